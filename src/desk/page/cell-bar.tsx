/** The bar above the grid: the whole text of the active cell, and the place to change it. */

import { useEffect, useRef } from 'preact/hooks';
import { deskZh } from '../../messages/desk/zh-CN.ts';

interface CellBarGiven {
  name: string;
  text: string;
  note: string;
  choices: readonly string[];
  /** What is being typed; null while nothing is. */
  draft: string | null;
  isSaving: boolean;
  setDraft(text: string | null): void;
  save(text: string): Promise<void>;
}

/** The bar: the cell's name and text, while it is changed what can be done, else its note. */
export function CellBar(given: CellBarGiven) {
  const { choices, draft, isSaving, name, note, save, setDraft } = given;
  const isEditing = draft !== null;
  const leave = () => {
    setDraft(null);
    document.querySelector<HTMLElement>('.grid')?.focus();
  };
  const put = async (value: string) => {
    await save(value);
    document.querySelector<HTMLElement>('.grid')?.focus();
  };
  return (
    <div class={`cell-bar${isEditing ? ' editing' : ''}`}>
      <output class="cell-name" aria-label={deskZh.grid.cell}>
        {name}
      </output>
      <CellText given={given} leave={leave} put={put} />
      {isEditing && (
        <div class="cell-acts">
          {choices.length > 0 && <Choices choices={choices} draft={draft} setDraft={setDraft} />}
          <button type="button" class="strong" disabled={isSaving} onClick={() => put(draft)}>
            {isSaving ? deskZh.grid.saving : deskZh.grid.save}
          </button>
          <button type="button" disabled={isSaving} onClick={leave}>
            {deskZh.grid.cancel}
          </button>
        </div>
      )}
      {note !== '' && !isEditing && (
        <p class="note">
          <b>{deskZh.grid.note}</b> {note}
        </p>
      )}
    </div>
  );
}

// Enter puts the text in, Shift and Enter begin a line, Escape leaves the cell as it was.
function CellText(props: { given: CellBarGiven; leave(): void; put(value: string): Promise<void> }) {
  const { given, leave, put } = props;
  const { draft, isSaving, name, setDraft, text } = given;
  const field = useRef<HTMLTextAreaElement>(null);
  const isEditing = draft !== null;
  useEffect(() => {
    if (!isEditing || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isEditing]);
  return (
    <textarea
      ref={field}
      rows={isEditing ? 4 : 1}
      aria-label={`${deskZh.grid.content} ${name}`}
      value={draft ?? text}
      disabled={isSaving}
      onFocus={() => draft ?? setDraft(text)}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') leave();
        if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void put(event.currentTarget.value);
      }}
    />
  );
}

function Choices({ choices, draft, setDraft }: Pick<CellBarGiven, 'choices' | 'setDraft'> & { draft: string }) {
  return (
    <select
      aria-label={deskZh.form.choose}
      value={choices.includes(draft) ? draft : ''}
      onChange={(event) => setDraft(event.currentTarget.value)}
    >
      <option value="">{deskZh.form.choose}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choice}
        </option>
      ))}
    </select>
  );
}
