/** Backups of the whole workbook: to download, into the campaign's folder, and every week by itself. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import { staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { backUpBook, keepBackup, keepWeekly } from '../set-up/back-up-book.ts';
import { freshSettings } from '../tables/settings.ts';
import { nothing } from './shapes.ts';

const load = freshSettings;

/**
 * The backup as it stands now, for whoever downloads it; only one of a single file. Of several each were a call of its
 * own, and what is sorted or deleted between two calls would be missing from both.
 */
export const readBackup = staffCall(
  nothing,
  ({ office, settings }) => {
    const { count, fileAt } = backUpBook(office, settings);
    if (count > 1) return { ok: false, refusal: 'backupTooLarge' } as const;
    return { ok: true, value: fileAt(0) } as const;
  },
  { load, right: ['setUp', 'personalData'] },
);

/** Puts a backup into the campaign's folder, which is the owner's: as many files as it takes. */
export const storeBackup = staffCall(
  nothing,
  ({ office, settings }) => {
    if (!isOwner(office, settings)) return notOwner(settings);
    return { ok: true, value: keepBackup(office, settings) } as const;
  },
  { load, right: 'setUp' },
);

/** Switches the week's backup on or off; the owner's clock makes it. */
export const switchBackup = staffCall(
  () => z.strictObject({ isOn: z.boolean() }),
  ({ office, settings }, { isOn }) => {
    if (!isOwner(office, settings)) return notOwner(settings);
    keepWeekly(office, isOn);
    return { ok: true, value: { isOn } } as const;
  },
  { load, right: 'setUp' },
);

function isOwner({ session }: Office, { wiring }: Settings): boolean {
  return isSameAccount(session.effectiveUser(), wiring.owner);
}

function notOwner({ wiring }: Settings) {
  return { ok: false, refusal: 'notOwner', detail: wiring.owner } as const;
}
