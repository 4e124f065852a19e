/** A workbook of an earlier release gets the tables that came since, once, and keeps everything else. */

import { describe, expect, it } from '@jest/globals';
import { broughtAlong } from '../../../src/app/set-up/bring-along.ts';
import { keptByThis, programVersion } from '../../../src/app/tables/program.ts';
import { freshSettings } from '../../../src/app/tables/settings.ts';
import { keepWiring } from '../../../src/app/tables/wiring.ts';
import { everyNth } from '../../thoroughness.ts';
import { openSmall, receive, rowsIn, type SmallWorkbook } from '../small-workbook.ts';

const NOW = '2019-08-20T09:00:00+08:00';

/** A workbook without one of its tables, as a release that did not know it has left it. */
function earlier(table: string): SmallWorkbook {
  const workbook = openSmall();
  receive(workbook, 'a');
  const office = workbook.run();
  const { program: _, ...wiring } = workbook.settings().wiring;
  const { [table]: sheetId, ...sheets } = wiring.sheets;
  const book = SpreadsheetApp.getActive();
  const sheet = book.getSheets().find((each) => each.getSheetId() === sheetId);
  if (sheet) book.deleteSheet(sheet);
  keepWiring(office, { ...wiring, sheets });
  return workbook;
}

describe('broughtAlong', () => {
  it.each(everyNth(['contactNotes', 'sentBatches', 'workFiles'], 3))('makes the table %s', (table) => {
    const workbook = earlier(table);
    const before = rowsIn(workbook, 'activity');
    const office = workbook.run();
    const settings = broughtAlong(office, freshSettings(office));
    expect(settings.wiring.sheets[table]).toEqual(expect.any(Number));
    expect(settings.wiring.program).toEqual(keptByThis(null, NOW));
    expect(rowsIn(workbook, table)).toEqual([]);
    expect(rowsIn(workbook, 'activity')).toEqual(before);
  });

  it('says since when the release keeps it, and finds nothing to do the second time', () => {
    const workbook = earlier('workFiles');
    const first = workbook.run();
    broughtAlong(first, freshSettings(first));
    const again = workbook.run();
    const settings = freshSettings(again);
    expect(broughtAlong(again, settings)).toBe(settings);
    expect(settings.wiring.program?.version).toBe(programVersion());
  });
});
