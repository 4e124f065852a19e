/** The recipe of docs/architecture.md: a column is its declaration and its label, and whole with them. */

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Column } from '../../src/domain/table.ts';
import { bareRealm, type Edits } from '../documents/bare-realm.ts';
import { verdict } from '../factories.ts';
import type { columnsAndCells } from './trial-columns.ts';

const CAMPAIGN = JSON.parse(readFileSync(new URL('../../src/campaigns/2019.json', import.meta.url), 'utf8'));

/** What somebody writes who follows the recipe, twice: a column of the registers, and one of a plain table. */
const RECIPE: Edits = {
  'app/tables/register-columns.ts': [
    "    remark: { owner: 'staff', width: 180 },\n",
    "    doorWord: { owner: 'system', width: 64, text: ({ entry }) => entry.door },\n",
  ],
  'messages/sheet/zh-CN.ts': ["  remark: '内部备注',\n", "  doorWord: '来路',\n"],
  'app/tables/staff-tables.ts': ['    result: text(280),\n', '    checkedAt: { ...moment, width: 150 },\n'],
  'messages/tables/staff-tables-zh.ts': ["    result: '结果',\n", "    checkedAt: '复核时间',\n"],
};

type Made = ReturnType<typeof columnsAndCells>;

const keys = ({ columns }: { columns: readonly Column[] }) => columns.map(({ key }) => key);

let before: Made;
let after: Made;

beforeAll(async () => {
  const made = async (edits: Edits): Promise<Made> =>
    (await bareRealm('tests/app/trial-columns.ts', edits))('columnsAndCells', CAMPAIGN, verdict()) as Made;
  [before, after] = [await made({}), await made(RECIPE)];
}, 60_000);

describe('a column of the registers that is declared', () => {
  it('stands where it was declared in every register, with its label and look', () => {
    for (const [index, table] of after.tables.entries()) {
      const place = keys(table).indexOf('doorWord');
      expect(keys(table)[place - 1]).toBe('remark');
      expect(table.columns[place]).toEqual({ key: 'doorWord', label: '来路', owner: 'system', width: 64 });
      expect(keys(table).filter((key) => key !== 'doorWord')).toEqual(keys(before.tables[index] ?? table));
    }
  });

  it('is written with the others, and changes none of them', () => {
    expect(after.cells).toEqual({ ...before.cells, doorWord: 'form' });
  });
});

describe('a column of another table that is declared', () => {
  it('stands where it was declared, with its label, look and what keeps its text', () => {
    const added = [
      { key: 'checkedAt', label: '复核时间', owner: 'system', width: 150, shows: 'moment' },
      { key: 'checkedAt.key', label: '复核时间', owner: 'system', hidden: true, isLater: true, of: 'checkedAt' },
    ];
    expect(after.requests.columns.filter(({ key }) => !keys(before.requests).includes(key))).toEqual(added);
    expect(keys(after.requests)[keys(after.requests).indexOf('checkedAt') - 1]).toBe('result');
  });
});
