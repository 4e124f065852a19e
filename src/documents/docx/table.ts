/** Writes a table of a paper. */

import type { CellLook, PaperCell, PaperRow, PaperTable, Typefaces } from '../../domain/paper/paper.ts';
import { type LaidCell, layCells } from '../../domain/paper/table-cells.ts';
import { CELL_PADDING, cellLine } from '../page-measures.ts';
import { cellRuns } from '../paper-text.ts';
import { paragraph, run } from './paragraph.ts';
import { CELL_SIZE } from './styles-part.ts';
import { pointTwips, tag, those, twips, val } from './xml.ts';

const STYLES: Readonly<Record<CellLook, string>> = { text: 'CellText', label: 'CellLabel', band: 'CellLabel' };

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const LINE = { val: 'single', sz: 4, space: 0, color: 'auto' };

/**
 * The table, its widths in twips at the table, its columns and its cells: the import of Google Docs mangles it where
 * one of the three is missing.
 */
export function tableElement(table: PaperTable, typefaces: Typefaces): string {
  const columns = table.widths.map(twips);
  const rows = layCells(table);
  const { side, end } = CELL_PADDING;
  const margins = [
    dxa('top', twips(end)),
    dxa('left', twips(side)),
    dxa('bottom', twips(end)),
    dxa('right', twips(side)),
  ];
  return tag('tbl', {}, [
    tag('tblPr', {}, [
      dxa('tblW', sum(columns)),
      val('jc', 'center'),
      tag(
        'tblBorders',
        {},
        SIDES.map((side) => tag(side, LINE)),
      ),
      tag('tblLayout', { type: 'fixed' }),
      tag('tblCellMar', {}, margins),
    ]),
    tag(
      'tblGrid',
      {},
      columns.map((width) => tag('gridCol', { w: width })),
    ),
    ...table.rows.map((row, index) => rowElement({ table, row, laid: rows[index] ?? [], columns, typefaces })),
  ]);
}

interface RowToWrite {
  table: PaperTable;
  row: PaperRow;
  laid: readonly LaidCell[];
  columns: readonly number[];
  typefaces: Typefaces;
}

function rowElement(given: RowToWrite): string {
  const { table, row, laid } = given;
  const properties = those(
    row.mayBreak !== true && tag('cantSplit'),
    tag('trHeight', { val: twips(row.height ?? table.height), hRule: 'atLeast' }),
    row.isHead === true && tag('tblHeader'),
  );
  return tag('tr', {}, [tag('trPr', {}, properties), ...laid.map((cell) => cellElement(cell, given))]);
}

function cellElement({ column, span, cell }: LaidCell, given: RowToWrite): string {
  const reach = cell === null ? tag('vMerge') : (cell.down ?? 1) > 1 ? tag('vMerge', { val: 'restart' }) : undefined;
  const properties = those(
    dxa('tcW', sum(given.columns.slice(column, column + span))),
    span > 1 && val('gridSpan', span),
    reach,
    val('vAlign', 'center'),
  );
  return tag('tc', {}, [tag('tcPr', {}, properties), ...cellParagraphs(cell ?? { text: '' }, given)]);
}

function cellParagraphs(cell: PaperCell, { table, row, typefaces }: RowToWrite): string[] {
  const points = cell.size ?? table.size;
  const size = points === CELL_SIZE ? undefined : points;
  const line = size === undefined ? undefined : pointTwips(cellLine(size));
  const style = STYLES[cell.look ?? 'text'];
  return cellRuns(cell).map((runs) =>
    paragraph(
      { style, keepsNext: row.keepsNext, align: cell.align, line },
      runs.map(({ text, isTick }) => run(text, { size, face: isTick ? typefaces.text : undefined })),
    ),
  );
}

const dxa = (name: string, width: number): string => tag(name, { w: width, type: 'dxa' });

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);
