/** The card on which one person's data are looked for, and removed at their own request. */

import { useState } from 'preact/hooks';
import type { PersonView } from '../closing-view.ts';
import { Button, Section } from '../dialog/parts.tsx';
import type { Closing } from './closing-part.ts';

const NOBODY = { name: '', phone: '', email: '' };

/** The card. */
export function PersonCard({ manage, view }: Closing) {
  const { person: words } = manage.words.closing;
  const [person, setPerson] = useState(NOBODY);
  const [found, setFound] = useState<PersonView | null>(null);
  const [isDone, setDone] = useState(false);
  const type = (key: keyof typeof NOBODY, text: string) => {
    setPerson({ ...person, [key]: text });
    setFound(null);
    setDone(false);
  };
  const remove = async (reason: string) => {
    const removed = await manage.ask('removePerson', { ...person, reason });
    if (!removed) return;
    setPerson(NOBODY);
    setFound(null);
    setDone(true);
  };
  const line = (key: keyof typeof NOBODY) => (
    <label class="field">
      <span>{words[key]}</span>
      <input value={person[key]} onInput={({ currentTarget }) => type(key, currentTarget.value)} />
    </label>
  );
  const isBlank = Object.values(person).every((text) => text.trim() === '');
  return (
    <Section id="person" title={words.title}>
      <p class="hint">{words.lead}</p>
      {line('name')}
      {line('phone')}
      {line('email')}
      <Button
        label={words.find}
        isOff={isBlank || manage.isBusy}
        why={manage.lackOf('setUp', 'personalData')}
        act={() => void manage.ask('findPerson', person).then(setFound)}
      />
      {isDone && <p role="status">{words.done}</p>}
      {found !== null && (
        <>
          <Places found={found} words={words} />
          {view.isOwner && !isNowhere(found) && (
            <Removing isOff={found.mails > 0 || manage.isBusy} words={words} remove={remove} />
          )}
        </>
      )}
    </Section>
  );
}

type PersonWords = Closing['manage']['words']['closing']['person'];

interface RemovingGiven {
  isOff: boolean;
  words: PersonWords;
  remove(reason: string): Promise<void>;
}

function Removing({ isOff, remove, words }: RemovingGiven) {
  const [reason, setReason] = useState('');
  return (
    <>
      <label class="field">
        <span>{words.reason}</span>
        <input value={reason} onInput={({ currentTarget }) => setReason(currentTarget.value)} />
      </label>
      <Button label={words.act} isOff={isOff || reason.trim() === ''} act={() => void remove(reason)} />
    </>
  );
}

function isNowhere({ entries, mails, sheets }: PersonView): boolean {
  return entries.length + sheets.length + mails === 0;
}

function Places({ found, words }: { found: PersonView; words: PersonWords }) {
  return (
    <>
      {isNowhere(found) && <p role="status">{words.none}</p>}
      {found.entries.length > 0 && <p>{words.entries}</p>}
      <ul>
        {found.entries.map(({ fields, number }) => (
          <li key={number}>
            {number} {fields}
          </li>
        ))}
      </ul>
      {found.sheets.length > 0 && <p>{words.sheets}</p>}
      <ul>
        {found.sheets.map((sheet) => (
          <li key={sheet.title}>{words.cells(sheet)}</li>
        ))}
      </ul>
      {found.mails > 0 && <p>{words.mails({ count: found.mails })}</p>}
    </>
  );
}
