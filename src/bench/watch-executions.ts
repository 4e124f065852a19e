/** Watches executions: each call with its flow, and what it costs on a usual and on a bad day. */

import { type CostProfile, costOf, loadingMs } from '../offline/inspect.ts';
import type { ExecutionRecord, TraceLine, Workspace } from '../offline/workspace.ts';
import { FLOW_LINE } from '../season/measure-cost.ts';
import { FLOWS, type Flow } from '../season/season-schema.ts';

/** An execution, and where in its trace each of its flows begins. */
export interface Watched {
  readonly record: ExecutionRecord;
  readonly flows: readonly { readonly flow: Flow; readonly from: number }[];
}

/** Handles cost next to nothing, and are no calls. */
const HANDLE = 'handleCall(getRange,getSheetByName,getSheetId..)';

/** What some calls come to. */
export interface Price {
  calls: number;
  /** Virtual milliseconds of the usual and of the bad day. */
  p50: number;
  stress: number;
}

/**
 * Watches a workspace for good. Gives a function that tells what has run since it was called last.
 *
 * Where a flow begins is seen as `measureCost` sees it: by faults that never strike.
 */
export function watchExecutions(workspace: Workspace): () => Watched[] {
  let flows: { flow: Flow; from: number }[] = [];
  let seen: Watched[] = [];
  for (const flow of FLOWS) {
    workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      since: FLOW_LINE + flow,
      call: 1,
      times: Number.POSITIVE_INFINITY,
      match: ({ calls }) => flows.push({ flow, from: calls - 1 }) > 0,
      act: () => undefined,
    });
  }
  workspace.onExecution((record) => {
    seen.push({ record, flows });
    flows = [];
  });
  return () => {
    const taken = seen;
    seen = [];
    return taken;
  };
}

/** The calls of one flow of an execution. */
export function callsOfFlow({ flows, record }: Watched, wanted: Flow): readonly TraceLine[] {
  const index = flows.findIndex(({ flow }) => flow === wanted);
  const start = flows[index];
  return start ? record.trace.slice(start.from, flows[index + 1]?.from) : [];
}

/** What these calls come to, without any execution's start. */
export function priceOf(trace: readonly TraceLine[]): Price {
  const calls = trace.filter(({ cost }) => cost !== HANDLE).length;
  return { calls, p50: sumOf('p50', trace), stress: sumOf('stress', trace) };
}

/** What Google takes before the first line of an execution runs. */
export function startOf({ record }: Watched, kilobytes: number): Price {
  const first = record.cause === 'sidebar' ? 'googleScriptRunRTT' : 'execStartTrigger';
  const of = (profile: CostProfile): number => costOf(profile, first, 1) + loadingMs(profile, kilobytes);
  return { calls: 0, p50: of('p50'), stress: of('stress') };
}

/** How many calls of each kind of the latency model there are, the most frequent first. */
export function kindsOf(trace: readonly TraceLine[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { cost } of trace) if (cost !== HANDLE) counts.set(cost, (counts.get(cost) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

/** The longest holding of the register's lock: locks after a flow of mail or papers has begun are others. */
export function longestHolding(watched: Watched): Price {
  const other = watched.flows.find(({ flow }) => flow === 'deliver' || flow === 'summaries' || flow === 'packets');
  const trace = watched.record.trace.slice(0, other?.from);
  let longest: Price = { calls: 0, p50: 0, stress: 0 };
  let since: number | null = null;
  trace.forEach(({ method }, index) => {
    if (method === 'Lock.tryLock') since = index + 1;
    if (method !== 'Lock.releaseLock' || since === null) return;
    const held = priceOf(trace.slice(since, index));
    if (held.p50 > longest.p50) longest = held;
    since = null;
  });
  return longest;
}

/** Several prices together. */
export function together(...prices: readonly Price[]): Price {
  return prices.reduce(
    (sum, { calls, p50, stress }) => ({ calls: sum.calls + calls, p50: sum.p50 + p50, stress: sum.stress + stress }),
    { calls: 0, p50: 0, stress: 0 },
  );
}

function sumOf(profile: CostProfile, trace: readonly TraceLine[]): number {
  return trace.reduce((sum, { cost, units }) => sum + costOf(profile, cost, units), 0);
}
