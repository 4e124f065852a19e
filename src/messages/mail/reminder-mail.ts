/** The mail that reminds a unit of a deadline (报送提醒): what is lacking, until when, and how to report it. */

import type { Moment } from '../../domain/calendar.ts';
import { formOf } from '../../domain/campaign/fields.ts';
import type { OpenDeadline } from '../../domain/post/deadlines.ts';
import type { Mail, MailBlock } from '../../domain/post/dispatch.ts';
import type { Reminder } from '../../domain/post/reminder.ts';
import { commonDeadline, dayLabel, deadlineLabel } from '../calendar.ts';
import { basisIn, inLanguage } from '../issues/issue-sentence.ts';
import { type Language, say } from '../say.ts';
import { closingBlocks, listOf, type MailContext } from './mail-parts.ts';

/**
 * The mail to one unit. After the deadline it asks to catch up, and for a word where there is nothing.
 *
 * @param linkOf a form's address with the unit chosen; '' where it is not known, or not to be told.
 *
 * @example
 * reminderMail(reminder, context, asOf, () => '').subject
 * // → '【报送提醒】线下活动情况统计表9月18日截止，你单位尚未报送'
 */
export function reminderMail(
  reminder: Reminder,
  context: MailContext,
  asOf: Moment,
  linkOf: (form: string) => string,
): Mail {
  const { lacking, until } = reminder;
  const { language } = context;
  const words = say('mail', language).reminder;
  const names = say('mail', language).names(lacking.map(({ label }) => inLanguage(label, language)));
  const by = reminder.by === null ? '' : dayLabel(reminder.by, language);
  const isSilent = lacking.every(({ share }) => share.is === 'silent');
  const told = lacking.length === 1 || isSilent ? reported(lacking[0], language) : words.mixed;
  const due = { names, day: commonDeadline(until, lacking, language), told, isSilent, by };
  const isOver = lacking.every((one) => one.isOver);
  const catchUp: MailBlock = { is: 'paragraph', text: words.catchUp(by, basisIn(null, context)) };
  return {
    subject: isOver ? words.overdueSubject(due) : words.subject(due),
    body: [
      ...lacking.map((one): MailBlock => ({ is: 'paragraph', text: sentence(one, reminder, context) })),
      ...(lacking.some((one) => one.isOver) ? [catchUp] : []),
      { is: 'heading', text: words.how },
      ...howBlocks(lacking, context, linkOf),
      ...closingBlocks(context, asOf),
    ],
  };
}

function reported(deadline: OpenDeadline | undefined, language: Language): string {
  const words = say('mail', language).reminder;
  if (!deadline || deadline.share.is === 'silent') return words.silent;
  const { entries, wanted } = deadline.share;
  return words.partly(entries, wanted - entries);
}

function sentence(deadline: OpenDeadline, { daysLeft }: Reminder, context: MailContext): string {
  const { language } = context;
  const { clause, isOver, label, share, time, until } = deadline;
  const words = say('mail', language);
  const name = inLanguage(label, language);
  const basis = basisIn(clause, context);
  const day = words.byDeadline(dayLabel(until, language), time);
  const asked = isOver
    ? words.reminder.overdue(name, deadlineLabel(deadline, language), basis)
    : words.reminder.due(name, day, basis, words.reminder.daysLeft(daysLeft));
  const space = language === 'en' ? ' ' : '';
  return `${asked}${space}${words.reminder.unit(words.digest.reported(share.entries, share.wanted))}`;
}

// Whoever can open no form answers the mail: with the official table, or with what it asks for.
function howBlocks(
  lacking: readonly OpenDeadline[],
  { campaign, language }: MailContext,
  linkOf: (form: string) => string,
): MailBlock[] {
  const words = say('mail', language);
  const forms = [...new Set(lacking.map(({ form }) => form))].map((key) => formOf(campaign, key));
  const links = forms
    .filter(({ key }) => linkOf(key) !== '')
    .map(({ key, noun }): MailBlock => {
      return { is: 'action', text: words.digest.report(inLanguage(noun, language)), url: linkOf(key) };
    });
  const answers = forms.map(({ fields, roles, table }) => {
    // A remark says nothing that must be known.
    const known = Object.values(roles);
    const asked = table.fields.flatMap((key) => fields.filter((field) => field.key === key && known.includes(key)));
    return words.reminder.byMail(
      inLanguage(table.title, language),
      asked.map(({ label }) => inLanguage(label, language)),
    );
  });
  const isSilent = lacking.every(({ share }) => share.is === 'silent');
  return [...links, ...listOf([...answers, words.reminder.zero(isSilent), words.reminder.done], language)];
}
