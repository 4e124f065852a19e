/** A workbook near Google's wall of ten million cells: told before it, and at it nothing is lost. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { newSheet } from '../../src/offline/inspect.ts';
import { callBundle } from '../../src/season/call-bundle.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import { firstTen } from '../flows/ask-sidebar.ts';
import { twice } from '../flows/mail-world.ts';
import { bookOf, bundle, COLLEAGUE, type KeptWorld, play, reopen, type World } from '../flows/open-world.ts';
import { submitted } from '../oracle/tiny-season.ts';
import { cellsOf, NEW, troubles } from './busy-world.ts';
import { nowOf } from './flows.ts';
import { list } from './health-world.ts';
import { ringHour, settle } from './settle.ts';

const WALL = 10_000_000;
const TOLD_FROM = 8_000_000;
const COLUMNS = 26;

let first: KeptWorld;

beforeAll(async () => {
  first = firstTen(await bundle());
}, 120_000);

/** A colleague keeps a table of their own, so long that the workbook has about so many cells, and never more. */
function fillUp(world: World, cells: number): void {
  const file = bookOf(world);
  file.sheets = file.sheets.filter(({ name }) => name !== OTHER);
  const there = file.sheets.reduce((sum, { maxColumns, maxRows }) => sum + maxColumns * maxRows, 0);
  file.sheets.push(newSheet(OTHER_ID, OTHER, Math.floor((cells - there) / COLUMNS), COLUMNS));
  file.dirty = true;
}

const OTHER = '历年材料';
const OTHER_ID = 987_654;

/** The register has not a row to spare. */
function trimRegister(world: World): void {
  const { sheet } = tableOf(world.run.book, 'activity');
  sheet.maxRows = sheet.rows.reduce((last, row, index) => ((row?.contents.length ?? 0) > 0 ? index + 1 : last), 0);
  sheet.rows.length = sheet.maxRows;
}

const sizeLine = (world: World) => list(world).lines.filter(({ key }) => key === 'size');

describe('a workbook of many cells', () => {
  it('is told from eight of ten million on, with what is to be done, and not before', () => {
    const world = reopen(first);
    fillUp(world, TOLD_FROM - COLUMNS);
    expect(sizeLine(world)).toMatchObject([{ state: 'good' }]);
    fillUp(world, TOLD_FROM + COLUMNS);
    const [line] = sizeLine(world);
    expect(line).toMatchObject({ state: 'act', text: expect.stringContaining('8,000,0') });
    expect(line?.cure).not.toBe('');
  });

  it('is told by its fullest form, of which each entry is known, when a response finds no room', () => {
    const world = reopen(first);
    trimRegister(world);
    fillUp(world, WALL);
    play(world, submitted('late', NEW, nowOf(world)));
    ringHour(world);
    expect(cellsOf(world, 'late').number).toBeUndefined();
    expect(troubles(world)).not.toEqual([]);
    expect(sizeLine(world)).toMatchObject([{ state: 'act' }]);
    const asked = { filter: { state: 'waiting' } };
    expect(callBundle(world.run.book, COLLEAGUE, 'readQueue', asked)).toMatchObject({ ok: true });
  });

  it('takes in all that came meanwhile, each once, when room is made', () => {
    const world = reopen(first);
    trimRegister(world);
    fillUp(world, WALL);
    play(world, submitted('late', NEW, nowOf(world)));
    ringHour(world);
    const before = world.workspace.mailbox.length;
    play(world, submitted('later', { ...NEW, title: '夜读会' }, nowOf(world)));
    fillUp(world, TOLD_FROM);
    expect(settle(world, 1)).toEqual([]);
    expect([cellsOf(world, 'late').number, cellsOf(world, 'later').number].sort()).toEqual([
      'HD-2019-0003',
      'HD-2019-0004',
    ]);
    expect([world.workspace.mailbox.length - before, twice(world), troubles(world)]).toEqual([2, [], []]);
  });
});
