/** The sheet as a grid: what is selected, how the keys walk through it, what is copied, pasted and typed. */

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Selected, SheetView } from '../answers.ts';
import type { SheetAct } from '../sheet-act.ts';
import type { Hears } from './grid-bench.ts';
import { type GridDesk, openGridDesk } from './grid-desk.ts';
import type { Typed } from './grid-events.ts';
import { useWords } from './language.tsx';

interface GridGiven {
  view: SheetView;
  /** Where a run has led to in this sheet. */
  led: { selected: Selected; turn: number } | null;
  select: Hears['select'];
  type(typed: Typed): Promise<void>;
  act(act: SheetAct): Promise<void>;
  clip: Hears['clip'];
  keepClip: Hears['keepClip'];
  openMenu: Hears['openMenu'];
  /** Counts up whenever the grid is to have the focus. */
  focused: number;
  /** A cell of the rows that stay is to be changed, which is done in the bar. */
  editHead(): void;
}

/** The grid; it is made anew for another sheet or other columns, and kept while only cells change. */
export function Grid(given: GridGiven) {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  const desk = useRef<GridDesk | null>(null);
  const shown = useRef<number | null>(null);
  const latest = useRef(given);
  latest.current = given;
  const { led, view } = given;
  useLayoutEffect(() => {
    if (desk.current?.show(view) === true || box.current === null) return;
    const before = desk.current !== null && shown.current === view.id ? desk.current.stand() : null;
    desk.current?.close();
    shown.current = view.id;
    desk.current = openGridDesk(
      box.current,
      view,
      {
        words: words.grid,
        select: (a1, active, block) => latest.current.select(a1, active, block),
        type: (typed) => void latest.current.type(typed),
        act: (act) => void latest.current.act(act),
        editHead: () => latest.current.editHead(),
        clip: () => latest.current.clip(),
        keepClip: (clip) => latest.current.keepClip(clip),
        openMenu: (left, top) => latest.current.openMenu(left, top),
      },
      before,
    );
  }, [view]);
  useEffect(() => {
    if (led !== null) desk.current?.lead(led.selected.a1);
  }, [led?.turn, view.id]);
  useEffect(() => {
    if (given.focused > 0) desk.current?.focus();
  }, [given.focused]);
  useEffect(() => () => desk.current?.close(), []);
  return <div ref={box} class="grid-box" />;
}
