/** A button as the page has it: one that is busy says so, and does nothing until it is done. */

import { usePage } from './page-context.ts';

interface ButtonGiven {
  label: string;
  /** None for the button that submits its form. */
  act?: (() => void) | undefined;
  look?: string;
  isBusy?: boolean;
  /** Said in place of the label where several buttons bear the same. */
  name?: string | undefined;
  /** What the button is about, said behind its label where several bear the same. */
  of?: string | undefined;
  /** Whether what it opens is open. */
  isOpen?: boolean;
}

/** The button; it stays where the focus is while it is busy. */
export function Button({ label, act, look = 'button', isBusy = false, of, name, isOpen }: ButtonGiven) {
  const { words } = usePage();
  return (
    <button
      type={act === undefined ? 'submit' : 'button'}
      class={look}
      aria-label={of ? `${label}${words.page.colon}${of}` : name}
      aria-expanded={isOpen}
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : act}
    >
      {isBusy ? words.page.busy : label}
    </button>
  );
}

/** A step and the way back from it, side by side. */
export function SureButtons(props: { label: string; isBusy: boolean; act?: () => void; look?: string; close(): void }) {
  const { words } = usePage();
  const { close, look = '', ...given } = props;
  return (
    <p class="buttons">
      <Button {...given} look={`button is-strong ${look}`} />
      <Button look="button is-plain" act={close} label={words.page.cancel} />
    </p>
  );
}
