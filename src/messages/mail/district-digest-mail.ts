/** The weekly mail to the district's office (周报): what to do, the goal, who is silent, what waits, what went wrong. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { Mail, MailBlock } from '../../domain/post/dispatch.ts';
import type { DistrictDigest, UnitShare } from '../../domain/post/district-digest.ts';
import { dayLabel, weekLabel } from '../calendar.ts';
import { capital } from '../capital.ts';
import { basisIn, inLanguage, issueSentence } from '../issues/issue-sentence.ts';
import { namesOf, peopleLabel } from '../names/names-of.ts';
import { oneLine } from '../one-line.ts';
import { say } from '../say.ts';
import { amountIn, closingBlocks, listOf, type MailContext, titleIn, under } from './mail-parts.ts';

const NAME_LENGTH = 40;
const ADDRESSES_LENGTH = 200;

/**
 * The weekly mail to staff.
 *
 * @example
 * districtDigestMail(digest, context).subject // → '【周报】8月26日—9月1日：已计入4场，目标10场，待审核3项'
 */
export function districtDigestMail(digest: DistrictDigest, context: MailContext): Mail {
  const { campaign, language } = context;
  const { district: words, digest: unitWords } = say('mail', language);
  const { noun, measure } = amountIn(formOf(campaign, campaign.goal.form), 0, language);
  const counted = unitWords.counted({ count: digest.tally.counted, noun, measure });
  const goal = `${digest.tally.goal}${language === 'en' ? ' ' : ''}${measure}`;
  const waiting = words.waitingCount(digest.waiting.length + digest.waitingMore);
  return {
    subject: words.subject(weekLabel(digest.week, language), counted, goal, waiting),
    body: [
      { is: 'paragraph', text: opening(digest, context) },
      ...goalBlocks(digest, context),
      ...under(words.waiting, waitingBlocks(digest, context)),
      ...under(words.flagged, flaggedBlocks(digest, context)),
      ...under(words.silence, silenceBlocks(digest, context)),
      ...under(words.mails, mailBlocks(digest, context)),
      ...under(words.deadlines, deadlineBlocks(digest, context)),
      ...closingBlocks(context, digest.asOf, digest.week.from),
    ],
  };
}

function opening({ waiting, waitingMore, flagged, mails }: DistrictDigest, { language }: MailContext): string {
  const words = say('mail', language).district;
  const count = waiting.length + waitingMore;
  const parts = [
    ...(count > 0 ? [words.oldest(count, waiting[0]?.days ?? 0)] : []),
    ...(flagged.length > 0 ? [words.toCall(flagged.length)] : []),
    ...(mails.length > 0 ? [words.doubtfulMails(mails.length)] : []),
  ];
  return parts.length === 0 ? words.mustNothing : words.must(parts);
}

function goalBlocks(digest: DistrictDigest, { campaign, language }: MailContext): MailBlock[] {
  const words = say('mail', language).district;
  const { measure } = amountIn(formOf(campaign, campaign.goal.form), 0, language);
  const events = `${digest.tally.counted}${language === 'en' ? ' ' : ''}${measure}`;
  const reported = digest.reported.map(({ form, entries, approved }): [string, string] => {
    const amount = amountIn(formOf(campaign, form), entries, language);
    return [amount.noun, words.reported(amount, approved)];
  });
  const label = peopleLabel(formOf(campaign, campaign.goal.form), language);
  const people = say('names', language).people(label, String(digest.tally.participants));
  const goals = digest.goals.map(({ label, measure: word, reached, wanted }): [string, string] => {
    const amounts = { goal: wanted, reached, measure: word ? inLanguage(word, language) : '' };
    return [inLanguage(label, language), say('sheet', language).goalTold(amounts)];
  });
  return [
    { is: 'heading', text: words.goal },
    {
      is: 'facts',
      facts: [
        [capital(namesOf(campaign, language).district), say('sheet', language).tallyLine({ ...digest.tally, measure })],
        ...(label === '' ? [] : [[label, words.people(events, people)] as [string, string]]),
        ...goals,
        ...reported,
      ],
    },
  ];
}

function silenceBlocks({ silence }: DistrictDigest, { language }: MailContext): MailBlock[] {
  const { district: words, names } = say('mail', language);
  const facts = silence.flatMap(({ label, partly, silent, zero }): [string, string][] => {
    const named = inLanguage(label, language);
    const line = (head: typeof words.silent, shares: typeof silent, name: (share: UnitShare) => string) =>
      shares.length > 0 ? [[head(named, shares.length), names(shares.map(name))] as [string, string]] : [];
    return [
      ...line(words.silent, silent, ({ unit }) => unit.name),
      ...line(words.partly, partly, ({ entries, unit, wanted }) => words.part(unit.name, entries, wanted)),
      ...line(words.zero, zero, ({ unit }) => unit.name),
    ];
  });
  return facts.length === 0 ? [] : [{ is: 'facts', facts }];
}

function waitingBlocks({ waiting, waitingMore }: DistrictDigest, { language }: MailContext): MailBlock[] {
  const { district: words, unitEntry } = say('mail', language);
  const states = say('sheet', language).states;
  const lines = waiting.map(({ number, unit, title, state, days }) => {
    const entry = unitEntry(number, oneLine(unit, NAME_LENGTH), titleIn(title, language));
    return words.waitingLine(entry, states[state], days);
  });
  return lines.length === 0 ? [{ is: 'paragraph', text: words.noWaiting }] : listOf(lines, language, waitingMore);
}

function flaggedBlocks({ flagged }: DistrictDigest, context: MailContext): MailBlock[] {
  const { campaign, language } = context;
  const { district: words, unitEntry } = say('mail', language);
  const lines = flagged.map(({ form, number, unit, title, issues }) => {
    const entry = unitEntry(number, oneLine(unit, NAME_LENGTH), titleIn(title, language));
    const told = issues.map((issue) => issueSentence(issue, formOf(campaign, form), context));
    return words.flaggedLine(entry, told);
  });
  return listOf(lines, language);
}

function mailBlocks({ mails }: DistrictDigest, { language }: MailContext): MailBlock[] {
  const words = say('mail', language).district;
  const { dispatchStates, dispatchKinds } = say('sheet', language);
  const lines = mails.map(({ state, kind, subject, to }) =>
    words.mailLine(
      ...([dispatchStates[state], dispatchKinds[kind], oneLine(subject, ADDRESSES_LENGTH)] as const),
      oneLine(to.join(', '), ADDRESSES_LENGTH),
    ),
  );
  return listOf(lines, language);
}

function deadlineBlocks({ deadlines }: DistrictDigest, context: MailContext): MailBlock[] {
  const { language } = context;
  const words = say('mail', language);
  const lines = deadlines.map(({ clause, label, partly, silent, time, until }) => {
    const day = words.byDeadline(dayLabel(until, language), time);
    return words.district.deadline(
      inLanguage(label, language),
      day,
      basisIn(clause, context),
      silent.length,
      partly.length,
    );
  });
  return listOf(lines, language);
}
