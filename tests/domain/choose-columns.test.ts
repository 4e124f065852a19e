// Columns that people choose fields for: which column a choice is of, what it comes to, and what cannot be followed.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import {
  type ColumnChoice,
  choiceFault,
  choicesFor,
  chosenAnew,
  headingName,
} from '../../src/domain/import/choose-columns.ts';
import { columnsOf } from '../../src/domain/import/read-heading.ts';
import { readTable } from '../../src/domain/import/read-table.ts';
import { campaign } from '../factories.ts';

const activity = formOf(campaign(), 'activity');

/** 事项=title 何时=heldOn, as people would say it. */
const chosen = (text: string): ColumnChoice[] =>
  text.split(' ').map((pair) => {
    const [heading = '', field = ''] = pair.split('=');
    return { heading, field };
  });

const taken = (headings: readonly string[], choices: readonly ColumnChoice[]) =>
  columnsOf(
    activity,
    headings.map((heading) => [heading]),
    choices,
  ).map(({ meaning }) => (meaning?.is === 'field' ? meaning.key : (meaning?.is ?? '')));

describe('headingName', () => {
  it.each([
    ['活动\n名称 ', '活动 名称'],
    [' \u3000', ''],
    ['<b>名称</b>', '<b>名称</b>'],
    ['长'.repeat(101), `${'长'.repeat(99)}…`],
    ['🗹'.repeat(101), `${'🗹'.repeat(99)}…`],
  ])('of %j is %j, and stays so', (text, name) => {
    expect([headingName(text), headingName(name)]).toEqual([name, name]);
  });
});

describe('columnsOf, with choices', () => {
  it.each<[string, string[], string, string[]]>([
    [
      'takes what nobody would recognise',
      ['事项', '何时', '人数'],
      '事项=title 何时=heldOn',
      ['title', 'heldOn', 'participants'],
    ],
    ['goes before what is recognised', ['活动名称', '时间'], '时间=heldUntil', ['title', 'heldUntil']],
    ['leaves a column', ['活动名称', '活动时间', '参与人数'], '参与人数=', ['title', 'heldOn', '']],
    [
      'leaves the column that had the field, and guesses nothing else for it',
      ['活动内容', '事项'],
      '事项=contents',
      ['', 'contents'],
    ],
    ['leaves a serial', ['序号', '活动名称', '日期'], '序号=', ['', 'title', 'heldOn']],
    ['reads width and line ends as one', ['参 加\n人（次）'], '参\u3000加\u3000人(次)=participants', ['participants']],
    ['takes the first of two that are headed alike', ['人', '人'], '人=participants', ['participants', '']],
    ['takes them in their order', ['人', '人'], '人= 人=participants', ['', 'participants']],
    [
      'takes headings for what they are called',
      ['__proto__', '=1+1', '<img src=x>'],
      '__proto__=title',
      ['title', '', ''],
    ],
    ['passes over a blank heading', ['', '事项'], '=heldOn 事项=title', ['', 'title']],
  ])('%s', (_, headings, choices, fields) => {
    expect(taken(headings, chosen(choices))).toEqual(fields);
  });

  it('takes a telephone for the person who was chosen in front of it', () => {
    const work = formOf(campaign(), 'work');
    const phone = (choices: ColumnChoice[]) => columnsOf(work, [['谁做的'], ['电话']], choices)[1]?.meaning;
    expect(phone([])).toMatchObject({ key: work.roles.contactPhone });
    expect(phone([{ heading: '谁做的', field: 'authorName' }])).toMatchObject({ key: 'authorPhone' });
  });
});

describe('choiceFault', () => {
  it.each<[string, string, string, object | null]>([
    ['nothing', '事项 何时', '事项=title 何时=heldOn', null],
    ['a column that is left twice over', '事项 事项', '事项= 事项=', null],
    ['a field that there is not', '事项', '事项=photo', { why: 'unknownField', detail: 'photo' }],
    ['a name of the language', '事项', '事项=__proto__', { why: 'unknownField', detail: '__proto__' }],
    ['one field twice', '事项 何时', '事项=title 何时=title', { why: 'fieldTwice', detail: 'title' }],
    ['a heading that there is not', '事项', '事由=title', { why: 'unknownHeading', detail: '事由' }],
    ['a heading oftener than it is printed', '人', '人= 人=participants', { why: 'unknownHeading', detail: '人' }],
  ])('tells of %s', (_, headings, choices, fault) => {
    expect(choiceFault(activity, headings.split(' '), chosen(choices))).toEqual(fault);
  });
});

describe('chosenAnew', () => {
  const columns = chosen('活动名称=title 人=participants 人= 备注=');
  it.each<[string, string, [number, string | null], string]>([
    ['a first choice', '', [3, 'note'], '备注=note'],
    ['the same column again', '备注=note', [3, 'contents'], '备注=contents'],
    ['one that is given back', '备注=note', [3, null], ''],
    ['a field that another column was chosen for', '备注=contents', [0, 'contents'], '活动名称=contents'],
    ['the second of two that are headed alike', '', [2, 'note'], '人=participants 人=note'],
    ['the second for the field of the first', '', [2, 'participants'], '人= 人=participants'],
    ['the first of them', '', [1, ''], '人='],
  ])('gives %s', (_, before, [index, field], after) => {
    const list = (text: string) => (text === '' ? [] : chosen(text));
    expect(chosenAnew(columns, list(before), { index, field })).toEqual(list(after));
  });

  it('gives choices that each column finds again', () => {
    const next = chosenAnew(columns, [], { index: 2, field: 'note' });
    const found = choicesFor(
      columns.map(({ heading }) => heading),
      next,
    );
    expect(found.map((choice) => choice?.field ?? null)).toEqual([null, 'participants', 'note', null]);
  });
});

describe('readTable, with choices', () => {
  const read = (rows: string[][], choices: string) => {
    const table = readTable(activity, rows, chosen(choices));
    return (
      table && { rows: table.rows.map(({ cells }) => cells), headings: table.columns.map(({ heading }) => heading) }
    );
  };
  const ALIEN = ['事项', '何时', '来了多少'];

  it('finds the line of headings by what was chosen, also where it is printed again', () => {
    const rows = [['统计表'], ALIEN, ['讲座', '6.12', '20'], ALIEN, ['竞赛', '6.20', '30']];
    expect(read(rows, '事项=title 何时=heldOn 来了多少=participants')?.rows).toEqual([
      { title: '讲座', heldOn: '6.12', participants: '20' },
      { title: '竞赛', heldOn: '6.20', participants: '30' },
    ]);
    expect(readTable(activity, rows)).toBeNull();
  });

  it('keeps headings of two lines as they are while columns are chosen', () => {
    const rows = [
      ['活动名称', '活动时间', '参与人数', ''],
      ['', '', '线上', '线下'],
      ['讲座', '6.12', '300', '20'],
    ];
    const headings = ['活动名称', '活动时间', '线上', '线下'];
    const cells = { title: '讲座', heldOn: '6.12' };
    expect(read(rows, '线上=note')).toEqual({ headings, rows: [{ ...cells, note: '300', participants: '20' }] });
    expect(read(rows, '线下=')).toEqual({ headings, rows: [cells] });
    expect(read(rows, '线上=participants')).toEqual({ headings, rows: [{ ...cells, participants: '300' }] });
  });

  it('still reads a table whose column of names is left', () => {
    const rows = [
      ['活动名称', '活动时间', '参与人数'],
      ['讲座', '6.12', '20'],
      ['活动名称', '活动时间', '参与人数'],
    ];
    expect(read(rows, '活动名称=')?.rows).toEqual([{ heldOn: '6.12', participants: '20' }]);
  });

  it('reads as ever where a choice names no heading', () => {
    const rows = [
      ['活动名称', '活动时间'],
      ['讲座', '6.12'],
    ];
    expect(read(rows, '事由=contents')?.rows).toEqual([{ title: '讲座', heldOn: '6.12' }]);
  });
});
