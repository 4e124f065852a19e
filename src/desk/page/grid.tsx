/** The sheet as a grid: what is selected, how the keys walk through it, what is copied, pasted and typed. */

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Selected, SheetView } from '../answers.ts';
import { type GridDesk, openGridDesk } from './grid-desk.ts';
import type { CellAt, Typed } from './grid-events.ts';
import { useWords } from './language.tsx';

interface GridGiven {
  view: SheetView;
  /** Where a run has led to in this sheet. */
  led: { selected: Selected; turn: number } | null;
  select(a1: string, active: CellAt): void;
  type(typed: Typed): Promise<void>;
  /** A cell of the rows that stay is to be changed, which is done in the bar. */
  editHead(): void;
}

/** The grid; it is made anew for another sheet or other columns, and kept while only cells change. */
export function Grid(given: GridGiven) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const desk = useRef<GridDesk | null>(null);
  const latest = useRef(given);
  latest.current = given;
  const { led, view } = given;
  useLayoutEffect(() => {
    if (desk.current?.show(view) === true || box.current === null) return;
    desk.current?.close();
    desk.current = openGridDesk(box.current, view, {
      words: words.grid,
      select: (a1, active) => latest.current.select(a1, active),
      type: (typed) => void latest.current.type(typed),
      editHead: () => latest.current.editHead(),
    });
  }, [view]);
  useEffect(() => {
    if (led !== null) desk.current?.lead(led.selected.a1);
  }, [led?.turn, view.id]);
  useEffect(() => () => desk.current?.close(), []);
  return <div ref={box} class="grid-box" />;
}
