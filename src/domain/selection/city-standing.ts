/** What a unit may know about an entry and the city: sent, or left out this time; never a rank. */

import { formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import { trackKey } from '../campaign/tracks.ts';
import type { Verdict } from '../count/judge.ts';
import type { SentBatch } from '../paper/sent-batch.ts';
import type { Selection } from './selection.ts';

export type CityStanding = 'sent' | 'notSelected' | null;

/**
 * How an entry stands with the city; null while nothing is decided.
 *
 * Sent is what is in a batch, whatever has become of it. Of what is approved, that is left out which staff do not
 * select, or which was there as it is when a batch of its track went without it: what came later can still go.
 *
 * @example
 * cityStanding(sent, selections, campaign, verdict) // → 'sent'
 */
export function cityStanding(
  sent: readonly SentBatch[],
  selections: ReadonlyMap<string, Selection>,
  campaign: Campaign,
  { entry, read, state }: Verdict,
): CityStanding {
  if (sent.some(({ entries }) => entries.some(({ id }) => id === entry.id))) return 'sent';
  if (state !== 'approved') return null;
  const track = trackKey(formOf(campaign, entry.form), read.values);
  const last = entry.changes[entry.changes.length - 1]?.at ?? entry.handedInAt;
  const wentWithout = sent.some((batch) => batch.track === track && last <= batch.at);
  return selections.get(entry.id)?.isSelected === false || wentWithout ? 'notSelected' : null;
}
