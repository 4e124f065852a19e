/** PropertiesService: small texts kept for the script, for a person, or for the document. */

import { mismatch } from '../base/signature.ts';
import type { CostKey } from '../cost.ts';
import { type Execution, guarded } from '../service.ts';
import type { JsonPart } from '../store.ts';

/** Every property of the script, by the name of its store (`script`, `user/a@example.org`, `document/1…`). */
export type PropertyStores = Record<string, Record<string, string>>;

/** What the service needs. */
export interface PropertiesSetting {
  readonly execution: Execution;
  readonly stores: JsonPart<PropertyStores>;
  /** The container's id, or null: a standalone script has no document properties (F99). */
  readonly documentId: string | null;
}

/** Google's limits: 9 KB for a value, 500 KB for a store (quotas page). */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const STORE_FULL = 'You have exceeded the property storage quota. Please remove some properties and try again.';

/**
 * The global `PropertiesService`. Each getter gives a new wrapper of one shared store (F99).
 *
 * @example
 * PropertiesService.getScriptProperties().setProperty('a', '1').getProperty('a')  // '1'
 */
export function propertiesService(setting: PropertiesSetting): object {
  const { execution, documentId } = setting;
  return guarded('PropertiesService', {
    getScriptProperties: () => properties(setting, 'script', 'ScriptProperties'),
    getUserProperties: () => properties(setting, `user/${execution.effectiveUser}`, 'UserProperties'),
    getDocumentProperties: () =>
      documentId === null ? null : properties(setting, `document/${documentId}`, 'DocumentProperties'),
    toString: () => 'PropertiesService',
  });
}

function properties(setting: PropertiesSetting, storeName: string, title: string): object {
  const { execution, stores } = setting;
  const { realm } = execution;
  const read = (): Record<string, string> => stores.content[storeName] ?? {};
  const call = <Result>(method: string, key: CostKey, effect: () => Result): Result =>
    execution.call(`Properties.${method}`, key, 1, effect);
  const write = (method: string, key: CostKey, next: () => Record<string, string>): object =>
    call(method, key, () => {
      const content = next();
      checkSize(execution, content);
      stores.change((all) => {
        all[storeName] = content;
      });
      return self;
    });
  const self: object = guarded('Properties', {
    getProperty: (...given: unknown[]) => {
      const key = onlyText(execution, 'getProperty', given);
      return call('getProperty', 'Properties.getProperty', () => own(read(), key));
    },
    setProperty: (...given: unknown[]) => {
      const [key, value] = given;
      if (given.length !== 2 || !isText(key) || !isText(value)) throw wrong(execution, 'setProperty', given);
      return write('setProperty', 'Properties.setProperty', () => withEntries(read(), [[String(key), String(value)]]));
    },
    setProperties: (...given: unknown[]) => {
      const [added, deleteOthers = false] = given;
      if (typeof added !== 'object' || added === null) throw wrong(execution, 'setProperties', given);
      const entries = Object.entries(added).map(([key, value]): [string, string] => [key, String(value)]);
      return write('setProperties', 'Properties.setProperties', () => withEntries(deleteOthers ? {} : read(), entries));
    },
    deleteProperty: (...given: unknown[]) => {
      const key = onlyText(execution, 'deleteProperty', given);
      return write('deleteProperty', 'Properties.deleteProperty', () => without(read(), key));
    },
    deleteAllProperties: () => write('deleteAllProperties', 'Properties.deleteProperty', () => ({})),
    getProperties: () => call('getProperties', 'Properties.getProperties', () => realm.object(read())),
    getKeys: () => call('getKeys', 'Properties.getProperties', () => realm.array(Object.keys(read()))),
    toString: () => title,
  });
  return self;
}

// A property may be called __proto__, so entries are set by definition and read as own ones only.
function withEntries(content: Record<string, string>, added: readonly [string, string][]): Record<string, string> {
  return Object.fromEntries([...Object.entries(content), ...added]);
}

function without(content: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(content).filter(([name]) => name !== key));
}

function own(content: Record<string, string>, key: string): string | null {
  return Object.hasOwn(content, key) ? (content[key] ?? null) : null;
}

function checkSize(execution: Execution, content: Record<string, string>): void {
  let total = 0;
  for (const [key, value] of Object.entries(content)) {
    const bytes = Buffer.byteLength(value);
    if (bytes > VALUE_BYTES) throw execution.realm.exception('Argument too large: value');
    total += bytes + Buffer.byteLength(key);
  }
  if (total > STORE_BYTES) throw execution.realm.exception(STORE_FULL);
}

// Numbers and booleans are written as text, as Google does.
function isText(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function onlyText(execution: Execution, method: string, given: readonly unknown[]): string {
  if (given.length !== 1 || !isText(given[0])) throw wrong(execution, method, given);
  return String(given[0]);
}

function wrong(execution: Execution, method: string, given: readonly unknown[]): Error {
  return mismatch(execution.realm, `PropertiesService.Properties.${method}`, given);
}
