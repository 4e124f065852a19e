/** Names the list behind a number of the progress tab. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { ListAbout } from '../../domain/count/progress.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { peopleLabel } from '../names/names-of.ts';
import { type Language, say } from '../say.ts';

/**
 * The list's title.
 *
 * @param goal the form that counts toward the goal.
 *
 * @example
 * listTitle({ is: 'goal', what: 'waiting' }, goalForm(campaign), 'zh-CN') // → '待审核的线下活动'
 */
export function listTitle(about: ListAbout, goal: CampaignForm, language: Language): string {
  const words = say('panels', language).lists;
  const noun = inLanguage(goal.noun, language);
  switch (about.is) {
    case 'goal':
      return words.goal[about.what](noun);
    case 'furtherGoal':
      return words.furtherGoal(inLanguage(about.standing.label, language));
    case 'participants':
      return words.participants(peopleLabel(goal, language), noun);
    case 'content':
      return words.content[about.what](inLanguage(about.choice.label, language));
    case 'cell':
      return words.cell[about.what](about.unit.name, inLanguage(about.track.label, language));
    case 'unit':
      return words.unit(about.unit.name);
  }
}
