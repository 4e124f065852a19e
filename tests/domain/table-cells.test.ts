/** Tables whose cells reach over columns and rows: where each cell stands, and what is no table. */

import { describe, expect, it } from '@jest/globals';
import type { PaperCell } from '../../src/domain/paper/paper.ts';
import { layCells, tableFaults } from '../../src/domain/paper/table-cells.ts';

const table = (...rows: PaperCell[][]) => ({
  is: 'table' as const,
  widths: [10, 20, 30],
  size: 12,
  height: 9,
  rows: rows.map((cells) => ({ cells })),
});

describe('layCells', () => {
  it('puts an empty place where a cell from above reaches down', () => {
    const laid = layCells(
      table([{ text: '甲' }, { text: '乙', span: 2, down: 2 }], [{ text: '丙' }], [{ text: '丁', span: 3 }]),
    );
    expect(laid.map((row) => row.map(({ column, span, cell }) => [column, span, cell?.text]))).toEqual([
      [
        [0, 1, '甲'],
        [1, 2, '乙'],
      ],
      [
        [0, 1, '丙'],
        [1, 2, undefined],
      ],
      [[0, 3, '丁']],
    ]);
  });

  it.each([
    ['a row too short', [[{ text: '甲', span: 2 }]], 'row 1 fills 3 columns'],
    ['a row too long', [[{ text: '甲', span: 4 }]], 'row 1 fills 3 columns'],
    ['one cell too many', [[{ text: '甲', span: 3 }, { text: '乙' }]], 'row 1 fills 3 columns'],
    ['a cell below the end', [[{ text: '甲', span: 3, down: 2 }]], 'no cell reaches below the last row'],
    [
      'a cell over one from above',
      [[{ text: '甲' }, { text: '乙', down: 2 }, { text: '丙' }], [{ text: '丁', span: 3 }]],
      'row 2 fills 3 columns',
    ],
  ])('refuses %s', (_, rows, fault) => {
    expect(tableFaults(table(...rows))).toContain(fault);
    expect(() => layCells(table(...rows))).toThrow(tableFaults(table(...rows))[0]);
  });
});
