/** What is wrong with the goals of a campaign: forms and fields that are not there, a first one that counts nothing. */

import type { FieldTypeName } from '../../fields/all.ts';
import { type FoundFault, faultAt, under } from '../fault.ts';
import { type Goal, isOfEntries } from '../goal.ts';
import type { Campaign, CampaignForm } from '../schema.ts';

type Parts = Pick<Campaign, 'forms' | 'goals'> & { goal?: Goal | undefined };

/** Whose numbers can be added up. */
const SUMMED: readonly FieldTypeName[] = ['count'];

/** Every fault of the goals of a file whose shape is right. */
export function goalFaults({ forms, goal, goals }: Parts): FoundFault[] {
  if (goals === undefined) return goal ? under(['goal'], faultsOf(goal, forms, [])) : [];
  return [
    ...(goal === undefined ? [] : [faultAt(['goal'], 'goalTwice')]),
    ...goals.flatMap((each, index) => under(['goals', index], faultsOf(each, forms, goals.slice(0, index)))),
  ];
}

function faultsOf(goal: Goal, forms: readonly CampaignForm[], before: readonly Goal[]): FoundFault[] {
  const { clause, form: key, of = 'entries', source } = goal;
  const form = forms.find((each) => each.key === key);
  const isFirst = before.length === 0;
  const isSame = (other: Goal) => other.form === key && (other.of ?? 'entries') === of;
  return [
    ...(form ? [] : [faultAt(['form'], 'unknownForm', { value: key, allowed: forms.map((each) => each.key) })]),
    ...(isFirst && !isOfEntries(goal) ? [faultAt(['of'], 'firstGoal', { value: of })] : []),
    ...(isFirst || isOfEntries(goal) || !form ? [] : fieldFaults(of, form)),
    ...(isOfEntries(goal) && goal.measure ? [faultAt(['measure'], 'goalMeasure')] : []),
    ...(before.some(isSame) ? [faultAt(['of'], 'doubled', { value: of })] : []),
    // As with rules: without it a goal of the notice passes for one of the district.
    ...(source === 'notice' && !clause ? [faultAt(['clause'], 'missing')] : []),
  ];
}

function fieldFaults(value: string, { fields }: CampaignForm): FoundFault[] {
  const field = fields.find(({ key }) => key === value);
  if (!field) return [faultAt(['of'], 'unknownField', { value })];
  if (SUMMED.includes(field.type)) return [];
  return [faultAt(['of'], 'wrongType', { value, other: field.type, allowed: SUMMED })];
}
