/** Strikes a flow at one call after another, lets the world recover, and tells what is wrong afterwards. */

import { isDeepStrictEqual } from 'node:util';
import type { CallFault } from '../../src/offline/faults.ts';
import { printOf, reopen, type World } from '../flows/open-world.ts';
import type { Flow } from './flows.ts';
import { decisionFaults, essence, violations } from './invariants.ts';
import { settle } from './settle.ts';

/** How a fault strikes; the call is the sweep's to count. */
export type Strike = Pick<CallFault, 'kind' | 'when' | 'writes'>;

export const KILLS: readonly Strike[] = (['before', 'after'] as const).flatMap((when) =>
  (['kept', 'lost'] as const).map((writes) => ({ kind: 'kill' as const, when, writes })),
);

export const SERVER_ERRORS: readonly Strike[] = (['before', 'after'] as const).map((when) => ({ kind: 'throw', when }));

/** What a sweep found: every violation with the strike that leads to it, and how much was tried. */
export interface Swept {
  found: string[];
  /** Calls of the undisturbed run: the first at which no fault struck, less one. */
  calls: number;
  /** Different worlds that were left behind and recovered. */
  worlds: number;
}

/**
 * Strikes `flow` at call 1, 2, … in each of these ways, until no fault strikes.
 *
 * Strikes that leave the same world behind recover in the same way, so each world is recovered once.
 */
export function sweepFlow(flow: Flow, strikes: readonly Strike[]): Swept {
  const wanted = undisturbed(flow);
  const seen = new Set<string>();
  const found: string[] = [];
  for (let call = 1; ; call += 1) {
    let struckAny = false;
    for (const strike of strikes) {
      // Nothing happens between a call's end and the next one's beginning: that kill is the same one.
      if (strike.kind === 'kill' && strike.when === 'before' && call > 1) continue;
      const world = reopen(flow.start);
      if (!strikeOnce(world, flow, { ...strike, call })) continue;
      struckAny = true;
      const print = printOf(world);
      if (seen.has(print)) continue;
      seen.add(print);
      const name = `${flow.name}: ${strike.kind} ${strike.when} call ${call}, writes ${strike.writes ?? 'kept'}`;
      found.push(...recovered(world, flow, wanted, { kills: 1, quietTicks: 2 }).map((fault) => `${name}: ${fault}`));
    }
    if (!struckAny) return { found, calls: call - 1, worlds: seen.size };
  }
}

/** Lets the flow happen with one fault armed; gives whether it struck. */
export function strikeOnce(world: World, flow: Flow, fault: CallFault): boolean {
  const { functionName } = flow;
  const armed = world.workspace.faults.arm({ ...fault, match: (view) => view.functionName === functionName });
  flow.act(world);
  armed.disarm();
  return armed.struck > 0;
}

/** What the flow comes down to when nothing disturbs it. Throws when even that breaks an invariant. */
export function undisturbed(flow: Flow): unknown {
  const world = reopen(flow.start);
  flow.act(world);
  const faults = [...settle(world), ...violations(world, 0)];
  if (faults.length > 0) throw new Error(`${flow.name}, undisturbed: ${faults.join('; ')}`);
  return essence(world);
}

/** Lets the person try again and the clock ring; gives what is then wrong. */
export function recovered(
  world: World,
  flow: Flow,
  wanted: unknown,
  { kills, quietTicks }: { kills: number; quietTicks: number },
): string[] {
  const atOnce = decisionFaults(world);
  flow.again?.(world);
  const faults = [...atOnce, ...settle(world, quietTicks), ...violations(world, kills)];
  return faults.length > 0 ? faults : differences(essence(world), wanted);
}

function differences(actual: unknown, wanted: unknown): string[] {
  const parts = Object.entries(wanted as object);
  const have = new Map<string, unknown>(Object.entries(actual as object));
  return parts
    .filter(([key, value]) => !isDeepStrictEqual(have.get(key), value))
    .map(([key, value]) => `${key} is ${JSON.stringify(have.get(key))}, undisturbed ${JSON.stringify(value)}`);
}
