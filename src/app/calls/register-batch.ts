/** Notes that the leaders have approved what goes to the city, and that it has gone: only then it is frozen. */

import * as z from 'zod/mini';
import { dayOf } from '../../domain/calendar.ts';
import { formOf } from '../../domain/campaign/fields.ts';
import { type Track, trackKey, tracksOf } from '../../domain/campaign/tracks.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { cityReport } from '../../domain/paper/city-report.ts';
import { asSent } from '../../domain/paper/correction-paper.ts';
import { forCity, newToCity, type PaperFacts } from '../../domain/paper/paper-facts.ts';
import type { SentEntry } from '../../domain/paper/sent-batch.ts';
import { wholeNumber } from '../../domain/whole-number.ts';
import { openParts } from '../../messages/documents/open-parts.ts';
import { type OutcomeOf, staffCall } from '../call.ts';
import type { Office } from '../office.ts';
import { readPaperFacts } from '../papers/paper-facts.ts';
import { readGround } from '../tables/read-ground.ts';
import { addBatch, dropBatch, type KeptBatch, markSent, readBatches } from '../tables/sent-batches.ts';
import { day } from './shapes.ts';

const text = () => z.string().check(z.minLength(1), z.maxLength(200));
const track = () => z.string().check(z.maxLength(80));

const asked = () =>
  z.union([
    z.strictObject({
      act: z.literal('approve'),
      track: track(),
      approvedBy: text(),
      /** How many the leaders have seen. */
      count: z.optional(wholeNumber()),
    }),
    z.strictObject({
      act: z.literal('send'),
      track: track(),
      to: text(),
      on: day(),
      how: text(),
      by: text(),
      /** Whether the report goes with it, which must then have no open part. */
      withReport: z.boolean(),
    }),
  ]);

export type BatchWish = z.infer<ReturnType<typeof asked>>;

/**
 * Notes an approval of what would go to the city of a track now, or that what was approved has gone.
 *
 * What has changed since it was approved is not sent: the approval falls, and the leaders see the new draft.
 */
export const registerBatch = staffCall(
  asked,
  ({ office, settings }, wish) =>
    office.locks.withRegister(() => {
      const known = tracksOf(settings.campaign).find(({ key }) => key === wish.track);
      if (!known) return { ok: false, refusal: 'badRequest' };
      const facts = readPaperFacts(office, settings, readGround(office, settings));
      const batches = readBatches(office).filter((batch) => batch.track === known.key);
      const waiting = batches.find(({ state }) => state === 'approved');
      return wish.act === 'approve'
        ? approve(office, { facts, known, batches, waiting }, wish)
        : send(office, { facts, known, batches, waiting }, wish);
    }),
  { right: 'review' },
);

interface Standing {
  facts: PaperFacts;
  known: Track;
  batches: readonly KeptBatch[];
  waiting: KeptBatch | undefined;
}

function approve(
  office: Office,
  standing: Standing,
  wish: Extract<BatchWish, { act: 'approve' }>,
): OutcomeOf<{ label: string }> {
  const { batches, facts, known, waiting } = standing;
  const entries = nextEntries(facts, known);
  if (entries.length === 0) return { ok: false, refusal: 'nothingToSend' };
  if (wish.count !== undefined && wish.count !== entries.length) return { ok: false, refusal: 'stale' };
  // Approved anew, it takes the place of what was approved before.
  if (waiting) dropBatch(office, waiting);
  const number = batches.filter(({ state }) => state === 'sent').length + 1;
  const at = office.clock.now();
  const label = labelOf(facts, known, number, dayOf(at));
  const about = { track: known.key, number, until: dayOf(at), to: '', on: '', how: '', by: '', at };
  addBatch(office, label, { ...about, approvedBy: wish.approvedBy, approvedAt: at, state: 'approved', entries });
  return { ok: true, value: { label } };
}

function send(
  office: Office,
  standing: Standing,
  wish: Extract<BatchWish, { act: 'send' }>,
): OutcomeOf<{ label: string }> {
  const { facts, known, waiting } = standing;
  if (!waiting) return { ok: false, refusal: 'notApprovedYet' };
  if (JSON.stringify(nextEntries(facts, known)) !== JSON.stringify(waiting.entries)) {
    dropBatch(office, waiting);
    office.book.commit();
    return { ok: false, refusal: 'changedSinceApproval' };
  }
  if (wish.withReport && openParts(cityReport(facts).paper) > 0) return { ok: false, refusal: 'openParts' };
  const ids = new Set(waiting.entries.map(({ id }) => id));
  const isUndeclared = ({ entry, read }: Verdict) => {
    const { declaration } = formOf(facts.campaign, entry.form).roles;
    return ids.has(entry.id) && declaration !== undefined && read.values[declaration] !== true;
  };
  if (known.form.key !== facts.campaign.goal.form && facts.verdicts.some(isUndeclared)) {
    return { ok: false, refusal: 'undeclared' };
  }
  const { by, how, on, to } = wish;
  markSent(office, waiting, { to, on, how, by, at: office.clock.now() });
  return { ok: true, value: { label: labelOf(facts, known, waiting.number, waiting.until) } };
}

/** How a batch is called: 线下活动第1批（截至9月18日）. */
export function labelOf({ words }: PaperFacts, { label }: Track, number: number, until: string): string {
  return words.batch(label.own, number, until);
}

/** What would go to the city of a track now: approved, selected, and not sent yet, in the order of the papers. */
export function nextEntries(facts: PaperFacts, known: Track): SentEntry[] {
  const { campaign, verdicts } = facts;
  const { form } = known;
  const own = verdicts.filter(
    ({ entry, read }) => entry.form === form.key && trackKey(form, read.values) === known.key,
  );
  const { stand } = forCity(facts, own);
  return (newToCity(facts, form, stand) ?? stand).map((verdict) => asSent(campaign, verdict));
}
