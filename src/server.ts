/** Every function that Google may call: triggers, menu items, sidebar calls. Wiring, no logic. */

import type { Office } from './app/office.ts';
import { officeWords } from './app/office-words.ts';
import { reportSeason, type SeasonReport } from './app/report-season.ts';
import { ask } from './app/requests.ts';
import { reviewEntry } from './app/review-entry.ts';
import { ringEdit, ringForm, ringTick, ringWeekly } from './app/ring-clock.ts';
import { beginFlow, runCall, runTrigger } from './app/run-safely.ts';
import { setUp as setUpWorkbook } from './app/set-up.ts';
import { showMenu, tellOutcome } from './app/show-menu.ts';
import { recordZeroReport } from './app/zero-reports.ts';
import type { CallAnswer, Calls } from './calls.ts';
import { openOffice } from './google/open-office.ts';

/** The text of src/campaigns/2019.json: the build puts it in, and only set-up reads it. */
declare const BUILT_IN_CAMPAIGN: string;

const BELLS = { form: 'onFormSubmit', edit: 'onRegisterEdit', tick: 'tick', weekly: 'weeklyDigest' };

function office(): Office {
  return openOffice(officeWords(), BELLS);
}

/** The workbook was opened: the menu. */
export function onOpen(): void {
  showMenu(office().screen);
}

/** A form's bell, rung by Google as the owner. */
export function onFormSubmit(event: unknown): void {
  runTrigger(() => ringForm(office(), event));
}

/** An edit's bell, rung by Google as the owner. */
export function onRegisterEdit(event: unknown): void {
  runTrigger(() => ringEdit(office(), event));
}

/** The owner's clock. */
export function tick(): void {
  runTrigger(() => {
    ringTick(office());
  });
}

/** The owner's weekly clock. */
export function weeklyDigest(): void {
  runTrigger(() => ringWeekly(office()));
}

const CALLS: { readonly [Name in keyof Calls]: (input: unknown) => Calls[Name]['answer'] } = {
  setUp: (input) => {
    beginFlow('setUp');
    return setUpWorkbook(office(), input, BUILT_IN_CAMPAIGN);
  },
  reviewEntry: (input) => {
    beginFlow('review');
    return reviewEntry(office(), input);
  },
  recordZeroReport: (input) => recordZeroReport(office(), input),
  requestSummaries: () => ask(office(), 'summaries'),
  requestDigest: () => ask(office(), 'digest'),
};

/**
 * A sidebar call by name. Any editor of the workbook can make one from the browser's console, so the name is looked up
 * among ours alone, and each verb parses its own input.
 */
export function call(name: unknown, input: unknown): CallAnswer {
  if (typeof name !== 'string' || !Object.keys(CALLS).includes(name)) {
    return { ok: false, refusal: 'unknownCall' };
  }
  return runCall(() => CALLS[name as keyof Calls](input));
}

/** Menu: sets the workbook up, or mends it. */
export function menuSetUp(): void {
  tellOutcome(office().screen, call('setUp', {}));
}

/** Menu: takes in and delivers what waits, now; only the owner's run can. */
export function menuCheckNow(): void {
  tellOutcome(
    office().screen,
    runCall(() => ringTick(office())),
  );
}

/** Menu: asks for every unit's summary. */
export function menuSummaries(): void {
  tellOutcome(office().screen, call('requestSummaries', {}));
}

/** Menu: asks for this week's digests. */
export function menuDigest(): void {
  tellOutcome(office().screen, call('requestDigest', {}));
}

/** Entries, tally, mails and documents as data, for a rehearsal's report or a look from the editor. */
export function seasonReport(): SeasonReport {
  return reportSeason(office());
}
