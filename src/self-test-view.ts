/** What the self-test is answered with, as types: plain JSON all of it. */

import type { Moment } from './domain/calendar.ts';

/** As assumed; not so, with what to do; either is well, and worth knowing. */
export type SelfTestState = 'yes' | 'no' | 'told';

/** What is tried at once, by whoever clicks. */
export type NowKey =
  | 'permissions'
  | 'person'
  | 'ownBook'
  | 'times'
  | 'plainText'
  | 'apostrophe'
  | 'appendedDay'
  | 'emptyRead'
  | 'insertedChoice'
  | 'looks'
  | 'formMade'
  | 'formPublished'
  | 'formOpened'
  | 'formLogin'
  | 'formChecks'
  | 'formPages'
  | 'formPrefilled'
  | 'formLinked'
  | 'formBinned'
  | 'document'
  | 'sizes'
  | 'contents'
  | 'nextPage'
  | 'locks'
  | 'cache'
  | 'properties'
  | 'blob'
  | 'unzip'
  | 'engine'
  | 'builtIn'
  | 'mail'
  | 'laterHung';

/** What a clock tries a minute later. */
export type LaterKey = 'laterBook' | 'laterLock' | 'laterForms' | 'laterDrive' | 'laterMail' | 'laterGone';

/** What a person tries by hand. */
export type HandKey =
  | 'handOpens'
  | 'handDigits'
  | 'handEdits'
  | 'handDeleted'
  | 'handStaff'
  | 'handSelects'
  | 'handLanguage'
  | 'handSort'
  | 'handAccounts'
  | 'handOffice'
  | 'handMail';

/** What the page tries by itself. */
export type PageKey = 'pageUnpacks' | 'pageStyles' | 'pageStores' | 'pageCopies' | 'pageMedia' | 'pageAnswers';

export type SelfTestKey = NowKey | LaterKey | HandKey | PageKey;

/** One line: what was tried, what came of it, and what to do. */
export interface SelfTestLine {
  key: SelfTestKey;
  name: string;
  state: SelfTestState;
  /** Codes and figures for the maintainers; nobody's name or address. */
  said: string;
  /** '' where nothing has to be done. */
  advice: string;
}

/** What a run has found, or the last one. */
export interface SelfTestView {
  /** '' where it has never run. */
  ranAt: Moment;
  lines: SelfTestLine[];
  /** The clock's part is still to come. */
  isWaiting: boolean;
  /** What could not be cleared away, with Google's words. */
  left: string[];
  /** The published address of the scratch form, where it was kept for trials by hand. */
  formUrl: string;
  /** The account's domain, which is all that the report says of it. */
  domain: string;
  /** What a person tries, and what the page tries: how, or what to do where it fails. */
  hands: { key: HandKey; name: string; advice: string }[];
  pages: { key: PageKey; name: string; advice: string }[];
}
