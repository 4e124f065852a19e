/** Wires the office over Google's services. */

import type { Office, Trouble } from '../app/office.ts';
import { type BellNames, openBells } from './open-bells.ts';
import { openBook } from './open-book.ts';
import { openBundle } from './open-bundle.ts';
import { openClock } from './open-clock.ts';
import { openFiles } from './open-files.ts';
import { type InboxWords, openInbox } from './open-inbox.ts';
import { openLocks } from './open-locks.ts';
import { openMemory } from './open-memory.ts';
import { openPost } from './open-post.ts';
import { openScreen } from './open-screen.ts';
import { openWho, type RunKind } from './open-who.ts';
import { openWorkbook } from './open-workbook.ts';

/**
 * The whole office for one run. Nothing is called until it is used.
 *
 * @param kind whether a person has clicked: then whoever the run acts as is that person.
 */
export function openOffice(words: InboxWords & { sender: string }, bells: BellNames, kind: RunKind): Office {
  const { memory, store } = openMemory();
  const troubles: Trouble[] = [];
  return {
    book: openBook(),
    inbox: openInbox(words),
    post: openPost(words.sender),
    files: openFiles(),
    clock: openClock(),
    locks: openLocks(({ code, detail }) => troubles.push({ code, detail })),
    who: openWho(kind),
    memory,
    store,
    troubles,
    bells: openBells(bells),
    workbook: openWorkbook(),
    screen: openScreen(),
    bundle: openBundle(),
  };
}
