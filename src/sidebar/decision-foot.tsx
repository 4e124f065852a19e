/** The foot of an entry: the decisions that can be taken, and the reason where one is needed. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DecisionKind } from '../domain/review/decision.ts';
import type { DecisionView, EntryView } from '../views.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { ReasonPanel } from './reason-panel.tsx';
import type { OpenEntry, Pending, QueueOfEntry } from './review-state.ts';
import { isPointed, useRest } from './use-rest.ts';

interface FootGiven {
  entry: EntryView;
  open: OpenEntry;
  queue: QueueOfEntry;
  pending: Pending | null;
  setPending(pending: Pending | null): void;
  begin(kind: DecisionKind): void;
}

const LETTERS: Partial<Record<DecisionKind, string>> = { approve: 'A', return: 'R', reject: 'X' };

/**
 * The foot. A decision that is not possible now says why when it is tried. Whatever comes to stand here rests for a
 * moment, and after a stale refusal nothing can be decided before the person has said that they have looked.
 */
export function DecisionFoot(given: FootGiven) {
  const { entry, open, pending, queue, setPending } = given;
  const foot = useRef<HTMLElement>(null);
  const { failure, isHeld } = open;
  const isResting = useRest([entry.version, entry.state, pending?.kind, failure?.act, isHeld].join());
  const close = () => {
    const { kind } = pending ?? {};
    setPending(null);
    // Where it was asked for, and never on another decision.
    const find = (what: string) => foot.current?.querySelector<HTMLElement>(what);
    setTimeout(() => (find(`.decision.is-${kind}`) ?? find('.icon-button'))?.focus());
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
      {isHeld ? (
        <Held open={open} isResting={isResting} />
      ) : pending === null ? (
        <Buttons {...given} isResting={isResting} />
      ) : (
        <ReasonPanel
          key={pending.kind + pending.code}
          entry={entry}
          open={open}
          pending={pending}
          queue={queue}
          close={close}
          isResting={isResting}
        />
      )}
    </footer>
  );
}

/** What stands in place of the decisions until the person has seen what has changed. */
function Held({ open, isResting }: { open: OpenEntry; isResting: boolean }) {
  const { words } = usePage();
  return (
    <p class="decision-row">
      <button
        type="button"
        class="button decision"
        aria-disabled={isResting}
        onClick={(event) => !(isResting && isPointed(event)) && open.lookedAt()}
      >
        {words.entry.lookedAt}
      </button>
    </p>
  );
}

function Buttons({ entry, open, begin, isResting }: FootGiven & { isResting: boolean }) {
  const { preferences, words } = usePage();
  const isBusy = open.busy === 'decide';
  const { main, others } = arranged(entry.decisions);
  const letters = preferences.hasKeys ? LETTERS : {};
  return (
    <fieldset class="decisions" aria-label={words.decisions.label}>
      {isBusy && <p class="hint">{words.page.busy}</p>}
      <div class="decision-row">
        {main.map((decision) => (
          <DecisionButton
            key={decision.kind}
            decision={decision}
            isBusy={isBusy}
            begin={begin}
            isResting={isResting}
            letter={letters[decision.kind]}
          />
        ))}
        <MoreDecisions others={others} isBusy={isBusy} begin={begin} isResting={isResting} />
      </div>
    </fieldset>
  );
}

/**
 * What stands in sight and what behind the … button: nothing that does not apply, and what takes an entry away last.
 *
 * @example
 * arranged(decisions of an approved entry).main.map(({ kind }) => kind) // → ['reopen']
 */
function arranged(decisions: readonly DecisionView[]): { main: DecisionView[]; others: DecisionView[] } {
  const of = (...kinds: DecisionKind[]) =>
    kinds.flatMap((kind) => decisions.filter((one) => one.kind === kind && one.obstacle === ''));
  const main = of('return', 'reject').length > 0 ? of('return', 'reject') : of('reopen');
  // What stands in the way of an approval is worth being told, as long as there is anything to decide.
  const approve = main.some(({ kind }) => kind === 'reopen') ? [] : decisions.filter(({ kind }) => kind === 'approve');
  return { main: [...approve, ...main], others: of('withdraw') };
}

interface ButtonGiven {
  decision: DecisionView;
  isBusy: boolean;
  isResting: boolean;
  begin(kind: DecisionKind): void;
  letter?: string | undefined;
}

function DecisionButton({ decision, isBusy, isResting, begin, letter }: ButtonGiven) {
  const { lackOf, toast } = usePage();
  const { kind, label, obstacle } = decision;
  const lack = lackOf('review');
  const why = lack === '' ? obstacle : lack;
  const click = () => (lack === '' ? begin(kind) : toast(lack));
  return (
    <button
      type="button"
      class={`button decision is-${kind}`}
      aria-disabled={isBusy || isResting || why !== ''}
      aria-keyshortcuts={letter}
      title={why === '' ? (letter ?? label) : why}
      onClick={(event) => !(isResting && isPointed(event)) && click()}
    >
      {label}
    </button>
  );
}

interface MoreGiven extends Omit<ButtonGiven, 'decision' | 'letter'> {
  others: readonly DecisionView[];
}

function MoreDecisions({ others, ...given }: MoreGiven) {
  const { words } = usePage();
  const [isOpen, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      list.current?.querySelector<HTMLElement>('.icon-button')?.focus();
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  if (others.length === 0) return null;
  // The focus stays where it is: what is behind this button is not to be met by a second Enter.
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
              <DecisionButton {...given} decision={decision} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
