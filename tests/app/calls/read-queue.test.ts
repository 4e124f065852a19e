/** The queue over the built bundle: its order, filters and lines, and what it costs. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../../src/app/calls/all.ts';
import { typeRows } from '../../../src/season/workbook-tables.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  OWNER,
  play,
  printOf,
  reopen,
  type World,
} from '../../flows/open-world.ts';
import { activityRow, ask, HG, moment, reviewMorning, TG, valueFrom } from '../../flows/review-world.ts';
import { edited, pasted, resubmitted, submitted, submittedWork } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

const numbersOf = (world: World, filter: Calls['readQueue']['input']['filter'] = {}) =>
  valueFrom(world, 'readQueue', { filter }).lines.map((line) => line.number);

describe('readQueue', () => {
  it('puts what waits first, the longest wait on top, then by state, the latest on top', () => {
    const world = reopen(morning);
    expect(numbersOf(world)).toEqual([
      'HD-2019-0001',
      'HD-2019-0002',
      'HD-2019-0003',
      'HD-2019-0004',
      'ZP-2019-0001',
      'HD-2019-0005',
      'HD-2019-0006',
      'HD-2019-0007',
    ]);
  });

  it('counts the wait from the last hand-in', () => {
    const world = reopen(morning);
    play(world, resubmitted('r1', { participants: '180' }, moment('11:00')));
    expect(numbersOf(world).slice(0, 6).at(-1)).toBe('HD-2019-0001');
  });

  it('tells of each entry what a list shows', () => {
    const [, line] = valueFrom(reopen(morning), 'readQueue', { filter: {} }).lines;
    expect(line).toMatchObject({
      number: 'HD-2019-0002',
      title: '网络安全知识竞赛',
      unit: HG,
      unitId: 'HG',
      state: 'received',
      track: 'activity',
      issues: ['outsideWindow', 'badNumber'],
      errors: 2,
      warnings: 0,
      counts: false,
      version: 1,
      contact: '张三 022-66891234',
      since: moment('09:10'),
    });
  });

  it.each([
    [{ state: 'waiting' }, ['0001', '0002', '0003', '0004', '0001', '0005']],
    [{ state: 'returned' }, ['0006']],
    [{ track: 'work.story' }, ['0001']],
    [{ unit: 'HG' }, ['0002', '0004']],
    [{ issue: 'duplicate' }, ['0003']],
    [{ issue: 'joint', unit: 'HG' }, ['0004']],
    [{ text: 'hd-2019-000５' }, ['0005']],
    [{ text: '织网' }, ['0006']],
    [{ text: '李四' }, ['0004']],
    [{ text: '022-66891234', track: 'work.story' }, ['0001']],
    [{ text: '汉沽' }, ['0002', '0004']],
    [{ text: '__proto__' }, []],
    [{ track: 'constructor' }, []],
  ] as const)('narrows to %j', (filter, numbers) => {
    const { lines, total } = valueFrom(reopen(morning), 'readQueue', { filter });
    expect(lines.map((line) => line.number.slice(-4))).toEqual(numbers);
    expect(total).toBe(numbers.length);
  });

  it('brings what filters and dialogs are made of, in the language asked for', () => {
    const chinese = valueFrom(reopen(morning), 'readQueue', { filter: {} });
    expect(chinese.states.map((state) => state.label)).toContain('已重新报送');
    expect(chinese.tracks.map((track) => track.key)).toEqual(['activity', 'work.story', 'work.topic', 'work.series']);
    expect(chinese.issues).toContainEqual({ key: 'missing', label: '缺少必填项' });
    expect(chinese.units.map((unit) => unit.key)).toEqual(['TG', 'HG', 'DG']);
    expect(chinese.checklist[0]).toBe('导向与主题');
    const english = valueFrom(reopen(morning), 'readQueue', { filter: {} }, { language: 'en', as: COLLEAGUE });
    expect(english.tracks[1]?.label).toBe('Stories and works');
    expect(english).toMatchObject({ caller: COLLEAGUE, isOwner: false, preferences: { language: 'zh-CN' } });
  });

  it('sees what staff have typed and no run has recorded, and writes nothing', () => {
    const world = reopen(morning);
    world.workspace.faults.triggersOff(Date.parse(moment('11:30')));
    play(world, edited('r2', { participants: '200' }, moment('11:00')));
    expect(activityRow(world, 'HD-2019-0002').cells.version).toBe('1');
    const before = printOf(world);
    const line = valueFrom(world, 'readQueue', { filter: {} }).lines.find((one) => one.number === 'HD-2019-0002');
    expect(line).toMatchObject({ version: 2, issues: ['outsideWindow'] });
    expect(printOf(world)).toBe(before);
  });

  it('gives an entry that does not say its track one of its own', () => {
    const world = reopen(morning);
    const cells = { unit: TG, title: '未注明类别的作品' };
    play(world, { at: moment('11:00'), do: 'paste', id: 'w2', form: 'work', cells });
    const { lines, tracks } = valueFrom(world, 'readQueue', { filter: { track: 'work' } });
    expect(lines.map((line) => line.number)).toEqual(['ZP-2019-0002']);
    expect(tracks.at(-1)).toEqual({ key: 'work', label: '作品（类别未写明）' });
  });

  it('brings what fits into 100 KB, then the next lines, says how many there are, and finds the rest by filter', () => {
    const world = reopen(morning);
    const { cells } = pasted('many');
    const texts = Object.fromEntries(Object.entries(cells).map(([key, text]) => [key, String(text)]));
    const rows = Array.from({ length: 610 }, (_, index) => ({ ...texts, title: `第${index + 1}场` }));
    typeRows(world.run.book, OWNER, 'activity', rows);
    const numbers: string[] = [];
    for (let answers = 0; numbers.length < 618; answers += 1) {
      const view = valueFrom(world, 'readQueue', { filter: {}, from: numbers.length });
      expect(view.total).toBe(618);
      expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThanOrEqual(100_000);
      expect(answers).toBeLessThan(5);
      numbers.push(...view.lines.map(({ number }) => number));
    }
    expect(new Set(numbers).size).toBe(618);
    expect(numbersOf(world, { text: '第610场' })).toEqual(['HD-2019-0617']);
  }, 60_000);

  it('costs ten calls where it has changed since the last look: workbook, registers, decisions are five', () => {
    expect(ask(reopen(morning), 'readQueue', { filter: {} }).calls).toBe(10);
  });
});

describe('readQueue', () => {
  it('counts the wait from the last hand-in, whatever staff have corrected since', () => {
    const world = reopen(morning);
    play(world, edited('r1', { participants: '130' }, moment('11:00')));
    const { lines } = valueFrom(world, 'readQueue', { filter: {} });
    expect(lines[0]).toMatchObject({ number: 'HD-2019-0001', version: 2, since: moment('09:00') });
  });

  it('narrows to what waits with no issue', () => {
    const world = reopen(morning);
    play(
      world,
      submitted('r9', { title: '网上安全课' }, moment('10:50')),
      submittedWork('w9', { title: '网' }, moment('10:55')),
    );
    const { lines } = valueFrom(world, 'readQueue', { filter: { state: 'clean' } });
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter(({ issues }) => issues.length > 0)).toEqual([]);
  });
});
