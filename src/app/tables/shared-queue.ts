/**
 * The queue as the last full look found it, shared with whoever opens it next: a page that costs the same however many
 * entries there are (decision 0031).
 */

import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import * as json from '../../domain/json-shape.ts';
import { type Decision, decisionsByEntry } from '../../domain/review/decision.ts';
import { isWaiting, QUEUE_PLACES } from '../../domain/review/states.ts';
import { compareTexts } from '../../domain/text-order.ts';
import type { EntryLine } from '../../views.ts';
import type { Office, Settings } from '../office.ts';
import { isOver, lastChange } from './change-stamp.ts';
import { indexedEnd } from './entry-fingerprints.ts';
import { entryLine } from './entry-line.ts';
import { programVersion } from './program.ts';
import { readJson } from './read-json.ts';

const SHARED = 'queue';

/** More lines than a page ever holds are found by filter, which reads the registers. */
const MOST_LINES = 600;

/** What a queue is made of. */
export interface Queue {
  /** What waits first, the longest wait on top; the first ones where there are more. */
  lines: readonly EntryLine[];
  total: number;
  /** Keys of the forms that entries came by. */
  forms: readonly string[];
  /** Keys of the tracks that they belong to, and of their form where an entry does not say its track. */
  tracks: readonly string[];
}

type Ground = Pick<Office, 'cache' | 'hints' | 'store'>;

const sharedShape = json.object({
  print: json.text,
  contents: json.text,
  lines: json.list(json.anything),
  total: json.number,
  forms: json.list(json.text),
  tracks: json.list(json.text),
});

/** The lines of all entries, in the order of the queue. */
export function queueOf(campaign: Campaign, verdicts: readonly Verdict[], decisions: readonly Decision[]): Queue {
  const made = decisionsByEntry(decisions);
  const lines = verdicts
    .map((verdict) => entryLine(campaign, verdict, made.get(verdict.entry.id) ?? []))
    .sort(inQueueOrder);
  const forms = [...new Set(verdicts.map(({ entry }) => entry.form))];
  return { lines, total: lines.length, forms, tracks: [...new Set(lines.map(({ track }) => track))] };
}

function inQueueOrder(one: EntryLine, other: EntryLine): number {
  const place = QUEUE_PLACES[one.state] - QUEUE_PLACES[other.state];
  if (place !== 0) return place;
  const [first, second] = isWaiting(one.state) ? [one, other] : [other, one];
  return compareTexts(first.since, second.since) || compareTexts(one.number, other.number);
}

/**
 * What the registers were as they are about to be read; '' where nobody could tell later that they have changed.
 *
 * Every click notes a change before it writes, every edit in the sheet as soon as its event comes, and what a form
 * brings moves the end of its register, or is noted. What no event tells of is found by the hour's full tick.
 */
export function queuePrint(office: Pick<Ground, 'hints' | 'store'>, settings: Settings): string {
  const ends = settings.campaign.forms.map((form) => indexedEnd(office, settings, form));
  if (settings.print === '' || ends.includes(null)) return '';
  return JSON.stringify([programVersion(), settings.print, lastChange(office), ends]);
}

/**
 * Shares the queue, which was made from registers that had this print. A queue that is empty is shared as well.
 *
 * @param contents the print of all that stood in registers and decisions; '' where it is not known.
 */
export function shareQueue(
  { cache }: Pick<Ground, 'cache'>,
  { contents, print }: { print: string; contents: string },
  queue: Queue,
): void {
  if (print === '') return;
  cache.set(SHARED, JSON.stringify({ ...queue, print, contents, lines: queue.lines.slice(0, MOST_LINES) }));
}

/**
 * Lets what is shared stand for some hours more, where it does still: also where somebody has changed something else
 * meanwhile, a note or a request.
 *
 * @param contents the print of what stands there now, read after this run knew of the last change.
 */
export function renewShared(office: Ground & Pick<Office, 'clock'>, settings: Settings, contents: string): void {
  const shared = readJson(sharedShape, office.cache.get(SHARED));
  const print = queuePrint(office, settings);
  if (!shared || print === '') return;
  const isMade = isOver(lastChange(office), office.clock.now());
  const isSame = shared.print === print || (isMade && contents !== '' && shared.contents === contents);
  if (isSame) office.cache.set(SHARED, JSON.stringify({ ...shared, print }));
}

/** The queue as it is shared; null where registers may have changed since, or nothing is shared. */
export function sharedQueue(office: Ground, settings: Settings): Queue | null {
  const shared = readJson(sharedShape, office.cache.get(SHARED));
  if (!shared || shared.print === '' || shared.print !== queuePrint(office, settings)) return null;
  return { ...shared, lines: shared.lines as EntryLine[] };
}

/**
 * The queue that is shared, where it stands until this run writes; null where registers may have changed since. Asked
 * under the register's lock, right before the first write: the store is read anew.
 */
export function queueBefore(office: Ground, settings: Settings): Queue | null {
  office.store.reread();
  return sharedQueue(office, settings);
}

/** Shares that queue again once this run has written, with the lines of the entries that are others by it. */
export function shareAgain(
  office: Ground,
  settings: Settings,
  queue: Queue | null,
  changed: readonly EntryLine[],
): void {
  const lines = queue && linesAfter(queue, changed);
  if (lines) shareQueue(office, { print: queuePrint(office, settings), contents: '' }, { ...queue, lines });
}

// Null where lines that were cut off may have moved up. What has moved behind the last one is among those then.
function linesAfter({ lines, total }: Queue, changed: readonly EntryLine[]): EntryLine[] | null {
  const numbers = new Set(changed.map(({ number }) => number));
  const kept = lines.filter(({ number }) => !numbers.has(number));
  const all = [...kept, ...changed].sort(inQueueOrder);
  if (lines.length === total) return all;
  const [last] = kept.slice(-1);
  return last && lines.length - kept.length === changed.length ? all.slice(0, all.indexOf(last) + 1) : null;
}

/** Nobody finds in it any more what is taken out of the registers. */
export function forgetQueue({ cache }: Pick<Ground, 'cache'>): void {
  cache.forget(SHARED);
}
