/** What the city was told and what stands differently now, and the paper that says so (更正说明). */

import { formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import { tracksOf } from '../campaign/tracks.ts';
import type { Verdict } from '../count/judge.ts';
import { peopleOf } from '../count/tally.ts';
import { fillLayout } from './fill-layout.ts';
import { chosen, type MadePaper, newestDay, officeTexts, type PaperFacts } from './paper-facts.ts';
import type { SentBatch, SentEntry } from './sent-batch.ts';

/** An entry that the city has otherwise than it is; `now` is null where it stands no longer. */
export interface SentChange {
  batch: SentBatch;
  was: SentEntry;
  now: SentEntry | null;
}

/**
 * An entry as a batch keeps it: what a change is held against.
 *
 * @example
 * asSent(campaign, verdict) // → { id: 'a1', number: 'HD-2019-0001', title: '第1场', unit: '塘沽街道总工会', people: 120 }
 */
export function asSent(campaign: Campaign, verdict: Verdict): SentEntry {
  const { entry, read } = verdict;
  const { title } = formOf(campaign, entry.form).roles;
  return {
    id: entry.id,
    number: entry.number,
    title: (entry.cells[title] ?? '').trim(),
    unit: read.unit?.name ?? '',
    people: peopleOf(campaign, verdict),
  };
}

/**
 * The sent entries whose title, unit or number of people have changed, or that stand no longer: withdrawn, rejected,
 * returned, gone, or no longer counted. In order of the batches; what was sent twice is held against the last time.
 *
 * @example
 * changesSinceSent(facts).map(({ was, now }) => [was.people, now?.people]) // → [[180, 120]]
 */
export function changesSinceSent({ campaign, sent, verdicts }: PaperFacts): SentChange[] {
  const standing = new Map(chosen(verdicts, []).stand.map((verdict) => [verdict.entry.id, verdict]));
  const last = new Map(sent.flatMap((batch) => batch.entries.map((was) => [was.id, batch] as const)));
  return sent.flatMap((batch) =>
    batch.entries.flatMap((was): SentChange[] => {
      if (last.get(was.id) !== batch) return [];
      const verdict = standing.get(was.id);
      if (!verdict) return [{ batch, was, now: null }];
      const now = asSent(campaign, verdict);
      const isSame = now.title === was.title && now.unit === was.unit && now.people === was.people;
      return isSame ? [] : [{ batch, was, now }];
    }),
  );
}

/**
 * The paper that tells the city of the changes; null where there are none.
 *
 * @example
 * correctionPaper(facts)?.paper.name // → '更正说明'
 */
export function correctionPaper(facts: PaperFacts): MadePaper | null {
  const { campaign, layouts, verdicts, words } = facts;
  const found = changesSinceSent(facts);
  if (found.length === 0) return null;
  const tracks = new Map(tracksOf(campaign).map(({ key, label }) => [key, label.own]));
  const changes = found.map(({ batch, was, now }, index) => ({
    texts: {
      order: String(index + 1),
      batch: words.batch(tracks.get(batch.track) ?? batch.track, batch.number, batch.until),
      number: was.number,
      unit: was.unit,
      title: was.title,
      change: words.changed(was, now),
    },
  }));
  const ids = found.map(({ was }) => was.id);
  const changed = new Set(ids);
  const day = newestDay(
    campaign,
    verdicts.filter(({ entry }) => changed.has(entry.id)),
  );
  const scope = { texts: { ...officeTexts(facts), count: String(found.length) }, lists: { changes } };
  const about = { author: campaign.organiser.own, day, words };
  return { paper: fillLayout(layouts.papers.correction, scope, about), entries: ids };
}
