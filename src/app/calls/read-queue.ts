/** Reads the queue: which entries wait for a reviewer, which were dealt with, and what filters are made of. */

import * as z from 'zod/mini';
import { formOf } from '../../domain/campaign/fields.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { trackKey, tracksInUse } from '../../domain/campaign/tracks.ts';
import { entryName, unitName } from '../../domain/count/entry-name.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { ISSUE_CODES } from '../../domain/intake/issue.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { decisionsByEntry } from '../../domain/review/decision.ts';
import { isWaiting, QUEUE_PLACES, REVIEW_STATES } from '../../domain/review/states.ts';
import type { Hiding } from '../../domain/staff/mask-texts.ts';
import { compareTexts } from '../../domain/text-order.ts';
import { capital } from '../../messages/capital.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { Choice, EntryLine, QueueView, SpokenLanguage } from '../../views.ts';
import { lacksHere, readerCall } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { judgeRegisters, readDecisions } from '../tables/registers.ts';
import { contactOf, entryLine } from '../views/entry-line.ts';
import { tabView } from '../views/tab-view.ts';

/** An answer that is longer keeps a reviewer waiting: the lines that fit, and the next ones when they are asked for. */
const MOST_BYTES = 100_000;

/** However long the rest of an answer is. */
const LEAST_LINES = 50;

const text = (length: number) => z.optional(z.string().check(z.maxLength(length)));

const asked = () =>
  z.strictObject({
    filter: z.strictObject({
      state: z.optional(z.enum([...REVIEW_STATES, 'waiting', 'clean', 'sameHands'])),
      track: text(100),
      unit: text(200),
      issue: z.optional(z.enum(ISSUE_CODES)),
      text: text(200),
    }),
    /** How many lines the page has already; none when not said. */
    from: z.optional(z.int().check(z.minimum(0))),
  });

type Filter = z.infer<ReturnType<typeof asked>>['filter'];

/**
 * The queue as it stands now: what waits first, the longest wait on top. Nothing is written.
 */
export const readQueue = readerCall(
  asked,
  ({ office, settings, language, hide }, { filter, from = 0 }) => {
    const { campaign } = settings;
    const { decisions, verdicts: all } = readVerdicts(office, settings);
    const made = decisionsByEntry(decisions);
    const passing = all
      .filter(passes(campaign, filter, hide))
      .map((verdict) => entryLine(campaign, verdict, made.get(verdict.entry.id) ?? []))
      .filter(({ isSameHands }) => filter.state !== 'sameHands' || isSameHands)
      .sort(inQueueOrder);
    const rest = {
      ...tabView(office, settings, lacksHere(office, settings, language)),
      total: passing.length,
      ...choicesOf(settings, all, language),
    };
    const lines = fitting(passing.slice(from), MOST_BYTES - bytesOf({ ...rest, lines: [] }));
    return { ok: true, value: { ...rest, lines } };
  },
  { right: 'look' },
);

function fitting(lines: readonly EntryLine[], most: number): EntryLine[] {
  let left = most;
  return lines.filter((line, index) => {
    left -= bytesOf(line) + 1;
    return index < LEAST_LINES || left >= 0;
  });
}

// As it crosses to the page: a Chinese character takes three bytes.
function bytesOf(value: unknown): number {
  const text = JSON.stringify(value);
  return text.length + 2 * (text.match(/[^\0-\x7f]/gu)?.length ?? 0);
}

function readVerdicts(office: Office, settings: Settings) {
  const registers = currentRegisters(office, settings);
  const decisions = readDecisions(office);
  return { decisions, verdicts: judgeRegisters(settings, registers, decisions) };
}

function passes(campaign: Campaign, { state, track, unit, issue, text: sought }: Filter, hide: Hiding) {
  const words = searchable(sought ?? '');
  return (verdict: Verdict): boolean => {
    if (state !== undefined && !isOf(state, verdict)) return false;
    if (issue !== undefined && !verdict.issues.some((one) => one.code === issue && !one.waived)) return false;
    if (unit !== undefined && verdict.read.unit?.id !== unit) return false;
    if (track !== undefined && trackOf(campaign, verdict) !== track) return false;
    return words === '' || searchable(hide(textsOf(campaign, verdict))).includes(words);
  };
}

function isOf(state: NonNullable<Filter['state']>, { issues, state: own }: Verdict): boolean {
  // Who entered and who approved it is told of its line.
  if (state === 'sameHands') return own === 'approved';
  if (state === 'clean') return isWaiting(own) && issues.every(({ waived }) => waived);
  return state === 'waiting' ? isWaiting(own) : state === own;
}

const searchable = (typed: string): string => plain(typed).toLowerCase();

// Each on a line of its own, so that nothing is found across two of them. Who may not see a telephone finds none.
function textsOf(campaign: Campaign, verdict: Verdict): string {
  const { number, title } = entryName(campaign, verdict);
  return [number, title, unitName(campaign, verdict), contactOf(campaign, verdict)].join('\n');
}

function trackOf(campaign: Campaign, verdict: Verdict): string {
  return trackKey(formOf(campaign, verdict.entry.form), verdict.read.values);
}

function inQueueOrder(one: EntryLine, other: EntryLine): number {
  const place = QUEUE_PLACES[one.state] - QUEUE_PLACES[other.state];
  if (place !== 0) return place;
  const [first, second] = isWaiting(one.state) ? [one, other] : [other, one];
  return compareTexts(first.since, second.since) || compareTexts(one.number, other.number);
}

type Choices = Pick<QueueView, 'states' | 'tracks' | 'issues' | 'units' | 'checklist'>;

function choicesOf({ campaign, roster }: Settings, all: readonly Verdict[], language: SpokenLanguage): Choices {
  const { states } = say('sheet', language);
  const { names } = say('issues', language);
  const known = new Set(campaign.forms.flatMap((form) => form.rules.map((rule) => rule.code)));
  return {
    states: [
      ...REVIEW_STATES.map((key) => ({ key, label: capital(states[key]) })),
      { key: 'sameHands', label: capital(say('staff', language).sameHands) },
    ],
    tracks: tracksIn(campaign, all, language),
    issues: ISSUE_CODES.filter((code) => known.has(code)).map((key) => ({ key, label: capital(names[key]) })),
    units: roster.filter((unit) => unit.active).map(({ id, name }) => ({ key: id, label: name })),
    checklist: campaign.checklist.map((point) => inLanguage(point, language)),
  };
}

// The campaign's tracks, and what an entry belongs to that does not say its own.
function tracksIn(campaign: Campaign, all: readonly Verdict[], language: SpokenLanguage): Choice[] {
  const tracks = tracksInUse(campaign, all).map(({ key, label }) => ({
    key,
    label: capital(inLanguage(label, language)),
  }));
  const without = campaign.forms.filter(
    ({ key }) => !tracks.some((track) => track.key === key) && all.some((one) => trackOf(campaign, one) === key),
  );
  const { noTrack } = say('review', language);
  return [...tracks, ...without.map(({ key, noun }) => ({ key, label: capital(noTrack(inLanguage(noun, language))) }))];
}
