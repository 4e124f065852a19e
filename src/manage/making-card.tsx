/** The step that makes everything: what will be made by name, how far it is, and what was refused. */

import { Button } from '../dialog/parts.tsx';
import type { PartView } from '../set-up-view.ts';
import { Lines, Step } from './step.tsx';
import type { SetUpState } from './use-set-up.ts';

/** The card. */
export function MakingCard({ state }: { state: SetUpState }) {
  const { isMaking, make, manage, plan, progress } = state;
  const said = manage.words.setUp.making;
  const isRunning = manage.view.stage === 'running';
  const undone = isMaking ? [] : (plan?.undone ?? []);
  const isWhole = isRunning && undone.length === 0;
  const canMake = plan !== null && plan.campaign !== null && (plan.missing === null || plan.missing.length === 0);
  const isOthers = isRunning && !manage.view.isOwner;
  const label = !isRunning ? said.start : undone.length > 0 ? said.goOn : said.mend;
  return (
    <Step
      manage={manage}
      id="making"
      title={said.title}
      state={isWhole ? 'done' : undone.length > 0 ? 'stuck' : 'todo'}
    >
      <p>{isRunning ? said.has : said.will}</p>
      <MadeList state={state} />
      {!isWhole && <p class="hint">{said.sure}</p>}
      <div role="status">
        {isMaking && <p>{said.running(countOf(progress?.parts ?? []))}</p>}
        {isMaking && <Parts parts={progress?.parts ?? []} state={state} />}
        {!isMaking && progress !== null && isWhole && <p class="good">{said.whole}</p>}
        {undone.length > 0 && <p>{said.undone}</p>}
        <Lines lines={undone.map(({ cure, text }) => `${text} ${cure}`)} />
      </div>
      {!isOthers && (
        <div class="buttons">
          <Button
            look={isWhole ? '' : 'is-strong'}
            label={label}
            act={make}
            isOff={isMaking || manage.isBusy || !canMake}
          />
        </div>
      )}
    </Step>
  );
}

function countOf(parts: readonly PartView[]) {
  return { done: parts.filter(({ isDone }) => isDone).length, all: Math.max(parts.length, 1) };
}

function Parts({ parts, state: { manage } }: { parts: readonly PartView[]; state: SetUpState }) {
  const { making, states } = manage.words.setUp;
  return (
    <ul class="lines">
      {parts.map(({ about, isDone, key }) => (
        <li key={key}>
          {about === '' ? (making.parts[key] ?? key) : making.form({ title: about })} ·{' '}
          {states[isDone ? 'done' : 'todo']}
        </li>
      ))}
    </ul>
  );
}

function MadeList({ state: { manage, plan } }: { state: SetUpState }) {
  const said = manage.words.setUp.making;
  if (!plan || plan.campaign === null) return null;
  const { clockMinutes, folder, forms, hour, sheets, weekday } = plan.made;
  const clock = said.clock({ minutes: clockMinutes, weekday: said.weekdays[weekday - 1] ?? '', hour });
  return (
    <dl class="facts">
      <dt>{said.sheets}</dt>
      <dd>{sheets.join(said.comma)}</dd>
      <dt>{said.forms}</dt>
      <dd>{forms.join(said.comma)}</dd>
      <dt>{said.folder}</dt>
      <dd>{folder}</dd>
      <dt>{said.clocks}</dt>
      <dd>{clock}</dd>
    </dl>
  );
}
