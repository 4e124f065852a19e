/** The bench's page and picture are what its results give; its gates tell what is missed, and rise only when asked. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { benchPage, type Earlier } from '../../src/bench/bench-page.ts';
import { benchPicture } from '../../src/bench/bench-picture.ts';
import earlier from '../../src/bench/earlier.json' with { type: 'json' };
import { type Gates, isWithin, missedGates, renewedGates } from '../../src/bench/gates.ts';
import type { BenchResult, FlowResult, SizeResult } from '../../src/bench/results.ts';

const TOP = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, TOP), 'utf8');

const result = JSON.parse(read('docs/bench.json')) as BenchResult;
const kept = JSON.parse(read('src/bench/gates.json')) as Gates;

const flow = (given: Partial<FlowResult>): FlowResult => {
  return { calls: 10, p50: 2, stress: 8, kinds: {}, cpuMs: 1, executions: 1, ...given };
};
const sized = (entries: number, given: Partial<FlowResult>): SizeResult => {
  const rest = { units: 20, longestSeconds: 1, peakMegabytes: 1, commit: '' };
  return { entries, flows: { 'tick.light': flow(given) }, ...rest };
};
const gate: Gates = {
  flows: { 'tick.light': { isConstant: true, kept: { '100x20': { calls: 10, p50: 2, stress: 8 } } } },
  days: {},
};
const missed = (...sizes: SizeResult[]) => missedGates({ sizes, days: [] }, gate);

describe('docs/bench', () => {
  it('is what the results give', () => {
    // Cure: npm run bench -- --draw
    expect(read('docs/bench.md')).toBe(benchPage({ result, gates: kept, earlier: earlier as Earlier }));
    expect(read('docs/pictures/bench.svg')).toBe(benchPicture(result.sizes));
  });

  it('has a gate for all that was measured', () => {
    expect(missedGates(result, kept).filter((line) => line.endsWith('no gate is kept'))).toEqual([]);
  });
});

describe('a gate', () => {
  it('is missed by one call more, by seconds that are more than a longer text would make, and by none fewer', () => {
    expect(missed(sized(100, { calls: 11 }))).toEqual(['100x20 tick.light: 11 calls, its gate is 10']);
    expect(missed(sized(100, { p50: 2.1 }))).toEqual(['100x20 tick.light: 2.1 s on a usual day, its gate is 2']);
    expect(missed(sized(100, { stress: 8.1, p50: 2.05 }))).toEqual([]);
    expect(missed(sized(100, { calls: 3, p50: 1, stress: 2 }))).toEqual([]);
  });

  it('is missed by a flow that has none, and by calls that grow with the entries', () => {
    expect(missed(sized(0, {}))).toEqual(['0x20 tick.light: no gate is kept']);
    const large = { ...sized(100, { calls: 9 }), entries: 1000, flows: {} };
    expect(missed(sized(100, {}), large)).toEqual([]);
    expect(
      missed(sized(100, {}), { ...sized(1000, { calls: 9 }), flows: { 'tick.light': flow({ calls: 9 }) } }),
    ).toEqual([
      '1000x20 tick.light: no gate is kept',
      'tick.light, 20 units: 10, 9 calls, which grow with the entries',
    ]);
  });

  it('may hold calls from so many entries on, where fewer are read another way', () => {
    const from = { ...gate, flows: { 'tick.light': { ...gate.flows['tick.light'], constantFrom: 1000, kept: {} } } };
    const grown = (...sizes: SizeResult[]) =>
      missedGates({ sizes, days: [] }, from).filter((line) => line.endsWith('grow with the entries'));
    expect(grown(sized(100, { calls: 7 }), sized(1000, { calls: 9 }), sized(5000, { calls: 9 }))).toEqual([]);
    expect(grown(sized(1000, { calls: 9 }), sized(5000, { calls: 10 }))).toHaveLength(1);
  });

  it('is missed by a run that does not end itself in time', () => {
    expect(missed({ ...sized(100, {}), longestSeconds: 319 })).toEqual([]);
    const late = missed({ ...sized(100, {}), longestSeconds: 355 });
    expect(late).toEqual(['100x20: a run of 355 s, and 300 are the most']);
  });

  it('is renewed by what was measured, and tells what rises', () => {
    const renewed = renewedGates({ sizes: [sized(100, { calls: 9, p50: 2.5 })], days: [] }, gate);
    expect(renewed.risen).toEqual(['100x20 tick.light: from 2 to 2.5 s on a usual day']);
    expect(renewed.gates.flows['tick.light']?.kept['100x20']).toEqual({ calls: 9, p50: 2.5, stress: 8 });
    expect(gate.flows['tick.light']?.kept['100x20']?.calls).toBe(10);
  });

  it('has a goal that may grow by what reading each entry takes', () => {
    const goal = { calls: 10, p50: 1, p50PerEntry: 0.001 };
    expect(isWithin(flow({ p50: 2 }), goal, { entries: 999 })).toBe(false);
    expect(isWithin(flow({ p50: 2 }), goal, { entries: 1000 })).toBe(true);
  });
});
