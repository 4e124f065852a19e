/** Opens the page on which a form that was drawn in Word becomes a layout of the campaign file. */

import { pageNames } from '../../messages/names/page-names.ts';
import { say } from '../../messages/say.ts';
import { readerCall } from '../call.ts';
import { nothing } from './shapes.ts';

/**
 * Opens the page. It only reads: what it makes is put into the campaign file by hand.
 */
export const openImporting = readerCall(
  nothing,
  ({ office, settings, language }) => {
    const look = { width: 900, height: 700, names: pageNames(settings.campaign) };
    office.screen.dialog('importing', say('panels', language).previews.importing, look);
    return { ok: true, value: null };
  },
  { right: 'look' },
);
