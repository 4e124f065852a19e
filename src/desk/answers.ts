/** What the desk's server tells its page: plain JSON, types only. */

import type { Answer } from '../offline/forms/form-store.ts';
import type { FormDescription } from '../offline/forms/questions.ts';

/** What the page shows around everything. */
export interface Overview {
  nowMs: number;
  zone: string;
  bookName: string;
  /** Who may sign in; the owner first. */
  people: string[];
  sheets: { id: number; name: string; table: string; isHidden: boolean }[];
  forms: { key: string; title: string; responses: number }[];
  mails: number;
  documents: number;
  /** Latest first. */
  trace: Trace[];
  isMoving: boolean;
}

/** One execution of the program. */
export interface Trace {
  functionName: string;
  cause: string;
  as: string;
  startedMs: number;
  calls: number;
  virtualMs: number;
  /** '' when it ended well. */
  error: string;
}

/** How cells look; what is missing is the default. */
export interface Look {
  background?: string;
  colour?: string;
  isBold?: boolean;
  choices?: string[];
}

/** A row of a sheet: `number` is its own from 1; cells and looks go with the view's columns. */
export interface SheetRow {
  number: number;
  cells: string[];
  /** Positions in the view's looks; missing where all are 0. */
  looks?: number[];
  /** By position in `cells`. */
  notes?: Record<string, string>;
}

/** A sheet as the page draws it: hidden rows are left out, hidden columns too unless they are asked for. */
export interface SheetView {
  id: number;
  name: string;
  table: string;
  /** How many of `rows` and `columns` stay in sight. */
  frozenRows: number;
  frozenColumns: number;
  columns: { number: number; letters: string; width: number }[];
  rows: SheetRow[];
  looks: Look[];
}

/** A form for its respondents; `edit` is the code of the response that is being changed. */
export interface FormView {
  description: FormDescription;
  collectsEmail: boolean;
  edit: string | null;
  answers: { itemId: number; answer: Answer }[];
}

/** What became of a submission. */
export type Submitted =
  | { ok: true; message: string; edit: string | null; isEdit: boolean }
  | { ok: false; refused: number[]; closed: string | null };

/** A mail in the list. */
export interface MailLine {
  position: number;
  atMs: number;
  to: string[];
  subject: string;
}

/** An opened mail; `links` are the forms that it leads to, on this machine. */
export interface OpenedMail extends MailLine {
  from: string;
  text: string;
  hasHtml: boolean;
  attachments: { name: string; contentType: string }[];
  links: { form: string; address: string; isEdit: boolean }[];
}

/** A document in the list. */
export interface DocumentLine {
  id: string;
  name: string;
  folder: string;
  changedMs: number;
}

/** An entry in the reviewer's list. */
export interface EntryLine {
  number: string;
  state: string;
  stateKey: string;
  unit: string;
  title: string;
  isWaiting: boolean;
}

/** An entry as the reviewer sees it. `seen` goes back with the decision. */
export interface EntryView extends EntryLine {
  problems: string[];
  counts: string;
  why: string;
  /** Whether its form counts towards the goal: the word for rejecting depends on it. */
  isCounted: boolean;
  seen: { version: number; state: string };
  fields: { label: string; value: string }[];
}

/** An issue that can be named in a decision, with its words as the register has them. */
export interface Waivable {
  code: string;
  words: string;
}

/**
 * How a function of the program came out: `toasts` are what it said in the corner of the workbook; `refusal` is a
 * code, `message` the program's words for it where it gave some; `error` is that of a run that failed.
 */
export type Ran =
  | { ok: true; toasts: string[] }
  | { ok: false; refusal: string; message: string }
  | { ok: false; error: string };

/** An entry of the menus; a separator has no caption. */
export interface MenuLine {
  caption: string;
  call: string;
}

/** Menus of the person who signed in. */
export interface SignedIn {
  menus: { caption: string; items: MenuLine[] }[];
}
