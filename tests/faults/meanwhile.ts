/** Something else happens inside one call of a flow: what is wrong afterwards, when all has settled. */

import { printOf, reopen, type World } from '../flows/open-world.ts';
import type { Flow } from './flows.ts';
import { violations } from './invariants.ts';
import { settle } from './settle.ts';

/** What happens, just before the `call`-th call of the flow; and what is wrong with the world that it leaves. */
export interface Meanwhile {
  readonly call: number;
  readonly act: (world: World) => void;
  readonly wrong: (world: World) => readonly string[];
}

/** What is wrong after it; null when the flow has no such call. A world whose print was `seen` is not judged again. */
export function meanwhileIn(flow: Flow, { call, act, wrong }: Meanwhile, seen: Set<string>): string[] | null {
  const world = reopen(flow.start);
  const { functionName } = flow;
  const armed = world.workspace.faults.arm({
    kind: 'meanwhile',
    when: 'before',
    call,
    act: () => act(world),
    match: (view) => view.functionName === functionName,
  });
  flow.act(world);
  armed.disarm();
  if (armed.struck === 0) return null;
  // Many calls leave the same world behind, and it goes on in the same way.
  const print = printOf(world);
  if (seen.has(print)) return [];
  seen.add(print);
  flow.again?.(world);
  return [...settle(world, 1), ...violations(world, 0), ...wrong(world)];
}
