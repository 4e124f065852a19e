/**
 * What a run has found of the workbook before it had the register's lock: read once more under the lock only where
 * somebody may have written since.
 */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import { entryOfRow } from '../../domain/intake/entry-row.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import type { Office, Settings } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { heldChanges, isAtRest, isClockAtRest, lastClockWrite } from './change-stamp.ts';
import { indexedEnd } from './entry-fingerprints.ts';
import { registerTable } from './register-table.ts';
import { type Register, readRegister } from './registers.ts';
import { queuePrint } from './shared-queue.ts';
import { attempt } from './troubles.ts';

/**
 * By what a run can tell later that nobody has written what it is about to look at; '' where somebody may be at work
 * on it. Asked before it looks.
 *
 * Whoever writes notes it before the first write: the clock its writing, which has ended after seven minutes; clicks
 * and edits a change while they hold the register's lock, a form's run the end of its register. Where somebody has
 * noted a change just now, this run takes that lock for a moment: whoever held it has ended, and whoever has it next
 * says so.
 */
export function printBefore(office: Pick<Office, 'clock' | 'hints' | 'locks' | 'store'>, settings: Settings): string {
  const now = office.clock.now();
  if (!isClockAtRest(office, now)) return '';
  if (isAtRest(office, now)) return standPrint(office, settings);
  return betweenHoldings(office, () => (isClockAtRest(office, now) ? standPrint(office, settings) : ''));
}

function betweenHoldings({ locks, store }: Pick<Office, 'locks' | 'store'>, look: () => string): string {
  try {
    return locks.withRegister(() => {
      store.refresh();
      return look();
    });
  } catch (error) {
    // Somebody holds it for long: then all is read once this run has it.
    if (error instanceof ProblemError && error.code === 'lockBusy') return '';
    throw error;
  }
}

function standPrint(office: Pick<Office, 'hints' | 'store'>, settings: Settings): string {
  const queue = queuePrint(office, settings);
  return queue === '' ? '' : `${queue} ${lastClockWrite(office)} ${heldChanges(office)}`;
}

/**
 * Whether what was found stands still, so that a read that follows may go by it. Asked under the register's lock: the
 * store is read anew.
 *
 * @param print what `printBefore` gave.
 */
export function isAsFound(office: Office, settings: Settings, print: string): boolean {
  if (print === '') return false;
  const isWhole = attempt(office, '', () =>
    settings.campaign.forms.every((form) => endsAsFound(office, settings, form)),
  );
  if (!isWhole) return false;
  office.store.refresh();
  return standPrint(office, settings) === print;
}

// A run that adds an entry says where its register will end before the row is there.
function endsAsFound(office: Office, settings: Settings, form: CampaignForm): boolean {
  const known = indexedEnd(office, settings, form);
  const found = office.book.found(registerTable(settings.campaign, form))?.end;
  return known !== null && known.row === found?.row && known.identity === found.identity;
}

/** A register for looking at it, as it was found; read where it was not. */
export function foundRegister(office: Office, settings: Settings, form: CampaignForm): Register {
  const found = office.book.found(registerTable(settings.campaign, form));
  return readRegister(office, settings, form.key, found?.rows ?? null);
}

/**
 * The entries of a register by their records alone: two short calls, however wide it is. Their fields are blank. Null
 * where the register has to be read whole.
 */
export function recordedAlone(office: Office, settings: Settings, form: CampaignForm): Entry[] | null {
  const book = hashOf(settings.wiring.book);
  const records = office.book.column(registerTable(settings.campaign, form), 'record');
  const entries = records?.flatMap((record) => entryOfRow(form, { index: 0, cells: { record } }, book)?.entry ?? []);
  return entries ?? null;
}
