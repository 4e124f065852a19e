/** An entry is found as it stands now, by its number or as the row that is selected, and nothing is written for it. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { entryByNumber, judgedAgain, ownDecisions, selectedEntry } from '../../../src/app/tables/find-entry.ts';
import { decision } from '../../factories.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, receive, type SmallWorkbook, typeInto } from '../small-workbook.ts';

function twoEntries(): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'r1');
  receive(workbook, 'r2', { title: '夜校' });
  return workbook;
}

describe('entryByNumber', () => {
  it('gives the entry with its row, who asks, and its verdict among those of its form', () => {
    const workbook = twoEntries();
    const office = workbook.run('second@example.org');
    const found = entryByNumber(office, workbook.settings(), 'HD-2019-0002');
    expect([found?.verdict.entry.id, found?.row.cells.title, found?.asker.by]).toEqual([
      'r2',
      '夜校',
      'second@example.org',
    ]);
    expect([found?.verdicts.length, found?.asker.dayAgo, found?.asker.mails()]).toEqual([
      2,
      '2019-08-19T09:00:00+08:00',
      [],
    ]);
  });

  it.each(everyNth(['HD-2019-0003', 'ZP-2019-0001', 'XX-2019-0001', 'HD', ''], 3))('finds nothing by %j', (number) => {
    const workbook = twoEntries();
    expect(entryByNumber(workbook.run(), workbook.settings(), number)).toBeNull();
  });

  it('sees what staff have typed and no run has recorded yet, as a version of its own, and writes nothing', () => {
    const workbook = twoEntries();
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200名' });
    const office = workbook.run();
    const found = entryByNumber(office, workbook.settings(), 'HD-2019-0001');
    expect(found?.verdict.issues.map(({ code }) => code)).toContain('badNumber');
    expect(found?.verdict.entry.changes).toHaveLength(2);
    expect(office.book.hasWritten()).toBe(false);
  });
});

describe('selectedEntry', () => {
  const selecting = (workbook: SmallWorkbook, place: ReturnType<Office['book']['selected']>) => {
    const office = workbook.run();
    return { ...office, book: { ...office.book, selected: () => place } };
  };

  it('gives the entry of the selected row; none for a row above, below, or of another table', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    const row = entryByNumber(workbook.run(), settings, 'HD-2019-0002')?.row.index ?? 0;
    const idAt = (table: string, index: number) =>
      selectedEntry(selecting(workbook, { table, index }), settings)?.verdict.entry.id ?? null;
    expect([idAt('activity', row - 1), idAt('activity', row)]).toEqual(['r1', 'r2']);
    expect([idAt('activity', 1), idAt('activity', row + 1), idAt('roster', row)]).toEqual([null, null, null]);
    expect(selectedEntry(selecting(workbook, null), settings)).toBeNull();
  });
});

describe('judgedAgain', () => {
  it('gives the same entry by other decisions, with nothing read again', () => {
    const workbook = twoEntries();
    const settings = workbook.settings();
    const found = entryByNumber(workbook.run(), settings, 'HD-2019-0001');
    if (!found) throw new Error('no entry');
    const after = judgedAgain(settings, found, [decision({ entry: 'r1' }), decision({ id: 'd2', entry: 'r2' })]);
    expect([found.verdict.state, after.verdict.state, after.verdict.counts]).toEqual(['received', 'approved', true]);
    expect(ownDecisions(after).map(({ id }) => id)).toEqual(['d1']);
  });
});
