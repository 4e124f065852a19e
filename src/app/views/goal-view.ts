/** The goals of a campaign in words: what is wanted, how far each has come, what it rests on. */

import { clauseOf } from '../../domain/campaign/fields.ts';
import { isOfEntries } from '../../domain/campaign/goal.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import { type GoalStanding, goalStandings, isReached } from '../../domain/count/goals.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { capital } from '../../messages/capital.ts';
import { clauseIn, inLanguage } from '../../messages/issues/issue-sentence.ts';
import { paceSentence } from '../../messages/panels/pace-sentence.ts';
import { say } from '../../messages/say.ts';
import type { FurtherGoal } from '../../progress-view.ts';
import type { SpokenLanguage } from '../../views.ts';

/** The measure word of a goal; '' where it has none. */
export function measureIn({ measure }: Pick<GoalStanding, 'measure'>, language: SpokenLanguage): string {
  return measure ? inLanguage(measure, language) : '';
}

/** What each goal wants, in a sentence; of one that is the sum of the units' targets, that it is that. */
export function goalSentences(campaign: Campaign, roster: readonly Unit[], language: SpokenLanguage): string[] {
  const words = say('panels', language);
  return goalStandings(campaign, roster, []).map((standing) => {
    const { goal, label, wanted } = standing;
    const basis = [
      ...(typeof goal.count === 'string' ? [words.goals.ofTargets] : []),
      clauseIn(clauseOf(goal), { campaign, language }),
    ];
    const named = inLanguage(label, language);
    return words.settings.goal(named, wanted, measureIn(standing, language), basis.join(words.pace.comma));
  });
}

/** The goals behind the first one, each with the list that its number is made of. */
export function furtherGoals(
  { campaign, roster, verdicts }: { campaign: Campaign; roster: readonly Unit[]; verdicts: readonly Verdict[] },
  language: SpokenLanguage,
): FurtherGoal[] {
  return goalStandings(campaign, roster, verdicts)
    .slice(1)
    .map((standing, index) => {
      const { goal, label, reached, wanted } = standing;
      const measure = measureIn(standing, language);
      const amounts = { goal: wanted, counted: reached, waiting: 0, missing: Math.max(0, wanted - reached) };
      return {
        label: capital(inLanguage(label, language)),
        wanted,
        reached: { count: reached, list: `goals.${index + 1}` },
        isReached: isReached(standing),
        measure,
        clause: clauseIn(clauseOf(goal), { campaign, language }),
        pace: paceSentence({ ...amounts, measure, deadline: null }, language),
      };
    });
}

/** What an entry adds to a goal, as its line in the goal's list says it; '' where it adds itself. */
export function shareText(
  { goal, measure }: Pick<GoalStanding, 'goal' | 'measure'>,
  amount: number,
  language: SpokenLanguage,
) {
  return isOfEntries(goal) ? '' : say('panels', language).goals.amount(amount, measureIn({ measure }, language));
}
