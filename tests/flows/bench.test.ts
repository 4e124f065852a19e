/** The small sizes of `npm run bench`, held against its gates: what a flow costs can only become less unseen. */

import { describe, expect, it } from '@jest/globals';
import { QUICK_PLAN, sizeName } from '../../src/bench/bench-plan.ts';
import { FLOW_NAMES } from '../../src/bench/flow-names.ts';
import gates from '../../src/bench/gates.json' with { type: 'json' };
import { type Gates, missedGates } from '../../src/bench/gates.ts';
import { measureSize } from '../../src/bench/measure-size.ts';
import type { SizeResult } from '../../src/bench/results.ts';
import { bundle } from '../built-bundle.ts';
import { inAll } from '../thoroughness.ts';

/** A thousand entries take as long as all else together: what grows shows between none and a hundred too. */
const SIZES = inAll(QUICK_PLAN.sizes, QUICK_PLAN.sizes.slice(0, 2));

const measured: SizeResult[] = [];

describe('the bench', () => {
  it.each(SIZES.map((size) => ({ name: sizeName(size), size })))(
    'finds each flow at $name within its gate',
    async ({ size }) => {
      // Cure: make it cheaper again; where it must cost more, `npm run bench -- --quick --keep --raise`, and say why.
      const found = { ...measureSize(await bundle(), size), commit: '' };
      measured.push(found);
      expect(missedGates({ sizes: [found], days: [] }, gates as Gates)).toEqual([]);
      expect(Object.keys(found.flows).filter((flow) => FLOW_NAMES.every(({ key }) => key !== flow))).toEqual([]);
    },
  );

  it('finds no flow that must not grow with the entries growing', () => {
    expect(measured).toHaveLength(SIZES.length);
    expect(missedGates({ sizes: measured, days: [] }, gates as Gates)).toEqual([]);
  });
});
