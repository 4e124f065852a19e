/** Many responses at once, on a usual and on a slow day: none is killed, nobody is shut out. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { settings } from '../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { FLOODED, flood, longestLock, openLarge, rosterOf, watched } from './large-world.ts';

const PROFILES = ['p50', 'stress'] as const;
const PATIENCE_MS = 20_000;
/** A run stops itself at 300 s and may be within its last step then. */
const LONGEST_MS = 320_000;
const FLOOD = 3500;
/** A slow day's runs stopped early from 1,150 on; the whole flood takes a minute to play. */
const SLOW_FLOOD = process.env.TEN_EVENTS_BIG === '1' ? FLOOD : 1400;

let morning: KeptWorld;

beforeAll(async () => {
  const world = openLarge(await bundle(), { roster: rosterOf(20) });
  play(world, submitted('r1', { title: FLOODED }, on('08-20', '09:00')));
  world.workspace.clock.advanceTo(on('08-20', '09:31'));
  morning = keep(world);
}, 120_000);

/** What is wrong with how these runs ended. */
function endings(records: readonly ExecutionRecord[]): string[] {
  return records.flatMap(({ functionName, outcome, virtualMs, startedAt }) => [
    ...(outcome.ok ? [] : [`${functionName} at ${startedAt}: ${outcome.error.message}`]),
    ...(virtualMs <= LONGEST_MS ? [] : [`${functionName} at ${startedAt} took ${virtualMs} ms`]),
  ]);
}

/** How many receipts went to one unit within one hour of the clock, at most. */
function mostReceipts(world: World): number {
  const counts = new Map<string, number>();
  for (const { cells } of rowsOf(world, 'dispatches')) {
    if (!cells.key?.startsWith('receipt/') || !cells.claimedAt) continue;
    const hour = `${cells.unit} ${cells.claimedAt.slice(0, 13)}`;
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function standing(world: World): { entries: number; numbers: number } {
  const numbers = readRows(tableOf(world.run.book, 'activity')).map(({ cells }) => cells.number);
  return { entries: numbers.length, numbers: new Set(numbers).size };
}

describe('a flood of responses that no bell told of', () => {
  it.each([
    { profile: 'p50', count: FLOOD, until: '10:20' },
    { profile: 'stress', count: SLOW_FLOOD, until: SLOW_FLOOD === FLOOD ? '11:40' : '10:30' },
  ] as const)(
    '$count on a $profile day are all recorded within a few ticks, and no run ends early or holds a lock over 20 s',
    ({ count, profile, until }) => {
      const world = reopen(morning, { profile });
      flood(world, 'activity', count);
      const records = watched(world);
      world.workspace.clock.advanceTo(on('08-20', until));
      expect(endings(records)).toEqual([]);
      expect(standing(world)).toEqual({ entries: count + 1, numbers: count + 1 });
      expect(longestLock(records)).toBeLessThan(PATIENCE_MS);
      expect(mostReceipts(world)).toBe(20);
      expect(settings(world).health).toMatchObject({ isLate: false, troubles: [] });
    },
    120_000,
  );

  it('are looked at again in parts, each run as many as it has time for, and the ticks come to rest', () => {
    const world = reopen(morning);
    flood(world, 'activity', 450);
    world.workspace.clock.advanceTo(on('08-20', '09:55'));
    const records = watched(world);
    world.workspace.clock.advanceTo(on('08-20', '10:55'));
    const opened = records.map(({ trace }) => trace.filter(({ method }) => method === 'FormResponse.getItemResponses'));
    const counts = opened.map(({ length }) => length);
    expect(Math.max(...counts)).toBeLessThanOrEqual(200);
    // Each of 450 answers once within the hour, in three runs; then none. The one of before was looked at already.
    expect(counts.filter((count) => count > 0).reduce((sum, count) => sum + count, 0)).toBe(450);
  }, 60_000);
});

describe('a deadline day of 300 responses', () => {
  const click = (world: World, index: number) => {
    const open = rowsOf(world, 'activity').filter(({ cells }) => cells.stateKey === 'received');
    const { number = '', version = '' } = open[index % open.length]?.cells ?? {};
    const seen = { version: Number(version), state: 'received' };
    return index % 2 === 0
      ? callBundle(world.run.book, COLLEAGUE, 'mendEntry', {
          number,
          field: 'participants',
          text: String(200 + index),
          source: '电话',
          seen,
        })
      : callBundle(world.run.book, COLLEAGUE, 'reviewEntry', {
          number,
          decision: 'approve',
          code: '',
          reason: '',
          seen,
        });
  };

  it.each(PROFILES)(
    'on a %s day lets staff click in between: none is refused, no lock is held over 20 s',
    (profile) => {
      const world = reopen(morning, { profile });
      const records = watched(world);
      const refused: unknown[] = [];
      for (let round = 0; round < 15; round += 1) {
        flood(world, 'activity', 20);
        world.workspace.clock.advanceTo(world.workspace.clock.now() + 600_000);
        const answer = click(world, round);
        if (!answer.ok) refused.push(answer);
      }
      expect(refused).toEqual([]);
      expect(endings(records)).toEqual([]);
      expect(longestLock(records)).toBeLessThan(PATIENCE_MS);
      expect(standing(world)).toEqual({ entries: 301, numbers: 301 });
      expect(mostReceipts(world)).toBeLessThanOrEqual(20);
    },
    90_000,
  );

  it('lets staff click while a tick opens responses, for that needs no lock', () => {
    const world = reopen(morning);
    flood(world, 'activity', 120);
    const answers: unknown[] = [];
    const armed = world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      call: 40,
      of: ['FormResponse.getItemResponses'],
      act: () => answers.push(click(world, 1)),
    });
    world.workspace.clock.advanceTo(on('08-20', '09:41'));
    expect([armed.struck, answers]).toMatchObject([1, [{ ok: true }]]);
    expect(standing(world)).toEqual({ entries: 121, numbers: 121 });
    expect(rowsOf(world, 'activity').filter(({ cells }) => cells.stateKey === 'approved')).toHaveLength(1);
  });
});
