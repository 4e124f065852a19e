/** The rule until when something is to be handed in; digests and reminders ask for it. */

import * as z from 'zod/mini';
import type { Day, Moment } from '../calendar.ts';
import { faultAt } from '../campaign/fault.ts';
import { day, keyText, whole, words } from '../campaign/shapes.ts';
import { firstDay } from '../intake/read-day.ts';
import { DAYS } from './field-lists.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const hour = () =>
  z.union([whole(0, 23), z.string().check(z.refine((text) => TIME.test(text), { params: { code: 'badHour' } }))]);

const parameters = () => ({
  /** What placeholders, differences and paths call it, where a form has several: {deadline:interim}. */
  key: z.optional(keyText()),
  field: z.optional(keyText()),
  /** Null where nobody has set the day yet: staff may, and until then nobody is told of it and nothing is late. */
  until: z.nullable(day()),
  /** From this time of that day on it is too late: 17, or 17:30. Without it the whole day counts. */
  hour: z.optional(hour()),
  /** The day on which it was held; what was held after the deadline is not late. */
  held: z.optional(keyText()),
  /** An interim deadline: it asks for what was held up to this day, that day included, and for nothing later. */
  coversUntil: z.optional(day()),
  /** How many entries it wants of each unit, whatever the unit's target. */
  least: z.optional(whole(1, 10_000)),
  /** What is to be handed in by then, as digests call it. */
  label: z.optional(words()),
  /** True when nobody is chased for it: it is shown, and nothing more. */
  optional: z.optional(z.boolean()),
});

/** A deadline as far as lateness is decided by it. */
type Term = Readonly<Record<'until', Day | null>> & { readonly hour?: number | string | undefined };

/**
 * The time of a deadline's day from which on it is too late; '' where the whole day counts.
 *
 * @example
 * timeOf({ hour: 18 })      // → '18:00'
 * timeOf({ hour: '17:30' }) // → '17:30'
 */
export function timeOf({ hour: from }: Pick<Term, 'hour'>): string {
  return typeof from === 'number' ? `${String(from).padStart(2, '0')}:00` : (from ?? '');
}

/** The time of a deadline as it is sorted: the whole day, '', lasts longer than any of its hours. */
export const endOfDay = (time: string): string => time || '24:00';

/**
 * Whether `when` is too late for a deadline.
 *
 * @param when the moment; the day alone where nobody knows the time, which is then in the submitter's favour.
 * @example
 * isPast({ until: '2019-09-18' }, '2019-09-18T23:59:59+08:00')           // → false
 * isPast({ until: '2019-09-18', hour: 18 }, '2019-09-18T18:00:00+08:00') // → true
 * isPast({ until: '2019-09-18', hour: 18 }, '2019-09-18')                // → false
 * isPast({ until: null }, '2019-09-18')                                  // → false
 */
export function isPast(term: Term, when: Moment | Day): boolean {
  if (term.until === null) return false;
  const time = timeOf(term);
  return time === '' ? when.slice(0, 10) > term.until : when.slice(0, 16) >= `${term.until}T${time}`;
}

/**
 * Whether what `values` say was held is asked for by an interim deadline; any other asks for all. A day that cannot be
 * read is asked for, and a month by its first day.
 *
 * @example
 * isCovered({ held: 'heldOn', coversUntil: '2019-06-15' }, { heldOn: '2019-06-16' }) // → false
 */
export function isCovered(
  { coversUntil, held = '' }: { coversUntil?: Day | undefined; held?: string | undefined },
  values: Readonly<Record<string, unknown>>,
): boolean {
  const value = values[held];
  return coversUntil === undefined || typeof value !== 'string' || firstDay(value) <= coversUntil;
}

/** When something is to be handed in. */
export const deadline = ruleKind({
  kind: 'deadline',
  codes: ['late'],
  parameters,
  fits: { field: DAYS, held: DAYS },
  misfits: ({ coversUntil, held, optional, until }) => {
    // What binds without a day would bind nobody, and nobody would notice.
    const undated = until === null && !optional ? [faultAt(['until'], 'undated')] : [];
    if (coversUntil === undefined) return undated;
    return [
      ...undated,
      ...(held === undefined ? [faultAt(['coversUntil'], 'noHeld')] : []),
      ...(until !== null && coversUntil > until
        ? [faultAt(['coversUntil'], 'coversBeyond', { value: coversUntil, other: until })]
        : []),
    ];
  },
  check: (rule, { handedInAt, handedInOn, read: { values } }) => {
    const when = handedInAt ?? handedInOn;
    if (rule.until === null || !isPast(rule, when) || !isCovered(rule, values)) return none;
    const held = values[rule.held ?? ''];
    if (typeof held === 'string' && firstDay(held) > rule.until) return none;
    const time = timeOf(rule);
    if (time === '') return broken(rule, { value: handedInOn, limit: rule.until });
    return broken(rule, { value: when.slice(0, 16).replace('T', ' '), limit: `${rule.until} ${time}` });
  },
});
