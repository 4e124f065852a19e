/** The files that the program has put into Drive, and one of them opened: as a page, or as what is packed in it. */

import { useState } from 'preact/hooks';
import type { ArchiveView, DocumentLine } from '../answers.ts';
import { useWords } from './language.tsx';
import { ListLine, ListPlace } from './list-place.tsx';
import { FRAME_SANDBOX } from './mail-view.tsx';
import { showSize } from './show-size.ts';
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
            title={name}
            about={folder}
            at={showTime(changedMs, overview.zone)}
            isPicked={id === openedId}
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
          <OpenedDocument key={opened.id} given={given} line={opened} close={() => setOpenedId('')} />
        )
      }
    />
  );
}

interface OpenedGiven {
  given: DeskGiven;
  line: DocumentLine;
}

function OpenedDocument({ close, given, line }: OpenedGiven & { close(): void }) {
  const { documents: words } = useWords();
  const { bytes, changedMs, id, kind, name } = line;
  return (
    <>
      <div class="one-bar">
        <button type="button" class="goes-back" onClick={close}>
          {words.back}
        </button>
        <h2>{name}</h2>
        <span class="soft">
          {words.changed} <time>{showTime(changedMs, given.overview.zone)}</time>
        </span>
        {bytes !== null && (
          <a class="button" href={`/file/${encodeURIComponent(id)}`} download={name}>
            {words.download({ size: showSize(bytes) })}
          </a>
        )}
      </div>
      {kind === 'page' && <ShownPage line={line} />}
      {kind === 'archive' && <Packed given={given} line={line} />}
      {kind === 'other' && <p class="nothing-yet">{words.notShown}</p>}
    </>
  );
}

function ShownPage({ line }: { line: DocumentLine }) {
  const { documents: words } = useWords();
  return (
    <div class={`stage paper${line.name.endsWith('.docx') ? ' sheets' : ''}`}>
      <iframe
        key={`${line.id} ${line.changedMs}`}
        title={words.frame}
        src={`/document/${encodeURIComponent(line.id)}`}
        sandbox={FRAME_SANDBOX}
      />
    </div>
  );
}

function Packed({ given, line }: OpenedGiven) {
  const { documents: words, loading } = useWords();
  const view = useSeen<ArchiveView>(`archive?id=${encodeURIComponent(line.id)}`, line.changedMs, given.tell);
  if (view === null) return <p class="loading">{loading}</p>;
  if (view.entries === null) return <p class="nothing-yet">{words.damaged}</p>;
  return (
    <section class="packed" aria-label={words.packed}>
      <table>
        <caption>{words.count({ count: view.entries.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.size}</th>
          </tr>
        </thead>
        <tbody>
          {view.entries.map(({ bytes, name }, index) => (
            <tr key={`${index} ${name}`}>
              <td>{name}</td>
              <td>{name.endsWith('/') ? '' : showSize(bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
