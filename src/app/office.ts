/** What we ask of the world, in our words. Read this first: a verb takes the parts of the office that it needs. */

import type { BackupFiles } from '../domain/backup/backup-text.ts';
import type { Moment } from '../domain/calendar.ts';
import type { CampaignLanguage } from '../domain/campaign/languages.ts';
import type { NamesByLanguage } from '../domain/campaign/page-names.ts';
import type { Unit } from '../domain/intake/entry.ts';
import type { WantedFile } from '../domain/post/dispatch.ts';
import type { Row, RowChange, RowNotes, ShownNames, Table } from '../domain/table.ts';
import type { Forms } from './office-forms.ts';
import type { Probes } from './office-probes.ts';
import type { Cache, Hints, Store, Texts } from './office-stores.ts';
import type { FoundTable, SoughtRow, TableEnd, TableLook, Touch } from './office-tables.ts';
import type { Triggers } from './office-triggers.ts';
import type { ProblemCode } from './problem.ts';

/** The shared workbook, as tables. Writes wait until `commit`; a read sees them. */
export interface Book {
  /** Tells the names that columns show in place of codes. */
  name(names: ShownNames): void;
  /** Every row of `table` that has anything in it, in order. Throws ProblemError tableMissing. */
  read(table: Table): readonly Row[];
  /** Where a table that this run has read ends now; null where nobody can tell, or no row of ours stands there. */
  end(table: Table): TableEnd | null;
  /** Opens a table by its header alone, to add below `end`: false where it does not end there. Two calls. */
  openAtEnd(table: Table, end: TableEnd): boolean;
  /** Opens a table by its header and the one row meant, to change that alone; null where it has to be read whole. */
  openAtRow(table: Table, sought: SoughtRow): Row | null;
  /** Whether cells of a row that was opened so went astray: then the table has to be read whole, and written anew. */
  hasStrayed(table: Table): boolean;
  /** The first columns of a hidden table's rows: one short call, however long its other texts are. */
  readFirst(table: Table, count: number): readonly Readonly<Record<string, string>>[];
  /** The texts of one column below the header, as they stand: two calls; null where the table has to be read whole. */
  column(table: Table, key: string): readonly string[] | null;
  /** How the table's sheet stands. Never throws for what is gone. */
  look(table: Table): TableLook;
  /** Puts the tables' headers back where they have gone or were sorted in among the rows. */
  mendHeaders(tables: readonly Table[]): void;
  /** Stands for all that a table holds, another text once any of it is: one call, and none for a read that follows. */
  fingerprint(table: Table): string;
  /** A table as `fingerprint` has found it, no call; null where it has not, or the table was read or written since. */
  found(table: Table): FoundTable | null;
  /** Lets what follows read anew what `fingerprint` has found. */
  forgetFound(): void;
  /**
   * Changes cells of rows that were read or added in this run, wherever people have moved them since; one that is gone
   * is passed over. Every text stays text, whatever it begins with.
   */
  change(table: Table, changes: readonly RowChange[]): void;
  /** Shows again what is kept; adds hidden columns that an earlier version lacks. Throws ProblemError tableMissing. */
  restoreShown(table: Table): void;
  /** Adds one row to a hidden table by a single call; nothing is read for it. */
  append(table: Table, row: Readonly<Record<string, string>>): void;
  /** Writes whole rows of a hidden table, each over the one of its identity, else below all. */
  put(table: Table, rows: readonly Readonly<Record<string, string>>[]): void;
  /** Adds rows below the last one; gives the name, for this run, of the first. The others' follow it. */
  add(table: Table, rows: readonly Readonly<Record<string, string>>[]): number;
  /** Adds one row below all by two short calls. False, and nothing is done, where it would have to be read back. */
  addUnread(table: Table, row: Readonly<Record<string, string>>): boolean;
  /** Sees to it that there is room for some rows that are added so. */
  keepRoom(table: Table): void;
  /** Puts notes and soft colours at cells of rows that were read or added in this run; whatever was there gives way. */
  annotate(table: Table, notes: readonly RowNotes[]): void;
  /** Makes all writes lasting, and sees to it that each stands in its own row and no text became a formula. */
  commit(): void;
  /** Whether this run has written anything. */
  hasWritten(): boolean;
  /** Makes the tables that are not there yet and mends their headers; gives the sheet id of each by table key. */
  ensureTables(
    tables: readonly Table[],
    known: Readonly<Record<string, number>>,
    /** Told before columns that have gone are put back empty; no columns where the whole sheet has gone. */
    onLoss: (table: string, columns: readonly string[]) => void,
  ): Record<string, number>;
  /** Gives the tables' sheets their looks: header, widths, alignment, drop-downs, colours. Twice is once. */
  formatTables(tables: readonly Table[]): void;
  /** Tells where the tables are; the settings table is found without. */
  useSheetIds(sheets: Readonly<Record<string, number>>): void;
  /** Which row of which table the person at the keyboard has selected; null for none of ours. */
  selected(): { table: string; index: number } | null;
  /** Selects a row that was read in this run, and brings its sheet to the front. */
  select(table: Table, index: number): void;
  /** What a person's edit touched, when it was in one of our tables. */
  editedRange(event: unknown): Touch | null;
}

export type * from './office-forms.ts';

/** A file that goes with a mail. */
export interface Attachment {
  /** With its ending. */
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Makes the files that a mail to these units wants, in its order; what is a unit's own once for each of them. */
export type FilesOf = (wanted: readonly WantedFile[], units: readonly Unit[]) => readonly Attachment[];

/** The day's mail. */
export interface Mailer {
  /** How many recipients can still be written to today. */
  quotaLeft(): number;
  /** Sends one mail now. `refused` has certainly not gone out; `spent` means the day's quota; anything else throws. */
  send(mail: {
    to: readonly string[];
    subject: string;
    text: string;
    html: string;
    /** The name that it comes under. */
    sender: string;
    /** Where answers go; '' leaves them to the sending account. */
    replyTo: string;
    attachments: readonly Attachment[];
  }): 'sent' | 'spent' | { refused: string };
}

/** A paper or packet of ours in Drive, as it is there now. */
export interface KeptFile {
  id: string;
  url: string;
  /** What the program knows it by. */
  key: string;
  /** People may have renamed it. */
  name: string;
  /** Of the content that the program wrote last. */
  print: string;
  /** Of the bytes that are there now; '' for a Google document, which has none. */
  checksum: string;
  /** Of the bytes that the program wrote last; '' for a Google document. */
  wrote: string;
  /** What the program has to know of that writing, at most 100 letters of ASCII. */
  stamp: string;
}

/** What a file is made of: a page that becomes a Google document, or bytes of a type. */
export type FileContent = { html: string } | { bytes: Uint8Array; type: string };

/** Papers and packets in the owner's Drive. */
export interface Files {
  /** All of this workbook's, wherever people have moved them, but not those in the bin: one call for a thousand. */
  kept(): readonly KeptFile[];
  /** Ids of this workbook's backups, those in the bin too. */
  backups(): readonly string[];
  /** Ids of every file that was made for this workbook, papers and backups, those in the bin too. */
  made(): readonly string[];
  /** Writes a file whole, by one call: the same file again where `id` is known. */
  write(file: Omit<KeptFile, 'url' | 'checksum' | 'wrote'> & { content: FileContent; folder: string }): KeptFile;
  /** Whether a file is there and not in the bin. */
  isThere(id: string): boolean;
  /** Leaves a file to people under another name: the program no longer knows it. */
  release(id: string, name: string): void;
  /** Puts a file into the bin. */
  discard(id: string): void;
  /** Deletes a file for good, its earlier versions too; one that is gone already is no failure. */
  destroy(id: string): void;
  /** SHA-256 of bytes, in hexadecimal. */
  sha256(bytes: Uint8Array): string;
  /** Bytes as the text in which a call answers them. */
  base64(bytes: Uint8Array): string;
  /** The folder of this campaign, made when it is not there. */
  folder(name: string, id: string): string;
  /**
   * Stores a backup, each file made when its turn comes; then the newest `most` whole ones stay. Gives the first file's
   * address. Throws what Drive refuses with: this one is thrown away then, and none before it.
   */
  keepBackup(backup: BackupFiles & { at: Moment; folder: string; most: number }): string;
  /** Lets another account open and change what lies in the folder; no mail of Google's tells of it. Twice is once. */
  share(folder: string, account: string): void;
}

export interface Clock {
  /** The script's time zone, which moments are told in. */
  zone(): string;
  now(): Moment;
  /** Milliseconds since this run began. */
  elapsedMs(): number;
  /** `now` put back by whole days, for looking a little further than the last sweep. */
  daysBefore(moment: Moment, days: number): Moment;
}

/**
 * Three locks. `register`: whoever reads, decides and writes entries or decisions; waited for. `delivery`: whoever
 * sends; only tried. `papers`: the owner's runs that write files; only tried. All fall by themselves when a run ends,
 * however it ends, so a mail found claimed by the next holder of `delivery` has no living sender.
 */
export interface Locks {
  /** Runs `work` alone. Throws ProblemError lockBusy when the lock is not had within 20 seconds. */
  withRegister<Result>(work: () => Result): Result;
  tryDelivery(): boolean;
  releaseDelivery(): void;
  /** Of whoever the run acts as: papers are written by the owner's runs alone, and by one at a time. */
  tryPapers(): boolean;
  releasePapers(): void;
}

export interface Session {
  /** The person at the keyboard, '' when Google does not tell. */
  activeUser(): string;
  /** The account that this run acts as. */
  effectiveUser(): string;
  newId(): string;
}

export type { Cache, Hints, Store, Texts } from './office-stores.ts';
export type { FoundTable, SoughtRow, TableEnd, TableLook, Touch } from './office-tables.ts';

/** One thing that did not go as it should; the rest of the run went on. */
export interface Trouble {
  code: ProblemCode;
  /** What it was with: a table's title, a form's, a row's number. */
  detail: string;
  /** The key of the table that is missing; '' for everything else, and of a run that is over. */
  table: string;
}

/** The spreadsheet itself, apart from its tables. */
export interface Workbook {
  id(): string;
  /** Whether a sheet is marked as one of our tables. */
  hasTables(): boolean;
  /** The time zone in which it reads and writes days. */
  zone(): string;
  setZone(zone: string): void;
  /** How many responses a sheet of raw responses shows; 0 where it is not there. */
  responsesIn(sheetId: number): number;
  /** How many cells all its sheets have, empty ones too. */
  cells(): number;
  /** Ids of the forms whose responses come into this workbook, as its sheets tell. */
  linkedForms(): readonly string[];
  /** Warns whoever types where the program writes. Twice is once. */
  protect(table: Table, sheetId: number): void;
  /**
   * How many cells and notes of each sheet would be other texts after `change`, by title; with `isToWrite` they are
   * that afterwards. Of tables of the keys `but` only the notes are; a formula that holds such a text becomes a text.
   */
  rewrite(
    change: (text: string) => string,
    how: { but: readonly string[]; isToWrite: boolean },
  ): readonly { title: string; count: number }[];
  /** Empties the sheets into which forms write what comes in, but for their headers. Gives how many rows went. */
  emptyResponses(): number;
  /** Makes plain sheets of our tables but those of the keys `but`: renamed by `rename`, and no tables any more. */
  setAside(but: readonly string[], rename: (title: string) => string): void;
}

export type { Handover, KeptBy, Settings, Wiring } from './office-settings.ts';
export type { TriggerCount, Triggers } from './office-triggers.ts';

export interface Screen {
  /** A short word at the corner of the workbook. */
  say(text: string): void;
  /** Opens the page of this name as the sidebar, told of `names`; another one that is open gives way. */
  sidebar(page: string, title: string, names: NamesByLanguage): void;
  /** Shows a finished document or mail over the workbook, with a button that prints it; sizes in pixels. */
  preview(html: string, title: string, look: { width: number; height: number; print: string }): void;
  /** Opens the page of this name in a window over the workbook, told of `names`. */
  dialog(page: string, title: string, look: { width: number; height: number; names: NamesByLanguage }): void;
  /** The menu of the workbook. */
  menu(title: string, items: readonly { label: string; call: string }[]): void;
}

/** Texts that the program brings along beside its code: few runs need them, so that every run starts without. */
export interface Bundle {
  /** By the name of a page, as it was built: `campaign` is the built-in campaign file. */
  page(name: string): string;
}

/** The whole office, wired by `google/open-office.ts`. */
export interface Office {
  /**
   * What the workbook's own texts are in: the language of its campaign. The store keeps it for runs that read no
   * settings; where they are read, they tell it. Chinese while nothing is set up.
   */
  language: CampaignLanguage;
  book: Book;
  forms: Forms;
  mail: Mailer;
  files: Files;
  clock: Clock;
  locks: Locks;
  session: Session;
  /** Script properties that only make things faster: whatever is missing is worked out again. */
  hints: Hints;
  /** What belongs to the person at the keyboard alone. */
  userStore: Texts;
  cache: Cache;
  /** A short digest of a text, to notice that something has changed. */
  fingerprint(this: void, text: string): string;
  store: Store;
  /** What has gone wrong in this run so far, and held up nothing but itself. */
  troubles: Trouble[];
  triggers: Triggers;
  probes: Probes;
  workbook: Workbook;
  screen: Screen;
  bundle: Bundle;
}
