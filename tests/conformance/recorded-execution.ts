/** An execution under a test's hand, in a context of its own: every call is noted, none is charged or refused. */

import vm from 'node:vm';
import { openRealm, type ScriptRealm } from '../../src/offline/realm.ts';
import type { Execution } from '../../src/offline/service.ts';

/** A call of a service, as the execution was told it. */
export interface NotedCall {
  method: string;
  cost: string;
  units: number;
}

/** The execution as services get it, and what is seen of it from outside. */
export interface RecordedExecution {
  execution: Execution;
  realm: ScriptRealm;
  calls: NotedCall[];
  buffers: { commit(): void; lose(): void }[];
  /** Runs a function's body in the context, and gives what it gives. */
  run(body: string): unknown;
}

/** The moment at which the small worlds begin, which tests move: 2019-08-20T01:00Z. */
export function startingClock(): { nowMs: number } {
  return { nowMs: Date.UTC(2019, 7, 20, 1) };
}

export function recordedExecution(clock: { nowMs: number }, user: string): RecordedExecution {
  const realm = openRealm({ readClock: () => clock.nowMs, random: () => 0.5 });
  const calls: NotedCall[] = [];
  const buffers: RecordedExecution['buffers'] = [];
  const execution: Execution = {
    realm,
    effectiveUser: user,
    activeUser: user,
    mode: 'FULL',
    now: () => clock.nowMs,
    call: (method, cost, units, effect) => {
      calls.push({ method, cost, units });
      return effect();
    },
    mustBeAllowed: () => undefined,
    atEnd: (buffer) => buffers.push(buffer),
  };
  const run = (body: string) => realm.run(new vm.Script(`(() => { ${body} })()`));
  return { execution, realm, calls, buffers, run };
}

/** A source of ids that count up by their kind: form-1, response-1, response-2, … */
export function countedIds(): (kind: string) => string {
  const counts = new Map<string, number>();
  return (kind) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return `${kind}-${count}`;
  };
}
