/** The language that the document tells browsers and screen readers, before any of its words are on the screen. */

import { useLayoutEffect } from 'preact/hooks';
import type { SpokenLanguage } from '../views.ts';

/** Tells the document its language with the very draw that speaks it: a reader never hears the words of another. */
export function usePageLanguage(language: SpokenLanguage): void {
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
}
