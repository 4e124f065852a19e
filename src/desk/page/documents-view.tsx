/** The documents that the program has written, and one of them opened as a page. */

import { useState } from 'preact/hooks';
import type { DocumentLine } from '../answers.ts';
import { useWords } from './language.tsx';
import { ListLine, ListPlace } from './list-place.tsx';
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
  const list = (
    <>
      {lines === null && <p class="loading">{loading}</p>}
      {lines?.length === 0 && <p class="soft">{words.nothing}</p>}
      <ul class="lines">
        {(lines ?? []).map(({ changedMs, folder, id, name }) => (
          <ListLine
            key={id}
            {...{ title: name, about: folder, at: showTime(changedMs, overview.zone), isPicked: id === openedId }}
            pick={() => setOpenedId(id)}
          />
        ))}
      </ul>
    </>
  );
  return (
    <ListPlace
      labels={{ list: words.list, one: words.frame }}
      title={head.places.documents}
      lines={list}
      pick={words.pick}
      one={
        opened === undefined ? null : (
          <OpenedDocument line={opened} zone={overview.zone} close={() => setOpenedId('')} />
        )
      }
    />
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
