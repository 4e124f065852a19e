/** The methods of Range that tidy up data: spaces, repeated rows, order by chance. */

import { integer, listOf, optional } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { formulaReader } from '../formula/formula-results.ts';
import { mustMayEdit } from '../rules/protected-cells.ts';
import { gridRange } from '../sheet/sheet-ranges.ts';
import { type RangeParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { putContent, rowAt } from '../state/cell-grid.ts';
import { cut, type Line, paste, valueAt } from './range-moves.ts';
import { eachColumn, writeRange } from './range-writes.ts';

/** Trimming, and taking out rows that repeat. */
export const rangeCleaning: MethodTable<RangeParts> = {
  trimWhitespace: (parts) =>
    writeRange(parts, 'Range.trimWhitespace', (row) => {
      eachColumn(parts, (column) => {
        const content = row.contents[column - 1] ?? null;
        // What was a text stays one, even when it now begins like a formula (F33).
        if (typeof content === 'string') putContent(row, column, content.trim().replace(/\s+/g, ' '));
      });
    }),
  removeDuplicates: takes([optional(listOf(integer))], (parts, [columns = allColumns(parts)], call) =>
    removeDuplicates(parts, call.method, columns),
  ),
};

function allColumns({ block }: RangeParts): number[] {
  return Array.from({ length: block.columns }, (_, offset) => block.column + offset);
}

// Columns count on the sheet (F39). What is left moves up inside the range, and the range that it fills is given.
function removeDuplicates(parts: RangeParts, method: string, columns: readonly number[]): object {
  const { block, file, session } = parts;
  return session.buffer.now(method, 'Range.commit', () => {
    const sheet = sheetOf(parts);
    mustMayEdit(session, file, parts.sheetId, block);
    const formulas = formulaReader(file, session.execution.now());
    const seen = new Set<string>();
    const kept: Line[] = [];
    for (let number = block.row; number < block.row + block.rows; number += 1) {
      const key = JSON.stringify(columns.map((column) => valueAt(sheet, number, column, formulas)));
      if (!seen.has(key)) kept.push(cut(sheet, block, number));
      seen.add(key);
    }
    kept.forEach((line, offset) => {
      paste(sheet, block, block.row + offset, line);
    });
    for (let number = block.row + kept.length; number < block.row + block.rows; number += 1) {
      const row = rowAt(sheet, number);
      if (row !== null) eachColumn(parts, (column) => putContent(row, column, null));
    }
    touch(file);
    return gridRange(parts, { ...block, rows: kept.length });
  });
}
