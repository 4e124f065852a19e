/** The tabs' names: one is chosen, arrow keys walk them (ARIA tabs). */

import { useRef } from 'preact/hooks';
import { usePage } from './page-context.ts';

export const TAB_KEYS = ['review', 'progress', 'materials', 'settings'] as const;

export type TabKey = (typeof TAB_KEYS)[number];

const STEPS: Readonly<Record<string, (index: number) => number>> = {
  ArrowRight: (index) => (index + 1) % TAB_KEYS.length,
  ArrowLeft: (index) => (index + TAB_KEYS.length - 1) % TAB_KEYS.length,
  Home: () => 0,
  End: () => TAB_KEYS.length - 1,
};

/** The list of tabs; only the chosen one is on the way of the Tab key. */
export function TabList({ chosen, choose }: { chosen: TabKey; choose(key: TabKey): void }) {
  const { words } = usePage();
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const key = TAB_KEYS[step(TAB_KEYS.indexOf(chosen))] ?? chosen;
    choose(key);
    list.current?.querySelector<HTMLElement>(`#tab-${key}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.page.tabsLabel} ref={list}>
      {TAB_KEYS.map((key) => (
        <button
          key={key}
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === chosen}
          aria-controls={`panel-${key}`}
          tabIndex={key === chosen ? 0 : -1}
          onClick={() => choose(key)}
          onKeyDown={walk}
        >
          {words.page.tabs[key]}
        </button>
      ))}
    </div>
  );
}
