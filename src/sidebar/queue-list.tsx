/** The queue: search, filters and the lines, each a button that opens its entry. */

import { useEffect, useState } from 'preact/hooks';
import { isWaiting } from '../domain/review/states.ts';
import type { EntryLine, QueueView } from '../views.ts';
import { Button } from './button.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { stateOf, USUAL_FILTER } from './filter-lines.ts';
import { Icon } from './icon.tsx';
import { ManyPanel } from './many-panel.tsx';
import { usePage } from './page-context.ts';
import { QueueFilters } from './queue-filters.tsx';
import type { Taking } from './review-state.ts';
import { daysFrom } from './show-moment.ts';
import { StateChip } from './state-chip.tsx';
import { isApprovable, type Many, useMany } from './use-many.ts';
import type { Queue } from './use-queue.ts';

const AT_ONCE = 100;

interface QueueGiven {
  queue: Queue;
  view: QueueView;
  taking: Taking;
  open(number: string): void;
  help(): void;
}

/** The list with what narrows it. */
export function QueueList({ queue, view, taking, open, help }: QueueGiven) {
  const { preferences, words } = usePage();
  const many = useMany(queue);
  return (
    <>
      <QueueFilters queue={queue} view={view} />
      <div class="queue-bar">
        <CountLine queue={queue} />
        <button
          type="button"
          class="button is-small"
          title={words.queue.takeSelectedHint}
          aria-disabled={taking.isBusy}
          onClick={taking.isBusy ? undefined : taking.take}
        >
          <Icon name="rows" />
          {taking.isBusy ? words.page.loading : words.queue.takeSelected}
        </button>
      </div>
      {taking.fault !== null && <FaultNotice fault={taking.fault} close={taking.close} />}
      {queue.fault !== null && <FaultNotice fault={queue.fault} retry={() => queue.narrow({ ...queue.filter })} />}
      {many.phase === 'off' && many.open.length > 1 && (
        <Button look="button is-small" act={many.begin} needs="review" label={words.many.begin} />
      )}
      <ManyPanel many={many} />
      <Lines queue={queue} view={view} many={many} open={open} />
      {preferences.hasKeys && (
        <button type="button" class="link-button key-hint" onClick={help}>
          <Icon name="keyboard" />
          {words.keys.open} <kbd>?</kbd>
        </button>
      )}
    </>
  );
}

function CountLine({ queue }: { queue: Queue }) {
  const { words } = usePage();
  const { filter, isAsking, lines, total } = queue;
  const count = lines.length;
  const shown = isAsking
    ? words.queue.asking
    : total > count
      ? words.queue.shownOf({ count, total })
      : words.queue.shown({ count });
  const isEverywhere = stateOf(filter) !== filter.state;
  return (
    <p class="count" role="status">
      {shown} {isEverywhere && <span>{words.queue.searchEverywhere}</span>}
    </p>
  );
}

function Lines({ queue, view, many, open }: Pick<QueueGiven, 'queue' | 'view' | 'open'> & { many: Many }) {
  const { words } = usePage();
  const { filter, lines, order } = queue;
  const [limit, setLimit] = useState(AT_ONCE);
  useEffect(() => setLimit(AT_ONCE), [filter, order]);
  if (lines.length === 0) return queue.isAsking ? null : <Empty queue={queue} />;
  const shown = lines.slice(0, limit);
  const counts = new Map<string, number>();
  if (order === 'unit') for (const { unit } of lines) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const left = lines.length - shown.length;
  return (
    <>
      <ul class="lines" aria-label={words.queue.label}>
        {shown.map((line, index) => (
          <li key={line.number} class={many.phase === 'choosing' ? 'is-pickable' : ''}>
            {order === 'unit' && line.unit !== shown[index - 1]?.unit && (
              <h2 class="group">
                {line.unit} <span>{counts.get(line.unit)}</span>
              </h2>
            )}
            {many.phase === 'choosing' && <Pick line={line} many={many} />}
            <Line line={line} view={view} isUnitShown={order !== 'unit'} open={open} />
          </li>
        ))}
      </ul>
      {(left > 0 || queue.more !== null) && (
        <Button
          look="button is-wide"
          isBusy={left === 0 && queue.isAsking}
          act={() => {
            setLimit(limit + AT_ONCE);
            if (left === 0) void queue.more?.();
          }}
          label={words.queue.more({ count: Math.min(left === 0 ? queue.total - lines.length : left, AT_ONCE) })}
        />
      )}
    </>
  );
}

function Pick({ line, many }: { line: EntryLine; many: Many }) {
  const { words } = usePage();
  const { number } = line;
  return (
    <input
      type="checkbox"
      aria-label={words.many.pick({ number })}
      checked={many.chosen.has(number)}
      disabled={!isApprovable(line)}
      onChange={(event) => many.choose([number], event.currentTarget.checked)}
    />
  );
}

interface LineGiven {
  line: EntryLine;
  view: QueueView;
  isUnitShown: boolean;
  open(number: string): void;
}

function Line({ line, view, isUnitShown, open }: LineGiven) {
  const { drafts, words } = usePage();
  const { errors, number, state, title, unit, warnings } = line;
  const stateText = view.states.find(({ key }) => key === state)?.label ?? state;
  const days = daysFrom(line.since, view.asOf);
  const isReturned = state === 'returned';
  const wait = isReturned
    ? words.queue.returned({ count: days })
    : days === 0
      ? words.queue.waitsToday
      : words.queue.waits({ count: days });
  return (
    <button type="button" class="line" data-number={number} onClick={() => open(number)}>
      <span class="line-top">
        <span class="number">{number}</span>
        <StateChip state={state} text={stateText} />
      </span>
      <span class="line-title">{title === '' ? words.entry.emptyField : title}</span>
      {isUnitShown && <span class="line-unit">{unit}</span>}
      <span class="line-facts">
        {(isWaiting(state) || isReturned) && <span class={days >= 7 ? 'is-long' : ''}>{wait}</span>}
        {errors > 0 && <Mark look="error" text={words.queue.errors({ count: errors })} />}
        {warnings > 0 && <Mark look="warning" text={words.queue.warnings({ count: warnings })} />}
        {drafts.isAny(number) && (
          <span class="mark is-draft">
            <Icon name="pencil" />
            {words.queue.hasDraft}
          </span>
        )}
      </span>
    </button>
  );
}

function Mark({ look, text }: { look: 'error' | 'warning'; text: string }) {
  return (
    <span class={`mark is-${look}`}>
      <Icon name={look} />
      {text}
    </span>
  );
}

function Empty({ queue }: { queue: Queue }) {
  const { words } = usePage();
  const { filter, narrow } = queue;
  const isUsual = Object.entries(USUAL_FILTER).every(([key, value]) => filter[key as keyof typeof filter] === value);
  return (
    <div class="empty">
      <Icon name={isUsual ? 'done' : 'search'} />
      <p>{isUsual ? words.queue.emptyWaiting : words.queue.empty}</p>
      {isUsual && <p class="hint">{words.queue.emptyWaitingHint}</p>}
      <Button act={() => narrow({ ...USUAL_FILTER, state: '' })} label={words.queue.showEvery} />
    </div>
  );
}
