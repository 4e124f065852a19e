/** The methods of Range that read and write formulas in R1C1. */

import { rows, text } from '../../base/parameters.ts';
import { type MethodTable, takes } from '../../base/service-class.ts';
import { formulaInA1, formulaInR1C1 } from '../formula/r1c1-formula.ts';
import type { RangeParts } from '../spreadsheet-session.ts';
import {
  type CellReader,
  first,
  formulaOf,
  mustFitRows,
  readCells,
  rowThatFits,
  writeFormula,
} from './range-values.ts';
import { eachColumn, writeRange } from './range-writes.ts';

const inR1C1: CellReader<string> = (content, _sheet, row, column) => formulaInR1C1(formulaOf(content), { row, column });

/** Formulas by relative position. They are kept as A1. */
export const rangeR1C1: MethodTable<RangeParts> = {
  getFormulaR1C1: (parts) => readCells(first(parts), 'Range.getFormulaR1C1', inR1C1)[0]?.[0],
  getFormulasR1C1: (parts) => parts.realm.rows(readCells(parts, 'Range.getFormulasR1C1', inR1C1)),
  setFormulaR1C1: takes([text], (parts, [formula], call) =>
    writeRange(parts, call.method, (row, offset) => {
      eachColumn(parts, (column) => {
        const cell = { row: parts.block.row + offset, column };
        writeFormula(parts, row, column, formulaInA1(formula, cell));
      });
    }),
  ),
  setFormulasR1C1: takes([rows], (parts, [lines], call) => {
    mustFitRows(parts, lines);
    return writeRange(parts, call.method, (row, offset) => {
      const values = rowThatFits(parts, lines[offset]);
      eachColumn(parts, (column, position) => {
        const cell = { row: parts.block.row + offset, column };
        writeFormula(parts, row, column, formulaInA1(String(values[position] ?? ''), cell));
      });
    });
  }),
};
