/** Cells of many rows that lie apart: written by text where few texts are many, whole rows else; the same stands. */

import { describe, expect, it } from '@jest/globals';
import { registerTable } from '../../src/app/tables/register-table.ts';
import { openSmall, rowsIn } from '../app/small-workbook.ts';
import { campaign } from '../factories.ts';

const [ACTIVITY] = campaign().forms.map((form) => registerTable(campaign(), form));
const ROWS = 90;

/** Texts into every other row of a register; gives what stands there, and the calls that wrote it. */
function written(textOf: (row: number) => Record<string, string>, refused = false) {
  if (!ACTIVITY) throw new Error('no register');
  const workbook = openSmall();
  const office = workbook.run();
  const rows = Array.from({ length: ROWS }, (_, row) => ({ id: `r${row}`, number: `HD-${row}` }));
  const first = office.book.add(ACTIVITY, rows);
  office.book.commit();
  const { faults } = workbook.google.workspace;
  const armed = refused
    ? faults.arm({ kind: 'throw', when: 'before', of: ['RangeList'], call: 1, onwards: true, times: 99 })
    : faults.arm({
        kind: 'meanwhile',
        when: 'before',
        of: ['RangeList'],
        call: 1,
        onwards: true,
        times: 99,
        act: () => 0,
      });
  const changes = rows.flatMap((_, row) => (row % 2 === 0 ? [{ index: first + row, cells: textOf(row) }] : []));
  office.book.change(ACTIVITY, changes);
  office.book.commit();
  armed.disarm();
  const stand = rowsIn(workbook, 'activity').map(({ remark = '', title = '' }) => [title, remark]);
  return { stand, lists: armed.struck };
}

const standing = (textOf: (row: number) => Record<string, string>) =>
  Array.from({ length: ROWS }, (_, row) => {
    const { remark = '', title = '' } = row % 2 === 0 ? textOf(row) : {};
    return [title, remark];
  });

describe('cells of rows that lie apart', () => {
  it.each([
    ['one text of each column', () => ({ title: '夜校', remark: '已核实' }), 2],
    ['texts that could be taken for others', () => ({ title: '=1+1', remark: '007' }), 4],
    [
      'two texts of a column, and what becomes empty',
      (row: number) => ({ title: row % 4 ? '夜校' : '', remark: '-3' }),
      4,
    ],
  ])('%s go in by as many calls as there are texts', (_what, textOf, lists) => {
    expect(written(textOf)).toEqual({ stand: standing(textOf), lists });
  });

  it('are written whole where each has a text of its own', () => {
    const textOf = (row: number) => ({ title: `夜校${row}`, remark: '已核实' });
    expect(written(textOf)).toEqual({ stand: standing(textOf), lists: 0 });
  });

  it('are written one by one where Google takes no list of ranges', () => {
    const textOf = () => ({ title: '=1+1', remark: '已核实' });
    const { lists, stand } = written(textOf, true);
    expect([lists > 0, stand]).toEqual([true, standing(textOf)]);
  });
});
