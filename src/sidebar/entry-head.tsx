/** The head of an entry, always in sight: number, unit, state, its place in the queue, the ways onward. */

import { useEffect, useRef } from 'preact/hooks';
import type { EntryLine, EntryView } from '../views.ts';
import { Icon, type IconName } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { EntryGiven } from './review-state.ts';
import { StateChip } from './state-chip.tsx';

interface HeadGiven {
  given: EntryGiven;
  entry: EntryView | null;
  line: EntryLine | undefined;
  walk(by: number): void;
}

/** The head; its heading takes the focus when the entry opens. */
export function EntryHead({ given, entry, line, walk }: HeadGiven) {
  const { words } = usePage();
  const { go, number, order, queue } = given;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const index = order.indexOf(number);
  const state = entry?.state ?? line?.state;
  const stateText = entry?.stateText ?? queue.tab.view?.states.find(({ key }) => key === state)?.label ?? '';
  return (
    <header class="entry-head">
      <div class="entry-bar">
        <Step icon="back" label={words.entry.backToQueue} act={() => go(null)} />
        <span class="number">{number}</span>
        {state !== undefined && <StateChip state={state} text={stateText} />}
      </div>
      <h2 tabIndex={-1} ref={heading}>
        <span class="unseen">{`${number} ${stateText} `}</span>
        {entry?.title ?? line?.title ?? number}
      </h2>
      <div class="entry-unit">
        <p class="hint">
          {entry?.unit ?? line?.unit}
          {entry !== null && <span> · {entry.track}</span>}
        </p>
        <span class="entry-steps">
          {index >= 0 && (
            <span class="position">
              <span aria-hidden="true">{`${index + 1}/${order.length}`}</span>
              <span class="unseen">{words.entry.position({ index: index + 1, of: order.length })}</span>
            </span>
          )}
          <Step icon="previous" label={words.entry.previous} act={() => walk(-1)} isOff={index <= 0} isSmall />
          <Step
            icon="next"
            label={words.entry.next}
            act={() => walk(1)}
            isOff={index < 0 || index + 1 >= order.length}
            isSmall
          />
        </span>
      </div>
    </header>
  );
}

interface StepGiven {
  icon: IconName;
  label: string;
  act(): void;
  isOff?: boolean;
  isSmall?: boolean;
}

function Step({ icon, label, act, isOff = false, isSmall = false }: StepGiven) {
  return (
    <button
      type="button"
      class={`icon-button ${isSmall ? 'is-step' : ''}`}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={isOff ? undefined : act}
    >
      <Icon name={icon} />
    </button>
  );
}
