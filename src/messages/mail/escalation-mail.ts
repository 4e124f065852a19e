/** The mail to staff after a deadline (报送情况提示): who has not reported, and a text for the work group without names. */

import type { Moment } from '../../domain/calendar.ts';
import { formOf } from '../../domain/campaign/fields.ts';
import type { Mail, MailBlock } from '../../domain/post/dispatch.ts';
import type { ChasedUnit, Escalation } from '../../domain/post/escalation.ts';
import { commonDeadline, dayLabel, deadlineLabel } from '../calendar.ts';
import { basisIn, inLanguage } from '../issues/issue-sentence.ts';
import { shortNoun } from '../names/names-of.ts';
import { oneLine } from '../one-line.ts';
import { type Language, say } from '../say.ts';
import { closingBlocks, type MailContext } from './mail-parts.ts';

const NAME_LENGTH = 40;

/** So many units of a part are named, that the mail fits the ledger's cell. */
const MOST_NAMES = 500;

/**
 * The mail to staff.
 *
 * @example
 * escalationMail(escalation, context, asOf).subject
 * // → '【报送情况提示】线下活动情况统计表已于9月18日截止：3个单位未报送，1个单位未报齐'
 */
export function escalationMail({ by, lists, until }: Escalation, context: MailContext, asOf: Moment): Mail {
  const { language } = context;
  const words = say('mail', language).escalation;
  const day = commonDeadline(until, lists, language);
  const names = say('mail', language).names(lists.map(({ label }) => inLanguage(label, language)));
  const openings = lists.map((list) =>
    words.opening(
      inLanguage(list.label, language),
      deadlineLabel(list, language),
      basisIn(list.clause, context),
      countsOf([list.parts], language),
    ),
  );
  const all = lists.map(({ parts }) => parts);
  const isReturned = all.some(({ returned }) => returned.length > 0);
  const catchUpBy = by === null ? '' : dayLabel(by, language);
  return {
    subject: words.subject(names, day, countsOf(all, language)),
    body: [
      ...openings.map((text): MailBlock => ({ is: 'paragraph', text })),
      ...lists.flatMap(({ form, label, parts }): MailBlock[] => [
        { is: 'heading', text: lists.length === 1 ? words.list : words.listOf(inLanguage(label, language)) },
        { is: 'facts', facts: partFacts(parts, shortNoun(formOf(context.campaign, form), language), language) },
      ]),
      { is: 'heading', text: words.group },
      { is: 'paragraph', text: `${words.groupText(openings, isReturned, catchUpBy)}${askWhom(context)}` },
      { is: 'paragraph', text: words.next },
      ...closingBlocks(context, asOf),
    ],
  };
}

type Parts = Escalation['lists'][number]['parts'];

function countsOf(lists: readonly Parts[], language: Language): string[] {
  const count = (part: keyof Parts) => lists.reduce((sum, parts) => sum + parts[part].length, 0);
  const counts = { silent: count('silent'), partly: count('partly'), returned: count('returned') };
  return say('mail', language).escalation.counts(counts);
}

function partFacts(parts: Parts, short: string, language: Language): [string, string][] {
  const words = say('mail', language);
  const line = (part: keyof Parts): [string, string][] => {
    const own = parts[part];
    if (own.length === 0) return [];
    const named = own.slice(0, MOST_NAMES).map((unit) => unitIn(unit, language));
    const more = own.length > named.length ? [words.more(own.length - named.length)] : [];
    return [[words.escalation.parts[part](own.length, short), words.names([...named, ...more])]];
  };
  return [...line('silent'), ...line('partly'), ...line('returned'), ...line('zero')];
}

function unitIn({ part, returned, share, unit }: ChasedUnit, language: Language): string {
  const words = say('mail', language);
  const isShort = part === 'partly' || (part === 'returned' && share.is === 'partly');
  const told = [
    ...(isShort ? [words.escalation.share(share.entries, share.wanted)] : []),
    ...(returned.length > 0 ? [words.names(returned)] : []),
    ...(part !== 'zero' && unit.contacts.length === 0 ? [words.escalation.noMail] : []),
  ];
  return `${oneLine(unit.name, NAME_LENGTH)}${words.escalation.about(told)}`;
}

function askWhom({ campaign, language, office }: MailContext): string {
  const { closing, escalation } = say('mail', language);
  const line = closing.officeLine(inLanguage(campaign.office, language), oneLine(office.contact, NAME_LENGTH));
  const phone = oneLine(office.phone, NAME_LENGTH);
  return escalation.groupAsk([line, phone].filter((text) => text !== '').join(' '));
}
