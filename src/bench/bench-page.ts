/** Writes docs/bench.md out of the results: tables of what every flow costs, beside its gate and an earlier release. */

import { sizeName } from './bench-plan.ts';
import { FLOW_NAMES } from './flow-names.ts';
import { type FlowGates, type Gates, type Goal, goalAt, isWithin } from './gates.ts';
import { peersTables } from './peers-tables.ts';
import type { BenchResult, DayResult, FlowResult, SizeResult } from './results.ts';

/** What an earlier release cost, with a thousand entries of twenty units (another bench, the same model). */
export interface Earlier {
  commit: string;
  flows: Record<string, { calls: number; p50: number; stress?: number }>;
  days: Record<string, { p50: number; stress: number }>;
}

/** What the page is made of. */
export interface BenchPage {
  readonly result: BenchResult;
  readonly gates: Gates;
  readonly earlier: Earlier;
}

const HEAD = [
  '# What it costs',
  '',
  'Made by `npm run bench`; nobody writes here by hand. Every flow of the program is played in the offline',
  'Workspace over a workbook that was set up as people do it and filled from a seed, and each call is charged by',
  '[the latency model](reliability.md#2-the-latency-model): *calls*, and virtual seconds of *a usual / a bad',
  'day*. A bad day’s seconds are those of the same calls at its prices; whole days are played on either. What would',
  'begin late in a run there waits for the next one ([0035](decisions/0035-read-once.md)): a tick beyond 300 s is',
  'several on such a day. Google’s own figures may differ; counts and growth do not. Empty rows are deleted, and from',
  '20,000 rows on empty columns too, for they count towards Google’s ten million cells.',
  '',
  '![Seconds of flows over the number of entries](pictures/bench.svg)',
  '',
];

/** The size at which flows are held against the earlier release. */
const COMPARED = { entries: 1_000, units: 20 };

/** The page as Markdown. */
export function benchPage({ earlier, gates, result }: BenchPage): string {
  const along = result.sizes.filter(({ units }) => units === COMPARED.units);
  const across = result.sizes.filter(({ entries }) => entries === ACROSS);
  const others = result.sizes.filter((size) => !along.includes(size) && !across.includes(size));
  return [
    ...HEAD,
    ...section('By the number of entries', ['Twenty units.', '', ...sizesTable(along)]),
    ...(across.length < 2 ? [] : section('By the number of units', ['5,000 entries.', '', ...sizesTable(across)])),
    ...(others.length === 0 ? [] : section('Both at once', sizesTable(others))),
    ...section('Gates', gatesTable(result.sizes, gates)),
    ...section('Before and now', beforeTable(result.sizes, earlier)),
    ...section('Minutes a day that triggers run', daysTable(result.days, earlier)),
    ...section('What pages are answered', bytesTable(result.sizes)),
    ...section('The machine', machineTable(result.sizes)),
    ...peersTables(result.peers, result.sizes),
    ...RENEWING,
  ].join('\n');
}

const ACROSS = 5_000;

const RENEWING = [
  '## How to renew it',
  '',
  '`npm run bench` measures everything anew, which takes hours at the largest sizes; `-- --sizes 5000x20,50000x20`',
  'measures these alone, `-- --quick` the small ones in about a minute; `npm test` plays those up to 100 entries.',
  'Where a flow has become cheaper, `-- --keep` lowers its gate (src/bench/gates.json); it raises none unless',
  '`--raise` stands beside it.',
  '',
];

function section(title: string, lines: readonly string[]): string[] {
  return [`## ${title}`, '', ...lines, ''];
}

/** A table in Markdown, the first row its heads. */
function table(rows: readonly (readonly string[])[]): string[] {
  const [heads = [], ...rest] = rows;
  return [heads, heads.map(() => '---'), ...rest].map((cells) => `| ${cells.join(' | ')} |`);
}

function sizesTable(sizes: readonly SizeResult[]): string[] {
  const heads = sizes.map(({ entries, units }) => `${grouped(entries)} × ${grouped(units)}`);
  const rows = FLOW_NAMES.filter(({ key }) => sizes.some(({ flows }) => flows[key])).map(({ key, label }) => [
    label,
    ...sizes.map(({ flows }) => costText(flows[key])),
  ]);
  return table([['calls: seconds', ...heads], ...rows]);
}

function costText(found: FlowResult | undefined): string {
  if (!found) return '';
  const many = found.pieces === undefined || found.calls < MANY_CALLS ? '' : ` (${grouped(found.pieces)})`;
  return `${grouped(found.calls)}: ${secondsText(found)}${many}`;
}

/** From so many calls on a figure is of a whole job, and its pieces are told. */
const MANY_CALLS = 20;

function secondsText({ p50, stress }: { p50: number; stress?: number }): string {
  return stress === undefined ? p50.toFixed(2) : `${p50.toFixed(2)} / ${stress.toFixed(1)}`;
}

function gatesTable(sizes: readonly SizeResult[], { flows }: Gates): string[] {
  const rows = FLOW_NAMES.flatMap(({ key, label }) => {
    const gates = flows[key];
    const { goal } = gates ?? {};
    const found = sizes.filter((size) => size.flows[key]);
    if (!goal || !gates || found.length === 0) return [];
    const missed = found.filter((size) => !isWithin(size.flows[key] as FlowResult, goal, size));
    const met = missed.length === 0 ? 'met' : `not yet: ${missed.map(sizeName).join(', ')}`;
    return [[nameOf(key, label), goalText(goal, gates), met]];
  });
  const note = 'What is not yet met is a goal; what holds today is kept in src/bench/gates.json, and cannot get worse.';
  return [note, '', ...table([['flow', 'gate', 'at the sizes measured'], ...rows])];
}

// A line that goes on with the one above says nothing by itself.
function nameOf(key: string, label: string): string {
  return label.startsWith('…') ? `${key}: ${label.slice(2)}` : label;
}

function goalText(goal: Goal, { isConstant }: FlowGates): string {
  const { bytes, calls, p50 = 0, p50PerEntry, stress = 0 } = goalAt(goal, { entries: 0 }) as Goal;
  const perEntry = goal.p50PerEntry ?? p50PerEntry;
  return [
    ...(calls === undefined ? [] : [`≤ ${calls} calls${isConstant ? ', however many entries' : ''}`]),
    `${p50} / ${stress} s`,
    ...(perEntry === undefined ? [] : [`+ ${perEntry * 1000} / ${(goal.stressPerEntry ?? 0) * 1000} ms an entry`]),
    ...(bytes === undefined ? [] : [`≤ ${bytes / 1000} KB`]),
  ].join('; ');
}

function beforeTable(sizes: readonly SizeResult[], earlier: Earlier): string[] {
  const now = sizes.find(({ entries, units }) => entries === COMPARED.entries && units === COMPARED.units);
  const rows = FLOW_NAMES.flatMap(({ key, label }) => {
    const before = earlier.flows[key];
    const found = now?.flows[key];
    if (!before || !found) return [];
    return [[nameOf(key, label), `${before.calls}: ${secondsText(before)}`, costText(found)]];
  });
  const note = '1,000 entries of twenty units, the same flow by the same model.';
  return [note, '', ...table([['flow', earlier.commit, now?.commit ?? 'now'], ...rows])];
}

const WALLS = { consumer: '90 min', workspace: '360 min' } as const;

const DAY_NOTE =
  'A day of the clock that rings every ten minutes, played from midnight to midnight. Wanted are at most 20 minutes ' +
  'of a usual day and 60 of a bad one, with 10,000 entries and 100 responses.';

function daysTable(days: readonly DayResult[], earlier: Earlier): string[] {
  const rows = days.map((day) => {
    const { account, entries, longestSeconds, minutes, profile, responses, tickMinutes, units } = day;
    const before =
      account === 'consumer' && units === 20 ? earlier.days[`${entries}+${responses}`]?.[profile] : undefined;
    return [
      grouped(entries),
      grouped(units),
      String(responses),
      profile === 'p50' ? 'usual' : 'bad',
      account,
      `${minutes} of ${WALLS[account]}`,
      String(tickMinutes),
      String(longestSeconds),
      before === undefined ? '' : String(before),
    ];
  });
  const heads = [
    'entries',
    'units',
    'responses',
    'day',
    'account',
    'minutes',
    'of ticks',
    'longest run, s',
    earlier.commit,
  ];
  return [DAY_NOTE, '', ...table([heads, ...rows])];
}

function bytesTable(sizes: readonly SizeResult[]): string[] {
  const rows = FLOW_NAMES.filter(({ isPage }) => isPage).map(({ key, label }) => [
    label,
    ...sizes.map(({ flows }) => (flows[key]?.bytes === undefined ? '' : `${Math.ceil(flows[key].bytes / 1000)} KB`)),
  ]);
  return table([['page', ...sizes.map(({ entries, units }) => `${grouped(entries)} × ${grouped(units)}`)], ...rows]);
}

function machineTable(sizes: readonly SizeResult[]): string[] {
  const told = ['submit', 'tick.light', 'page.queue', 'review.approve', 'tick.firstOfDay', 'digest.all'];
  const rows = sizes.map((size) => [
    `${grouped(size.entries)} × ${grouped(size.units)}`,
    ...told.map((key) => grouped(size.flows[key]?.cpuMs ?? 0)),
    grouped(size.peakMegabytes),
    String(size.longestSeconds),
    size.commit,
  ]);
  const note =
    'Milliseconds of the processor of whatever machine measured, and its memory: told, never held against anything. ' +
    'Google’s own machines do the same work, on top of the seconds above.';
  const heads = ['entries × units', ...told, 'peak MB', 'longest run, virtual s', 'commit'];
  return [note, '', ...table([heads, ...rows])];
}

/** @example grouped(50_000) // → '50,000' */
function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const text = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return part === undefined ? text : `${text}.${part}`;
}
