/** Sheets that forms write their responses into. */

import type { ResponseColumn, ResponsePlace, ResponseRow, ResponseSheets } from '../../forms/response-sheets.ts';
import { putTyped } from '../range/range-writes.ts';
import { localDateFormat } from './cell-display.ts';
import { lastColumn, putContent, putStyle, rowFor, styleAt } from './cell-grid.ts';
import { restyling } from './cell-style.ts';
import { insertLines } from './grid-lines.ts';
import { serialOf } from './serial-time.ts';
import type { ResponseLink, SheetState, SpreadsheetFile } from './spreadsheet-state.ts';
import { freeSheetId, newSheet, type SpreadsheetStore } from './spreadsheet-store.ts';
import { readTyping } from './typed-input.ts';

interface Linked {
  file: SpreadsheetFile;
  sheet: SheetState;
  link: ResponseLink;
}

/**
 * Gives the response sheets of the store's files, for the Forms service to write through.
 *
 * A form has one link at most; linking it again makes a new sheet and leaves the old one as it is (PLATFORM E).
 */
export function linkedResponseSheets(store: SpreadsheetStore): ResponseSheets {
  const sheets: ResponseSheets = {
    link(spreadsheetId, form) {
      const file = store.files.get(spreadsheetId);
      if (file === undefined) throw new Error(`Illegal spreadsheet id or key: ${spreadsheetId}`);
      sheets.unlink(form.id);
      return addResponseSheet(file, form);
    },
    unlink(formId) {
      const linked = find(store, formId);
      if (linked === null) return;
      linked.sheet.formUrl = null;
      linked.file.links = linked.file.links.filter((each) => each !== linked.link);
      linked.file.dirty = true;
    },
    columnAdded(formId, column) {
      const linked = find(store, formId);
      if (linked !== null) addColumn(linked, column);
    },
    columnRenamed(formId, itemId, title) {
      const linked = find(store, formId);
      const known = linked?.link.columns.find((each) => each.itemId === itemId);
      if (linked === null || known === undefined) return;
      putContent(rowFor(linked.sheet, 1), known.column, title);
      linked.file.dirty = true;
    },
    write(formId, row) {
      const linked = find(store, formId);
      return linked === null ? null : writeResponse(linked, row);
    },
  };
  return sheets;
}

// Both names are certain: they stand in public code and files of users of either language.
function responseSheetName(file: SpreadsheetFile): string {
  const chinese = file.locale.startsWith('zh');
  for (let number = 1; ; number += 1) {
    const name = chinese ? `第 ${number} 张表单回复` : `Form Responses ${number}`;
    if (!file.sheets.some((sheet) => sheet.name === name)) return name;
  }
}

function addResponseSheet(
  file: SpreadsheetFile,
  form: { id: string; url: string; columns: readonly ResponseColumn[] },
): number {
  // The id follows from the form's and the file's, so that the same season gives the same one.
  const id = freeSheetId(file, (kind) => `${kind} ${form.id} ${file.sheets.length}`);
  // Google's response sheets have 100 rows to begin with (general knowledge); every response inserts one of its own.
  const sheet = newSheet(id, responseSheetName(file), 100, Math.max(26, form.columns.length + 1));
  sheet.frozenRows = 1;
  sheet.formUrl = form.url;
  const link: ResponseLink = { formId: form.id, sheetId: id, columns: [], rows: [] };
  const header = rowFor(sheet, 1);
  putContent(header, 1, file.locale.startsWith('zh') ? '时间戳记' : 'Timestamp');
  form.columns.forEach((column, index) => {
    link.columns.push({ itemId: column.itemId, column: index + 2 });
    putContent(header, index + 2, column.title);
  });
  // It becomes the first sheet (general knowledge), so that no program may count on positions.
  file.sheets = [sheet, ...file.sheets];
  file.links = [...file.links, link];
  file.dirty = true;
  return id;
}

// A question that comes later gets the first free column behind everything that stands in the sheet.
function addColumn(linked: Linked, column: ResponseColumn): number {
  const { file, sheet, link } = linked;
  const last = Math.max(lastColumn(sheet), ...link.columns.map((each) => each.column), 1);
  if (last + 1 > sheet.maxColumns) insertLines(file, sheet, { axis: 'columns', first: last + 1, count: 1 }, null);
  link.columns.push({ itemId: column.itemId, column: last + 1 });
  putContent(rowFor(sheet, 1), last + 1, column.title);
  file.dirty = true;
  return last + 1;
}

function writeResponse(linked: Linked, response: ResponseRow): ResponsePlace {
  const { file, sheet, link } = linked;
  const known = link.rows.indexOf(response.responseId) + 1;
  const row = known > 0 ? known : insertResponseRow(linked, response.responseId);
  writeTimestamp(linked, row, response.timestampMs);
  for (const { itemId, column } of link.columns) {
    const text = response.answers.find((each) => each.itemId === itemId)?.text ?? '';
    writeAnswer(linked, row, column, text, response.timestampMs);
  }
  file.dirty = true;
  return { spreadsheetId: file.id, sheetId: sheet.id, row };
}

// Rows are inserted behind the last response, never filled in: what stood below moves down, looks are not copied.
function insertResponseRow(linked: Linked, responseId: string): number {
  const { file, sheet, link } = linked;
  const last = Math.max(1, link.rows.findLastIndex((each) => each !== null) + 1);
  insertLines(file, sheet, { axis: 'rows', first: last + 1, count: 1 }, null);
  while (link.rows.length < last) link.rows.push(null);
  link.rows[last] = responseId;
  return last + 1;
}

function writeTimestamp(linked: Linked, line: number, ms: number): void {
  const { file, sheet } = linked;
  const row = rowFor(sheet, line);
  // Second precision, in the spreadsheet's zone.
  putContent(row, 1, serialOf(Math.floor(ms / 1000) * 1000, file.timeZone));
  putStyle(row, 1, restyling(file, { format: localDateFormat(file, true) })(row.styles[0] ?? 0));
}

// Answers are read as typed ("007" becomes 7, PLATFORM E), but never as formulas: a leading = + or ' stays a character
// (general knowledge).
function writeAnswer(linked: Linked, line: number, column: number, text: string, nowMs: number): void {
  const { file, sheet } = linked;
  const row = rowFor(sheet, line);
  if (text === '' || /^[=+']/.test(text)) {
    putContent(row, column, text === '' ? null : text);
    return;
  }
  const { format } = styleAt(file, sheet, line, column);
  putTyped(file, row, column, readTyping(text, { locale: file.locale, timeZone: file.timeZone, nowMs, format }));
}

function find(store: SpreadsheetStore, formId: string): Linked | null {
  for (const file of store.files.values()) {
    const link = file.links.find((each) => each.formId === formId);
    const sheet = file.sheets.find((each) => each.id === link?.sheetId);
    if (link !== undefined && sheet !== undefined) return { file, sheet, link };
  }
  return null;
}
