/** The tab 年度收尾: the season is sealed, archived, purged of personal data, and followed by the next one. */

import { useEffect, useState } from 'preact/hooks';
import type { ClosingView } from '../closing-view.ts';
import { giveFile } from '../dialog/give-download.ts';
import { Button, Section } from '../dialog/parts.tsx';
import { NextCard } from './closing-next.tsx';
import type { Closing } from './closing-part.ts';
import { PersonCard } from './closing-person.tsx';
import type { Manage } from './use-manage.ts';

/** The tab. */
export function ClosingTab({ manage }: { manage: Manage }) {
  const [view, setView] = useState<ClosingView | null>(null);
  const { closing } = manage.words;
  const isThere = manage.view.stage === 'running' && manage.view.isStaff;
  const show = (next: ClosingView | null) => {
    if (next) setView(next);
  };
  useEffect(() => {
    if (isThere) void manage.ask('readClosing', {}).then(show);
  }, []);
  if (!isThere || view === null) {
    return (
      <Section id="closing" title={manage.words.tabs.closing}>
        <p>{manage.words.standing.stages[manage.view.stage]}</p>
      </Section>
    );
  }
  const shared = { manage, view, show };
  return (
    <>
      <p class="notice-line">{closing.stages[view.stage]}</p>
      {!view.isOwner && <p class="hint">{closing.onlyOwner(view)}</p>}
      <SealCard {...shared} />
      {(view.stage === 'sealed' || view.stage === 'purged') && <ArchiveCard {...shared} />}
      {view.stage !== 'open' && <PurgeCard {...shared} />}
      <NextCard {...shared} />
      {view.stage === 'open' && <PersonCard {...shared} />}
    </>
  );
}

function SealCard({ manage, show, view }: Closing) {
  const { seal } = manage.words.closing;
  const [isDespite, setDespite] = useState(false);
  const { waiting } = view;
  const isHeld =
    waiting !== null && (waiting.mails > 0 || waiting.requests > 0 || (waiting.undecided > 0 && !isDespite));
  return (
    <Section id="seal" title={seal.title}>
      <p class="hint">{seal.lead}</p>
      {waiting === null ? (
        <p>{seal.sealedBy({ at: view.sealedAt, by: view.sealedBy })}</p>
      ) : (
        <WaitingList waiting={waiting} words={seal} />
      )}
      {waiting !== null && waiting.undecided > 0 && (
        <label class="tick">
          <input type="checkbox" checked={isDespite} onChange={() => setDespite(!isDespite)} />
          <span>{seal.despite}</span>
        </label>
      )}
      {view.late !== null && view.late > 0 && <p>{seal.late({ count: view.late })}</p>}
      {view.isOwner && waiting !== null && (
        <Button
          label={seal.act}
          look="is-strong"
          isOff={isHeld || manage.isBusy}
          act={() => void manage.ask('sealSeason', { isDespite }).then(show)}
        />
      )}
      {view.isOwner && view.stage === 'sealed' && (
        <Button label={seal.undo} isOff={manage.isBusy} act={() => void manage.ask('unsealSeason', {}).then(show)} />
      )}
    </Section>
  );
}

function WaitingList({
  waiting,
  words,
}: {
  waiting: NonNullable<ClosingView['waiting']>;
  words: Manage['words']['closing']['seal'];
}) {
  const { mails, requests, undecided } = waiting;
  if (mails + requests + undecided === 0) return <p>{words.ready}</p>;
  return (
    <>
      <p>{words.waiting}</p>
      <ul>
        {mails > 0 && <li>{words.mails({ count: mails })}</li>}
        {requests > 0 && <li>{words.requests({ count: requests })}</li>}
        {undecided > 0 && <li>{words.undecided({ count: undecided })}</li>}
      </ul>
    </>
  );
}

function ArchiveCard({ manage, show, view }: Closing) {
  const { archive: words } = manage.words.closing;
  const { archive } = view;
  const download = async () => {
    const made = await manage.ask('downloadArchive', {});
    if (!made) return;
    const bytes = Uint8Array.from(atob(made.base64), (letter) => letter.charCodeAt(0));
    giveFile(new Blob([bytes], { type: 'application/zip' }), made.name);
  };
  return (
    <Section id="archive" title={words.title}>
      <p class="hint">{words.lead}</p>
      {view.stage === 'sealed' && <p>{words.withPersons}</p>}
      {archive !== null && (
        <>
          <p>
            {words.kept(archive)} ({words.persons[archive.hasPersons ? 'yes' : 'no']}){' '}
            <a href={archive.url} target="_blank" rel="noreferrer">
              {words.open}
            </a>
          </p>
          <p class="hint is-hash">
            {words.hash} {archive.sha256}
          </p>
        </>
      )}
      {view.isOwner && (
        <div class="buttons">
          <Button
            label={words.write}
            isOff={manage.isBusy}
            act={() => void manage.ask('archiveSeason', {}).then(show)}
          />
          <Button label={words.download} isOff={manage.isBusy} act={() => void download()} />
        </div>
      )}
    </Section>
  );
}

/** One run takes minutes at most; more clicks than this mean that something stands in the way. */
const MOST_RUNS = 40;

function PurgeCard({ manage, show, view }: Closing) {
  const { purge: words } = manage.words.closing;
  const [typed, setTyped] = useState('');
  const isDone = view.stage === 'purged' || view.stage === 'beginning';
  const purge = async () => {
    for (let run = 0; run < MOST_RUNS; run += 1) {
      const next = await manage.ask('purgeSeason', { title: typed });
      show(next);
      if (next === null || next.stage === 'purged') return;
    }
  };
  return (
    <Section id="purge" title={words.title}>
      <p class="hint">{words.lead}</p>
      {isDone ? <p>{words.done({ at: view.purgedAt })}</p> : <p>{words.beware}</p>}
      <p>{words.byHand}</p>
      <ul>
        {words.hands.map((hand) => (
          <li key={hand}>{hand}</li>
        ))}
        {view.formerOwners.map((owner) => (
          <li key={owner}>{words.former({ owner })}</li>
        ))}
      </ul>
      {view.isOwner && !isDone && (
        <>
          <label class="field">
            <span>{words.confirm(view)}</span>
            <input value={typed} onInput={({ currentTarget }) => setTyped(currentTarget.value)} />
          </label>
          <p class="hint">{words.day}</p>
          <Button
            label={words.act}
            isOff={typed.trim() !== view.title.trim() || manage.isBusy}
            act={() => void purge()}
          />
        </>
      )}
    </Section>
  );
}
