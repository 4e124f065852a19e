/** Reads the layouts that papers are printed by, for the page that reads drawn forms. */

import * as z from 'zod/mini';
import { layoutsFor } from '../../domain/paper/layouts-for.ts';
import type { ImportingView } from '../../importing-view.ts';
import type { SpokenLanguage } from '../../views.ts';
import type { Office } from '../office.ts';
import { type DoorRefusal, forReader } from './for-staff.ts';
import { builtInCampaign } from './set-up.ts';

/**
 * The campaign and its layouts. The page knows by the same code as the server which tags a paper has, so it needs no
 * more than these.
 *
 * @param input `{}`; from the page, not trusted.
 */
export function readLayouts(office: Office, input: unknown, language: SpokenLanguage) {
  return forReader(
    office,
    input,
    z.strictObject({}),
    ({ campaign }): { ok: true; value: ImportingView } | DoorRefusal => {
      const layouts = layoutsFor(campaign, JSON.parse(builtInCampaign(office)).papers);
      return { ok: true, value: { language, campaign, layouts } };
    },
  );
}
