/** CacheService: texts kept for a while, for the script, for a person, or for the document. */

import { givenInteger } from '../base/given-number.ts';
import { mismatch } from '../base/signature.ts';
import type { CostKey } from '../cost.ts';
import { type Execution, guarded } from '../service.ts';
import type { JsonPart } from '../store.ts';

/** Every cached text, by cache name and key, with the virtual time at which it goes. */
export type CacheStores = Record<string, Record<string, { value: string; untilMs: number }>>;

/** What the service needs. */
export interface CacheSetting {
  readonly execution: Execution;
  readonly stores: JsonPart<CacheStores>;
  readonly documentId: string | null;
}

/** Google's limits (reference of Cache, quotas page): key, value, times, items, and how many of too many are kept. */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const ITEMS = 1000;
const KEPT_ITEMS = 900;

/**
 * The global `CacheService`.
 *
 * @example
 * CacheService.getScriptCache().get('missing')  // null (F100)
 */
export function cacheService(setting: CacheSetting): object {
  const { execution, documentId } = setting;
  return guarded('CacheService', {
    getScriptCache: () => cache(setting, 'script'),
    getUserCache: () => cache(setting, `user/${execution.effectiveUser}`),
    // Older names of the two (recorded): each call gives a new object, as everywhere here.
    getPublicCache: () => cache(setting, 'script'),
    getPrivateCache: () => cache(setting, `user/${execution.effectiveUser}`),
    getDocumentCache: () => (documentId === null ? null : cache(setting, `document/${documentId}`)),
    toString: () => 'CacheService',
  });
}

function cache(setting: CacheSetting, cacheName: string): object {
  const { execution, stores } = setting;
  const call = <Result>(method: string, key: CostKey, units: number, effect: () => Result): Result =>
    execution.call(`Cache.${method}`, key, units, effect);
  const read = (key: string): string | null => {
    const kept = stores.content[cacheName]?.[key];
    return kept !== undefined && kept.untilMs > execution.now() ? kept.value : null;
  };
  const put = (entries: readonly [string, string][], seconds: number): null => {
    for (const [key, value] of entries) checkSize(execution, key, value);
    stores.change((all) => keep(all, cacheName, entries, execution.now(), seconds));
    return null;
  };
  const remove = (keys: readonly string[]): null => {
    const gone = new Set(keys);
    stores.change((all) => {
      const left = Object.entries(all[cacheName] ?? {}).filter(([key]) => !gone.has(key));
      all[cacheName] = Object.fromEntries(left);
    });
    return null;
  };
  return guarded('Cache', {
    get: (...given: unknown[]) => {
      if (given.length !== 1) throw wrong(execution, 'get', given);
      return call('get', 'Cache.get', 1, () => read(String(given[0])));
    },
    getAll: (keys: readonly string[]) =>
      call('getAll', 'Cache.get', keys.length, () => execution.realm.object(found(keys, read))),
    put: (...given: unknown[]) => {
      const [key, value] = given;
      if (given.length < 2 || given.length > 3) throw wrong(execution, 'put', given);
      const seconds = secondsOf(execution, 'put', given, 2);
      return call('put', 'Cache.put', 1, () => put([[String(key), String(value)]], seconds));
    },
    putAll: (...given: unknown[]) => {
      const [values] = given;
      const isObject = typeof values === 'object' && values !== null;
      if (!isObject || given.length > 2) throw wrong(execution, 'putAll', given);
      const seconds = secondsOf(execution, 'putAll', given, 1);
      const entries = Object.entries(values).map(([key, value]): [string, string] => [key, String(value)]);
      return call('putAll', 'Cache.put', entries.length, () => put(entries, seconds));
    },
    remove: (key: unknown) => call('remove', 'Cache.remove', 1, () => remove([String(key)])),
    removeAll: (keys: readonly string[]) => call('removeAll', 'Cache.remove', keys.length, () => remove(keys)),
    toString: () => 'Cache',
  });
}

function found(keys: readonly string[], read: (key: string) => string | null): Record<string, string> {
  const entries: [string, string][] = [];
  for (const key of keys) {
    const value = read(key);
    if (value !== null) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

function keep(
  all: CacheStores,
  cacheName: string,
  entries: readonly [string, string][],
  nowMs: number,
  seconds: number,
): void {
  const untilMs = nowMs + seconds * 1000;
  const kept = Object.entries(all[cacheName] ?? {}).filter(([, item]) => item.untilMs > nowMs);
  const next = new Map(kept);
  for (const [key, value] of entries) next.set(key, { value, untilMs });
  // Over the limit Google keeps the 900 items that expire last.
  const byTime = [...next].sort(([, left], [, right]) => right.untilMs - left.untilMs);
  all[cacheName] = Object.fromEntries(byTime.length > ITEMS ? byTime.slice(0, KEPT_ITEMS) : next);
}

// The reference names the least and the most; in which words Google refuses others is not known.
function secondsOf(execution: Execution, method: string, given: readonly unknown[], position: number): number {
  if (given.length <= position) return DEFAULT_SECONDS;
  const { realm } = execution;
  const seconds = givenInteger(realm, given[position], () => wrong(execution, method, given));
  if (seconds >= 1 && seconds <= LONGEST_SECONDS) return seconds;
  throw realm.exception('Invalid argument: expirationInSeconds');
}

function checkSize(execution: Execution, key: string, value: string): void {
  if (key.length > KEY_CHARACTERS) throw execution.realm.exception('Argument too large: key');
  if (Buffer.byteLength(value) > VALUE_BYTES) throw execution.realm.exception('Argument too large: value');
}

function wrong(execution: Execution, method: string, given: readonly unknown[]): Error {
  return mismatch(execution.realm, `CacheService.Cache.${method}`, given);
}
