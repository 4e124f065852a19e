/** The settings tab: the person's own choices, the campaign's facts, and how the program is doing. */

import type { SettingsView } from '../settings-view.ts';
import { Button } from './button.tsx';
import { Card, Fact } from './card.tsx';
import { DeadlineLine } from './deadline-line.tsx';
import { DeletedCard } from './deleted-card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { FormsCard } from './forms-card.tsx';
import { HealthCard, RosterCard } from './health-cards.tsx';
import { KeySwitch } from './key-help.tsx';
import { MailsCard } from './mails-card.tsx';
import { MovedCard } from './moved-card.tsx';
import { OpeningCard } from './opening-card.tsx';
import { OutboxCard } from './outbox-card.tsx';
import { usePage } from './page-context.ts';
import { SetUpCard, UndoneCard } from './set-up-card.tsx';
import { TabPane } from './tab-pane.tsx';
import { useAct } from './use-act.ts';
import { useTabView } from './use-tab-view.ts';

/** The tab. The language can be chosen before anything is read. */
export function SettingsTab({ isShown }: { isShown: boolean }) {
  const { words } = usePage();
  const tab = useTabView((call) => call('readSettings', {}), isShown, 'spoken');
  // Here and not with the others: it opens where nothing is set up yet.
  const { managing, managingHint, managingOpened } = words.settings;
  return (
    <div class="scroll">
      <OwnChoices />
      <TabPane tab={tab}>
        {(view) => (
          <>
            <UndoneCard undone={view.undone} />
            <MovedCard moved={view.moved} reload={() => void tab.reload()} />
            <OpeningCard view={view} reload={() => void tab.reload()} />
            <DeletedCard deleted={view.deleted} />
            <MailsCard view={view} reload={() => void tab.reload()} />
            <OutboxCard view={view} reload={() => void tab.reload()} />
            <HealthCard view={view} />
            <FormsCard forms={view.forms} units={view.units} />
            <CampaignCard view={view} />
            <PageCards />
            <RosterCard roster={view.roster} reload={() => void tab.reload()} />
            {view.isOwner && <SetUpCard view={view} done={() => void tab.reload()} />}
          </>
        )}
      </TabPane>
      <PageCard id="managing" open="openManage" title={managing} hint={managingHint} told={managingOpened} />
      <Card id="set-up" title={words.settings.setUp}>
        <p class="hint">{words.settings.setUpHint}</p>
      </Card>
    </div>
  );
}

/** Pages that open over the sheet, each with what it is for. */
function PageCards() {
  const { words } = usePage();
  const { changing, changingHint, changingOpened, importing, importingHint, importingOpened } = words.settings;
  return (
    <>
      <PageCard id="change-campaign" open="openCampaign" title={changing} hint={changingHint} told={changingOpened} />
      <PageCard id="importing" open="openImporting" title={importing} hint={importingHint} told={importingOpened} />
    </>
  );
}

interface PageCardGiven {
  id: string;
  open: 'openCampaign' | 'openImporting' | 'openManage';
  title: string;
  hint: string;
  told: string;
}

function PageCard({ hint, id, open, title, told }: PageCardGiven) {
  const { call, toast } = usePage();
  const act = useAct();
  const show = () =>
    act.run(
      () => call(open, {}),
      () => toast(told),
    );
  return (
    <Card id={id} title={title}>
      <p class="hint">{hint}</p>
      <Button look="button is-small" act={show} isBusy={act.isBusy} label={title} />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </Card>
  );
}

function OwnChoices() {
  const { choose, preferences, words } = usePage();
  return (
    <section class="card own">
      <fieldset class="segments">
        <legend>{words.settings.language}</legend>
        {(['zh-CN', 'en'] as const).map((language) => (
          <label key={language}>
            <input
              type="radio"
              name="language"
              checked={preferences.language === language}
              onChange={() => void choose({ ...preferences, language })}
            />
            <span lang={language}>{words.settings.languages[language]}</span>
          </label>
        ))}
      </fieldset>
      <KeySwitch />
      <p class="hint">{words.keys.hint}</p>
    </section>
  );
}

function CampaignCard({ view }: { view: SettingsView }) {
  const { words } = usePage();
  const { addressFindings, caller, campaign, isOwner, owner, staff } = view;
  const says = words.settings;
  return (
    <Card id="campaign" title={says.campaign}>
      <p>{campaign.title}</p>
      <dl class="facts">
        <Fact label={says.notice}>{campaign.notice}</Fact>
        <Fact label={says.organiser}>{campaign.organiser}</Fact>
        <Fact label={says.office}>{campaign.office}</Fact>
        <Fact label={says.open}>{campaign.open}</Fact>
        <Fact label={says.goal}>
          {campaign.goals.map((goal) => (
            <div key={goal}>{goal}</div>
          ))}
        </Fact>
        <Fact label={says.deadlines}>
          <ul class="rows">
            {campaign.deadlines.map((deadline) => (
              <li key={`${deadline.label} ${deadline.day} ${deadline.time}`}>
                <DeadlineLine deadline={deadline} isNamed />
              </li>
            ))}
          </ul>
        </Fact>
        <Fact label={says.account}>{caller}</Fact>
        <Fact label={says.owner}>
          {owner} {isOwner && says.isOwner}
        </Fact>
        <Fact label={says.staff}>{staff.join(words.page.comma)}</Fact>
      </dl>
      {addressFindings.map((text) => (
        <p key={text} class="wrong">
          {text}
        </p>
      ))}
    </Card>
  );
}
