/** Mails that somebody has to look at, one by one or all of a kind at once. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { Icon } from './icon.tsx';
import { usePage } from './page-context.ts';
import { showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

/** Mails that failed or may not have gone out; `reload` reads them again after many were settled at once. */
export function MailsCard({ view, reload }: { view: SettingsView; reload(): void }) {
  const { words } = usePage();
  const { mailCounts, mails } = view;
  const total = mailCounts.uncertain + mailCounts.failed;
  return (
    <Card id="mails" title={words.settings.mails} more={total > 0 && <small class="badge">{total}</small>}>
      {mails.length === 0 && (
        <p class="fine">
          <Icon name="check" />
          {words.settings.mailsNone}
        </p>
      )}
      {total > 1 &&
        (['uncertain', 'failed'] as const).map(
          (state) =>
            mailCounts[state] > 0 && (
              <MailsOfState key={state} state={state} count={mailCounts[state]} reload={reload} />
            ),
        )}
      {total > mails.length && <p class="hint">{words.settings.mailsShown({ count: mails.length, total })}</p>}
      <ul class="rows">
        {mails.map((mail) => (
          <Mail key={mail.key} mail={mail} />
        ))}
      </ul>
    </Card>
  );
}

interface OfState {
  state: 'uncertain' | 'failed';
  count: number;
  reload(): void;
}

/** Settles all mails of one kind at once, behind a question. What failed has not arrived: it can only be sent again. */
function MailsOfState({ state, count, reload }: OfState) {
  const page = usePage();
  const says = page.words.settings;
  const act = useAct();
  const [asked, setAsked] = useState<'arrived' | 'resend' | null>(null);
  const settle = (as: 'arrived' | 'resend') =>
    act.run(
      () => page.call('settleMails', { keys: 'all', as, state }),
      ({ settled }) => {
        setAsked(null);
        page.toast(says.settled({ count: settled }));
        reload();
      },
    );
  return (
    <section aria-label={says.mailsOf({ state, count })}>
      <p>
        <strong>{says.mailsOf({ state, count })}</strong>
      </p>
      {asked === null && (
        <p class="buttons">
          {state === 'uncertain' && (
            <Button look="button is-small" act={() => setAsked('arrived')} needs="send" label={says.arrivedAll} />
          )}
          <Button look="button is-small" act={() => setAsked('resend')} needs="send" label={says.resendAll} />
        </p>
      )}
      {asked !== null && (
        <div class="sure">
          <p>{asked === 'arrived' ? says.arrivedAllSure({ count }) : says.resendAllSure({ count })}</p>
          <SureButtons
            act={() => settle(asked)}
            isBusy={act.isBusy}
            label={asked === 'arrived' ? says.arrivedAll : says.resendAll}
            close={() => setAsked(null)}
          />
        </div>
      )}
      {act.fault !== null && <FaultNotice fault={act.fault} />}
    </section>
  );
}

function Mail({ mail }: { mail: SettingsView['mails'][number] }) {
  const page = usePage();
  const { language, words } = page;
  const says = words.settings;
  const act = useAct();
  const [step, setStep] = useState<'shown' | 'asking' | 'done'>('shown');
  const { at, hasText, key, note, state, subject, to } = mail;
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
      {step === 'shown' && hasText && (
        <Button look="button is-small" act={() => setStep('asking')} needs="send" label={says.resend} />
      )}
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
