/** An official paper as a plain value: sections of lines and tables, from which .docx and html are made alike. */

import type { Day } from '../calendar.ts';

/**
 * What a line is for; its typeface, size and place follow from that (GB/T 9704-2012, 7.3).
 *
 * `mark` is 附件1 at the head of an annex, `note` a small line beside a table, `gap` an empty line.
 */
export const LINE_LOOKS = ['mark', 'title', 'addressee', 'text', 'heading1', 'heading2', 'note', 'gap'] as const;

export type LineLook = (typeof LINE_LOOKS)[number];

export type Align = 'left' | 'center' | 'right';

/** One box to tick, with what it stands for. */
export interface Tick {
  label: string;
  ticked: boolean;
}

/** What a cell is for: what was reported, the name of it, or a heading across the table. */
export type CellLook = 'text' | 'label' | 'band';

export interface PaperCell {
  /** Each line of it is a paragraph. */
  text: string;
  /** Stand behind the text, in its last paragraph. */
  ticks?: readonly Tick[];
  look?: CellLook;
  align?: Align;
  /** How many columns it takes; 1 where absent. */
  span?: number;
  /** How many rows it takes; 1 where absent. The rows below leave out the columns that it covers, as in html. */
  down?: number;
  /** In points; the table's own where absent. */
  size?: number;
}

export interface PaperRow {
  cells: readonly PaperCell[];
  /** Repeated at the head of every page; such rows stand first. */
  isHead?: boolean;
  /** Never parted from the row below by the end of a page. */
  keepsNext?: boolean;
  /** May itself be parted by the end of a page, for texts that can be longer than one. */
  mayBreak?: boolean;
  /** The least height in millimetres; the table's own where absent. */
  height?: number;
}

export interface PaperTable {
  is: 'table';
  /** Of the columns, in millimetres. */
  widths: readonly number[];
  /** In points. */
  size: number;
  /** The least height of a row in millimetres. */
  height: number;
  rows: readonly PaperRow[];
}

export type PaperBlock =
  | { is: 'line'; look: LineLook; text: string; align?: Align; size?: number }
  /** 附件说明 under the text of a letter: `label` before the first name, numbers where there are several. */
  | { is: 'attachments'; label: string; names: readonly string[] }
  /** 署名 and 成文日期 under a letter; `sealed` leaves room for a stamp and centres the one on the other. */
  | { is: 'signature'; signer: string; date: string; sealed: boolean }
  | { is: 'pageBreak' }
  | PaperTable;

export type Orientation = 'portrait' | 'landscape';

/** Pages of one orientation; the next section begins on a new page. */
export interface PaperSection {
  orientation: Orientation;
  blocks: readonly PaperBlock[];
}

export interface Paper {
  /** Also the name of the file, without an ending. */
  name: string;
  /** Who makes it, as the file's properties say. */
  author: string;
  /** The day that stands in the file's properties: never today, so that the same paper is the same bytes. */
  day: Day;
  /** Whether pages bear numbers, on the right of odd pages and on the left of even ones (7.5). */
  isNumbered: boolean;
  sections: readonly PaperSection[];
}

/** The typefaces of official papers by what they are for; districts have their own. */
export interface Typefaces {
  title: string;
  text: string;
  /** Of headings of the first rank, marks, and labels of tables. */
  heading: string;
  /** Of headings of the second rank. */
  second: string;
  /** Of page numbers. */
  number: string;
  /** Of letters and digits. */
  latin: string;
}
