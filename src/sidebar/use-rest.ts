/** What has just come under the pointer rests: a second click, meant for what stood there before, does nothing. */

import { useEffect, useState } from 'preact/hooks';

const REST_MS = 1000;

/**
 * Whether the part still rests: for a second after it came, and after each change of `shape`.
 *
 * @param shape what the part shows, told apart from what it showed before.
 */
export function useRest(shape: string): boolean {
  const [rested, setRested] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRested(shape), REST_MS);
    return () => clearTimeout(timer);
  }, [shape]);
  return rested !== shape;
}

/** Whether a click came from a pointer; the keyboard's have no place where something else stood before. */
export function isPointed(event: MouseEvent): boolean {
  return event.detail > 0;
}
