/** The spreadsheets of the offline Workspace as plain JSON, and the store that holds them. */

import type { SheetState, SpreadsheetFile } from './spreadsheet-state.ts';

/** What a new file is made from. */
interface NewFile {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  owner: string;
  rows?: number;
  columns?: number;
}

/** A message that a script showed in the corner of the Sheet. */
interface Toast {
  spreadsheetId: string;
  message: string;
  title: string;
  atMs: number;
  user: string;
}

/** All spreadsheets by id. Saved files are put back by setting them in `files`. */
export class SpreadsheetStore {
  readonly files: Map<string, SpreadsheetFile> = new Map();
  /** Shown messages, oldest first, until whoever shows them takes them out. */
  readonly toasts: Toast[] = [];

  /** Adds a file with one sheet of 1000 by 26, or of the size given (F1), and gives it. */
  create(fresh: NewFile): SpreadsheetFile {
    const file: SpreadsheetFile = {
      id: fresh.id,
      name: fresh.name,
      locale: fresh.locale,
      timeZone: fresh.timeZone,
      owner: fresh.owner,
      editors: [],
      sheets: [newSheet(0, freeSheetName([], fresh.locale), fresh.rows, fresh.columns)],
      styles: [{}],
      namedRanges: [],
      protections: [],
      links: [],
      hasReferences: false,
      dirty: true,
    };
    this.files.set(file.id, file);
    return file;
  }
}

/** Gives an empty sheet; 1000 rows by 26 columns unless told otherwise (F1). */
export function newSheet(id: number, name: string, rows = 1000, columns = 26): SheetState {
  return {
    id,
    name,
    maxRows: rows,
    maxColumns: columns,
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    hiddenRows: [],
    hiddenColumns: [],
    rowHeights: {},
    columnWidths: {},
    tabColor: null,
    conditionalRules: [],
    merges: [],
    filter: null,
    formUrl: null,
  };
}

/**
 * Gives the first default name that no sheet has: Google counts from the number of sheets, in the file's language.
 *
 * @example
 * freeSheetName([], 'zh_CN')  // '工作表1'
 */
export function freeSheetName(sheets: readonly { name: string }[], locale: string): string {
  const word = locale.startsWith('zh') ? '工作表' : 'Sheet';
  let number = sheets.length + 1;
  while (sheets.some((sheet) => sheet.name === `${word}${number}`)) number += 1;
  return `${word}${number}`;
}

/**
 * Gives a sheet id that the file does not have, drawn from the Workspace's source: large and unlike a position,
 * as on Google, so that nobody takes it for one.
 */
export function freeSheetId(file: SpreadsheetFile, newId: (kind: string) => string): number {
  for (let attempt = 0; ; attempt += 1) {
    let id = attempt;
    for (const character of newId('sheet')) id = (Math.imul(id, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
    // Google's ids are positive 31-bit numbers; a handful of low ones would look like positions.
    id = (id & 0x7fffffff) | 0x1000;
    if (!file.sheets.some((sheet) => sheet.id === id)) return id;
  }
}

/** Gives the address at which people open the file. */
export function spreadsheetLink(file: { id: string }): string {
  return `https://docs.google.com/spreadsheets/d/${file.id}/edit`;
}
