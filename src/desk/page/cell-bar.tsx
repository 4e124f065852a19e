/** The bar above the grid: the name of the selected cell and its whole text, which can be changed here too. */

import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWords } from './language.tsx';

interface CellBarGiven {
  field: RefObject<HTMLTextAreaElement | null>;
  name: string;
  text: string;
  isSaving: boolean;
  save(text: string): Promise<void>;
  /** What stands at the end of the bar. */
  children: ComponentChildren;
}

/** Enter saves, Shift and Enter begin a line, Escape leaves the cell as it was; so does going elsewhere. */
export function CellBar({ children, field, isSaving, name, save, text }: CellBarGiven) {
  const { grid } = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [name, text]);
  const rows = draft === null ? 1 : Math.min(8, draft.split('\n').length);
  return (
    <div class="cell-bar">
      <output class="cell-name" aria-label={grid.cell}>
        {name}
      </output>
      <textarea
        ref={field}
        rows={rows}
        aria-label={grid.content({ cell: name })}
        value={draft ?? text}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => setDraft(null)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') setDraft(null);
          if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
          event.preventDefault();
          if (draft !== null && draft !== text) void save(draft);
        }}
      />
      <span class="saving soft" role="status">
        {isSaving ? grid.saving : ''}
      </span>
      {children}
    </div>
  );
}
