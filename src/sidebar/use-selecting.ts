/** Saves what is decided about an entry: shown at once, and taken back where the server refuses it. */

import { useRef, useState } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import type { SelectionLine } from '../selection-view.ts';
import type { Fault } from './call-server.ts';
import { usePage } from './page-context.ts';

type Wish = Calls['selectEntry']['input'];

export interface Selecting {
  isBusy: boolean;
  fault: Fault | null;
  /** Gives whether it is saved. */
  select(change: Partial<Wish>): Promise<boolean>;
  forgive(): void;
}

function choiceOf({ honour, isHighlight, isSelected, outcome, project, rank }: SelectionLine) {
  return { honour, isHighlight, isSelected, outcome, project, rank };
}

/**
 * One call for each click; what is clicked while one runs goes with the next.
 *
 * @param put shows the line as it is given.
 */
export function useSelecting(line: SelectionLine, put: (line: SelectionLine) => void): Selecting {
  const page = usePage();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const latest = useRef(line);
  const wanted = useRef<SelectionLine | null>(null);
  const running = useRef<Promise<boolean> | null>(null);
  // A view that was read before the click must not undo it.
  if (running.current === null) latest.current = line;

  const save = async (before: SelectionLine): Promise<boolean> => {
    let saved = before;
    let refused: Fault | null = null;
    setBusy(true);
    setFault(null);
    while (wanted.current !== null) {
      const wish = wanted.current;
      wanted.current = null;
      const outcome = await page.call('selectEntry', {
        number: wish.number,
        ...choiceOf(wish),
        seen: choiceOf(saved),
      });
      // Somebody else may have decided the same: then it stands as it is wanted.
      if (outcome.ok || outcome.fault.refusal === 'nothingChanged') saved = wish;
      else {
        refused = outcome.fault;
        wanted.current = null;
      }
    }
    running.current = null;
    latest.current = saved;
    put(saved);
    setFault(refused);
    // A colleague was faster: what stands there now is read again.
    if (refused?.refusal === 'stale') page.changed();
    setBusy(false);
    return refused === null;
  };
  const select = (change: Partial<Wish>) => {
    const before = latest.current;
    latest.current = { ...before, ...change };
    wanted.current = latest.current;
    put(latest.current);
    running.current ??= save(before);
    return running.current;
  };
  return { isBusy, fault, select, forgive: () => setFault(null) };
}
