/** Plays a whole day of the season, all triggers by the clock, and counts the minutes that they take. */

import type { CostProfile } from '../offline/inspect.ts';
import type { ExecutionRecord, ProjectFiles } from '../offline/workspace.ts';
import { momentText } from '../season/season-time.ts';
import { fillWorld } from './fill-world.ts';
import { openBench, settle } from './measure-flow.ts';
import { submit } from './measure-ticks.ts';
import { openWorld } from './open-world.ts';
import type { DayResult } from './results.ts';
import { recordedEntries } from './waiting-entries.ts';

/** Which day is played. */
export interface Day {
  readonly entries: number;
  readonly units: number;
  readonly responses: number;
  readonly profile: CostProfile;
  readonly account: 'consumer' | 'workspace';
}

const FILLED_FROM = '2019-08-19T08:00:00+08:00';
const FILLED_UNTIL = '2019-09-16T20:00:00+08:00';
/** A Wednesday, on which no digest and no reminder goes. */
const MIDNIGHT = Date.parse('2019-09-18T23:55:00+08:00');
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;
/** Units report in the hours of the office. */
const [FROM_HOUR, HOURS] = [8, 10];

/** Mails of the two kinds of account (docs/google). */
const MAILS = { consumer: 100, workspace: 1500 } as const;

/** What the triggers' day may last here: what it would take is asked, and not where Google ends it. */
const ENDLESS_MS = 10 * DAY_MS;

/** Plays the day. @throws Error where a run fails. */
export function playDay(files: ProjectFiles, day: Day): Omit<DayResult, 'commit'> {
  const { account, entries, profile, responses, units } = day;
  const world = openWorld({ files, units, profile, mails: MAILS[account] });
  const { workspace } = world;
  fillWorld(world, { entries, from: FILLED_FROM, until: FILLED_UNTIL, seed: entries });
  workspace.faults.triggersOff(MIDNIGHT - 2 * 3_600_000);
  workspace.clock.advanceTo(MIDNIGHT - 2 * 3_600_000);
  settle(openBench(world));
  workspace.clock.advanceTo(MIDNIGHT);
  workspace.faults.setQuotaLeft('triggerMs', ENDLESS_MS);
  const records: ExecutionRecord[] = [];
  const stop = workspace.onExecution((record) => records.push(record));
  workspace.clock.advanceTo(MIDNIGHT + 6 * MINUTE_MS);
  workspace.faults.setQuotaLeft('triggerMs', ENDLESS_MS);
  for (let index = 0; index < responses; index += 1) {
    const ms = MIDNIGHT + FROM_HOUR * 3_600_000 + (HOURS * 3_600_000 * index) / responses;
    workspace.clock.advanceTo(momentText(ms, world.season.campaign.zone));
    submit(world, index + 1);
  }
  workspace.clock.advanceTo(MIDNIGHT + DAY_MS);
  stop();
  return { ...day, ...minutesOf(records), recorded: recordedEntries(world) - entries };
}

function minutesOf(records: readonly ExecutionRecord[]): Pick<DayResult, 'minutes' | 'tickMinutes' | 'longestSeconds'> {
  const failed = records.find(({ outcome }) => !outcome.ok);
  if (failed && !failed.outcome.ok) throw new Error(`${failed.functionName}: ${failed.outcome.error.message}`);
  const sum = (some: readonly ExecutionRecord[]): number =>
    Math.round(some.reduce((ms, { virtualMs }) => ms + virtualMs, 0) / 6000) / 10;
  const longest = records.reduce((most, { virtualMs }) => Math.max(most, virtualMs), 0);
  return {
    minutes: sum(records),
    tickMinutes: sum(records.filter(({ functionName }) => functionName === 'tick')),
    longestSeconds: Math.round(longest / 100) / 10,
  };
}
