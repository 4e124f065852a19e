/** The sidebar beside the sheet, as wide as Google makes it. */

import { useWords } from './language.tsx';
import { ShownFrame } from './shown-frame.tsx';
import type { DeskGiven } from './use-desk.ts';

/** The sidebar that the program has opened for whoever is signed in; nothing where there is none. */
export function SidebarPanel({ given }: { given: DeskGiven }) {
  const { sidebar: words } = useWords();
  const page = given.screen?.sidebar ?? null;
  if (page === null) return null;
  return (
    <aside class="sidebar" aria-label={words.label}>
      <div class="sidebar-head">
        <h2>{page.title}</h2>
        <button type="button" class="cross" aria-label={words.close} onClick={() => void given.close(page.id)}>
          <Cross />
        </button>
      </div>
      <ShownFrame key={`${given.as} ${page.id}`} given={given} page={page} place="sidebar" />
    </aside>
  );
}

/** The sign for closing. */
export function Cross() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
      <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}
