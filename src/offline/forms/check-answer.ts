/** Decides whether the form's page lets an answer through. */

import { NotEmulated } from '../not-emulated.ts';
import type { Answer, FormItem, FormValidation } from './form-store.ts';
import { readPattern } from './pattern.ts';

/** Whether nothing was answered: undefined, empty text, or nothing checked. A blank counts as an answer. */
export function isUnanswered(answer: Answer | undefined): answer is undefined | '' {
  return answer === undefined || answer.length === 0;
}

/** The answer of a grid without any row answered is none at all; every other one stays as it is. */
export function unlessBlank(item: FormItem, answer: Answer | undefined): Answer | undefined {
  return item.type === 'GRID' && [answer ?? []].flat().every((value) => value === '') ? undefined : answer;
}

/**
 * Whether Google's page takes `answer` for `item`: required ones are answered, closed ones from their choices, and
 * the validation holds. An optional question may stay unanswered whatever its validation is.
 *
 * @example
 * isAccepted({ ...newItem('TEXT', 1, 2), required: true }, '')  // false
 */
export function isAccepted(item: FormItem, answer: Answer | undefined): boolean {
  if (isUnanswered(answer)) return !item.required;
  // A required grid asks for every row.
  if (item.type === 'GRID' && item.required && [answer].flat().includes('')) return false;
  return fitsType(item, answer) && (item.validation === null || satisfies(item.validation, answer));
}

/**
 * Gives a checkbox answer as the page sends it: each value once, choices in the form's order, another value last.
 * Any other answer comes back as it is.
 */
export function asSent(item: FormItem, answer: Answer): Answer {
  if (!Array.isArray(answer) || item.type === 'GRID') return answer;
  const values = item.choices.map((choice) => choice.value);
  const chosen = values.filter((value) => answer.includes(value));
  return [...chosen, ...new Set(answer.filter((value) => !values.includes(value)))];
}

function fitsType(item: FormItem, answer: Answer): boolean {
  if (item.type === 'GRID') return fitsGrid(item, answer);
  if (Array.isArray(answer) !== (item.type === 'CHECKBOX')) return false;
  const given = [answer].flat();
  const others = given.filter((value) => !item.choices.some((choice) => choice.value === value));
  switch (item.type) {
    case 'TEXT':
    case 'PARAGRAPH_TEXT':
      return true;
    case 'LIST':
      return others.length === 0;
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
      return others.length <= (item.other ? 1 : 0) && !others.includes('');
    case 'DATE':
      return isDay(String(answer), item.includesYear);
    case 'SCALE':
      return /^\d+$/.test(String(answer)) && Number(answer) >= item.scale.low && Number(answer) <= item.scale.high;
    case 'PAGE_BREAK':
    case 'SECTION_HEADER':
      return false;
  }
}

function fitsGrid(item: FormItem, answer: Answer): boolean {
  if (!Array.isArray(answer) || answer.length !== item.rows.length) return false;
  return answer.every((value) => value === '' || item.columns.includes(value));
}

// The page offers a calendar, so that only real days can be sent: '2000-01-01' (F74), or '01-01' without a year.
function isDay(answer: string, withYear: boolean): boolean {
  const full = withYear ? answer : `2000-${answer}`;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(full)) return false;
  const day = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(full);
}

// Google's own readings of a number, an address and a length are not published; these are the plain ones.
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const EMAIL = /^[^\s@,;]+@[^\s@,;.]+(\.[^\s@,;.]+)+$/u;
const LINK = /^(https?|ftp):\/\/[^\s/?#]+\.[^\s]+$/iu;

function satisfies(validation: FormValidation, answer: Answer): boolean {
  const { kind, numbers, pattern } = validation;
  if (kind === null) return true;
  if (kind === 'requireLimitOneResponsePerColumn') {
    const given = [answer].flat().filter((value) => value !== '');
    return new Set(given).size === given.length;
  }
  if (kind.startsWith('requireSelect')) return compare(kind, [answer].flat().length, numbers);
  const text = String(answer);
  if (kind.endsWith('Pattern')) {
    const found = readPattern(pattern, kind.includes('Contain') ? 'anywhere' : 'whole')?.test(text) ?? false;
    return found !== kind.includes('DoesNot');
  }
  if (kind.startsWith('requireTextLength')) return compare(kind, text.length, numbers);
  if (kind === 'requireTextIsEmail') return EMAIL.test(text);
  if (kind === 'requireTextIsUrl') return LINK.test(text);
  return NUMBER.test(text.trim()) && compare(kind, Number(text), numbers);
}

function compare(kind: string, value: number, numbers: readonly number[]): boolean {
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const between = value >= Math.min(first, second) && value <= Math.max(first, second);
  const results: Record<string, boolean> = {
    requireSelectAtLeast: value >= first,
    requireSelectAtMost: value <= first,
    requireSelectExactly: value === first,
    requireTextLengthGreaterThanOrEqualTo: value >= first,
    requireTextLengthLessThanOrEqualTo: value <= first,
    requireNumber: true,
    requireWholeNumber: Number.isInteger(value),
    requireNumberBetween: between,
    requireNumberNotBetween: !between,
    requireNumberEqualTo: value === first,
    requireNumberNotEqualTo: value !== first,
    requireNumberGreaterThan: value > first,
    requireNumberGreaterThanOrEqualTo: value >= first,
    requireNumberLessThan: value < first,
    requireNumberLessThanOrEqualTo: value <= first,
  };
  const result = results[kind];
  if (result === undefined) throw new NotEmulated(`validation ${kind}`);
  return result;
}
