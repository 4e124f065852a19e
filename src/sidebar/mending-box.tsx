/** Mends one field in place: its new text by the field's kind, and how it was confirmed. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryView, FieldView } from '../views.ts';
import { SureButtons } from './button.tsx';
import { type Draft, useDraft } from './drafts.ts';
import { FaultNotice } from './fault-notice.tsx';
import { FieldInput } from './field-input.tsx';
import { usePage } from './page-context.ts';
import type { OpenEntry } from './review-state.ts';

interface MendingGiven {
  entry: EntryView;
  field: FieldView;
  open: OpenEntry;
  close(): void;
}

/** The box; Escape closes it, and what was typed stays as a draft. */
export function MendingBox({ entry, field, open, close }: MendingGiven) {
  const page = usePage();
  const { drafts, words } = page;
  const draft = useDraft(drafts, `${entry.number}/mend/${field.key}`, field.text);
  const source = useDraft(drafts, 'source');
  const agreedWith = useDraft(drafts, `agreedWith/${entry.number}`);
  const [isToTell, setToTell] = useState(false);
  const [isTried, setTried] = useState(false);
  // The last one chosen, at another entry perhaps, which may not be offered here.
  const how = entry.sources.some(({ key }) => key === source.text) ? source.text : '';
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const { failure } = open;
  const isBusy = open.busy === 'mend';
  const save = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (isBusy || how === '') return;
    const told = isToTell ? { agreedWith: agreedWith.text, isToTell } : {};
    if (!(await open.mend({ field: field.key, text: draft.text, source: how, ...told }))) return;
    draft.drop();
    page.toast(isToTell ? words.mending.doneAndTold(field) : words.mending.done(field));
    close();
  };
  return (
    <form
      class="mending"
      ref={box}
      aria-label={words.mending.title(field)}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <FieldInput field={field} text={draft.text} type={draft.type} />
      <SourceChoice how={how} source={source} sources={entry.sources} isMissing={isTried && how === ''} />
      <Telling entry={entry} isToTell={isToTell} setToTell={setToTell} agreedWith={agreedWith} />
      {failure?.act === 'mend' && <FaultNotice fault={failure.fault} />}
      <p class="hint">{words.mending.hint}</p>
      <SureButtons isBusy={isBusy} label={words.mending.save} needs="review" close={close} />
    </form>
  );
}

interface TellingGiven {
  entry: EntryView;
  isToTell: boolean;
  setToTell(isToTell: boolean): void;
  agreedWith: Draft;
}

/** Whether the unit is told, off to begin with; with whom it was agreed is asked where it is. */
function Telling({ entry, isToTell, setToTell, agreedWith }: TellingGiven) {
  const { mending } = usePage().words;
  return (
    <>
      <label class="tick">
        <input type="checkbox" checked={isToTell} onChange={(event) => setToTell(event.currentTarget.checked)} />
        <span>{mending.tell}</span>
      </label>
      {isToTell && entry.tellObstacle !== '' && <p class="wrong">{entry.tellObstacle}</p>}
      {isToTell && (
        <label class="select">
          <span>{mending.agreedWith}</span>
          <input
            maxLength={100}
            value={agreedWith.text}
            onInput={(event) => agreedWith.type(event.currentTarget.value)}
          />
        </label>
      )}
      {isToTell && <p class="hint">{mending.tellHint}</p>}
    </>
  );
}

function SourceChoice(props: { how: string; source: Draft; sources: EntryView['sources']; isMissing: boolean }) {
  const { words } = usePage();
  const { how, isMissing, source, sources } = props;
  return (
    <label class="select">
      <span>{words.mending.source}</span>
      <select
        value={how}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'source-missing' : undefined}
        onChange={(event) => source.type(event.currentTarget.value)}
      >
        <option value="">{words.mending.choose}</option>
        {sources.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      {isMissing && (
        <span class="wrong" id="source-missing" role="alert">
          {words.mending.sourceMissing}
        </span>
      )}
    </label>
  );
}
