/** What the server is asked for when a part of the page is first shown, kept, and asked for again when it has aged. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { TabView } from '../views.ts';
import type { Fault, Outcome } from './call-server.ts';
import { type Page, usePage } from './page-context.ts';

export interface Asked<View> {
  view: View | null;
  fault: Fault | null;
  isBusy: boolean;
  reload(): Promise<void>;
  change(update: (view: View) => View): void;
}

export type Tab<View extends TabView> = Asked<View>;

/**
 * One call when the part is first shown, none when it is shown again.
 *
 * @param read the part's call.
 * @param agesBy what makes it old beside the language: `changes` for what holds numbers.
 * @param met is told every view that comes.
 */
export function useAsked<View>(
  read: (call: Page['call']) => Promise<Outcome<View>>,
  isShown: boolean,
  agesBy: 'spoken' | 'changes',
  met: (view: View) => void = () => {},
): Asked<View> {
  const page = usePage();
  const [view, setView] = useState<View | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(0);
  const loaded = useRef('');
  const age = agesBy === 'changes' ? `${page.spoken} ${page.changes}` : `${page.spoken}`;

  const reload = async () => {
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    const outcome = await read(page.call);
    if (turn !== latest.current) return;
    setBusy(false);
    setFault(outcome.ok ? null : outcome.fault);
    if (!outcome.ok) return;
    setView(outcome.value);
    met(outcome.value);
  };
  useEffect(() => {
    if (!isShown || loaded.current === age) return;
    loaded.current = age;
    void reload();
  }, [isShown, age]);
  const change = (update: (view: View) => View) => {
    setView((before) => (before === null ? null : update(before)));
  };
  // Effects run after the page has been painted; what is about to be asked for is old from the first paint on.
  const isOld = isShown && loaded.current !== age;
  return { view, fault, isBusy: isBusy || isOld, reload, change };
}

/** A tab's first view; whose it is and in which language is taken from it for all of the page. */
export function useTabView<View extends TabView>(
  read: (call: Page['call']) => Promise<Outcome<View>>,
  isShown: boolean,
  agesBy: 'spoken' | 'changes',
): Tab<View> {
  const page = usePage();
  return useAsked(read, isShown, agesBy, page.meet);
}
