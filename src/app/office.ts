/** What we ask of the world, in our words. Read this first: a verb takes the parts of the office that it needs. */

import type { FormPlan } from '../domain/campaign/form-plan.ts';
import type { Campaign } from '../domain/campaign/schema.ts';
import type { Moment, Unit } from '../domain/intake/entry.ts';
import type { Response } from '../domain/intake/record.ts';
import type { Row, RowChange, RowNotes, Table } from '../domain/table.ts';
import type { ProblemCode } from './problem.ts';

/** The shared workbook, as tables. Writes wait until `keep`; a read sees them. */
export interface Book {
  /** Every row of `table` that has anything in it, in order. Throws ProblemError tableMissing. */
  read(table: Table): readonly Row[];
  /** Everything that stands in these tables, as one text to be compared; a read that follows costs no further call. */
  print(tables: readonly Table[]): string;
  /** Changes cells of rows that were read in this run. Every text stays text, whatever it begins with. */
  change(table: Table, changes: readonly RowChange[]): void;
  /** Adds rows below the last one; gives the place of the first. */
  add(table: Table, rows: readonly Readonly<Record<string, string>>[]): number;
  /** Puts notes and soft colours at cells of rows that were read or added in this run; whatever was there gives way. */
  annotate(table: Table, notes: readonly RowNotes[]): void;
  /** Makes all writes lasting, and sees to it that no text became a formula. */
  keep(): void;
  /** Whether this run has written anything. */
  hasWritten(): boolean;
  /** Makes the tables that are not there yet and mends their headers; gives the sheet id of each by table key. */
  furnish(tables: readonly Table[], known: Readonly<Record<string, number>>): Record<string, number>;
  /** Gives the tables' sheets their looks: header, widths, alignment, drop-downs, colours. Twice is once. */
  dress(tables: readonly Table[]): void;
  /** Tells where the tables are; the settings table is found without. */
  locate(sheets: Readonly<Record<string, number>>): void;
  /** Which row of which table the person at the keyboard has selected; null for none of ours. */
  selected(): { table: string; at: number } | null;
  /** Selects a row that was read in this run, and brings its sheet to the front. */
  select(table: Table, at: number): void;
  /** What a person's edit touched, when it was in one of our tables. */
  touched(event: unknown): Touch | null;
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

/** Where a form is, and which of its items asks for which question. */
export interface FormPlace {
  id: string;
  url: string;
  /** Question key, page and field, by item id. */
  items: Readonly<Record<string, string>>;
  /** Keys of the questions that are one box to tick. */
  ticks: readonly string[];
  /** The sheet of raw responses; -1 while Google has not made it yet. */
  sheetId: number;
  /** Of the plan that it was made to. */
  fingerprint: string;
  /** The unit question as a prefilled link names it, `entry.123`; unknown for a form of an earlier release. */
  unitEntry?: string;
}

/** The two forms' responses. Read-only: evidence, keyed by response id. */
export interface Inbox {
  /** Makes an empty form. Its place is to be kept before it is furnished. */
  begin(plan: FormPlan): FormPlace;
  /** Brings the form up to the plan. Items keep their ids, so that old answers stay readable. */
  furnish(plan: FormPlan, place: FormPlace): FormPlace;
  /** Responses sent or changed at `since` or later, all where it is null, oldest first. */
  responses(form: string, place: FormPlace, since: Moment | null): readonly Letter[];
  /** The response that a form's trigger brings; null when the event is blank or of another form. */
  brought(event: unknown, forms: Readonly<Record<string, FormPlace>>): { form: string; letter: Letter } | null;
}

/** A response whose answers are fetched only when they are wanted: that is a call of its own. */
export interface Letter {
  id: string;
  at: Moment;
  open(): Response;
}

/** The day's mail. */
export interface Post {
  /** How many recipients can still be written to today. */
  left(): number;
  /** Sends one mail now. `refused` has certainly not gone out; `spent` means the day's quota; anything else throws. */
  send(mail: {
    to: readonly string[];
    subject: string;
    text: string;
    html: string;
    /** Where answers go; '' leaves them to the sending account. */
    replyTo: string;
  }): 'sent' | 'spent' | { refused: string };
}

/** Documents in the owner's Drive. */
export interface Files {
  /** Writes a document whole: the same file again where `id` is known and still there. */
  write(document: { id: string; name: string; html: string; folder: string }): { id: string; url: string };
  /** The folder of this campaign, made when it is not there. */
  folder(name: string, id: string): string;
}

export interface Clock {
  now(): Moment;
  /** Milliseconds since this run began. */
  elapsedMs(): number;
  /** `now` put back by whole days, for looking a little further than the last sweep. */
  daysBefore(moment: Moment, days: number): Moment;
}

/**
 * Two locks. `register`: whoever reads, decides and writes entries or decisions; waited for. `delivery`: whoever sends;
 * only tried. Both fall by themselves when a run ends, however it ends, so a mail found claimed by the next holder of
 * `delivery` has no living sender.
 */
export interface Locks {
  /** Runs `work` alone. Throws ProblemError lockBusy when the lock is not had within 20 seconds. */
  withRegister<Result>(work: () => Result): Result;
  tryDelivery(): boolean;
  releaseDelivery(): void;
}

export interface Who {
  /** The person at the keyboard, '' when Google does not tell. */
  caller(): string;
  /** The account that this run acts as. */
  self(): string;
  newId(): string;
}

/** Small facts that only make things faster: whatever is missing is worked out again, and none can end a run. */
export interface Memory {
  recall(key: string): string;
  remember(key: string, text: string): void;
  /** What belongs to the person at the keyboard alone. */
  recallOwn(key: string): string;
  rememberOwn(key: string, text: string): void;
  /** Shared by all runs for some hours, gone at any time. */
  recallShared(key: string): string;
  rememberShared(key: string, text: string): void;
  forgetShared(key: string): void;
  /** A short digest of a text, to notice that something has changed. */
  fingerprint(text: string): string;
}

/**
 * Facts that must outlast whatever people do in the workbook: kept with the script, where typing does not reach.
 *
 * A copy of the workbook begins without them; an earlier version that is restored leaves them as they are.
 */
export interface Store {
  /** What is kept under `key`; '' where nothing is. Throws ProblemError storeRefused. */
  get(key: string): string;
  /** Keeps `text`, at most 9,000 bytes; '' forgets it. Throws ProblemError storeRefused. */
  set(key: string, text: string): void;
  /** Lets what follows read what other runs have kept since this one first read. */
  reread(): void;
}

/** One thing that did not go as it should; the rest of the run went on. */
export interface Trouble {
  code: ProblemCode;
  /** What it was with: a table's title, a form's, a row's number. */
  detail: string;
}

/** The clocks and form bells of the owner. */
export interface Bells {
  /** Exactly one bell for each; those of another plan are taken away. */
  hang(plan: { forms: readonly string[]; clockMinutes: number; weekday: number; hour: number; zone: string }): void;
}

/** What the program has set up in the workbook, and what staff have set there. */
export interface Settings {
  /** Of the rows that all this was read from. */
  print: string;
  campaign: Campaign;
  roster: readonly Unit[];
  staff: readonly string[];
  /** The office's line under official tables: contact person, telephone, e-mail. */
  line: { contact: string; phone: string; email: string };
  wiring: Wiring;
}

/** Where everything is. Kept in the settings table; script properties and cache only speed it up. */
export interface Wiring {
  owner: string;
  setUpAt: Moment;
  campaignHash: string;
  clockMinutes: number;
  sheets: Readonly<Record<string, number>>;
  forms: Readonly<Record<string, FormPlace>>;
  folder: string;
}

export interface Screen {
  /** A short word at the corner of the workbook. */
  say(text: string): void;
  /** Opens the page of this name as the sidebar; another one that is open gives way. */
  sidebar(page: string, title: string): void;
  /** Shows a finished document or mail in a window over the workbook; `width` and `height` in pixels. */
  preview(html: string, title: string, size: { width: number; height: number }): void;
  /** The menu of the workbook. */
  menu(title: string, items: readonly { label: string; call: string }[]): void;
}

/** The whole office, wired by `google/open-office.ts`. */
export interface Office {
  book: Book;
  inbox: Inbox;
  post: Post;
  files: Files;
  clock: Clock;
  locks: Locks;
  who: Who;
  memory: Memory;
  store: Store;
  /** What has gone wrong in this run so far, and held up nothing but itself. */
  troubles: Trouble[];
  bells: Bells;
  screen: Screen;
}
