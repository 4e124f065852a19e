/** The page 主题活动: what stands, what is to take its place, what that changes, from top to bottom. */

import { useEffect, useState } from 'preact/hooks';
import { Button, PageHead, Section, Trouble } from '../dialog/parts.tsx';
import { PlacesCard } from './places-card.tsx';
import { type Notice, useNotice } from './use-notice.ts';

/** The page. */
export function NoticePage() {
  const notice = useNotice();
  const { fault, isBusy, proposal, taken, view, words } = notice;
  return (
    <>
      <PageHead words={words.page} language={notice.language} speak={notice.speak} />
      {fault !== null && (
        <Trouble
          text={fault.refusal === null ? words.faults[fault.kind] : fault.message}
          again={words.page.retry}
          retry={notice.retry}
        />
      )}
      {(isBusy || view === null) && fault === null && <p role="status">{words.page.loading}</p>}
      {view !== null && <StandingCard notice={notice} />}
      {view !== null && <ChooseCard notice={notice} />}
      {view !== null && <PlacesCard notice={notice} />}
      {(proposal !== null || taken !== null) && <ResultCard notice={notice} />}
    </>
  );
}

function StandingCard({ notice: { view, words } }: { notice: Notice }) {
  if (view === null) return null;
  return (
    <Section id="standing" title={words.standing.title}>
      <p>{view.title}</p>
      <Lines lines={[...view.lines, words.standing.id(view.id)]} />
    </Section>
  );
}

function ChooseCard({ notice }: { notice: Notice }) {
  const [text, setText] = useState('');
  const { choose, isBusy, look, told, view, words } = notice;
  const { choosing } = words;
  const take = (field: HTMLInputElement) => {
    const [file] = field.files ?? [];
    if (file) void choose(file);
    // The same file can then be chosen once more, after it was changed.
    field.value = '';
  };
  return (
    <Section id="choosing" title={choosing.title}>
      <p class="hint">{choosing.builtInIs[view?.builtIn ?? 'same']}</p>
      <div class="buttons">
        {view?.builtIn === 'changed' && (
          <Button look="is-strong" label={choosing.builtIn} act={() => look({ from: 'builtIn' })} isOff={isBusy} />
        )}
        <label class="button">
          <input class="unseen" type="file" accept=".json" onChange={(event) => take(event.currentTarget)} />
          {choosing.file}
        </label>
      </div>
      <p role="status">{told}</p>
      <label class="field">
        <span>{choosing.paste}</span>
        <textarea
          class="file-text"
          value={text}
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="buttons">
        <Button label={choosing.read} act={() => look({ from: 'text', text })} isOff={isBusy || text.trim() === ''} />
      </div>
    </Section>
  );
}

function ResultCard({ notice }: { notice: Notice }) {
  const { proposal, taken, words } = notice;
  // It stands below the file: whoever has looked for it is led there.
  useEffect(() => document.getElementById('result')?.focus(), [proposal, taken]);
  return (
    <Section id="result" title={words.result.title}>
      <div role="status">
        {taken !== null && <Taken taken={taken} words={words} />}
        {proposal !== null && !proposal.isUsable && (
          <>
            <p>{words.result.faults(proposal.faults.length)}</p>
            <Lines lines={proposal.faults} />
          </>
        )}
        {proposal?.isUsable && proposal.changes.length === 0 && <p>{words.result.none}</p>}
        {proposal?.isUsable && proposal.changes.length > 0 && (
          <>
            <h3>{words.result.changes}</h3>
            <Lines lines={proposal.changes} />
            <h3>{words.result.effects}</h3>
            <Lines lines={proposal.effects} />
          </>
        )}
      </div>
      <TakePart notice={notice} />
    </Section>
  );
}

function Taken({ taken, words }: { taken: NonNullable<Notice['taken']>; words: Notice['words'] }) {
  const { hasMoved, undone } = taken;
  return (
    <>
      <p class="good">{undone.length === 0 ? words.result.taken : words.result.undone}</p>
      <Lines lines={undone} />
      {hasMoved && <p>{words.result.moved}</p>}
    </>
  );
}

function TakePart({ notice }: { notice: Notice }) {
  const { dropping, isBusy, proposal, take, tick, view, words } = notice;
  if (!proposal?.isUsable || proposal.changes.length === 0) return null;
  return (
    <>
      {proposal.dropped.length > 0 && (
        <fieldset>
          <legend>{words.result.dropped}</legend>
          {proposal.dropped.map(({ key, text }) => (
            <label key={key} class="tick">
              <input type="checkbox" checked={dropping.includes(key)} onChange={() => tick(key)} />
              <span>{text}</span>
            </label>
          ))}
        </fieldset>
      )}
      {view?.isOwner ? (
        <div class="buttons">
          <Button look="is-strong" label={words.result.take} act={() => take?.()} isOff={take === null || isBusy} />
        </div>
      ) : (
        <p class="hint">{words.result.ownerOnly(view?.owner ?? '')}</p>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
