/** What an edit’s trigger does: typing in a register is recorded, words come back, settings are read anew. */

import { describe, expect, it } from '@jest/globals';
import type { Touch } from '../../../src/app/office.ts';
import { loadSettings } from '../../../src/app/tables/settings.ts';
import { zeroReportsTable } from '../../../src/app/tables/staff-tables.ts';
import { rosterTable } from '../../../src/app/tables/tables.ts';
import { recordEdit } from '../../../src/app/triggers/on-edit.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook, typeInto } from '../small-workbook.ts';

/** The trigger rings for an edit of this table, by whom Google names. */
function edited(workbook: SmallWorkbook, touch: Partial<Touch> | null, as = 'second@example.org') {
  const office = workbook.run(as);
  const whole = touch && { table: 'activity', from: 1, to: 2000, isSingleCell: false, ...touch };
  const book = { ...office.book, editedRange: () => whole };
  recordEdit({ ...office, book }, {});
  return office;
}

const changesOf = (workbook: SmallWorkbook) => JSON.parse(rowsIn(workbook, 'activity')[0]?.record ?? '{}').changes;

describe('recordEdit', () => {
  it('records what was typed into a register, and who typed it', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200' });
    edited(workbook, {});
    expect(changesOf(workbook)).toMatchObject([{}, { by: 'staff', who: 'second@example.org' }]);
    expect(rowsIn(workbook, 'activity')[0]?.version).toBe('2');
  });

  it('does nothing for an edit outside of our tables, and of a table that nothing follows from', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    typeInto(workbook, 'activity', 'HD-2019-0001', { participants: '200' });
    expect(edited(workbook, null).book.hasWritten()).toBe(false);
    expect(edited(workbook, { table: 'contactNotes' }).book.hasWritten()).toBe(false);
    expect(rowsIn(workbook, 'activity')[0]?.version).toBe('1');
  });

  it('lets the next run read roster and settings anew', () => {
    const workbook = openSmall();
    const units = () => loadSettings(workbook.run()).roster.length;
    expect(units()).toBe(4);
    const office = workbook.run();
    office.book.add(rosterTable('zh-CN'), [{ id: 'XX', name: '新单位' }]);
    office.book.commit();
    expect(units()).toBe(4);
    edited(workbook, { table: 'roster' });
    expect(units()).toBe(5);
  });

  it('puts words back that only show what is kept beside them', () => {
    const workbook = openSmall();
    const office = workbook.run();
    loadSettings(office);
    office.book.add(zeroReportsTable('zh-CN'), [{ id: 'HG/activity', unit: 'HG', form: 'activity' }]);
    office.book.commit();
    const sheet = workbook.google.workspace.parts.spreadsheets.files
      .get(workbook.google.spreadsheetId)
      ?.sheets.find(({ id }) => id === workbook.settings().wiring.sheets.zeroReports);
    const row = sheet?.rows.find((each) => each?.contents.includes('汉沽街道总工会'));
    const column = row?.contents.indexOf('汉沽街道总工会') ?? 0;
    if (row) row.contents[column] = '我改的';
    edited(workbook, { table: 'zeroReports' });
    expect(row?.contents[column]).toBe('汉沽街道总工会');
  });
});
