// What columns were chosen for: found again by origin and headings, bounded, the oldest given up, forgotten when asked.
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import { ProblemError } from '../../../src/app/problem.ts';
import { forgetColumns, knownOrigins, recalledTable, rememberColumns } from '../../../src/app/tables/column-memory.ts';
import { formOf } from '../../../src/domain/campaign/fields.ts';
import type { ColumnChoice } from '../../../src/domain/import/choose-columns.ts';
import { readTable } from '../../../src/domain/import/read-table.ts';
import { campaign } from '../../factories.ts';

const form = formOf(campaign(), 'activity');
const HEAD = ['事项', '何时', '人数'];
const ROW = ['讲座', '2019.6.12', '20'];
const CHOICES: ColumnChoice[] = [
  { heading: '事项', field: 'title' },
  { heading: '何时', field: 'heldOn' },
];

interface Kept {
  office: Pick<Office, 'store' | 'fingerprint' | 'troubles'>;
  texts: Map<string, string>;
  writes: string[];
}

function emptyStore({ isBroken = false } = {}): Kept {
  const texts = new Map<string, string>();
  const writes: string[] = [];
  const set = (key: string, text: string) => {
    if (isBroken) throw new ProblemError('storeRefused', key);
    writes.push(text);
    texts.set(key, text);
  };
  const get = (key: string) => texts.get(key) ?? '';
  const store = {
    get,
    set,
    getLong: get,
    setAll: () => undefined,
    setLong: set,
    reread: () => undefined,
    refresh: () => undefined,
    keepOnly: () => undefined,
    rewrite: () => 0,
    bytes: () => 0,
  };
  return {
    office: { store, fingerprint: (text) => createHash('md5').update(text).digest('base64'), troubles: [] },
    texts,
    writes,
  };
}

function learn({ office }: Kept, origin: string, head = HEAD, choices = CHOICES): string {
  const table = readTable(form, [head, ROW], choices);
  if (!table) throw new Error('no table');
  return rememberColumns(office, { form, origin }, table, choices);
}

const recalled = ({ office }: Kept, origin: string, rows: string[][]) =>
  recalledTable(office, { form, origin }, rows)?.table.rows.map(({ cells }) => cells) ?? null;

const CELLS = { title: '讲座', heldOn: '2019.6.12', participants: '20' };

describe('recalledTable', () => {
  it.each<[string, string, string[][], object[] | null]>([
    ['the same headings', '问卷星', [HEAD, ROW], [CELLS]],
    ['the same ones below a title', '问卷星', [['统计表'], [], HEAD, ROW], [CELLS]],
    [
      'the same ones in other width, with line ends',
      '问卷星',
      [['事\n项', '何时', '人数'].map((one) => ` ${one}`), ROW],
      null,
    ],
    ['the same ones with room around them', '问卷星', [HEAD.map((one) => ` ${one}\u3000`), ROW], [CELLS]],
    ['those of another place', '金数据', [HEAD, ROW], null],
    ['those of no place', '', [HEAD, ROW], null],
    ['one heading more', '问卷星', [[...HEAD, '经费'], ROW], null],
    ['another order', '问卷星', [['何时', '事项', '人数'], ROW], null],
    ['a blank column more', '问卷星', [[...HEAD, ''], ROW], [CELLS]],
    ['no rows', '问卷星', [], null],
  ])('of %s', (_, origin, rows, cells) => {
    const kept = emptyStore();
    learn(kept, '问卷星');
    expect(recalled(kept, origin, rows)).toEqual(cells);
  });

  it('gives headings of two lines back', () => {
    const kept = emptyStore();
    const head = [
      ['事项', '何时', '参与人数', ''],
      ['', '', '线上', '现场'],
    ];
    const choices = [...CHOICES, { heading: '线上', field: 'onlineViews' }];
    const table = readTable(form, [...head, [...ROW, '9']], choices);
    if (!table) throw new Error('no table');
    rememberColumns(kept.office, { form, origin: '' }, table, choices);
    expect(recalled(kept, '', [...head, ['竞赛', '6.20', '300', '8']])).toEqual([
      { title: '竞赛', heldOn: '6.20', onlineViews: '300', participants: '8' },
    ]);
  });

  it('passes over what names a field that is gone, and what somebody has typed', () => {
    const kept = emptyStore();
    learn(kept, '');
    const [[key, text] = ['', '']] = kept.texts;
    kept.texts.set(key, text.replace('heldOn', 'photo'));
    expect(recalled(kept, '', [HEAD, ROW])).toBeNull();
    kept.texts.set(key, '{"__proto__": 1}');
    expect([recalled(kept, '', [HEAD, ROW]), knownOrigins(kept.office)]).toEqual([null, []]);
  });
});

describe('rememberColumns', () => {
  it('writes what is known no second time, and the last word over the one before', () => {
    const kept = emptyStore();
    const print = learn(kept, '问卷星');
    expect([learn(kept, '问卷星'), kept.writes.length]).toEqual([print, 1]);
    learn(kept, '问卷星', HEAD, [...CHOICES, { heading: '人数', field: 'onlineViews' }]);
    expect(recalled(kept, '问卷星', [HEAD, ROW])).toEqual([{ title: '讲座', heldOn: '2019.6.12', onlineViews: '20' }]);
    expect(JSON.parse(kept.writes[1] ?? '')).toHaveLength(1);
  });

  it('keeps forty, and gives up what was learnt first', () => {
    const kept = emptyStore();
    for (let n = 0; n < 42; n += 1) learn(kept, `来源${n}`);
    expect(knownOrigins(kept.office)).toEqual(Array.from({ length: 40 }, (_, index) => `来源${41 - index}`));
  });

  it('keeps no more letters than it may, however long the headings are', () => {
    const kept = emptyStore();
    const long = Array.from({ length: 30 }, (_, n) => `${n}${'长'.repeat(150)}`);
    const choices = [...CHOICES, ...long.map((heading) => ({ heading, field: '' }))];
    for (let n = 0; n < 6; n += 1) learn(kept, `来源${n}`, [...HEAD, ...long], choices);
    expect(Math.max(...kept.writes.map(({ length }) => length))).toBeLessThanOrEqual(16_000);
    expect(knownOrigins(kept.office)[0]).toBe('来源5');
    const whole = Array.from({ length: 97 }, (_, n) => ({ heading: `${n}${'长'.repeat(150)}`, field: '' }));
    expect(learn(kept, '太大', [...HEAD, ...whole.map(({ heading }) => heading)], [...CHOICES, ...whole])).not.toBe('');
  });

  it('notes a store that refuses, and goes on', () => {
    const kept = emptyStore({ isBroken: true });
    expect([learn(kept, ''), kept.office.troubles.map(({ code }) => code)]).toEqual(['', ['storeRefused']]);
  });
});

describe('forgetColumns', () => {
  it('forgets the one that is named, and writes nothing where none is', () => {
    const kept = emptyStore();
    const print = learn(kept, '问卷星');
    learn(kept, '金数据');
    for (const name of ['', '问卷星', '问卷星']) forgetColumns(kept.office, { form: 'activity', origin: name, print });
    expect([knownOrigins(kept.office), kept.writes.length]).toEqual([['金数据'], 3]);
    expect(recalled(kept, '问卷星', [HEAD, ROW])).toBeNull();
  });
});
