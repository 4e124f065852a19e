/** The methods of Range that look for where data ends. */

import { memberOf, optional } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { type RangeParts, sheetOf } from '../spreadsheet-session.ts';
import { BOUNDED } from '../state/a1-notation.ts';
import { contentAt, mapCells } from '../state/cell-grid.ts';
import type { Block, SheetState } from '../state/spreadsheet-state.ts';

const STEPS: Readonly<Record<string, { down: number; right: number }>> = {
  UP: { down: -1, right: 0 },
  DOWN: { down: 1, right: 0 },
  PREVIOUS: { down: 0, right: -1 },
  NEXT: { down: 0, right: 1 },
};

/** The next filled cell in a direction, and the block of data around a range. */
export const rangeEdges: MethodTable<RangeParts> = {
  getNextDataCell: takes([memberOf('Direction')], (parts, [direction], call) => {
    const step = STEPS[direction];
    if (step === undefined) throw call.wrong();
    return parts.session.buffer.read(call.method, 'Range.read', 1, () => {
      const cell = nextDataCell(sheetOf(parts), parts.block, step);
      return parts.session.range(parts.file, parts.sheetId, { ...cell, rows: 1, columns: 1 }, BOUNDED);
    });
  }),
  getDataRegion: takes([optional(memberOf('Dimension'))], (parts, [dimension = null], call) =>
    parts.session.buffer.read(call.method, 'Range.read', 1, () => {
      const block = dataRegion(sheetOf(parts), parts.block, dimension);
      return parts.session.range(parts.file, parts.sheetId, block, BOUNDED);
    }),
  ),
};

// As Ctrl and an arrow key go: to the end of filled cells, else over empty ones to the next filled, else to the edge
// of the sheet (F43).
function nextDataCell(
  sheet: SheetState,
  from: { row: number; column: number },
  step: { down: number; right: number },
): { row: number; column: number } {
  const cellAt = (distance: number): { row: number; column: number } => ({
    row: from.row + step.down * distance,
    column: from.column + step.right * distance,
  });
  const isInside = (distance: number): boolean => {
    const { row, column } = cellAt(distance);
    return row >= 1 && column >= 1 && row <= sheet.maxRows && column <= sheet.maxColumns;
  };
  const isFilled = (distance: number): boolean => {
    const { row, column } = cellAt(distance);
    return contentAt(sheet, row, column) !== null;
  };
  if (!isInside(1)) return cellAt(0);
  let distance = 1;
  if (isFilled(0) && isFilled(1)) {
    while (isInside(distance + 1) && isFilled(distance + 1)) distance += 1;
    return cellAt(distance);
  }
  while (isInside(distance + 1) && !isFilled(distance)) distance += 1;
  return cellAt(distance);
}

// Grows as long as the line beside it holds something; a cell that touches a corner only does not count. `ROWS` grows
// up and down only.
function dataRegion(sheet: SheetState, block: Block, dimension: string | null): Block {
  const sides = { ROWS: ['top', 'bottom'], COLUMNS: ['left', 'right'] }[dimension ?? ''] ?? Object.keys(BESIDE);
  let region = block;
  for (;;) {
    const next = sides.reduce((grown, side) => grownBy(sheet, grown, side), region);
    if (next === region) return region;
    region = next;
  }
}

// The line beside a block, and the block with that line.
const BESIDE: Readonly<Record<string, (block: Block) => [Block, Block]>> = {
  top: (block) => [
    { ...block, row: block.row - 1, rows: 1 },
    { ...block, row: block.row - 1, rows: block.rows + 1 },
  ],
  bottom: (block) => [
    { ...block, row: block.row + block.rows, rows: 1 },
    { ...block, rows: block.rows + 1 },
  ],
  left: (block) => [
    { ...block, column: block.column - 1, columns: 1 },
    { ...block, column: block.column - 1, columns: block.columns + 1 },
  ],
  right: (block) => [
    { ...block, column: block.column + block.columns, columns: 1 },
    { ...block, columns: block.columns + 1 },
  ],
};

function grownBy(sheet: SheetState, block: Block, side: string): Block {
  const [line, grown] = BESIDE[side]?.(block) ?? [null, block];
  return line !== null && hasContent(sheet, line) ? grown : block;
}

function hasContent(sheet: SheetState, line: Block): boolean {
  if (line.row < 1 || line.column < 1) return false;
  return mapCells(line, (row, column) => contentAt(sheet, row, column) !== null).some((row) => row.includes(true));
}
