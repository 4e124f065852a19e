/** One form's register as a run holds it: what was read, and what is to stand there. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import type { EntryRow } from '../../domain/intake/entry-row.ts';
import type { Row, Table } from '../../domain/table.ts';
import type { WorkFile } from '../../domain/work-files/work-file.ts';
import type { CopyLine } from './copy-line.ts';

/** One form's register as it was read, and the entries as they are to be. */
export interface Register {
  form: CampaignForm;
  table: Table;
  rows: readonly Row[];
  /** What is recorded, by entry id. */
  recorded: ReadonlyMap<string, EntryRow>;
  /** Rows that staff have typed and nobody has taken in yet. */
  typed: readonly Row[];
  /** In order of arrival. Intake adds and replaces here; `writeRegisters` carries it out. */
  entries: Entry[];
  /** Where a new entry's row already is, for those that staff typed. */
  placed: Map<string, number>;
  /** The newest file of each work, by entry id, where the form asks for files. */
  files: ReadonlyMap<string, WorkFile>;
  /** The workbook's own mark in the records. */
  book: string;
  /** Entries whose content this run has changed or added. */
  touched: Set<string>;
  /** Whether the index holds all that its entries are compared by, as far as this run has put it in. */
  isIndexed: boolean;
  /** Entries whose rows had gone, and that come back. */
  recalled: Set<string>;
  /** What staff had written beside the fields of those. */
  beside: Map<string, Readonly<Record<string, string>>>;
  /** Rows that say which entry they are while their record cannot be read. */
  broken: readonly Row[];
  /** The hidden record of each entry that this run has already put into text. */
  records: Map<Entry, string>;
  /** The copies of the form's entries in short, where this run has needed them; null before. */
  copyLines: CopyLine[] | null;
}
