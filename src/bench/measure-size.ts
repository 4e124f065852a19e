/** Measures every flow at one size: so many entries of so many units. */

import type { ProjectFiles } from '../offline/workspace.ts';
import { fillWorld } from './fill-world.ts';
import { type Bench, click, openBench, ranDuring, setDown, settle } from './measure-flow.ts';
import { measureDigests, measureDigestsAgain } from './measure-mails.ts';
import { measureMany, measurePages, measureReview } from './measure-pages.ts';
import { measurePapers } from './measure-papers.ts';
import { fillDay, measureFirstOfDay, measureQuietHour, measureSubmit, measureTickAfter } from './measure-ticks.ts';
import { OWNER, openWorld } from './open-world.ts';
import type { FlowResult, SizeResult } from './results.ts';
import { waitingEntries } from './waiting-entries.ts';
import { watchExecutions } from './watch-executions.ts';

/** A size, and what is measured there. */
export interface Size {
  readonly entries: number;
  readonly units: number;
  /** How many responses have come before, on the days of which a tick is measured. */
  readonly days: readonly number[];
}

const FILLED_FROM = '2019-08-19T08:00:00+08:00';
/** More than a day before the first tick is measured: no response is of that day. */
const FILLED_UNTIL = '2019-09-16T20:00:00+08:00';
const MEASURED_FROM = '2019-09-18T10:05:00+08:00';

/** Ticks after filling that may write: the first remembers what was swept. */
const FIRST_TICKS = 2;

/** From so many entries on five hundred approvals are measured only where one call takes them all. */
const LARGE = 50_000;

/** @throws Error where a flow fails, or what was filled in is not what the program would have made. */
export function measureSize(
  files: ProjectFiles,
  size: Size,
  tell: (line: string) => void = () => undefined,
): Omit<SizeResult, 'commit'> {
  const { bench, longestMs, setUps } = openMeasured(files, size);
  Object.assign(bench.flows, setUps);
  tell(`${size.entries} entries are filled in`);
  measurePages(bench, waitingEntries(bench.world));
  measureQuietHour(bench);
  tell('pages and quiet ticks');
  measureReview(bench, waitingEntries(bench.world));
  measureMany(bench, waitingEntries(bench.world), 100);
  measureMany(bench, waitingEntries(bench.world), 500, size.entries < LARGE);
  settle(bench);
  tell('reviews');
  measureDay(bench, size.days);
  measureFirstOfDay(bench);
  tell('submissions and a day');
  measureDigests(bench);
  measureDigestsAgain(bench);
  tell('digests');
  measurePapers(bench);
  tell('papers');
  measureWhole(bench);
  const { entries, units } = size;
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  return { entries, units, flows: bench.flows, longestSeconds: Math.round(longestMs() / 100) / 10, peakMegabytes };
}

interface Measured {
  readonly bench: Bench;
  readonly setUps: Record<string, FlowResult>;
  longestMs(): number;
}

function openMeasured(files: ProjectFiles, { entries, units }: Size): Measured {
  let taken: ReturnType<typeof watchExecutions> = () => [];
  let longest = 0;
  const world = openWorld({
    files,
    units,
    onOpened: (workspace) => {
      taken = watchExecutions(workspace);
      workspace.onExecution(({ virtualMs }) => {
        longest = Math.max(longest, virtualMs);
      });
    },
  });
  const early = { world, flows: {}, taken };
  const [first, second] = taken().filter(({ record }) => record.functionName === 'call');
  if (first) setDown(early, 'setUp.first', [first], 0);
  if (second) setDown(early, 'setUp.roster', [second], 0);
  const bench = openBench(world);
  fillWorld(world, { entries, from: FILLED_FROM, until: FILLED_UNTIL, seed: entries + units });
  proveFilling(bench);
  return { bench, setUps: early.flows, longestMs: () => longest };
}

// The ticks say whether the sheets hold what the program would have written: from the third on none writes anything.
function proveFilling(bench: Bench): void {
  const { workspace } = bench.world;
  workspace.faults.triggersOff(Date.parse(MEASURED_FROM) - QUIET_MS);
  workspace.clock.advanceTo(Date.parse(MEASURED_FROM) - QUIET_MS);
  for (let ticks = 1; workspace.clock.now() < Date.parse(MEASURED_FROM); ticks += 1) {
    const { ran } = ranDuring(bench, () => workspace.clock.advanceTo(workspace.clock.now() + TICK_MS));
    const written = ran.flatMap(({ record }) => record.trace.filter(({ cost }) => cost === 'Range.enqueueWrite'));
    if (ticks > FIRST_TICKS && written.length > 0) {
      throw new Error(
        `tick ${ticks} after filling writes: ${written.map(({ method, units }) => `${method} ${units}`)}`,
      );
    }
  }
}

const TICK_MS = 600_000;
const QUIET_MS = 3 * 3_600_000;

function measureDay(bench: Bench, days: readonly number[]): void {
  measureSubmit(bench, 1);
  settle(bench);
  let come = 1;
  for (const count of days) {
    if (count > come) fillDay(bench, count - come, count);
    measureTickAfter(bench, count, count + 1);
    come = Math.max(count, come) + 1;
    settle(bench);
  }
}

function measureWhole(bench: Bench): void {
  const { cpuMs, ran } = ranDuring(bench, () => {
    bench.world.workspace.run({ as: OWNER, call: 'seasonReport', surface: 'editor' });
  });
  setDown(bench, 'report', ran, cpuMs);
  click(bench, 'export.entries', 'downloadExport', { table: 'entries', as: 'ndjson', part: 0 });
  click(bench, 'setUp.again', 'setUp', {});
}
