/** What the owner's clocks and the forms' bells do, from beginning to end. */

import { isSameAccount } from '../../domain/account.ts';
import { sendOwed } from '../mail/deliver.ts';
import { foundedOutbox, refuseUnfounded } from '../mail/founded-mail.ts';
import { noteMailLeft } from '../mail/mail-quota.ts';
import { heldKinds, isMailDue, oweAll } from '../mail/mails.ts';
import { type MailRun, owe } from '../mail/owe.ts';
import { forgetAway } from '../mail/owed-health.ts';
import { dropOvertaken, owedNotices } from '../mail/owed-notices.ts';
import { changesToldSince } from '../mail/told-changes.ts';
import type { Office, Settings } from '../office.ts';
import { writeRequestedPapers } from '../papers/write-papers.ts';
import { ProblemError } from '../problem.ts';
import { beginFlow } from '../run-safely.ts';
import { furnishForms } from '../set-up/furnish-forms.ts';
import { restoreDaily, restoreTouched } from '../set-up/restore-shown.ts';
import { showWiring } from '../set-up/settings-sheet.ts';
import { rememberTick } from '../tables/last-tick.ts';
import { closeOutbox, isOutboxOpen, withOutbox } from '../tables/outbox.ts';
import { openRequests, type Request } from '../tables/requests.ts';
import { forgetSettings, freshSettings, loadSettings } from '../tables/settings.ts';
import { rosterTable, settingsTable } from '../tables/tables.ts';
import { attempt, keepTroubles, noteTrouble } from '../tables/troubles.ts';
import { rememberNames } from '../tables/unit-names.ts';
import { receiveLetter, receiveTyping, rememberSettled, type Sweep, sweep } from './sweep.ts';

/** A form's bell: the one response that it brings is recorded, and its receipt or what its change comes to sent. */
export function ringForm(office: Office, event: unknown): void {
  beginFlow('onFormSubmit');
  const settings = loadSettings(office);
  const brought = office.inbox.brought(event, settings.wiring.forms);
  if (!brought) return;
  const ground = receiveLetter(office, settings, brought.form, brought.letter);
  if (!ground) return;
  beginFlow('deliver');
  withOutbox(office, (kept) => {
    const outbox = foundedOutbox(office, kept);
    const now = office.clock.now();
    dropOvertaken(office, ground, outbox);
    const toldSince = changesToldSince(office, settings, outbox);
    owe(office, outbox, owedNotices(settings, ground, outbox, { now, toldSince }));
    sendOwed(office, settings, outbox, { now, held: heldKinds(null) });
  });
}

/** An edit's bell: it only helps along what the next tick would find. */
export function ringEdit(office: Office, event: unknown): void {
  const settings = loadSettings(office);
  const touch = office.book.touched(event);
  if (!touch) return;
  if (touch.table === 'roster' || touch.table === 'settings') forgetSettings(office);
  restoreTouched(office, settings, touch.table);
  if (!settings.campaign.forms.some((form) => form.key === touch.table)) return;
  beginFlow('onEdit');
  receiveTyping(office, settings, touch);
}

/**
 * The tick: everything that is owed, in the order in which one thing builds on another; mail before documents.
 *
 * A part that fails is noted and holds up nothing but itself; the first failure is thrown when all else is done.
 * Any editor can start it from a browser's console; only the owner's run reaches forms, files and his mail quota.
 *
 * @throws ProblemError notOwner, copiedWorkbook, archivedWorkbook.
 */
export function ringTick(office: Office): { ok: true } {
  beginFlow('sweep');
  const settings = ownersSettings(office);
  const parts = openParts(office);
  const swept = parts.run(() => sweep(office, settings));
  const requests = parts.run(() => openRequests(office)) ?? [];
  const ground = swept?.ground ?? null;
  if (swept) parts.run(() => forgetAway({ office, settings, unopened: swept.unopened }));
  parts.run(() => {
    if (!swept?.isQuiet || requests.length > 0 || isOutboxOpen(office) || isMailDue(office, settings)) {
      deliverAll(office, settings, swept, requests);
    }
  });
  parts.run(() => {
    if (ground && requests.length > 0 && ground.isWhole) writeRequestedPapers(office, settings, ground, requests);
  });
  if (swept && !swept.isQuiet && !office.book.hasWritten()) rememberSettled(office, swept.print);
  if (settings.lacks === 'wiring') {
    attempt(office, settingsTable().title, () => showWiring(office, settings.wiring));
  }
  attempt(office, rosterTable().title, () => rememberNames(office, settings));
  // Last, so that a form that cannot be changed holds up nothing but itself.
  parts.run(() => keepFormsInStep(office, settings));
  parts.run(() => restoreDaily(office, settings));
  parts.end();
  return { ok: true };
}

/**
 * The weekly bell: the week's digests, from what stands after a sweep. The tick makes up for one that did not ring.
 *
 * @throws ProblemError notOwner.
 */
export function ringWeekly(office: Office): void {
  beginFlow('digest');
  const settings = ownersSettings(office);
  const parts = openParts(office);
  const swept = parts.run(() => sweep(office, settings));
  parts.run(() => deliverAll(office, settings, swept, []));
  parts.end();
}

/** The parts of one run of the clock: what fails is noted, and thrown when all the others have had their turn. */
function openParts(office: Office) {
  const failures: unknown[] = [];
  return {
    run: <Result>(work: () => Result): Result | null => {
      try {
        return work();
      } catch (error) {
        failures.push(error);
        noteTrouble(office, '', error);
        return null;
      }
    },
    end: () => {
      keepTroubles(office);
      if (failures.length > 0) throw failures[0];
      rememberTick(office);
    },
  };
}

function ownersSettings(office: Office): Settings {
  const settings = freshSettings(office);
  if (!isSameAccount(office.who.self(), settings.wiring.owner)) throw new ProblemError('notOwner');
  return settings;
}

// Without a ground nothing new can be worked out of it; what is owed already goes all the same.
function deliverAll(office: Office, settings: Settings, swept: Sweep | null, requests: readonly Request[]): void {
  beginFlow('deliver');
  const ground = swept?.ground ?? null;
  withOutbox(office, (kept) => {
    const outbox = foundedOutbox(office, kept);
    const now = office.clock.now();
    const toldSince = changesToldSince(office, settings, outbox);
    const hooks = { onceOwed: [], onceSent: [] };
    const unopened = swept?.unopened ?? [];
    const run: MailRun = { office, settings, ground, outbox, now, toldSince, requests, unopened, ...hooks };
    oweAll(run);
    refuseUnfounded(office, outbox);
    sendOwed(office, settings, outbox, { now, held: heldKinds(ground) });
    noteMailLeft(office);
    closeOutbox(office, outbox);
    for (const work of run.onceSent) work();
  });
}

const FORMS_PRINT = 'formsPrint';

function keepFormsInStep(office: Office, settings: Settings): void {
  const print = office.memory.fingerprint(JSON.stringify([settings.roster, settings.wiring.campaignHash]));
  if (office.memory.recall(FORMS_PRINT) === print) return;
  if (furnishForms(office, settings)) office.memory.remember(FORMS_PRINT, print);
}
