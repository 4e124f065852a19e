/** Every function that Google may call: triggers, menu items, sidebar calls. Wiring, no logic. */

import { type Answered, answerCall, type Verb } from './app/answer-call.ts';
import { adoptAlias } from './app/calls/adopt-alias.ts';
import { approveMany, previewMany } from './app/calls/approve-many.ts';
import { chooseCopy } from './app/calls/choose-copy.ts';
import { recordContact } from './app/calls/contact-notes.ts';
import { keepNote } from './app/calls/keep-note.ts';
import { mendEntry } from './app/calls/mend-entry.ts';
import { openImporting } from './app/calls/open-importing.ts';
import { openPacking } from './app/calls/open-packing.ts';
import { downloadPaper, previewDigest, previewPaper } from './app/calls/preview-papers.ts';
import { readEntry } from './app/calls/read-entry.ts';
import { readLayouts } from './app/calls/read-layouts.ts';
import { readMaterials } from './app/calls/read-materials.ts';
import { readPacking } from './app/calls/read-packing.ts';
import { readList, readProgress } from './app/calls/read-progress.ts';
import { readQueue } from './app/calls/read-queue.ts';
import { readSelection } from './app/calls/read-selection.ts';
import { readSettings } from './app/calls/read-settings.ts';
import { readUnitPapers } from './app/calls/read-unit-papers.ts';
import { recordWorkFiles } from './app/calls/record-work-files.ts';
import { registerBatch } from './app/calls/register-batch.ts';
import { reportSeason, type SeasonReport } from './app/calls/report-season.ts';
import { requestDigest, requestPapers, requestReminders } from './app/calls/requests.ts';
import { restoreEntry } from './app/calls/restore-entry.ts';
import { reviewEntry } from './app/calls/review-entry.ts';
import { selectEntry } from './app/calls/select-entry.ts';
import { setUp as setUpWorkbook } from './app/calls/set-up.ts';
import { resendMail, settleMails } from './app/calls/settle-mails.ts';
import { undoDecision } from './app/calls/undo-decision.ts';
import { recordZeroReport } from './app/calls/zero-reports.ts';
import type { Office } from './app/office.ts';
import { officeWords } from './app/office-words.ts';
import { beginFlow, runCall, runTrigger } from './app/run-safely.ts';
import { runMenu, showMenu, showSidebar } from './app/show-menu.ts';
import { keepPreferences, preferencesOf } from './app/tables/preferences.ts';
import { ringEdit, ringForm, ringTick, ringWeekly } from './app/triggers/ring-clock.ts';
import type { Calls } from './calls.ts';
import { openOffice } from './google/open-office.ts';

const BELLS = { form: 'onFormSubmit', edit: 'onRegisterEdit', tick: 'tick', weekly: 'weeklyDigest' };

function office(): Office {
  return openOffice(officeWords(), BELLS, 'click');
}

// The office as Google's bells find it: whoever has rung is not whom the run acts as.
function rungOffice(): Office {
  return openOffice(officeWords(), BELLS, 'trigger');
}

/** The workbook was opened: the menu. */
export function onOpen(): void {
  showMenu(office().screen);
}

/** A form's bell, rung by Google as the owner. */
export function onFormSubmit(event: unknown): void {
  runTrigger(() => ringForm(rungOffice(), event));
}

/** An edit's bell, rung by Google as the owner. */
export function onRegisterEdit(event: unknown): void {
  runTrigger(() => ringEdit(rungOffice(), event));
}

/** The owner's clock. */
export function tick(): void {
  runTrigger(() => {
    ringTick(rungOffice());
  });
}

/** The owner's weekly clock. */
export function weeklyDigest(): void {
  runTrigger(() => ringWeekly(rungOffice()));
}

const CALLS: Readonly<Record<keyof Calls, Verb>> = {
  readQueue: (input, language) => readQueue(office(), input, language),
  readEntry: (input, language) => readEntry(office(), input, language),
  reviewEntry: (input, language) => {
    beginFlow('review');
    return reviewEntry(office(), input, language);
  },
  undoDecision: (input, language) => {
    beginFlow('review');
    return undoDecision(office(), input, language);
  },
  approveMany: (input, language) => {
    beginFlow('review');
    return approveMany(office(), input, language);
  },
  previewMany: (input, language) => previewMany(office(), input, language),
  mendEntry: (input, language) => mendEntry(office(), input, language),
  restoreEntry: (input, language) => restoreEntry(office(), input, language),
  keepNote: (input, language) => keepNote(office(), input, language),
  readProgress: (input, language) => readProgress(office(), input, language),
  readList: (input, language) => readList(office(), input, language),
  recordZeroReport: (input) => recordZeroReport(office(), input),
  readUnitPapers: (input, language) => readUnitPapers(office(), input, language),
  readMaterials: (input, language) => readMaterials(office(), input, language),
  previewPaper: (input, language) => previewPaper(office(), input, language),
  downloadPaper: (input) => downloadPaper(office(), input),
  openPacking: (input, language) => openPacking(office(), input, language),
  openImporting: (input, language) => openImporting(office(), input, language),
  readLayouts: (input, language) => readLayouts(office(), input, language),
  recordWorkFiles: (input) => recordWorkFiles(office(), input),
  readPacking: (input, language) => readPacking(office(), input, language),
  recordContact: (input) => recordContact(office(), input),
  selectEntry: (input) => selectEntry(office(), input),
  registerBatch: (input) => registerBatch(office(), input),
  readSelection: (input, language) => readSelection(office(), input, language),
  previewDigest: (input, language) => previewDigest(office(), input, language),
  requestPapers: (input) => requestPapers(office(), input),
  requestDigest: (input) => requestDigest(office(), input),
  requestReminders: (input) => requestReminders(office(), input),
  carryOut: () => ringTick(office()),
  readSettings: (input, language) => readSettings(office(), input, language),
  keepPreferences: (input) => keepPreferences(office(), input),
  resendMail: (input) => resendMail(office(), input),
  adoptAlias: (input) => adoptAlias(office(), input),
  settleMails: (input) => settleMails(office(), input),
  chooseCopy: (input, language) => {
    beginFlow('setUp');
    return chooseCopy(office(), input, language);
  },
  setUp: (input, language) => {
    beginFlow('setUp');
    return setUpWorkbook(office(), input, language);
  },
};

/**
 * A sidebar call by name. Any editor of the workbook can make one from the browser's console, so the name is looked up
 * among ours alone, and each verb parses its own input.
 *
 * @param language that the answer's words are wanted in; the caller's own choice where none of ours is named.
 */
export function call(name: unknown, input: unknown, language: unknown): Answered {
  return answerCall(CALLS, { name, input, language }, () => preferencesOf(office()).language);
}

/** Menu: opens the sidebar. */
export function menuSidebar(): void {
  showSidebar(office().screen);
}

/** Menu: sets the workbook up, or mends it. */
export function menuSetUp(): void {
  runMenu(office().screen, () => call('setUp', {}, 'zh-CN'));
}

/** Menu: takes in and delivers what waits, now; only the owner's run can. */
export function menuCheckNow(): void {
  runMenu(office().screen, () => runCall(() => ringTick(office())));
}

/** Menu: asks for every unit's summary. */
export function menuSummaries(): void {
  runMenu(office().screen, () => call('requestPapers', { what: 'summaries' }, null));
}

/** Menu: asks for this week's digests. */
export function menuDigest(): void {
  runMenu(office().screen, () => call('requestDigest', {}, null));
}

/** Entries, tally, mails and documents as data, for a rehearsal's report or a look from the editor; for staff alone. */
export function seasonReport(): SeasonReport {
  return reportSeason(office());
}
