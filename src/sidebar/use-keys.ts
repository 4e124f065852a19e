/** Single keys act where nobody types, without modifiers, and only while the person wants them to (WCAG 2.1.4). */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePage } from './page-context.ts';

export type KeyActs = Readonly<Record<string, () => void>>;

/**
 * Listens as long as the part is on the page.
 *
 * @param acts by the key as it is typed: `a`, `/`, `?`.
 */
export function useKeys(isActive: boolean, acts: KeyActs): void {
  const { preferences } = usePage();
  const latest = useRef<KeyActs>({});
  latest.current = isActive && preferences.hasKeys ? acts : {};
  useLayoutEffect(() => {
    const act = (event: KeyboardEvent) => {
      // A key that is held down would decide one entry after another.
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      const chosen = latest.current[keyOf(event)];
      if (chosen === undefined) return;
      event.preventDefault();
      chosen();
    };
    document.addEventListener('keydown', act);
    return () => document.removeEventListener('keydown', act);
  }, []);
}

function keyOf({ code, key }: KeyboardEvent): string {
  // A Chinese input method that is switched on hides which letter it was.
  const typed = key === 'Process' && code.startsWith('Key') ? code.slice(3) : key;
  return typed.toLowerCase();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isText = target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
  return isText || target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName);
}
