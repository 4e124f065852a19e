/** What differs between the goals of two campaigns. */

import { isSame, pairsOf, type Turn, withoutTexts } from './compare-parts.ts';
import { type Goal, goalNames, goalsOf } from './goal.ts';
import type { Campaign } from './schema.ts';
import type { Words } from './shapes.ts';

/** How much a goal wants: a number, or the word for the sum of the units' targets; null where there was or is none. */
type Amount = Goal['count'] | null;

/** A goal that wants something else, or the basis of one that rests on something else. */
export type GoalDifference =
  | ({ what: 'goal'; of: Words | null; measure: Words | null } & Turn<Amount>)
  | { what: 'part'; part: 'goal'; form: null };

/**
 * The differences of goals, which are the same where they count the same of one form. The one goal of a campaign is not
 * named.
 *
 * @example
 * goalDifferences(campaign2019, { ...campaign2019, goal: { ...campaign2019.goal, count: 12 } })
 * // → [{ what: 'goal', of: null, measure: { 'zh-CN': '场', … }, was: 10, now: 12 }]
 */
export function goalDifferences(before: Campaign, after: Campaign): GoalDifference[] {
  const [former, latest] = [goalsOf(before), goalsOf(after)];
  const pairs = pairsOf(former, latest, ({ form, of = 'entries' }) => `${form} ${of}`);
  const isOne = former.length === 1 && latest.length === 1 && pairs.kept.length === 1;
  const told = (campaign: Campaign, goal: Goal, was: Amount, now: Amount): GoalDifference => {
    const { label, measure } = goalNames(campaign, goal);
    return { what: 'goal', of: isOne ? null : label, measure, was, now };
  };
  const rests = ({ count: _, ...goal }: Goal) => withoutTexts({ ...goal, clause: goal.clause ?? '' });
  return [
    ...pairs.kept.flatMap(([was, now]) => (was.count === now.count ? [] : [told(after, now, was.count, now.count)])),
    ...pairs.gone.map((goal) => told(before, goal, goal.count, null)),
    ...pairs.come.map((goal) => told(after, goal, null, goal.count)),
    ...(pairs.kept.some(([was, now]) => !isSame(rests(was), rests(now))) ? [BASIS] : []),
  ];
}

const BASIS: GoalDifference = { what: 'part', part: 'goal', form: null };
