/** Batches as they were sent: kept whole however many entries they have, and read back wherever their rows stand. */

import { describe, expect, it } from '@jest/globals';
import type { Office } from '../../../src/app/office.ts';
import {
  addBatch,
  dropBatch,
  type KeptBatch,
  markSent,
  readBatches,
  readSentBatches,
} from '../../../src/app/tables/sent-batches.ts';
import { sentBatchesTable } from '../../../src/app/tables/staff-tables.ts';
import { openSmall } from '../small-workbook.ts';

const entriesOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `r${index}`,
    number: `HD-2019-${index}`,
    title: `“第${index}场”`.repeat(10),
    unit: '塘沽街道总工会',
    people: index === 0 ? null : index,
  }));

function batch(given: Partial<KeptBatch> = {}): Omit<KeptBatch, 'rows'> {
  const approved = { state: 'approved', approvedBy: '王示例', approvedAt: '2019-09-10T09:00:00+08:00' } as const;
  const unsent = { to: '', on: '', how: '', by: '', at: '' };
  return { track: 'activity', number: 1, until: '2019-09-10', entries: entriesOf(2), ...approved, ...unsent, ...given };
}

const SENT = { to: '市总工会', on: '2019-09-11', how: '邮箱', by: '何样例', at: '2019-09-11T09:00:00+08:00' };

/** The rows of the sheet, in reverse order. */
function turnAround(office: Office): void {
  const table = sentBatchesTable('zh-CN');
  const rows = office.book.read(table);
  office.book.change(
    table,
    rows.map(({ index }, place) => ({ index, cells: rows[rows.length - 1 - place]?.cells ?? {} })),
  );
  office.book.commit();
}

describe('addBatch', () => {
  it('keeps what no single cell could hold in rows of one batch, and counts for people in the first one', () => {
    const { run } = openSmall();
    const whole = batch({ entries: entriesOf(700) });
    addBatch(run(), '线下活动第1批', whole);
    const rows = run().book.read(sentBatchesTable('zh-CN'));
    expect(rows.length).toBeGreaterThan(1);
    for (const { cells } of rows) expect(cells.entries?.length ?? 0).toBeLessThanOrEqual(45_000);
    expect(rows.map(({ cells }) => cells.count).filter((count) => count !== '')).toEqual(['700']);
    turnAround(run());
    expect(readBatches(run())).toMatchObject([whole]);
  });

  it('keeps a batch of nothing', () => {
    const { run } = openSmall();
    addBatch(run(), '作品第1批', batch({ track: 'work.story', entries: [] }));
    expect(readBatches(run())).toMatchObject([{ track: 'work.story', entries: [] }]);
  });
});

describe('readBatches', () => {
  it('gives the oldest first however the sheet is sorted; those that were sent alone where they are asked for', () => {
    const { run } = openSmall();
    addBatch(run(), '第1批', batch());
    addBatch(run(), '第2批', batch({ number: 2, approvedAt: '2019-09-20T09:00:00+08:00', entries: entriesOf(1) }));
    turnAround(run());
    expect(readBatches(run()).map(({ number, state }) => [number, state])).toEqual([
      [1, 'approved'],
      [2, 'approved'],
    ]);
    expect(readSentBatches(run())).toEqual([]);
    const office = run();
    const [first] = readBatches(office);
    if (first) markSent(office, first, SENT);
    expect(readSentBatches(run())).toMatchObject([{ number: 1, state: 'sent', ...SENT, entries: entriesOf(2) }]);
  });

  it('reads entries that somebody has typed over as none, and the batch all the same', () => {
    const { run } = openSmall();
    addBatch(run(), '第1批', batch());
    const office = run();
    const [row] = office.book.read(sentBatchesTable('zh-CN'));
    office.book.change(sentBatchesTable('zh-CN'), [{ index: row?.index ?? 0, cells: { entries: '已核对' } }]);
    office.book.commit();
    expect(readBatches(run())).toMatchObject([{ number: 1, approvedBy: '王示例', entries: [] }]);
  });
});

describe('dropBatch', () => {
  it('takes back an approval with all of its rows, and leaves the others', () => {
    const { run } = openSmall();
    addBatch(run(), '第1批', batch({ entries: entriesOf(700) }));
    addBatch(run(), '第2批', batch({ number: 2 }));
    const office = run();
    const [first] = readBatches(office);
    if (first) dropBatch(office, first);
    office.book.commit();
    expect(readBatches(run()).map(({ number }) => number)).toEqual([2]);
  });
});
