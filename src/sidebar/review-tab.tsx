/** The review tab: the queue, or one entry of it. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Fault } from './call-server.ts';
import { EntryPage } from './entry-page.tsx';
import { KeyHelp } from './key-help.tsx';
import { usePage } from './page-context.ts';
import { QueueList } from './queue-list.tsx';
import type { EntryShelf, Taking } from './review-state.ts';
import { TabPane } from './tab-pane.tsx';
import { useKeys } from './use-keys.ts';
import { useQueue } from './use-queue.ts';

/** The entry that is open; `order` is what next and previous go by, null for the queue as it is filtered. */
export interface Opened {
  number: string;
  order: readonly string[] | null;
}

interface ReviewGiven {
  isShown: boolean;
  opened: Opened | null;
  open(opened: Opened | null): void;
}

/** The tab. The queue stays in place while an entry is open, so that going back finds it as it was. */
export function ReviewTab({ isShown, opened, open }: ReviewGiven) {
  const queue = useQueue(isShown);
  const shelf = useRef<EntryShelf>(new Map());
  const [isHelp, setHelp] = useState(false);
  const taking = useTaking(shelf.current, open);
  const list = useRef<HTMLDivElement>(null);
  const isListShown = opened === null;
  const { language } = usePage();
  useEffect(() => shelf.current.clear(), [language]);
  useReturn(list, opened);
  useKeys(
    isShown && isListShown && !isHelp,
    queueKeys(list, () => setHelp(true)),
  );
  return (
    <>
      <div class="queue" hidden={!isListShown} ref={list}>
        <TabPane tab={queue.tab}>
          {(view) => (
            <QueueList
              queue={queue}
              view={view}
              taking={taking}
              open={(number) => open({ number, order: null })}
              help={() => setHelp(true)}
            />
          )}
        </TabPane>
      </div>
      {opened !== null && (
        <EntryPage
          key={opened.number}
          number={opened.number}
          order={opened.order ?? queue.lines.map(({ number }) => number)}
          shelf={shelf.current}
          queue={queue}
          isShown={isShown && !isHelp}
          go={(number) => open(number === null ? null : { number, order: opened.order })}
          help={() => setHelp(true)}
        />
      )}
      {isHelp && <KeyHelp close={() => setHelp(false)} />}
    </>
  );
}

function useTaking(shelf: EntryShelf, open: ReviewGiven['open']): Taking {
  const page = usePage();
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const take = async () => {
    setBusy(true);
    setFault(null);
    const outcome = await page.call('readEntry', { number: null, select: false });
    setBusy(false);
    if (!outcome.ok) return setFault(outcome.fault);
    shelf.set(outcome.value.number, { entry: outcome.value, isFresh: true });
    open({ number: outcome.value.number, order: null });
  };
  return { isBusy, fault, take: () => void take(), close: () => setFault(null) };
}

/** Going back puts the focus on the line that was open, or on the search where it is gone. */
function useReturn(list: { current: HTMLDivElement | null }, opened: Opened | null): void {
  const last = useRef('');
  useEffect(() => {
    if (opened !== null) {
      last.current = opened.number;
    } else if (last.current !== '') {
      const line = list.current?.querySelector<HTMLElement>(`[data-number="${CSS.escape(last.current)}"]`);
      (line ?? list.current?.querySelector<HTMLElement>('input'))?.focus();
      last.current = '';
    }
  }, [opened]);
}

function queueKeys(list: { current: HTMLDivElement | null }, help: () => void) {
  const step = (by: number) => () => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-number]') ?? [])];
    const { activeElement } = document;
    const index = activeElement instanceof HTMLElement ? lines.indexOf(activeElement) : -1;
    lines[Math.max(0, Math.min(lines.length - 1, index + by))]?.focus();
  };
  return {
    j: step(1),
    k: step(-1),
    '?': help,
    '/': () => list.current?.querySelector<HTMLElement>('input[type=search]')?.focus(),
  };
}
