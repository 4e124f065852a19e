/** What a row of the sheet shows, and what the program reads from it. */

import { describe, expect, it } from '@jest/globals';
import { type Column, type Table, withKept } from '../../src/domain/table.ts';
import {
  keptCells,
  misshownCells,
  shownCells,
  shownColumns,
  tableHere,
  unkeptCells,
} from '../../src/google/shown-cells.ts';

const columns: Column[] = [
  { key: 'id', label: '标识', owner: 'system', hidden: true },
  { key: 'unit', label: '单位', owner: 'system', shows: 'unit' },
  { key: 'code', label: '问题', owner: 'system', shows: 'word', words: { late: '逾期' } },
  { key: 'at', label: '时间', owner: 'system', shows: 'moment' },
];
const table: Table = { key: 'calls', title: '记录', identity: 'id', frozenColumns: 0, columns: withKept(columns) };
const names = { unit: new Map([['TG', '塘沽街道总工会']]), form: new Map<string, string>() };
const seen = { names, zone: () => 'Asia/Shanghai', momentAt: (text: string) => `${text}:00+08:00` };

const places = (...keys: string[]) => new Map(keys.map((key, index) => [key, index + 1]));
const OLD = ['id', 'unit', 'code', 'at'];
const NEW = [...OLD, 'at.key', 'code.key', 'unit.key'];
const shown = shownColumns(table, places(...NEW), seen);

const AT = '2019-08-20T09:12:30+08:00';
const SHOWN = { id: '1', unit: '塘沽街道总工会', code: '', at: '2019-08-20 09:12' };
const KEPT = { 'unit.key': 'TG', 'code.key': '', 'at.key': AT };
const CODES = { id: '1', unit: 'TG', code: '', at: AT };

describe('withKept', () => {
  it('puts the hidden columns behind the others, the last one’s first', () => {
    expect(table.columns.map(({ key }) => key)).toEqual(NEW);
  });
});

describe('shownCells', () => {
  it('shows words, and keeps what is written', () => {
    expect(shownCells(shown, CODES)).toEqual({ ...SHOWN, ...KEPT });
  });

  it('writes codes where the sheet of an earlier version has no place to keep them', () => {
    expect(shownCells(shownColumns(table, places(...OLD), seen), CODES)).toEqual(CODES);
    expect(tableHere(table, places(...OLD)).columns.map(({ key }) => key)).toEqual(OLD);
  });
});

describe('keptCells', () => {
  it.each([
    ['what is kept', { ...SHOWN, ...KEPT }, CODES],
    ['what is kept, whatever is typed over it', { ...SHOWN, ...KEPT, unit: 'XX', code: '逾期', at: '' }, CODES],
    ['codes of an earlier version', { ...CODES, 'unit.key': '', 'code.key': '', 'at.key': '' }, CODES],
    [
      'a name that stands alone',
      { id: '', unit: '塘沽街道总工会', code: '逾期' },
      { id: '', unit: 'TG', code: 'late', at: '' },
    ],
  ])('reads %s', (_what, texts, cells) => {
    expect(keptCells(shown, texts)).toEqual(cells);
  });
});

describe('a row of an earlier version', () => {
  it('is kept as a whole, and then shown', () => {
    const row = { identity: '1', texts: { ...CODES } };
    expect(unkeptCells(shown, table, [[3, row]])).toEqual([{ index: 3, cells: KEPT }]);
    const kept = { texts: { ...CODES, ...KEPT } };
    expect(misshownCells(shown, [[3, kept]])).toEqual([{ index: 3, cells: { unit: SHOWN.unit, at: SHOWN.at } }]);
    expect(unkeptCells(shown, table, [[3, { ...row, ...kept }]])).toEqual([]);
  });

  it('is left as it is where nobody knows what it is', () => {
    expect(unkeptCells(shown, table, [[3, { identity: '', texts: { unit: '合计' } }]])).toEqual([]);
  });
});
