/** Reads the layouts that papers are printed by, for the page that reads drawn forms. */

import { layoutsHere } from '../built-in-campaign.ts';
import { readerCall } from '../call.ts';
import { nothing } from './shapes.ts';

/**
 * The campaign and its layouts. The page knows by the same code as the server which tags a paper has, so it needs no
 * more than these.
 */
export const readLayouts = readerCall(
  nothing,
  ({ office, settings: { campaign }, language }) => {
    return { ok: true, value: { language, campaign, layouts: layoutsHere(office, campaign) } };
  },
  { right: 'look' },
);
