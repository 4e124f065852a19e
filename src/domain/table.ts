/** A table of the workbook: its columns by key, who owns each, and its rows as texts. */

/** Who may write a column: staff type in theirs; system and derived ones are restored at the next bell. */
export type ColumnOwner = 'staff' | 'system' | 'derived';

export interface Column {
  key: string;
  label: string;
  owner: ColumnOwner;
  /** Kept for the program, out of people's sight. */
  hidden?: boolean;
  /** Pixels. */
  width?: number;
  /** What may be chosen in the cell; others are still accepted. */
  choices?: readonly string[];
  /** Words by code: the sheet shows the word, the program reads and writes the code. */
  words?: Readonly<Record<string, string>>;
}

export interface Table {
  /** Its name for the program; the sheet's title can be changed by staff at will. */
  key: string;
  title: string;
  columns: readonly Column[];
  /** How many columns stay in sight at the left. */
  frozenColumns: number;
  hidden?: boolean;
}

/** One row as it was read. `at` is its place in the sheet, good for this run only. */
export interface Row {
  at: number;
  cells: Readonly<Record<string, string>>;
}

/** Cells of a row to be changed, by column key. */
export interface RowChange {
  at: number;
  cells: Readonly<Record<string, string>>;
}
