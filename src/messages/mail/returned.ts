/** The mail that an entry was returned (退回修改): the reviewer's reason, what is to be mended, and how. */

import type { Day, Moment } from '../../domain/calendar.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { standingErrors, standingIssues } from '../../domain/intake/issue.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { dayLabel } from '../calendar.ts';
import { basisIn, inLanguage } from '../issues/issue-sentence.ts';
import { oneLine } from '../one-line.ts';
import { say } from '../say.ts';
import {
  closingBlocks,
  editBlocks,
  entryIn,
  issueBlocks,
  listOf,
  type MailContext,
  titleIn,
  under,
} from './mail-parts.ts';

/** A reviewer's reason is quoted nearly whole. */
const REASON_LENGTH = 1000;

/**
 * The mail that asks a unit to mend an entry and hand it in again.
 *
 * It gives no reviewer's name: the office speaks as one.
 *
 * @param facts `dueBy` is the day until which it is wanted, null where none was set.
 *
 * @example
 * returned({ ...context, form, verdict, reason: '请补充照片。', dueBy: '2019-08-30', asOf }).subject
 * // → '【退回修改】网络安全进车间：2处需更正，请于8月30日前重新报送'
 */
export function returned(
  facts: MailContext & { form: CampaignForm; verdict: Verdict; reason: string; dueBy: Day | null; asOf: Moment },
): Mail {
  const { campaign, form, verdict, language, dueBy } = facts;
  const words = say('mail', language);
  const { entry } = verdict;
  const title = entry.cells[form.roles.title] ?? '';
  const standing = standingIssues(verdict.issues);
  const errors = standingErrors(standing).length;
  const day = dueBy === null ? '' : dayLabel(dueBy, language);
  // The notice says nothing of it: it is the district's own wish, and no deadline.
  const wish = day === '' ? words.returned.please : words.returned.pleaseBy(day, basisIn(null, facts));
  const noun = inLanguage(form.noun, language);
  const entryText = entryIn({ number: entry.number, title }, language);
  return {
    subject: words.returned.subject(titleIn(title, language), errors, day),
    body: [
      {
        is: 'paragraph',
        text: words.sentence([words.returned.returned(noun, entryText), wish]),
      },
      ...under(words.returned.reason, listOf([oneLine(facts.reason, REASON_LENGTH)].filter(Boolean), language)),
      ...issueBlocks(standing, form, facts),
      ...editBlocks(entry.editUrl, facts),
      { is: 'heading', text: words.next },
      { is: 'paragraph', text: words.returned.next(inLanguage(campaign.office, language)) },
      ...closingBlocks(facts, facts.asOf),
    ],
  };
}
