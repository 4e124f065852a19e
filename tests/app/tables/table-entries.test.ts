/** Entries of a unit’s table: ids follow from what rows say, so that a dead run is repeated into its places. */

import { describe, expect, it } from '@jest/globals';
import { type Register, readRegister } from '../../../src/app/tables/registers.ts';
import { newEntries } from '../../../src/app/tables/table-entries.ts';
import type { PlannedRow } from '../../../src/domain/import/plan-rows.ts';
import { unit } from '../../factories.ts';
import { openSmall, receive, type SmallWorkbook } from '../small-workbook.ts';

const TAKING = { at: '2019-08-20T09:00:00+08:00', who: 'second@example.org', source: '邮件', receivedOn: '2019-08-19' };

function planned(n: number, said: Record<string, string>, does: PlannedRow['does'] = 'new'): PlannedRow {
  return { row: { n, index: n, number: '', cells: said }, does, entry: null, of: null, said, near: null };
}

const SAID = { title: '车间课堂', heldOn: '2019-06-12' };

const registerOf = (workbook: SmallWorkbook): Register => readRegister(workbook.run(), workbook.settings(), 'activity');

function make(workbook: SmallWorkbook, register: Register, ...rows: PlannedRow[]) {
  return newEntries(workbook.run(), workbook.settings(), register, { planned: rows, taking: TAKING, unit: unit() });
}

describe('newEntries', () => {
  it('numbers new rows in their order behind the last number, as entries of the unit that staff took in', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    const made = make(
      workbook,
      registerOf(workbook),
      planned(1, SAID),
      planned(2, {}, 'nothing'),
      planned(3, { title: '夜校' }),
    );
    expect(made.map(({ n, entry }) => [n, entry.number, entry.door, entry.cells.unit, entry.cells.title])).toEqual([
      [1, 'HD-2019-0002', 'staff', '塘沽街道总工会', '车间课堂'],
      [3, 'HD-2019-0003', 'staff', '塘沽街道总工会', '夜校'],
    ]);
    expect(made[0]?.entry).toMatchObject({ receivedOn: '2019-08-19', changes: [{ via: 'table', who: TAKING.who }] });
  });

  it('gives the same ids for the same rows; another to a row that says the same again, and to another unit’s', () => {
    const workbook = openSmall();
    const ids = (...rows: PlannedRow[]) => make(workbook, registerOf(workbook), ...rows).map(({ entry }) => entry.id);
    const [first, second] = ids(planned(1, SAID), planned(2, { ...SAID, participants: '80' }));
    expect(ids(planned(1, SAID), planned(2, { ...SAID, participants: '80' }))).toEqual([first, second]);
    expect(first?.replace(/1$/, '2')).toBe(second);
    const other = newEntries(workbook.run(), workbook.settings(), registerOf(workbook), {
      planned: [planned(1, SAID)],
      taking: TAKING,
      unit: unit({ id: 'HG' }),
    });
    expect([first, second]).not.toContain(other[0]?.entry.id);
  });

  it('goes on in the row that a dead run has left of it, and makes nothing of no rows', () => {
    const workbook = openSmall();
    const id = make(workbook, registerOf(workbook), planned(1, SAID))[0]?.entry.id ?? '';
    const register = { ...registerOf(workbook), broken: [{ index: 7, cells: { id } }] };
    make(workbook, register, planned(1, SAID));
    expect([...register.placed]).toEqual([[id, 7]]);
    expect(make(workbook, register, planned(1, SAID, 'changed'))).toEqual([]);
  });
});
