/** Approving many at once: what is chosen, what it would do, and how far it has come. */

import { useState } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import type { ManyLine, ManyView } from '../decision-view.ts';
import { APPROVED_AT_ONCE } from '../domain/review/at-once.ts';
import { isWaiting } from '../domain/review/states.ts';
import type { EntryLine } from '../views.ts';
import type { Fault } from './call-server.ts';
import { type Page, usePage } from './page-context.ts';
import type { Queue } from './use-queue.ts';

export interface Many {
  /** Off, choosing, sure once it is told what would be done, running, and told what was done. */
  phase: 'off' | 'choosing' | 'sure' | 'running' | 'told';
  /** What of the queue could be approved: it waits, and no error stands. */
  open: readonly EntryLine[];
  chosen: ReadonlySet<string>;
  preview: ManyView | null;
  /** What became of those that were tried so far. */
  told: readonly ManyLine[];
  isBusy: boolean;
  fault: Fault | null;
  begin(): void;
  leave(): void;
  choose(numbers: readonly string[], isChosen: boolean): void;
  ask(): Promise<void>;
  /** Goes on where it was interrupted. */
  carryOut(): Promise<void>;
}

/** Whether an entry can be among many that are approved unread one by one: an error is looked at by itself. */
export function isApprovable({ errors, state }: EntryLine): boolean {
  return isWaiting(state) && errors === 0;
}

function chosenAfter(chosen: ReadonlySet<string>, numbers: readonly string[], isChosen: boolean): ReadonlySet<string> {
  const others = [...chosen].filter((number) => !numbers.includes(number));
  return new Set(isChosen ? [...others, ...numbers] : others);
}

function useManyState() {
  const [phase, setPhase] = useState<Many['phase']>('off');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [preview, setPreview] = useState<ManyView | null>(null);
  const [told, setTold] = useState<readonly ManyLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const start = (at: Many['phase']) => {
    setPhase(at);
    setChosen(new Set());
    setTold([]);
    setFault(null);
  };
  return {
    phase,
    setPhase,
    chosen,
    setChosen,
    preview,
    setPreview,
    told,
    setTold,
    isBusy,
    setBusy,
    fault,
    setFault,
    start,
  };
}

type Seen = Calls['approveMany']['input']['entries'];

/** Approves block by block; gives what stopped it. */
async function inBlocks({ call }: Page, left: Seen, tell: (lines: ManyLine[]) => void): Promise<Fault | null> {
  for (let index = 0; index < left.length; index += APPROVED_AT_ONCE) {
    const outcome = await call('approveMany', { entries: left.slice(index, index + APPROVED_AT_ONCE) });
    if (!outcome.ok) return outcome.fault;
    tell(outcome.value.lines);
  }
  return null;
}

/** The state of approving many; lines count as they stand in the queue, which is what the person saw. */
export function useMany(queue: Queue): Many {
  const page = usePage();
  const state = useManyState();
  const { chosen, fault, isBusy, phase, preview, setBusy, setFault, setPhase, setPreview, setTold, start, told } =
    state;
  const open = queue.lines.filter(isApprovable);
  const picked = open.filter(({ number }) => chosen.has(number));
  const seen = picked.map(({ number, state, version }) => ({ number, seen: { state, version } }));
  const ask = async () => {
    setBusy(true);
    const outcome = await page.call('previewMany', { entries: seen });
    setBusy(false);
    if (!outcome.ok) return setFault(outcome.fault);
    setFault(null);
    setPreview(outcome.value);
    setPhase('sure');
  };
  // What was interrupted has changed the queue all the same.
  const leave = () => {
    if (told.length > 0) void queue.tab.reload();
    start('off');
  };
  const carryOut = async () => {
    const done = [...told];
    setPhase('running');
    setFault(null);
    const wanted = new Set(preview?.lines.filter(({ outcome }) => outcome === 'approved').map(({ number }) => number));
    const isLeft = ({ number }: { number: string }) =>
      wanted.has(number) && done.every((line) => line.number !== number);
    const stopped = await inBlocks(page, seen.filter(isLeft), (lines) => {
      done.push(...lines);
      setTold([...done]);
    });
    if (stopped !== null) return setFault(stopped);
    setTold([...done, ...(preview?.lines.filter(({ number }) => !wanted.has(number)) ?? [])]);
    setPhase('told');
    page.changed();
    void queue.tab.reload();
  };
  const shown = { phase, open, preview, told, isBusy, fault };
  return {
    ...shown,
    ask,
    carryOut,
    chosen: new Set(picked.map(({ number }) => number)),
    begin: () => start('choosing'),
    leave,
    choose: (numbers, isChosen) => state.setChosen(chosenAfter(chosen, numbers, isChosen)),
  };
}
