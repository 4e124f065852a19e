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
  /**
   * What people see of a text that is kept for the program: a moment down to its minute, the name of a unit or form, a
   * word of `words`. The text itself then stands in a hidden column of its own (`of`), and is read from there alone.
   */
  shows?: 'moment' | 'unit' | 'form' | 'word';
  /** The column whose texts this hidden one keeps; only `google/` meets it. */
  of?: string;
  /** A workbook of an earlier version lacks it: that is no loss, and the next bell puts it there. */
  isLater?: boolean;
}

/** Names by code of what columns show. */
export type ShownNames = Readonly<Record<'unit' | 'form', ReadonlyMap<string, string>>>;

/**
 * The columns with a hidden one for each that shows something other than what it keeps. They stand at the end, the last
 * one's first: what is written together stands together.
 *
 * @example
 * withKept([{ key: 'at', label: '时间', owner: 'system', shows: 'moment' }])
 * // → the same, and { key: 'at.key', label: '时间', owner: 'system', hidden: true, isLater: true, of: 'at' }
 */
export function withKept(columns: readonly Column[]): Column[] {
  const showing = columns.filter(({ shows }) => shows !== undefined).reverse();
  const kept = showing.map(({ key, label }): Column => {
    return { key: `${key}.key`, label, owner: 'system', hidden: true, isLater: true, of: key };
  });
  return [...columns, ...kept];
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
  index: number;
  cells: Readonly<Record<string, string>>;
}

/** Notes to be put at cells of a row, by column key; null takes note and colour away. */
export interface RowNotes {
  index: number;
  cells: Readonly<Record<string, CellNote | null>>;
}

/** What a note says, and the soft colour of its cell. */
export interface CellNote {
  text: string;
  tone: Tone;
}

/** Cells of a row to be changed, by column key. */
export interface RowChange {
  index: number;
  cells: Readonly<Record<string, string>>;
}
