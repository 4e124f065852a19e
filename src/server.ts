/** Every function that Google may call: triggers, menu items, sidebar calls. Wiring, no logic. */

import { type Answered, answerCall } from './app/answer-call.ts';
import { CALLS } from './app/calls/all.ts';
import { reportSeason, type SeasonReport } from './app/calls/report-season.ts';
import type { Office } from './app/office.ts';
import { OFFICE_SPEECH } from './app/office-words.ts';
import { runCall, runTrigger } from './app/run-safely.ts';
import { runLater } from './app/self-test/run-self-test.ts';
import { runMenu, runOpening, showMenu, showSidebar } from './app/show-menu.ts';
import { keptWiring } from './app/tables/wiring.ts';
import { recordEdit } from './app/triggers/on-edit.ts';
import { recordSubmission } from './app/triggers/on-form-submit.ts';
import { ringClock } from './app/triggers/ring-clock.ts';
import { runTick } from './app/triggers/tick.ts';
import { sendWeekly } from './app/triggers/weekly-digest.ts';
import { openOffice } from './google/open-office.ts';

const TRIGGERS = { form: 'onFormSubmit', edit: 'onRegisterEdit', tick: 'tick', weekly: 'weeklyDigest' };

function office(): Office {
  return openOffice(OFFICE_SPEECH, TRIGGERS, 'click');
}

// The office of a trigger's run: whoever has set it off is not whom the run acts as.
function triggeredOffice(): Office {
  return openOffice(OFFICE_SPEECH, TRIGGERS, 'trigger');
}

/** The workbook was opened: the menu. */
export function onOpen(): void {
  showMenu(office());
}

/** A form was submitted; Google runs this as the owner. */
export function onFormSubmit(event: unknown): void {
  runTrigger(() => recordSubmission(triggeredOffice(), event));
}

/** The workbook was edited; Google runs this as the owner. */
export function onRegisterEdit(event: unknown): void {
  runTrigger(() => recordEdit(triggeredOffice(), event));
}

/** The owner's clock. */
export function tick(): void {
  runTrigger(() => ringClock(triggeredOffice()));
}

/** The owner's weekly clock. */
export function weeklyDigest(): void {
  runTrigger(() => sendWeekly(triggeredOffice()));
}

/** A minute after the self-test: what runs can reach that Google rings. Nobody but the owner's clock does anything. */
export function selfTestLater(): void {
  runTrigger(() => {
    const office = triggeredOffice();
    runLater(office, keptWiring(office));
  });
}

/**
 * A sidebar call by name. Any editor of the workbook can make one from the browser's console, so the name is looked up
 * among ours alone, and each verb parses its own input.
 *
 * @param language that the answer's words are wanted in; the caller's own choice where none of ours is named.
 */
export function call(name: unknown, input: unknown, language: unknown): Answered {
  return answerCall(office, CALLS, { name, input, language });
}

/** Menu: opens the sidebar. */
export function menuSidebar(): void {
  showSidebar(office());
}

/** Menu: sets the workbook up, or mends it. */
export function menuSetUp(): void {
  const open = office();
  runMenu(open, () => call('setUp', {}, open.language));
}

/** Menu: opens the page on which the program is put to work, checked, handed over and closed. */
export function menuManage(): void {
  const open = office();
  runOpening(open, () => call('openManage', {}, open.language));
}

/** Menu: takes in and delivers what waits, now; only the owner's run can. */
export function menuCheckNow(): void {
  const open = office();
  runMenu(open, () => runCall(open, () => runTick(open)));
}

/** Menu: asks for every unit's summary. */
export function menuSummaries(): void {
  runMenu(office(), () => call('requestPapers', { what: 'summaries' }, null));
}

/** Menu: asks for this week's digests. */
export function menuDigest(): void {
  runMenu(office(), () => call('requestDigest', {}, null));
}

/** Entries, tally, mails and documents as data, for a rehearsal's report or a look from the editor; for staff alone. */
export function seasonReport(): SeasonReport {
  return reportSeason(office());
}
