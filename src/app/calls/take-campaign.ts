/** Changes the campaign of this workbook: first what it would change, then taking what was seen. */

import * as z from 'zod/mini';
import type { ProposalView } from '../../campaign-view.ts';
import { isSameAccount } from '../../domain/account.ts';
import { type OutcomeOf, readerCall, staffCall } from '../call.ts';
import { keepTold, movedSinceTold } from '../mail/owed-rescheduled.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { proposeCampaign } from '../set-up/propose-campaign.ts';
import { setUpAlone } from '../set-up/set-up-workbook.ts';
import { freshSettings } from '../tables/settings.ts';

/** As `setUp` takes it. */
const LONGEST_FILE = 400_000;

const placeKey = () => z.string().check(z.maxLength(100));

const source = () =>
  z.discriminatedUnion('from', [
    z.strictObject({ from: z.literal('builtIn') }),
    z.strictObject({ from: z.literal('text'), text: z.string().check(z.maxLength(LONGEST_FILE)) }),
    z.strictObject({ from: z.literal('places'), places: z.record(placeKey(), z.string().check(z.maxLength(49_000))) }),
  ]);

const taking = () =>
  z.strictObject({
    source: source(),
    /** What the caller has seen of it. */
    seen: z.string().check(z.maxLength(100)),
    /** The fields with answers that they agree to give up. */
    dropping: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500)),
  });

/** What a campaign file would change; nothing is written. */
export const previewCampaign = readerCall(
  () => z.strictObject({ source: source() }),
  ({ office, settings, language }, asked): OutcomeOf<ProposalView> => {
    const proposal = proposeCampaign(office, settings, asked.source, language);
    return { ok: true, value: proposal.isUsable ? proposal.view : proposal };
  },
  { right: 'changeCampaign', load: freshSettings },
);

/**
 * Takes the campaign that was seen: forms, registers and drop-downs follow at once; receipts and digests of the past
 * stay. The owner alone can, since the forms are theirs.
 *
 * Refused as `stale` where campaign or file is another one than was seen, as `fieldHasData` where a field would go that
 * entries have an answer to and nobody has agreed to that.
 */
export const takeCampaign = staffCall(
  taking,
  (
    { office, settings, language },
    { dropping, seen, source: given },
  ): OutcomeOf<{ undone: string[]; hasMoved: boolean }> => {
    const { owner } = settings.wiring;
    if (!isSameAccount(office.session.effectiveUser(), owner)) return { ok: false, refusal: 'notOwner', detail: owner };
    office.triggers.requireScopes();
    return office.locks.withRegister(() => {
      const proposal = proposeCampaign(office, settings, given, language);
      if (!proposal.isUsable) return { ok: false, refusal: 'badCampaign', detail: proposal.faults.join('\n') };
      if (proposal.view.seen !== seen) return { ok: false, refusal: 'stale' };
      const lost = proposal.view.dropped.find(({ key }) => !dropping.includes(key));
      if (lost) return { ok: false, refusal: 'fieldHasData', detail: lost.text };
      keepTold(office, settings);
      const done = setUpAlone(office, { campaign: proposal.text, present: presentOf(office) }, language);
      if (!done.ok) return done;
      const undone = (done.undone ?? []).map(({ cure, text }) => `${text} ${cure}`);
      const hasMoved = movedSinceTold(office, { ...settings, campaign: proposal.campaign }).length > 0;
      return { ok: true, value: { undone, hasMoved } };
    });
  },
  { right: 'changeCampaign', flow: 'setUp', load: freshSettings },
);
