/** Reads the queue: which entries wait for a reviewer, which were dealt with, and what filters are made of. */

import * as z from 'zod/mini';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { tracksInUse } from '../../domain/campaign/tracks.ts';
import { ISSUE_CODES } from '../../domain/intake/issue.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { isWaiting, REVIEW_STATES } from '../../domain/review/states.ts';
import type { Hiding } from '../../domain/staff/mask-texts.ts';
import { utf8Length } from '../../domain/utf8-length.ts';
import { capital } from '../../messages/capital.ts';
import { inLanguage } from '../../messages/issues/issue-sentence.ts';
import { say } from '../../messages/say.ts';
import type { Choice, EntryLine, QueueView, SpokenLanguage } from '../../views.ts';
import { lacksHere, readerCall, seesPersonalData } from '../call.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from '../tables/current-registers.ts';
import { judgeRegisters, readDecisions } from '../tables/registers.ts';
import { type Queue, queueOf, sharedQueue } from '../tables/shared-queue.ts';
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
 * The queue: what waits first, the longest wait on top. Nothing is written.
 *
 * It is that of the last full look where nothing is known to have changed since, else as it stands now. What a reviewer
 * then decides on is always read anew.
 */
export const readQueue = readerCall(
  asked,
  ({ office, settings, language, hide }, { filter, from = 0 }) => {
    const queue = queueFor(office, settings, filter, from);
    const passing = queue.lines.filter(passes(filter, hide));
    const rest = {
      ...tabView(office, settings, lacksHere(office, settings, language)),
      total: isAny(filter) ? queue.total : passing.length,
      ...choicesOf(settings, queue, language),
    };
    const lines = fitting(passing.slice(from), MOST_BYTES - bytesOf({ ...rest, lines: [] }));
    return { ok: true, value: { ...rest, lines } };
  },
  { right: 'look' },
);

// As the last full look found it, where that tells all that is asked for; else as the registers stand now.
function queueFor(office: Office, settings: Settings, filter: Filter, from: number): Queue {
  // What is hidden from somebody is told by the registers as they are, not as they were.
  const shared = seesPersonalData(office, settings) ? sharedQueue(office, settings) : null;
  if (shared && isTold(shared, filter, from)) return shared;
  const registers = currentRegisters(office, settings);
  const decisions = readDecisions(office);
  return queueOf(settings.campaign, judgeRegisters(settings, registers, decisions), decisions);
}

// Of a queue that was cut short, what waits is told whole once a line follows that does not.
function isTold({ lines, total }: Queue, filter: Filter, from: number): boolean {
  if (lines.length === total || (isAny(filter) && from === 0)) return true;
  const { state } = filter;
  return (state === 'waiting' || state === 'clean') && lines.some((line) => !isWaiting(line.state));
}

const isAny = (filter: Filter): boolean => Object.keys(filter).length === 0;

function fitting(lines: readonly EntryLine[], most: number): EntryLine[] {
  let left = most;
  return lines.filter((line, index) => {
    left -= bytesOf(line) + 1;
    return index < LEAST_LINES || left >= 0;
  });
}

// As it crosses to the page.
const bytesOf = (value: unknown): number => utf8Length(JSON.stringify(value));

function passes({ state, track, unit, issue, text: sought }: Filter, hide: Hiding) {
  const words = searchable(sought ?? '');
  return (line: EntryLine): boolean => {
    if (state !== undefined && !isOf(state, line)) return false;
    if (issue !== undefined && !line.issues.includes(issue)) return false;
    if (unit !== undefined && line.unitId !== unit) return false;
    if (track !== undefined && line.track !== track) return false;
    return words === '' || searchable(hide(textsOf(line))).includes(words);
  };
}

function isOf(state: NonNullable<Filter['state']>, { isSameHands, issues, state: own }: EntryLine): boolean {
  if (state === 'sameHands') return isSameHands;
  if (state === 'clean') return isWaiting(own) && issues.length === 0;
  return state === 'waiting' ? isWaiting(own) : state === own;
}

const searchable = (typed: string): string => plain(typed).toLowerCase();

// Each on a line of its own, so that nothing is found across two of them. Who may not see a telephone finds none.
const textsOf = ({ contact, number, title, unit }: EntryLine): string => [number, title, unit, contact].join('\n');

type Choices = Pick<QueueView, 'states' | 'tracks' | 'issues' | 'units' | 'checklist'>;

function choicesOf({ campaign, roster }: Settings, queue: Queue, language: SpokenLanguage): Choices {
  const { states } = say('sheet', language);
  const { names } = say('issues', language);
  const known = new Set(campaign.forms.flatMap((form) => form.rules.map((rule) => rule.code)));
  return {
    states: [
      ...REVIEW_STATES.map((key) => ({ key, label: capital(states[key]) })),
      { key: 'sameHands', label: capital(say('staff', language).sameHands) },
    ],
    tracks: tracksIn(campaign, queue, language),
    issues: ISSUE_CODES.filter((code) => known.has(code)).map((key) => ({ key, label: capital(names[key]) })),
    units: roster.filter((unit) => unit.active).map(({ id, name }) => ({ key: id, label: name })),
    checklist: campaign.checklist.map((point) => inLanguage(point, language)),
  };
}

// The campaign's tracks, and what an entry belongs to that does not say its own.
function tracksIn(campaign: Campaign, queue: Queue, language: SpokenLanguage): Choice[] {
  const standing = queue.forms.map((form) => ({ entry: { form } }));
  const tracks = tracksInUse(campaign, standing).map(({ key, label }) => ({
    key,
    label: capital(inLanguage(label, language)),
  }));
  const without = campaign.forms.filter(
    ({ key }) => !tracks.some((track) => track.key === key) && queue.tracks.includes(key),
  );
  const { noTrack } = say('review', language);
  return [...tracks, ...without.map(({ key, noun }) => ({ key, label: capital(noTrack(inLanguage(noun, language))) }))];
}
