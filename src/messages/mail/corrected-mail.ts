/** The mail that tells a unit what staff have corrected of its entry (更正告知): field by field, with whom and when. */

import { standingErrors, standingIssues } from '../../domain/intake/issue.ts';
import type { Correction, Corrections } from '../../domain/post/corrections.ts';
import type { Mail } from '../../domain/post/dispatch.ts';
import { stands } from '../../domain/review/states.ts';
import { momentLabel } from '../calendar.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { isTypingSlip, sourceLabel } from '../names/source-label.ts';
import { oneLine } from '../one-line.ts';
import { say } from '../say.ts';
import { closingBlocks, editBlocks, issueBlocks, listOf, titleIn } from './mail-parts.ts';
import { entryFacts, type ReceiptFacts } from './receipt.ts';

/** What is quoted of a text, and of the name of whom it was agreed with. */
const VALUE_LENGTH = 60;
const NAME_LENGTH = 20;

type Facts = Omit<ReceiptFacts, 'again'> & { corrections: Corrections };

/**
 * The mail about the entry as it now stands; it asks for an answer only where something is not right.
 *
 * It gives the name of no reviewer, and writes out nothing personal.
 *
 * @example
 * correctedMail({ ...context, form, verdict, corrections, asOf }).subject
 * // → '【更正告知】网络安全进车间（HD-2019-0001）：已更正1处'
 */
export function correctedMail(facts: Facts): Mail {
  const { asOf, corrections, form, language, verdict } = facts;
  const words = say('mail', language);
  const { entry } = verdict;
  // Of what is out of play nothing is to be mended.
  const standing = stands(verdict.state) ? standingIssues(verdict.issues) : [];
  const left = standingErrors(standing).length;
  const count = corrections.fields.length;
  const opening = words.corrected.opening(inLanguage(form.noun, language), count, left);
  return {
    subject: words.corrected.subject(titleIn(entry.cells[form.roles.title] ?? '', language), entry.number, count, left),
    body: [
      { is: 'paragraph', text: opening },
      { is: 'facts', facts: entryFacts(facts) },
      { is: 'heading', text: words.corrected.heading },
      ...listOf(
        corrections.fields.map((one) => lineOf(one, facts)),
        language,
      ),
      { is: 'paragraph', text: words.corrected.check },
      ...issueBlocks(standing, form, facts),
      ...(standing.length > 0 ? editBlocks(entry.editUrl, facts) : []),
      ...closingBlocks(facts, asOf),
    ],
  };
}

function lineOf({ before, change, field: key }: Correction, facts: Facts): string {
  const { campaign, form, language, verdict } = facts;
  const words = say('mail', language).corrected;
  const { agreedWith = '', at, source = '' } = change;
  const how = words.how({
    at: momentLabel(at, language),
    source: source === '' ? '' : sourceLabel(campaign, source, language),
    name: oneLine(agreedWith, NAME_LENGTH),
    isSlip: isTypingSlip(campaign, source),
  });
  const field = form.fields.find((one) => one.key === key);
  const label = field ? inLanguage(field.label, language) : key;
  if (field?.personal) return words.personalLine(label, how);
  const after = oneLine(verdict.entry.cells[key] ?? '', VALUE_LENGTH);
  if (before === null) return words.longLine(label, after, how);
  return words.line(label, oneLine(before, VALUE_LENGTH), after, how);
}
