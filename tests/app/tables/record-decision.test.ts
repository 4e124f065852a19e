/** A decision is a line of 审核意见 and what follows from it in the register, in the same run. */

import { describe, expect, it, jest } from '@jest/globals';
import { entryByNumber } from '../../../src/app/tables/find-entry.ts';
import { recordDecision } from '../../../src/app/tables/record-decision.ts';
import { decisionsTable } from '../../../src/app/tables/tables.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const APPROVAL = { kind: 'approve', code: '', reason: '' } as const;

function decide(workbook: SmallWorkbook, number: string, as = 'second@example.org', isLocked = false) {
  const office = workbook.run(as);
  const settings = workbook.settings();
  const found = entryByNumber(office, settings, number);
  if (!found) throw new Error(`no entry ${number}`);
  const { change } = office.book;
  const lockedOut: typeof change = (table, changes) => {
    if (table.key === 'activity') throw new Error('You are trying to edit a protected cell.');
    change(table, changes);
  };
  const book = isLocked ? { ...office.book, change: lockedOut } : office.book;
  return recordDecision({ ...office, book }, settings, found, APPROVAL);
}

describe('recordDecision', () => {
  it('notes who decided what on which version, and shows it in the row; the count follows by itself', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    expect(decide(workbook, 'HD-2019-0001').verdict).toMatchObject({ state: 'approved', counts: true });
    expect(rowsIn(workbook, 'decisions')).toMatchObject([
      {
        id: '000001',
        entry: 'r1',
        number: 'HD-2019-0001',
        kind: 'approve',
        by: 'second@example.org',
        at: '2019-08-20T09:00:00+08:00',
        version: '1',
      },
    ]);
    expect(rowsIn(workbook, 'activity')).toMatchObject([{ state: 'approved', counts: '计入' }]);
    expect(rowsIn(workbook, 'tally')).toEqual([]);
  });

  it('gives each its own id, one higher than any before, though lines have gone', () => {
    const workbook = openSmall();
    for (const id of ['r1', 'r2']) receive(workbook, id, { title: id });
    decide(workbook, 'HD-2019-0001');
    const office = workbook.run();
    const [line] = office.book.read(decisionsTable('zh-CN'));
    office.book.change(decisionsTable('zh-CN'), [{ index: line?.index ?? 0, cells: { id: '', kind: '', entry: '' } }]);
    office.book.commit();
    decide(workbook, 'HD-2019-0002');
    expect(rowsIn(workbook, 'decisions').map(({ id }) => id)).toContain('000002');
  });

  it('stands where the register cannot be written, which the next run makes up for', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    const said = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    decide(workbook, 'HD-2019-0001', 'second@example.org', true);
    expect(said).toHaveBeenCalledWith(expect.stringContaining('protected cell'));
    said.mockRestore();
    expect(rowsIn(workbook, 'decisions')).toMatchObject([{ entry: 'r1', kind: 'approve' }]);
    expect(rowsIn(workbook, 'activity')).toMatchObject([{ state: 'received' }]);
    expect(entryByNumber(workbook.run(), workbook.settings(), 'HD-2019-0001')?.verdict.state).toBe('approved');
  });
});
