/** The sidebar's calls and their answers, as types. server.ts satisfies them; the sidebar's client is typed by them. */

import type { ManyRequest } from './app/approve-many.ts';
import type { CopyAnswer } from './app/choose-copy.ts';
import type { ProblemCode } from './app/problem.ts';
import type { BatchWish } from './app/register-batch.ts';
import type { PaperRequest, RequestAnswer } from './app/requests.ts';
import type { ReviewRequest } from './app/review-entry.ts';
import type { SelectionWish } from './app/select-entry.ts';
import type { SetUpAnswer } from './app/set-up.ts';
import type { UndoRequest } from './app/undo-decision.ts';
import type { ZeroReportAnswer } from './app/zero-reports.ts';
import type { ManyLine, ManyView } from './decision-view.ts';
import type { Day } from './domain/calendar.ts';
import type { RefusalCode } from './domain/review/decision.ts';
import type { ReviewState } from './domain/review/states.ts';
import type { ImportingView } from './importing-view.ts';
import type { CallRefusalCode } from './messages/refusals/zh-CN.ts';
import type { LookedAtFile, PackingView } from './packing-view.ts';
import type { SelectionView } from './selection-view.ts';
import type { SettingsView } from './settings-view.ts';
import type {
  EntryView,
  ListView,
  MaterialsView,
  Preferences,
  ProgressView,
  QueueFilter,
  QueueView,
  StaleView,
  UnitPapersView,
} from './views.ts';

/** Why a call was not carried out, and in words what to do. */
export interface Refused {
  ok: false;
  refusal: RefusalCode | ProblemCode | CallRefusalCode;
  /** In plain words and the caller's language, with what to do. */
  message: string;
  detail?: string;
  stale?: StaleView;
}

export type Answer<Value> = { ok: true; value: Value } | Refused;

type Seen = ReviewRequest['seen'];

/** A paper: its kind, its unit ('' for the district's), and its author where it has one. */
export interface PaperName {
  kind: string;
  unit: string;
  part?: string;
}

/** Input and answer of every call, by name: `call(name, input, language)`. */
export interface Calls {
  readQueue: { input: { filter: QueueFilter }; answer: Answer<QueueView> };
  /** `number` null takes the row that is selected in the sheet; `select` selects the entry's row there. */
  readEntry: { input: { number: string | null; select: boolean }; answer: Answer<EntryView> };
  reviewEntry: { input: ReviewRequest; answer: Answer<{ state: ReviewState; version: number; counts: boolean }> };
  /** Takes the latest decision back, as long as nobody has been told of it. */
  undoDecision: { input: UndoRequest; answer: Answer<EntryView> };
  /** Approves up to 50, each by itself: what has changed meanwhile is refused and the others are approved. */
  approveMany: { input: ManyRequest; answer: Answer<{ lines: ManyLine[] }> };
  /** What approving them would do; nothing is done. */
  previewMany: { input: ManyRequest; answer: Answer<ManyView> };
  mendEntry: {
    input: { number: string; field: string; text: string; source: string; seen: Seen };
    answer: Answer<EntryView>;
  };
  /** `before` is the note that the writer saw. */
  keepNote: { input: { number: string; text: string; before: string }; answer: Answer<EntryView> };
  readProgress: { input: Record<string, never>; answer: Answer<ProgressView> };
  readList: { input: { list: string }; answer: Answer<ListView> };
  recordZeroReport: { input: { unit: string; form: string }; answer: ZeroReportAnswer | Refused };
  readUnitPapers: { input: { unit: string }; answer: Answer<UnitPapersView> };
  readMaterials: { input: Record<string, never>; answer: Answer<MaterialsView> };
  /** Opens a dialog over the workbook with the paper as it would be written now. */
  previewPaper: { input: PaperName; answer: Answer<null> };
  /** The paper as a .docx, as it would be written now. */
  downloadPaper: { input: PaperName; answer: Answer<{ name: string; base64: string }> };
  /** `of` is a unit's id or 'city'; '' is whatever the page was opened for last. */
  readPacking: { input: { of: string }; answer: Answer<PackingView> };
  /** Opens the packing page over the workbook; `of` is a unit's id, or 'city' for the district's own packet. */
  openPacking: { input: { of: string }; answer: Answer<null> };
  /** What files of works are, as the packing page has found them. */
  recordWorkFiles: { input: { files: LookedAtFile[] }; answer: Answer<{ recorded: number }> };
  /** The layouts that papers are printed by, and the campaign whose fields they may speak of. */
  readLayouts: { input: Record<string, never>; answer: Answer<ImportingView> };
  /** Opens the page that reads drawn forms, over the workbook. */
  openImporting: { input: Record<string, never>; answer: Answer<null> };
  recordContact: { input: { unit: string; result: string; until: Day | null }; answer: Answer<null> };
  /** What the district decides about an approved entry beyond approving it. */
  selectEntry: { input: SelectionWish; answer: Answer<null> };
  /** The leaders have approved a batch, or it was sent. */
  registerBatch: { input: BatchWish; answer: Answer<{ label: string }> };
  readSelection: { input: Record<string, never>; answer: Answer<SelectionView> };
  /** Opens a dialog with the digest as it would be sent now; `unit` '' is the district's. */
  previewDigest: { input: { unit: string }; answer: Answer<null> };
  /** `unit` '' asks for every unit's. */
  requestPapers: { input: { what: PaperRequest; unit?: string }; answer: RequestAnswer | Refused };
  requestDigest: { input: Record<string, never>; answer: RequestAnswer | Refused };
  /** The owner's bell, rung by hand. */
  carryOut: { input: Record<string, never>; answer: { ok: true } | Refused };
  readSettings: { input: Record<string, never>; answer: Answer<SettingsView> };
  keepPreferences: { input: Preferences; answer: Answer<Preferences> };
  /** Sends a mail again that failed or may not have gone out. */
  resendMail: { input: { key: string }; answer: Answer<null> };
  /** Of a copied workbook: an archive that never acts, or a new workbook of whoever clicks. */
  chooseCopy: { input: { as: 'archive' | 'new' }; answer: CopyAnswer | Refused };
  /** Brings back a row of staff's that was deleted. */
  restoreEntry: { input: { number: string }; answer: Answer<EntryView> };
  /** Settles many such mails at once: they have arrived, or are sent again. `state` narrows them to one kind. */
  settleMails: {
    input: { keys: string[] | 'all'; as: 'arrived' | 'resend'; state?: 'uncertain' | 'failed' };
    answer: Answer<{ settled: number }>;
  };
  /** Takes a unit's former names, which entries still bear, over as its aliases. */
  adoptAlias: { input: { unit: string }; answer: Answer<{ names: string[]; entries: number }> };
  setUp: { input: { campaign?: string; clockMinutes?: number; isRehearsal?: boolean }; answer: SetUpAnswer | Refused };
}
