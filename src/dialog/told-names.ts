/** How the campaign calls things, as the server wrote it into the page when it was opened. */

import type { NamesByLanguage } from '../domain/campaign/page-names.ts';

/** The names; null in a page that was told none. */
export function toldNames(): NamesByLanguage | null {
  const told = document.querySelector<HTMLElement>('main[data-names]')?.dataset.names;
  return told === undefined ? null : (JSON.parse(told) as NamesByLanguage);
}
