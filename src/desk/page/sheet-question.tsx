/** A question about the sheet that is open: its new name, or whether it is to be deleted. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './language.tsx';

interface QuestionGiven {
  about: 'rename' | 'deleteSheet';
  /** The sheet's present name. */
  name: string;
  /** The answer: the new name, '' for a deletion; null when nothing is to be done. */
  answer(text: string | null): void;
}

/** The question in a window of its own; Escape leaves all as it is. */
export function SheetQuestion({ about, answer, name }: QuestionGiven) {
  const { acts } = useWords().grid;
  const box = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(name);
  useLayoutEffect(() => {
    box.current?.showModal();
    const field = box.current?.querySelector('input');
    if (field instanceof HTMLInputElement) field.select();
  }, []);
  const isRename = about === 'rename';
  return (
    <dialog
      ref={box}
      class="window sheet-question"
      aria-labelledby="sheet-question"
      onCancel={(event) => {
        event.preventDefault();
        answer(null);
      }}
      onKeyDown={(event) => {
        // A browser that has seen no click lately closes a dialog without asking.
        if (event.key === 'Escape' && !event.isComposing) answer(null);
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = text.trim();
          answer(isRename ? (wanted === '' || wanted === name ? null : wanted) : '');
        }}
      >
        <h2 id="sheet-question">{isRename ? acts.renameTitle({ name }) : acts.deleteTitle({ name })}</h2>
        {isRename ? <NameField name={text} change={setText} /> : <p>{acts.deleteHint}</p>}
        <div class="question-acts">
          <button type="button" onClick={() => answer(null)}>
            {acts.cancel}
          </button>
          <button type="submit" class="strong">
            {isRename ? acts.renameIt : acts.deleteIt}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function NameField({ change, name }: { name: string; change(name: string): void }) {
  const { acts } = useWords().grid;
  return (
    <label>
      <span>{acts.newName}</span>
      <input value={name} maxLength={100} onInput={(event) => change(event.currentTarget.value)} />
    </label>
  );
}
