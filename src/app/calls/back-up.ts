/** Backups: the whole workbook as one file, to download, into the campaign's folder, and every week by itself. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import { staffCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { backupName, keepBackup, keepWeekly, textOfBook } from '../set-up/back-up-book.ts';
import { freshSettings } from '../tables/settings.ts';
import { nothing } from './shapes.ts';

const load = freshSettings;

/** The backup as it stands now, for whoever downloads it. */
export const readBackup = staffCall(
  nothing,
  ({ office, settings }) => {
    const text = textOfBook(office, settings);
    if (text === null) return { ok: false, refusal: 'backupTooLarge' } as const;
    return { ok: true, value: { name: backupName(office), text } } as const;
  },
  { load, right: ['setUp', 'personalData'] },
);

/** Puts a backup into the campaign's folder, which is the owner's. */
export const storeBackup = staffCall(
  nothing,
  ({ office, settings }) => {
    if (!isOwner(office, settings)) return notOwner(settings);
    const url = keepBackup(office, settings);
    if (url === null) return { ok: false, refusal: 'backupTooLarge' } as const;
    return { ok: true, value: { url } } as const;
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
