/** Reads the layouts that papers are printed by, for the page that reads drawn forms. */

import { layoutsFor } from '../../domain/paper/layouts-for.ts';
import { builtInLayouts } from '../built-in-campaign.ts';
import { readerCall } from '../call.ts';
import { nothing } from './shapes.ts';

/**
 * The campaign and its layouts. The page knows by the same code as the server which tags a paper has, so it needs no
 * more than these.
 */
export const readLayouts = readerCall(nothing, ({ office, settings: { campaign }, language }) => {
  const layouts = layoutsFor(campaign, builtInLayouts(office));
  return { ok: true, value: { language, campaign, layouts } };
});
