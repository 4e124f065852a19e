/** What narrows the queue: a search, the state, and behind a button track, issue, unit and order. */

import { useState } from 'preact/hooks';
import type { Choice, QueueView } from '../views.ts';
import { Button } from './button.tsx';
import { type Filter, USUAL_FILTER } from './filter-lines.ts';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { Queue } from './use-queue.ts';

/** The search and the filters. */
export function QueueFilters({ queue, view }: { queue: Queue; view: QueueView }) {
  const { words } = usePage();
  const [isOpen, setOpen] = useState(false);
  const { filter, narrow } = queue;
  const count = [filter.track, filter.issue, filter.unit].filter(Boolean).length;
  const set = (change: Partial<Filter>) => narrow({ ...filter, ...change });
  const waiting = [
    { key: 'waiting', label: words.queue.waiting },
    { key: 'clean', label: words.queue.clean },
  ];
  return (
    <search class="filters">
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          value={filter.text}
          aria-label={words.queue.search}
          placeholder={words.queue.search}
          onInput={(event) => set({ text: event.currentTarget.value })}
          onKeyDown={(event) => event.key === 'Escape' && set({ text: '' })}
        />
      </div>
      <div class="filter-row">
        <Select
          label={words.queue.state}
          isLabelUnseen
          value={filter.state}
          choices={[...waiting, ...view.states]}
          choose={(key) => set({ state: key as Filter['state'] })}
        />
        <button
          type="button"
          class={`button is-small ${count > 0 ? 'is-on' : ''}`}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="filter" />
          {count > 0 ? words.queue.filtersOn({ count }) : words.queue.filters}
        </button>
      </div>
      {isOpen && <MoreFilters queue={queue} view={view} set={set} />}
    </search>
  );
}

interface MoreGiven {
  queue: Queue;
  view: QueueView;
  set(change: Partial<Filter>): void;
}

function MoreFilters({ queue, view, set }: MoreGiven) {
  const { words } = usePage();
  const { arrange, filter, narrow, order } = queue;
  const orders = [
    { key: 'age', label: words.queue.byAge },
    { key: 'unit', label: words.queue.byUnit },
  ] as const;
  const select = (label: string, key: 'track' | 'issue' | 'unit', choices: readonly Choice[]) => (
    <Select label={label} choices={choices} value={filter[key]} choose={(value) => set({ [key]: value })} />
  );
  return (
    <div class="more-filters">
      {select(words.queue.track, 'track', view.tracks)}
      {select(words.queue.issue, 'issue', view.issues)}
      {select(words.queue.unit, 'unit', view.units)}
      <fieldset class="segments">
        <legend>{words.queue.order}</legend>
        {orders.map(({ key, label }) => (
          <label key={key}>
            <input type="radio" name="order" checked={order === key} onChange={() => arrange(key)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <Button look="link-button" act={() => narrow(USUAL_FILTER)} label={words.queue.clear} />
    </div>
  );
}

interface SelectGiven {
  label: string;
  isLabelUnseen?: boolean;
  value: string;
  choices: readonly Choice[];
  choose(key: string): void;
}

/** A choice with its label; the first one narrows nothing. */
function Select({ label, isLabelUnseen = false, value, choices, choose }: SelectGiven) {
  const { words } = usePage();
  return (
    <label class="select">
      <span class={isLabelUnseen ? 'unseen' : ''}>{label}</span>
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">{words.queue.every}</option>
        {choices.map((choice) => (
          <option key={choice.key} value={choice.key}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
