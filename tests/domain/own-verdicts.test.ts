/** The verdicts of one unit: those and no others, in order, and counted by steps that do not grow with the units. */

import { describe, expect, it } from '@jest/globals';
import type { Verdict } from '../../src/domain/count/judge.ts';
import { ownVerdicts } from '../../src/domain/count/own-verdicts.ts';
import { entry, unit, verdict } from '../factories.ts';

const UNITS = Array.from({ length: 5 }, (_, index) => unit({ id: `U${index}` }));

function verdictsOf(owners: readonly (number | null)[]): Verdict[] {
  return owners.map((owner, index) => {
    const made = verdict({ entry: entry({ id: `r${index}` }) });
    return { ...made, read: { ...made.read, unit: owner === null ? null : (UNITS[owner] ?? null) } };
  });
}

const idsOf = (verdicts: readonly Verdict[]) => verdicts.map(({ entry: { id } }) => id);

describe('ownVerdicts', () => {
  it('gives those of the unit in their order, and none where it has none', () => {
    const verdicts = verdictsOf([1, 0, null, 1, 2]);
    expect(UNITS.map((each) => idsOf(ownVerdicts(each, verdicts)))).toEqual([['r1'], ['r0', 'r3'], ['r4'], [], []]);
  });

  it('sees what has been added to the list since it was first asked', () => {
    const verdicts = verdictsOf([1]);
    const own = () => UNITS.slice(0, 2).map((each) => idsOf(ownVerdicts(each, verdicts)));
    expect(own()).toEqual([[], ['r0']]);
    verdicts.push(...verdictsOf([0, 1]).map((one) => ({ ...one, entry: entry({ id: `${one.entry.id} more` }) })));
    expect(own()).toEqual([['r0 more'], ['r0', 'r1 more']]);
  });

  it('reads each verdict once, however many units ask', () => {
    let reads = 0;
    const verdicts = verdictsOf([0, 1, 2, 3, 4, 0]).map((one) => ({
      ...one,
      get read() {
        reads += 1;
        return one.read;
      },
    }));
    for (const each of [...UNITS, ...UNITS]) ownVerdicts(each, verdicts);
    expect(reads).toBe(verdicts.length);
  });
});
