/** Papers in Drive after people have been there: the next request makes them whole, doubles nothing, and says so. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { makingFaults } from '../../faults/invariants.ts';
import { ringHour } from '../../faults/settle.ts';
import { materials } from '../../flows/ask-sidebar.ts';
import { bundle, documentsOf, type KeptWorld, OWNER, reopen, rowsOf, type World } from '../../flows/open-world.ts';
import {
  change,
  changeAll,
  driveCalls,
  EDITED,
  EVERYTHING,
  fileOf,
  linesOf,
  listSheet,
  papersIn,
  tickOf,
  typeSetting,
  written,
} from '../../flows/paper-world.ts';
import { everyNth } from '../../thoroughness.ts';

let kept: KeptWorld;

beforeAll(async () => {
  kept = written(await bundle());
}, 120_000);

const ANNEX = 'annex1/TG';
const DRAFT = 'cityReport/';

/** Asks again for everything; gives the calls of Drive and what is wrong with files and lines. */
const again = (world: World, ...kinds: readonly string[]) => {
  const calls = driveCalls(tickOf(world, ...(kinds.length > 0 ? kinds : EVERYTHING)));
  return { calls, faults: makingFaults(world) };
};

/** Versions and notes of the lines that are not as they were. */
const news = (world: World) =>
  Object.fromEntries(
    [...linesOf(world)].flatMap(([key, { note, version }]) => {
      const was = linesOf(kept.world).get(key);
      return was?.version === version && was?.note === note ? [] : [[key, [version, note]]];
    }),
  );

const keysOf = (world: World) => [...linesOf(world).keys()].sort();

const resultsOf = (world: World) =>
  materials(world)
    .requests.slice(0, EVERYTHING.length)
    .map(({ result }) => result);

const REMADE = '原文件已不在（可能被删除），这是重新生成的一份。';
const RENAMED = '文件名与规定不符，已改正。';
const RESTORED = '文件内容曾被改动，已按台账重新生成；改动前的内容可在云端硬盘的“版本记录”中找到。';
const RELEASED = '原文件有人工修改，已另名留存，这是新生成的一份。';

describe('the same request again', () => {
  it('costs one list and no more where nothing has changed', () => {
    const world = reopen(kept);
    expect(again(world, 'summaries')).toEqual({ calls: ['list'], faults: [] });
    expect(again(world, 'packets')).toEqual({ calls: ['list'], faults: [] });
    expect(news(world)).toEqual({});
    expect(resultsOf(world)[0]).toBe('3份内容无变化，未重新生成');
  });

  it('makes a paper anew that was thrown away', () => {
    const world = reopen(kept);
    const { id } = fileOf(world, ANNEX);
    world.workspace.trash(id, { as: OWNER });
    expect(again(world)).toMatchObject({ faults: [] });
    expect(news(world)).toEqual({ [ANNEX]: ['2', REMADE] });
    expect(fileOf(world, ANNEX).id).not.toBe(id);
  });

  it('gives a paper its name back', () => {
    const world = reopen(kept);
    const { id, name } = fileOf(world, ANNEX);
    change(world, ANNEX, { name: '王示例的表.docx' });
    expect(again(world)).toEqual({ calls: ['list', 'update', 'list'], faults: [] });
    expect([fileOf(world, ANNEX).id, fileOf(world, ANNEX).name]).toEqual([id, name]);
    expect(news(world)).toEqual({ [ANNEX]: ['2', RENAMED] });
  });

  it('leaves a paper where it was moved, now and when it is written again', () => {
    const world = reopen(kept);
    change(world, ANNEX, { parents: ['1elsewhere'] });
    const { id } = fileOf(world, ANNEX);
    expect(again(world)).toEqual({ calls: ['list', 'list'], faults: [] });
    expect(news(world)).toEqual({});
    changeAll(world);
    expect(again(world, 'summaries').faults).toEqual([]);
    expect(fileOf(world, ANNEX)).toMatchObject({ id, parents: ['1elsewhere'] });
    expect(news(world)[ANNEX]).toEqual(['2', '']);
  });

  it.each(everyNth([ANNEX, 'annex3/TG/王芳', 'packet/TG', 'summaryPaper/TG'], 2))(
    'puts %s right that somebody has edited',
    (key) => {
      const world = reopen(kept);
      const before = fileOf(world, key);
      change(world, key, { content: EDITED });
      expect(again(world)).toEqual({ calls: expect.arrayContaining(['update']), faults: [] });
      expect([fileOf(world, key).id, fileOf(world, key).content === EDITED]).toEqual([before.id, false]);
      const [version, note] = news(world)[key] ?? [];
      expect([Object.keys(news(world)), version, note?.split('\n')[0]]).toEqual([[key], '2', RESTORED]);
      expect(again(world).calls).toEqual(['list', 'list']);
    },
  );

  it('makes both of a document and its file anew, each by itself', () => {
    const world = reopen(kept);
    const ids = (['summary/TG', 'summaryPaper/TG'] as const).map((key) => fileOf(world, key).id);
    expect(new Set(ids).size).toBe(2);
    world.workspace.trash(ids[0] ?? '', { as: OWNER });
    expect(again(world).faults).toEqual([]);
    expect(news(world)).toEqual({ 'summary/TG': ['2', REMADE] });
    expect(fileOf(world, 'summaryPaper/TG').id).toBe(ids[1]);
  });

  it('makes everything anew, once, after the whole folder was thrown away', () => {
    const world = reopen(kept);
    const [folder = ''] = fileOf(world, ANNEX).parents;
    for (const { id } of [...papersIn(world), { id: folder }]) world.workspace.trash(id, { as: OWNER });
    expect(again(world).faults).toEqual([]);
    expect(keysOf(world)).toEqual(keysOf(kept.world));
    expect(new Set(papersIn(world).map(({ parents }) => parents.join())).size).toBe(1);
    expect(fileOf(world, ANNEX).parents).not.toEqual([folder]);
    expect(Object.values(news(world)).every(([version, note]) => version === '2' && note?.startsWith(REMADE))).toBe(
      true,
    );
    expect(again(world).calls).toEqual(['list', 'list']);
  });

  it('leaves a copy alone that somebody has made', () => {
    const world = reopen(kept);
    const { id } = fileOf(world, ANNEX);
    world.workspace.parts.drive.put({ ...fileOf(world, ANNEX), id: '0copy', name: '王示例的副本.docx' });
    changeAll(world);
    again(world, 'summaries');
    expect(fileOf(world, ANNEX).id).toBe(id);
    expect(world.workspace.parts.drive.get('0copy')?.name).toBe('王示例的副本.docx');
  });
});

describe('the draft of the report', () => {
  const edit = (world: World) => change(world, DRAFT, { content: EDITED });
  const draftsOf = (world: World) =>
    documentsOf(world)
      .filter(({ name, trashed }) => name.includes('代拟稿') && !trashed)
      .map(({ name }) => name);

  it('stays as people have written it while nothing else is to stand in it', () => {
    const world = reopen(kept);
    edit(world);
    expect(again(world)).toEqual({ calls: ['list', 'list'], faults: [] });
    expect([news(world), fileOf(world, DRAFT).content]).toEqual([{}, EDITED]);
  });

  it('is left under another name when it is due to change, and a new one lies beside it', () => {
    const world = reopen(kept);
    const left = edit(world);
    typeSetting(world, 'addressee', '示例市总工会');
    expect(again(world).faults).toEqual([]);
    const name = '阶段情况报告（代拟稿）（人工修改稿，留存于2019-08-20 12.00）.docx';
    const stands = world.workspace.parts.drive.get(left.id);
    expect(stands).toMatchObject({ name, content: EDITED, parents: left.parents, appProperties: {}, trashed: false });
    expect(fileOf(world, DRAFT).id).not.toBe(left.id);
    expect(news(world)[DRAFT]).toEqual(['2', RELEASED]);
    expect(draftsOf(world).sort()).toEqual(['阶段情况报告（代拟稿）.docx', name]);
  });

  it('is left each time, under names of their own', () => {
    const world = reopen(kept);
    for (const addressee of ['示例市总工会', '样例市总工会']) {
      edit(world);
      typeSetting(world, 'addressee', addressee);
      again(world, 'report');
    }
    expect(new Set(draftsOf(world)).size).toBe(3);
    expect(news(world)[DRAFT]?.[0]).toBe('3');
  });

  it.each([false, true])('is left, too, where its line was removed; asked for in between: %s', (isAskedFor) => {
    const world = reopen(kept);
    const left = edit(world);
    removeLine(world, DRAFT);
    if (isAskedFor) expect(again(world)).toEqual({ calls: ['list', 'list'], faults: [] });
    expect(driveFile(world, left.id)?.content).toBe(EDITED);
    typeSetting(world, 'addressee', '示例市总工会');
    expect(again(world).faults).toEqual([]);
    expect(driveFile(world, left.id)?.content).toBe(EDITED);
    expect(draftsOf(world)).toHaveLength(2);
  });
});

const driveFile = (world: World, id: string) => world.workspace.parts.drive.get(id);

function removeLine(world: World, key: string): void {
  const { cell, rows } = listSheet(world);
  const row = rows.find(({ cells }) => cells.key === key);
  if (!row) throw new Error(`no line ${key}`);
  world.workspace.deleteRows({ ...cell, from: row.number });
}

describe('the sheet 材料清单', () => {
  const cellsOf = (world: World) =>
    [...linesOf(world).values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const keyOf = ({ key = '' }: Readonly<Record<string, string>>) => key;

  it.each([ANNEX, 'packet/TG'])('gets the line of %s back as it was, and no file is written', (key) => {
    const world = reopen(kept);
    change(world, ANNEX, { content: EDITED });
    again(world);
    const before = cellsOf(world);
    removeLine(world, key);
    expect(again(world)).toEqual({ calls: ['list', 'list'], faults: [] });
    expect(cellsOf(world)).toEqual(before);
  });

  it('may be sorted, before a request and while one is carried out', () => {
    const world = reopen(kept);
    const sort = (ascending: boolean) => {
      const { cell, table, rows } = listSheet(world);
      const from = rows[0]?.number ?? 0;
      world.workspace.sortRows({ ...cell, from, column: table.columns.get('name') ?? 1, ascending });
    };
    sort(false);
    expect(again(world)).toEqual({ calls: ['list', 'list'], faults: [] });
    changeAll(world);
    world.workspace.faults.arm({
      kind: 'meanwhile',
      when: 'before',
      of: ['Drive.Files.update'],
      call: 5,
      act: () => sort(true),
    });
    expect(again(world).faults).toEqual([]);
    expect(keysOf(world)).toEqual(keysOf(kept.world));
    expect([...linesOf(world).values()].map(({ version }) => version)).toEqual(keysOf(world).map(() => '2'));
    expect(again(world).calls).toEqual(['list', 'list']);
  });

  it('may be emptied: its lines come back as they were, and no file is written', () => {
    const world = reopen(kept);
    change(world, ANNEX, { name: '王示例的表.docx' });
    again(world);
    const before = cellsOf(world);
    const { cell, rows } = listSheet(world);
    world.workspace.deleteRows({ ...cell, from: rows[0]?.number ?? 0, count: rows.length });
    expect(rowsOf(world, 'documents')).toEqual([]);
    expect(again(world)).toEqual({ calls: ['list', 'list'], faults: [] });
    expect(cellsOf(world)).toEqual(before);
    expect(resultsOf(world).join()).toContain('9份内容无变化');
    ringHour(world);
    expect(again(world).calls).toEqual(['list', 'list']);
  });
});
