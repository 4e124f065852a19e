/** Has a run say that it is about to change something before it first writes. */

import type { Office } from '../office.ts';
import { CHANGED, heldChange, noteClockWrite, stampNow } from './change-stamp.ts';

type Noted = <Given extends unknown[], Result>(write: (...given: Given) => Result) => (...given: Given) => Result;

/**
 * Has this run note the change before its first write, whatever it writes, and once more before the first while it
 * holds the register's lock: a run that is refused writes nothing, and notes nothing.
 */
export function noteBeforeWriting(office: Office): void {
  const { book, clock, hints, locks, store } = office;
  let isNoted = false;
  let holdings = 0;
  const stamp = () => (holdings > 0 ? heldChange({ clock, hints, store }) : { [CHANGED]: stampNow({ clock, hints }) });
  const note = () => {
    if (!isNoted) hints.setAll(stamp());
    isNoted = true;
  };
  office.locks = {
    ...locks,
    withRegister: (work) =>
      locks.withRegister(() => {
        if (holdings === 0) isNoted = false;
        holdings += 1;
        try {
          return work();
        } finally {
          holdings -= 1;
        }
      }),
  };
  const noted = notedBy(note);
  const differing = (get: (key: string) => string, set: (key: string, text: string) => void) => {
    return (key: string, text: string) => (get(key) === text ? undefined : noted(set)(key, text));
  };
  office.book = withNoted(book, noted);
  office.hints = { ...hints, set: differing(hints.get, hints.set) };
  const { setAll } = store;
  const setNoted = (texts: Readonly<Record<string, string>>) => {
    const noting = isNoted ? {} : stamp();
    isNoted = true;
    setAll({ ...noting, ...texts });
  };
  // The note goes with the first text, by one call: neither is kept without the other.
  const setBoth = (key: string, text: string) => {
    if (isNoted) return store.set(key, text);
    setNoted({ [key]: text });
  };
  office.store = {
    ...store,
    set: (key, text) => (store.get(key) === text ? undefined : setBoth(key, text)),
    setAll: setNoted,
    setLong: noted(store.setLong),
    rewrite: noted(store.rewrite),
  };
}

/**
 * Has a run that looks at everything note its first write into the workbook. Gives what makes the next write another
 * first one: called where it gets the register's lock once more, since somebody may have shared a view in between.
 */
export function noteClockWriting(office: Office): () => void {
  const { clock, hints } = office;
  let isNoted = false;
  const note = () => {
    if (!isNoted) noteClockWrite({ clock, hints });
    isNoted = true;
  };
  office.book = withNoted(office.book, notedBy(note));
  return () => {
    isNoted = false;
  };
}

function notedBy(note: () => void): Noted {
  return (write) =>
    (...given) => {
      note();
      return write(...given);
    };
}

function withNoted(book: Office['book'], noted: Noted): Office['book'] {
  const { add, addUnread, append, annotate, change, ensureTables, formatTables, put } = book;
  return {
    ...book,
    add: noted(add),
    addUnread: noted(addUnread),
    append: noted(append),
    annotate: noted(annotate),
    change: noted(change),
    ensureTables: noted(ensureTables),
    formatTables: noted(formatTables),
    put: noted(put),
  };
}
