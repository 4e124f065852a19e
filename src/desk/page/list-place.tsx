/** A place of the desk with a list on one side and what was picked from it on the other; a phone shows one of them. */

import type { ComponentChildren } from 'preact';

interface PlaceGiven {
  /** Names of the two sides for a screen reader. */
  labels: { list: string; one: string };
  title: string;
  /** Beside the title, above the list: a search, or nothing. */
  tools?: ComponentChildren;
  lines: ComponentChildren;
  /** What was picked; null for nothing yet. */
  one: ComponentChildren | null;
  pick: string;
}

/** The two sides. */
export function ListPlace({ labels, lines, one, pick, title, tools }: PlaceGiven) {
  return (
    <div class={`place list-place${one === null ? '' : ' shows-one'}`}>
      <section class="list" aria-label={labels.list}>
        <h2>{title}</h2>
        {tools}
        {lines}
      </section>
      <section class="one" aria-label={labels.one}>
        {one ?? <p class="nothing-yet">{pick}</p>}
      </section>
    </div>
  );
}

interface LineGiven {
  title: string;
  /** '' for nothing more than the time. */
  about: string;
  at: string;
  isPicked: boolean;
  pick(): void;
}

/** A line of the list. */
export function ListLine({ about, at, isPicked, pick, title }: LineGiven) {
  return (
    <li>
      <button type="button" aria-pressed={isPicked} onClick={pick}>
        <b>{title}</b>
        <span>
          {about === '' ? '' : `${about} · `}
          <time>{at}</time>
        </span>
      </button>
    </li>
  );
}
