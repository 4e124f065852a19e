/** What the owner's clock does, from beginning to end. */

import { isMailDue } from '../mail/mails.ts';
import { forgetAway } from '../mail/owed-health.ts';
import type { Office, Settings } from '../office.ts';
import { writeRequestedPapers } from '../papers/write-papers.ts';
import { beginFlow } from '../run-safely.ts';
import { backUpWeekly, isBackUpDue } from '../set-up/back-up-book.ts';
import { broughtAlong } from '../set-up/bring-along.ts';
import { ensureForms } from '../set-up/ensure-forms.ts';
import { isLookDue, restoreDaily } from '../set-up/restore-shown.ts';
import { showWiring } from '../set-up/settings-sheet.ts';
import { forgetCarriedOut, foundedRequests } from '../tables/asked-requests.ts';
import { noteChange } from '../tables/change-stamp.ts';
import { isOutboxOpen, restingAt } from '../tables/outbox.ts';
import { programVersion } from '../tables/program.ts';
import { isOfPapers, openRequests, type Request } from '../tables/requests.ts';
import { forgetSettings } from '../tables/settings.ts';
import { confirmStaff, keptRights } from '../tables/staff-rights.ts';
import { requestsTable } from '../tables/staff-tables.ts';
import { rosterTable, settingsTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';
import { rememberNames } from '../tables/unit-names.ts';
import { noteZone } from '../tables/zones.ts';
import { beginFullTick, rememberFullTick } from './full-tick.ts';
import { unlistedForms } from './incoming.ts';
import { deliverAll, openParts, ownersSettings } from './owner-run.ts';
import { ownsNow } from './owns-now.ts';
import { rememberSettled, sweep } from './sweep.ts';

/**
 * The tick by a click: everything is looked at, and once more by the clock's next one.
 *
 * Any editor can start it from a browser's console; only the owner's run reaches forms, files and their mail quota.
 *
 * @throws ProblemError notOwner, copiedWorkbook, archivedWorkbook.
 */
export function runTick(office: Office): { ok: true } {
  return runFullTick(office, 'clicked');
}

/**
 * Everything that is owed, in the order in which one thing builds on another; mail before documents.
 *
 * A part that fails is noted and holds up nothing but itself; the first failure is thrown when all else is done.
 */
export function runFullTick(office: Office, begun: 'rung' | 'clicked'): { ok: true } {
  beginFlow('sweep');
  const settings = broughtAlong(office, ownersSettings(office));
  noteZone(office, settings, office.clock.zone());
  if (begun === 'clicked') noteChange(office);
  const parts = openParts(office);
  const full = beginFullTick(office, settings);
  const passedOver = begun === 'rung' ? full.unchanged : undefined;
  const isMailWaiting = () => parts.hasWaited('mail') || isMailDue(office, settings);
  const turnsNow = () => (isMailWaiting() ? 'none' : 'few');
  const swept = parts.run(() => sweep(office, settings, passedOver, turnsNow()));
  const requests = parts.run(() => foundedRequests(office, openRequests(office))) ?? [];
  const ground = swept?.ground ?? null;
  if (swept) parts.run(() => forgetAway({ office, settings, unopened: swept.unopened }));
  parts.run(() => {
    const isMailAsked = requests.some((request) => !isOfPapers(request));
    if (!swept?.isQuiet || isMailAsked || isOutboxOpen(office) || isMailWaiting()) {
      parts.runInTime('mail', () => deliverAll(office, settings, swept, requests));
    }
  });
  if (ground && requests.length > 0) {
    parts.runInTime('papers', () => {
      if (ground.isWhole && ownsNow(office, settings)) writeRequestedPapers(office, settings, ground, requests);
    });
  }
  attempt(office, requestsTable(office.language).title, () => forgetCarriedOut(office));
  parts.run(() => {
    if (isBackUpDue(office)) parts.runInTime('backUp', () => backUpWeekly(office, settings));
  });
  const isAllDone = swept && !swept.isQuiet && !office.book.hasWritten() && !parts.isAnyPutOff();
  if (isAllDone) rememberSettled(office, swept.print);
  if (settings.lacks === 'wiring') {
    attempt(office, settingsTable(office.language).title, () => showWiring(office, settings.wiring));
  }
  attempt(office, rosterTable(office.language).title, () => rememberNames(office, settings));
  if (settings.given === null)
    attempt(office, settingsTable(office.language).title, () => beginRights(office, settings));
  // Last, so that a form that cannot be changed holds up nothing but itself.
  parts.run(() => keepFormsInStep(office, settings));
  if (isLookDue(office, settings)) parts.runInTime('shown', () => restoreDaily(office, settings));
  const isTaken = swept !== null && swept.print !== '';
  rememberFullTick(office, settings, full, {
    taken: isTaken,
    done: isTaken && !parts.isAnyPutOff() && isNothingLeft(office, settings, requests),
    shown: swept?.hasRecorded === false,
  });
  parts.end();
  return { ok: true };
}

// Whatever has failed is a trouble too.
function isNothingLeft(office: Office, settings: Settings, requests: readonly Request[]): boolean {
  const isMailOpen = isOutboxOpen(office) && restingAt(office) === null;
  const isWaiting =
    requests.length > 0 || isMailOpen || isMailDue(office, settings) || unlistedForms(office).length > 0;
  return !isWaiting && office.troubles.length === 0;
}

// A workbook of an earlier release: whoever is on its list goes on as before, and who comes later is to be confirmed.
function beginRights(office: Office, settings: Settings): void {
  office.locks.withRegister(() => {
    office.store.reread();
    if (keptRights(office) === null) confirmStaff(office, settings);
  });
  forgetSettings(office);
}

const FORMS_PRINT = 'formsPrint';

function keepFormsInStep(office: Office, settings: Settings): void {
  const print = office.fingerprint(JSON.stringify([settings.roster, settings.wiring.campaignHash, programVersion()]));
  if (office.hints.get(FORMS_PRINT) === print) return;
  // Whoever has taken over since this run began may have other forms.
  office.store.reread();
  if (!ownsNow(office, settings)) return;
  if (ensureForms(office, settings)) office.hints.set(FORMS_PRINT, print);
}
