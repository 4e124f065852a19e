/** A number that opens the list that it is the length of. */

import type { Figure } from '../progress-view.ts';
import { usePage } from './page-context.ts';

/** Opens a list by its key. */
export type OpenList = (list: string, label: string) => void;

interface FigureGiven {
  figure: Figure;
  /** What is counted, for the list's name and whoever hears the number alone. */
  label: string;
  /** Shown in place of the bare number. */
  text?: string;
  open: OpenList;
}

/** The number; nought opens nothing, since there is nothing to list. */
export function FigureButton({ figure, label, text, open }: FigureGiven) {
  const { words } = usePage();
  const { count, list } = figure;
  const shown = text ?? String(count);
  if (count === 0) return <span class="figure is-none">{shown}</span>;
  return (
    <button type="button" class="figure" onClick={() => open(list, label)}>
      {shown}
      <span class="unseen"> {words.progress.openList({ label })}</span>
    </button>
  );
}
