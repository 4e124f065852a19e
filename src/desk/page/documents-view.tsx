/** The documents that the program has written, and one of them opened as a page. */

import { useState } from 'preact/hooks';
import type { DocumentLine } from '../answers.ts';
import { useWords } from './language.tsx';
import { FRAME_SANDBOX } from './mail-view.tsx';
import { showTime } from './show-time.ts';
import type { DeskGiven } from './use-desk.ts';
import { useSeen } from './use-seen.ts';

/** The list of documents, and the one that was chosen from it. */
export function DocumentsView({ given }: { given: DeskGiven }) {
  const { documents: words, head, loading } = useWords();
  const [openedId, setOpenedId] = useState('');
  const { overview, tell } = given;
  const lines = useSeen<DocumentLine[]>('documents', `${overview.documents} ${overview.runs}`, tell);
  const opened = lines?.find(({ id }) => id === openedId);
  return (
    <div class={`place list-place${opened === undefined ? '' : ' shows-one'}`}>
      <section class="list" aria-label={words.list}>
        <h2>{head.places.documents}</h2>
        {lines === null && <p class="loading">{loading}</p>}
        {lines?.length === 0 && <p class="soft">{words.nothing}</p>}
        <ul class="lines">
          {(lines ?? []).map((line) => (
            <li key={line.id}>
              <button type="button" aria-pressed={line.id === openedId} onClick={() => setOpenedId(line.id)}>
                <b>{line.name}</b>
                <span>
                  {line.folder} · <time>{showTime(line.changedMs, overview.zone)}</time>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section class="one" aria-label={words.frame}>
        {opened === undefined ? (
          <p class="nothing-yet">{words.pick}</p>
        ) : (
          <OpenedDocument line={opened} zone={overview.zone} close={() => setOpenedId('')} />
        )}
      </section>
    </div>
  );
}

function OpenedDocument({ close, line, zone }: { line: DocumentLine; zone: string; close(): void }) {
  const { documents: words } = useWords();
  return (
    <>
      <div class="one-bar">
        <button type="button" class="goes-back" onClick={close}>
          {words.back}
        </button>
        <h2>{line.name}</h2>
        <span class="soft">
          {words.changed} <time>{showTime(line.changedMs, zone)}</time>
        </span>
      </div>
      <div class="stage paper">
        <iframe
          key={`${line.id} ${line.changedMs}`}
          title={words.frame}
          src={`/document/${encodeURIComponent(line.id)}`}
          sandbox={FRAME_SANDBOX}
        />
      </div>
    </>
  );
}
