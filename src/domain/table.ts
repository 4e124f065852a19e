/** A table of the workbook: its columns by key, who owns each, and its rows as texts. */

/** Who may write a column: staff type in theirs; system and derived ones are restored at the next bell. */
export type ColumnOwner = 'staff' | 'system' | 'derived';

/** A colour that stands beside words, never instead of them; which one each is, `google/tones.ts` says. */
export type Tone = 'quiet' | 'again' | 'act' | 'good' | 'gone' | 'error' | 'warning';

export interface Column {
  key: string;
  label: string;
  owner: ColumnOwner;
  /** Kept for the program, out of people's sight. */
  hidden?: boolean;
  /** Pixels. */
  width?: number;
  /** A text that is longer than the cell is broken into lines; where this is not said it is cut at the edge. */
  wraps?: boolean;
  /** Left where nothing is said; figures stand at the right. */
  align?: 'center' | 'right';
  /** What may be chosen in the cell; others are still accepted. */
  choices?: readonly string[];
  /** Offers what stands in a column of another table, whatever that comes to hold; others are still accepted. */
  choicesOf?: { table: string; column: string };
  /** Words by code: the sheet shows the word, the program reads and writes the code. */
  words?: Readonly<Record<string, string>>;
  /** Tones by what the program writes there. */
  tones?: Readonly<Record<string, Tone>>;
}

export interface Table {
  /** Its name for the program; the sheet's title can be changed by staff at will. */
  key: string;
  title: string;
  columns: readonly Column[];
  /** The column by which a row is known wherever people move it; without one rows are known by their place alone. */
  identity?: string;
  /** How many columns stay in sight at the left. */
  frozenColumns: number;
  hidden?: boolean;
  /** Its first row sums the others up. */
  hasLead?: boolean;
}

/**
 * One row as it was read. `at` is where it stood then, and its name for the rest of the run: writes find the row again,
 * wherever people have moved it meanwhile.
 */
export interface Row {
  at: number;
  cells: Readonly<Record<string, string>>;
}

/** Notes to be put at cells of a row, by column key; null takes note and colour away. */
export interface RowNotes {
  at: number;
  cells: Readonly<Record<string, CellNote | null>>;
}

/** What a note says, and the soft colour of its cell. */
export interface CellNote {
  text: string;
  tone: Tone;
}

/** Cells of a row to be changed, by column key. */
export interface RowChange {
  at: number;
  cells: Readonly<Record<string, string>>;
}
