/** The weekly mail to a unit (每周工作提示): must it act, to do, the count, news, deadlines, whom to call. */

import { formOf } from '../../domain/campaign/fields.ts';
import type { OpenDeadline } from '../../domain/post/deadlines.ts';
import type { Mail, MailBlock } from '../../domain/post/dispatch.ts';
import type { CityNews, DigestNews, DigestTask, Uncounted, UnitDigest } from '../../domain/post/unit-digest.ts';
import { dayLabel, deadlineLabel, weekLabel } from '../calendar.ts';
import { capital } from '../capital.ts';
import { basisIn, inLanguage, issueSentence } from '../issues/issue-sentence.ts';
import { namesOf, shortNoun } from '../names/names-of.ts';
import { oneLine } from '../one-line.ts';
import { type Language, say } from '../say.ts';
import { countSentence } from '../sheet/count-sentence.ts';
import { amountIn, closingBlocks, entryIn, listOf, type MailContext, under } from './mail-parts.ts';

/** A reviewer's reason in a task, and behind a line of news. */
const REASON_LENGTH = 300;
const NEWS_REASON_LENGTH = 60;

const NAME_LENGTH = 40;

/** So many tasks are told with all their issues; the rest by their names, that the mail fits the ledger's cell. */
const TASKS_IN_FULL = 12;

/**
 * The weekly mail to one unit: first what it has not reported, with the way to do so. A quiet week says so, in the
 * subject too.
 *
 * @param linkOf a form's address with the unit chosen; '' where it is not known.
 *
 * @example
 * unitDigestMail(digest, context).subject // → '【每周工作提示】塘沽街道总工会：待办2项，已计入1场'
 */
export function unitDigestMail(digest: UnitDigest, context: MailContext, linkOf: FormLink = () => ''): Mail {
  const { campaign, language } = context;
  const words = say('mail', language).digest;
  const goal = formOf(campaign, campaign.goal.form);
  const counted = words.counted(amountIn(goal, digest.count.counted, language));
  const later = digest.deadlines.filter((deadline) => !digest.lacking.includes(deadline));
  return {
    subject: words.subject(oneLine(digest.unit.name, NAME_LENGTH), todoParts(digest, language, words.open), counted),
    body: [
      { is: 'paragraph', text: opening(digest, context) },
      ...under(words.unreported, dueBlocks(digest.lacking, digest, context, linkOf)),
      ...under(words.todo, taskBlocks(digest.tasks, context)),
      ...countBlocks(digest, context),
      ...under(words.news, newsBlocks(digest.news, context)),
      ...under(words.city, cityBlocks(digest.city, context)),
      ...under(words.deadlines, dueBlocks(later, digest, context, linkOf)),
      { is: 'paragraph', text: words.reply },
      ...closingBlocks(context, digest.asOf, `${digest.week.from}/${digest.unit.id}`),
    ],
  };
}

type FormLink = (form: string) => string;

function opening(digest: UnitDigest, { language }: MailContext): string {
  const words = say('mail', language).digest;
  const week = weekLabel(digest.week, language);
  return digest.isQuiet ? words.quiet(week) : words.tasks(week, todoParts(digest, language, words.toMend));
}

// What is not reported comes first.
function todoParts({ lacking, tasks }: UnitDigest, language: Language, toMend: (count: number) => string): string[] {
  const words = say('mail', language).digest;
  const silent = lacking.filter(({ share }) => share.is === 'silent').length;
  return [
    ...(silent > 0 ? [words.silent(silent)] : []),
    ...(lacking.length > silent ? [words.partly(lacking.length - silent)] : []),
    ...(tasks.length > 0 ? [toMend(tasks.length)] : []),
  ];
}

function taskBlocks(tasks: readonly DigestTask[], context: MailContext): MailBlock[] {
  const { campaign, isMailOnly, language } = context;
  const { digest: words, edit } = say('mail', language);
  const states = say('sheet', language).states;
  const name = (task: DigestTask) =>
    words.task(entryIn(task, language), inLanguage(formOf(campaign, task.form).noun, language), states[task.state]);
  const hasLink = ({ editUrl }: DigestTask) => editUrl !== '' && !isMailOnly;
  const full = tasks
    .slice(0, TASKS_IN_FULL)
    .flatMap((task): MailBlock[] => [
      { is: 'paragraph', text: name(task) },
      ...listOf(
        [
          ...(task.reason === '' ? [] : [words.reason(oneLine(task.reason, REASON_LENGTH))]),
          ...task.issues.map((issue) => issueSentence(issue, formOf(campaign, task.form), context)),
          ...(task.editUrl === '' ? [edit.byStaff] : []),
        ],
        language,
      ),
      ...(hasLink(task) ? [{ is: 'action' as const, text: edit.actionFor(task.number), url: task.editUrl }] : []),
    ]);
  const note: MailBlock[] = tasks.some(hasLink) ? [{ is: 'paragraph', text: edit.note }] : [];
  return [...full, ...listOf(tasks.slice(TASKS_IN_FULL).map(name), language), ...note];
}

function dueBlocks(
  deadlines: readonly OpenDeadline[],
  digest: UnitDigest,
  context: MailContext,
  linkOf: FormLink,
): MailBlock[] {
  const { campaign, isMailOnly, language } = context;
  const words = say('mail', language);
  const lines = deadlines.map((deadline) => dueLine(deadline, digest, context));
  const isAnySilent = deadlines.some(({ share }) => share.is === 'silent');
  const forms = [...new Set(deadlines.map(({ form }) => form))];
  const links = forms.flatMap((form): MailBlock[] => {
    const noun = inLanguage(formOf(campaign, form).noun, language);
    if (isMailOnly) return [{ is: 'paragraph', text: words.digest.reportByMail(noun) }];
    return linkOf(form) === '' ? [] : [{ is: 'action', text: words.digest.report(noun), url: linkOf(form) }];
  });
  return [...listOf([...lines, ...(isAnySilent ? [words.digest.zeroHint] : [])], language), ...links];
}

function dueLine(deadline: OpenDeadline, { catchUpBy }: UnitDigest, context: MailContext): string {
  const { language } = context;
  const { clause, isOver, label, share, time, until } = deadline;
  const words = say('mail', language);
  const basis = basisIn(clause, context);
  const reported = words.digest.reported(share.entries, share.wanted);
  const name = inLanguage(label, language);
  if (!isOver) return words.digest.due(name, words.byDeadline(dayLabel(until, language), time), basis, reported);
  const by = catchUpBy === null ? '' : dayLabel(catchUpBy, language);
  return words.digest.overdue(name, deadlineLabel(deadline, language), basis, reported, by);
}

function countBlocks(digest: UnitDigest, context: MailContext): MailBlock[] {
  const { campaign, language } = context;
  const words = say('mail', language).digest;
  const sheet = say('sheet', language);
  const measure = inLanguage(formOf(campaign, campaign.goal.form).measure, language);
  const { target, counted } = digest.count;
  const unitLine = sheet.unitLine({ target, counted, waiting: digest.waitingActivities, measure });
  const besides = digest.besides
    .filter(({ count }) => count > 0)
    .map(({ form, count }) => {
      const hasGoal = campaign.goals?.some((goal) => goal.form === form) ?? false;
      const amount = amountIn(formOf(campaign, form), count, language);
      return hasGoal ? words.ofGoal(amount) : words.works(amount, measure);
    });
  const uncounted = listOf(
    digest.uncounted.map((one) => uncountedLine(one, context)),
    language,
  );
  return [
    { is: 'heading', text: words.count },
    {
      is: 'facts',
      facts: [
        [words.unit, [unitLine, ...besides].join(sheet.separator)],
        [capital(namesOf(campaign, language).district), sheet.tallyLine({ ...digest.district, measure })],
      ],
    },
    ...under(words.uncounted(shortNoun(formOf(campaign, campaign.goal.form), language)), uncounted),
  ];
}

function uncountedLine(one: Uncounted, context: MailContext): string {
  const { language } = context;
  const words = say('mail', language).digest;
  const why = countSentence(one, context);
  return one.countsForUnit ? words.onlyDistrict(entryIn(one, language), why) : words.why(entryIn(one, language), why);
}

function newsBlocks(news: readonly DigestNews[], { language }: MailContext): MailBlock[] {
  const words = say('mail', language).digest;
  const states = say('sheet', language).states;
  const lines = news.map((one) => {
    const state = one.state === 'received' ? words.newsReceived(states.received) : states[one.state];
    const line = words.newsLine(dayLabel(one.at.slice(0, 10), language), entryIn(one, language), state);
    return one.reason === '' ? line : `${line}${words.newsReason(oneLine(one.reason, NEWS_REASON_LENGTH))}`;
  });
  return lines.length === 0 ? [{ is: 'paragraph', text: words.noNews }] : listOf(lines, language);
}

function cityBlocks(news: readonly CityNews[], { campaign, language }: MailContext): MailBlock[] {
  const words = say('mail', language).digest;
  const { superior } = namesOf(campaign, language);
  const lines = news.map((one) => {
    const standing = one.standing === null ? [] : [words.standings[one.standing](superior)];
    const outcome = one.outcome === '' ? [] : [oneLine(one.outcome, NAME_LENGTH)];
    return words.cityLine(entryIn(one, language), [...standing, ...outcome]);
  });
  return listOf(lines, language);
}
