/** Keeps one thing that fails from stopping the rest, and notes it for the people who can mend it. */

import * as json from '../../domain/json-shape.ts';
import type { Office, Trouble } from '../office.ts';
import { PROBLEM_CODES, ProblemError } from '../problem.ts';
import { readJson } from './read-json.ts';

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

const TROUBLES = 'troubles';

/** A property holds 9,000 bytes. */
const MOST_TROUBLES = 20;
const LONGEST_DETAIL = 120;

/** Keeps what this run of the clock has noted, for whoever looks at the settings. */
export function keepTroubles(office: Pick<Office, 'hints' | 'troubles'>): void {
  const shown = office.troubles.slice(0, MOST_TROUBLES);
  const kept = shown.map(({ code, detail }) => ({ code, detail: detail.slice(0, LONGEST_DETAIL) }));
  office.hints.set(TROUBLES, kept.length === 0 ? '' : JSON.stringify(kept));
}

/** What the last run of the clock has noted. */
export function lastTroubles(office: Pick<Office, 'hints'>): Trouble[] {
  const shape = json.list(json.object({ code: json.oneOf(PROBLEM_CODES), detail: json.text }));
  return (readJson(shape, office.hints.get(TROUBLES)) ?? []).map((kept) => ({ ...kept, table: '' }));
}

function troubleOf(detail: string, error: unknown): Trouble {
  const told = (more: string) => [detail, more].filter((text) => text !== '').join(': ');
  if (error instanceof ProblemError) {
    const { code, table } = error;
    return { code, detail: error.detail.includes(detail) ? error.detail : told(error.detail), table };
  }
  return { code: 'unknown', detail: told(error instanceof Error ? error.message : String(error)), table: '' };
}
