/** Lists of units that are much alike: no code belongs to two, and the same list again changes nothing. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeRoster, type RosterRow } from '../../../src/domain/import/merge-roster.ts';
import { LISTED, type ListedCells, type ListedUnit } from '../../../src/domain/import/read-roster.ts';
import { tries } from '../../thoroughness.ts';

const NAMES = ['塘沽街道总工会', '塘沽街工会', '汉沽街道总工会', '汉沽工会'];

const anyUnit = fc.record({
  id: fc.constantFrom('', '', 'TG', 'HG', 'u001'),
  name: fc.constantFrom(...NAMES),
  aliases: fc.constantFrom('', '', '塘沽工会', '塘沽工会、汉工'),
  contacts: fc.constantFrom('', 'a@example.org', 'A@example.org；b@example.org', 'a@', '张三 <b@example.org>'),
  target: fc.constantFrom('', '5', '5场'),
});

const BLANK = Object.fromEntries(LISTED.map((key) => [key, ''])) as ListedCells;

const listOf = (some: readonly Partial<ListedCells>[]): ListedUnit[] =>
  some.map((cells, index) => ({ row: index + 2, cells: { ...BLANK, ...cells } }));

/** The roster after a list was taken in. */
function taken(roster: readonly RosterRow[], units: readonly ListedUnit[], replaces: boolean): RosterRow[] {
  const { added, changed } = mergeRoster(units, roster, replaces);
  const stand = roster.map((row) => {
    const cells = changed.find(({ index }) => index === row.index)?.cells ?? {};
    return { ...row, cells: { ...row.cells, ...cells } };
  });
  return [...stand, ...added.map((cells, index) => ({ index: roster.length + index, cells }))];
}

const lists = [
  fc.array(anyUnit, { maxLength: 3 }),
  fc.array(anyUnit, { minLength: 1, maxLength: 4 }),
  fc.boolean(),
] as const;

describe('a list of units that are much alike', () => {
  it('gives no code to two, and changes nothing when it comes again', () => {
    fc.assert(
      fc.property(...lists, (first, second, replaces) => {
        const known = taken([], listOf(first), replaces);
        const once = taken(known, listOf(second), replaces);
        const { added, changed } = mergeRoster(listOf(second), once, replaces);
        expect([added, changed]).toEqual([[], []]);
        const codes = once.map(({ cells }) => cells.id?.toUpperCase());
        expect(codes).toEqual([...new Set(codes)]);
      }),
      { numRuns: tries(6_000) },
    );
  });
});
