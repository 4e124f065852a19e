/** The sections of the tab 交接与备份 on backups: making one, and restoring from one. */

import { useState } from 'preact/hooks';
import { giveFile } from '../dialog/give-download.ts';
import { Button, FileButton, Section } from '../dialog/parts.tsx';
import type { RestoredTable } from '../handover-view.ts';
import type { Manage } from './use-manage.ts';
import { type Restore, useRestore } from './use-restore.ts';

type Words = Manage['words']['handover'];

/** Makes a backup: to download, into the folder, every week. */
export function BackupCard({ isWeekly, manage }: { manage: Manage; isWeekly: boolean }) {
  const { backup } = manage.words.handover;
  const [stored, setStored] = useState<{ url: string; count: number } | null>(null);
  const [weekly, setWeekly] = useState(isWeekly);
  const { isOwner } = manage.view;
  const download = async () => {
    const file = await manage.ask('readBackup', {});
    if (file) giveFile(new Blob([file.text], { type: 'application/json' }), file.name);
  };
  const store = async () => setStored(await manage.ask('storeBackup', {}));
  const turn = async (isOn: boolean) => setWeekly((await manage.ask('switchBackup', { isOn }))?.isOn ?? weekly);
  return (
    <Section id="backup" title={backup.title}>
      <p>{backup.lead}</p>
      <div class="buttons">
        <Button
          label={backup.download}
          isOff={manage.isBusy}
          why={manage.lackOf('setUp', 'personalData')}
          act={download}
        />
        {isOwner && <Button label={backup.store} isOff={manage.isBusy} act={store} />}
      </div>
      {isOwner ? (
        <>
          {stored !== null && (
            <p>
              {backup.stored(stored)}{' '}
              <a href={stored.url} target="_blank" rel="noreferrer">
                {backup.open}
              </a>
            </p>
          )}
          <label class="tick">
            <input
              type="checkbox"
              checked={weekly}
              disabled={manage.isBusy}
              onChange={({ currentTarget }) => turn(currentTarget.checked)}
            />
            <span>{backup.weekly}</span>
          </label>
        </>
      ) : (
        <p class="hint">{backup.ownersOnly}</p>
      )}
    </Section>
  );
}

interface RestoreGiven {
  manage: Manage;
  /** Files without which a workbook that began from a backup is not set up: each is restored, whatever is in it. */
  due: readonly number[];
  restored(): void;
}

/** Restores from a backup, into the workbook that runs or into one that nobody has set up. */
export function RestoreCard({ due, manage, restored }: RestoreGiven) {
  const { restore: words } = manage.words.handover;
  const state = useRestore(manage);
  const isFresh = manage.view.stage !== 'running';
  const { chosen, fault, isDone, left, progress } = state;
  const isWanted = isDue(state.tables) || (chosen !== null && due.includes(chosen.file));
  const [wasFresh] = useState(isFresh);
  const act = async () => {
    if (await (isFresh ? state.begin() : state.restore())) restored();
  };
  if (!isFresh && !manage.view.isOwner) {
    return (
      <Section id="restore" title={words.title}>
        <p>{words.lead}</p>
        <p class="hint">{words.ownersOnly}</p>
      </Section>
    );
  }
  return (
    <Section id="restore" title={words.title}>
      <p>{isFresh ? words.fresh : words.lead}</p>
      <p class="hint">{words.apart}</p>
      <div class="buttons">
        <FileButton label={words.choose} accept=".json,application/json" take={state.choose} />
      </div>
      {fault !== null && (
        <p class="trouble" role="alert">
          {words[fault]}
        </p>
      )}
      <p role="status">{progress === null ? '' : words.working(progress)}</p>
      {chosen !== null && <p>{words.made(chosen)}</p>}
      {chosen !== null && chosen.of > 1 && !isDone && <p>{words.several(chosen)}</p>}
      <Found state={state} words={words} isWanted={isWanted} />
      {isDone && <p role="status">{outcomeOf(words, left, wasFresh)}</p>}
      {chosen !== null && !isDone && (isFresh || isWanted) && (
        <Button label={isFresh ? words.begin : words.act} look="is-strong" isOff={manage.isBusy} act={act} />
      )}
    </Section>
  );
}

function outcomeOf(words: Words['restore'], left: readonly number[], wasFresh: boolean): string {
  if (left.length > 0) return wasFresh ? words.leftFresh({ files: left }) : words.left({ files: left });
  return wasFresh ? words.doneFresh : words.done;
}

function isDue(tables: readonly RestoredTable[]): boolean {
  return tables.some(({ behind, missing }) => missing + behind > 0);
}

interface FoundGiven {
  state: Restore;
  isWanted: boolean;
  words: Words['restore'];
}

function Found({ state: { chosen, isDone, tables }, isWanted, words }: FoundGiven) {
  if (chosen === null || tables.length === 0) return null;
  const { head } = words;
  // Rows of the backup's other files stand here too: which are newer no single file tells.
  const isAll = chosen.of === 1;
  return (
    <>
      {!isWanted && !isDone && <p>{isAll ? words.nothing : words.nothingOfThis}</p>}
      <table class="counts">
        <thead>
          <tr>
            {[head.table, head.same, head.missing, head.behind, head.differing].map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            {isAll && <th scope="col">{head.newer}</th>}
          </tr>
        </thead>
        <tbody>
          {tables.map(({ behind, differing, here, key, missing, same, title }) => (
            <tr key={key}>
              <th scope="row">{title}</th>
              <td>{same}</td>
              <td>{missing}</td>
              <td>{behind}</td>
              <td>{differing}</td>
              {isAll && <td>{Math.max(0, here - same - behind - differing)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
