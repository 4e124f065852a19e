/** The mailbox: everything that the program has sent, and one mail opened, as a phone shows it and as plain text. */

import { useState } from 'preact/hooks';
import type { MailLine, OpenedMail } from '../answers.ts';
import { useWords } from './language.tsx';
import { ListLine, ListPlace } from './list-place.tsx';
import { showTime } from './show-time.ts';
import type { DeskGiven } from './use-desk.ts';
import { useSeen } from './use-seen.ts';

/** A frame may open a link beside the desk, and nothing else; nothing in it runs. */
export const FRAME_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

/** The list of mails, which can be searched, and the one that was chosen from it. */
export function MailView({ given }: { given: DeskGiven }) {
  const { head, mail: words } = useWords();
  const [opened, setOpened] = useState<number | null>(null);
  const [wanted, setWanted] = useState('');
  const { overview, tell } = given;
  const lines = useSeen<MailLine[]>('mails', overview.mails, tell);
  const shown = (lines ?? []).filter(({ subject, to }) =>
    [subject, ...to].some((text) => text.includes(wanted.trim())),
  );
  const search = (
    <label class="find">
      <span class="unseen">{words.find}</span>
      <input
        type="search"
        placeholder={words.find}
        value={wanted}
        onInput={(event) => setWanted(event.currentTarget.value)}
      />
    </label>
  );
  return (
    <ListPlace
      labels={{ list: words.list, one: words.frame }}
      title={head.places.mail}
      tools={search}
      lines={<Lines lines={lines} shown={shown} opened={opened} setOpened={setOpened} zone={overview.zone} />}
      pick={words.pick}
      one={
        opened === null ? null : <Opened key={opened} given={given} position={opened} close={() => setOpened(null)} />
      }
    />
  );
}

interface LinesGiven {
  lines: readonly MailLine[] | null;
  shown: readonly MailLine[];
  opened: number | null;
  setOpened(position: number): void;
  zone: string;
}

function Lines({ lines, opened, setOpened, shown, zone }: LinesGiven) {
  const { loading, mail: words } = useWords();
  if (lines === null) return <p class="loading">{loading}</p>;
  return (
    <>
      {shown.length === 0 && <p class="soft">{lines.length === 0 ? words.nothing : words.none}</p>}
      <ul class="lines">
        {shown.map(({ atMs, position, subject, to }) => (
          <ListLine
            key={position}
            title={subject}
            about={to.join('、')}
            at={showTime(atMs, zone)}
            isPicked={position === opened}
            pick={() => setOpened(position)}
          />
        ))}
      </ul>
    </>
  );
}

type Way = 'both' | 'asHtml' | 'asText';
const WAYS: readonly Way[] = ['both', 'asHtml', 'asText'];

function Opened({ close, given, position }: { given: DeskGiven; position: number; close(): void }) {
  const { loading, mail: words } = useWords();
  const [way, setWay] = useState<Way>('both');
  const mail = useSeen<OpenedMail>(`mail?at=${position}`, null, given.tell);
  if (mail === null) return <p class="loading">{loading}</p>;
  const shown = mail.hasHtml ? way : 'asText';
  return (
    <article class="mail">
      <div class="one-bar">
        <button type="button" class="goes-back" onClick={close}>
          {words.back}
        </button>
        {mail.hasHtml && (
          <fieldset class="fronts" aria-label={words.show}>
            {WAYS.map((each) => (
              <button type="button" key={each} aria-pressed={each === way} onClick={() => setWay(each)}>
                {words[each]}
              </button>
            ))}
          </fieldset>
        )}
        {mail.links.map(({ address, isEdit }) => (
          <a key={address} class="button" href={address} target="_blank" rel="noreferrer">
            {isEdit ? words.openEdit : words.openForm}
          </a>
        ))}
      </div>
      <header>
        <h2>{mail.subject}</h2>
        <MailHead mail={mail} zone={given.overview.zone} />
      </header>
      <div class={`bodies ${shown}`}>
        {shown !== 'asText' && <iframe title={words.frame} src={`/mail/${position}`} sandbox={FRAME_SANDBOX} />}
        {shown !== 'asHtml' && (
          // A field, so that the keyboard reaches what scrolls, and the text can be copied whole.
          <textarea class="mail-text" readOnly aria-label={words.asText} value={mail.text} />
        )}
      </div>
    </article>
  );
}

function MailHead({ mail, zone }: { mail: OpenedMail; zone: string }) {
  const { mail: words } = useWords();
  const lines: [string, string][] = [
    [words.from, mail.from],
    [words.to, mail.to.join('、')],
    [words.at, showTime(mail.atMs, zone)],
  ];
  if (mail.replyTo !== '') lines.splice(1, 0, [words.replyTo, mail.replyTo]);
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
