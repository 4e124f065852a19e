/** One entry under review: read, decided on, mended, noted; what fails keeps what was typed. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView, LogLine } from '../views.ts';
import type { Fault, Outcome } from './call-server.ts';
import { renewLine } from './filter-lines.ts';
import { usePage } from './page-context.ts';
import type { Act, EntryGiven, Failure, OpenEntry } from './review-state.ts';

/** The entry by its number. The next one is read ahead, so that it opens without a wait. */
export function useEntry(given: EntryGiven): OpenEntry {
  const { number, queue, shelf } = given;
  const page = usePage();
  const shown = useShown(given);
  const { entry, take } = shown;
  const [unsent, setUnsent] = useState('');
  const { busy, failure, setFailure, run } = useActs();
  const read = (select: boolean) => run('read', () => page.call('readEntry', { number, select }), take);
  const write = async <Value>(act: Act, call: () => Promise<Outcome<Value>>, done: (value: Value) => void) => {
    shown.forget();
    return run(act, call, done, shown.missed);
  };
  useReading(given, entry, read);
  const seen = { version: entry?.version ?? 0, state: entry?.state ?? ('received' as const) };
  const mended = (fresh: EntryView) => {
    take(fresh);
    page.changed();
  };
  const { takeBack, takenBack } = useTakingBack(number, mended);
  const decide: OpenEntry['decide'] = (decision, code, reason) => {
    const next = nextOf(given);
    const call = () => page.call('reviewEntry', { number, decision, code, reason, seen });
    setUnsent(reason);
    return write('decide', call, (value) => {
      page.drafts.drop(`${number}/reason/${decision}${code}`);
      queue.change(number, (line) => ({ ...line, ...value }));
      shelf.delete(number);
      page.changed();
      page.toast(page.words.entry.decided[decision]({ number }), takeBack(value));
      if (decision === 'waive' || decision === 'reopen') void read(false);
      else given.go(next);
    });
  };
  return {
    entry,
    busy,
    failure,
    since: shown.since,
    unsent,
    isHeld: shown.isHeld,
    lookedAt: shown.lookedAt,
    decide,
    undo: () => void write('undo', () => page.call('undoDecision', { number, seen }), takenBack),
    mend: (given) => write('mend', () => page.call('mendEntry', { number, ...given, seen }), mended),
    keepNote: (text, before) => write('note', () => page.call('keepNote', { number, text, before }), take),
    forgive: () => setFailure(null),
  };
}

/** What is in sight of the entry: as it was last told, and what others did when it was found to be old. */
function useShown({ number, queue, shelf }: EntryGiven) {
  const [entry, setEntry] = useState<EntryView | null>(shelf.get(number)?.entry ?? null);
  const [since, setSince] = useState<LogLine[] | null>(null);
  const [isHeld, setHeld] = useState(false);
  const take = (fresh: EntryView) => {
    setEntry(fresh);
    shelf.set(number, { entry: fresh, isFresh: false });
    queue.change(number, (line) => renewLine(line, fresh));
  };
  const missed = (fault: Fault) => {
    if (fault.stale === null) return false;
    take(fault.stale.entry);
    setSince(fault.stale.since);
    setHeld(true);
    return true;
  };
  return { entry, since, isHeld, take, missed, forget: () => setSince(null), lookedAt: () => setHeld(false) };
}

/** The way back from a decision; it may be taken when the person is at the next entry already. */
function useTakingBack(number: string, mended: (fresh: EntryView) => void) {
  const page = usePage();
  const takenBack = (fresh: EntryView) => {
    mended(fresh);
    page.toast(page.words.entry.undone({ number, state: fresh.stateText }));
  };
  const takeBack =
    ({ state, version }: Pick<EntryView, 'state' | 'version'>) =>
    async () => {
      const outcome = await page.call('undoDecision', { number, seen: { state, version } });
      if (outcome.ok) takenBack(outcome.value);
      else page.toast(outcome.fault.message);
      page.openEntry(number, null);
    };
  return { takeBack, takenBack };
}

/** The one behind in the order; null at the end, or where the entry is not in it. */
function nextOf({ number, order }: Pick<EntryGiven, 'number' | 'order'>): string | null {
  const index = order.indexOf(number);
  return index < 0 ? null : (order[index + 1] ?? null);
}

function useReading(given: EntryGiven, entry: EntryView | null, read: (select: boolean) => Promise<boolean>): void {
  const page = usePage();
  const { number, shelf } = given;
  const next = nextOf(given);
  const isFirst = useRef(true);
  useEffect(() => {
    const isTaken = isFirst.current && shelf.get(number)?.isFresh === true;
    if (!isTaken) void read(isFirst.current);
    isFirst.current = false;
  }, [page.spoken]);
  const isRead = entry !== null;
  useEffect(() => {
    if (!isRead || next === null || shelf.has(next)) return;
    void page.call('readEntry', { number: next, select: false }).then((outcome) => {
      if (outcome.ok) shelf.set(next, { entry: outcome.value, isFresh: false });
    });
  }, [isRead, next]);
}

/** Runs acts one after another; what arrives for an act that another has overtaken is left aside. */
function useActs() {
  const [busy, setBusy] = useState<Act | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current = -1;
    },
    [],
  );
  const run = async <Value>(
    act: Act,
    call: () => Promise<Outcome<Value>>,
    done: (value: Value) => void,
    missed: (fault: Fault) => boolean = () => false,
  ): Promise<boolean> => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(act);
    setFailure(null);
    const outcome = await call();
    // A decision that was carried out is told even where the person has gone on to another entry.
    if (mine !== turn.current && !(act === 'decide' && outcome.ok)) return false;
    setBusy(null);
    if (outcome.ok) done(outcome.value);
    else if (!missed(outcome.fault)) {
      setFailure({ act, fault: outcome.fault, retry: () => void run(act, call, done, missed) });
    }
    return outcome.ok;
  };
  return { busy, failure, setFailure, run };
}
