/** What rules with a limit measure of an answer: its value, its characters, or its items. */

import * as z from 'zod/mini';
import { type FaultCode, type FoundFault, faultAt } from '../campaign/fault.ts';
import type { Field, FieldTypeName } from '../fields/all.ts';
import type { IssueCode } from '../intake/issue.ts';
import { plain, visible } from '../intake/read-text.ts';
import { FREE_TEXTS, NUMBERS } from './field-lists.ts';
import { none, type RulePlace, type Subject } from './rule-kind.ts';

const MEASURES = ['value', 'characters', 'items'] as const;

type Measure = (typeof MEASURES)[number];

/** The shape of a measure. */
export const measure = () => z.enum(MEASURES);

const FITS: Readonly<Record<Measure, readonly FieldTypeName[]>> = {
  value: NUMBERS,
  characters: FREE_TEXTS,
  items: ['choices', 'links', 'paragraph'],
};

/** The field types that have what is measured. */
export const fitsMeasure = (rule: { measure: Measure }) => ({ field: FITS[rule.measure] });

/** A rule with a limit, as it is written. */
interface Limited {
  measure: Measure;
  field?: string | undefined;
  limit?: number | undefined;
  code: IssueCode;
}

/**
 * What a rule measures of an entry, or null where there is nothing to measure: an empty answer is told by `required`,
 * one that cannot be read by `readable`.
 *
 * Characters are those that people see, without spaces around; items are choices, links that can be read, or lines
 * with something in them, each once but for lines.
 *
 * @example
 * measured({ measure: 'items', field: 'links' }, subject) // → 2
 */
export function measured(rule: { measure: Measure; field: string }, { cells, fields, read }: Subject): number | null {
  const value = read.values[rule.field];
  const text = cells[rule.field] ?? '';
  if (rule.measure === 'value') return typeof value === 'number' ? value : null;
  if (plain(text) === '') return null;
  if (rule.measure === 'characters') return [...visible(text).trim()].length;
  const isText = fields.some(({ key, type }) => key === rule.field && type === 'paragraph');
  const items = isText ? linesOf(text) : [...new Set(value === undefined ? [] : [value].flat())];
  return items.length > 0 ? items.length : null;
}

const linesOf = (text: string): string[] => text.split(/[\r\n\u0085\u2028\u2029]/).filter((line) => plain(line) !== '');

/** The issues that each measure may be told as; a value may be told as any of its kind. */
export type MeasureCodes = Readonly<Partial<Record<Measure, readonly IssueCode[]>>>;

/**
 * What is wrong with a rule's measure, limit and code: an issue of another measure, a limit that every answer meets or
 * none can.
 *
 * @param side whether the limit is the most or the least that is right.
 */
export function limitFaults(rule: Limited, place: RulePlace, side: 'most' | 'least', codes: MeasureCodes) {
  const { code, limit, measure: of } = rule;
  const allowed = codes[of];
  const isTold = allowed === undefined || code === 'breach' || allowed.includes(code);
  const field = place.fields.find(({ key, type }) => key === rule.field && FITS[of].includes(type));
  return [
    ...(isTold ? none : [faultAt(['code'], 'unknownWord', { value: code, allowed: [...(allowed ?? []), 'breach'] })]),
    ...(limit === undefined || !field ? none : reachFaults(limit, of, field, side)),
  ];
}

function reachFaults(limit: number, of: Measure, field: Field, side: 'most' | 'least'): FoundFault[] {
  const fault = (code: FaultCode, other: number) =>
    faultAt(['limit'], code, { value: String(limit), other: String(other) });
  if (of !== 'value' && !Number.isInteger(limit)) return [fault('notWhole', 0)];
  const [fewest, most] = rangeOf(of, field);
  if (limit > most) return [fault('tooLarge', most)];
  if (side === 'most') return limit < fewest ? [fault('tooSmall', fewest)] : [];
  // What every answer has anyhow would never be told.
  return limit <= fewest ? [fault('tooSmall', fewest + 1)] : [];
}

/** The least and the most that an answer of a field can come to. */
function rangeOf(of: Measure, field: Field): [fewest: number, most: number] {
  if (of === 'characters') return [1, field.max];
  if (of === 'items') return [1, field.choices?.length ?? field.max];
  return [leastOf(field), Number.MAX_SAFE_INTEGER];
}

/** The smallest number that can be read of a field. */
export const leastOf = ({ least, type }: Pick<Field, 'least' | 'type'>): number =>
  type === 'count' ? (least ?? 1) : 0;
