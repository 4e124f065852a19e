/** Names the list behind a number of the progress tab. */

import type { Words } from '../../domain/campaign/shapes.ts';
import type { ListAbout } from '../../domain/count/progress.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { type Language, say } from '../say.ts';

/**
 * The list's title.
 *
 * @param goalNoun what an entry of the goal's form is called.
 *
 * @example
 * listTitle({ is: 'goal', what: 'waiting' }, { 'zh-CN': '线下活动' }, 'zh-CN') // → '待审核的线下活动'
 */
export function listTitle(about: ListAbout, goalNoun: Words, language: Language): string {
  const words = say('panels', language).lists;
  switch (about.is) {
    case 'goal':
      return words.goal[about.what](inLanguage(goalNoun, language));
    case 'furtherGoal':
      return words.furtherGoal(inLanguage(about.standing.label, language));
    case 'participants':
      return words.participants(inLanguage(goalNoun, language));
    case 'content':
      return words.content[about.what](inLanguage(about.choice.label, language));
    case 'cell':
      return words.cell[about.what](about.unit.name, inLanguage(about.track.label, language));
    case 'unit':
      return words.unit(about.unit.name);
  }
}
