/** The table of expected works: each with its state, what is wrong, and its files. */

import { FileRow } from './file-row.tsx';
import { Section } from './page-parts.tsx';
import { showSize } from './show-measures.ts';
import type { Packing } from './use-packing.ts';
import type { WorkLine } from './work-lines.ts';

/** The card. */
export function WorksCard({ packing }: { packing: Packing }) {
  const { words } = packing;
  const { works } = packing.lines;
  const count = (...states: WorkLine['state'][]) => works.filter(({ state }) => states.includes(state)).length;
  const counts = {
    received: count('received', 'recorded'),
    doubtful: count('doubtful'),
    missing: count('missing'),
  };
  return (
    <Section id="works" title={words.works.title}>
      <p role="status">{works.length === 0 ? words.works.none : words.works.counts(counts)}</p>
      <ol class="works">
        {works.map((line) => (
          <WorkRow key={line.work.number} packing={packing} line={line} />
        ))}
      </ol>
    </Section>
  );
}

const LOOKS: Readonly<Record<WorkLine['state'], string>> = {
  received: 'is-good',
  recorded: 'is-good',
  doubtful: 'is-open',
  missing: 'is-missing',
};

function WorkRow({ packing, line }: { packing: Packing; line: WorkLine }) {
  const { files, state, work } = line;
  const { works } = packing.words;
  return (
    <li class="work">
      <div class="work-head">
        <span class={`chip ${LOOKS[state]}`}>{works.states[state]}</span>
        <h3>
          <bdi>{work.title}</bdi>
        </h3>
        <small>
          {work.number}
          {work.isEvidence ? ` · ${works.evidence}` : ''}
          {work.author !== '' && (
            <>
              {' · '}
              <bdi>{work.author}</bdi>
            </>
          )}
        </small>
      </div>
      <div class="work-body">
        <WorkNotes packing={packing} line={line} />
        {files.length > 0 && (
          <ul class="files">
            {files.map((file) => (
              <FileRow key={file.looked.path} packing={packing} work={work} line={file} />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function WorkNotes({ packing, line: { files, work } }: { packing: Packing; line: WorkLine }) {
  const { works } = packing.words;
  const last = work.recorded.at(-1);
  if (files.length > 0) return null;
  return (
    <>
      {last?.state === 'received' && (
        <p class="hint">{works.recordedBefore({ name: last.name, size: showSize(last.bytes) })}</p>
      )}
      {last?.state === 'doubtful' && <p class="hint">{works.recordedOpen({ name: last.name })}</p>}
      {last === undefined && work.hasLink && <p class="hint">{works.hasLink}</p>}
      {last === undefined && work.isEvidence && <p class="hint">{works.isEvidence}</p>}
    </>
  );
}
