/** The whole desk: head, the place that is open, and at the foot what the last run cost. */

import { useEffect, useState } from 'preact/hooks';
import { DeskHead } from './desk-head.tsx';
import { Dialogs } from './dialogs.tsx';
import { DocumentsView } from './documents-view.tsx';
import { FootBar } from './foot-bar.tsx';
import { FormsView } from './forms-view.tsx';
import { useWords } from './language.tsx';
import { MailView } from './mail-view.tsx';
import { Menus } from './menus.tsx';
import { type PlaceName, Places } from './places.tsx';
import { SidebarPanel } from './sidebar-panel.tsx';
import { TraceView } from './trace-view.tsx';
import { type DeskGiven, useDesk } from './use-desk.ts';
import { Workbook } from './workbook.tsx';

/** The desk, which reads everything from its server. */
export function DeskView() {
  const { given, tell, told } = useDesk();
  const [place, setPlace] = useState<PlaceName>('workbook');
  const words = useWords();
  if (given === null) return <p class="loading">{told === '' ? words.loading : told}</p>;
  return (
    <div class="desk">
      <DeskHead given={given}>
        <Places given={given} place={place} go={setPlace} />
      </DeskHead>
      <main class="place-area">
        <WorkbookPlace given={given} isOpen={place === 'workbook'} />
        {place === 'forms' && <FormsView given={given} />}
        {place === 'mail' && <MailView given={given} />}
        {place === 'documents' && <DocumentsView given={given} />}
        {place === 'trace' && <TraceView given={given} />}
      </main>
      <FootBar given={given} openTrace={() => setPlace('trace')} />
      <Toast words={told} close={() => tell('')} />
      <Dialogs given={given} />
    </div>
  );
}

// It stays where it is while another place is open: what was typed in the sidebar and not sent is not lost.
function WorkbookPlace({ given, isOpen }: { given: DeskGiven; isOpen: boolean }) {
  const [front, setFront] = useState<'sheet' | 'sidebar'>('sheet');
  const words = useWords();
  const hasSidebar = given.screen !== null && given.screen.sidebar !== null;
  const fronts = [
    ['sheet', words.sidebar.sheetFirst],
    ['sidebar', words.sidebar.sidebarFirst],
  ] as const;
  return (
    <div class={`place workbook-place shows-${hasSidebar ? front : 'sheet'}`} hidden={!isOpen}>
      <Menus given={given}>
        {hasSidebar && (
          <fieldset class="fronts" aria-label={words.sidebar.front}>
            {fronts.map(([name, label]) => (
              <button type="button" key={name} aria-pressed={front === name} onClick={() => setFront(name)}>
                {label}
              </button>
            ))}
          </fieldset>
        )}
      </Menus>
      <div class="beside">
        <Workbook given={given} />
        <SidebarPanel given={given} />
      </div>
    </div>
  );
}

const TOAST_MS = 9_000;

// What is said stays for a while, as in the real place, and is read out.
function Toast({ close, words }: { words: string; close(): void }) {
  const { close: label } = useWords();
  useEffect(() => {
    if (words === '') return;
    const timer = setTimeout(close, TOAST_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div class="toast-area" role="status">
      {words !== '' && (
        <p class="toast">
          <span>{words}</span>
          <button type="button" onClick={close}>
            {label}
          </button>
        </p>
      )}
    </div>
  );
}
