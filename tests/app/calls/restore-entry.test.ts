/** A deleted row of staff comes back by a click, under its number and as it was last recorded; nothing else does. */

import { describe, expect, it } from '@jest/globals';
import { restoreEntry } from '../../../src/app/calls/restore-entry.ts';
import { registerTable } from '../../../src/app/tables/register-table.ts';
import { deletedEntries, noteDeleted } from '../../../src/app/tables/restore-rows.ts';
import { receiveTyping } from '../../../src/app/triggers/settle-register.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import { tableOf } from '../../../src/season/workbook-tables.ts';
import { campaign, entry } from '../../factories.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

/** Staff have typed HD-2019-0001 and 0002, and deleted the first, as the last sweep has found. */
function oneDeleted(): SmallWorkbook {
  const workbook = openSmall();
  const table = registerTable(campaign(), formOf(campaign(), 'activity'));
  const office = workbook.run();
  const typed = ['车间课堂', '夜校'].map((title) => ({ ...entry().cells, title, remark: '已电话核实' }));
  office.book.add(table, typed);
  office.book.commit();
  receiveTyping(workbook.run(), workbook.settings(), { table: 'activity', from: 1, to: 2000, isSingleCell: false });
  const { sheet } = tableOf({ workspace: workbook.google.workspace, id: workbook.google.spreadsheetId }, 'activity');
  const place = sheet.rows.findIndex((row) => row?.contents.includes('HD-2019-0001'));
  sheet.rows.splice(place, 1);
  noteDeleted(workbook.run(), 'activity', ['HD-2019-0001']);
  return workbook;
}

const restore = (workbook: SmallWorkbook, number: string) => restoreEntry.answer(workbook.run(), { number }, 'zh-CN');
const standing = (workbook: SmallWorkbook) => rowsIn(workbook, 'activity').map(({ number, title }) => [number, title]);

describe('restoreEntry', () => {
  it('puts the row back below the others with all that stood in it, shows the entry, and lists it no longer', () => {
    const workbook = oneDeleted();
    expect(standing(workbook)).toEqual([['HD-2019-0002', '夜校']]);
    expect(restore(workbook, 'HD-2019-0001')).toMatchObject({
      ok: true,
      value: { number: 'HD-2019-0001', state: 'received', version: 1 },
    });
    expect(standing(workbook)).toEqual([
      ['HD-2019-0002', '夜校'],
      ['HD-2019-0001', '车间课堂'],
    ]);
    expect(rowsIn(workbook, 'activity')[1]).toMatchObject({ remark: '已电话核实' });
    expect(deletedEntries(workbook.run(), ['activity'])).toEqual([]);
  });

  it('changes nothing for an entry that is there, the second click among them', () => {
    const workbook = oneDeleted();
    expect(restore(workbook, 'HD-2019-0002')).toEqual({ ok: false, refusal: 'nothingChanged' });
    restore(workbook, 'HD-2019-0001');
    expect(restore(workbook, 'HD-2019-0001')).toEqual({ ok: false, refusal: 'nothingChanged' });
    expect(standing(workbook)).toHaveLength(2);
  });

  it.each(['HD-2019-0009', 'decision/000001', ''])('knows no entry %j', (number) => {
    expect(restore(oneDeleted(), number)).toEqual({ ok: false, refusal: 'unknownEntry' });
  });

  it('is for staff alone', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    expect(restoreEntry.answer(workbook.run('guest@example.org'), { number: 'HD-2019-0001' }, 'zh-CN')).toMatchObject({
      refusal: 'notStaff',
    });
  });
});
