/** Which language the desk speaks: the browser keeps the choice, and every part of the page follows it at once. */

import { type ComponentChildren, createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { type DeskLanguage, type DeskWords, LANGUAGES, sayDesk } from '../../messages/desk/say.ts';
import { keep, kept } from './kept.ts';

interface Spoken {
  readonly language: DeskLanguage;
  speak(language: DeskLanguage): void;
}

const KEY = 'desk-language';
const Language = createContext<Spoken>({ language: 'zh-CN', speak: () => {} });

/** Gives all that it holds the language that was chosen last, Chinese at first. */
export function WithLanguage({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(() => told(languageNow()));
  const speak = (next: DeskLanguage) => {
    keep(KEY, next);
    setLanguage(told(next));
  };
  return <Language.Provider value={{ language, speak }}>{children}</Language.Provider>;
}

// Told to the document before anything is drawn: days and times are shown by what it says.
function told(language: DeskLanguage): DeskLanguage {
  document.documentElement.lang = language;
  document.title = sayDesk(language).head.title;
  return language;
}

/** The language and a way to choose another. */
export function useLanguage(): Spoken {
  return useContext(Language);
}

/** The words of the language that is spoken. */
export function useWords(): DeskWords {
  return sayDesk(useContext(Language).language);
}

/** The words for what is said outside of the page's parts: why an answer did not come. */
export function wordsNow(): DeskWords {
  return sayDesk(languageNow());
}

function languageNow(): DeskLanguage {
  const chosen = kept(KEY);
  return isLanguage(chosen) ? chosen : 'zh-CN';
}

function isLanguage(text: string): text is DeskLanguage {
  return Object.hasOwn(LANGUAGES, text);
}
