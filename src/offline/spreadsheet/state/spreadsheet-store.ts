/** The spreadsheets of the offline Workspace as plain JSON, and the store that holds them. */

import type { CellStyle } from './cell-style.ts';

/** A formula as it was written, with its leading `=`. Its result is worked out when it is read (formula-results.ts). */
interface FormulaCell {
  formula: string;
}

/** What a cell holds. A date is the number of days since 1899-12-30; its number format says that it is a date. */
export type CellContent = string | number | boolean | FormulaCell;

/** One row. `contents` ends at its last filled cell, so that its length is the row's last column. */
export interface RowState {
  contents: (CellContent | null)[];
  /** Positions in the file's `styles`, by column from 0; what is missing is 0, the default style. */
  styles: number[];
  /** Notes by column from 1. */
  notes?: Record<string, string>;
}

/** A rectangle of cells, counted from 1. */
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A block on a sheet; `null` rows or columns of a protection mean the whole sheet. */
export interface Place extends Block {
  sheetId: number;
}

/** A protected range or sheet. A warning never stops a script. */
export interface ProtectionState {
  id: string;
  kind: 'RANGE' | 'SHEET';
  place: Place;
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  editors: string[];
  unprotected: Place[];
}

/** An argument of a validation or a conditional format: a plain value, a moment, a range or a day told from today. */
export type CriterionArgument = string | number | boolean | { ms: number } | { place: Place } | { relative: string };

/** A rule for what may be typed. */
export interface ValidationState {
  criteria: string | null;
  values: CriterionArgument[];
  helpText: string | null;
  allowInvalid: boolean;
}

/** One point of a colour scale. */
export interface GradientPoint {
  colour: string;
  /** A member of InterpolationType. */
  type: string;
  value: string;
}

/** A colour scale; null is a point that it does not have. */
export interface GradientState {
  min: GradientPoint | null;
  mid: GradientPoint | null;
  max: GradientPoint | null;
}

/** A conditional format: a condition with a look, or a colour scale. */
export interface ConditionalRuleState {
  criteria: string | null;
  values: CriterionArgument[];
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
  gradient?: GradientState;
  places: Place[];
}

/** A name for a block. */
export interface NamedRangeState {
  id: string;
  name: string;
  place: Place;
}

/** One sheet of a file. Row and column numbers count from 1, positions in `rows` from 0. */
export interface SheetState {
  id: number;
  name: string;
  maxRows: number;
  maxColumns: number;
  rows: (RowState | null)[];
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Pixels by number; what is missing has Google's default. */
  rowHeights: Record<string, number>;
  columnWidths: Record<string, number>;
  tabColor: string | null;
  conditionalRules: ConditionalRuleState[];
  merges: Block[];
  filter: Block | null;
  formUrl: string | null;
}

/** A form's responses in this file: which column holds which question, and which row which response. */
export interface ResponseLink {
  formId: string;
  sheetId: number;
  columns: { itemId: number; column: number }[];
  /** Response ids by row from 1, moved along when rows are inserted, deleted or sorted. */
  rows: (string | null)[];
}

/** What a version keeps of a spreadsheet: all that version history puts back. */
export type VersionContent = Pick<
  SpreadsheetFile,
  'hasReferences' | 'links' | 'namedRanges' | 'protections' | 'sheets' | 'styles'
>;

/** One spreadsheet: what is saved as one file. `dirty` is set by every change and cleared by whoever saves. */
export interface SpreadsheetFile {
  id: string;
  name: string;
  /** As Google writes it: `zh_CN`, `en_US`. */
  locale: string;
  timeZone: string;
  owner: string;
  editors: string[];
  sheets: SheetState[];
  styles: CellStyle[];
  namedRanges: NamedRangeState[];
  protections: ProtectionState[];
  links: ResponseLink[];
  /** Set once a formula that refers to cells was written: such references would have to move with inserted rows. */
  hasReferences: boolean;
  /** The history, oldest first; not there before a version was kept. */
  versions?: { atMs: number; content: VersionContent }[];
  dirty: boolean;
}

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
