/** The mailbox: everything that the program has sent, and one mail opened. */

import { useState } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';
import type { MailLine, OpenedMail } from '../answers.ts';
import type { ViewGiven } from './desk-view.tsx';
import { showTime } from './show-time.ts';
import { useSeen } from './use-seen.ts';

const words = deskZh.mail;
/** A frame may open a link beside the desk, and nothing else; nothing in it runs. */
export const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** The list of mails, or the one that was chosen from it. */
export function MailView({ given }: { given: ViewGiven }) {
  const [opened, setOpened] = useState<number | null>(null);
  const { overview, tell } = given;
  const lines = useSeen<MailLine[]>('mails', overview.mails, tell);
  if (lines === null) return <p class="loading">{deskZh.loading}</p>;
  if (opened !== null) return <Opened given={given} position={opened} close={() => setOpened(null)} />;
  if (lines.length === 0) return <p>{words.nothing}</p>;
  return (
    <>
      <h2>{words.list}</h2>
      <ul class="lines">
        {lines.map(({ atMs, position, subject, to }) => (
          <li key={position}>
            <button type="button" onClick={() => setOpened(position)}>
              <b>{subject}</b>
              <span>
                {to.join('、')} · <time>{showTime(atMs, overview.zone)}</time>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Opened({ close, given, position }: { given: ViewGiven; position: number; close(): void }) {
  const [asText, setAsText] = useState(false);
  const mail = useSeen<OpenedMail>(`mail?at=${position}`, null, given.tell);
  if (mail === null) return <p class="loading">{deskZh.loading}</p>;
  const showsText = asText || !mail.hasHtml;
  return (
    <article class="mail">
      <p class="buttons">
        <button type="button" onClick={close}>
          {words.close}
        </button>
        {mail.hasHtml && (
          <button type="button" aria-pressed={asText} onClick={() => setAsText(!asText)}>
            {asText ? words.asHtml : words.asText}
          </button>
        )}
        {mail.links.map(({ address, isEdit }) => (
          <a key={address} class="button" href={address} target="_blank" rel="noreferrer">
            {isEdit ? words.openEdit : words.openForm}
          </a>
        ))}
      </p>
      <h2>{mail.subject}</h2>
      <MailHead mail={mail} zone={given.overview.zone} />
      {showsText ? (
        <pre class="mail-text">{mail.text}</pre>
      ) : (
        <iframe class="frame" title={words.frame} src={`/mail/${position}`} sandbox={FRAME_SANDBOX} />
      )}
    </article>
  );
}

function MailHead({ mail, zone }: { mail: OpenedMail; zone: string }) {
  const lines: [string, string][] = [
    [words.from, mail.from],
    [words.to, mail.to.join('、')],
    [words.at, showTime(mail.atMs, zone)],
  ];
  if (mail.attachments.length > 0) lines.push([words.attachments, mail.attachments.map(({ name }) => name).join('、')]);
  return (
    <dl>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
