/** Gates of flows: what the goal is, what holds today and may not get worse, and what has missed its gate. */

import { dayName, sizeName } from './bench-plan.ts';
import type { BenchResult, DayResult, FlowResult, SizeResult } from './results.ts';

/** What a flow may cost; what is not said is free. Seconds of the usual and of the bad day. */
export interface Cost {
  calls?: number;
  p50?: number;
  stress?: number;
  bytes?: number;
}

/** What is wanted of a flow. */
export interface Goal extends Cost {
  /** Seconds more for each entry: reading columns takes time. */
  p50PerEntry?: number;
  stressPerEntry?: number;
}

/** The gates of one flow. */
export interface FlowGates {
  goal?: Goal;
  /** Whether as many calls must do however many entries there are. */
  isConstant?: true;
  /** From how many on; a hundred where nothing is said. */
  constantFrom?: number;
  /** What holds today, by size. */
  kept: Record<string, Cost>;
}

/** gates.json. */
export interface Gates {
  flows: Record<string, FlowGates>;
  /** Minutes of a day that hold today, by the name of the day. */
  days: Record<string, { minutes: number }>;
}

/** Text and code change from day to day: seconds and bytes have a little room, calls none. */
const ROOM = { p50: 1.02, stress: 1.02, bytes: 1.1, calls: 1 } as const;
const MINUTES_ROOM = 1.05;
const SECONDS = 0.02;

const NAMES = ['calls', 'p50', 'stress', 'bytes'] as const;
const UNITS: Readonly<Record<(typeof NAMES)[number], string>> = {
  calls: 'calls',
  p50: 's on a usual day',
  stress: 's on a bad day',
  bytes: 'bytes',
};

/** Each gate that `result` misses, as a line; none where all hold. */
export function missedGates({ days, sizes }: Pick<BenchResult, 'days' | 'sizes'>, gates: Gates): string[] {
  return [
    ...sizes.flatMap((size) =>
      Object.entries(size.flows).flatMap(([flow, found]) => missedBy(gates, size, flow, found)),
    ),
    ...days.flatMap((day) => missedDay(gates, day)),
    ...sizes.flatMap((size) => tooLong(sizeName(size), size)),
    ...days.flatMap((day) => tooLong(`day ${dayName(day)}`, day)),
    ...grown(sizes, gates),
  ];
}

/** A run ends itself after 300 s, and may be within its last step then; Google ends it at 360. */
const LONGEST_SECONDS = 320;

function tooLong(name: string, { longestSeconds }: Pick<SizeResult, 'longestSeconds'>): string[] {
  return longestSeconds > LONGEST_SECONDS ? [`${name}: a run of ${longestSeconds} s, and 300 are the most`] : [];
}

function missedBy({ flows }: Gates, size: SizeResult, flow: string, found: FlowResult): string[] {
  const kept = flows[flow]?.kept[sizeName(size)];
  if (!kept) return [`${sizeName(size)} ${flow}: no gate is kept`];
  return NAMES.flatMap((name) => {
    const gate = kept[name];
    const is = found[name];
    const most = (gate ?? 0) * ROOM[name] + (name === 'calls' || name === 'bytes' ? 0 : SECONDS);
    return gate === undefined || is === undefined || is <= most
      ? []
      : [`${sizeName(size)} ${flow}: ${is} ${UNITS[name]}, its gate is ${gate}`];
  });
}

function missedDay({ days }: Gates, day: DayResult): string[] {
  const kept = days[dayName(day)];
  if (!kept) return [`day ${dayName(day)}: no gate is kept`];
  return day.minutes <= kept.minutes * MINUTES_ROOM
    ? []
    : [`day ${dayName(day)}: ${day.minutes} minutes, its gate is ${kept.minutes}`];
}

/** From so many entries on: without any a page has less to read. */
const FIRST_ENTRIES = 100;

// Sizes that differ in their entries alone.
function grown(sizes: readonly SizeResult[], { flows }: Gates): string[] {
  const constant = Object.entries(flows).flatMap(([flow, { constantFrom = FIRST_ENTRIES, isConstant }]) =>
    isConstant ? [{ flow, from: constantFrom }] : [],
  );
  return constant.flatMap(({ flow, from }) => {
    const counts = new Map<number, Set<number>>();
    for (const { entries, flows: found, units } of sizes) {
      const calls = found[flow]?.calls;
      if (entries >= from && calls !== undefined) counts.set(units, (counts.get(units) ?? new Set()).add(calls));
    }
    return [...counts].flatMap(([units, calls]) =>
      calls.size > 1 ? [`${flow}, ${units} units: ${[...calls].join(', ')} calls, which grow with the entries`] : [],
    );
  });
}

/** What a goal wants at a size. */
export function goalAt(goal: Goal, { entries }: Pick<SizeResult, 'entries'>): Cost {
  const { bytes, calls, p50, p50PerEntry = 0, stress, stressPerEntry = 0 } = goal;
  return {
    ...(calls === undefined ? {} : { calls }),
    ...(p50 === undefined ? {} : { p50: p50 + p50PerEntry * entries }),
    ...(stress === undefined ? {} : { stress: stress + stressPerEntry * entries }),
    ...(bytes === undefined ? {} : { bytes }),
  };
}

/** Whether a flow keeps within its goal at a size. */
export function isWithin(found: FlowResult, goal: Goal, size: Pick<SizeResult, 'entries'>): boolean {
  const wanted = goalAt(goal, size);
  return NAMES.every((name) => wanted[name] === undefined || (found[name] ?? 0) <= wanted[name]);
}

/** The gates as they would be kept by `result`, and what would rise by that. */
export function renewedGates(
  result: Pick<BenchResult, 'days' | 'sizes'>,
  gates: Gates,
): { gates: Gates; risen: string[] } {
  const renewed = structuredClone(gates);
  const risen: string[] = [];
  for (const size of result.sizes) {
    for (const [flow, found] of Object.entries(size.flows)) {
      const own = renewed.flows[flow] ?? { kept: {} };
      risen.push(...risesOf(own.kept[sizeName(size)] ?? {}, found).map((rise) => `${sizeName(size)} ${flow}: ${rise}`));
      own.kept[sizeName(size)] = costOf(found);
      renewed.flows[flow] = own;
    }
  }
  for (const day of result.days) {
    const was = renewed.days[dayName(day)]?.minutes ?? day.minutes;
    renewed.days[dayName(day)] = { minutes: day.minutes };
    if (day.minutes > was) risen.push(`day ${dayName(day)}: from ${was} to ${day.minutes} minutes`);
  }
  return { gates: renewed, risen };
}

function risesOf(before: Cost, found: FlowResult): string[] {
  return NAMES.flatMap((name) => {
    const [was, is] = [before[name], found[name]];
    return was === undefined || is === undefined || is <= was ? [] : [`from ${was} to ${is} ${UNITS[name]}`];
  });
}

function costOf({ bytes, calls, p50, stress }: FlowResult): Cost {
  return { calls, p50, stress, ...(bytes === undefined ? {} : { bytes }) };
}
