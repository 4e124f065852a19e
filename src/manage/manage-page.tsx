/** The page 运行管理: its head, what went wrong with the last call, and one tab at a time. */

import { useState } from 'preact/hooks';
import { PageHead, Trouble } from '../dialog/parts.tsx';
import { TABS } from './tabs.tsx';
import { type Manage, type ManageState, useManage } from './use-manage.ts';

const SET_UP = TABS.findIndex(({ key }) => key === 'setUp');

/** The page. */
export function ManagePage() {
  const state = useManage();
  const { fault, isBusy, manage, words } = state;
  return (
    <>
      <PageHead words={words.page} language={state.language} speak={state.speak} />
      {fault !== null && (
        <Trouble
          text={fault.refusal === null ? words.faults[fault.kind] : fault.message}
          again={words.page.retry}
          retry={state.retry}
        />
      )}
      <p role="status">{isBusy && fault === null ? words.page.loading : ''}</p>
      {manage !== null && <Tabs manage={manage} words={words} />}
    </>
  );
}

function Tabs({ manage, words }: { manage: Manage; words: ManageState['words'] }) {
  // Where nothing is set up, the first thing to see is how to begin.
  const [open, setOpen] = useState(manage.view.stage === 'new' ? SET_UP : 0);
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (open + step + TABS.length) % TABS.length;
    setOpen(next);
    document.getElementById(`tab-${TABS[next]?.key}`)?.focus();
  };
  const tab = TABS[open];
  return (
    <>
      <div class="tabs" role="tablist" aria-label={words.page.title} onKeyDown={move}>
        {TABS.map(({ key }, index) => (
          <button
            type="button"
            role="tab"
            key={key}
            id={`tab-${key}`}
            aria-selected={index === open}
            aria-controls="panel"
            tabIndex={index === open ? 0 : -1}
            onClick={() => setOpen(index)}
          >
            {words.tabs[key]}
          </button>
        ))}
      </div>
      {tab !== undefined && (
        <div role="tabpanel" id="panel" aria-labelledby={`tab-${tab.key}`}>
          <tab.Show key={`${tab.key} ${manage.language}`} manage={manage} />
        </div>
      )}
    </>
  );
}
