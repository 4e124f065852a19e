/** Measures what each flow of the bundle costs: executions, most calls, most virtual time of one execution. */

import type { Workspace } from '../offline/workspace.ts';
import { FLOWS, type Flow } from './season-schema.ts';

/** What a flow costs. A call is an entry of the latency model other than handles. */
export interface FlowCost {
  executions: number;
  callsMax: number;
  virtualMsMax: number;
}

/** Costs by flow; all flows of the contract are there. */
export type CostBook = Readonly<Record<Flow, FlowCost>>;

/** The line that the bundle logs when a flow begins. */
export const FLOW_LINE = 'flow: ';

interface FlowStart {
  readonly flow: Flow;
  readonly atMs: number;
  readonly callsBefore: number;
}

/**
 * Keeps a cost book of every execution from now on.
 *
 * Where a flow begins is seen by faults that never strike: their condition is asked at the first call behind the
 * flow's line. An execution's start belongs to its first flow; what an execution does in no flow is not in the book.
 */
export function measureCost(workspace: Workspace): CostBook {
  const book = Object.fromEntries(
    FLOWS.map((flow) => [flow, { executions: 0, callsMax: 0, virtualMsMax: 0 }]),
  ) as Record<Flow, FlowCost>;
  let starts: FlowStart[] = [];
  for (const flow of FLOWS) {
    let calls = 0;
    workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      since: FLOW_LINE + flow,
      call: 1,
      times: Number.POSITIVE_INFINITY,
      match: (view) => {
        calls = view.calls;
        return true;
      },
      act: () => {
        starts.push({ flow, atMs: workspace.clock.now(), callsBefore: calls - 1 });
      },
    });
  }
  workspace.onExecution(({ startedAt, calls, virtualMs, leadMs, log }) => {
    const began = FLOWS.filter((flow) => log.some((line) => line === FLOW_LINE + flow));
    enter(book, began, starts, { startedAt, calls, virtualMs, leadMs });
    starts = [];
  });
  return book;
}

interface Whole {
  readonly startedAt: number;
  readonly calls: number;
  readonly virtualMs: number;
  /** What Google takes before the first line runs: it is in virtualMs, and not in the time that the script sees. */
  readonly leadMs: number;
}

function enter(book: CostBook, began: readonly Flow[], starts: readonly FlowStart[], whole: Whole): void {
  for (const flow of began) book[flow].executions += 1;
  starts.forEach((start, index) => {
    const next = starts[index + 1];
    const from =
      index === 0 ? { calls: 0, ms: -whole.leadMs } : { calls: start.callsBefore, ms: start.atMs - whole.startedAt };
    const until =
      next === undefined
        ? { calls: whole.calls, ms: whole.virtualMs - whole.leadMs }
        : { calls: next.callsBefore, ms: next.atMs - whole.startedAt };
    const cost = book[start.flow];
    cost.callsMax = Math.max(cost.callsMax, until.calls - from.calls);
    cost.virtualMsMax = Math.max(cost.virtualMsMax, Math.round(until.ms - from.ms));
  });
}
