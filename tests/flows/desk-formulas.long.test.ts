/** Formulas that people type on the desk: the sheet shows what they give, and keeps them to be changed. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Overview, SheetView } from '../../src/desk/answers.ts';
import { type DeskWorld, OWNER, openDeskWorld } from './served-desk.ts';

const ROW = 3;

let world: DeskWorld;
let sheetId: number;
let column: number;

beforeAll(async () => {
  world = await openDeskWorld();
  const { sheets } = await world.see<Overview>('overview');
  sheetId = sheets.find(({ table }) => table === 'activity')?.id ?? -1;
  const book = world.desk().book();
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) throw new Error('no register');
  column = sheet.maxColumns + 1;
  const block = { row: 1, column, rows: null, columns: 1 };
  for (const act of [
    { kind: 'insert', axis: 'columns', index: sheet.maxColumns, side: 'after', count: 1 },
    // Plain text, which comes along from beside, would keep a formula from being one.
    { kind: 'clearFormats', block },
  ]) {
    expect(await world.done('sheet-act', { as: OWNER, sheetId, act })).toEqual({ ok: true });
  }
}, 60_000);

afterAll(() => world.close());

const view = () => world.see<SheetView>(`sheet?id=${sheetId}`);

/** Types into the last column of the register, which is nobody's, and gives what the page shows there then. */
async function typed(text: string): Promise<{ text: string | undefined; formula: string | undefined }> {
  await world.done('type', { as: OWNER, sheetId, row: ROW, column, text, isPasted: false });
  const { columns, rows } = await view();
  const index = columns.findIndex(({ number }) => number === column);
  const row = rows.find(({ number }) => number === ROW);
  return { text: row?.cells[index], formula: row?.formulas?.[index] };
}

describe('a formula on the desk', () => {
  it.each([
    ['=1+1', '2'],
    ['=LEN(A3)>0', 'TRUE'],
    ['=A3&"号"', /^.+号$/],
    ['=TODAY()', /2019.0?8.20/],
    ['=1/0', '#DIV/0!'],
  ])('%s shows what it gives, and is kept to be changed', async (formula, shown) => {
    const cell = await typed(formula);
    expect(cell).toEqual({ text: expect.stringMatching(shown), formula });
  });

  it.each(['=QUERY(A3:B3)', '=C3*(', '=C3:C4'])('%s, which is not worked out, shows itself', async (formula) => {
    expect(await typed(formula)).toEqual({ text: formula, formula });
    expect(world.reported).toEqual([]);
  });

  it('leaves a text without one', async () => {
    expect(await typed('2')).toEqual({ text: '2', formula: undefined });
  });
});
