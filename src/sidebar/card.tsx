/** A card: a part of a tab with its heading. */

import type { ComponentChildren } from 'preact';

interface CardGiven {
  /** Unique on the page. */
  id: string;
  title: string;
  /** Beside the heading. */
  more?: ComponentChildren;
  look?: string;
  children: ComponentChildren;
}

/** The card, named by its heading. */
export function Card({ id, title, more, look = '', children }: CardGiven) {
  return (
    <section class={`card ${look}`} aria-labelledby={id}>
      <div class="unit-row">
        <h2 id={id}>{title}</h2>
        {more}
      </div>
      {children}
    </section>
  );
}

/** A label and what is said of it. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
