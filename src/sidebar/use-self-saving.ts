/** A field that saves itself when it is left: what somebody types stays until that very text is saved. */

import { useRef, useState } from 'preact/hooks';

/**
 * What an input needs of it. An answer may come while somebody types on, and show the line anew:
 * what is typed then is neither undone nor lost.
 *
 * @param stands what is saved, and shown while nothing is typed.
 * @param save gets the text without the white space around it; gives whether it is saved.
 * @example <input {...useSelfSaving(line.outcome, (outcome) => select({ outcome }))} />
 */
export function useSelfSaving(stands: string, save: (text: string) => Promise<boolean>) {
  const [typed, setTyped] = useState<string | null>(null);
  const sending = useRef<string | null>(null);
  const forget = (text: string) => setTyped((now) => (now?.trim() === text ? null : now));
  const leave = async () => {
    const text = typed?.trim();
    // Enter has sent it already: whether it stays is known when that is answered.
    if (text === undefined || text === sending.current) return;
    sending.current = text;
    const isSaved = text === stands || (await save(text));
    if (sending.current === text) sending.current = null;
    if (isSaved) forget(text);
  };
  return {
    value: typed ?? stands,
    onInput: (event: { currentTarget: { value: string } }) => setTyped(event.currentTarget.value),
    onBlur: () => void leave(),
    // Enter that ends the writing of a Chinese word is none of ours.
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && !event.isComposing) void leave();
    },
  };
}
