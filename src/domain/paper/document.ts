/** A paper as data: blocks in the order of reading. Renderers make html of it, and know nothing of campaigns. */

/** One line of a table. A cell may hold line ends. */
export type TableRow = readonly string[];

export type DocumentBlock =
  | { is: 'title'; text: string }
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  /** `widths` are parts of the whole, one for each column; an empty table keeps its header and says `empty`. */
  | { is: 'table'; header: TableRow; rows: readonly TableRow[]; widths: readonly number[]; empty: string }
  | { is: 'footnote'; text: string };

export interface Document {
  /** Also the name of the file, without an ending. */
  name: string;
  /** BCP 47: decides on fonts and line breaking. */
  language: string;
  page: 'portrait' | 'landscape';
  blocks: readonly DocumentBlock[];
}
