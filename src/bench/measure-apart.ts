/** Measures each size and each day in a process of its own: what one has left in memory is not the next one's. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBundle } from '../season/project-folder.ts';
import { dayName, type Plan, sizeName, WHOLE_PLAN } from './bench-plan.ts';
import { measureSize } from './measure-size.ts';
import { playDay } from './play-day.ts';
import type { DayResult, SizeResult } from './results.ts';

/** What is told on the way. */
type Tell = (line: string) => void;

/** Whatever was measured, without the commit. */
interface Measured {
  readonly sizes: readonly Omit<SizeResult, 'commit'>[];
  readonly days: readonly Omit<DayResult, 'commit'>[];
}

/** Eighty thousand entries with all their texts take 7 GB. */
const MOST_MEGABYTES = 12_000;

/**
 * Measures what the plan says, one after the other, by this very program.
 *
 * @param onMeasured gets each result at once, so that a bench of hours that is ended early has left what it measured.
 * @throws Error where one of them fails; what it told stands on the terminal.
 */
export function measureApart(plan: Plan, tell: Tell, onMeasured: (measured: Measured) => void): void {
  for (const size of plan.sizes) {
    tell(`${size.entries} entries, ${size.units} units`);
    onMeasured({ sizes: [apart<SizeResult>(['size', sizeName(size)])], days: [] });
  }
  for (const day of plan.days) {
    tell(`a day: ${dayName(day)}`);
    onMeasured({ sizes: [], days: [apart<DayResult>(['day', dayName(day)])] });
  }
}

function apart<Result>(words: readonly string[]): Result {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const out = join(folder, 'result.json');
  const program = process.argv[1] ?? '';
  const flags = [...process.execArgv, `--max-old-space-size=${MOST_MEGABYTES}`];
  try {
    const { status } = spawnSync(process.execPath, [...flags, program, '--one', ...words, out], { stdio: 'inherit' });
    if (status !== 0) throw new Error(`${words.join(' ')} could not be measured`);
    return JSON.parse(readFileSync(out, 'utf8')) as Result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The other side: measures one size or day by its name, and writes the result into a file. */
export function measureOne([kind = '', name = '', out = '']: readonly string[], tell: Tell): void {
  const size = WHOLE_PLAN.sizes.find((each) => kind === 'size' && sizeName(each) === name);
  const day = WHOLE_PLAN.days.find((each) => kind === 'day' && dayName(each) === name);
  if (size) writeFileSync(out, JSON.stringify(measureSize(readBundle(), size, tell)));
  else if (day) writeFileSync(out, JSON.stringify(playDay(readBundle(), day)));
  else throw new Error(`nothing is called ${kind} ${name}`);
}
