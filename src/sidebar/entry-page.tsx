/** An entry as it is reviewed: head, verdict, fields, note and log, and the decisions at the foot. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DecisionKind } from '../domain/review/decision.ts';
import { AgainBlock } from './again-block.tsx';
import { Button } from './button.tsx';
import { DecisionFoot } from './decision-foot.tsx';
import { EntryFields } from './entry-fields.tsx';
import { EntryHead } from './entry-head.tsx';
import { EntryLog, LogLines } from './entry-log.tsx';
import { EntryNote } from './entry-note.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import type { EntryGiven, OpenEntry, Pending } from './review-state.ts';
import { Skeleton } from './tab-pane.tsx';
import { useEntry } from './use-entry.ts';
import { useKeys } from './use-keys.ts';
import { VerdictBlock } from './verdict-block.tsx';

interface PageGiven extends EntryGiven {
  isShown: boolean;
  help(): void;
}

/** The entry. What is known of it from the queue is shown at once. */
export function EntryPage(given: PageGiven) {
  const { number, queue } = given;
  const page = usePage();
  const open = useEntry(given);
  const [pending, setPending] = useState<Pending | null>(null);
  const [mending, setMending] = useState<string | null>(null);
  const { entry, failure } = open;
  const line = queue.lineOf(number);
  const begin = useDeciding(open, setPending);
  // Whatever was about to be decided is to be chosen again.
  useEffect(() => {
    if (open.isHeld) setPending(null);
  }, [open.isHeld]);
  const walk = useWalk(given);
  const waive = (code: string, about: string) => !open.isHeld && setPending({ kind: 'waive', code, about });
  useEntryKeys(given, open, { isOn: pending === null, begin, waive, walk });
  const suggest = (field: string, text: string | null) => {
    if (text !== null) page.drafts.keep(`${number}/mend/${field}`, text);
    setMending(field);
  };
  return (
    <article class="entry" aria-label={page.words.entry.label}>
      <EntryHead given={given} entry={entry} line={line} walk={walk} />
      <div class="entry-body">
        <StaleNotice open={open} />
        {entry?.undo && <UndoLine label={entry.undo.label} open={open} />}
        {failure?.act === 'undo' && <FaultNotice fault={failure.fault} close={open.forgive} />}
        {entry?.again && <AgainBlock again={entry.again} />}
        {failure?.act === 'read' && <FaultNotice fault={failure.fault} retry={failure.retry} />}
        {entry === null && failure === null && <Skeleton />}
        {entry !== null && (
          <>
            <VerdictBlock entry={entry} waive={waive} mend={suggest} see={(other) => page.openEntry(other, null)} />
            <EntryFields entry={entry} open={open} mending={mending} setMending={setMending} />
            <EntryNote entry={entry} open={open} />
            <EntryLog entry={entry} />
          </>
        )}
      </div>
      {entry !== null && (
        <DecisionFoot entry={entry} open={open} queue={queue} pending={pending} setPending={setPending} begin={begin} />
      )}
    </article>
  );
}

interface KeyActs {
  isOn: boolean;
  begin(kind: DecisionKind): void;
  waive(code: string, about: string): void;
  walk(steps: number): void;
}

function useEntryKeys(given: PageGiven, { entry }: OpenEntry, { begin, isOn, waive, walk }: KeyActs): void {
  const waivable = entry?.issues.find(({ isWaivable }) => isWaivable);
  useKeys(given.isShown && isOn, {
    a: () => begin('approve'),
    r: () => begin('return'),
    x: () => begin('reject'),
    w: () => (waivable ? waive(waivable.code, waivable.text) : begin('waive')),
    j: () => walk(1),
    k: () => walk(-1),
    u: () => given.go(null),
    '?': given.help,
    '/': () => searchFrom(given),
  });
}

function useDeciding(open: OpenEntry, setPending: (pending: Pending) => void) {
  const page = usePage();
  return (kind: DecisionKind) => {
    const decision = open.entry?.decisions.find((one) => one.kind === kind);
    if (decision === undefined || open.busy === 'decide') return;
    if (open.isHeld) return page.toast(page.words.entry.staleHint);
    if (decision.obstacle !== '') return page.toast(decision.obstacle);
    if (decision.needsReason) return setPending({ kind, code: '', about: '' });
    void open.decide(kind, '', '');
  };
}

function useWalk({ go, number, order }: EntryGiven) {
  return (by: number) => {
    const index = order.indexOf(number);
    const other = index < 0 ? undefined : order[index + by];
    if (other !== undefined) go(other);
  };
}

function searchFrom({ go }: EntryGiven): void {
  go(null);
  // The queue is shown with the next frame.
  setTimeout(() => document.querySelector<HTMLElement>('.queue input[type=search]')?.focus(), 50);
}

/** The latest decision, and the way back from it. */
function UndoLine({ label, open }: { label: string; open: OpenEntry }) {
  const { words } = usePage();
  return (
    <p class="undo">
      <Button
        look="button is-small"
        act={open.undo}
        needs="review"
        isBusy={open.busy === 'undo'}
        label={words.entry.undo({ label })}
      />
    </p>
  );
}

/** What somebody else did meanwhile, with the entry as it is now below. */
function StaleNotice({ open }: { open: OpenEntry }) {
  const { words } = usePage();
  const shown = useRef<HTMLDivElement>(null);
  const { since, unsent } = open;
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'start' });
    shown.current?.focus();
  }, [since]);
  if (since === null) return null;
  return (
    <div class="fault is-stale" role="alert" tabIndex={-1} ref={shown}>
      <Icon name="again" />
      <div>
        <strong>{words.entry.staleTitle}</strong>
        <p>{words.entry.staleHint}</p>
        {since.length > 0 && <h3>{words.entry.since}</h3>}
        <LogLines lines={since} />
        {unsent !== '' && <p class="hint">{words.entry.unsent({ text: unsent })}</p>}
      </div>
    </div>
  );
}
