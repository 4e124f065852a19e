/** What every reader of a typed value answers: what it read, or what is wrong and what was probably meant. */

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
