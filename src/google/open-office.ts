/** Wires the office over Google's services. */

import type { Office } from '../app/office.ts';
import { type BellNames, openBells } from './open-bells.ts';
import { openBook } from './open-book.ts';
import { openClock } from './open-clock.ts';
import { openFiles } from './open-files.ts';
import { type InboxWords, openInbox } from './open-inbox.ts';
import { openLocks } from './open-locks.ts';
import { openMemory } from './open-memory.ts';
import { openPost } from './open-post.ts';
import { openScreen } from './open-screen.ts';
import { openWho } from './open-who.ts';

/** The whole office for one run. Nothing is called until it is used. */
export function openOffice(words: InboxWords & { sender: string }, bells: BellNames): Office {
  const { memory, store } = openMemory();
  return {
    book: openBook(),
    inbox: openInbox(words),
    post: openPost(words.sender),
    files: openFiles(),
    clock: openClock(),
    locks: openLocks(),
    who: openWho(),
    memory,
    store,
    troubles: [],
    bells: openBells(bells),
    screen: openScreen(),
  };
}
