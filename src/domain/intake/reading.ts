/** What every reader of a typed value answers: what it read, or what is wrong and what was probably meant. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { Unit, Value } from './entry.ts';
import type { IssueCode, IssueFacts } from './issue.ts';

/** The issue codes that a reader can find by itself; levels and clauses belong to the campaign. */
type ReadingProblem = 'badDate' | 'badNumber' | 'badEmail' | 'badPhone' | 'badLink';

/** A value whose meaning is certain, or the problem with a suggestion that the same reader would accept. */
export type Reading<Value> = { value: Value } | { problem: ReadingProblem; suggestion?: string };

/**
 * Wraps what was read.
 *
 * @example
 * certain(120) // → { value: 120 }
 */
export const certain = <Value>(value: Value): { value: Value } => ({ value });

/**
 * Wraps what could not be read; the key `suggestion` is absent where no meaning is likely, so that readings compare
 * by plain equality.
 *
 * @example
 * doubtful('badNumber', '200') // → { problem: 'badNumber', suggestion: '200' }
 * doubtful('badNumber', null)  // → { problem: 'badNumber' }
 */
export function doubtful(
  problem: ReadingProblem,
  suggestion: string | null,
): { problem: ReadingProblem; suggestion?: string } {
  return suggestion === null ? { problem } : { problem, suggestion };
}

/** Why a field cannot be read, as an issue tells it. */
export interface Unreadable {
  code: IssueCode;
  facts: IssueFacts;
}

/** What a field says; links and choices can be partly in either. */
export interface FieldReading {
  value?: Value;
  wrong?: Unreadable;
}

/** What an entry says. */
export interface ReadValues {
  /** The unit of the roster, or null when it is empty, unknown or no longer active. */
  unit: Unit | null;
  /** What could be read; a field that is empty or unreadable is absent. A unit is its id. */
  values: Readonly<Record<FieldKey, Value>>;
  /** What could not be read, by field; links can be partly here and partly in `values`. */
  unreadable: Readonly<Record<FieldKey, Unreadable>>;
}
