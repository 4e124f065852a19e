/** The tab 启用: from the account to the first notice, a card for each step. */

import './set-up.css';
import { Button, FileButton } from '../dialog/parts.tsx';
import { LiveCard } from './live-card.tsx';
import { MakingCard } from './making-card.tsx';
import { RosterCard } from './roster-card.tsx';
import { Lines, Step } from './step.tsx';
import type { Manage } from './use-manage.ts';
import { type SetUpState, useSetUp } from './use-set-up.ts';

/** The tab. */
export function SetUpTab({ manage }: { manage: Manage }) {
  const state = useSetUp(manage);
  const { view, words } = manage;
  const said = words.setUp;
  if (view.stage === 'copy' || view.stage === 'archive') return <h2 class="plain-head">{said[view.stage]}</h2>;
  const isOthers = view.stage === 'running' && !view.isOwner;
  return (
    <>
      <h2 class="unseen">{words.tabs.setUp}</h2>
      <p class="hint">{said.lead}</p>
      {isOthers && <p class="trouble">{said.notYours({ owner: view.owner })}</p>}
      {state.plan !== null && (
        <>
          <AccountCard state={state} />
          <CampaignCard state={state} />
          <RosterCard state={state} />
          <MakingCard state={state} />
          <SamplesCard state={state} />
          <RehearsalCard state={state} />
          <LiveCard state={state} />
        </>
      )}
    </>
  );
}

function AccountCard({ state: { manage, plan, readAgain } }: { state: SetUpState }) {
  const said = manage.words.setUp.account;
  const { account = '', consentUrl = '', missing = null } = plan ?? {};
  const isGiven = missing !== null && missing.length === 0;
  const isDone = isGiven && account !== '';
  return (
    <Step manage={manage} id="account" title={said.title} state={isDone ? 'done' : 'stuck'}>
      <p>{account === '' ? said.unnamed : said.who({ account })}</p>
      {missing === null && <p>{said.unknown}</p>}
      {isGiven && <p>{said.all}</p>}
      {missing !== null && !isGiven && (
        <>
          <p>{said.missing({ count: missing.length })}</p>
          <Lines lines={missing.map((scope) => said.scopes[scope] ?? scope)} />
          <p>{said.cure}</p>
        </>
      )}
      <div class="buttons">
        {consentUrl !== '' && (
          <a class="button is-strong" href={consentUrl} target="_blank" rel="noopener">
            {said.link}
          </a>
        )}
        {!isDone && <Button label={said.again} act={readAgain} isOff={manage.isBusy} />}
      </div>
    </Step>
  );
}

function CampaignCard({ state }: { state: SetUpState }) {
  const { choose, file, fileTrouble, manage, plan, useBuiltIn } = state;
  const said = manage.words.setUp.campaign;
  const { campaign = null, faults = [], isChosen = false } = plan ?? {};
  const whose = isChosen ? said.standing : file === null ? said.builtIn : said.fromFile({ name: file.name });
  const standing = isChosen ? 'done' : faults.length > 0 ? 'stuck' : 'todo';
  return (
    <Step manage={manage} id="campaign" title={said.title} state={standing}>
      <div role="status">
        <p>{whose}</p>
        {campaign !== null && <p class="strong">{campaign.title}</p>}
        <Lines lines={campaign?.lines ?? []} />
        {faults.length > 0 && <p>{said.faults({ count: faults.length })}</p>}
        <Lines lines={faults} />
        {fileTrouble !== '' && <p>{fileTrouble}</p>}
      </div>
      {isChosen ? (
        <p class="hint">{said.later}</p>
      ) : (
        <div class="buttons">
          <FileButton label={said.file} accept=".json" take={(chosen) => void choose(chosen)} />
          {file !== null && <Button label={said.back} act={useBuiltIn} isOff={manage.isBusy} />}
        </div>
      )}
    </Step>
  );
}

function SamplesCard({ state: { manage, samples, sendSamples } }: { state: SetUpState }) {
  const { comma } = manage.words.setUp.making;
  const said = manage.words.setUp.samples;
  const canSend = manage.view.stage === 'running' && manage.view.isStaff;
  const { left = 0, sent = [], to = '' } = samples ?? {};
  const told =
    sent.length === 0 ? said.tooFew({ left }) : said.sent({ to, left, count: sent.length, kinds: sent.join(comma) });
  return (
    <Step manage={manage} id="samples" title={said.title} state={sent.length > 0 ? 'done' : 'todo'}>
      <p>{said.lead}</p>
      {canSend ? (
        <div class="buttons">
          <Button label={said.send} act={sendSamples} isOff={manage.isBusy} why={manage.lackOf('send')} />
        </div>
      ) : (
        <p class="hint">{said.first}</p>
      )}
      <p role="status">{samples === null ? '' : told}</p>
    </Step>
  );
}

function RehearsalCard({ state: { manage } }: { state: SetUpState }) {
  const said = manage.words.setUp.rehearsal;
  return (
    <Step manage={manage} id="rehearsal" title={said.title} state={null}>
      <p>{said.lead}</p>
      <ol class="numbered">
        {said.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Step>
  );
}
