/** What of the queue is shown, and in which order: worked out here while the queue fits into one answer. */

import { isWaiting, QUEUE_PLACES, type ReviewState } from '../domain/review/states.ts';
import { compareTexts } from '../domain/text-order.ts';
import type { EntryLine, EntryView, QueueFilter, QueueView } from '../views.ts';

/** What the reviewer has set; '' narrows nothing. */
export interface Filter {
  text: string;
  state: ReviewState | 'waiting' | 'clean' | 'sameHands' | '';
  track: string;
  unit: string;
  issue: string;
}

export type Order = 'age' | 'unit';

export const USUAL_FILTER: Filter = { text: '', state: 'waiting', track: '', unit: '', issue: '' };

/** Whoever looks for an entry by name wants it in whatever state it is: the usual narrowing then falls away. */
export function stateOf({ state, text }: Filter): Filter['state'] {
  return state === 'waiting' && text.trim() !== '' ? '' : state;
}

/** The filter as the server takes it; what narrows nothing is left out. */
export function askedFor(filter: Filter): QueueFilter {
  const { issue, text, track, unit } = filter;
  const state = stateOf(filter);
  return {
    ...(state === '' ? {} : { state }),
    ...(track === '' ? {} : { track }),
    ...(unit === '' ? {} : { unit }),
    ...(issue === '' ? {} : { issue: issue as NonNullable<QueueFilter['issue']> }),
    ...(text.trim() === '' ? {} : { text: text.trim() }),
  };
}

/**
 * The lines that pass, in order. Those that wait come first, the longest wait on top; by unit, in the roster's order.
 *
 * @param units the roster's ids in its order; a unit that is not on it comes last.
 */
export function filterLines(
  lines: readonly EntryLine[],
  filter: Filter,
  order: Order,
  units: QueueView['units'],
): EntryLine[] {
  const state = stateOf(filter);
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const passing = lines.filter(
    (line) =>
      isOfState(line, state) &&
      (filter.track === '' || line.track === filter.track) &&
      (filter.unit === '' || line.unitId === filter.unit) &&
      (filter.issue === '' || line.issues.some((code) => code === filter.issue)) &&
      holdsAll(line, words),
  );
  const places = new Map(units.map(({ key }, index) => [key, index]));
  const place = ({ unitId }: EntryLine) => places.get(unitId ?? '') ?? units.length;
  return passing.sort((one, other) => (order === 'unit' ? place(one) - place(other) : 0) || compareAge(one, other));
}

function isOfState(line: EntryLine, state: Filter['state']): boolean {
  if (state === 'sameHands') return line.isSameHands;
  if (state === 'clean') return isWaiting(line.state) && line.issues.length === 0;
  return state === '' || (state === 'waiting' ? isWaiting(line.state) : line.state === state);
}

function holdsAll({ contact, number, title, unit }: EntryLine, words: readonly string[]): boolean {
  const text = `${number}\n${title}\n${unit}\n${contact}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function compareAge(one: EntryLine, other: EntryLine): number {
  const rank = QUEUE_PLACES[one.state] - QUEUE_PLACES[other.state];
  if (rank !== 0) return rank;
  const age = compareTexts(one.since, other.since);
  return isWaiting(one.state) ? age : -age;
}

/**
 * Whether the lines at hand hold all that pass the filter, so that the server need not be asked again.
 *
 * An answer that was cut short still holds all that wait, once it holds a line that does not.
 */
export function isComplete({ lines, total }: Pick<QueueView, 'lines' | 'total'>, filter: Filter): boolean {
  if (total <= lines.length) return true;
  const state = stateOf(filter);
  return (state === 'waiting' || state === 'clean') && lines.some(({ state }) => !isWaiting(state));
}

/** A line brought up to date with what is now known of its entry. */
export function renewLine(line: EntryLine, entry: EntryView): EntryLine {
  const standing = entry.issues.filter(({ isWaived }) => !isWaived);
  return {
    ...line,
    title: entry.title,
    unit: entry.unit,
    state: entry.state,
    version: entry.version,
    counts: entry.counts,
    issues: standing.map(({ code }) => code),
    errors: entry.errors,
    warnings: entry.warnings,
    isSameHands: entry.isSameHands,
  };
}
