/** The list behind a number: its entries, each with why it counts or does not. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ListView } from '../progress-view.ts';
import type { Fault } from './call-server.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { StateChip } from './state-chip.tsx';
import { Skeleton } from './tab-pane.tsx';

interface ListGiven {
  list: { key: string; label: string };
  close(): void;
}

/** The list, in place of the numbers; Escape goes back to them. */
export function FigureList({ list, close }: ListGiven) {
  const page = usePage();
  const [view, setView] = useState<ListView | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const read = async () => {
    setFault(null);
    const outcome = await page.call('readList', { list: list.key });
    if (outcome.ok) setView(outcome.value);
    else setFault(outcome.fault);
  };
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => void read(), [page.spoken, page.changes]);
  const { words } = page;
  return (
    <section class="list" aria-labelledby="list-title" onKeyDown={(event) => event.key === 'Escape' && close()}>
      <header class="list-head">
        <button type="button" class="icon-button" aria-label={words.progress.backToProgress} onClick={close}>
          <Icon name="back" />
        </button>
        <h2 id="list-title" tabIndex={-1} ref={heading}>
          {view?.title ?? list.label}
        </h2>
      </header>
      <div class="list-body">
        {fault !== null && <FaultNotice fault={fault} retry={() => void read()} />}
        {view === null && fault === null && <Skeleton />}
        {view !== null && <Entries view={view} />}
      </div>
    </section>
  );
}

function Entries({ view }: { view: ListView }) {
  const { openEntry, words } = usePage();
  const { lines, total } = view;
  const order = lines.map(({ number }) => number);
  return (
    <>
      <p class="count" role="status">
        {lines.length === 0 ? words.progress.listEmpty : words.progress.listTotal({ count: lines.length, total })}
      </p>
      <ul class="lines">
        {lines.map(({ counts, number, state, stateText, title, unit, why }) => (
          <li key={number}>
            <button type="button" class="line" onClick={() => openEntry(number, order)}>
              <span class="line-top">
                <span class="number">{number}</span>
                <StateChip state={state} text={stateText} />
              </span>
              <span class="line-title">{title}</span>
              <span class="line-unit">{unit}</span>
              <span class={`why ${counts ? 'is-yes' : ''}`}>
                <Icon name={counts ? 'check' : 'minus'} />
                {why}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
