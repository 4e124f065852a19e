/** Where files are chosen: a folder, or several files where folders cannot be chosen. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Section } from '../dialog/parts.tsx';
import { MOST_FILES } from './chosen-files.ts';
import type { Packing } from './use-packing.ts';

/** Phones offer the folder dialog and then show single files, or nothing. */
const isPhone = () =>
  !('webkitdirectory' in HTMLInputElement.prototype) || /Android|iPhone|iPad|Mobile/.test(navigator.userAgent);

/** The card. */
export function ChooseCard({ packing }: { packing: Packing }) {
  const { choosing } = packing.words;
  const { note } = packing;
  const onPhone = isPhone();
  return (
    <Section id="choosing" title={choosing.title}>
      <p class="hint">{onPhone ? choosing.phone : choosing.hint}</p>
      <div class="buttons">
        {!onPhone && <Picker packing={packing} label={choosing.folder} isFolder />}
        <Picker packing={packing} label={choosing.files} isFolder={false} />
      </div>
      <p role="status">
        {note?.code === 'tooMany' && choosing.tooMany({ count: note.count, most: MOST_FILES })}
        {note?.code === 'chosen' && (note.count === 0 ? choosing.none : choosing.chosen(note))}
        {note?.code === 'chosen' && note.skipped > 0 && ` ${choosing.skipped({ count: note.skipped })}`}
      </p>
    </Section>
  );
}

function Picker({ packing, label, isFolder }: { packing: Packing; label: string; isFolder: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    // It is no attribute that Preact knows, and a click must not come before it.
    if (isFolder && input.current !== null) input.current.webkitdirectory = true;
  }, [isFolder]);
  const take = (field: HTMLInputElement) => {
    const chosen = [...(field.files ?? [])];
    // The same folder can then be chosen once more, after something in it was changed.
    field.value = '';
    void packing.choose(chosen, !isFolder);
  };
  return (
    <label class={`button ${isFolder ? 'is-strong' : ''}`}>
      <input ref={input} class="unseen" type="file" multiple onChange={(event) => take(event.currentTarget)} />
      {label}
    </label>
  );
}
