/** Keeps one thing that fails from stopping the rest, and notes it for the people who can mend it. */

import type { Office, Trouble } from './office.ts';
import { ProblemError } from './problem.ts';

/** The parts of an office that a trouble is noted in. */
type Noting = Pick<Office, 'troubles'>;

/**
 * Does `work`; where it fails the failure is noted in `office.troubles`, and the caller goes on.
 *
 * @param detail what it is with, as people name it: a form's title, a row's number.
 * @returns what `work` gives; null where it failed.
 * @example
 * attempt(office, '线下活动台账', () => office.book.read(table)) // → null, and { code: 'tableMissing', … } is noted
 */
export function attempt<Result>(office: Noting, detail: string, work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    noteTrouble(office, detail, error);
    return null;
  }
}

/** Notes a failure, once however often it comes, and in the execution log with all that it says. */
export function noteTrouble({ troubles }: Noting, detail: string, error: unknown): void {
  const found = troubleOf(detail, error);
  console.warn(`trouble: ${found.code}: ${found.detail}`);
  if (!troubles.some(({ code, detail: known }) => code === found.code && known === found.detail)) troubles.push(found);
}

function troubleOf(detail: string, error: unknown): Trouble {
  const told = (more: string) => [detail, more].filter((text) => text !== '').join(': ');
  if (error instanceof ProblemError) {
    return { code: error.code, detail: error.detail.includes(detail) ? error.detail : told(error.detail) };
  }
  return { code: 'unknown', detail: told(error instanceof Error ? error.message : String(error)) };
}
