// Columns that staff choose themselves: taken in as chosen, known again by origin and headings, forgotten when asked.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Calls } from '../../../src/app/calls/all.ts';
import { entryRows, violations } from '../../faults/invariants.ts';
import { ringHour, settle } from '../../faults/settle.ts';
import {
  bundle,
  COLLEAGUE,
  type KeptWorld,
  keep,
  openWorld,
  play,
  printOf,
  reopen,
  type World,
} from '../../flows/open-world.ts';
import { ask, refusalFrom, valueFrom } from '../../flows/review-world.ts';
import { on, submitted } from '../../oracle/tiny-season.ts';
import { callsOf, everyNth } from '../../thoroughness.ts';

type Wish = Calls['importRows']['input'];

const TABLE: Wish = {
  form: 'activity',
  unit: 'TG',
  source: '微信',
  receivedOn: '2019-08-19',
  origin: '问卷星',
  rows: [
    ['提交人', '事项', '何时', '来了多少', '=HYPERLINK("x")', '<b>__proto__</b>'],
    ['王示例', '网络安全讲座', '2019.6.12', '120', '1', '2'],
    ['王示例', '知识竞赛', '2019.6.20', '55', '', ''],
  ],
};
const COLUMNS: Wish['columns'] = [
  { heading: '事项', field: 'title' },
  { heading: '何时', field: 'heldOn' },
  { heading: '来了多少', field: 'participants' },
  { heading: '=HYPERLINK("x")', field: '' },
];

let morning: KeptWorld;

beforeAll(async () => {
  const world = openWorld(await bundle());
  play(world, submitted('r1', {}, on('08-20')));
  settle(world);
  morning = keep(world);
}, 60_000);

const cellsOf = (world: World) =>
  entryRows(world)
    .slice(1)
    .map(({ cells }) => [cells.title, cells.heldOn, cells.participants, cells.note]);

const TAKEN = [
  ['知识竞赛', '2019.6.20', '55', ''],
  ['网络安全讲座', '2019.6.12', '120', ''],
];

describe('a table whose columns staff choose', () => {
  it('is shown and taken in as chosen; the same one again changes nothing', () => {
    const world = reopen(morning);
    const before = printOf(world);
    const view = valueFrom(world, 'previewImport', { ...TABLE, columns: COLUMNS }, { as: COLLEAGUE });
    expect(printOf(world)).toBe(before);
    expect(view).toMatchObject({ choices: COLUMNS, known: '', rows: [{ does: 'new' }, { does: 'new' }] });
    expect(view.columns).toEqual([
      { heading: '提交人', is: null, field: '', label: '' },
      { heading: '事项', is: 'field', field: 'title', label: '线下活动名称' },
      { heading: '何时', is: 'field', field: 'heldOn', label: '活动时间' },
      { heading: '来了多少', is: 'field', field: 'participants', label: '参与人数' },
      { heading: '=HYPERLINK("x")', is: null, field: '', label: '' },
      { heading: '<b>__proto__</b>', is: null, field: '', label: '' },
    ]);
    const taken = valueFrom(world, 'importRows', { ...TABLE, columns: COLUMNS }, { as: COLLEAGUE });
    expect([cellsOf(world).sort(), taken.known === '']).toEqual([TAKEN, false]);
    const once = printOf(world);
    for (const columns of [COLUMNS, undefined]) {
      const again = valueFrom(world, 'importRows', columns ? { ...TABLE, columns } : TABLE, { as: COLLEAGUE });
      expect(again).toMatchObject({ known: taken.known, rows: [{ does: 'nothing' }, { does: 'nothing' }] });
    }
    expect(printOf(world)).toBe(once);
    expect([...settle(world), ...violations(world, 0)]).toEqual([]);
  });

  it('teaches how the next one from there is read, until it is forgotten', () => {
    const world = reopen(morning);
    const next: Wish = {
      ...TABLE,
      unit: 'HG',
      rows: [TABLE.rows[0] ?? [], ['李示例', '读书会', '2019.7.1', '30', '', '']],
    };
    expect(refusalFrom(world, 'previewImport', next).refusal).toBe('noHeadings');
    const { known } = valueFrom(world, 'importRows', { ...TABLE, columns: COLUMNS });
    const view = valueFrom(world, 'previewImport', next, { as: COLLEAGUE });
    expect(view).toMatchObject({ choices: COLUMNS, known, rows: [{ does: 'new', title: '读书会' }] });
    expect(valueFrom(world, 'readTableImport', {}).origins).toEqual(['问卷星']);
    expect(refusalFrom(world, 'previewImport', { ...next, origin: '金数据' }).refusal).toBe('noHeadings');
    expect(refusalFrom(world, 'previewImport', { ...next, columns: [] }).refusal).toBe('noHeadings');
    for (const _ of ['once', 'twice']) {
      valueFrom(world, 'forgetColumns', { form: 'activity', origin: ' 问卷星', known }, { as: COLLEAGUE });
      expect(refusalFrom(world, 'previewImport', next).refusal).toBe('noHeadings');
    }
    expect(valueFrom(world, 'readTableImport', {}).origins).toEqual([]);
  });

  it('tells of the column that lost its field to another one', () => {
    const rows = [
      ['活动名称', '活动时间', '事由'],
      ['讲座', '2019.6.12', '网络安全讲座'],
    ];
    const columns = [{ heading: '事由', field: 'title' }];
    const view = valueFrom(reopen(morning), 'previewImport', { ...TABLE, rows, columns });
    expect(view.columns.map(({ field, heading }) => [heading, field])).toEqual([
      ['活动名称', ''],
      ['活动时间', 'heldOn'],
      ['事由', 'title'],
    ]);
    expect(view.rows.map(({ title }) => title)).toEqual(['网络安全讲座']);
  });

  it('is taken in once, and its columns are known, wherever the run is killed', () => {
    const { first, stride } = callsOf(1, 14);
    for (let call = first; ; call += stride) {
      const world = reopen(morning);
      const armed = world.workspace.faults.arm({
        kind: 'kill',
        when: 'after',
        call,
        writes: 'kept',
        match: ({ functionName }) => functionName === 'call',
      });
      const wish = { ...TABLE, columns: COLUMNS };
      world.workspace.run({ as: COLLEAGUE, call: 'call', args: ['importRows', wish, 'en'], surface: 'sidebar' });
      armed.disarm();
      if (armed.struck === 0) break;
      ringHour(world);
      expect(ask(world, 'importRows', wish).answer).toMatchObject({ ok: true });
      expect([call, ...settle(world), ...violations(world, 1)]).toEqual([call]);
      // A row that comes back from its copy stands below the others.
      expect([call, ...cellsOf(world).sort()]).toEqual([call, ...TAKEN]);
      expect(valueFrom(world, 'previewImport', TABLE).rows.map(({ does }) => does)).toEqual(['nothing', 'nothing']);
    }
  });

  const [title = { heading: '', field: '' }] = COLUMNS;
  it.each<[string, object, string, string]>(
    everyNth(
      [
        ['a field that there is not', { columns: [{ ...title, field: '__proto__' }] }, 'unknownField', '没有这个栏目'],
        [
          'one field twice',
          { columns: [...COLUMNS, { heading: '提交人', field: 'title' }] },
          'fieldTwice',
          '线下活动名称',
        ],
        [
          'a heading that there is not',
          { columns: [...COLUMNS, { heading: '经费', field: 'note' }] },
          'unknownHeading',
          '经费',
        ],
        ['a heading twice', { columns: [...COLUMNS, { heading: '事项', field: 'note' }] }, 'unknownHeading', '事项'],
        ['too little for headings', { columns: [title] }, 'noHeadings', '没有找到表头'],
        [
          'a heading of 1001 letters',
          { columns: [{ heading: '长'.repeat(1001), field: 'title' }] },
          'badRequest',
          '不符合要求',
        ],
        ['a hundred columns and one', { columns: Array(101).fill(title) }, 'badRequest', '不符合要求'],
        ['a long origin', { origin: '长'.repeat(41) }, 'badRequest', '不符合要求'],
        [
          'columns of a filled form',
          {
            form: 'work',
            rows: [['姓名：王示例'], ['作品类型：■故事'], ['作品名称：我和网络', '创作时间：2019.3']],
            columns: [{ heading: '作品名称', field: 'summary' }],
          },
          'unknownHeading',
          '作品名称',
        ],
      ],
      4,
    ),
  )('is refused with %s, in words, and nothing is written', (_, change, refusal, words) => {
    const world = reopen(morning);
    const before = printOf(world);
    for (const name of ['importRows', 'previewImport'] as const) {
      const { detail = '', message, ...refused } = refusalFrom(world, name, { ...TABLE, ...change });
      expect(refused).toMatchObject({ refusal });
      expect(`${message} ${detail}`).toContain(words);
    }
    expect(printOf(world)).toBe(before);
  });
});
