/** Sends one mail, and tells what has become of it: the one place that asks Google to. */

import { say } from '../../messages/say.ts';
import type { Office } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { type Line, type Mark, owedMark, sentMark } from '../tables/outbox.ts';
import { noteTrouble } from '../tables/troubles.ts';
import type { Composed } from './compose-mail.ts';
import type { MailLeft } from './mail-quota.ts';

/** What has become of a mail: `spent` is the day's quota, `refused` has not gone, of `unknown` nobody knows. */
export type Outcome = 'sent' | 'spent' | { refused: string } | { unknown: string };

/**
 * Sends a mail now; without its files where Google refuses them.
 *
 * An error that is no clear refusal may have come after Google took the mail: that is uncertain, never a reason to send
 * again. What is left of the day's mail is told with it, for whoever has to find out.
 *
 * @param day how many recipients can still be written to, as asked before.
 */
export function attemptSend(office: Office, { bare, ...mail }: Composed, { left }: Pick<MailLeft, 'left'>): Outcome {
  try {
    const outcome = office.mail.send(mail);
    if (!bare || outcome === 'sent' || outcome === 'spent') return outcome;
    // It has certainly not gone, and its files may be why: what the unit is told goes all the same.
    noteTrouble(office, mail.subject, new ProblemError('unknown', outcome.refused));
    return office.mail.send(bare);
  } catch {
    const after = leftNow(office);
    const size = mail.to.length;
    // Too little is left for this mail, and not because this mail was taken: the day's quota was spent before.
    if (after !== null && after < size && after !== left - size) return 'spent';
    const { countedNote, uncertainNote, uncountedNote } = say('workbook', office.language);
    const hint = after === left - size ? countedNote : after === left ? uncountedNote : '';
    return { unknown: [uncertainNote, hint].filter((text) => text !== '').join('') };
  }
}

function leftNow(office: Office): number | null {
  try {
    return office.mail.quotaLeft();
  } catch {
    return null;
  }
}

/** What a line is set down as by what has become of its mail. */
export function markOf(office: Office, line: Line, outcome: Outcome): Mark {
  if (outcome === 'sent') return sentMark(line, office.clock.now());
  if (outcome === 'spent') return owedMark(line);
  if ('unknown' in outcome) return { line, state: 'uncertain', note: outcome.unknown };
  return { line, state: 'failed', note: outcome.refused };
}
