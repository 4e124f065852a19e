/** What every part of the page may use: words, calls, drafts, announcements, the way to an entry. */

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Calls } from '../app/calls/all.ts';
import type { SidebarWords } from '../messages/sidebar/zh-CN.ts';
import type { Lacks, Preferences, SpokenLanguage, TabView } from '../views.ts';
import type { Outcome, ValueOf } from './call-server.ts';
import type { Drafts } from './drafts.ts';

/** A right, or several at once. */
export type Needs = keyof Lacks | readonly (keyof Lacks)[];

export interface Page {
  language: SpokenLanguage;
  /** False before the first answer: nobody knows yet which language the person reads. */
  isMet: boolean;
  words: SidebarWords;
  preferences: Preferences;
  /** Goes up with every switch of the language: what the server said is then to be asked for again. */
  spoken: number;
  /** A copy that was chosen to be an archive: everything can be read, and nothing is done. */
  isArchive: boolean;
  /** Why the caller may not do what needs this; '' where they may. */
  lackOf(needs: Needs): string;
  /** Goes up with every act that moves a number. */
  changes: number;
  drafts: Drafts;
  call<Name extends keyof Calls>(name: Name, input: Calls[Name]['input']): Promise<Outcome<ValueOf<Name>>>;
  /** Takes the person's preferences from a first view. */
  meet(view: TabView): void;
  /** Told to a screen reader, not shown. */
  announce(text: string): void;
  /** Shown for a while, and told; `takeBack` is offered beside it. */
  toast(text: string, takeBack?: () => Promise<void>): void;
  changed(): void;
  /** Opens an entry in the review tab; `order` is what next and previous go by, null for the queue. */
  openEntry(number: string, order: readonly string[] | null): void;
  choose(preferences: Preferences): Promise<void>;
}

export const PageContext = createContext<Page | null>(null);

/** The page; throws outside of it. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === null) throw new Error('usePage outside of the page');
  return page;
}
