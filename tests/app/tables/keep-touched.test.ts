/** What a run has recorded can be brought back: its numbers and copies are kept, and those of nothing else. */

import { describe, expect, it } from '@jest/globals';
import { currentRegister } from '../../../src/app/tables/current-registers.ts';
import { readCopyLines } from '../../../src/app/tables/entry-copies.ts';
import { keepTouched } from '../../../src/app/tables/keep-touched.ts';
import { copiesTable } from '../../../src/app/tables/tables.ts';
import { openSmall, receive } from '../small-workbook.ts';

describe('keepTouched', () => {
  it('keeps the entries that the run has touched', () => {
    const workbook = openSmall();
    receive(workbook, 'r1');
    receive(workbook, 'r2');
    const before = workbook.run();
    const table = copiesTable(before.language);
    before.book.change(
      table,
      before.book.read(table).map(({ cells, index }) => ({ index, cells: { ...cells, hash: '' } })),
    );
    before.book.commit();
    const office = workbook.run();
    const settings = workbook.settings();
    const register = currentRegister(office, settings, 'activity');
    keepTouched(office, settings, { ...register, touched: new Set(['r2']) });
    office.book.commit();
    const kept = readCopyLines(workbook.run()).map(({ hash, id }) => [id, hash !== '']);
    expect(kept).toEqual(
      expect.arrayContaining([
        ['r1', false],
        ['r2', true],
      ]),
    );
  });
});
