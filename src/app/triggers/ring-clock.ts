/** What the owner's clocks and the forms' bells do, from beginning to end. */

import { isSameAccount } from '../../domain/account.ts';
import { dueDigestWeek } from '../../domain/post/week.ts';
import { say } from '../../messages/say.ts';
import { sendOwed } from '../mail/deliver.ts';
import { foundedOutbox, refuseUnfounded } from '../mail/founded-mail.ts';
import { noteMailLeft } from '../mail/mail-quota.ts';
import { owe } from '../mail/owe.ts';
import { owedDigests } from '../mail/owe-mail.ts';
import { dropOvertaken, owedNotices } from '../mail/owed-notices.ts';
import { changesToldSince } from '../mail/told-changes.ts';
import type { Office, Settings } from '../office.ts';
import { writeRequestedPapers } from '../papers/write-papers.ts';
import { ProblemError } from '../problem.ts';
import { beginFlow } from '../run-safely.ts';
import { furnishForms } from '../set-up/furnish-forms.ts';
import { showWiring } from '../set-up/settings-sheet.ts';
import { rememberTick } from '../tables/last-tick.ts';
import { closeOutbox, isOutboxOpen, type Outbox, withOutbox } from '../tables/outbox.ts';
import type { Ground } from '../tables/read-ground.ts';
import { readDecisions } from '../tables/registers.ts';
import { finish, openRequests, type Request } from '../tables/requests.ts';
import { readSentBatches } from '../tables/sent-batches.ts';
import { forgetSettings, freshSettings, loadSettings } from '../tables/settings.ts';
import { rosterTable, settingsTable } from '../tables/tables.ts';
import { attempt, keepTroubles, noteTrouble } from '../tables/troubles.ts';
import { rememberNames } from '../tables/unit-names.ts';
import { receiveLetter, receiveTyping, rememberSettled, sweep } from './sweep.ts';

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
    sendOwed(office, settings, outbox, now);
  });
}

/** An edit's bell: it only helps along what the next tick would find. */
export function ringEdit(office: Office, event: unknown): void {
  const settings = loadSettings(office);
  const touch = office.book.touched(event);
  if (!touch) return;
  if (touch.table === 'roster' || touch.table === 'settings') forgetSettings(office);
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
  parts.run(() => {
    if (!swept?.isQuiet || requests.length > 0 || isMailWaiting(office, settings)) {
      deliverAll(office, settings, ground, requests);
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
  parts.run(() => deliverAll(office, settings, swept?.ground ?? null, []));
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

// Whether the outbox may hold something, or the week's digests are still to be planned.
function isMailWaiting(office: Office, settings: Settings): boolean {
  const { campaign, wiring } = settings;
  const monday = dueDigestWeek({ now: office.clock.now(), setUpAt: wiring.setUpAt, campaign });
  return isOutboxOpen(office) || (monday !== null && office.memory.recall(PLANNED) !== monday);
}

const PLANNED = 'digestWeek';

// Without a ground nothing new can be worked out; what is owed already goes all the same.
function deliverAll(office: Office, settings: Settings, ground: Ground | null, requests: readonly Request[]): void {
  beginFlow('deliver');
  withOutbox(office, (kept) => {
    const now = office.clock.now();
    // A digest goes out all the same where the sheet of batches cannot be read.
    const sent = () => attempt(office, '', () => readSentBatches(office)) ?? [];
    const outbox = foundedOutbox(office, kept);
    if (ground) dropOvertaken(office, ground, outbox);
    const toldSince = changesToldSince(office, settings, outbox);
    const notices = ground ? owedNotices(settings, ground, outbox, { now, toldSince }) : [];
    const decisions = () => readDecisions(office);
    const digests = ground?.isWhole ? owedDigests(settings, ground, outbox, { now, sent, decisions }) : [];
    owe(office, outbox, [...notices, ...digests]);
    const planned = [...outbox.keys].filter((key) => key.startsWith('districtDigest/')).pop() ?? '';
    office.memory.remember(PLANNED, planned.slice('districtDigest/'.length));
    refuseUnfounded(office, outbox);
    sendOwed(office, settings, outbox, now);
    noteMailLeft(office);
    closeOutbox(office, outbox);
    finishDigestRequests(office, outbox, requests);
  });
}

// Staff asked for the week's digests: they are the same ones, once; what was asked for is answered either way.
function finishDigestRequests(office: Office, outbox: Outbox, requests: readonly Request[]): void {
  const asked = requests.filter((request) => request.kind === 'digest');
  if (asked.length === 0) return;
  const waiting = outbox.lines.filter((line) => line.state === 'owed').length;
  const result = say('sheet').digestsDone(waiting);
  finish(
    office,
    asked.map((request) => ({ request, state: 'done', result })),
  );
}

const FORMS_PRINT = 'formsPrint';

function keepFormsInStep(office: Office, settings: Settings): void {
  const print = office.memory.fingerprint(JSON.stringify([settings.roster, settings.wiring.campaignHash]));
  if (office.memory.recall(FORMS_PRINT) === print) return;
  if (furnishForms(office, settings)) office.memory.remember(FORMS_PRINT, print);
}
