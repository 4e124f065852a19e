/** Dialogs of the program: windows over the desk, each with its page. */

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownView } from '../answers.ts';
import { useWords } from './language.tsx';
import { ShownFrame } from './shown-frame.tsx';
import { Cross } from './sidebar-panel.tsx';
import type { DeskGiven } from './use-desk.ts';

/** Google's own size where a page asks for none. */
const USUAL = { width: 600, height: 400 };

/** Every dialog that is open, the latest on top. */
export function Dialogs({ given }: { given: DeskGiven }) {
  return (
    <>
      {(given.screen?.dialogs ?? []).map((page) => (
        <DialogWindow key={`${given.as} ${page.id}`} given={given} page={page} />
      ))}
    </>
  );
}

// The page itself is as large as it asks to be: borders and margins of the window come on top.
function DialogWindow({ given, page }: { given: DeskGiven; page: ShownView }) {
  const { sidebar: words } = useWords();
  const box = useRef<HTMLDialogElement>(null);
  const [size, setSize] = useState({ width: page.width ?? USUAL.width, height: page.height ?? USUAL.height });
  useEffect(() => {
    const before = document.activeElement;
    if (page.isModal) box.current?.showModal();
    else box.current?.show();
    box.current?.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const close = () => void given.close(page.id);
  const heading = `dialog-${page.id}`;
  return (
    <dialog
      ref={box}
      class="window"
      aria-labelledby={heading}
      style={{ width: `calc(${size.width}px + 2rem + 2px)` }}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="window-head">
        <h2 id={heading}>{page.title}</h2>
        <button type="button" class="cross" aria-label={words.closeDialog(page)} onClick={close}>
          <Cross />
        </button>
      </div>
      <div class="window-page" style={{ height: `calc(${size.height}px + 1.5rem)` }}>
        <ShownFrame
          given={given}
          page={page}
          place="dialog"
          resize={({ height, width }) =>
            setSize((before) => ({ width: width ?? before.width, height: height ?? before.height }))
          }
        />
      </div>
    </dialog>
  );
}
