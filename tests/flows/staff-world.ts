/** A morning with an entry of every kind, what staff do with its sheets by hand, and what must hold after it. */

import { lastRow } from '../../src/offline/inspect.ts';
import type { ProjectFiles } from '../../src/offline/workspace.ts';
import { type BookRow, findRow, readRows, tableOf, typeRow } from '../../src/season/workbook-tables.ts';
import { entryRows, violations } from '../faults/invariants.ts';
import { settle } from '../faults/settle.ts';
import { decided, edited, on, pasted, resubmitted, submitted, submittedWork } from '../oracle/tiny-season.ts';
import { knownWorld } from './known-world.ts';
import { COLLEAGUE, openWorld, play, type World } from './open-world.ts';

/** Numbers of the morning's entries, by what they are. */
export const NUMBERS = {
  fresh: 'HD-2019-0001',
  mended: 'HD-2019-0002',
  approved: 'HD-2019-0003',
  twice: 'HD-2019-0004',
  waived: 'HD-2019-0005',
  returned: 'HD-2019-0006',
  rejected: 'HD-2019-0007',
  typed: 'HD-2019-0008',
  typedApproved: 'HD-2019-0009',
  typedReturned: 'HD-2019-0010',
} as const;

export type Kind = keyof typeof NUMBERS;

const moment = (time: string): string => on('08-20', time);

/** Ten activities and a work, at 11:00: by form and by staff, fresh, mended, waived, in every state. */
export function staffMorning(files: ProjectFiles): World {
  return knownWorld('staff', files, playStaffMorning).world;
}

function playStaffMorning(files: ProjectFiles): World {
  const world = openWorld(files);
  play(
    world,
    submitted('fresh', { title: '织网读书会' }, moment('08:00')),
    submitted('mended', { title: '指尖课堂', participants: '200名' }, moment('08:05')),
    submitted('approved', { title: '网络安全知识竞赛' }, moment('08:10')),
    submitted('twice', { title: '网上练兵', heldOn: '2019-06-20' }, moment('08:15')),
    submitted('waived', { title: '去年的讲座', heldOn: '2018-06-12' }, moment('08:20')),
    submitted('returned', { title: '家书朗读' }, moment('08:25')),
    submitted('rejected', { title: '春游' }, moment('08:30')),
    pasted('typed', { title: '职工上网安全课', heldOn: '2019-05-06', source: '电话' }, moment('08:35')),
    pasted('typedApproved', { title: '车间课堂', heldOn: '2019-05-07' }, moment('08:40')),
    pasted('typedReturned', { title: '班组讨论', heldOn: '2019-05-08' }, moment('08:45')),
    submittedWork('work', {}, moment('08:50')),
    edited('mended', { participants: '200' }, moment('09:05')),
    decided('approved', 'approve', { at: moment('09:10') }),
    decided('twice', 'return', { at: moment('09:11'), reason: '请补充人数' }),
    decided('waived', 'waive', { at: moment('09:12'), code: 'outsideWindow', reason: '市总口头同意' }),
    decided('waived', 'approve', { at: moment('09:13') }),
    decided('returned', 'return', { at: moment('09:14'), reason: '请补充照片' }),
    decided('rejected', 'reject', { at: moment('09:15') }),
    decided('typedApproved', 'approve', { at: moment('09:16') }),
    decided('typedReturned', 'return', { at: moment('09:17'), reason: '请补充' }),
    resubmitted('twice', { participants: '150' }, moment('09:20')),
    decided('twice', 'approve', { at: moment('09:30') }),
  );
  typeInto(world, 'fresh', { remark: '已电话核实' });
  world.workspace.clock.advanceTo(moment('11:00'));
  if (world.told.length > 0) throw new Error(world.told.join('\n'));
  return world;
}

/** Where a colleague is. */
export function colleagueAt(world: World, table = 'activity') {
  return { as: COLLEAGUE, spreadsheetId: world.bookId, sheetId: tableOf(world.run.book, table).sheet.id };
}

/** The entry's row; of several the upper one. */
export function rowOf(world: World, kind: Kind): BookRow {
  const row = findRow(tableOf(world.run.book, 'activity'), 'number', NUMBERS[kind]);
  if (!row) throw new Error(`no row of ${kind}`);
  return row;
}

/** The first row below everything. */
export function below(world: World, table = 'activity'): number {
  return lastRow(tableOf(world.run.book, table).sheet) + 1;
}

/** A colleague types cells of an entry, or of the row with this number. */
export function typeInto(world: World, where: Kind | number, cells: Readonly<Record<string, string>>): void {
  const row = typeof where === 'number' ? where : rowOf(world, where).number;
  typeRow(world.run.book, COLLEAGUE, 'activity', row, cells);
}

/** What is recorded of every entry of a register and shown of it, by number, whatever its place. */
export function standing(world: World, table = 'activity'): Record<string, unknown> {
  const rows = entryRows(world, table).map(({ cells }) => {
    const { changedAt: _, marks: __, ...rest } = cells;
    return [cells.number ?? '', Object.fromEntries(Object.entries(rest).sort())] as const;
  });
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Everything that is wrong once the world has come to rest. @param quietTicks as `settle` takes them. */
export function faultsAtRest(world: World, quietTicks = 2): string[] {
  return [...settle(world, quietTicks), ...violations(world, 0), ...tallyFaults(world)];
}

// What the district's line says is what the rows say.
function tallyFaults(world: World): string[] {
  const [district] = readRows(tableOf(world.run.book, 'tally'));
  const counted = entryRows(world).filter(({ cells }) => cells.counts === '计入').length;
  const said = Number(district?.cells.counted);
  return said === counted ? [] : [`the tally says ${district?.cells.counted}, and ${counted} rows say so`];
}
