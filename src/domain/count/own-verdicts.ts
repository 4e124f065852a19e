/** The verdicts of one unit out of those of all: looked up, so that a thousand units do not each walk every entry. */

import type { Unit } from '../intake/entry.ts';
import type { Verdict } from './judge.ts';

interface Grouped {
  /** How many there were: a list that has grown since is grouped anew. */
  readonly count: number;
  readonly byUnit: ReadonlyMap<string, Verdict[]>;
}

const grouped = new WeakMap<readonly Verdict[], Grouped>();

/**
 * The verdicts on entries of `unit`, in their order; none where it has none.
 *
 * The first question about a list groups it, in one walk; every further one about the same list is a look-up.
 *
 * @example
 * ownVerdicts(unit, verdicts).map(({ entry }) => entry.number) // → ['HD-2019-0001', 'ZP-2019-0003']
 */
export function ownVerdicts({ id }: Pick<Unit, 'id'>, verdicts: readonly Verdict[]): readonly Verdict[] {
  const known = grouped.get(verdicts);
  const { byUnit } = known?.count === verdicts.length ? known : group(verdicts);
  return byUnit.get(id) ?? [];
}

function group(verdicts: readonly Verdict[]): Grouped {
  const byUnit = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const id = verdict.read.unit?.id;
    if (id === undefined) continue;
    const own = byUnit.get(id);
    if (own) own.push(verdict);
    else byUnit.set(id, [verdict]);
  }
  const made = { count: verdicts.length, byUnit };
  grouped.set(verdicts, made);
  return made;
}
