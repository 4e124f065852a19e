/** The tab 交接与备份: whose the program is, preparing a colleague, taking over. */

import { useEffect, useState } from 'preact/hooks';
import { Button, Section } from '../dialog/parts.tsx';
import type { HandoverDone, HandoverView } from '../handover-view.ts';
import { BackupCard, RestoreCard } from './backup-cards.tsx';
import type { Manage } from './use-manage.ts';

/** The tab. */
export function HandoverTab({ manage }: { manage: Manage }) {
  const state = useHandover(manage);
  const { handover } = manage.words;
  const { isStaff, stage } = manage.view;
  const isFresh = stage === 'new' || stage === 'copy';
  if (!isFresh && !(isStaff && stage === 'running')) {
    return (
      <Section id="handover" title={handover.title}>
        <p>{handover.onlyStaff}</p>
      </Section>
    );
  }
  return (
    <>
      {state.view !== null && <Running manage={manage} state={state} view={state.view} />}
      {/* The same one before and after a workbook has begun from a backup. */}
      <RestoreCard manage={manage} due={state.view?.restoring ?? []} restored={state.refresh} />
    </>
  );
}

interface HandoverState {
  view: HandoverView | null;
  done: Done | null;
  /** Tells what an act has come to, and reads again whose the program is. */
  finish(act: Done['act'], told: HandoverDone | null): Promise<void>;
  refresh(): Promise<void>;
}

function useHandover(manage: Manage): HandoverState {
  const [view, setView] = useState<HandoverView | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const { isStaff, stage } = manage.view;
  const isShown = isStaff && stage === 'running';
  const read = async () => {
    const answer = isShown ? await manage.look('readHandover', {}) : null;
    if (answer) setView(answer);
  };
  useEffect(() => void read(), [isShown]);
  const refresh = async () => {
    await manage.reload();
    await read();
  };
  const finish = async (act: Done['act'], told: HandoverDone | null) => {
    if (!told) return;
    setDone({ act, ...told });
    await refresh();
  };
  return { view, done, finish, refresh };
}

interface RunningGiven {
  manage: Manage;
  state: HandoverState;
  view: HandoverView;
}

function Running({ manage, state: { done, finish, refresh }, view }: RunningGiven) {
  const { handover } = manage.words;
  const take = async () => finish('take', await manage.ask('takeOver', { from: view.owner }));
  const prepare = async (to: string) => finish('prepare', await manage.ask('prepareHandover', { to }));
  return (
    <>
      <Owner view={view} words={handover} />
      {done !== null && <Outcome done={done} words={handover} />}
      {view.lacksClocks && <Finish manage={manage} restoring={view.restoring} finish={take} refresh={refresh} />}
      {manage.view.isOwner ? (
        <Prepare view={view} manage={manage} prepared={prepare} />
      ) : (
        <Take view={view} manage={manage} taken={take} />
      )}
      <BackupCard manage={manage} isWeekly={view.isWeekly} />
    </>
  );
}

interface FinishGiven {
  manage: Manage;
  restoring: readonly number[];
  finish(): void;
  refresh(): Promise<void>;
}

// The owner has no clocks yet: taking over again, from themselves, makes up for what is left.
function Finish({ finish, manage, refresh, restoring }: FinishGiven) {
  const { restore, take } = manage.words.handover;
  const [isSure, setSure] = useState(false);
  const goOn = async () => {
    if (await manage.act('endRestore', {})) await refresh();
  };
  if (restoring.length === 0) {
    return (
      <div class="trouble" role="alert">
        <p>{take.finish}</p>
        <Button label={take.finishAct} isOff={manage.isBusy} act={finish} />
      </div>
    );
  }
  return (
    <div class="trouble" role="alert">
      <p>{restore.due({ files: restoring })}</p>
      <label class="tick">
        <input type="checkbox" checked={isSure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
        <span>{restore.goneSure}</span>
      </label>
      <Button label={restore.gone} isOff={!isSure || manage.isBusy} act={goOn} />
    </div>
  );
}

interface Done extends HandoverDone {
  act: 'prepare' | 'take';
}

type Words = Manage['words']['handover'];

function Owner({ view, words }: { view: HandoverView; words: Words }) {
  return (
    <Section id="handover" title={words.title}>
      <p>{words.lead}</p>
      <dl class="facts">
        <dt>{words.owner}</dt>
        <dd>{view.owner}</dd>
        <dt>{words.clock}</dt>
        <dd>{view.clock}</dd>
        {view.heir !== '' && <dt>{words.heir}</dt>}
        {view.heir !== '' && <dd>{view.heir}</dd>}
      </dl>
      <Lines title={words.history} lines={view.history} />
      {view.left.length > 0 && <h3>{words.left.title}</h3>}
      {view.left.length > 0 && <p>{words.left.lead}</p>}
      <ul>
        {view.left.map(({ later, title, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {title}
            </a>
            <p class="hint">{later === 0 ? words.left.none : words.left.later({ count: later })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Lines({ lines, title }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Outcome({ done, words: { prepare, take } }: { done: Done; words: Words }) {
  const { act, heir, madeAnew, owner, undone } = done;
  return (
    <div class="card" role="status">
      {act === 'take' && <p>{take.done({ owner })}</p>}
      {madeAnew.length > 0 && <p>{take.madeAnew({ titles: madeAnew.join(' · ') })}</p>}
      {act === 'prepare' && undone.length === 0 && <p>{prepare.done({ heir })}</p>}
      <Lines title={take.undone} lines={undone} />
    </div>
  );
}

interface PrepareGiven {
  view: HandoverView;
  manage: Manage;
  prepared(to: string): void;
}

function Prepare({ manage, prepared, view }: PrepareGiven) {
  const { prepare } = manage.words.handover;
  const [to, setTo] = useState('');
  return (
    <Section id="prepare" title={prepare.title}>
      <p>{prepare.lead}</p>
      {view.colleagues.length === 0 ? (
        <p>{prepare.nobody}</p>
      ) : (
        <>
          <label class="field is-short">
            <span>{prepare.to}</span>
            <select value={to} onChange={({ currentTarget }) => setTo(currentTarget.value)}>
              <option value="">{prepare.choose}</option>
              {view.colleagues.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </label>
          <Button label={prepare.act} isOff={to === '' || manage.isBusy} act={() => prepared(to)} />
        </>
      )}
    </Section>
  );
}

interface TakeGiven {
  view: HandoverView;
  manage: Manage;
  taken(): void;
}

function Take({ manage, taken, view }: TakeGiven) {
  const { forms, take } = manage.words.handover;
  const [isSure, setSure] = useState(false);
  const lines = view.forms.map(({ state, title }) => forms.line({ title, state: forms[state] }));
  return (
    <Section id="take" title={take.title}>
      <p>{take.lead}</p>
      <Lines title={forms.title} lines={lines} />
      {view.forms.some(({ state }) => state === 'closed') && <p class="hint">{take.warning}</p>}
      <p>{view.clock}</p>
      <label class="tick">
        <input type="checkbox" checked={isSure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
        <span>{take.confirm({ owner: view.owner })}</span>
      </label>
      {!isSure && <p class="hint">{take.sure}</p>}
      <Button
        label={take.act}
        look="is-strong"
        isOff={!isSure || manage.isBusy}
        why={manage.lackOf('setUp')}
        act={taken}
      />
    </Section>
  );
}
