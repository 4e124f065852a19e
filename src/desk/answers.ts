/** What the desk's server tells its page: plain JSON, types only. */

import type { Answer, FormDescription } from '../offline/form-page.ts';

/** What the page shows around everything. */
export interface Overview {
  nowMs: number;
  zone: string;
  bookName: string;
  /** Who may sign in; the owner first. */
  people: string[];
  /** Those of them who have taken back what the script was allowed to do. */
  unauthorized: string[];
  /** An account that may not edit the workbook, for a browser that is signed into two. */
  otherAccount: string;
  /** Counts up whenever the workbook has changed: what was read of a sheet before is then old. */
  bookChanges: number;
  sheets: { id: number; name: string; table: string; isHidden: boolean; colour: string | null }[];
  forms: { key: string; title: string; responses: number }[];
  mails: number;
  documents: number;
  /** How many runs there were since the desk was opened, and the last of them. */
  runs: number;
  last: Trace | null;
  /** From when to when the clock is being moved just now. */
  moving: { fromMs: number; untilMs: number } | null;
}

/** One execution of the program. */
export interface Trace {
  /** Counts from 1. */
  number: number;
  functionName: string;
  /** The first argument of a page's call, where it is a name; '' otherwise. */
  about: string;
  cause: string;
  as: string;
  startedMs: number;
  calls: number;
  virtualMs: number;
  /** '' when it ended well. */
  error: string;
  /** What it asked of Google's services, the dearest first. */
  services: { method: string; count: number; ms: number }[];
}

/** How cells look; what is missing is the default. */
export interface Look {
  background?: string;
  colour?: string;
  isBold?: boolean;
  isItalic?: boolean;
  isStruck?: boolean;
  /** CSS's word for it. */
  align?: 'left' | 'center' | 'right';
  /** Position in the view's choices. */
  choices?: number;
}

/** A row of a sheet: `number` is its own from 1; cells and looks go with the view's columns. */
export interface SheetRow {
  number: number;
  cells: string[];
  /** Positions in the view's looks; missing where all are 0. */
  looks?: number[];
  /** By position in `cells`, which hold what formulas give. */
  formulas?: Record<string, string>;
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
  /** What cells offer when they are changed, each list once. */
  choices: string[][];
}

/** A form for its respondents; `edit` is the code of the response that is being changed; `answers` are filled in. */
export interface FormView {
  description: FormDescription;
  collectsEmail: boolean;
  /** Whether the form shows how far a respondent has come, and offers to be filled again. */
  showsProgress: boolean;
  offersAnother: boolean;
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
  /** Where an answer would go; '' where the mail does not say. */
  replyTo: string;
  text: string;
  hasHtml: boolean;
  attachments: { name: string; contentType: string }[];
  links: { form: string; address: string; isEdit: boolean }[];
}

/** A file of Drive in the list. */
export interface DocumentLine {
  id: string;
  name: string;
  folder: string;
  changedMs: number;
  /** What it can be shown as: a page, a list of what is packed in it, or not at all. */
  kind: 'page' | 'archive' | 'other';
  /** How many bytes there are to download; null of a Google document, which has none. */
  bytes: number | null;
}

/** What is packed in an archive, in its order; null where it cannot be read. */
export interface ArchiveView {
  entries: { name: string; bytes: number }[] | null;
}

/** An entry of the menus; a separator has no caption. */
export interface MenuLine {
  caption: string;
  call: string;
}

/** A page that the program has put up; `id` is another for every showing. Pixels, null where it left them open. */
export interface ShownView {
  id: number;
  title: string;
  width: number | null;
  height: number | null;
  isModal: boolean;
}

/** A cell or a block that is selected; `a1` is '' where only the sheet is chosen. */
export interface Selected {
  sheetId: number;
  a1: string;
}

/** What one person has before the eyes: menus, sidebar, dialogs, and what was said in the corner just now. */
export interface ScreenView {
  menus: { caption: string; items: MenuLine[] }[];
  sidebar: ShownView | null;
  /** The latest last. */
  dialogs: ShownView[];
  toasts: string[];
  /** As the person's last run left it; null before the first. */
  selected: Selected | null;
}

/** What became of a click on a menu; `error` is that of a run that failed, '' when it did not. */
export interface Clicked {
  error: string;
  screen: ScreenView;
}

/** What a page's call came to, and how everything stands after it. */
export interface CallAnswer {
  outcome: { ok: true; value: unknown } | { ok: false; error: { name: string; message: string } };
  screen: ScreenView;
  overview: Overview;
}

/** What the desk does not do, though it was asked in the right shape: `error` says it to whoever has no page. */
export interface Refusal {
  refusal: 'clockTooFar';
  /** How far the clock moves at once, and to what day and hour of the workbook's zone that is just now. */
  days: number;
  latest: string;
  error: string;
}
