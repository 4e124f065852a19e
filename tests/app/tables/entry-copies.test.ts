/** Copies of entries: each is one row of 台账存底, made when the entry changes, and enough to bring its row back. */

import { describe, expect, it } from '@jest/globals';
import { keepCopies, readCopies, readCopyLines } from '../../../src/app/tables/entry-copies.ts';
import { readRegister } from '../../../src/app/tables/registers.ts';
import { copiesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, receive, type SmallWorkbook, typeInto } from '../small-workbook.ts';

/** Keeps what is outdated, as a sweep does; gives whether anything was written. */
function keepNow(workbook: SmallWorkbook): boolean {
  const office = workbook.run();
  const known = new Map(readCopyLines(office).map(({ hash, id }) => [id, hash]));
  keepCopies(office, readRegister(office, workbook.settings(), 'activity'), known);
  const hasWritten = office.book.hasWritten();
  office.book.commit();
  return hasWritten;
}

const copyOf = (workbook: SmallWorkbook, id: string) =>
  readCopies(workbook.run(), workbook.settings(), new Set([id])).get(id);

describe('keepCopies', () => {
  it('has one row for each entry, with what brings it back, and writes nothing while it is up to date', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    receive(workbook, 'r2', { title: '夜校' });
    expect(readCopyLines(workbook.run())).toMatchObject([
      { id: 'r1', form: 'activity', number: 'HD-2019-0001', door: 'form' },
      { id: 'r2', form: 'activity', number: 'HD-2019-0002', door: 'form' },
    ]);
    expect(copyOf(workbook, 'r2')?.row.entry).toMatchObject({ number: 'HD-2019-0002', cells: { title: '夜校' } });
    expect(keepNow(workbook)).toBe(false);
  });

  it('is written over when the entry has changed or staff have noted something beside it', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    workbook.moveTo('2019-08-20T10:00:00+08:00');
    receive(workbook, 'r1', { title: '夜校' });
    expect(copyOf(workbook, 'r1')?.row.entry).toMatchObject({ cells: { title: '夜校' }, changes: [{}, {}] });
    typeInto(workbook, 'activity', 'HD-2019-0001', { remark: '已电话核实', rank: '2' });
    expect([keepNow(workbook), keepNow(workbook)]).toEqual([true, false]);
    expect(copyOf(workbook, 'r1')?.beside).toMatchObject({ remark: '已电话核实', rank: '2', honour: '' });
    expect(readCopyLines(workbook.run())).toHaveLength(1);
  });

  it('cuts the longest texts of an entry that no cell can hold, with a mark, and keeps the others whole', () => {
    const workbook = openSmall();
    receive(workbook, 'r1', { account: '长'.repeat(48_000), note: '补充'.repeat(2000) });
    const [row] = workbook.run().book.read(copiesTable('zh-CN'));
    expect(row?.cells.texts?.length).toBeLessThanOrEqual(45_000);
    const cells = copyOf(workbook, 'r1')?.row.entry.cells ?? {};
    expect([cells.title, cells.note?.length, cells.account?.startsWith('长长')]).toEqual([
      '网络安全知识竞赛',
      4000,
      true,
    ]);
    expect(cells.account?.endsWith('长')).toBe(false);
  });
});

describe('readCopies', () => {
  it('gives those that are asked for, and none that somebody has spoilt', () => {
    const workbook = openSmall();
    for (const id of ['r1', 'r2', 'r3']) receive(workbook, id, { title: `第${id}场` });
    const spoil = (number: string, cells: Record<string, string>) => typeInto(workbook, 'copies', number, cells);
    spoil('HD-2019-0002', { record: '{' });
    spoil('HD-2019-0003', { texts: '[' });
    const copies = readCopies(workbook.run(), workbook.settings(), new Set(['r2', 'r3', 'x']));
    // What it says is gone; that it was there, with number and versions, is not.
    expect([...copies.values()].map(({ row }) => [row.entry.number, row.entry.cells.title])).toEqual([
      ['HD-2019-0003', ''],
    ]);
  });
});
