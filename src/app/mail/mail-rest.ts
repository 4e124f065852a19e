/** Mail that all waits for the account's next day, or for a service to recover: until then no tick need look at it. */

import type { Office } from '../office.ts';
import { noteResting, restingAt, sendingText } from '../tables/outbox.ts';
import type { FoundedOutbox } from './founded-mail.ts';
import { isMailPaused } from './mail-pause.ts';
import { type MailLeft, mayGo } from './mail-quota.ts';

/** What is left of a day's mail is never less: it stands where a rest ends by the clock. */
export const UNTIL_PAUSE_ENDS = -1;

/**
 * Whether nothing that is owed can go yet. One call, where the last run that delivered has left all of it waiting.
 * Where Google does not say what is left, something may go.
 */
export function isMailResting(office: Office): boolean {
  const left = restingAt(office);
  return left !== null && (isMailPaused(office) || quotaSaid(office) <= left);
}

function quotaSaid({ mail }: Office): number {
  try {
    return mail.quotaLeft();
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** Notes that all which is owed has to wait, where that is so. @param day what is left of it now. */
export function noteRest(
  office: Office,
  { lines, unfounded }: Pick<FoundedOutbox, 'lines' | 'unfounded'>,
  day: MailLeft,
): void {
  const owed = lines.filter((line) => line.state === 'owed' && !unfounded.has(line));
  if (owed.length === 0 || lines.some((line) => sendingText(line) !== '')) return;
  if (isMailPaused(office)) noteResting(office, UNTIL_PAUSE_ENDS);
  else if (owed.every(({ kind }) => !mayGo(day, kind, 1))) noteResting(office, day.left);
}
