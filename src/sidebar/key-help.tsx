/** Which keys there are, and the switch that turns them off. */

import { useEffect, useRef } from 'preact/hooks';
import { usePage } from './page-context.ts';

const KEYS = [
  ['approve', 'A'],
  ['return', 'R'],
  ['reject', 'X'],
  ['waive', 'W'],
  ['next', 'J'],
  ['previous', 'K'],
  ['back', 'U'],
  ['search', '/'],
  ['help', '?'],
] as const;

/** The help, over the page; Escape closes it and the focus goes back to where it was. */
export function KeyHelp({ close }: { close(): void }) {
  const { words } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="key-help" onClose={close}>
      <h2 id="key-help">{words.keys.title}</h2>
      <dl>
        {KEYS.map(([name, key]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.keys.list[name]}</dd>
          </div>
        ))}
      </dl>
      <KeySwitch />
      <p class="hint">{words.keys.hint}</p>
      <p class="buttons">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.page.close}
        </button>
      </p>
    </dialog>
  );
}

/** The switch for single keys, as it stands in the help and in the settings. */
export function KeySwitch() {
  const { choose, preferences, words } = usePage();
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        checked={preferences.hasKeys}
        aria-checked={preferences.hasKeys}
        onChange={(event) => void choose({ ...preferences, hasKeys: event.currentTarget.checked })}
      />
      <span>{words.keys.toggle}</span>
    </label>
  );
}
