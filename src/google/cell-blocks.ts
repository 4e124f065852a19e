/** Puts single cells together into the fewest rectangles, so that many changes cost few calls. */

export interface Block {
  row: number;
  column: number;
  texts: string[][];
}

/**
 * The rectangles that hold exactly these cells: runs of neighbouring columns, joined downward where the rows below
 * have the same run.
 *
 * @param cells texts by row and column, both counted from 1.
 *
 * @example
 * blocksOf(new Map([[3, new Map([[1, 'a'], [2, 'b']])], [4, new Map([[1, 'c'], [2, 'd']])]]))
 * // → [{ row: 3, column: 1, texts: [['a', 'b'], ['c', 'd']] }]
 */
export function blocksOf(cells: ReadonlyMap<number, ReadonlyMap<number, string>>): Block[] {
  const blocks: Block[] = [];
  let open: Block[] = [];
  for (const row of [...cells.keys()].sort((one, other) => one - other)) {
    const runs = runsOf(row, cells.get(row) ?? new Map());
    const next: Block[] = [];
    for (const run of runs) {
      const above = open.find((block) => continues(block, run));
      if (above) above.texts.push(...run.texts);
      else blocks.push(run);
      next.push(above ?? run);
    }
    open = next;
  }
  return blocks;
}

/** One text, and the rows of a column that it goes into. */
export interface ColumnText {
  column: number;
  text: string;
  /** From the top; rows that follow one another are one run. */
  rows: { first: number; last: number }[];
}

/**
 * The cells of rectangles by column and text: as many as there are texts in each column, however many rows.
 *
 * @example
 * columnTexts([{ row: 3, column: 1, texts: [['a']] }, { row: 5, column: 1, texts: [['a'], ['b']] }])
 * // → [{ column: 1, text: 'a', rows: [{ first: 3, last: 3 }, { first: 5, last: 5 }] }, { column: 1, text: 'b', … }]
 */
export function columnTexts(blocks: readonly Block[]): ColumnText[] {
  const found = new Map<string, ColumnText>();
  for (const [row, column, text] of [...cellsOf(blocks)].sort(
    ([one, left], [other, right]) => left - right || one - other,
  )) {
    const key = `${column} ${text}`;
    const known = found.get(key) ?? { column, text, rows: [] };
    found.set(key, known);
    const last = known.rows[known.rows.length - 1];
    if (last?.last === row - 1) last.last = row;
    else known.rows.push({ first: row, last: row });
  }
  return [...found.values()];
}

function cellsOf(blocks: readonly Block[]): (readonly [row: number, column: number, text: string])[] {
  return blocks.flatMap(({ column, row, texts }) =>
    texts.flatMap((line, down) => line.map((text, right) => [row + down, column + right, text] as const)),
  );
}

function continues(block: Block, run: Block): boolean {
  return (
    block.column === run.column &&
    block.texts[0]?.length === run.texts[0]?.length &&
    block.row + block.texts.length === run.row
  );
}

function runsOf(row: number, texts: ReadonlyMap<number, string>): Block[] {
  const runs: Block[] = [];
  for (const column of [...texts.keys()].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    const text = texts.get(column) ?? '';
    const line = last?.texts[0];
    if (last && line && last.column + line.length === column) line.push(text);
    else runs.push({ row, column, texts: [[text]] });
  }
  return runs;
}
