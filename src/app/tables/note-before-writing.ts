/** Has a run say that it is about to change something before it first writes. */

import type { Office } from '../office.ts';
import { CHANGED, noteChange, stampNow } from './change-stamp.ts';

/**
 * Has this run note the change before its first write, whatever it writes: a run that is refused writes nothing, and
 * notes nothing.
 */
export function noteBeforeWriting(office: Office): void {
  const { book, clock, hints, store } = office;
  let isNoted = false;
  const note = () => {
    if (!isNoted) noteChange({ clock, hints });
    isNoted = true;
  };
  const noted =
    <Given extends unknown[], Result>(write: (...given: Given) => Result) =>
    (...given: Given): Result => {
      note();
      return write(...given);
    };
  const { add, addUnread, append, annotate, change, ensureTables, formatTables, put } = book;
  const writes = {
    add: noted(add),
    addUnread: noted(addUnread),
    append: noted(append),
    annotate: noted(annotate),
    change: noted(change),
    ensureTables: noted(ensureTables),
    formatTables: noted(formatTables),
    put: noted(put),
  };
  const differing = (get: (key: string) => string, set: (key: string, text: string) => void) => {
    return (key: string, text: string) => (get(key) === text ? undefined : noted(set)(key, text));
  };
  office.book = { ...book, ...writes };
  office.hints = { ...hints, set: differing(hints.get, hints.set) };
  const { setAll } = store;
  const setNoted = (texts: Readonly<Record<string, string>>) => {
    const stamp = isNoted ? {} : { [CHANGED]: stampNow({ clock, hints }) };
    isNoted = true;
    setAll({ ...stamp, ...texts });
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
