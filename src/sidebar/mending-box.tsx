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
  /** Doors by which it can have been confirmed. */
  sources: readonly string[];
  close(): void;
}

/** The box; Escape closes it, and what was typed stays as a draft. */
export function MendingBox({ entry, field, open, sources, close }: MendingGiven) {
  const page = usePage();
  const { drafts, words } = page;
  const draft = useDraft(drafts, `${entry.number}/mend/${field.key}`, field.text);
  const source = useDraft(drafts, 'source');
  const [isSourceMissing, setSourceMissing] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const { failure } = open;
  const isBusy = open.busy === 'mend';
  const save = async (event: Event) => {
    event.preventDefault();
    setSourceMissing(source.text === '');
    if (isBusy || source.text === '') return;
    if (!(await open.mend(field.key, draft.text, source.text))) return;
    draft.drop();
    page.toast(words.mending.done(field));
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
      <SourceChoice {...{ source, sources }} isMissing={isSourceMissing && source.text === ''} />
      {failure?.act === 'mend' && <FaultNotice fault={failure.fault} />}
      <p class="hint">{words.mending.hint}</p>
      <SureButtons isBusy={isBusy} label={words.mending.save} close={close} />
    </form>
  );
}

function SourceChoice(props: { source: Draft; sources: readonly string[]; isMissing: boolean }) {
  const { words } = usePage();
  const { isMissing, source, sources } = props;
  return (
    <label class="select">
      <span>{words.mending.source}</span>
      <select
        value={source.text}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? 'source-missing' : undefined}
        onChange={(event) => source.type(event.currentTarget.value)}
      >
        <option value="">{words.mending.choose}</option>
        {sources.map((each) => (
          <option key={each}>{each}</option>
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
