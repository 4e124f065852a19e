/** Which sheet of a spreadsheet is the active one, and what Spreadsheet passes on to it. */

import { NotEmulated } from '../../not-emulated.ts';
import type { SpreadsheetParts } from '../spreadsheet-session.ts';

/** The methods of Sheet that are there for the spreadsheet too, and stand for those of its active sheet. */
export const PASSED_ON = [
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
  'getActiveRange',
  'getActiveCell',
  'getCurrentCell',
  'setActiveRange',
  'setActiveSelection',
];

/** Gives the id of the file's active sheet: what this execution made active, or else the first visible one. */
export function activeSheetId(parts: SpreadsheetParts): number {
  const { file, session } = parts;
  const chosen = session.active.get(file.id)?.sheetId;
  const sheet = file.sheets.find((each) => each.id === chosen) ?? file.sheets.find((each) => !each.hidden);
  if (sheet === undefined) throw new NotEmulated('a spreadsheet without a visible sheet');
  return sheet.id;
}
