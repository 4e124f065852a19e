/** Opens the page on which the files of works are looked at and packets are made. */

import * as z from 'zod/mini';
import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import { readerCall } from '../call.ts';
import type { Office } from '../office.ts';
import { unitId } from './shapes.ts';

const PAGE = 'packing';
const SIZE = { width: 900, height: 700 };

/** What is packed, kept with the person who asks, so that the page may be loaded again. */
const OWN = 'packing';

/** The district's own packet, among the units' ids. */
export const CITY = 'city';

/**
 * Opens the page for a unit's packet or the district's.
 */
export const openPacking = readerCall(
  () => z.strictObject({ of: unitId() }),
  ({ office, settings: { campaign, roster }, language }, { of }) => {
    if (of !== CITY && !roster.some(({ active, id }) => active && id === of)) {
      return { ok: false, refusal: 'unknownUnit' };
    }
    office.userStore.set(OWN, of);
    const names = pageNames(campaign);
    office.screen.dialog(PAGE, say('panels', language).previews.packing(names[language].noun), { ...SIZE, names });
    return { ok: true, value: null };
  },
  { right: 'personalData' },
);

/** For whom the person at the keyboard has opened the page last; '' where they never have. */
export function openedPacking({ userStore }: Pick<Office, 'userStore'>): string {
  return userStore.get(OWN);
}
