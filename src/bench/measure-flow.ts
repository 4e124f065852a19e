/** Measures flows in a world: what an act of somebody's sets off, priced. */

import type { TraceLine } from '../offline/workspace.ts';
import { callBundle } from '../season/call-bundle.ts';
import { type BenchWorld, OWNER } from './open-world.ts';
import type { FlowResult } from './results.ts';
import { kindsOf, type Price, priceOf, startOf, together, type Watched, watchExecutions } from './watch-executions.ts';

/** A world under measurement, and what was measured by the names of flows. */
export interface Bench {
  readonly world: BenchWorld;
  readonly flows: Record<string, FlowResult>;
  taken(): Watched[];
}

/** Begins to measure in a world. */
export function openBench(world: BenchWorld): Bench {
  return { world, flows: {}, taken: watchExecutions(world.workspace) };
}

/** What ran while `act` did, and the processor's time that it took. */
export function ranDuring({ taken }: Pick<Bench, 'taken'>, act: () => void): { ran: Watched[]; cpuMs: number } {
  taken();
  const before = process.cpuUsage();
  act();
  const { system, user } = process.cpuUsage(before);
  return { ran: taken(), cpuMs: Math.round((system + user) / 1000) };
}

/** Sets down what these executions came to, starts included. @throws Error where one of them failed. */
export function setDown(bench: Bench, flow: string, ran: readonly Watched[], cpuMs: number): void {
  for (const { record } of ran) {
    if (!record.outcome.ok) throw new Error(`${flow}: ${record.functionName}: ${record.outcome.error.message}`);
  }
  const price = together(...ran.map((each) => together(startOf(each, kilobytesOf(bench)), priceOf(each.record.trace))));
  const trace = ran.flatMap(({ record }) => record.trace);
  bench.flows[flow] = resultOf(price, trace, { cpuMs, executions: ran.length });
}

/** Sets a price down that is of a part of an execution. */
export function setDownPart(
  bench: Bench,
  flow: string,
  trace: readonly TraceLine[],
  more: { price?: Price; pieces?: number; executions?: number; cpuMs?: number } = {},
): void {
  const { cpuMs = 0, executions = 1, pieces, price = priceOf(trace) } = more;
  bench.flows[flow] = { ...resultOf(price, trace, { cpuMs, executions }), ...(pieces === undefined ? {} : { pieces }) };
}

function resultOf(
  { calls, p50, stress }: Price,
  trace: readonly TraceLine[],
  rest: { cpuMs: number; executions: number },
): FlowResult {
  return {
    calls: rounded(calls),
    p50: rounded(p50 / 1000),
    stress: rounded(stress / 1000),
    kinds: kindsOf(trace),
    ...rest,
  };
}

/** Two digits behind the point: what is asserted is the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The bundle's code in KB, which Google loads anew for each execution. */
export function kilobytesOf({ world }: Pick<Bench, 'world'>): number {
  return Buffer.byteLength(world.files['Code.js'] ?? '') / 1024;
}

/** A click of a page's, measured; gives its answer. @throws Error where it is refused. */
export function click(bench: Bench, flow: string, name: string, input: object, as = OWNER): unknown {
  let value: unknown = null;
  const { cpuMs, ran } = ranDuring(bench, () => {
    value = clicked(bench, name, input, as);
  });
  setDown(bench, flow, ran, cpuMs);
  const result = bench.flows[flow];
  if (result) result.bytes = Buffer.byteLength(JSON.stringify(value));
  return value;
}

/** A click that is not measured. @throws Error where it is refused. */
export function clicked({ world }: Pick<Bench, 'world'>, name: string, input: object, as = OWNER): unknown {
  const answer = callBundle(world.book, as, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${answer.detail}`);
  return answer.value;
}

/** Lets the clock ring until two ticks in a row have written nothing. @throws Error after a day of them. */
export function settle({ taken, world }: Bench): number {
  let quiet = 0;
  for (let ticks = 1; ticks <= 144; ticks += 1) {
    taken();
    world.workspace.clock.advanceTo(world.workspace.clock.now() + TEN_MINUTES_MS);
    quiet = taken().some(({ record }) => record.trace.some(({ cost }) => cost === 'Range.enqueueWrite'))
      ? 0
      : quiet + 1;
    if (quiet === 2) return ticks;
  }
  throw new Error('the ticks do not come to rest');
}

export const TEN_MINUTES_MS = 600_000;
