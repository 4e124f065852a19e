/** A sheet as a grid that scrolls through thousands of rows: only the rows in sight are drawn. */

import type { HTMLAttributes } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { SheetView } from '../answers.ts';
import { type GridLayout, GridRow, HEAD_HEIGHT, layoutOf, ROW_HEIGHT } from './grid-row.tsx';
import type { TypeText } from './workbook.tsx';

/** A cell by its position in the view's rows and columns. */
export interface CellAt {
  row: number;
  column: number;
}

interface GridGiven {
  view: SheetView;
  active: CellAt;
  setActive(at: CellAt): void;
  /** Begins to change the active cell, with this text. */
  edit(text: string): void;
  type: TypeText;
}

/** Rows that are drawn above and below what is in sight, so that a quick scroll shows no gap. */
const MARGIN_ROWS = 8;
/** Pixels that a scroll goes before rows are drawn anew. */
const STEP = 4 * ROW_HEIGHT;

/** Arrow keys move, Enter and typing change the cell, Delete empties it, pasting fills a block. */
export function Grid(given: GridGiven) {
  const { active, setActive, edit, type, view } = given;
  const box = useRef<HTMLTableElement>(null);
  const sight = useSight(box);
  const layout = layoutOf(view, sight.width);
  const text = view.rows[active.row]?.cells[active.column] ?? '';
  useLayoutEffect(() => {
    if (box.current !== null) reveal(box.current, layout, active);
  }, [active.row, active.column]);
  const pick = (at: CellAt) => {
    setActive(at);
    box.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const next = moved(event, active, view, sight.height);
    const isTyping = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' || event.key === 'F2') edit(text);
    else if (event.key === 'Delete' || event.key === 'Backspace') void type('', false);
    else if (isTyping) edit(event.key);
    else return;
    event.preventDefault();
  };
  return (
    <table
      ref={box}
      class="grid"
      {...asGrid(view, active)}
      onKeyDown={onKeyDown}
      onPaste={(event) => {
        const pasted = event.clipboardData?.getData('text/plain') ?? '';
        if (pasted !== '') void type(pasted, true);
        event.preventDefault();
      }}
      onCopy={(event) => {
        event.clipboardData?.setData('text/plain', text);
        event.preventDefault();
      }}
    >
      <Rows given={{ ...given, setActive: pick }} layout={layout} from={sight.top} height={sight.height} />
    </table>
  );
}

// A table whose cells are walked through and changed is a grid to a screen reader (ARIA practices guide, grid).
function asGrid(view: SheetView, active: CellAt): HTMLAttributes<HTMLTableElement> {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': deskZh.grid.label({ name: view.name }),
    'aria-rowcount': view.rows.length,
    'aria-colcount': view.columns.length,
    'aria-activedescendant': `cell-${active.row}-${active.column}`,
  };
}

function Rows(props: { given: GridGiven; layout: GridLayout; from: number; height: number }) {
  const { given, layout, from, height } = props;
  const { active, edit, setActive, view } = given;
  const { frozenRows } = layout;
  const first = Math.max(frozenRows, frozenRows + Math.floor(from / ROW_HEIGHT) - MARGIN_ROWS);
  const last = Math.min(view.rows.length, first + Math.ceil(height / ROW_HEIGHT) + 2 * MARGIN_ROWS);
  const drawn = Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at);
  const row = (position: number) => (
    <GridRow
      key={position}
      view={view}
      layout={layout}
      position={position}
      active={position === active.row ? active.column : null}
      pick={(column) => setActive({ row: position, column })}
      open={(column) => {
        setActive({ row: position, column });
        edit(view.rows[position]?.cells[column] ?? '');
      }}
    />
  );
  return (
    <>
      <thead class="grid-top" style={{ width: `${layout.width}px` }}>
        <Letters view={view} layout={layout} />
        {Array.from({ length: frozenRows }, (_, position) => row(position))}
      </thead>
      <tbody
        class="grid-body"
        style={{ width: `${layout.width}px`, height: `${(view.rows.length - frozenRows) * ROW_HEIGHT}px` }}
      >
        {drawn.map(row)}
      </tbody>
    </>
  );
}

function Letters({ layout, view }: { view: SheetView; layout: GridLayout }) {
  return (
    <tr class="grid-line letters">
      <td class="grid-number" />
      {view.columns.map(({ letters, number, width }, at) => (
        <th
          key={number}
          scope="col"
          class={at < layout.frozenColumns ? 'stays' : ''}
          style={{ width: `${width}px`, ...(at < layout.frozenColumns ? { left: `${layout.lefts[at]}px` } : {}) }}
        >
          {letters}
        </th>
      ))}
    </tr>
  );
}

function useSight(box: { current: HTMLTableElement | null }) {
  const [sight, setSight] = useState({ top: 0, height: 600, width: 1000 });
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const { clientHeight: height, clientWidth: width, scrollTop } = element;
      const top = Math.floor(scrollTop / STEP) * STEP;
      setSight((before) =>
        before.top === top && before.height === height && before.width === width ? before : { top, height, width },
      );
    };
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return sight;
}

function moved(event: KeyboardEvent, active: CellAt, view: SheetView, height: number): CellAt | null {
  const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 3);
  const bottom = view.rows.length - 1;
  const right = view.columns.length - 1;
  const jump = event.ctrlKey || event.metaKey;
  const steps: Record<string, CellAt> = {
    ArrowUp: { row: active.row - 1, column: active.column },
    ArrowDown: { row: active.row + 1, column: active.column },
    ArrowLeft: { row: active.row, column: active.column - 1 },
    ArrowRight: { row: active.row, column: active.column + 1 },
    PageUp: { row: active.row - page, column: active.column },
    PageDown: { row: active.row + page, column: active.column },
    Home: { row: jump ? 0 : active.row, column: 0 },
    End: { row: jump ? bottom : active.row, column: right },
  };
  const next = steps[event.key];
  if (next === undefined) return null;
  return { row: clamp(next.row, bottom), column: clamp(next.column, right) };
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

// The active cell must not hide under the rows and columns that stay.
function reveal(box: HTMLTableElement, layout: GridLayout, { column, row }: CellAt): void {
  if (row >= layout.frozenRows) {
    const top = (row - layout.frozenRows) * ROW_HEIGHT;
    const room = box.clientHeight - HEAD_HEIGHT - layout.frozenRows * ROW_HEIGHT - ROW_HEIGHT;
    if (box.scrollTop > top) box.scrollTop = top;
    if (box.scrollTop < top - room) box.scrollTop = top - room;
  }
  if (column < layout.frozenColumns) return;
  const left = (layout.lefts[column] ?? 0) - layout.frozenWidth;
  const rightEdge = (layout.lefts[column + 1] ?? layout.width) - box.clientWidth;
  if (box.scrollLeft > left) box.scrollLeft = left;
  else if (box.scrollLeft < rightEdge) box.scrollLeft = Math.min(left, rightEdge);
}
