/** The whole desk: head, workbook, and beside it one of the other views. */

import { useCallback, useEffect, useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { Overview } from '../answers.ts';
import { act } from './call-desk.ts';
import { DeskHead } from './desk-head.tsx';
import { DocumentsView } from './documents-view.tsx';
import { FormsView } from './forms-view.tsx';
import { MailView } from './mail-view.tsx';
import { ReviewView } from './review-view.tsx';
import { TraceView } from './trace-view.tsx';
import { useSeen } from './use-seen.ts';
import { Workbook } from './workbook.tsx';

/** What every view gets: what stands around it, who is signed in, and how to tell something. */
export interface ViewGiven {
  readonly overview: Overview;
  readonly as: string;
  /** Counts up whenever something may have changed. */
  readonly revision: number;
  /** Shows words to the person. */
  tell(words: string): void;
  /** Something was done: everything is read again. */
  changed(): void;
}

type ViewName = keyof typeof deskZh.views;

const VIEWS: readonly ViewName[] = ['workbook', 'review', 'mail', 'documents', 'forms', 'trace'];

/** The desk, which reads everything from its server. */
export function DeskView() {
  const [as, setAs] = useState('');
  const [revision, setRevision] = useState(0);
  const [words, setWords] = useState('');
  const changed = useCallback(() => setRevision((before) => before + 1), []);
  const overview = useSeen<Overview>('overview', revision, setWords);
  const owner = overview?.people[0] ?? '';
  useEffect(() => {
    if (as === '' && owner !== '') setAs(owner);
  }, [as, owner]);
  if (overview === null || as === '') return <p class="loading">{words === '' ? deskZh.loading : words}</p>;
  const given: ViewGiven = { overview, as, revision, tell: setWords, changed };
  const moveClock = async (hours: number) => {
    const polling = setInterval(changed, 700);
    const answer = await act('clock', { hours });
    clearInterval(polling);
    if (!answer.ok) setWords(answer.words);
    changed();
  };
  return (
    <div class="desk">
      <DeskHead given={given} signIn={setAs} moveClock={moveClock} />
      <p class="told" role="status" aria-live="polite">
        {words !== '' && <span>{words}</span>}
        {words !== '' && (
          <button type="button" onClick={() => setWords('')}>
            {deskZh.close}
          </button>
        )}
      </p>
      <Views given={given} />
    </div>
  );
}

function Views({ given }: { given: ViewGiven }) {
  const [view, setView] = useState<ViewName>('review');
  const { overview } = given;
  const counts: Partial<Record<ViewName, number>> = { mail: overview.mails, documents: overview.documents };
  return (
    <main class={`views shows-${view}`}>
      <nav class="view-tabs" aria-label={deskZh.viewsLabel}>
        {VIEWS.map((name) => (
          <button
            type="button"
            key={name}
            class={`view-tab to-${name}`}
            aria-current={name === view ? 'page' : undefined}
            onClick={() => setView(name)}
          >
            {deskZh.views[name]}
            {counts[name] !== undefined && <small> {counts[name]}</small>}
          </button>
        ))}
      </nav>
      <Workbook given={given} />
      <section class="side" aria-label={deskZh.views[view]}>
        {view === 'review' && <ReviewView given={given} />}
        {view === 'mail' && <MailView given={given} />}
        {view === 'documents' && <DocumentsView given={given} />}
        {view === 'forms' && <FormsView given={given} />}
        {view === 'trace' && <TraceView given={given} />}
      </section>
    </main>
  );
}
