/** Which language the document tells at each change of what it shows: what a screen reader takes its voice from. */

import type { Frame } from 'playwright-core';

/**
 * Watches from now on; what it gives back tells the languages of all changes since, each once, in their order.
 *
 * @example
 * const languagesOf = await watchLanguage(frame);
 * await languagesOf()  // → ['en']
 */
export async function watchLanguage(frame: Frame): Promise<() => Promise<string[]>> {
  const seen = await frame.evaluateHandle(() => {
    const languages = new Set<string>();
    const note = () => languages.add(document.documentElement.lang);
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });
    return languages;
  });
  return () => seen.evaluate((languages) => [...languages]);
}
