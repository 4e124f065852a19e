/** Says how the goal stands against its deadline: plainly, and never alarming. */

import type { Day } from '../../domain/calendar.ts';
import { dayLabel } from '../calendar.ts';
import { type Language, say } from '../say.ts';

export interface PaceAbout {
  goal: number;
  counted: number;
  waiting: number;
  /** What is missing even when all that wait are approved. */
  missing: number;
  measure: string;
  /** Null where the goal's form has none; `days` until then, negative when it is past. */
  deadline: { day: Day; days: number } | null;
}

/**
 * How far it is to the goal and to the deadline, and what the waiting entries can still make of it.
 *
 * @example
 * paceSentence({ goal: 10, counted: 7, waiting: 2, missing: 1, deadline: { day: '2019-09-18', days: 23 }, … }, 'zh-CN')
 * // → '距9月18日截止还有23天，还差3场；待审核2场全部通过后还差1场'
 */
export function paceSentence(about: PaceAbout, language: Language): string {
  const { counted, deadline, goal, measure, missing, waiting } = about;
  const words = say('panels', language).pace;
  if (goal === 0) return words.noTargets;
  if (counted >= goal) return words.reached(goal, counted, measure);
  const time = deadline === null ? [] : [timeLeft(deadline, language)];
  const short = [...time, words.short(goal - counted, measure)].join(words.comma);
  const hope = waiting === 0 ? [] : [words.waiting(waiting, missing, measure)];
  return [short, ...hope].join(say('sheet', language).separator);
}

function timeLeft({ day, days }: { day: Day; days: number }, language: Language): string {
  const words = say('panels', language).pace;
  const label = dayLabel(day, language);
  if (days === 0) return words.today(label);
  return days > 0 ? words.ahead(label, days) : words.past(label);
}
