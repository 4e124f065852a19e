/** The rule that two answers of one entry agree: numbers or days, the one against the other. */

import * as z from 'zod/mini';
import { faultAt } from '../campaign/fault.ts';
import { keyText } from '../campaign/shapes.ts';
import type { Bound } from '../intake/issue.ts';
import { firstDay, lastDay } from '../intake/read-day.ts';
import { DAYS, NUMBERS } from './field-lists.ts';
import { broken, none, ruleKind, textAt } from './rule-kind.ts';

const BOUNDS = ['atMost', 'lessThan', 'atLeast', 'same'] as const satisfies readonly Bound[];

const COMPARABLE = [...NUMBERS, ...DAYS];

/** Told at `field`; where one of the two is empty or cannot be read nothing is compared. */
export const compare = ruleKind({
  kind: 'compare',
  codes: ['contradiction'],
  tells: ['value', 'limit', 'other'],
  parameters: () => ({
    field: keyText(),
    /** What it is held against. */
    other: keyText(),
    /** How `field` stands to `other` where all is well. */
    is: z.enum(BOUNDS),
  }),
  fits: { field: COMPARABLE, other: COMPARABLE },
  misfits: (rule, { fields }) => {
    if (rule.field === rule.other) return [faultAt(['other'], 'doubled', { value: rule.other })];
    const typeAt = (key: string) => fields.find((field) => field.key === key)?.type ?? '';
    const [one, other] = [typeAt(rule.field), typeAt(rule.other)];
    const allowed = DAYS.some((day) => day === one) ? DAYS : NUMBERS.filter((type) => type === one);
    const isAlike = allowed.length === 0 || allowed.some((type) => type === other);
    const isComparable = COMPARABLE.some((type) => type === other);
    return isAlike || !isComparable ? none : [faultAt(['other'], 'wrongType', { value: rule.other, other, allowed })];
  },
  check: (rule, subject) => {
    const [value, limit] = [subject.read.values[rule.field], subject.read.values[rule.other]];
    if (agree(value, rule.is, limit)) return none;
    const shown = (key: string, read: unknown) =>
      typeof read === 'number' ? String(read) : textAt({ field: key }, subject);
    const facts = { value: shown(rule.field, value), limit: shown(rule.other, limit) };
    return broken(rule, { ...facts, bound: rule.is, others: [rule.other] });
  },
});

// A month is judged in the submitter's favour: some day of the one and some day of the other agree.
function agree(one: unknown, is: Bound, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return isWithin([one, one], is, [other, other]);
  if (typeof one !== 'string' || typeof other !== 'string') return true;
  return isWithin([firstDay(one), lastDay(one)], is, [firstDay(other), lastDay(other)]);
}

function isWithin<Value extends number | string>(
  [first, last]: [Value, Value],
  is: Bound,
  [otherFirst, otherLast]: [Value, Value],
): boolean {
  switch (is) {
    case 'atMost':
      return first <= otherLast;
    case 'lessThan':
      return first < otherLast;
    case 'atLeast':
      return last >= otherFirst;
    case 'same':
      return first <= otherLast && last >= otherFirst;
  }
}
