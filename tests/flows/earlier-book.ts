/** Makes of a workbook what the version before would have left: codes in sight, no columns that keep them. */

import { contentAt, putContent } from '../../src/offline/inspect.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { bookOf, type World } from './open-world.ts';

/** Tables of which an earlier version showed codes, or records of its own. */
export const SHOWING =
  'decisions dispatches requests zeroReports documents workFiles sentBatches contactNotes settings'.split(' ');

/** Columns that keep a record of the program's, by what people read of it. */
const RECORDS: Readonly<Record<string, string>> = { settingRecord: 'settingValue', resultRecord: 'result' };

/** Puts what is kept where it is shown, and takes away what a later version has added. */
export function makeEarlier(world: World): void {
  for (const key of SHOWING) {
    const { columns, sheet } = tableOf(world.run.book, key);
    const later = [...columns].filter(([name]) => name.endsWith('.key') || name in RECORDS);
    sheet.rows.forEach((row, index) => {
      if (!row) return;
      for (const [name, from] of later) {
        const text = contentAt(sheet, index + 1, from);
        const shown = columns.get(RECORDS[name] ?? name.slice(0, -'.key'.length));
        const isData = index > 1 && text !== null && text !== '';
        // What came of a request was kept in words alone.
        if (isData && name !== 'resultRecord') putContent(row, shown ?? 0, text);
        putContent(row, from, null);
      }
    });
    sheet.hiddenColumns = sheet.hiddenColumns.filter((index) => !later.some(([, place]) => place === index));
  }
  bookOf(world).dirty = true;
  // What an earlier version has never set.
  world.workspace.parts.properties.change((all) => {
    delete all.script?.shown;
  });
  world.workspace.parts.caches.restore({});
}
