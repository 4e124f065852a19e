/** Says how the owner's clock does, and what to do when it seems to stand still. */

import type { Moment } from '../../domain/calendar.ts';
import type { ClockHealth } from '../../domain/clock-health.ts';
import { momentLabel } from '../calendar.ts';
import { type Language, say } from '../say.ts';

export interface ClockAbout extends ClockHealth {
  /** '' where it has never swept. */
  swept: Moment;
  clockMinutes: number;
  owner: string;
}

/**
 * When the last sweep was, and when the next one is due; of a late clock, whom to ask for what.
 *
 * @example
 * clockLine({ swept: '2019-08-20T09:00:00+08:00', isLate: false, clockMinutes: 60, minutesLeft: 25, … }, 'zh-CN')
 * // → '上次自动核对：2019年8月20日 09:00；每60分钟自动办理一次，约25分钟后办理'
 */
export function clockLine({ clockMinutes, isLate, minutesLeft, owner, swept }: ClockAbout, language: Language): string {
  const words = say('panels', language).clock;
  const last = swept === '' ? words.never : words.last(momentLabel(swept, language));
  if (isLate) return words.late(last, clockMinutes, owner);
  return [last, words.next(clockMinutes, minutesLeft)].join(say('sheet', language).separator);
}
