/** Whose papers are whose: names that look alike or break systems, units and authors that leave; what files cost. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ProjectFiles } from '../../../src/offline/workspace.ts';
import { measureCost } from '../../../src/season/measure-cost.ts';
import { findRow, tableOf, typeRow } from '../../../src/season/workbook-tables.ts';
import { makingFaults } from '../../faults/invariants.ts';
import { openLarge, rosterOf } from '../../faults/large-world.ts';
import { ringHour } from '../../faults/settle.ts';
import { materials } from '../../flows/ask-sidebar.ts';
import {
  bundle,
  documentsOf,
  type KeptWorld,
  keep,
  OWNER,
  openWorld,
  play,
  reopen,
  type World,
} from '../../flows/open-world.ts';
import { changeAll, driveCalls, fileOf, linesOf, papersIn, tickOf, written } from '../../flows/paper-world.ts';
import { decided, on, submitted, submittedWork } from '../../oracle/tiny-season.ts';
import { everyNth, itInAll } from '../../thoroughness.ts';

let files: ProjectFiles;
let kept: KeptWorld;

beforeAll(async () => {
  files = await bundle();
  kept = written(files);
}, 120_000);

const unitNamed = (id: string, name: string) => ({
  id,
  name,
  kind: '街镇',
  contacts: [`${id.toLowerCase()}@example.org`],
});

describe('two units whose names look alike', () => {
  const pairs: [how: string, one: string, other: string][] = [
    ['in width', '第１工会', '第1工会'],
    ['in nothing at all', '示例工会', '示例工会'],
    ['in what nobody sees', '塘沽街道总工会', '塘沽街道\u200B总工会'],
    ['in letters', 'ABC工会', 'abc工会'],
  ];
  it.each(everyNth(pairs, 4))('have files of their own, told by their codes: %s', (_, one, other) => {
    const world = openWorld(files, { roster: [unitNamed('A', '甲工会'), unitNamed('B', '乙工会')] });
    // The season's reader refuses such a roster; staff can type it.
    for (const [id, name] of [
      ['A', one],
      ['B', other],
    ] as const) {
      const row = findRow(tableOf(world.run.book, 'roster'), 'id', id)?.number ?? null;
      typeRow(world.run.book, OWNER, 'roster', row, { name });
    }
    expect(driveCalls(tickOf(world, 'summaries')).filter((call) => call === 'create')).toHaveLength(6);
    const names = papersIn(world).map(({ name }) => name);
    expect([names.length, new Set(names).size, names.every((name) => /（[AB]）(?:\.docx)?$/.test(name))]).toEqual([
      6,
      6,
      true,
    ]);
    expect(makingFaults(world)).toEqual([]);
    expect(driveCalls(tickOf(world, 'summaries'))).toEqual(['list']);
  });
});

describe('names that break systems', () => {
  const NAMES = ['../../x', 'CON.txt', '示'.repeat(200), '😀😀', '\u202Egnp.工会', "it's 'q' \\ \" <b>工会", '=1+1'];

  it('have their files, each once, and nothing is told as wrong', () => {
    const world = openWorld(files, { roster: NAMES.map((name, index) => unitNamed(`U${index}`, name)) });
    play(world, submittedWork('w1', { unit: '../../x', authorName: '../王示例' }, on('08-20', '09:10')));
    play(world, submittedWork('w2', { unit: '../../x', authorName: '样'.repeat(200) }, on('08-20', '09:11')));
    play(world, { ...decided('w1', 'approve'), at: on('08-20', '09:15') });
    play(world, { ...decided('w2', 'approve'), at: on('08-20', '09:16') });
    tickOf(world, 'summaries', 'packets', 'report');
    expect(makingFaults(world)).toEqual([]);
    expect(materials(world).requests.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(
      materials(world)
        .requests.map(({ result }) => result)
        .join(),
    ).not.toContain('未能');
    expect([...linesOf(world).keys()].filter((key) => key.startsWith('summary/'))).toHaveLength(NAMES.length);
    expect([...linesOf(world).keys()].filter((key) => key.startsWith('annex3/'))).toHaveLength(2);
    expect(driveCalls(tickOf(world, 'summaries', 'packets', 'report'))).toEqual(['list', 'list']);
    expect(longestProperty(world)).toBeLessThanOrEqual(124);
  });

  it('and codes of 100 signs are no more than Drive keeps with a file', () => {
    const id = '码'.repeat(100);
    const world = openWorld(files, { roster: [unitNamed(id, '塘沽街道总工会')] });
    tickOf(world, 'summaries');
    expect(papersIn(world)).toHaveLength(3);
    expect(longestProperty(world)).toBeLessThanOrEqual(124);
  });
});

/** In bytes, name and value together. */
const longestProperty = (world: World) =>
  Math.max(
    ...papersIn(world).flatMap(({ appProperties }) =>
      Object.entries(appProperties).map(([key, value]) => Buffer.byteLength(key + value)),
    ),
  );

describe('a unit that leaves the roster', () => {
  const setActive = (world: World, active: string) => {
    const row = findRow(tableOf(world.run.book, 'roster'), 'id', 'TG')?.number ?? null;
    typeRow(world.run.book, OWNER, 'roster', row, { active });
  };

  it('leaves its papers as they are; when it comes back they are its own again', () => {
    const world = reopen(kept);
    const before = papersIn(world).map(({ id }) => id);
    setActive(world, '否');
    tickOf(world, 'summaries', 'packets');
    expect([papersIn(world).map(({ id }) => id), makingFaults(world)]).toEqual([before, []]);
    expect(linesOf(world).get('packet/TG')?.version).toBe('1');
    setActive(world, '是');
    tickOf(world, 'summaries', 'packets');
    expect([papersIn(world).map(({ id }) => id), makingFaults(world)]).toEqual([before, []]);
  });
});

describe('an author whose works are all taken back', () => {
  const GONE = ['annex3/TG/王芳', 'packet/TG', 'packetList/TG'];
  const withdrawn = () => {
    const world = reopen(kept);
    play(world, { ...decided('w1', 'withdraw'), at: on('08-20', '11:10') });
    return world;
  };
  const areGone = (world: World, ids: readonly string[]) => {
    const lines = linesOf(world);
    expect(GONE.filter((key) => lines.has(key))).toEqual([]);
    expect(documentsOf(world).filter(({ id, trashed }) => ids.includes(id) && !trashed)).toEqual([]);
    expect(makingFaults(world)).toEqual([]);
  };

  it('has no form and no packet any more; nothing else goes', () => {
    const world = withdrawn();
    const ids = GONE.map((key) => fileOf(world, key).id);
    const others = [...linesOf(world).keys()].filter((key) => !GONE.includes(key));
    tickOf(world, 'summaries');
    expect(GONE.every((key) => linesOf(world).has(key))).toBe(true);
    tickOf(world, 'packets');
    areGone(world, ids);
    expect([...linesOf(world).keys()]).toEqual(others);
    expect(driveCalls(tickOf(world, 'packets'))).toEqual(['list']);
  });

  it.each(['Drive refuses one', 'the tick ends in between'])('goes with the next tick where %s', (way) => {
    const world = withdrawn();
    const ids = GONE.map((key) => fileOf(world, key).id);
    const of = ['Drive.Files.update'];
    const kind = way.startsWith('Drive') ? 'throw' : 'kill';
    world.workspace.faults.arm({
      kind,
      when: 'before',
      of,
      call: 2,
      match: ({ functionName }) => functionName === 'tick',
    });
    tickOf(world, 'packets');
    expect(materials(world).requests[0]).toMatchObject({ state: 'asked' });
    ringHour(world);
    areGone(world, ids);
    expect(materials(world).requests[0]).toMatchObject({ state: 'done' });
  });

  it('has files again when a work comes back', () => {
    const world = withdrawn();
    tickOf(world, 'packets');
    play(world, submittedWork('w2', { title: '我们和网络' }, on('08-20', '12:10')));
    play(world, { ...decided('w2', 'approve'), at: on('08-20', '12:15') });
    tickOf(world, 'packets');
    expect(GONE.map((key) => linesOf(world).get(key)?.note?.startsWith('原文件'))).toEqual([false, false, false]);
    expect(makingFaults(world)).toEqual([]);
  });
});

describe('what files cost', () => {
  const UNITS = 14;
  const FILES = UNITS * 3;
  // That it was asked for is forgotten, and the tick keeps what it has seen.
  const ENDING = 5;
  const world14 = () => {
    const world = openLarge(files, { roster: rosterOf(UNITS) });
    play(world, submitted('r1', {}, on('08-20', '09:03')));
    return world;
  };

  /** Calls of the papers' part of a tick, whatever comes behind it included. */
  const callsOf = (world: World) => {
    const cost = measureCost(world.workspace);
    tickOf(world, 'summaries');
    return cost.summaries.callsMax;
  };

  itInAll(
    `is at most 2.1 calls for each of ${FILES}, lines included, new or changed; unchanged ones cost nothing`,
    () => {
      const world = world14();
      const made = callsOf(world);
      expect(papersIn(world)).toHaveLength(FILES);
      changeAll(world);
      const changed = callsOf(reopen(keep(world)));
      const again = reopen(keep(world));
      tickOf(again, 'summaries');
      const unchanged = callsOf(reopen(keep(again)));
      expect((made - ENDING) / FILES).toBeLessThanOrEqual(1.55);
      // A moment and a unit that a line shows in words are two cells each.
      expect((changed - ENDING) / FILES).toBeLessThanOrEqual(2.1);
      // The lines, the list, the request, the lock, and what ends every tick.
      expect(unchanged).toBeLessThanOrEqual(11 + ENDING);
    },
  );
});
