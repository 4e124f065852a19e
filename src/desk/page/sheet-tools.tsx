/** The buttons at the end of the bar: undo, redo, and the menu of what is selected. */

import type { SheetAct } from '../sheet-act.ts';
import { useWords } from './language.tsx';

interface ToolsGiven {
  isOpen: boolean;
  act(act: SheetAct): void;
  /** Opens the menu at a place on the screen. */
  open(position: { left: number; top: number }): void;
}

/** The buttons; what the menu holds has its own keys and opens by the right button of the mouse too. */
export function SheetTools({ act, isOpen, open }: ToolsGiven) {
  const { acts } = useWords().grid;
  const steps = [
    ['undo', 'Control+Z', 'M4 7h7a4 4 0 0 1 0 8H7M4 7l3.5-3.5M4 7l3.5 3.5'],
    ['redo', 'Control+Y', 'M16 7H9a4 4 0 0 0 0 8h4M16 7l-3.5-3.5M16 7l-3.5 3.5'],
  ] as const;
  return (
    <div class="sheet-tools">
      {steps.map(([kind, keys, path]) => (
        <button
          type="button"
          key={kind}
          class="cross"
          aria-label={acts[kind]}
          title={acts[kind]}
          aria-keyshortcuts={keys}
          onClick={() => act({ kind })}
        >
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <path d={path} fill="none" stroke="currentColor" stroke-width="1.7" />
          </svg>
        </button>
      ))}
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={({ currentTarget }) => {
          const { bottom, left } = currentTarget.getBoundingClientRect();
          open({ left, top: bottom });
        }}
      >
        {acts.menu}
      </button>
    </div>
  );
}
