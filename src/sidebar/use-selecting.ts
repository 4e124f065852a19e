/** Saves what is decided about an entry: shown at once, and taken back where the server refuses it. */

import { useRef, useState } from 'preact/hooks';
import type { Calls } from '../calls.ts';
import type { SelectionLine } from '../selection-view.ts';
import type { Fault } from './call-server.ts';
import { usePage } from './page-context.ts';

type Wish = Calls['selectEntry']['input'];

export interface Selecting {
  isBusy: boolean;
  fault: Fault | null;
  select(change: Partial<Wish>): void;
  forgive(): void;
}

function wishOf(line: SelectionLine): Wish {
  const { honour, isHighlight, isSelected, number, outcome, project, rank } = line;
  return { honour, isHighlight, isSelected, number, outcome, project, rank };
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
  const shown = useRef(line);
  const isRunning = useRef(false);
  shown.current = line;

  const save = async (before: SelectionLine) => {
    let saved = before;
    isRunning.current = true;
    setBusy(true);
    setFault(null);
    while (shown.current !== saved) {
      const wanted = shown.current;
      const outcome = await page.call('selectEntry', wishOf(wanted));
      // Somebody else may have decided the same: then it stands as it is wanted.
      if (!outcome.ok && outcome.fault.refusal !== 'nothingChanged') {
        setFault(outcome.fault);
        shown.current = saved;
        put(saved);
        break;
      }
      saved = wanted;
    }
    isRunning.current = false;
    setBusy(false);
  };
  const select = (change: Partial<Wish>) => {
    const before = shown.current;
    shown.current = { ...before, ...change };
    put(shown.current);
    if (!isRunning.current) void save(before);
  };
  return { isBusy, fault, select, forgive: () => setFault(null) };
}
