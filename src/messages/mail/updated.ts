/** The mail that a change has arrived (更新回执): what is still to be mended in the entry as it now stands, or nothing. */

import { standingErrors, standingIssues } from '../../domain/intake/issue.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { momentLabel } from '../calendar.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { say } from '../say.ts';
import { closingBlocks, editBlocks, issueBlocks, titleIn } from './mail-parts.ts';
import { entryFacts, type ReceiptFacts, resultIn } from './receipt.ts';

/**
 * The mail that tells a unit that its change of an entry was recorded.
 *
 * It tells of the entry as it stands now, what staff have corrected since included.
 *
 * @param facts `version` is the one that the change has made.
 *
 * @example
 * updated({ ...context, form, verdict, version: 2, asOf }).subject
 * // → '【已更新】网络安全进车间（HD-2019-0001）：还有1处需更正'
 */
export function updated(facts: Omit<ReceiptFacts, 'again'> & { version: number }): Mail {
  const { asOf, campaign, form, language, verdict, version } = facts;
  const words = say('mail', language);
  const { entry } = verdict;
  const standing = standingIssues(verdict.issues);
  const errors = standingErrors(standing).length;
  const office = inLanguage(campaign.office, language);
  const next = errors > 0 ? words.receipt.nextErrors(office) : words.receipt.nextClean(office);
  const changedAt = momentLabel(entry.changes[version - 1]?.at ?? asOf, language);
  return {
    subject: words.updated.subject(titleIn(entry.cells[form.roles.title] ?? '', language), entry.number, errors),
    body: [
      {
        is: 'paragraph',
        text: words.sentence([words.updated.received(inLanguage(form.noun, language)), resultIn(standing, language)]),
      },
      { is: 'facts', facts: [...entryFacts(facts), [words.updated.changedAt, changedAt]] },
      ...issueBlocks(standing, form, facts),
      ...editBlocks(entry.editUrl, facts),
      { is: 'heading', text: words.next },
      { is: 'paragraph', text: next },
      ...closingBlocks(facts, asOf),
    ],
  };
}
