/** The table of expected works: each with its state, what is wrong, and its files. */

import { useState } from 'preact/hooks';
import { Section } from '../dialog/parts.tsx';
import { FileRow } from './file-row.tsx';
import { showSize } from './show-measures.ts';
import type { Packing } from './use-packing.ts';
import type { WorkLine } from './work-lines.ts';

/** The card. */
export function WorksCard({ packing }: { packing: Packing }) {
  const { works: words } = packing.words;
  const [filter, setFilter] = useState<Filter>('all');
  const { works } = packing.lines;
  const shown = works.filter(({ state }) => STATES[filter].includes(state));
  return (
    <Section id="works" title={words.title}>
      <p role="status">{works.length === 0 ? words.none : countsOf(packing, works)}</p>
      {works.length > 0 && (
        <label class="field is-short">
          <span>{words.show}</span>
          <select
            value={filter}
            onChange={({ currentTarget }) => setFilter(FILTERS.find((one) => one === currentTarget.value) ?? 'all')}
          >
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {words.shown[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {works.length > 0 && shown.length === 0 && <p class="hint">{words.noneShown}</p>}
      <ol class="works">
        {shown.map((line) => (
          <WorkRow key={line.work.number} packing={packing} line={line} />
        ))}
      </ol>
    </Section>
  );
}

type Filter = keyof Packing['words']['works']['shown'];

const FILTERS: readonly Filter[] = ['all', 'doubtful', 'missing', 'received'];

const STATES: Readonly<Record<Filter, readonly WorkLine['state'][]>> = {
  all: ['received', 'recorded', 'doubtful', 'linked', 'missing'],
  doubtful: ['doubtful'],
  missing: ['missing'],
  received: ['received', 'recorded'],
};

/** Works and activities apart: missing photographs hold nothing up. */
function countsOf({ words }: Packing, lines: readonly WorkLine[]): string {
  const works = lines.filter(({ work }) => !work.isEvidence);
  const evidence = lines.filter(({ work }) => work.isEvidence);
  const count = (among: readonly WorkLine[], filter: Filter) =>
    among.filter(({ state }) => STATES[filter].includes(state)).length;
  const counts = {
    received: count(works, 'received'),
    doubtful: count(works, 'doubtful'),
    missing: count(works, 'missing'),
  };
  const photographs = { received: count(evidence, 'received'), all: evidence.length };
  return [
    ...(works.length > 0 ? [words.works.counts(counts)] : []),
    ...(evidence.length > 0 ? [words.works.evidenceCount(photographs)] : []),
  ].join(' ');
}

const LOOKS: Readonly<Record<WorkLine['state'], string>> = {
  received: 'is-good',
  recorded: 'is-good',
  doubtful: 'is-open',
  linked: 'is-missing',
  missing: 'is-missing',
};

function WorkRow({ packing, line }: { packing: Packing; line: WorkLine }) {
  const { files, state, work } = line;
  const { works } = packing.words;
  return (
    <li class="work">
      <div class="work-head">
        <span class={`chip ${LOOKS[state]}`}>{works.states[state]}</span>
        <h3 tabIndex={-1}>
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

function WorkNotes({ packing, line: { files, recorded, work } }: { packing: Packing; line: WorkLine }) {
  const { works } = packing.words;
  const last = recorded.at(-1);
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
