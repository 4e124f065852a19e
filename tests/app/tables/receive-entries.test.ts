/** What comes in is recorded once: responses however often they come, cells that staff change, rows that they type. */

import { describe, expect, it } from '@jest/globals';
import type { Touch } from '../../../src/app/office.ts';
import {
  cutText,
  isNews,
  receiveResponse,
  recordNewRows,
  recordStaffEdits,
} from '../../../src/app/tables/receive-entries.ts';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { type Register, readRegister } from '../../../src/app/tables/registers.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import type { Response } from '../../../src/domain/intake/record.ts';
import { campaign, entry } from '../../factories.ts';
import { openSmall, receive, type SmallWorkbook, typeInto } from '../small-workbook.ts';

const SPOKEN = { language: 'zh-CN' } as const;
const TABLE = registerTable(campaign(), formOf(campaign(), 'activity'));

const registerOf = (workbook: SmallWorkbook): Register => readRegister(workbook.run(), workbook.settings(), 'activity');

function response(given: Partial<Response> = {}): Response {
  const at = '2019-08-20T09:00:00+08:00';
  return { id: 'r1', form: 'activity', at, editUrl: '', ...given, cells: { ...entry().cells, ...given.cells } };
}

/** Rows that staff type; nothing is recorded yet. */
function typeRows({ run }: SmallWorkbook, ...rows: Record<string, string>[]): void {
  const office = run();
  office.book.add(TABLE, rows);
  office.book.commit();
}

describe('receiveResponse', () => {
  it('records a response once, and says that it is no news the second time', () => {
    const workbook = openSmall();
    const register = registerOf(workbook);
    const take = (given: Response) => receiveResponse(workbook.run(), workbook.settings(), register, given);
    expect([take(response()), take(response())]).toEqual([true, false]);
    expect(register.entries).toMatchObject([{ id: 'r1', number: 'HD-2019-0001', changes: [{}] }]);
    const changed = response({ at: '2019-08-20T10:00:00+08:00', cells: { participants: '200' } });
    expect([isNews(SPOKEN, register, changed), take(changed), isNews(SPOKEN, register, changed)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(register.entries).toMatchObject([{ number: 'HD-2019-0001', cells: { participants: '200' } }]);
  });

  it('passes over an event that comes late, behind a newer one', () => {
    const workbook = openSmall();
    const register = registerOf(workbook);
    const take = (given: Response) => receiveResponse(workbook.run(), workbook.settings(), register, given);
    take(response({ at: '2019-08-20T10:00:00+08:00', cells: { participants: '200' } }));
    expect(take(response({ cells: { participants: '120' } }))).toBe(false);
    expect(register.entries[0]?.cells.participants).toBe('200');
  });

  it('brings an entry back whose row has gone, under its number and with what it had been through', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    receive(workbook, 'r2', { title: '夜校' });
    const gone = { ...registerOf(workbook), entries: [], recorded: new Map() };
    const again = response({ id: 'r2', at: '2019-08-20T10:00:00+08:00', cells: { title: '夜校', participants: '99' } });
    expect(receiveResponse(workbook.run(), workbook.settings(), gone, again)).toBe(true);
    expect(gone.entries).toMatchObject([{ id: 'r2', number: 'HD-2019-0002', changes: [{}, {}] }]);
    expect([...gone.recalled]).toEqual(['r2']);
  });
});

describe('recordStaffEdits', () => {
  it('takes a cell that is other than recorded for a change by whoever typed it, and no other cell for one', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200', remark: '已核实' });
    const register = registerOf(workbook);
    recordStaffEdits(workbook.run(), register, 'second@example.org');
    const { changes } = register.entries[0] ?? entry();
    expect(changes[1]).toMatchObject({
      by: 'staff',
      who: 'second@example.org',
      fields: { participants: ['120', '200'] },
    });
    expect(changes).toHaveLength(2);
    const untouched = registerOf(openWithOne());
    recordStaffEdits(workbook.run(), untouched);
    expect([untouched.entries[0]?.changes.length, untouched.touched.size]).toEqual([1, 0]);
  });
});

describe('recordNewRows', () => {
  const CELL: Touch = { table: 'activity', from: 3, to: 3, isSingleCell: true };

  it('gives each row that staff typed a number; of one cell alone only when the row is complete', () => {
    const workbook = openSmall();
    typeRows(workbook, { title: '车间课堂', receivedOn: '2019-08-19' });
    const register = registerOf(workbook);
    const [row] = register.typed;
    const touch = { ...CELL, from: row?.index ?? 0, to: row?.index ?? 0 };
    recordNewRows(workbook.run(), workbook.settings(), register, touch);
    expect(register.entries).toEqual([]);
    recordNewRows(workbook.run(), workbook.settings(), register, { ...touch, isSingleCell: false });
    expect(register.entries).toMatchObject([
      { door: 'staff', number: 'HD-2019-0001', receivedOn: '2019-08-19', cells: { title: '车间课堂' } },
    ]);
    expect([...register.placed.values()]).toEqual([row?.index]);
  });

  it('takes a single cell that completes its row', () => {
    const workbook = openSmall();
    typeRows(workbook, entry().cells);
    const register = registerOf(workbook);
    const index = register.typed[0]?.index ?? 0;
    recordNewRows(workbook.run(), workbook.settings(), register, { ...CELL, from: index, to: index });
    expect(register.entries).toHaveLength(1);
  });

  it('leaves rows to the tick that the edit has not touched, and takes all of them without one', () => {
    const workbook = openSmall();
    typeRows(workbook, { title: '甲' }, { title: '乙' });
    const register = registerOf(workbook);
    const second = register.typed[1]?.index ?? 0;
    const touch = { ...CELL, from: second, to: second, isSingleCell: false };
    recordNewRows(workbook.run('second@example.org'), workbook.settings(), register, touch);
    expect(register.entries.map(({ cells, changes }) => [cells.title, changes[0]?.who])).toEqual([
      ['乙', 'second@example.org'],
    ]);
    const all = registerOf(workbook);
    recordNewRows(workbook.run(), workbook.settings(), all, null);
    expect(all.entries.map(({ cells, changes }) => [cells.title, changes[0]?.who])).toEqual([
      ['甲', ''],
      ['乙', ''],
    ]);
  });
});

describe('cutText', () => {
  it.each([48_999, 49_000])('leaves %d letters as they are', (length) => {
    expect(cutText(SPOKEN, '长'.repeat(length))).toHaveLength(length);
  });

  it('cuts what no cell holds, and says that it was cut', () => {
    const cut = cutText(SPOKEN, '长'.repeat(60_000));
    expect([cut.length < 50_000, cut.slice(48_999, 49_000), cut.endsWith('长')]).toEqual([true, '长', false]);
  });
});

function openWithOne(): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'r1');
  return workbook;
}
