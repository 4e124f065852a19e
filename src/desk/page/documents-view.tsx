/** The documents that the program has written, and one of them opened. */

import { useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { DocumentLine } from '../answers.ts';
import type { ViewGiven } from './desk-view.tsx';
import { FRAME_SANDBOX } from './mail-view.tsx';
import { showTime } from './show-time.ts';
import { useSeen } from './use-seen.ts';

const words = deskZh.documents;

/** The list of documents, or the one that was chosen from it. */
export function DocumentsView({ given }: { given: ViewGiven }) {
  const [opened, setOpened] = useState<DocumentLine | null>(null);
  const { overview, revision, tell } = given;
  const lines = useSeen<DocumentLine[]>('documents', revision, tell);
  if (lines === null) return <p class="loading">{deskZh.loading}</p>;
  if (opened !== null) {
    return (
      <article class="mail">
        <p class="buttons">
          <button type="button" onClick={() => setOpened(null)}>
            {words.close}
          </button>
        </p>
        <h2>{opened.name}</h2>
        <iframe
          class="frame"
          title={words.frame}
          src={`/document/${encodeURIComponent(opened.id)}`}
          sandbox={FRAME_SANDBOX}
        />
      </article>
    );
  }
  if (lines.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <h2>{words.list}</h2>
      <ul class="lines">
        {lines.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => setOpened(line)}>
              <b>{line.name}</b>
              <span>
                {line.folder} · <time>{showTime(line.changedMs, overview.zone)}</time>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
