/** Two thousand entries that go to the city at once: the batch is split over rows, and read as it was. */

import { expect, it } from '@jest/globals';
import { tableOf, typeRows } from '../../src/season/workbook-tables.ts';
import { ask, refusalOf } from '../flows/ask-sidebar.ts';
import { bundle, OWNER, play, rowsOf, type World } from '../flows/open-world.ts';
import { decided, on, submitted } from '../oracle/tiny-season.ts';
import { FLOODED, flood, openLarge, rosterOf } from './large-world.ts';

const ENTRIES = 2000;
const APPROVE = { act: 'approve', track: 'activity', approvedBy: '王示例' };
const SEND = {
  act: 'send',
  track: 'activity',
  to: '示例市总工会',
  on: '2019-08-20',
  how: '邮件',
  by: '何样例',
  withReport: false,
};

/** Staff paste the decisions: two thousand clicks would take an hour. */
function approveAll(world: World): void {
  const [like] = rowsOf(world, 'decisions');
  const waiting = rowsOf(world, 'activity').filter(({ cells }) => cells.stateKey === 'received');
  const rows = waiting.map(({ cells: { id = '', number = '', version = '' } }, index) => {
    return { ...like?.cells, id: `many${index}`, entry: id, number, version };
  });
  typeRows(world.run.book, OWNER, 'decisions', rows);
}

it(`a batch of ${ENTRIES} is approved, sorted by staff, sent as it was approved, and known from then on`, async () => {
  const world = openLarge(await bundle(), { roster: rosterOf(3) });
  play(world, submitted('r1', { title: FLOODED }, on('08-20', '09:03')));
  play(world, { ...decided('r1', 'approve'), at: on('08-20', '09:05') });
  flood(world, 'activity', ENTRIES - 1);
  world.workspace.clock.advanceTo(on('08-20', '09:35'));
  approveAll(world);
  world.workspace.clock.advanceTo(on('08-20', '09:45'));
  expect(ask(world, 'registerBatch', { ...APPROVE, count: ENTRIES }).ok).toBe(true);
  const rows = rowsOf(world, 'sentBatches');
  expect(rows.map(({ cells }) => [cells.part, cells.count])).toEqual([
    ['1', String(ENTRIES)],
    ['2', ''],
    ['3', ''],
  ]);
  expect(rows.every(({ cells }) => (cells.entries ?? '').length < 50_000)).toBe(true);
  const { columns, sheet } = tableOf(world.run.book, 'sentBatches');
  const place = { as: OWNER, spreadsheetId: world.bookId, sheetId: sheet.id, from: rows[0]?.number ?? 0 };
  world.workspace.sortRows({ ...place, column: columns.get('part') ?? 1, ascending: false });
  // It is sent only where what is read back is what would go now, entry for entry.
  expect(ask(world, 'registerBatch', SEND).ok).toBe(true);
  expect(refusalOf(world, 'registerBatch', APPROVE)).toBe('nothingToSend');
}, 120_000);
