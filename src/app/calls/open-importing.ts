/** Opens the page on which a form that was drawn in Word becomes a layout of the campaign file. */

import * as z from 'zod/mini';
import { say } from '../../messages/say.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office } from '../office.ts';
import { type DoorRefusal, forReader } from './for-staff.ts';

/**
 * Opens the page. It only reads: what it makes is put into the campaign file by hand.
 *
 * @param input `{}`; from the sidebar, not trusted.
 */
export function openImporting(office: Office, input: unknown, language: SpokenLanguage) {
  return forReader(office, input, z.strictObject({}), (): { ok: true; value: null } | DoorRefusal => {
    office.screen.dialog('importing', say('panels', language).previews.importing, { width: 900, height: 700 });
    return { ok: true, value: null };
  });
}
