/** The queue as it is worked through: its lines, what they are narrowed to, and what became of them here. */

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { EntryLine, QueueView } from '../views.ts';
import type { Fault } from './call-server.ts';
import { askedFor, type Filter, filterLines, isComplete, type Order, USUAL_FILTER } from './filter-lines.ts';
import { usePage } from './page-context.ts';
import { type Tab, useTabView } from './use-tab-view.ts';

const TYPING_MS = 400;

/** No more than can be approved at once; the rest is found by filter. */
const MOST_LINES = 600;

export interface Queue {
  tab: Tab<QueueView>;
  filter: Filter;
  order: Order;
  /** What passes the filter, in order. */
  lines: readonly EntryLine[];
  /** How many there are in all that pass; more than `lines` where an answer was cut short. */
  total: number;
  isAsking: boolean;
  fault: Fault | null;
  /** Asks for the next lines where an answer was cut short; null where all are here, or no more are to be had. */
  more: (() => Promise<void>) | null;
  narrow(filter: Filter): void;
  arrange(order: Order): void;
  /** What is known of an entry from a line, whatever the filter. */
  lineOf(number: string): EntryLine | undefined;
  change(number: string, update: (line: EntryLine) => EntryLine): void;
}

/** The queue; filtered here while it fits into one answer, and by the server beyond. */
export function useQueue(isShown: boolean): Queue {
  const tab = useTabView((call) => call('readQueue', { filter: {} }), isShown, 'spoken');
  const [filter, setFilter] = useState(USUAL_FILTER);
  const [order, setOrder] = useState<Order>('age');
  const { fault, isAsking, more, narrowed, setNarrowed } = useNarrowed(tab, filter);
  const source = narrowed ?? tab.view;
  const units = tab.view?.units;
  const lines = useMemo(
    () => filterLines(source?.lines ?? [], filter, order, units ?? []),
    [source, filter, order, units],
  );
  const change: Queue['change'] = (number, update) => {
    const renew = <Lines extends Pick<QueueView, 'lines'>>(view: Lines): Lines => ({
      ...view,
      lines: view.lines.map((line) => (line.number === number ? update(line) : line)),
    });
    tab.change(renew);
    setNarrowed((before) => (before === null ? null : renew(before)));
  };
  const isWhole = source !== null && source.total <= source.lines.length;
  return {
    tab,
    filter,
    order,
    lines,
    isAsking,
    fault,
    change,
    more,
    total: narrowed === null || isWhole ? lines.length : narrowed.total,
    narrow: setFilter,
    arrange: setOrder,
    lineOf: (number) => [...(narrowed?.lines ?? []), ...(tab.view?.lines ?? [])].find((one) => one.number === number),
  };
}

/** The server's own answer to the filter, where the first one was cut short. */
function useNarrowed(tab: Tab<QueueView>, filter: Filter) {
  const page = usePage();
  const [narrowed, setNarrowed] = useState<Pick<QueueView, 'lines' | 'total'> | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const latest = useRef(0);
  const ask = async (from: number): Promise<void> => {
    const { current } = latest;
    const outcome = await page.call('readQueue', { filter: askedFor(filter), from });
    if (current !== latest.current) return;
    setAsking(false);
    if (!outcome.ok) return setFault(outcome.fault);
    const { lines, total } = outcome.value;
    setNarrowed((before) => ({ lines: from === 0 ? lines : joined(before?.lines ?? [], lines), total }));
  };
  const isNeeded = tab.view !== null && !isComplete(tab.view, filter);
  useEffect(() => {
    latest.current += 1;
    setFault(null);
    setAsking(isNeeded);
    if (!isNeeded) return setNarrowed(null);
    const timer = setTimeout(() => void ask(0), TYPING_MS);
    return () => clearTimeout(timer);
  }, [filter, isNeeded, page.spoken]);
  const loaded = narrowed?.lines.length ?? 0;
  const isCut = narrowed !== null && narrowed.total > loaded && loaded < MOST_LINES;
  const more = () => {
    setAsking(true);
    return ask(loaded);
  };
  return { narrowed, setNarrowed, isAsking, fault, more: isCut ? more : null };
}

// What others have moved since may come twice.
function joined(lines: readonly EntryLine[], next: readonly EntryLine[]): EntryLine[] {
  const known = new Set(lines.map(({ number }) => number));
  return [...lines, ...next.filter(({ number }) => !known.has(number))].slice(0, MOST_LINES);
}
