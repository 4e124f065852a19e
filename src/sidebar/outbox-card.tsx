/** What is still to go out by mail: what waits, what staff hold back, and the next weekly digests. */

import { useState } from 'preact/hooks';
import type { SettingsView } from '../settings-view.ts';
import { Button, SureButtons } from './button.tsx';
import { Card } from './card.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import { saveFile } from './save-file.ts';
import { showDay, showMoment } from './show-moment.ts';
import { useAct } from './use-act.ts';

interface OutboxGiven {
  view: SettingsView;
  /** Reads the tab again once something is held or let go. */
  reload(): void;
}

/** The card. */
export function OutboxCard({ reload, view }: OutboxGiven) {
  const { words } = usePage();
  const says = words.outbox;
  const { waiting, waitingCounts } = view;
  const { held, owed } = waitingCounts;
  const total = owed + held;
  return (
    <Card id="outbox" title={says.title} more={total > 0 && <small class="badge">{total}</small>}>
      <NextDigests next={view.nextDigests} reload={reload} />
      {total === 0 ? <p class="hint">{says.none}</p> : <p>{says.counts({ owed, held })}</p>}
      {total > 1 && (
        <p class="buttons">
          {owed > 0 && <HoldButton keys="all" hold label={says.holdAll} reload={reload} />}
          {held > 0 && <HoldButton keys="all" hold={false} label={says.letGoAll} reload={reload} />}
        </p>
      )}
      {total > waiting.length && <p class="hint">{says.shown({ count: waiting.length, total })}</p>}
      <ul class="rows">
        {waiting.map((mail) => (
          <WaitingMail key={mail.key} mail={mail} reload={reload} />
        ))}
      </ul>
      {view.mailed.length > 0 && <h3>{says.mailedHeading}</h3>}
      <ul class="rows">
        {view.mailed.map((mail) => (
          <MailedLine key={mail.key} mail={mail} reload={reload} />
        ))}
      </ul>
    </Card>
  );
}

function NextDigests({ next, reload }: { next: SettingsView['nextDigests']; reload(): void }) {
  const page = usePage();
  const says = page.words.outbox;
  const act = useAct();
  if (next === null) return <p class="hint">{says.noDigests}</p>;
  const { hour, isHeld } = next;
  const turn = () =>
    act.run(
      () => page.call('holdNextDigests', { hold: !isHeld }),
      () => {
        page.toast(isHeld ? says.digestsLetGo : says.digestsHeld);
        reload();
      },
    );
  const see = () =>
    act.run(
      () => page.call('previewAllDigests', {}),
      () => page.toast(page.words.materials.previewDone),
    );
  const when = { day: showDay(next.day, page.language), hour };
  return (
    <>
      <p class={isHeld ? 'wrong' : ''}>{isHeld ? says.heldDigests(when) : says.nextDigests(when)}</p>
      <div class="buttons">
        <Button look="button is-small" act={see} isBusy={act.isBusy} label={says.seeAll} />
        <Button
          look="button is-small"
          act={turn}
          needs="send"
          isBusy={act.isBusy}
          label={isHeld ? says.letGoDigests : says.holdDigests}
        />
      </div>
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}

function WaitingMail({ mail, reload }: { mail: SettingsView['waiting'][number]; reload(): void }) {
  const { language, words } = usePage();
  const says = words.outbox;
  const { at, isHeld, key, kind, subject, to } = mail;
  const [isAsked, ask] = useState(false);
  const own = { mailKey: key, of: subject, reload };
  return (
    <li>
      <strong>{subject}</strong>
      <p class="hint">{[kind, to, says.since({ time: showMoment(at, language) })].join(' · ')}</p>
      {isHeld && (
        <p>
          <span class="chip is-returned">{says.isHeld}</span>
        </p>
      )}
      {key !== '' && (
        <div class="buttons">
          <HoldButton keys={[key]} hold={!isHeld} label={isHeld ? says.letGo : says.hold} reload={reload} />
          <TakeButton {...own} />
          {isHeld && !isAsked && (
            <Button look="button is-small" act={() => ask(true)} needs="send" of={subject} label={says.mailed} />
          )}
        </div>
      )}
      {isHeld && isAsked && <Mailed {...own} close={() => ask(false)} />}
    </li>
  );
}

/** What is done to one mail by hand. */
interface ByHand {
  mailKey: string;
  /** Its subject. */
  of: string;
  reload(): void;
}

/** The mail as a file for the office's own mailbox. */
function TakeButton({ mailKey, of, reload }: ByHand) {
  const page = usePage();
  const says = page.words.outbox;
  const act = useAct();
  const take = () =>
    act.run(
      () => page.call('takeMail', { key: mailKey }),
      ({ base64, name }) => {
        saveFile(name, base64, 'eml');
        page.toast(says.taken);
        reload();
      },
    );
  return (
    <>
      <Button
        look="button is-small"
        act={take}
        needs={['send', 'personalData']}
        isBusy={act.isBusy}
        of={of}
        label={says.take}
      />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}

/** The question whether it has really gone from there. */
function Mailed({ close, mailKey, reload }: ByHand & { close(): void }) {
  const page = usePage();
  const says = page.words.outbox;
  const act = useAct();
  const register = () =>
    act.run(
      () => page.call('registerMailed', { keys: [mailKey] }),
      () => {
        page.toast(says.mailedDone);
        reload();
      },
    );
  return (
    <div class="sure">
      <p>{says.mailedSure}</p>
      <SureButtons act={register} isBusy={act.isBusy} label={says.mailed} close={close} />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </div>
  );
}

/** A mail that was said to have gone, and the way back. */
function MailedLine({ mail, reload }: { mail: SettingsView['mailed'][number]; reload(): void }) {
  const page = usePage();
  const says = page.words.outbox;
  const act = useAct();
  const { at, key, subject, to } = mail;
  const undo = () =>
    act.run(
      () => page.call('undoMailed', { key }),
      () => {
        page.toast(says.undoneMailed);
        reload();
      },
    );
  return (
    <li>
      <strong>{subject}</strong>
      <p class="hint">{[to, says.mailedAt({ time: showMoment(at, page.language) })].join(' · ')}</p>
      <div class="buttons">
        <Button
          look="button is-small"
          act={undo}
          needs="send"
          isBusy={act.isBusy}
          of={subject}
          label={says.undoMailed}
        />
      </div>
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </li>
  );
}

interface HoldGiven {
  keys: 'all' | string[];
  hold: boolean;
  label: string;
  reload(): void;
}

function HoldButton({ hold, keys, label, reload }: HoldGiven) {
  const page = usePage();
  const act = useAct();
  const change = () =>
    act.run(
      () => page.call('holdMails', { keys, hold }),
      ({ changed }) => {
        page.toast(hold ? page.words.outbox.held({ count: changed }) : page.words.outbox.wentOn({ count: changed }));
        reload();
      },
    );
  return (
    <>
      <Button look="button is-small" act={change} needs="send" isBusy={act.isBusy} label={label} />
      {act.fault !== null && <FaultNotice fault={act.fault} close={act.forgive} />}
    </>
  );
}
