/** A button as the page has it: one that is busy says so, and does nothing until it is done. */

import { type Needs, usePage } from './page-context.ts';

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
  /** What the call needs that it makes; it is off for whoever lacks it, and says why. The server asks again. */
  needs?: Needs;
}

/** The button; it stays where the focus is while it is busy or off. */
export function Button({ label, act, look = 'button', isBusy = false, of, name, isOpen, needs = [] }: ButtonGiven) {
  const { lackOf, toast, words } = usePage();
  const lack = lackOf(needs);
  const isOff = lack !== '';
  const click = isOff ? () => toast(lack) : act;
  return (
    <button
      type={click === undefined ? 'submit' : 'button'}
      class={look}
      aria-label={of ? `${label}${words.page.colon}${of}` : name}
      aria-expanded={isOpen}
      title={isOff ? lack : undefined}
      aria-disabled={isBusy || isOff}
      onClick={isBusy ? undefined : click}
    >
      {isBusy ? words.page.busy : label}
    </button>
  );
}

interface SureGiven extends Pick<ButtonGiven, 'label' | 'act' | 'look' | 'needs'> {
  isBusy: boolean;
  close(): void;
}

/** A step and the way back from it, side by side. */
export function SureButtons(props: SureGiven) {
  const { words } = usePage();
  const { close, look = '', ...given } = props;
  return (
    <p class="buttons">
      <Button {...given} look={`button is-strong ${look}`} />
      <Button look="button is-plain" act={close} label={words.page.cancel} />
    </p>
  );
}
