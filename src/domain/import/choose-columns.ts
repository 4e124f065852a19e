/** What people choose columns of a table for, heading by heading, where the program cannot tell or tells wrongly. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { folded } from '../intake/read-text.ts';
import { shortText } from '../short-text.ts';

/** A column by its heading, and the field that it is taken for. */
export interface ColumnChoice {
  /** As it is printed, or as `headingName` gives it. */
  heading: string;
  /** '' where the column is left. */
  field: FieldKey | '';
}

/** A heading that is longer is a text that got into its line, or bad intent. */
const MOST_LETTERS = 100;

/**
 * A heading as it is shown and called: on one line, and no longer than people read.
 *
 * @example
 * headingName('活动\n名称 ') // → '活动 名称'
 */
export function headingName(text: string): string {
  return shortText(text.replace(/\s+/gu, ' ').trim(), MOST_LETTERS);
}

/** What makes two headings the same: width and white space are set aside. '' for a blank one, which nobody can name. */
export function headingNameKey(text: string): string {
  return folded(headingName(text)).replace(/\s+/gu, ' ').trim();
}

/**
 * The choice of each column; null where nothing was chosen. Of columns headed alike the first takes the first choice of
 * that heading, the second the second.
 *
 * @param headings one for each column.
 * @example
 * choicesFor(['姓名', '人数', '姓名'], [{ heading: '姓名', field: '' }, { heading: '姓名', field: 'authorName' }])
 * // → [{ heading: '姓名', field: '' }, null, { heading: '姓名', field: 'authorName' }]
 */
export function choicesFor(
  headings: readonly string[],
  choices: readonly ColumnChoice[],
): readonly (ColumnChoice | null)[] {
  if (choices.length === 0) return headings.map(() => null);
  const left = new Map<string, ColumnChoice[]>();
  for (const choice of choices) {
    const key = headingNameKey(choice.heading);
    left.set(key, [...(left.get(key) ?? []), choice]);
  }
  return headings.map((heading) => {
    const key = headingNameKey(heading);
    return key === '' ? null : (left.get(key)?.shift() ?? null);
  });
}

/** Why columns cannot be taken as they were chosen, and what is named with it: a field's key or a heading. */
export interface ChoiceFault {
  why: 'unknownField' | 'fieldTwice' | 'unknownHeading';
  detail: string;
}

/**
 * What is wrong with the choices for a table with these headings; null where each can be followed. A field may be one
 * column's alone, and a heading be named as often as it is printed.
 *
 * @example
 * choiceFault(activity, ['事项'], [{ heading: '事由', field: 'title' }])
 * // → { why: 'unknownHeading', detail: '事由' }
 */
export function choiceFault(
  form: CampaignForm,
  headings: readonly string[],
  choices: readonly ColumnChoice[],
): ChoiceFault | null {
  const fields = choices.map(({ field }) => field).filter((field) => field !== '');
  const unknown = fields.find((field) => !form.fields.some(({ key }) => key === field));
  if (unknown !== undefined) return { why: 'unknownField', detail: unknown };
  const twice = fields.find((field, index) => fields.indexOf(field) !== index);
  if (twice !== undefined) return { why: 'fieldTwice', detail: twice };
  const followed = new Set(choicesFor(headings, choices));
  const lost = choices.find((choice) => !followed.has(choice));
  return lost ? { why: 'unknownHeading', detail: headingName(lost.heading) } : null;
}

/**
 * The choices once one more column was chosen for a field, or left (''), or given back to be recognised (null). The
 * column that was chosen for this field before is given back.
 *
 * A column before one of the same heading keeps the field that it has, for choices of a heading go by their order.
 *
 * @param columns what each is taken for now, by these choices.
 * @example
 * chosenAnew([{ heading: '事项', field: '' }], [], { index: 0, field: 'title' })
 * // → [{ heading: '事项', field: 'title' }]
 */
export function chosenAnew(
  columns: readonly ColumnChoice[],
  choices: readonly ColumnChoice[],
  { field, index }: { index: number; field: FieldKey | '' | null },
): ColumnChoice[] {
  const headings = columns.map(({ heading }) => heading);
  const before = choicesFor(headings, choices).map((choice) => choice?.field ?? null);
  const isGiven = (one: string | null) => one !== null && one !== '' && one === field;
  const now = before.map((one, place) => (place === index ? field : isGiven(one) ? null : one));
  const keys = headings.map(headingNameKey);
  return columns.flatMap(({ field: taken, heading }, place) => {
    const own = now[place] ?? null;
    if (own !== null) return [{ heading, field: own }];
    const isCounted = now.some((one, other) => other > place && one !== null && keys[other] === keys[place]);
    return isCounted ? [{ heading, field: isGiven(taken) ? '' : taken }] : [];
  });
}
