/** How the program is doing: the clock, the roster, and mails that somebody has to look at. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../views.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { Fact } from './settings-tab.tsx';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** The owner's clock and the mail that is left for the day. */
export function HealthCard({ view }: { view: SettingsView }) {
  const { language, words } = usePage();
  const { isLate, lastSweep, mailLeft, mailLeftAt, text, troubles } = view.health;
  const says = words.settings;
  return (
    <Card
      id="health"
      title={says.health}
      more={
        <span class={`chip ${isLate ? 'is-returned' : 'is-approved'}`}>
          <Icon name={isLate ? 'warning' : 'done'} />
          {isLate ? says.late : says.onTime}
        </span>
      }
    >
      <p>{text}</p>
      {troubles.length > 0 && (
        <ul class="rows">
          {troubles.map((trouble) => (
            <li key={`${trouble.about} ${trouble.text}`}>
              <strong>
                <Icon name="warning" />
                {trouble.about}
              </strong>
              <p>{trouble.text}</p>
            </li>
          ))}
        </ul>
      )}
      <dl class="facts">
        <Fact label={says.lastSweep}>{lastSweep === '' ? says.never : showMoment(lastSweep, language)}</Fact>
        <Fact label={says.mailLeft}>
          {mailLeft === null
            ? says.unknownLeft
            : says.mailLeftAt({ count: mailLeft, time: showMoment(mailLeftAt, language) })}
        </Fact>
      </dl>
    </Card>
  );
}

/** What is odd about the roster. */
export function RosterCard({ roster }: { roster: SettingsView['roster'] }) {
  const { words } = usePage();
  const { findings } = roster;
  return (
    <Card id="roster" title={words.settings.roster}>
      <p class="hint">{words.settings.rosterCount(roster)}</p>
      {findings.length === 0 ? (
        <p class="fine">
          <Icon name="check" />
          {words.settings.rosterFine}
        </p>
      ) : (
        <ul class="rows">
          {findings.map(({ text, unit }) => (
            <li key={`${unit} ${text}`}>
              <strong>{unit}</strong>
              <p>{text}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Mails that failed or may not have gone out. */
export function MailsCard({ view }: { view: SettingsView }) {
  const { words } = usePage();
  const { mails } = view;
  return (
    <Card
      id="mails"
      title={words.settings.mails}
      more={mails.length > 0 && <small class="badge">{mails.length}</small>}
    >
      {mails.length === 0 && (
        <p class="fine">
          <Icon name="check" />
          {words.settings.mailsNone}
        </p>
      )}
      <ul class="rows">
        {mails.map((mail) => (
          <Mail key={mail.key} mail={mail} />
        ))}
      </ul>
    </Card>
  );
}

function Mail({ mail }: { mail: SettingsView['mails'][number] }) {
  const page = usePage();
  const { language, words } = page;
  const says = words.settings;
  const act = useAct();
  const [step, setStep] = useState<'shown' | 'asking' | 'done'>('shown');
  const { at, key, note, state, subject, to } = mail;
  const resend = () =>
    act.run(
      () => page.call('resendMail', { key }),
      () => {
        setStep('done');
        page.toast(says.resendDone);
      },
    );
  return (
    <li>
      <strong>{subject}</strong>
      <p>
        <span class={`chip ${state === 'failed' ? 'is-rejected' : 'is-returned'}`}>
          <Icon name={state === 'failed' ? 'no' : 'warning'} />
          {says.mailStates[state]}
        </span>
      </p>
      <p class="hint">{[to, showMoment(at, language)].join(' · ')}</p>
      {note !== '' && <p>{note}</p>}
      {step === 'shown' && <Button look="button is-small" act={() => setStep('asking')} label={says.resend} />}
      {step === 'asking' && (
        <div class="sure">
          <p>{says.resendSure}</p>
          <SureButtons act={resend} isBusy={act.isBusy} label={says.resend} close={() => setStep('shown')} />
        </div>
      )}
      {step === 'done' && <p class="hint">{says.resendDone}</p>}
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </li>
  );
}
