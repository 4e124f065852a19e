/** Strikes a flow at one call after another, lets the world recover, and tells what is wrong afterwards. */

import { isDeepStrictEqual } from 'node:util';
import type { CallFault } from '../../src/offline/workspace.ts';
import { printOf, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { callsOf } from '../thoroughness.ts';
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
  /** How many runs were struck. */
  strikes: number;
  /** Mails of which nobody knew whether they had gone, at most after one strike. */
  unsure: number;
  /** Different worlds that were left behind and recovered. */
  worlds: number;
}

/**
 * Strikes `flow` at call 1, 2, … in each of these ways, until no fault strikes; every day at one call in sixteen.
 *
 * Strikes that leave the same world behind recover in the same way, so each world is recovered once.
 *
 * @param among from one struck call to the next where all are tried.
 * @param wrong what else is wrong with a world that has recovered.
 */
export function sweepFlow(
  flow: Flow,
  strikes: readonly Strike[],
  among = 1,
  wrong: (world: World) => readonly string[] = () => [],
): Swept {
  const { first, stride } = callsOf(among, 16);
  const wanted = undisturbed(flow);
  const seen = new Set<string>();
  const found: string[] = [];
  let unsure = 0;
  let struck = 0;
  const isStruck = (strike: Strike, call: number): boolean => {
    const world = reopen(flow.start);
    if (!strikeOnce(world, flow, { ...strike, call })) return false;
    struck += 1;
    const print = printOf(world);
    if (seen.has(print)) return true;
    seen.add(print);
    const name = `${flow.name}: ${strike.kind} ${strike.when} call ${call}, writes ${strike.writes ?? 'kept'}`;
    const faults = [...recovered(world, flow, wanted, { kills: 1, quietTicks: 2 }), ...wrong(world)];
    found.push(...faults.map((fault) => `${name}: ${fault}`));
    unsure = Math.max(unsure, unsureMails(world));
    return true;
  };
  // Nothing happens between a call's end and the next one's beginning: that kill is the same one. But a call that
  // Google refuses has no end.
  const isSame = ({ kind, when }: Strike, call: number) => kind === 'kill' && when === 'before' && call > 1;
  for (let call = first; ; call += stride) {
    const struckNow = strikes.filter((strike) => !isSame(strike, call) && isStruck(strike, call));
    const struckElse =
      struckNow.length > 0 ? [] : strikes.filter((strike) => isSame(strike, call) && isStruck(strike, call));
    if (struckNow.length + struckElse.length === 0)
      return { found, calls: call - 1, worlds: seen.size, strikes: struck, unsure };
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

/** How many mails stand as ones of which nobody knows whether they have gone. */
export function unsureMails(world: World): number {
  return rowsOf(world, 'dispatches').filter(({ cells }) => cells.state === '未确认是否发出').length;
}

/** What the flow comes down to when nothing disturbs it. Throws when even that breaks an invariant. */
export function undisturbed(flow: Flow): unknown {
  const world = reopen(flow.start);
  flow.act(world);
  const faults = [...settle(world), ...violations(world, 0)];
  if (faults.length > 0) throw new Error(`${flow.name}, undisturbed: ${faults.join('; ')}`);
  return wholeOf(flow, world);
}

// Of several that came at once, one whose opening failed is the next run's, and has a later number and row.
function wholeOf({ isUnordered = false }: Flow, world: World): unknown {
  const parts = essence(world) as { activity: Record<string, string>[] };
  if (!isUnordered) return parts;
  const lines = parts.activity.map((cells) => JSON.stringify({ ...cells, number: '' }));
  return { ...parts, activity: lines.sort() };
}

/** Lets the person try again and the clock ring; gives what is then wrong. */
export function recovered(
  world: World,
  flow: Flow,
  wanted: unknown,
  { kills, quietTicks }: { kills: number; quietTicks: number },
): string[] {
  // A sheet that people have deleted is not there until it is mended.
  const atOnce = flow.isTorn ? [] : decisionFaults(world);
  flow.again?.(world);
  const faults = [...atOnce, ...settle(world, quietTicks), ...violations(world, kills)];
  return faults.length > 0 ? faults : differences(wholeOf(flow, world), wanted);
}

function differences(actual: unknown, wanted: unknown): string[] {
  const have = new Map<string, unknown>(Object.entries(actual as object));
  return Object.entries(wanted as object).flatMap(([key, value]) => {
    if (isDeepStrictEqual(have.get(key), value)) return [];
    const [now, calm] = [linesOf(have.get(key)), linesOf(value)];
    const only = (some: readonly string[], others: readonly string[]) => some.filter((line) => !others.includes(line));
    return [`${key} has ${only(now, calm).join('; ')}, undisturbed ${only(calm, now).join('; ')}`];
  });
}

// A part whose lines only stand in another order differs as well, and names none of them.
function linesOf(part: unknown): string[] {
  return Array.isArray(part) ? part.map((line) => JSON.stringify(line)) : [JSON.stringify(part)];
}
