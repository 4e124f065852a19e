/** What the workbook tells of its tables beside their rows: one room of the office. */

import type { Row } from '../domain/table.ts';

/** A table's sheet as it stands, looked at and left alone. */
export interface TableLook {
  isThere: boolean;
  hasKeys: boolean;
  /** Labels of columns that are gone. */
  missing: readonly string[];
  /** Labels of columns whose drop-downs are gone. */
  bare: readonly string[];
  /** Letters of the longest cell. */
  longest: number;
}

/** The last row that holds anything, and the identity that stands in it; '' where that is the header. */
export interface TableEnd {
  row: number;
  identity: string;
}

/** A table as it was found before it is read. */
export interface FoundTable {
  rows: readonly Row[];
  /** Where it ends; null where nobody can tell, or no row of ours stands there. */
  end: TableEnd | null;
}

/** Which row of a table is meant. */
export interface SoughtRow {
  /** The column that tells it, by key, and what stands there. */
  key: string;
  text: string;
  /** Where it probably stands. */
  place: number;
}

/** A person's edit as the trigger tells it. */
export interface Touch {
  table: string;
  /** First and last row of the edit. */
  from: number;
  to: number;
  /** One cell alone: somebody may be in the middle of typing a row. */
  isSingleCell: boolean;
}
