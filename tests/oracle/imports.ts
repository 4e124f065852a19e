// Tables that units mail, by a second reading of "importRows": small on purpose, it knows what random seasons write.
import { type Book, change, differing, type Held, hold, newlyHeld, note, receive } from './book.ts';
import { asRead, dayOf, plain, titleKey } from './reading.ts';
import type { ImportEvent, RosterUnit, Texts } from './season-shape.ts';
import { dayOfEntry } from './verdict.ts';

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  number: ['编号'],
  unit: ['单位', '报送单位'],
  title: ['线下活动名称', '活动名称', '作品名称'],
  host: ['主办单位名称', '主办单位'],
  heldOn: ['活动时间', '活动日期'],
  createdOn: ['创作时间'],
  participants: ['参与人数', '参加人数'],
  note: ['备注'],
};

interface Row {
  readonly number: string;
  readonly texts: Texts;
}

/** Gives the data rows below the header, null where none is recognised. A header has a title, or a number, and more. */
function dataRows(rows: readonly (readonly string[])[]): readonly Row[] | null {
  const keysOf = (line: readonly string[]) =>
    line.map((cell) => Object.keys(HEADINGS).find((key) => HEADINGS[key]?.includes(plain(cell))) ?? '');
  const start = rows.findIndex((line) => {
    const keys = keysOf(line).filter((key) => key !== '');
    return keys.length > 1 && (keys.includes('title') || keys.includes('number'));
  });
  const keys = keysOf(rows[start] ?? []);
  const isPassed = (line: readonly string[]) => {
    const full = line.map(plain).filter((cell) => cell !== '');
    return full.length < 2 || full[0] === '合计' || (full[0] ?? '').startsWith('联系人');
  };
  if (start < 0) return null;
  return rows
    .slice(start + 1)
    .filter((line) => !isPassed(line))
    .map((line) => {
      const texts = Object.fromEntries(
        keys.flatMap((key, index) => (key === '' ? [] : [[key, plain(line[index] ?? '')]])),
      );
      const { number = '', ...rest } = texts;
      return { number, texts: rest };
    });
}

/** Whether a table names another unit than `unit`: on a row, or in a line 填报单位：…. */
function isOthers(roster: readonly RosterUnit[], unit: string, event: ImportEvent, data: readonly Row[]): boolean {
  const names = [
    ...data.map(({ texts }) => texts.unit ?? ''),
    ...event.rows.flatMap((line) => line.map((cell) => /^填报单位：(.+)$/.exec(cell)?.[1] ?? '')),
  ].map(asRead);
  const others = roster.filter((one) => one.id !== unit).flatMap((one) => [one.name, ...(one.aliases ?? [])]);
  return names.some((name) => others.map(asRead).includes(name));
}

/** What the unit last said of a field, which "a correction of typing" does not touch. */
function lastSaid(entry: Held, key: string): string {
  return entry.said === null ? (entry.content[key] ?? '') : (entry.said[key] ?? '');
}

function likeness(entry: Pick<Held, 'form'>, texts: Texts): string {
  const key = entry.form === 'activity' ? 'heldOn' : 'createdOn';
  const day = dayOfEntry(entry.form, texts) ?? `unread ${texts[key] ?? ''}`;
  return `${day} / ${titleKey(texts.title ?? '') || `unlike ${texts.title ?? ''}`}`;
}

function isOf(roster: readonly RosterUnit[], entry: Held, unit: string): boolean {
  const name = asRead(entry.content.unit ?? '');
  return roster.some((one) => one.id === unit && [one.name, ...(one.aliases ?? [])].map(asRead).includes(name));
}

const isOut = ({ state }: Held): boolean => state === 'rejected' || state === 'withdrawn';

/**
 * Plays a table: which rows change which entries, and which are new.
 *
 * "The same rows again change nothing": rows that say what their unit last said find their entries first, and no entry
 * is changed by two rows. A number gives way where what it names is repeated by a row without one, and its own row
 * repeats another entry; what it changes is no longer there to be repeated.
 */
export function importTable(book: Book, event: ImportEvent, index: number): void {
  const { roster } = book.season;
  const data = dataRows(event.rows);
  if (data === null || isOthers(roster, event.unit, event, data)) {
    book.refusedTables.set(event.id, data === null ? 'rows' : 'unit');
    return;
  }
  const own = [...book.held.values()].filter((one) => one.form === event.form && isOf(roster, one, event.unit));
  const meant = meantBy(data, own);
  data.forEach((row, position) => {
    const name = `${event.id}.${position + 1}`;
    const entry = meant[position] ?? sameBefore(book, event, data, position);
    if (entry === null || entry === undefined) makeEntry(book, event, index, { name, row });
    else {
      book.names.set(name, entry.id);
      if (!isOut(entry)) changeEntry(book, event, entry, saidBy(row, entry));
    }
  });
}

function saidBy({ number, texts: { unit: _, ...texts } }: Row, entry: Held | null): Texts {
  const isNumbered = entry !== null && number === entry.number;
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => !isNumbered || text !== ''));
}

function meantBy(data: readonly Row[], own: readonly Held[]): (Held | null)[] {
  const meant = data.map((): Held | null => null);
  const isFree = (one: Held) => !meant.includes(one);
  const able = own.filter((one) => one.byTable && !isOut(one));
  const alike = (row: Row) => {
    const now = able.filter((one) => likeness(one, one.content) === likeness(one, row.texts));
    const once = able.filter((one) => likeness(one, one.said ?? {}) === likeness(one, row.texts));
    return [...now, ...once.filter((one) => !now.includes(one))];
  };
  const repeatedBy = (row: Row) => {
    const says = Object.entries(saidBy(row, null));
    return alike(row).filter((one) => says.every(([key, text]) => lastSaid(one, key) === text));
  };
  const isNamed = (row: Row) => own.some(({ number }) => number === row.number);
  const repeated = data.filter((row) => !isNamed(row)).flatMap(repeatedBy);
  data.forEach((row, index) => {
    const named = own.find((one) => one.number === row.number && isFree(one));
    const isOthers = named && repeated.includes(named) && repeatedBy(row).some((one) => one !== named);
    meant[index] = isOthers ? null : (named ?? null);
  });
  const open = data.map((_, index) => index).filter((index) => meant[index] === null);
  for (const position of open) {
    const row = data[position];
    if (!row) continue;
    const same = repeatedBy(row).filter((one) => isLeft(row, one, data[meant.indexOf(one)]));
    meant[position] = same.find(isFree) ?? same[0] ?? null;
  }
  for (const at of open.filter((one) => meant[one] === null)) {
    const row = data[at];
    const twin = data.slice(0, at).findIndex((one, before) => open.includes(before) && isSame(one, row));
    if (row && twin < 0) meant[at] = alike(row).find(isFree) ?? null;
  }
  return meant;
}

/** Whether the entry still says what a row says of it, once another row has changed it. */
function isLeft(row: Row, entry: Held, other: Row | undefined): boolean {
  if (other === undefined || isOut(entry)) return true;
  const said = saidBy(other, entry);
  return Object.entries(saidBy(row, null)).every(([key, text]) => (said[key] ?? text) === text);
}

function isSame(one: Row, other: Row | undefined): boolean {
  return other !== undefined && JSON.stringify(saidBy(one, null)) === JSON.stringify(saidBy(other, null));
}

/** A row that stands twice in one table is one entry. */
function sameBefore(book: Book, event: ImportEvent, data: readonly Row[], index: number): Held | undefined {
  const twin = data.slice(0, index).findIndex((one) => isSame(one, data[index]));
  const name = `${event.id}.${twin + 1}`;
  return twin < 0 ? undefined : book.held.get(book.names.get(name) ?? name);
}

function makeEntry(book: Book, event: ImportEvent, index: number, { name, row }: { name: string; row: Row }): void {
  const atMs = Date.parse(event.at);
  const unit = book.season.roster.find((one) => one.id === event.unit)?.name ?? '';
  const content = { ...saidBy(row, null), unit };
  const entry = newlyHeld(name, event.form, true, content, atMs, index, dayOf(atMs));
  Object.assign(entry, { byTable: true, said: content });
  receive(entry, event.receivedOn);
  hold(book, entry);
}

function changeEntry(book: Book, event: ImportEvent, entry: Held, texts: Texts): void {
  const theirs = Object.fromEntries(Object.entries(texts).filter(([key, text]) => lastSaid(entry, key) !== text));
  entry.said = { ...(entry.said ?? entry.content), ...theirs };
  const changed = differing(entry.content, { ...entry.content, ...theirs });
  if (changed.length === 0) return;
  if (entry.state === 'returned' || entry.state === 'approved') entry.state = 'resubmitted';
  change(entry, theirs, Date.parse(event.at));
  note(book, entry, Date.parse(event.at), 'tabled');
}
