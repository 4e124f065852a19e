/** Lets mails be tried once more, because staff say so. */

import type { Office } from '../office.ts';
import { type Line, markLines, openOutbox } from './outbox.ts';

/** Has the next tick look into the outbox although it was done: `key` is of the line that somebody has changed. */
export function reopenOutbox(office: Office, key: string): void {
  // Never what is remembered already, as this run has read it: the tick may have set it down as done since.
  openOutbox(office, `${key} ${office.clock.now()}`);
}

/** One line that is to be tried once more, and what had become of it before. */
export interface Again {
  line: Line;
  note: string;
}

/**
 * Lets mails be tried once more, by the next run that delivers. Their bodies are still there: only what was sent has
 * lost it.
 */
export function requeue(office: Office, again: readonly Again[]): void {
  const [first] = again;
  if (!first) return;
  reopenOutbox(office, first.line.key);
  for (const { line } of again) {
    line.claimedAt = '';
    line.note = '';
  }
  markLines(
    office,
    again.map(({ line, note }) => ({ line, state: 'owed', note })),
  );
  office.book.commit();
}
