/** A tab's content as far as it has come: words while it is read, what went wrong, or the view with its age. */

import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TabView } from '../views.ts';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';
import type { Tab } from './use-tab-view.ts';
import { wordsIn } from './words-in.ts';

const SLOW_MS = 6000;

interface PaneGiven<View extends TabView> {
  tab: Tab<View>;
  children: (view: View) => ComponentChildren;
}

/** The view, or what stands in for it; a view that is there stays while a newer one is read, or fails. */
export function TabPane<View extends TabView>({ tab, children }: PaneGiven<View>) {
  const { fault, isBusy, reload, view } = tab;
  const retry = () => void reload();
  return (
    <div class="pane" aria-busy={isBusy}>
      {fault !== null && <FaultNotice fault={fault} retry={retry} isBusy={isBusy} />}
      {view === null && fault === null && <Skeleton />}
      {view !== null && <Freshness asOf={view.asOf} isBusy={isBusy} refresh={retry} />}
      {view !== null && children(view)}
    </div>
  );
}

function Freshness({ asOf, isBusy, refresh }: { asOf: string; isBusy: boolean; refresh(): void }) {
  const { language, words } = usePage();
  return (
    <p class="freshness">
      <span>{isBusy ? words.page.loading : words.page.asOf({ time: showMoment(asOf, language) })}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={words.page.refresh}
        title={words.page.refresh}
        onClick={isBusy ? undefined : refresh}
      >
        <Icon name="refresh" class={isBusy ? 'turning' : ''} />
      </button>
    </p>
  );
}

/** Grey lines where text will be, and words that say so; after a while the words own up to the wait. */
export function Skeleton() {
  const { isMet, words } = usePage();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  const spoken = isMet ? [words] : [wordsIn('zh-CN'), wordsIn('en')];
  return (
    <div class="skeleton">
      <p>{spoken.map(({ page }) => (isSlow ? page.slow : page.loading)).join(' ')}</p>
      <span class="bone is-half" />
      <span class="bone" />
      <span class="bone" />
      <span class="bone is-half" />
    </div>
  );
}
