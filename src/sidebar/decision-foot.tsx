/** The foot of an entry: the decisions that can be taken, and the reason where one is needed. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DecisionKind } from '../domain/review/decision.ts';
import type { DecisionView, EntryView } from '../views.ts';
import type { Pending } from './entry-page.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { ReasonPanel } from './reason-panel.tsx';
import type { QueueOfEntry } from './review-tab.tsx';
import type { OpenEntry } from './use-entry.ts';

interface FootGiven {
  entry: EntryView;
  open: OpenEntry;
  queue: QueueOfEntry;
  pending: Pending | null;
  setPending(pending: Pending | null): void;
  begin(kind: DecisionKind): void;
}

const USUAL: readonly DecisionKind[] = ['approve', 'return', 'reject'];
const SELDOM: readonly DecisionKind[] = ['withdraw', 'reopen'];
const LETTERS: Partial<Record<DecisionKind, string>> = { approve: 'A', return: 'R', reject: 'X' };

/** The foot. A decision that is not possible now says why when it is tried. */
export function DecisionFoot(given: FootGiven) {
  const { entry, open, pending, queue, setPending } = given;
  const foot = useRef<HTMLElement>(null);
  const { failure } = open;
  const close = () => {
    setPending(null);
    setTimeout(() => foot.current?.querySelector<HTMLElement>('button')?.focus());
  };
  return (
    <footer class="foot" ref={foot}>
      {failure?.act === 'decide' && (
        <FaultNotice
          fault={failure.fault}
          retry={failure.fault.kind === 'refused' ? undefined : failure.retry}
          close={open.forgive}
        />
      )}
      {pending === null ? (
        <Buttons {...given} />
      ) : (
        <ReasonPanel key={pending.kind + pending.code} {...{ entry, open, pending, queue, close }} />
      )}
    </footer>
  );
}

function Buttons({ entry, open, begin }: FootGiven) {
  const { preferences, words } = usePage();
  const isBusy = open.busy === 'decide';
  const of = (kinds: readonly DecisionKind[]) => entry.decisions.filter(({ kind }) => kinds.includes(kind));
  const isOpen = of(USUAL).some(({ obstacle }) => obstacle === '');
  const main = isOpen ? of(USUAL) : of(SELDOM).filter(({ obstacle }) => obstacle === '');
  const others = entry.decisions.filter((one) => one.kind !== 'waive' && !main.includes(one));
  const letters = preferences.hasKeys ? LETTERS : {};
  return (
    <fieldset class="decisions" aria-label={words.decisions.label}>
      {isBusy && <p class="hint">{words.page.busy}</p>}
      <div class="decision-row">
        {main.map((decision) => (
          <DecisionButton key={decision.kind} {...{ decision, isBusy, begin }} letter={letters[decision.kind]} />
        ))}
        <MoreDecisions {...{ others, isBusy, begin }} />
      </div>
    </fieldset>
  );
}

interface ButtonGiven {
  decision: DecisionView;
  isBusy: boolean;
  begin(kind: DecisionKind): void;
  letter?: string | undefined;
}

function DecisionButton({ decision, isBusy, begin, letter }: ButtonGiven) {
  const { kind, label, obstacle } = decision;
  return (
    <button
      type="button"
      class={`button decision is-${kind}`}
      aria-disabled={isBusy || obstacle !== ''}
      aria-keyshortcuts={letter}
      title={obstacle === '' ? (letter ?? label) : obstacle}
      onClick={() => begin(kind)}
    >
      {label}
    </button>
  );
}

function MoreDecisions({ others, isBusy, begin }: { others: readonly DecisionView[] } & Omit<ButtonGiven, 'decision'>) {
  const { words } = usePage();
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    list.current?.querySelector<HTMLElement>('.more-list button')?.focus();
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      list.current?.querySelector<HTMLElement>('.icon-button')?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  if (others.length === 0) return null;
  return (
    <div class="more" ref={list}>
      <button
        type="button"
        class="icon-button is-framed"
        aria-label={words.decisions.more}
        title={words.decisions.more}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <ul class="more-list">
          {others.map((decision) => (
            <li key={decision.kind}>
              <DecisionButton {...{ decision, isBusy, begin }} />
              {decision.obstacle !== '' && <small>{decision.obstacle}</small>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
