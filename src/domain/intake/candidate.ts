/** An entry among the others of its form, as rules across entries see it. */

import { holds } from '../campaign/conditions.ts';
import type { Rule } from '../rules/all.ts';
import { byText } from '../text-order.ts';
import type { Entry } from './entry.ts';
import type { ReadValues } from './reading.ts';

/** `stands` is false once it was rejected or withdrawn: then it is nobody's elder or partner, and uses no quota. */
export interface Candidate {
  entry: Entry;
  read: ReadValues;
  stands: boolean;
}

/** Candidates by first hand-in, those of the same second by arrival (the order they were given in). */
export function inOrderOfHandIn<One extends { entry: Entry }>(candidates: readonly One[]): One[] {
  return [...candidates].sort(byText(({ entry }) => entry.handedInAt));
}

/** Whether a rule holds this entry against others at all. */
export function appliesTo({ when }: Pick<Rule, 'when'>, { entry, read }: Candidate): boolean {
  return when === undefined || holds(when, { ...read.values, door: entry.door });
}

/**
 * Candidates that have a key in common, in the order in which they came; those without a key are in no group.
 *
 * @example
 * groupsBy([a, b, c], ({ entry }) => entry.cells.title || null) // → [[a, c], [b]]
 */
export function groupsBy<One>(candidates: readonly One[], keyOf: (one: One) => string | null): One[][] {
  const groups = new Map<string, One[]>();
  for (const one of candidates) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}
