/** Drive refuses while papers are written, or a second run comes: all is made in the end, once, and 设置 says why. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, materials } from '../flows/ask-sidebar.ts';
import { bundle, documentsOf, type KeptWorld, keep, OWNER, reopen, rowsOf, type World } from '../flows/open-world.ts';
import {
  change,
  changeAll,
  driveCalls,
  EDITED,
  EVERYTHING,
  fileOf,
  linesOf,
  papersIn,
  request,
  tickOf,
  typeSetting,
  unwritten,
} from '../flows/paper-world.ts';
import { busy, troubles, wrong } from './busy-world.ts';
import { makingFaults } from './invariants.ts';
import { ringHour } from './settle.ts';

let morning: KeptWorld;
let kept: KeptWorld;

beforeAll(async () => {
  morning = unwritten(await bundle());
  const world = reopen(morning);
  tickOf(world, ...EVERYTHING);
  kept = keep(world);
}, 120_000);

const QUOTA = 'The user rate limit or quota was exceeded.';

const states = (world: World) => materials(world).requests.map(({ state }) => state);
const versions = (world: World) => new Set([...linesOf(world).values()].map(({ version }) => version));
const allKeys = () => [...linesOf(kept.world).keys()].sort();

/** Everything is there, once, in the version that it should have, and every request is answered. */
function isWhole(world: World, version = '1'): void {
  expect(makingFaults(world)).toEqual([]);
  expect([...linesOf(world).keys()].sort()).toEqual(allKeys());
  expect([...versions(world)]).toEqual([version]);
  expect(new Set(states(world))).toEqual(new Set(['done']));
  expect(troubles(world)).toEqual([]);
}

describe('Drive refuses', () => {
  it.each([1, 5, 12])(
    'from the file number %i on, its day’s quota spent: the rest goes on, the next tick finishes',
    (call) => {
      const world = reopen(morning);
      request(world, ...EVERYTHING);
      const quota = world.workspace.faults.arm({
        kind: 'throw',
        when: 'before',
        of: ['Drive.Files.create'],
        call,
        onwards: true,
        times: 1000,
        message: QUOTA,
      });
      busy(world);
      ringHour(world);
      expect(papersIn(world).length).toBeGreaterThanOrEqual(call - 1);
      expect(makingFaults(world)).toEqual([]);
      expect(troubles(world).join()).toContain(QUOTA);
      expect(wrong(world)).toEqual([]);
      expect(rowsOf(world, 'dispatches').filter(({ cells }) => cells.sentAt === '')).toEqual([]);
      quota.disarm();
      ringHour(world);
      expect([...versions(world)]).toEqual(['1']);
      expect([makingFaults(world), new Set(states(world)), troubles(world)]).toEqual([[], new Set(['done']), []]);
      expect(driveCalls(tickOf(world, ...EVERYTHING))).toEqual(['list', 'list']);
    },
  );

  it.each(['before', 'after'] as const)(
    'one update, %s it was carried out: the others are made, and it is, once',
    (when) => {
      const world = reopen(kept);
      changeAll(world);
      world.workspace.faults.arm({ kind: 'throw', when, of: ['Drive.Files.update'], call: 3, message: QUOTA });
      tickOf(world, ...EVERYTHING);
      const old = [...linesOf(world).values()].filter(({ version }) => version === '1').map(({ name }) => name ?? '');
      expect(old).toHaveLength(1);
      expect(troubles(world)).toEqual([`${old[0]}: ${QUOTA}`]);
      ringHour(world);
      isWhole(world, '2');
    },
  );

  it.each(['before', 'after'] as const)('to make one, %s it was made: it is there once', (when) => {
    const world = reopen(morning);
    world.workspace.faults.arm({ kind: 'throw', when, of: ['Drive.Files.create'], call: 3 });
    tickOf(world, ...EVERYTHING);
    ringHour(world);
    isWhole(world);
  });

  it('its list: the rest of the tick goes on, the next one writes', () => {
    const world = reopen(morning);
    request(world, ...EVERYTHING);
    busy(world);
    const outage = world.workspace.faults.outage(['Drive.Files.list'], { message: QUOTA });
    ringHour(world);
    expect([papersIn(world), troubles(world).join().includes(QUOTA), wrong(world)]).toEqual([[], true, []]);
    outage.disarm();
    ringHour(world);
    expect([makingFaults(world), new Set(states(world)), troubles(world)]).toEqual([[], new Set(['done']), []]);
  });

  it('the first three alone: all others are written, and the request waits for these', () => {
    const world = reopen(kept);
    changeAll(world);
    const refuse = (call: number) =>
      world.workspace.faults.arm({ kind: 'throw', when: 'before', of: ['Drive.Files.update'], call, times: 99 });
    const armed = [1, 2, 3].map(refuse);
    tickOf(world, ...EVERYTHING);
    const old = [...linesOf(world).values()].filter(({ version }) => version === '1');
    expect(old).toHaveLength(3);
    // A document and its file are one paper to people, and so one trouble.
    expect([troubles(world).length, states(world).includes('asked')]).toEqual([2, true]);
    for (const fault of armed) fault.disarm();
    ringHour(world);
    isWhole(world, '2');
  });

  it('the name of a draft that is to be left: what people have written is still there, and one new draft', () => {
    for (const call of [1, 2]) {
      const world = reopen(kept);
      const left = change(world, 'cityReport/', { content: EDITED });
      typeSetting(world, 'addressee', '示例市总工会');
      const of = ['Drive.Files.update', 'Drive.Files.create'];
      const match = () => linesOf(world).get('cityReport/')?.version === '1';
      world.workspace.faults.arm({ kind: 'throw', when: 'before', of, call, match });
      tickOf(world, 'report');
      ringHour(world);
      expect(world.workspace.parts.drive.get(left.id)?.content).toBe(EDITED);
      const drafts = documentsOf(world).filter(({ name }) => name.includes('代拟稿'));
      expect([drafts.length, makingFaults(world), states(world)[0]]).toEqual([2, [], 'done']);
    }
  });
});

describe('the folder', () => {
  it('that goes in between is made again; what lay in it is made again, too, and nothing is there twice', () => {
    const world = reopen(morning);
    const gone = new Set<string>();
    world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      of: ['Drive.Files.create'],
      call: 8,
      act: () => {
        const [folder = ''] = papersIn(world)[0]?.parents ?? [];
        for (const { id } of [...papersIn(world), { id: folder }]) {
          gone.add(id);
          world.workspace.parts.drive.remove(id);
        }
      },
    });
    tickOf(world, ...EVERYTHING);
    expect(gone.size).toBeGreaterThan(5);
    ringHour(world);
    expect(new Set(states(world))).toEqual(new Set(['done']));
    tickOf(world, ...EVERYTHING);
    expect(makingFaults(world)).toEqual([]);
    expect([...linesOf(world).keys()].sort()).toEqual(allKeys());
    expect(new Set(papersIn(world).map(({ parents }) => parents.join())).size).toBe(1);
    const folders = documentsOf(world).filter(({ mimeType, trashed }) => mimeType.endsWith('.folder') && !trashed);
    expect(folders).toHaveLength(1);
  });
});

describe('立即办理 while the tick writes', () => {
  const calls = Array.from({ length: 12 }, (_, index) => 1 + 2 * index);

  it.each(calls)('inside the call %i of Drive: each paper once, whoever writes', (call) => {
    const world = reopen(morning);
    const answers: unknown[] = [];
    const armed = world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      of: ['Drive.Files'],
      call,
      match: ({ functionName }) => functionName === 'tick',
      act: () => answers.push(ask(world, 'carryOut', {}, { as: OWNER }).ok),
    });
    tickOf(world, ...EVERYTHING);
    armed.disarm();
    expect(answers).toEqual([true]);
    isWhole(world);
    expect(driveCalls(tickOf(world, ...EVERYTHING))).toEqual(['list', 'list']);
  });

  it('and the tick while a click writes', () => {
    const world = reopen(morning);
    request(world, ...EVERYTHING);
    world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'after',
      of: ['Drive.Files.create'],
      call: 4,
      match: ({ functionName }) => functionName === 'call',
      act: () => void world.workspace.run({ as: OWNER, call: 'tick', surface: 'editor' }),
    });
    expect(ask(world, 'carryOut', {}, { as: OWNER }).ok).toBe(true);
    isWhole(world);
  });

  it('is not kept from writing for ever by a run that was ended', () => {
    const world = reopen(morning);
    world.workspace.faults.arm({ kind: 'kill', when: 'before', of: ['Drive.Files.create'], call: 4 });
    tickOf(world, ...EVERYTHING);
    expect(states(world)).toContain('asked');
    expect(ask(world, 'carryOut', {}, { as: OWNER }).ok).toBe(true);
    isWhole(world);
    expect(fileOf(world, 'annex1/TG').trashed).toBe(false);
  });
});
