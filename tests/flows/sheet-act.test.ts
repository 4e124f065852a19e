/** What the desk's page may ask to have done in a sheet: every act, its refusals, and nothing of another shape. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Overview, SheetView } from '../../src/desk/answers.ts';
import { refusalWords } from '../../src/desk/page/refusal-words.ts';
import type { SheetAct } from '../../src/desk/sheet-act.ts';
import { sayDesk } from '../../src/messages/desk/say.ts';
import { everyNth } from '../thoroughness.ts';
import { type DeskWorld, OWNER, openDeskWorld, SECOND } from './served-desk.ts';

let world: DeskWorld;
let sheetId: number;

beforeAll(async () => {
  world = await openDeskWorld();
  const { sheets } = await world.see<Overview>('overview');
  sheetId = sheets.find(({ table }) => table === 'roster')?.id ?? -1;
}, 60_000);

afterAll(() => world.close());

const act = (wanted: SheetAct, as = OWNER) => {
  const own = 'fromSheetId' in wanted ? { ...wanted, fromSheetId: sheetId } : wanted;
  return world.act('sheet-act', { as, sheetId, act: own });
};
const view = () => world.see<SheetView>(`sheet?id=${sheetId}&hidden=yes`);
const block = { row: 3, column: 1, rows: 2, columns: null };

const ACTS: readonly SheetAct[] = [
  { kind: 'insert', axis: 'rows', index: 3, side: 'before', count: 2 },
  { kind: 'insert', axis: 'rows', index: 3, side: 'after', count: 1 },
  { kind: 'insert', axis: 'columns', index: 2, side: 'before', count: 1 },
  { kind: 'insert', axis: 'columns', index: 2, side: 'after', count: 1 },
  { kind: 'delete', axis: 'rows', from: 3, count: 1 },
  { kind: 'delete', axis: 'columns', from: 2, count: 1 },
  { kind: 'sort', column: 1, ascending: false, block: { row: 2, column: 1, rows: 2, columns: 3 } },
  { kind: 'pasteCells', fromSheetId: -1, block: { ...block, columns: 2 }, to: { row: 6, column: 3 }, isCut: true },
  { kind: 'fillDown', block },
  { kind: 'clearFormats', block },
  { kind: 'merge', block: { ...block, columns: 2 } },
  { kind: 'rename', name: '单位' },
];

describe('the act on a sheet', () => {
  it.each(everyNth(ACTS, 6))('%j changes it, and undo and redo lead back and forth', async (wanted) => {
    const sheetNow = () =>
      world
        .desk()
        .book()
        .sheets.find(({ id }) => id === sheetId);
    const whole = async () => {
      const { maxColumns, maxRows, merges, name } = sheetNow() ?? {};
      return [(await view()).rows, maxRows, maxColumns, merges, name];
    };
    const before = await whole();
    expect((await act(wanted)).status).toBe(200);
    const after = await whole();
    expect(after).not.toEqual(before);
    await act({ kind: 'undo' });
    expect(await whole()).toEqual(before);
    await act({ kind: 'redo' });
    expect(await whole()).toEqual(after);
    await act({ kind: 'undo' });
  });

  it('copies a row with its hidden cells, and cuts one', async () => {
    const cells = async (row: number) => (await view()).rows.find(({ number }) => number === row)?.cells.join('|');
    const paste = { kind: 'paste', fromSheetId: sheetId, from: 3, count: 1, to: 5, mode: 'over' } as const;
    await act({ ...paste, isCut: false });
    expect([await cells(3), await cells(5)]).toEqual([expect.stringMatching(/^TG\|/), await cells(3)]);
    await act({ ...paste, from: 5, to: 6, isCut: true });
    const empty = (await cells(3))?.replaceAll(/[^|]/g, '');
    expect([await cells(5), await cells(6)]).toEqual([empty, await cells(3)]);
  });

  it.each([
    [{ kind: 'delete', axis: 'rows', from: 1, count: 5_000 }, 'outside'],
    [{ kind: 'rename', name: '目标任务' }, 'nameTaken'],
    [{ kind: 'delete', axis: 'rows', from: 3, count: -1 }, null],
    [{ kind: 'sort', column: 1 }, null],
    [{ kind: 'eval', code: '1' }, null],
  ] as const)('refuses %j, in words of the person’s where the workspace does: %s', async (wanted, word) => {
    const response = await world.act('sheet-act', { as: OWNER, sheetId, act: wanted });
    expect(response.status).toBe(word === null ? 400 : 500);
    if (word === null) return;
    const { refusals } = sayDesk('zh-CN').grid;
    expect(refusalWords(refusals, (await response.json()).error)).toBe(refusals[word]);
  });

  it('tells a colleague what is locked', async () => {
    const { id } = world.desk().book();
    const place = { sheetId, row: 3, column: 1, rows: 1, columns: 1 };
    const lock = { id: 'lock', kind: 'RANGE' as const, description: '', warningOnly: false, domainEdit: false };
    world
      .desk()
      .book()
      .protections.push({ ...lock, place, editors: [], unprotected: [] });
    expect(id).not.toBe('');
    const response = await act({ kind: 'delete', axis: 'rows', from: 3, count: 1 }, SECOND);
    const { refusals } = sayDesk('en').grid;
    expect(refusalWords(refusals, (await response.json()).error)).toBe(refusals.locked);
  });
});
