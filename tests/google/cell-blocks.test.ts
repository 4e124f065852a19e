/** Cells put together into rectangles: exactly those cells, and as few rectangles as runs allow. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Block, blocksOf, columnTexts } from '../../src/google/cell-blocks.ts';

type Cell = readonly [row: number, column: number, text: string];

function sheetOf(cells: readonly Cell[]): Map<number, Map<number, string>> {
  const sheet = new Map<number, Map<number, string>>();
  for (const [row, column, text] of cells) {
    const line = sheet.get(row) ?? new Map<number, string>();
    sheet.set(row, line.set(column, text));
  }
  return sheet;
}

/** The cells that the rectangles would write; a cell that is written twice is there twice. */
const written = (blocks: readonly Block[]): Cell[] =>
  blocks.flatMap(({ row, column, texts }) =>
    texts.flatMap((line, down) => line.map((text, right): Cell => [row + down, column + right, text])),
  );

const sorted = (cells: readonly Cell[]) => [...cells].sort(([a, b], [c, d]) => a - c || b - d);

describe('blocksOf', () => {
  it.each<[what: string, cells: readonly Cell[], blocks: readonly Block[]]>([
    ['nothing', [], []],
    ['one cell', [[3, 2, 'a']], [{ row: 3, column: 2, texts: [['a']] }]],
    [
      'neighbours in a row',
      [
        [3, 1, 'a'],
        [3, 2, 'b'],
      ],
      [{ row: 3, column: 1, texts: [['a', 'b']] }],
    ],
    [
      'neighbours given backwards',
      [
        [3, 2, 'b'],
        [3, 1, 'a'],
      ],
      [{ row: 3, column: 1, texts: [['a', 'b']] }],
    ],
    [
      'a gap between columns',
      [
        [3, 1, 'a'],
        [3, 3, 'c'],
      ],
      [
        { row: 3, column: 1, texts: [['a']] },
        { row: 3, column: 3, texts: [['c']] },
      ],
    ],
    [
      'a column',
      [
        [4, 1, 'b'],
        [3, 1, 'a'],
        [5, 1, 'c'],
      ],
      [{ row: 3, column: 1, texts: [['a'], ['b'], ['c']] }],
    ],
    [
      'a gap between rows',
      [
        [3, 1, 'a'],
        [5, 1, 'c'],
      ],
      [
        { row: 3, column: 1, texts: [['a']] },
        { row: 5, column: 1, texts: [['c']] },
      ],
    ],
    [
      'a rectangle',
      [
        [3, 1, 'a'],
        [3, 2, 'b'],
        [4, 1, 'c'],
        [4, 2, 'd'],
      ],
      [
        {
          row: 3,
          column: 1,
          texts: [
            ['a', 'b'],
            ['c', 'd'],
          ],
        },
      ],
    ],
    [
      'runs of other lengths',
      [
        [3, 1, 'a'],
        [3, 2, 'b'],
        [4, 1, 'c'],
      ],
      [
        { row: 3, column: 1, texts: [['a', 'b']] },
        { row: 4, column: 1, texts: [['c']] },
      ],
    ],
    [
      'runs that begin elsewhere',
      [
        [3, 1, 'a'],
        [4, 2, 'b'],
      ],
      [
        { row: 3, column: 1, texts: [['a']] },
        { row: 4, column: 2, texts: [['b']] },
      ],
    ],
    [
      'two runs side by side, each downward',
      [
        [3, 1, 'a'],
        [3, 3, 'b'],
        [4, 1, 'c'],
        [4, 3, 'd'],
      ],
      [
        { row: 3, column: 1, texts: [['a'], ['c']] },
        { row: 3, column: 3, texts: [['b'], ['d']] },
      ],
    ],
    [
      'empty texts',
      [
        [3, 1, ''],
        [3, 2, ''],
      ],
      [{ row: 3, column: 1, texts: [['', '']] }],
    ],
  ])('joins %s', (_, cells, blocks) => {
    expect(blocksOf(sheetOf(cells))).toEqual(blocks);
  });

  it('leaves the cells that it was given as they are', () => {
    const sheet = sheetOf([
      [3, 1, 'a'],
      [3, 2, 'b'],
      [4, 1, 'c'],
      [4, 2, 'd'],
    ]);
    blocksOf(sheet);
    expect(sheet).toEqual(
      sheetOf([
        [3, 1, 'a'],
        [3, 2, 'b'],
        [4, 1, 'c'],
        [4, 2, 'd'],
      ]),
    );
  });

  const place = fc.integer({ min: 1, max: 8 });
  const cells = fc.uniqueArray(fc.tuple(place, place, fc.string({ maxLength: 2 })), {
    selector: ([row, column]) => `${row} ${column}`,
  });

  it('holds exactly the given cells, each once, in rectangles', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const blocks = blocksOf(sheetOf(given));
        expect(sorted(written(blocks))).toEqual(sorted(given));
        expect(blocks.every(({ texts }) => texts.every((line) => line.length === texts[0]?.length))).toBe(true);
      }),
    );
  });

  it('needs no more rectangles than there are runs in rows, and one for a full rectangle', () => {
    fc.assert(
      fc.property(place, place, place, place, (row, column, height, width) => {
        const given: Cell[] = Array.from({ length: height * width }, (_, index) => [
          row + Math.floor(index / width),
          column + (index % width),
          String(index),
        ]);
        expect(blocksOf(sheetOf(given))).toHaveLength(1);
      }),
    );
    fc.assert(
      fc.property(cells, (given) => {
        const taken = new Set(given.map(([row, column]) => `${row} ${column}`));
        const starts = given.filter(([row, column]) => !taken.has(`${row} ${column - 1}`));
        expect(blocksOf(sheetOf(given)).length).toBeLessThanOrEqual(starts.length);
      }),
    );
  });
});

describe('columnTexts', () => {
  it('has a line for each text of a column, with the runs of its rows', () => {
    const sheet = sheetOf([
      [3, 1, 'a'],
      [4, 1, 'a'],
      [6, 1, 'a'],
      [5, 1, 'b'],
      [3, 2, 'a'],
      [6, 2, ''],
    ]);
    expect(columnTexts(blocksOf(sheet))).toEqual([
      {
        column: 1,
        text: 'a',
        rows: [
          { first: 3, last: 4 },
          { first: 6, last: 6 },
        ],
      },
      { column: 1, text: 'b', rows: [{ first: 5, last: 5 }] },
      { column: 2, text: 'a', rows: [{ first: 3, last: 3 }] },
      { column: 2, text: '', rows: [{ first: 6, last: 6 }] },
    ]);
  });

  it('holds exactly the cells of the rectangles, each once', () => {
    const place = fc.integer({ min: 1, max: 8 });
    const cells = fc.uniqueArray(fc.tuple(place, place, fc.constantFrom('', 'a', 'b')), {
      selector: ([row, column]) => `${row} ${column}`,
    });
    fc.assert(
      fc.property(cells, (given) => {
        const lines = columnTexts(blocksOf(sheetOf(given)));
        const held = lines.flatMap(({ column, rows, text }) =>
          rows.flatMap(({ first, last }) =>
            Array.from({ length: last - first + 1 }, (_, down): Cell => [first + down, column, text]),
          ),
        );
        expect(sorted(held)).toEqual(sorted(given));
        expect(new Set(lines.map(({ column, text }) => `${column} ${text}`)).size).toBe(lines.length);
      }),
    );
  });
});
