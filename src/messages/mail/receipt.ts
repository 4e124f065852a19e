/** The receipt (报送回执): what came in, everything that was found wrong with it, and what happens next. */

import type { Moment } from '../../domain/calendar.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { type StandingIssue, standingErrors, standingIssues } from '../../domain/intake/issue.ts';
import type { Mail, MailBlock } from '../../domain/post/dispatch.ts';
import { momentLabel } from '../calendar.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { oneLine } from '../one-line.ts';
import { type Language, say } from '../say.ts';
import { amountIn, closingBlocks, editBlocks, issueBlocks, type MailContext, titleIn } from './mail-parts.ts';

/** What is quoted of an answer. */
const VALUE_LENGTH = 60;

/** What a receipt is written from; `again` is the form's address for the next entry, where it is known. */
export type ReceiptFacts = MailContext & { form: CampaignForm; verdict: Verdict; asOf: Moment; again?: string };

/**
 * The mail that tells a unit that its entry has arrived.
 *
 * All issues are told at once, errors first; that nothing is wrong is said too. Nothing personal is quoted.
 *
 * @example
 * receipt({ ...context, form, verdict, asOf }).subject // → '【已收到】线下活动1项，编号HD-2019-0143'
 */
export function receipt(facts: ReceiptFacts): Mail {
  const { campaign, form, verdict, language, asOf } = facts;
  const words = say('mail', language);
  const standing = standingIssues(verdict.issues);
  const errors = standingErrors(standing).length;
  const office = inLanguage(campaign.office, language);
  const result = resultIn(standing, language);
  const next = errors > 0 ? words.receipt.nextErrors(office) : words.receipt.nextClean(office);
  const isGoal = [campaign.goal, ...(campaign.goals ?? [])].some((goal) => goal.form === form.key);
  return {
    subject: words.receipt.subject(amountIn(form, 1, language), verdict.entry.number),
    body: [
      { is: 'paragraph', text: words.sentence([words.receipt.received(inLanguage(form.noun, language)), result]) },
      { is: 'facts', facts: entryFacts(facts) },
      ...issueBlocks(standing, form, facts),
      ...(standing.length > 0 || verdict.entry.editUrl !== '' ? editBlocks(verdict.entry.editUrl, facts) : []),
      { is: 'heading', text: words.next },
      { is: 'paragraph', text: isGoal ? `${next}${words.receipt.goalOnly}` : next },
      ...againBlocks(facts),
      ...closingBlocks(facts, asOf),
    ],
  };
}

function againBlocks({ again, form, isMailOnly, language }: ReceiptFacts): MailBlock[] {
  const words = say('mail', language).receipt;
  const amount = amountIn(form, 1, language);
  if (isMailOnly) return [{ is: 'paragraph', text: words.againByMail(amount) }];
  return again ? [{ is: 'action', text: words.again(amount), url: again }] : [];
}

/** What the check came to, in a sentence: to be mended, to be aware of, or nothing. */
export function resultIn(standing: readonly StandingIssue[], language: Language): string {
  const words = say('mail', language).receipt;
  const errors = standingErrors(standing).length;
  if (errors > 0) return words.mustMend(errors);
  return standing.length > 0 ? words.mayMend(standing.length) : words.clean;
}

/** What identifies an entry in a mail about it: number, title, day, count and when it came. Nothing personal. */
export function entryFacts(facts: Pick<ReceiptFacts, 'form' | 'verdict' | 'language'>): [string, string][] {
  const { form, verdict, language } = facts;
  const words = say('mail', language);
  const { entry } = verdict;
  const { roles } = form;
  const written = [roles.day, roles.count].flatMap((key): [string, string][] => {
    const field = form.fields.find((one) => one.key === key);
    const text = field ? oneLine(entry.cells[field.key] ?? '', VALUE_LENGTH) : '';
    return field && text !== '' ? [[inLanguage(field.label, language), text]] : [];
  });
  const title = form.fields.find((one) => one.key === roles.title);
  return [
    [words.number, entry.number],
    [title ? inLanguage(title.label, language) : '', titleIn(entry.cells[roles.title] ?? '', language)],
    ...written,
    [words.handedInAt, momentLabel(entry.handedInAt, language)],
  ];
}
