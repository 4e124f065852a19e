/** What the owner's runs have in common: whose they are, their parts, and the mail that they deliver. */

import { isSameAccount } from '../../domain/account.ts';
import { sendOwed } from '../mail/deliver.ts';
import type { MailRun } from '../mail/enqueue.ts';
import { foundedOutbox, refuseUnfounded } from '../mail/founded-mail.ts';
import { heldKinds } from '../mail/held-kinds.ts';
import { noteMailLeft } from '../mail/mail-quota.ts';
import { noteRest } from '../mail/mail-rest.ts';
import { enqueueAll } from '../mail/mails.ts';
import { changesToldSince } from '../mail/told-changes.ts';
import type { Office, Settings } from '../office.ts';
import { openMailFiles } from '../papers/mail-files.ts';
import { ProblemError } from '../problem.ts';
import { beginFlow } from '../run-safely.ts';
import { closeOutbox, emptyKeptTexts } from '../tables/kept-texts.ts';
import { rememberTick } from '../tables/last-tick.ts';
import { withOutbox } from '../tables/outbox.ts';
import type { Request } from '../tables/requests.ts';
import { freshSettings } from '../tables/settings.ts';
import { attempt, keepTroubles, noteTrouble } from '../tables/troubles.ts';
import { ownsNow } from './owns-now.ts';
import type { Sweep } from './sweep.ts';

/**
 * The settings of a run that only the owner may make: forms, files and mail are theirs. The triggers of an account that
 * has handed over take themselves away, for nobody else can.
 *
 * @throws ProblemError notOwner.
 */
export function ownersSettings(office: Office): Settings {
  const settings = freshSettings(office);
  const { handovers = [], owner } = settings.wiring;
  const caller = office.session.effectiveUser();
  if (isSameAccount(caller, owner)) return settings;
  if (handovers.some(({ from }) => isSameAccount(caller, from))) attempt(office, '', () => office.triggers.removeAll());
  throw new ProblemError('notOwner');
}

/** Parts of a run that read all that is recorded: minutes where that is much, on one of Google's slow days. */
type LongPart = 'mail' | 'papers' | 'backUp' | 'shown';

/** A long part that were begun later than this might not come to its end within the six minutes. */
const LATEST_BEGIN_MS = 150_000;

const PUT_OFF = 'putOff';
/** Stands for none: to empty a property is a call of its own. */
const NO_PART = '-';

/** The parts of one run of the clock: what fails is noted, and thrown when all the others have had their turn. */
export function openParts(office: Office) {
  const failures: unknown[] = [];
  const putOff: LongPart[] = [];
  const before = office.hints.get(PUT_OFF);
  const hasWaited = (part: LongPart) => before.split(' ').includes(part);
  const run = <Result>(work: () => Result): Result | null => {
    try {
      return work();
    } catch (error) {
      failures.push(error);
      noteTrouble(office, '', error);
      return null;
    }
  };
  return {
    run,
    /** Late in a run a long part that is due waits for the next one, which begins it whatever the time. */
    runInTime: (part: LongPart, work: () => void): void => {
      if (office.clock.elapsedMs() > LATEST_BEGIN_MS && !hasWaited(part)) putOff.push(part);
      else run(work);
    },
    /** Whether the last run has left this part to the next one. */
    hasWaited,
    isAnyPutOff: () => putOff.length > 0,
    end: () => {
      if (putOff.length > 0) office.hints.later(PUT_OFF, putOff.join(' '));
      else if (before !== '') office.hints.later(PUT_OFF, NO_PART);
      keepTroubles(office);
      if (failures.length > 0) {
        office.hints.keep();
        throw failures[0];
      }
      rememberTick(office);
    },
  };
}

/** Sends what is owed. Without a ground nothing new can be worked out of it; what is owed already goes all the same. */
export function deliverAll(
  office: Office,
  settings: Settings,
  swept: Sweep | null,
  requests: readonly Request[],
): void {
  beginFlow('deliver');
  const ground = swept?.ground ?? null;
  withOutbox(office, (kept) => {
    // It reads the store anew.
    const outbox = foundedOutbox(office, kept);
    if (!ownsNow(office, settings)) return;
    const now = office.clock.now();
    const toldSince = changesToldSince(office, settings, outbox);
    const hooks = { onceOwed: [], onceSent: [] };
    const unopened = swept?.unopened ?? [];
    const run: MailRun = { office, settings, ground, outbox, now, toldSince, requests, unopened, ...hooks };
    enqueueAll(run);
    refuseUnfounded(office, outbox);
    sendOwed(office, settings, outbox, {
      now,
      held: heldKinds(ground),
      filesOf: openMailFiles(office, settings, ground),
    });
    const day = noteMailLeft(office);
    emptyKeptTexts(office, outbox);
    closeOutbox(office, outbox);
    noteRest(office, outbox, day);
    for (const work of run.onceSent) work();
  });
}
