/** The private note of staff on an entry. */

import type { EntryView } from '../views.ts';
import { Button } from './button.tsx';
import { useDraft } from './drafts.ts';
import { FaultNotice } from './fault-notice.tsx';
import { usePage } from './page-context.ts';
import type { OpenEntry } from './review-state.ts';

/** The note. Somebody else's newer one is shown before it is written over. */
export function EntryNote({ entry, open }: { entry: EntryView; open: OpenEntry }) {
  const page = usePage();
  const { drafts, words } = page;
  const { note, number } = entry;
  const draft = useDraft(drafts, `${number}/note`, note);
  const before = useDraft(drafts, `note-before/${number}`, note);
  const isBusy = open.busy === 'note';
  const isOvertaken = draft.isTyped && before.text !== note;
  const type = (text: string) => {
    if (!draft.isTyped) before.type(note);
    draft.type(text);
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (isBusy || !draft.isTyped) return;
    // What stands there is shown above the button, so that saving now is a choice.
    const sent = draft.text;
    if (!(await open.keepNote(sent, note))) return;
    // Somebody may have typed on while it was saved.
    if (draft.drop(sent)) before.drop();
    else before.type(sent);
    page.toast(words.page.saved);
  };
  return (
    <form class="note" onSubmit={save}>
      <label>
        <span class="section">{words.entry.note}</span> <small>{words.entry.noteHint}</small>
        <textarea rows={2} value={draft.text} onInput={(event) => type(event.currentTarget.value)} />
      </label>
      {isOvertaken && (
        <p class="wrong">
          {words.entry.noteOther}
          {words.page.colon}
          {note === '' ? words.entry.beforeEmpty : note}
        </p>
      )}
      {open.failure?.act === 'note' && <FaultNotice fault={open.failure.fault} />}
      {(draft.isTyped || isBusy) && <Button isBusy={isBusy} needs="review" label={words.entry.save} />}
    </form>
  );
}
