/** CacheService: texts kept for a while, for the script, for a person, or for the document. */

import { type Keepers, keptFor, keptForByOlderNames } from '../base/kept-for.ts';
import { anyText, fields, integer, listOf, optional } from '../base/parameters.ts';
import { type Call, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import type { CostKey } from '../cost.ts';
import type { Realm } from '../service.ts';
import type { JsonPart } from '../store.ts';
import { isLonger } from '../text-bytes.ts';

/** Every cached text, by cache name and key, with the virtual time at which it goes. */
export type CacheStores = Record<string, Record<string, { value: string; untilMs: number }>>;

/** What the service needs. */
export interface CacheSetting extends Keepers {
  readonly stores: JsonPart<CacheStores>;
}

interface CacheParts extends CacheSetting {
  readonly realm: Realm;
  /** Under which its texts are kept. */
  readonly name: string;
}

/** Google's limits (reference of Cache, quotas page): key, value, times, items, and how many of too many are kept. */
const KEY_CHARACTERS = 250;
const VALUE_BYTES = 100 * 1024;
const DEFAULT_SECONDS = 600;
const LONGEST_SECONDS = 21_600;
const ITEMS = 1000;
const KEPT_ITEMS = 900;

const cacheClass: ServiceClass<CacheParts> = serviceClass('CacheService.Cache', {
  get: takes([anyText], (parts, [key], call) => charged(parts, call, 'Cache.get', 1, () => read(parts, key))),
  getAll: takes([listOf(anyText)], (parts, [keys], call) =>
    charged(parts, call, 'Cache.get', keys.length, () => parts.realm.object(found(parts, keys))),
  ),
  put: takes([anyText, anyText, optional(integer)], (parts, [key, value, given], call) => {
    const seconds = knownSeconds(parts, given);
    return charged(parts, call, 'Cache.put', 1, () => put(parts, [[key, value]], seconds));
  }),
  putAll: takes([fields, optional(integer)], (parts, [values, given], call) => {
    const seconds = knownSeconds(parts, given);
    const entries = Object.entries(values).map(([key, value]): [string, string] => [key, String(value)]);
    return charged(parts, call, 'Cache.put', entries.length, () => put(parts, entries, seconds));
  }),
  remove: takes([anyText], (parts, [key], call) => charged(parts, call, 'Cache.remove', 1, () => remove(parts, [key]))),
  removeAll: takes([listOf(anyText)], (parts, [keys], call) =>
    charged(parts, call, 'Cache.remove', keys.length, () => remove(parts, keys)),
  ),
});

const cacheServiceClass: ServiceClass<CacheSetting & { realm: Realm }> = serviceClass('CacheService', {
  ...keptFor('Cache', cache),
  ...keptForByOlderNames('Cache', cache),
});

/**
 * The global `CacheService`. Each call of a getter gives a new object, as everywhere here.
 *
 * @example
 * CacheService.getScriptCache().get('missing')  // null (F100)
 */
export function cacheService(setting: CacheSetting): object {
  return cacheServiceClass.make({ ...setting, realm: setting.execution.realm });
}

function cache(setting: CacheSetting & { realm: Realm }, name: string): object {
  return cacheClass.make({ ...setting, name });
}

function charged<Result>(
  { execution }: CacheParts,
  call: Call,
  cost: CostKey,
  units: number,
  effect: () => Result,
): Result {
  return execution.call(call.method, cost, units, effect);
}

function read({ execution, name, stores }: CacheParts, key: string): string | null {
  const kept = stores.content[name]?.[key];
  return kept !== undefined && kept.untilMs > execution.now() ? kept.value : null;
}

function put(parts: CacheParts, entries: readonly [string, string][], seconds: number): null {
  const { execution, name, stores } = parts;
  for (const [key, value] of entries) checkSize(parts, key, value);
  stores.change((all) => keep(all, name, entries, execution.now(), seconds));
  return null;
}

function remove({ name, stores }: CacheParts, keys: readonly string[]): null {
  const gone = new Set(keys);
  stores.change((all) => {
    const left = Object.entries(all[name] ?? {}).filter(([key]) => !gone.has(key));
    all[name] = Object.fromEntries(left);
  });
  return null;
}

function found(parts: CacheParts, keys: readonly string[]): Record<string, string> {
  const entries: [string, string][] = [];
  for (const key of keys) {
    const value = read(parts, key);
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
  all[cacheName] = Object.fromEntries(next.size > ITEMS ? lastToGo(next) : next);
}

// Over the limit Google keeps the 900 items that expire last.
function lastToGo<Item extends { readonly untilMs: number }>(items: ReadonlyMap<string, Item>): [string, Item][] {
  return [...items].sort(([, left], [, right]) => right.untilMs - left.untilMs).slice(0, KEPT_ITEMS);
}

// The reference names the least and the most; in which words Google refuses others is not known.
function knownSeconds({ realm }: CacheParts, seconds = DEFAULT_SECONDS): number {
  if (seconds >= 1 && seconds <= LONGEST_SECONDS) return seconds;
  throw realm.exception('Invalid argument: expirationInSeconds');
}

function checkSize({ realm }: CacheParts, key: string, value: string): void {
  if (key.length > KEY_CHARACTERS) throw realm.exception('Argument too large: key');
  if (isLonger(value, VALUE_BYTES)) throw realm.exception('Argument too large: value');
}
