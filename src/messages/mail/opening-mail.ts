/** The mail that opens a campaign for a contact (活动通知): what is asked for, until when, toward what, and how. */

import type { Moment } from '../../domain/calendar.ts';
import { formOf } from '../../domain/campaign/fields.ts';
import type { Words } from '../../domain/campaign/shapes.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import type { AskedTrack, AskedWindow, Opening } from '../../domain/post/opening.ts';
import { dayLabel, deadlineLabel } from '../calendar.ts';
import { placeholderWords } from '../campaign/placeholder-words.ts';
import { capital } from '../capital.ts';
import { basisIn, inLanguage } from '../issues/issue-sentence.ts';
import { say } from '../say.ts';
import { answersByMail, reportLinks } from './how-to-report.ts';
import { closingBlocks, listOf, type MailContext, under } from './mail-parts.ts';

/**
 * The mail to one contact. Days are written as the forms write them, so that both say the same.
 *
 * It speaks of no file: what goes with it is in its last block, as data, and is said by whoever attaches it.
 *
 * @param linkOf a form's address; '' where it is not known, or not to be told.
 *
 * @example
 * openingMail(opening, context, asOf, () => '').subject
 * // → '【活动通知】2019年“网聚职工正能量 争做中国好网民”主题活动：报送内容、时间和办法'
 */
export function openingMail(
  opening: Opening,
  context: MailContext,
  asOf: Moment,
  linkOf: (form: string) => string,
): Mail {
  const { campaign, language } = context;
  const words = say('mail', language).opening;
  const spoken = (text: Words) => inLanguage(text, language);
  const title = spoken(campaign.title);
  const { forms, tracks, units } = opening;
  const list = (lines: readonly string[]) => listOf(lines, language);
  return {
    subject: words.subject(title),
    body: [
      { is: 'paragraph', text: words.opening(spoken(campaign.organiser), title, spoken(campaign.notice)) },
      ...(units.length > 1 ? [{ is: 'paragraph', text: words.units(units.map(({ name }) => name)) } as const] : []),
      ...under(words.asked, list(tracks.map((track) => trackLine(track, context)))),
      ...under(words.goal, list(goalLines(opening, context))),
      ...under(words.deadlines, list(deadlineLines(opening, context))),
      { is: 'heading', text: say('mail', language).reminder.how },
      ...reportLinks(forms, language, linkOf),
      ...list(answersByMail(forms, language)),
      { is: 'heading', text: say('mail', language).next },
      { is: 'paragraph', text: words.next(spoken(campaign.office)) },
      { is: 'paragraph', text: words.ask },
      ...closingBlocks(context, asOf),
      { is: 'files', files: opening.files },
    ],
  };
}

function trackLine({ label, windows }: AskedTrack, context: MailContext): string {
  const words = say('mail', context.language).opening;
  const lines = windows.map((one) => words.window(windowAbout(one, context)));
  return words.track(capital(inLanguage(label, context.language)), lines);
}

function windowAbout({ but, clause, field, from, only, until }: AskedWindow, context: MailContext) {
  const { campaign, language } = context;
  const days = placeholderWords(language);
  const spoken = (names: readonly Words[]) => names.map((name) => inLanguage(name, language));
  return {
    field: inLanguage(field, language),
    span: from !== null && from === until ? days.day(from, campaign.year) : days.span(from, until),
    only: spoken(only),
    but: spoken(but),
    basis: basisIn(clause, context),
  };
}

function goalLines({ goals, targetMeasure, targets, units }: Opening, context: MailContext): string[] {
  const { language } = context;
  const words = say('mail', language).opening;
  const measureIn = (measure: Words | null) => (measure ? inLanguage(measure, language) : '');
  const all = goals.map(({ clause, count, label, measure }) =>
    words.goalLine(capital(inLanguage(label, language)), count, measureIn(measure), basisIn(clause, context)),
  );
  const own = targets.map(({ count, unit }) =>
    units.length === 1
      ? words.ownTarget(count, measureIn(targetMeasure))
      : words.targetOf(unit.name, count, measureIn(targetMeasure)),
  );
  return [...all, ...own];
}

function deadlineLines({ deadlines }: Opening, context: MailContext): string[] {
  const { campaign, language } = context;
  const words = say('mail', language);
  return deadlines.map((deadline) => {
    const { clause, form, isOver, label, rule, time, until } = deadline;
    const { coversUntil, least, optional } = rule;
    const name = inLanguage(label, language);
    const basis = basisIn(clause, context);
    if (isOver) return words.opening.over(name, deadlineLabel(deadline, language), basis);
    const measure = inLanguage(formOf(campaign, form).measure, language);
    const notes = [
      ...(coversUntil === undefined ? [] : [words.opening.covers(dayLabel(coversUntil, language))]),
      ...(least === undefined ? [] : [words.opening.least(least, measure)]),
      ...(optional ? [words.opening.optional] : []),
    ];
    return words.opening.due(name, words.byDeadline(dayLabel(until, language), time), basis, notes);
  });
}
