/** A season of any size as a file: so many units report so many entries, and staff decide on most of them. */

import type { Campaign } from '../domain/campaign/schema.ts';
import { readSeason } from '../season/season-file.ts';
import { momentText } from '../season/season-time.ts';
import { OWNER, unitAt } from './open-world.ts';
import { formDrawn, sampleAnswers } from './sample-answers.ts';
import { openSeeded, type Seeded } from './seeded.ts';

const FIRST_DAY_MS = Date.parse('2019-08-19T08:00:00+08:00');
const UNTIL = '2019-12-02T00:00:00+08:00';
const DAY_MS = 86_400_000;

/** Entries come on so many days, within so many hours of each. */
const DAYS = 70;
const HOURS_MS = 11 * 3_600_000;

/** Of a hundred entries so many are decided the day after, and of a hundred decisions so many approve. */
const DECIDED = 70;
const APPROVED = 90;

interface TimedEvent {
  readonly ms: number;
  readonly event: object;
}

/**
 * The text of a season file of the campaign of 2019: the same each time.
 *
 * @throws Error where the campaign is not to be had.
 * @example
 * JSON.parse(largeSeason({ units: 1000, entries: 5000 })).roster.length // → 1000
 */
export function largeSeason(size: { units: number; entries: number }): string {
  const { entries, units } = size;
  const file = {
    campaign: '2019',
    roster: Array.from({ length: units }, (_, index) => unitAt(index, 1)),
    staff: [OWNER],
    office: { name: '何样例', phone: '022-65301200', email: OWNER },
    seed: 7,
    until: UNTIL,
  };
  const read = readSeason(JSON.stringify({ ...file, events: [] }), '.');
  if (!read.ok) throw new Error(read.line);
  const { campaign, roster } = read.season;
  const seeded = openSeeded(entries + units);
  const timed = Array.from({ length: entries }, (_, index) => {
    const ms = comesAt(index, entries);
    const form = formDrawn(seeded, campaign);
    const answers = sampleAnswers(seeded, form, seeded.one(roster), index + 1);
    const at = momentText(ms, campaign.zone);
    const event = { at, do: 'submit', id: `r${index + 1}`, form: form.key, answers };
    return [{ ms, event }, ...decisionOn(event.id, ms, campaign, seeded)];
  }).flat();
  timed.sort((one, other) => one.ms - other.ms);
  return JSON.stringify({ ...file, events: timed.map(({ event }) => event) });
}

function comesAt(index: number, entries: number): number {
  const days = (index * DAYS) / entries;
  const day = Math.floor(days);
  return FIRST_DAY_MS + day * DAY_MS + Math.floor(((days - day) * HOURS_MS) / 1000) * 1000;
}

function decisionOn(entry: string, cameMs: number, { zone }: Campaign, seeded: Seeded): TimedEvent[] {
  if (!seeded.isIn100(DECIDED)) return [];
  const ms = cameMs + DAY_MS + seeded.whole(1, 600) * 1000;
  const isApproved = seeded.isIn100(APPROVED);
  const said = isApproved ? { decision: 'approve', reason: '' } : { decision: 'return', reason: '请补充照片' };
  return [{ ms, event: { at: momentText(ms, zone), do: 'review', entry, ...said, by: OWNER } }];
}
