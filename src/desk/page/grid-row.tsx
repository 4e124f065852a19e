/** One row of the grid, and the measures that all rows share. */

import type { HTMLAttributes } from 'preact';
import type { SheetView } from '../answers.ts';

/** Pixels; the style sheet has the same. */
export const ROW_HEIGHT = 30;
export const HEAD_HEIGHT = 24;
const NUMBER_WIDTH = 46;
/** The columns that stay may take this part of the grid's width, so that something is left to scroll. */
const STAYING_PART = 0.55;

/** Where columns begin, and what stays in sight. Pixels from the grid's left edge. */
export interface GridLayout {
  lefts: number[];
  width: number;
  frozenRows: number;
  frozenColumns: number;
  frozenWidth: number;
}

/**
 * Measures the sheet for a grid of this width; on a narrow screen fewer columns stay than the sheet wants.
 *
 * @example
 * layoutOf({ ...view, columns: [{ width: 110, … }], frozenColumns: 1 }, 1000).lefts  // → [46]
 */
export function layoutOf(view: SheetView, boxWidth: number): GridLayout {
  const lefts: number[] = [];
  let width = NUMBER_WIDTH;
  let frozenColumns = 0;
  let frozenWidth = NUMBER_WIDTH;
  view.columns.forEach((column, at) => {
    lefts.push(width);
    width += column.width;
    if (at >= view.frozenColumns || frozenColumns < at || width > boxWidth * STAYING_PART) return;
    frozenColumns = at + 1;
    frozenWidth = width;
  });
  return { lefts, width, frozenRows: view.frozenRows, frozenColumns, frozenWidth };
}

const asCell = (at: number, isActive: boolean): HTMLAttributes<HTMLTableCellElement> => ({
  role: 'gridcell',
  tabIndex: -1,
  'aria-selected': isActive,
  'aria-colindex': at + 1,
});

interface RowGiven {
  view: SheetView;
  layout: GridLayout;
  /** In the view's rows. */
  position: number;
  /** The active column, where it is in this row. */
  active: number | null;
  pick(column: number): void;
  open(column: number): void;
}

/** A row: its number and its cells. Those of frozen rows lie in the flow, the others at their place. */
export function GridRow({ active, layout, open, pick, position, view }: RowGiven) {
  const row = view.rows[position];
  if (row === undefined) return null;
  const isFrozen = position < layout.frozenRows;
  const top = (position - layout.frozenRows) * ROW_HEIGHT;
  return (
    <tr
      class={`grid-line${isFrozen ? '' : ' placed'}`}
      aria-rowindex={position + 1}
      style={{ width: `${layout.width}px`, ...(isFrozen ? {} : { top: `${top}px` }) }}
    >
      <th class="grid-number" scope="row">
        {row.number}
      </th>
      {view.columns.map((column, at) => {
        const look = view.looks[row.looks?.[at] ?? 0] ?? {};
        const stays = at < layout.frozenColumns;
        const isActive = at === active;
        const classes = [stays && 'stays', isActive && 'active', look.isBold && 'bold', row.notes?.[at] && 'noted'];
        return (
          <td
            key={column.number}
            id={`cell-${position}-${at}`}
            {...asCell(at, isActive)}
            class={classes.filter(Boolean).join(' ')}
            style={{
              width: `${column.width}px`,
              ...(stays ? { left: `${layout.lefts[at]}px` } : {}),
              ...(look.background === undefined ? {} : { backgroundColor: look.background }),
              ...(look.colour === undefined ? {} : { color: look.colour }),
            }}
            onMouseDown={(event) => {
              event.preventDefault();
              pick(at);
            }}
            onDblClick={() => open(at)}
          >
            {row.cells[at]}
          </td>
        );
      })}
    </tr>
  );
}
