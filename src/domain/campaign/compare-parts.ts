/** Holds parts of two campaigns against each other, whatever order they stand in. */

import { byText } from '../text-order.ts';

/** Old and new; null where there was or will be none. */
export interface Turn<Value> {
  was: Value;
  now: Value;
}

/** What two lists have in common and what not, by `keyOf`; of several of one name the first is the first. */
export function pairsOf<Item>(was: readonly Item[], now: readonly Item[], keyOf: (item: Item) => string) {
  const former = byKey(was, keyOf);
  const later = byKey(now, keyOf);
  return {
    gone: [...former].flatMap(([key, item]) => (later.has(key) ? [] : [item])),
    come: [...later].flatMap(([key, item]) => (former.has(key) ? [] : [item])),
    kept: [...later].flatMap(([key, item]): [Item, Item][] => {
      const old = former.get(key);
      return old === undefined ? [] : [[old, item]];
    }),
  };
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const seen = new Map<string, number>();
  const named = new Map<string, Item>();
  for (const item of items) {
    const count = (seen.get(keyOf(item)) ?? 0) + 1;
    seen.set(keyOf(item), count);
    named.set(`${count} ${keyOf(item)}`, item);
  }
  return named;
}

/** The same value without the texts that are counted together. */
export function withoutTexts(value: unknown): unknown {
  if (typeof value === 'string') return isWord(value) ? value : '';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutTexts);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTexts(inner)]));
}

/** What the file says of an object, by key: the campaign's own words are one of its languages. */
export const saidIn = (value: object): [string, unknown][] => Object.entries(value).filter(([key]) => key !== 'own');

/** Whether a text is a key, a day or a number, and none that people read. @example isWord('2019-09-18') // → true */
export const isWord = (text: string): boolean => /^[\w.-]*$/.test(text);

/** Whether two values say the same, whatever order their keys were written in. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = saidIn(value).sort(byText(([key]) => key));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
