/** Finds names of units that differ in so little that one of them may be the other, mistyped. */

import { unitKey } from '../intake/roster.ts';

/** A shorter name differs from many in one letter. */
const SHORTEST = 4;
const LONGEST = 60;
/** Letters by which units of one kind are told apart: 第一小学 and 第十一小学 are two. */
const TELLS = /^[\d一二三四五六七八九十百东西南北中上下前后左右大小新老内外甲乙丙丁a-z]$/u;
/** What every other name ends with. */
const ENDINGS = /(?:工会委员会|工会联合会|联合工会|总工会|工会)$/u;

interface Named {
  name: string;
}

/**
 * Pairs of names that are alike, each with the first that it is like: a letter more or fewer, or the same but for what
 * all unions are called. One letter instead of another is how places differ (塘沽街道, 汉沽街道), and is not told; nor are
 * names that are the same. Takes time in proportion to the letters, so that a list of thousands is no harm.
 *
 * @example
 * alikeNames([{ name: '塘沽街道总工会' }, { name: '塘沽街总工会' }]) // → [[the first, the second]]
 */
export function alikeNames<Item extends Named>(items: readonly Item[]): [one: Item, other: Item][] {
  const seen = new Map<string, { item: Item; key: string }>();
  const pairs: [Item, Item][] = [];
  for (const item of items) {
    const key = unitKey(item.name);
    if (key.length < SHORTEST || key.length > LONGEST) continue;
    const marks = marksOf(key);
    const known = marks.map((mark) => seen.get(mark)).filter((one) => one !== undefined && one.key !== key);
    const like = known.find((one) => one !== undefined && isAlike(one.key, key));
    if (like) pairs.push([like.item, item]);
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, { item, key });
  }
  return pairs;
}

// Two names of which one has a letter more share the shorter one; two that only end otherwise share what is before.
function marksOf(key: string): string[] {
  const letters = [...key];
  const without = letters.map((_, index) => letters.filter((_letter, other) => other !== index).join(''));
  return [key, `${key.replace(ENDINGS, '')} `, ...without];
}

function isAlike(one: string, other: string): boolean {
  if (one.replace(ENDINGS, '') === other.replace(ENDINGS, '')) return true;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  return long.slice(start + 1) === short.slice(start) && !TELLS.test(long[start] ?? '');
}
