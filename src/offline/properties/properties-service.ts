/** PropertiesService: small texts kept for the script, for a person, or for the document. */

import { type Keepers, keptFor } from '../base/kept-for.ts';
import { anyFlag, fields, optional, text } from '../base/parameters.ts';
import { type Call, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { CostKey } from '../cost.ts';
import type { Realm } from '../service.ts';
import type { JsonPart } from '../store.ts';
import { isLonger, MOST_BYTES } from '../text-bytes.ts';

/** Every property of the script, by the name of its store (`script`, `user/a@example.org`, `document/1…`). */
export type PropertyStores = Record<string, Record<string, string>>;

/** What the service needs. */
export interface PropertiesSetting extends Keepers {
  readonly stores: JsonPart<PropertyStores>;
}

interface PropertiesParts extends PropertiesSetting {
  readonly realm: Realm;
  /** The name of the store. */
  readonly name: string;
}

/** Google's limits: 9 KB for a value, 500 KB for a store (quotas page). */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const STORE_FULL = 'You have exceeded the property storage quota. Please remove some properties and try again.';

const TITLES: Readonly<Record<string, string>> = {
  script: 'ScriptProperties',
  user: 'UserProperties',
  document: 'DocumentProperties',
};

const propertiesClass: ServiceClass<PropertiesParts> = serviceClass(
  'PropertiesService.Properties',
  {
    getProperty: takes([text], (parts, [key], call) =>
      parts.execution.call(call.method, 'Properties.getProperty', 1, () => own(contentOf(parts), key)),
    ),
    setProperty: takes([text, text], (parts, entry, call) =>
      write(parts, call, 'Properties.setProperty', () => withEntries(contentOf(parts), [entry])),
    ),
    setProperties: takes([fields, optional(anyFlag)], (parts, [added, deleteOthers = false], call) => {
      const entries = Object.entries(added).map(([key, value]): [string, string] => [key, String(value)]);
      return write(parts, call, 'Properties.setProperties', () =>
        withEntries(deleteOthers ? {} : contentOf(parts), entries),
      );
    }),
    deleteProperty: takes([text], (parts, [key], call) =>
      write(parts, call, 'Properties.deleteProperty', () => without(contentOf(parts), key)),
    ),
    deleteAllProperties: (parts, _given, call) => write(parts, call, 'Properties.deleteProperty', () => ({})),
    getProperties: (parts, _given, call) =>
      parts.execution.call(call.method, 'Properties.getProperties', 1, () => parts.realm.object(contentOf(parts))),
    getKeys: (parts, _given, call) =>
      parts.execution.call(call.method, 'Properties.getProperties', 1, () =>
        parts.realm.array(Object.keys(contentOf(parts))),
      ),
  },
  { textOf: ({ name }) => TITLES[name.split('/')[0] ?? ''] ?? 'Properties' },
);

const propertiesServiceClass: ServiceClass<PropertiesSetting & { realm: Realm }> = serviceClass(
  'PropertiesService',
  keptFor('Properties', (setting: PropertiesSetting & { realm: Realm }, name) =>
    propertiesClass.make({ ...setting, name }),
  ),
);

/**
 * The global `PropertiesService`. Each getter gives a new wrapper of one shared store (F99).
 *
 * @example
 * PropertiesService.getScriptProperties().setProperty('a', '1').getProperty('a')  // '1'
 */
export function propertiesService(setting: PropertiesSetting): object {
  return propertiesServiceClass.make({ ...setting, realm: setting.execution.realm });
}

function contentOf({ name, stores }: PropertiesParts): Record<string, string> {
  return stores.content[name] ?? {};
}

function write(parts: PropertiesParts, call: Call, cost: CostKey, next: () => Record<string, string>): object {
  return parts.execution.call(call.method, cost, 1, () => {
    const content = next();
    checkSize(parts, content);
    parts.stores.change((all) => {
      all[parts.name] = content;
    });
    return call.self;
  });
}

// A property may be called __proto__, so entries are set by definition and read as own ones only.
function withEntries(content: Record<string, string>, added: readonly [string, string][]): Record<string, string> {
  return { ...content, ...Object.fromEntries(added) };
}

function without(content: Record<string, string>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(content).filter(([name]) => name !== key));
}

function own(content: Record<string, string>, key: string): string | null {
  return Object.hasOwn(content, key) ? (content[key] ?? null) : null;
}

function checkSize({ realm }: PropertiesParts, content: Record<string, string>): void {
  const entries = Object.entries(content);
  let characters = 0;
  for (const [key, value] of entries) {
    if (isLonger(value, VALUE_BYTES)) throw realm.exception('Argument too large: value');
    characters += key.length + value.length;
  }
  if (characters * MOST_BYTES <= STORE_BYTES) return;
  const total = entries.reduce((sum, [key, value]) => sum + Buffer.byteLength(value) + Buffer.byteLength(key), 0);
  if (total > STORE_BYTES) throw realm.exception(STORE_FULL);
}
