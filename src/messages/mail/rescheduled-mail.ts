/** The mail that tells every unit of a deadline that has moved (时间调整). */

import type { Moment } from '../../domain/calendar.ts';
import type { OpenDeadline } from '../../domain/post/deadlines.ts';
import type { Mail, MailBlock } from '../../domain/post/dispatch.ts';
import type { MovedDeadline } from '../../domain/post/moved-deadlines.ts';
import { deadlineLabel } from '../calendar.ts';
import { basisIn, inLanguage } from '../issues/issue-sentence.ts';
import { say } from '../say.ts';
import { closingBlocks, listOf, type MailContext } from './mail-parts.ts';

/** A deadline that has moved, and how far the unit has come with it. */
export type Rescheduled = MovedDeadline & Pick<OpenDeadline, 'share'>;

/**
 * The mail to one unit: from which day to which, and how it stands with it.
 *
 * @example
 * rescheduledMail(moved, context, asOf).subject
 * // → '【时间调整】线下活动情况统计表的截止时间由9月18日调整为9月25日'
 */
export function rescheduledMail(moved: readonly Rescheduled[], context: MailContext, asOf: Moment): Mail {
  const { language } = context;
  const words = say('mail', language);
  const { rescheduled } = words;
  const [first] = moved;
  const turns = moved.map((deadline) => {
    const { label, was } = deadline;
    const [before, now] = [deadlineLabel(was, language), deadlineLabel(deadline, language)];
    return { name: inLanguage(label, language), was: before, now };
  });
  const lines = moved.map(({ clause, share }, index) => {
    const turn = turns[index] ?? { name: '', was: '', now: '' };
    const reported = words.digest.reported(share.entries, share.wanted);
    return rescheduled.line(turn, basisIn(clause, context), share.is === 'reported' ? '' : reported);
  });
  const opening: MailBlock = { is: 'paragraph', text: rescheduled.opening };
  return {
    subject:
      first && turns[0] && moved.length === 1 ? rescheduled.subject(turns[0]) : rescheduled.several(moved.length),
    body: [
      opening,
      ...listOf(lines, language),
      { is: 'paragraph', text: rescheduled.rest },
      ...closingBlocks(context, asOf),
    ],
  };
}
