/** The program `npm run bench`: measures, writes the pages, and holds what was measured against the gates. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../season/project-folder.ts';
import { readWords } from '../season/read-words.ts';
import { benchPage, type Earlier } from './bench-page.ts';
import { benchPicture } from './bench-picture.ts';
import { dayName, type Plan, QUICK_PLAN, sizeName, WHOLE_PLAN } from './bench-plan.ts';
import earlier from './earlier.json' with { type: 'json' };
import { type Gates, missedGates, renewedGates } from './gates.ts';
import { measureApart, measureOne } from './measure-apart.ts';
import { measurePeers } from './measure-peers.ts';
import type { BenchResult } from './results.ts';

const TOP = projectFolder();
const RESULT = join(TOP, 'docs/bench.json');
const GATES = join(TOP, 'src/bench/gates.json');

const MISSED = 1;
const UNUSABLE = 2;

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

interface Wish {
  readonly plan: Plan;
  readonly writes: boolean;
  readonly keeps: boolean;
  readonly raises: boolean;
  /** Where programs of others lie, the samples and autoCrat; '' where they are not measured. */
  readonly peers: readonly [samples: string, merging: string];
}

function readWish(args: readonly string[]): Wish | null {
  const read = readWords(args, {
    quick: 'nothing',
    draw: 'nothing',
    keep: 'nothing',
    raise: 'nothing',
    sizes: 'text',
    days: 'text',
    peers: 'text',
  });
  if (!read.ok) return null;
  const { days, draw, keep, peers = '', quick, raise, sizes } = read.given;
  const keeps = keep !== undefined;
  const plan = draw !== undefined || peers !== '' ? { sizes: [], days: [] } : planOf(quick !== undefined, sizes, days);
  const [samples = '', merging = ''] = peers.split(',');
  const writes = quick === undefined || keeps;
  return plan && { plan, writes, keeps, raises: raise !== undefined, peers: [samples, merging] };
}

function planOf(isQuick: boolean, sizes: string | undefined, days: string | undefined): Plan | null {
  if (sizes === undefined && days === undefined) return isQuick ? QUICK_PLAN : WHOLE_PLAN;
  const named = (text: string | undefined) => (text ?? '').split(',').filter((name) => name !== '');
  const plan = {
    sizes: WHOLE_PLAN.sizes.filter((size) => named(sizes).includes(sizeName(size))),
    days: WHOLE_PLAN.days.filter((day) => named(days).includes(dayName(day).split(' ')[0] ?? '')),
  };
  const isKnown = plan.sizes.length === named(sizes).length && (days === undefined || plan.days.length > 0);
  return isKnown ? plan : null;
}

/** Runs the command; gives the exit code. */
function bench(args: readonly string[]): number {
  const wish = readWish(args);
  if (wish === null) {
    tell('bench: these options cannot be used. See npm run bench -- --help.');
    return UNUSABLE;
  }
  const before = readJson<BenchResult>(RESULT) ?? { sizes: [], days: [] };
  const measured: BenchResult = { sizes: [], days: [] };
  let whole = before;
  measureApart(wish.plan, tell, (news) => {
    const commit = commitHere();
    measured.sizes.push(...news.sizes.map((size) => ({ ...size, commit })));
    measured.days.push(...news.days.map((day) => ({ ...day, commit })));
    whole = merged(before, measured);
    if (wish.writes) writeFileSync(RESULT, jsonText(whole));
  });
  if (wish.peers[0] !== '') whole = { ...whole, peers: measurePeers(...wish.peers) };
  if (wish.writes) writeFileSync(RESULT, jsonText(whole));
  const gates = readJson<Gates>(GATES) ?? { flows: {}, days: {} };
  // Where nothing is measured, what was is held against them.
  const isHeld = holdAgainst(measured.sizes.length + measured.days.length > 0 ? measured : whole, gates, wish);
  if (wish.writes) draw(whole);
  return isHeld ? 0 : MISSED;
}

function holdAgainst(measured: BenchResult, gates: Gates, { keeps, raises }: Wish): boolean {
  if (!keeps) {
    const missed = missedGates(measured, gates);
    for (const line of missed) tell(`missed: ${line}`);
    return missed.length === 0;
  }
  const { gates: renewed, risen } = renewedGates(measured, gates);
  for (const line of risen) tell(`${raises ? 'raised' : 'would rise'}: ${line}`);
  if (risen.length > 0 && !raises) {
    tell('No gate was changed. Where they are meant to rise, put --raise beside --keep, and say why in the commit.');
    return false;
  }
  writeFileSync(GATES, jsonText(renewed));
  return true;
}

function draw(result: BenchResult): void {
  const gates = readJson<Gates>(GATES) ?? { flows: {}, days: {} };
  writeFileSync(join(TOP, 'docs/bench.md'), benchPage({ result, gates, earlier: earlier as Earlier }));
  writeFileSync(join(TOP, 'docs/pictures/bench.svg'), benchPicture(result.sizes));
}

// In the order of the plan, whatever was measured first.
function merged(before: BenchResult, news: BenchResult): BenchResult {
  const sizes = WHOLE_PLAN.sizes.flatMap((size) => {
    const isIt = (one: BenchResult['sizes'][number]) => sizeName(one) === sizeName(size);
    return news.sizes.find(isIt) ?? before.sizes.find(isIt) ?? [];
  });
  const days = WHOLE_PLAN.days.flatMap((day) => {
    const isIt = (one: BenchResult['days'][number]) => dayName(one) === dayName(day);
    return news.days.find(isIt) ?? before.days.find(isIt) ?? [];
  });
  return { ...before, sizes, days };
}

// The last commit that has changed anything of what Google gets: the program that was measured.
function commitHere(): string {
  const program = ['server.ts', 'app', 'campaigns', 'documents', 'domain', 'google', 'messages'];
  const paths = program.map((name) => `src/${name}`);
  const { status, stdout } = spawnSync('git', ['log', '-1', '--format=%h', '--', ...paths], {
    cwd: TOP,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : '';
}

function readJson<Value>(path: string): Value | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Value) : null;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--one') measureOne(rest, (line) => tell(`  ${line}`));
else process.exitCode = bench(process.argv.slice(2));
