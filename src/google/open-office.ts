/** Wires the office over Google's services. */

import type { Office, Trouble } from '../app/office.ts';
import type { FreshSheets } from './fresh-sheets.ts';
import { openBook } from './open-book.ts';
import { openBundle } from './open-bundle.ts';
import { openClock } from './open-clock.ts';
import { openFiles } from './open-files.ts';
import { type FormWords, openForms } from './open-forms.ts';
import { openLocks } from './open-locks.ts';
import { openMail } from './open-mail.ts';
import { openProbes } from './open-probes.ts';
import { openScreen } from './open-screen.ts';
import { openSession, type RunKind } from './open-session.ts';
import { fingerprint, openStores } from './open-stores.ts';
import { openTriggers, type TriggerHandlers } from './open-triggers.ts';
import { openWorkbook } from './open-workbook.ts';
import { standIn } from './stand-in.ts';

/** What Google's side of the office says, and in which language. */
interface OfficeSpeech {
  /** The language that the script keeps. */
  kept(hints: Office['hints']): Office['language'];
  words(language: Office['language']): FormWords;
}

/**
 * The whole office for one run. Nothing is called until it is used.
 *
 * @param kind whether a person has clicked: then whoever the run acts as is that person.
 */
export function openOffice(speech: OfficeSpeech, handlers: TriggerHandlers, kind: RunKind): Office {
  const troubles: Trouble[] = [];
  const { noteLocked, ...stores } = openStores();
  const bundle = openBundle();
  const fresh: FreshSheets = new Map();
  const { book, carryOut } = openBook(fresh);
  let told: Office['language'] | null = null;
  const language = () => {
    told ??= speech.kept(stores.hints);
    return told;
  };
  return {
    get language() {
      return language();
    },
    set language(campaigns) {
      told = campaigns;
    },
    book,
    forms: openForms(() => speech.words(language())),
    mail: openMail(),
    // These lie beside the code, and few runs want them (scripts/parts.mjs).
    files: standIn(openFiles),
    clock: openClock(),
    locks: openLocks(({ code, detail, table }) => troubles.push({ code, detail, table }), {
      taken: noteLocked,
      leaving: carryOut,
    }),
    session: openSession(kind),
    ...stores,
    fingerprint,
    troubles,
    triggers: standIn(() => openTriggers(handlers)),
    probes: standIn(openProbes),
    workbook: openWorkbook(fresh),
    screen: openScreen(bundle),
    bundle,
  };
}
