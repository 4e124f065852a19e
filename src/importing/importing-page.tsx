/** The importer: choose the paper, choose the form, check, take over, from top to bottom. */

import { Button, PageHead, Section, Trouble } from '../dialog/parts.tsx';
import type { PaperKind } from '../domain/paper/layout.ts';
import { chainOf } from './layout-rows.ts';
import { ResultCard } from './result-card.tsx';
import { nameOfTag, type TagScope } from './tag-names.ts';
import { TakingCard } from './taking-card.tsx';
import { type Importing, useImporting } from './use-importing.ts';

/** The page. */
export function ImportingPage() {
  const importing = useImporting();
  const { fault, outcome, view, words } = importing;
  return (
    <>
      <PageHead words={words.page} language={importing.language} speak={importing.speak} />
      {fault !== null && (
        <Trouble
          text={fault.refusal === null ? words.faults[fault.kind] : fault.message}
          again={words.page.retry}
          retry={importing.retry}
        />
      )}
      {view === null && fault === null && <p role="status">{words.page.loading}</p>}
      {view !== null && (
        <>
          <PaperCard importing={importing} />
          <ChooseCard importing={importing} />
          {outcome?.ok && <ResultCard importing={importing} imported={outcome} />}
          {outcome?.ok && <TakingCard importing={importing} imported={outcome} />}
        </>
      )}
    </>
  );
}

function PaperCard({ importing }: { importing: Importing }) {
  const { begin, choosePaper, kind, scope, words } = importing;
  const { paper } = words;
  const kinds = Object.keys(paper.kinds) as PaperKind[];
  return (
    <Section id="paper" title={paper.title}>
      <label class="field">
        <span>{paper.label}</span>
        <select
          value={kind}
          onChange={({ currentTarget }) => choosePaper(kinds.find((one) => one === currentTarget.value) ?? kind)}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {paper.kinds[one]}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">{paper.beginHint}</p>
      <div class="buttons">
        <Button label={paper.begin} act={begin} />
      </div>
      <details>
        <summary>{paper.tags}</summary>
        <p class="hint">{paper.tagsHint}</p>
        <ul class="tags">{scope !== null && <TagLines scope={scope} path={[]} words={words} />}</ul>
        <p class="hint">{paper.marks}</p>
      </details>
    </Section>
  );
}

interface LinesGiven {
  scope: TagScope;
  path: readonly string[];
  words: Importing['words'];
}

/** The tags of the paper in one line, those of each list in another. */
function TagLines({ path, scope, words }: LinesGiven) {
  const chain = chainOf(scope, path);
  const [own] = chain;
  const names = (own?.tags ?? []).map(({ tag }) => `{${nameOfTag(tag, chain)}}`);
  return (
    <>
      <li>
        {path.length > 0 && <small>{words.paper.list({ list: path[path.length - 1] ?? '' })}: </small>}
        <span lang="zh-CN">{names.join(' ')}</span>
      </li>
      {Object.keys(own?.lists ?? {}).map((list) => (
        <TagLines key={list} scope={scope} path={[...path, list]} words={words} />
      ))}
    </>
  );
}

function ChooseCard({ importing }: { importing: Importing }) {
  const { choose, fileName, outcome, words } = importing;
  const { choosing, troubles } = words;
  const take = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) void choose(file);
    // The same file can then be chosen once more, after it was changed.
    field.value = '';
  };
  return (
    <Section id="choosing" title={choosing.title}>
      <label class="button is-strong">
        <input class="unseen" type="file" accept=".docx" onChange={(event) => take(event.currentTarget)} />
        {choosing.choose}
      </label>
      <p role="status">
        {outcome?.ok && choosing.chosen({ name: fileName })}
        {outcome !== null && !outcome.ok && (
          <span class="reason">
            {fileName} {troubles[outcome.trouble]}
          </span>
        )}
      </p>
    </Section>
  );
}
