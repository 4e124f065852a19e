/** What Spreadsheet passes on to its active sheet: many methods of Sheet are there for the spreadsheet too. */

import { NotEmulated } from '../../not-emulated.ts';
import { type MethodTable, takes } from '../service-class.ts';
import type { SpreadsheetParts } from '../spreadsheet-session.ts';

const PASSED_ON = [
  'appendRow',
  'getDataRange',
  'getLastColumn',
  'getLastRow',
  'getSheetId',
  'getSheetName',
  'getSheetValues',
  'deleteColumn',
  'deleteColumns',
  'deleteRow',
  'deleteRows',
  'hideColumn',
  'hideRow',
  'unhideColumn',
  'unhideRow',
  'insertColumnAfter',
  'insertColumnBefore',
  'insertColumnsAfter',
  'insertColumnsBefore',
  'insertRowAfter',
  'insertRowBefore',
  'insertRowsAfter',
  'insertRowsBefore',
  'isColumnHiddenByUser',
  'isRowHiddenByUser',
  'getRangeList',
  'autoResizeColumn',
  'sort',
  'getFrozenColumns',
  'getFrozenRows',
  'setFrozenColumns',
  'setFrozenRows',
  'getColumnWidth',
  'getRowHeight',
  'setColumnWidth',
  'setRowHeight',
];

/** The methods of Spreadsheet that stand for those of its active sheet, with their arguments and results. */
export const activeSheetMethods: MethodTable<SpreadsheetParts> = Object.fromEntries(
  PASSED_ON.map((name) => [
    name,
    takes<SpreadsheetParts>(0, 4, (parts, given) => {
      const sheet = parts.session.sheet(parts.file, activeSheetId(parts));
      const method: unknown = Reflect.get(sheet, name);
      return typeof method === 'function' ? Reflect.apply(method, sheet, given.values) : null;
    }),
  ]),
);

/** Gives the id of the file's active sheet: what this execution made active, or else the first visible one. */
export function activeSheetId(parts: SpreadsheetParts): number {
  const { file, session } = parts;
  const chosen = session.active.get(file.id)?.sheetId;
  const sheet = file.sheets.find((each) => each.id === chosen) ?? file.sheets.find((each) => !each.hidden);
  if (sheet === undefined) throw new NotEmulated('a spreadsheet without a visible sheet');
  return sheet.id;
}
