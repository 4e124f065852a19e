/** The menu of what is selected in the sheet: a list of acts over the page, walked through by the arrow keys. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MenuEntry } from './menu-entries.ts';

interface MenuGiven {
  label: string;
  /** Groups of entries, a line between them. */
  groups: readonly (readonly MenuEntry[])[];
  /** Pixels on the screen. */
  position: { left: number; top: number };
  pick(entry: MenuEntry): void;
  close(): void;
}

const EDGE = 8;

/** The open menu; Escape, Tab or a click elsewhere closes it. */
export function SheetMenu({ position, close, groups, label, pick }: MenuGiven) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current;
    if (menu === null) return;
    const { height, width } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(EDGE, Math.min(position.left, window.innerWidth - width - EDGE))}px`;
    menu.style.top = `${Math.max(EDGE, Math.min(position.top, window.innerHeight - height - EDGE))}px`;
    menu.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
    const closeElsewhere = (event: Event) => {
      if (event.target instanceof Node && !menu.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', closeElsewhere);
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      window.removeEventListener('blur', close);
    };
  }, []);
  return (
    <div ref={box} class="sheet-menu" role="menu" aria-label={label} onKeyDown={(event) => onKey(event, close)}>
      {groups.map((entries, index) => (
        <div key={`group ${index}`} class="sheet-menu-group" role="none">
          {entries.map((entry) => (
            <button
              type="button"
              key={entry.label}
              role="menuitem"
              tabIndex={-1}
              aria-disabled={entry.what === null ? 'true' : undefined}
              aria-keyshortcuts={entry.keys}
              onClick={() => {
                if (entry.what !== null) pick(entry);
              }}
            >
              <span>{entry.label}</span>
              {entry.keys !== undefined && (
                <span class="keys" aria-hidden="true">
                  {entry.keys.replace('Control', 'Ctrl')}
                </span>
              )}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function onKey(event: KeyboardEvent & { currentTarget: HTMLElement }, close: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const now = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = {
    ArrowDown: (now + 1) % items.length,
    ArrowUp: (now - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const next = steps[event.key];
  if (next !== undefined) items[next]?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
