/** Rosters of hundreds of units with Chinese names: set-up, submit, tick, review and the weekly digest do not mind. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ExecutionRecord, ProjectFiles } from '../../src/offline/workspace.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { findRow, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { ask, progress, settings } from '../flows/ask-sidebar.ts';
import { twice } from '../flows/mail-world.ts';
import { bundle, COLLEAGUE, keep, OWNER, play, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { on, submitted } from '../oracle/tiny-season.ts';
import { longestLock, openLarge, rosterOf, watched } from './large-world.ts';

const LONGEST_MS = 320_000;
const PATIENCE_MS = 20_000;

let files: ProjectFiles;

beforeAll(async () => {
  files = await bundle();
}, 60_000);

/** A submit with its receipt, a tick, a review; gives what went wrong on the way. */
function morning(world: World): string[] {
  const records = watched(world);
  play(world, submitted('r1', {}, on('08-20', '09:03')));
  world.workspace.clock.advanceTo(on('08-20', '09:15'));
  const { number = '', stateKey = '' } = rowsOf(world, 'activity')[0]?.cells ?? {};
  const seen = { version: 1, state: stateKey };
  const answer = callBundle(world.run.book, COLLEAGUE, 'reviewEntry', {
    number,
    decision: 'return',
    code: '',
    reason: '请补充照片',
    seen,
  });
  world.workspace.clock.advanceTo(on('08-20', '09:25'));
  return [
    ...(answer.ok ? [] : [answer.code]),
    ...(world.workspace.mailbox.length === 2 ? [] : [`${world.workspace.mailbox.length} mails`]),
    ...settings(world).health.troubles.map(({ text }) => text),
    ...failures(records),
  ];
}

function failures(records: readonly ExecutionRecord[]): string[] {
  return records.flatMap(({ functionName, outcome, virtualMs }) => [
    ...(outcome.ok ? [] : [`${functionName}: ${outcome.error.message}`]),
    ...(virtualMs <= LONGEST_MS ? [] : [`${functionName} took ${virtualMs} ms`]),
  ]);
}

describe('a roster', () => {
  it.each([390, 400, 440, 460])('of %i units is set up, submitted to, swept and reviewed', (count) => {
    expect(morning(openLarge(files, { roster: rosterOf(count) }))).toEqual([]);
  });

  it('with an alias of 22,000 letters holds up nothing', () => {
    const world = openLarge(files, { roster: rosterOf(20) });
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'U2')?.number ?? null;
    typeRow(world.run.book, OWNER, 'roster', row, { aliases: '长'.repeat(22_000) });
    expect(morning(world)).toEqual([]);
  });
});

describe('a roster of 1,000 units', () => {
  it('is read once and shared: a click reads neither the settings nor the roster', () => {
    const world = openLarge(files, { roster: rosterOf(1000) });
    world.workspace.clock.advanceTo(on('08-20', '00:25'));
    const { calls } = ask(world, 'readProgress', {});
    // Three registers, decisions, zero reports.
    expect(calls.filter((method) => method === 'Sheet.getSheetValues')).toHaveLength(5);
  });

  it('opens in pages that a slow line can carry', () => {
    const world = openLarge(files, { roster: rosterOf(1000) });
    world.workspace.clock.advanceTo(on('08-20', '00:25'));
    const bytes = (view: object) => Buffer.byteLength(JSON.stringify(view));
    expect([progress(world).units.length, progress(world).silent.length]).toEqual([1000, 1000]);
    expect(bytes(settings(world))).toBeLessThan(100_000);
    // Names and whom to ask of all units, and twelve numbers of each.
    expect(bytes(progress(world))).toBeLessThan(180_000);
  });

  it('that shrinks or grows leaves no older one behind for clicks to go by', () => {
    const world = openLarge(files, { roster: rosterOf(1000) });
    world.workspace.clock.advanceTo(on('08-20', '00:15'));
    const cached = () =>
      Object.values(world.workspace.parts.caches.content)
        .flatMap((each) => Object.keys(each))
        .map((key) => key.split(' ')[0]);
    expect(cached()).toContain('settings');
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'U2')?.number ?? null;
    // Random letters cannot be packed: the settings are too long to be shared.
    const aliases = Array.from({ length: 40_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    );
    typeRow(world.run.book, OWNER, 'roster', row, { name: '改名后的工会', aliases: aliases.join('') });
    world.workspace.clock.advanceTo(on('08-20', '00:25'));
    expect(settings(world).units.map(({ label }) => label)).toContain('改名后的工会');
    expect(cached()).not.toContain('settings');
  });

  it('on a slow day is set up by clicking until nothing is left, and works', () => {
    const world = openLarge(files, { roster: rosterOf(1000) }, { profile: 'stress' });
    for (let click = 0; click < 4 && settings(world).undone.length > 0; click += 1) {
      callBundle(world.run.book, OWNER, 'setUp', {});
    }
    expect(settings(world).undone).toEqual([]);
    expect(morning(world)).toEqual([]);
  }, 60_000);

  it.each(['p50', 'stress'] as const)(
    'on a %s day gets all digests of a week, each once, by runs that stop themselves',
    (profile) => {
      const world = reopen(keep(openLarge(files, { roster: rosterOf(1000) })), { profile });
      world.workspace.clock.advanceTo(on('08-20', '00:25'));
      world.workspace.faults.triggersOff(Date.parse(on('08-26', '07:55')));
      const records = watched(world);
      world.workspace.clock.advanceTo(on('08-26', profile === 'p50' ? '09:05' : '10:05'));
      expect(failures(records)).toEqual([]);
      expect(world.workspace.mailbox).toHaveLength(1001);
      expect(twice(world)).toEqual([]);
      expect(longestLock(records)).toBeLessThan(PATIENCE_MS);
    },
    60_000,
  );
});
