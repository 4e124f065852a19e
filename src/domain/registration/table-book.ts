/** A workbook of tables as a plain value: sheets of cells with looks and checks, of which an .xlsx is made. */

import type { Day } from '../calendar.ts';

/**
 * What a cell is for; its type, frame and colour follow from that.
 *
 * `label` and `input` stand above the table: what is asked there, and where it is answered. `head` is an official
 * column, `more` one that the office asks for besides. `kept` is the office's own, and no business of whoever fills in.
 * `wrapped` and `strong` are texts of a sheet that is read only, `hint` a small line.
 */
export const CELL_LOOKS = [
  'plain',
  'title',
  'label',
  'input',
  'hint',
  'head',
  'more',
  'text',
  'number',
  'day',
  'kept',
  'wrapped',
  'strong',
] as const;

export type CellLook = (typeof CELL_LOOKS)[number];

/** A text stays text whatever it begins with; a number is one. */
export interface TableCell {
  value: string | number;
  look: CellLook;
}

/** What may be written in cells; anything else is asked back and not refused, since readers take more. */
export type CellRule =
  /** One of the texts in a column of the sheet of choices; `several` may be written one behind another. */
  | { is: 'choice'; column: number; count: number; several: boolean }
  | { is: 'day'; from: Day | null; until: Day | null }
  | { is: 'whole'; least: number }
  | null;

/** What is told and checked in one column of a table. */
export interface ColumnCheck {
  /** From 0. */
  column: number;
  rule: CellRule;
  /** Shown beside the cell that is filled in; '' for nothing. */
  help: string;
}

export interface TableSheet {
  name: string;
  /** Out of sight: it holds the choices of the others. */
  isHidden: boolean;
  /** Of the columns, in signs. */
  widths: readonly number[];
  rows: readonly (readonly TableCell[])[];
  /** So many rows and columns stay in sight. */
  frozen: { rows: number; columns: number };
  /** Hold from the first row below the frozen ones. */
  checks: readonly ColumnCheck[];
}

export interface TableBook {
  /** Also the name of the file, without an ending. */
  name: string;
  /** Who makes it, as the file's properties say. */
  author: string;
  /** In the file's properties: never today, so that the same content is the same bytes. */
  day: Day;
  /** The typeface of all cells. */
  typeface: string;
  sheets: readonly TableSheet[];
}
