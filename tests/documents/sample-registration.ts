/** A 登记表 with everything that units may have typed, to be written and read back. */

import type { Campaign } from '../../src/domain/campaign/schema.ts';
import { judge, type Verdict } from '../../src/domain/count/judge.ts';
import type { Entry, Unit } from '../../src/domain/intake/entry.ts';
import { registrationBook } from '../../src/domain/registration/registration-book.ts';
import type { TableBook } from '../../src/domain/registration/table-book.ts';
import { registrationWords } from '../../src/messages/registration/registration-words.ts';
import { campaign, decision, entry, unit } from '../factories.ts';

/** Titles that are formulas, markup, names of signs, signs that XML forbids, or not of the plane of the others. */
export const HOSTILE = [
  '=1+1',
  '+86 022 65301206',
  '-5',
  '@SUM(A1)',
  '<b>&"甲"</b>',
  '_x0041_ 和 _x000D_',
  '响铃\u0007与\u001f',
  '第一行\n第二行',
  '𠮷野家 😀',
  '\u202e反写',
  "'引号",
  '1e5',
  '0012',
];

/** An activity of 塘沽 by its number, with these cells. */
export const activityOf = (count: number, cells: Readonly<Record<string, string>>): Entry =>
  entry({
    id: `a${count}`,
    form: 'activity',
    number: `HD-2019-${String(count).padStart(4, '0')}`,
    handedInAt: `2019-08-20T09:${String(count).padStart(2, '0')}:00+08:00`,
    cells,
  });

/** Entries of which the first is approved: activities with hostile titles, and a work with its author's details. */
export function sampleEntries(): Entry[] {
  return [
    ...HOSTILE.map((title, index) => activityOf(index + 1, { title, heldOn: `2019.6.${index + 1}`, note: title })),
    entry({ id: 'w1', form: 'work', number: 'ZP-2019-0001' }),
  ];
}

/** What stands about entries. */
export function verdictsOf(
  entries: readonly Entry[],
  whole: Campaign = campaign(),
  roster: Unit[] = [unit()],
): Verdict[] {
  return judge({ campaign: whole, roster, entries, decisions: [decision({ id: 'd1', entry: entries[0]?.id ?? '' })] });
}

/** The 登记表 of these entries. */
export function bookOf(entries: readonly Entry[], whole: Campaign = campaign(), of: Unit = unit()): TableBook {
  return registrationBook(
    { campaign: whole, verdicts: verdictsOf(entries, whole, [of]) },
    of,
    registrationWords(whole),
  );
}
