/** What a response sheet tells by its first column, and where it tells nothing. */

import { describe, expect, it } from '@jest/globals';
import { openGlances } from '../../src/google/glance-at-responses.ts';
import { openBlank } from '../app/small-workbook.ts';

const NOON = new Date('2019-08-20T12:00:00+08:00');
const AT_ONE = '2019-08-20T13:00:00+08:00';
const ONE = new Date(AT_ONE);

const glanceAt = (...cells: readonly unknown[]) => linked(...cells).look();

/** A form that answers into the workbook, and its sheet with these cells in the first column. */
function linked(...cells: readonly unknown[]) {
  openBlank();
  const form = FormApp.create('线下活动', false);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActive().getId());
  SpreadsheetApp.flush();
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getFormUrl()?.includes(form.getId()));
  if (!sheet) throw new Error('no response sheet');
  cells.forEach((cell, index) => {
    sheet.getRange(index + 1, 1).setValue(cell);
  });
  SpreadsheetApp.flush();
  const place = { id: form.getId(), sheetId: sheet.getSheetId() };
  const glances = openGlances();
  return { place, sheet, glances, look: () => glances.glance(place) };
}

describe('a response sheet', () => {
  it('tells how many moments it has, the latest, and whether any has changed, gone or moved', () => {
    const two = glanceAt('时间戳记', NOON, ONE);
    expect(two).toMatchObject({ newest: '2019-08-20T13:00:00+08:00' });
    expect(glanceAt('时间戳记', NOON, ONE)?.print).toBe(two?.print);
    const others = [glanceAt('时间戳记', ONE, NOON), glanceAt('时间戳记', NOON), glanceAt('时间戳记', NOON, NOON)];
    expect(others.every((other) => other !== null && other.print !== two?.print)).toBe(true);
  });

  it('tells of none where only Google’s header stands, and passes over a title above it and blanks below', () => {
    expect(glanceAt('时间戳记')).toMatchObject({ newest: '' });
    expect(glanceAt('答复', '时间戳记', NOON, '', ONE)?.newest).toBe('2019-08-20T13:00:00+08:00');
  });

  it.each([
    ['something else stands among the moments', ['时间戳记', NOON, '已看', ONE]],
    ['it has no moments though it has rows', ['备注', '已看']],
  ])('tells nothing where %s', (_name, cells) => {
    expect(glanceAt(...cells)).toBeNull();
  });

  it('tells nothing where there is no sheet of the form, or it cannot be read', () => {
    glanceAt('时间戳记');
    expect(openGlances().glance({ id: 'another', sheetId: -1 })).toBeNull();
    Object.assign(globalThis, { SpreadsheetApp: undefined });
    expect(openGlances().glance({ id: 'another', sheetId: 1 })).toBeNull();
  });

  it('tells of rows from a moment on whether anything in them has changed, wherever they have been sorted to', () => {
    const { glances, look, place, sheet } = linked('时间戳记', ONE, NOON, ONE);
    const rows = () => {
      look();
      return glances.glanceSince(place, '2019-08-20T12:30:00+08:00');
    };
    expect(glances.glanceSince(place, '2019-08-20T12:30:00+08:00')).toBeNull();
    const before = rows();
    expect(before?.map(({ at }) => at)).toEqual([AT_ONE, AT_ONE]);
    sheet.getRange(3, 2).setValue('更正');
    expect(rows()).toEqual(before);
    sheet.getRange(4, 2).setValue('更正');
    expect(rows()?.map(({ hash }, index) => hash === before?.[index]?.hash)).toEqual([true, false]);
    expect(glances.glanceSince(place, '2019-08-21T00:00:00+08:00')).toEqual([]);
  });
});
