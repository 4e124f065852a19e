/** Works out what each row of an imported table does: makes an entry, changes the one that it means, or nothing. */

import type { CampaignLanguage } from '../campaign/languages.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Cells, Entry } from '../intake/entry.ts';
import { imprint } from '../intake/imprint.ts';
import { plain, titleKey } from '../intake/read-text.ts';
import { ownLast } from '../intake/record.ts';
import { dayKey, nearestEntry } from './near-entry.ts';
import type { TableRow } from './read-table.ts';
import { cameByTable, type Taking, withTableRow } from './record-row.ts';

/** An entry of the form that a row may mean. */
export interface Meant {
  entry: Entry;
  /** The unit that it names now, by id, also one that has left; null for a name of no unit. */
  unit: string | null;
  /** Whether it is neither rejected nor withdrawn. */
  stands: boolean;
}

/** What a row does. `closed`: it names the number of an entry that was rejected or withdrawn, which stays as it is. */
export type RowDeed = 'new' | 'changed' | 'nothing' | 'closed';

export interface PlannedRow {
  row: TableRow;
  does: RowDeed;
  /** The entry that it means, as it is to be; null for a new one. */
  entry: Entry | null;
  /** The n of an earlier row of this table whose entry it shares, because it says the same; null else. */
  of: number | null;
  /** The texts that it says of the entry, without the unit's. */
  said: Cells;
  /** Of a new one: an entry that no row of the table means, and of which it may be a correction; a person knows. */
  near: Entry | null;
}

interface Asked {
  /** The campaign's: days are read by it. */
  language: CampaignLanguage;
  form: CampaignForm;
  rows: readonly TableRow[];
  /** All entries of the form, earlier ones first. */
  meant: readonly Meant[];
  /** Whose table it is, by id. */
  unit: string;
  taking: Taking;
}

/**
 * What each row does, in the rows' order (contract: importRows).
 *
 * A row means the entry whose number it names, where that is this unit's. Else it means an entry of the unit that came
 * by a table and stands, of the same day and title: as these stand, or as the unit last wrote them, so that a row which
 * staff have corrected is still known. Rows that only repeat what was said find theirs first, and one entry is changed
 * by one row: two sessions of one title and day stay two, however often their table comes. A row that says the same as
 * an earlier one of its table shares its entry; one that repeats what an entry said which a number has changed is new.
 *
 * A number that a unit made up may have become that of another row's entry by the time that the table comes again: then
 * each of the two repeats an entry of its own, and nothing changes.
 *
 * In a row with a number a blank cell says nothing; it is a list of corrections.
 */
export function planRows({ form, language, meant, rows, taking, unit }: Asked): PlannedRow[] {
  const own = meant.filter((one) => one.unit === unit);
  const able = own.filter(({ entry, stands }) => stands && cameByTable(entry));
  const deedOf = (one: Meant, said: Cells) => doneTo(one, said, taking);
  const { claimed, found, texts, twins } = match(form, rows, { own, likeOf: likesOf(form, able, language), deedOf });
  const deeds = new Map([...claimed].map(([one, row]) => [one, deedOf(one, texts.get(row) ?? {})]));
  return rows.map((row) => {
    const said = texts.get(row) ?? {};
    const twin = twins.get(row);
    if (twin) return { row, does: 'nothing', entry: null, of: twin.n, said, near: null };
    const one = found.get(row);
    const deed = one && deeds.get(one);
    if (!deed) {
      const near = nearestEntry(
        { form, language },
        row.cells,
        able.filter((each) => !claimed.has(each)),
      );
      return { row, does: 'new', entry: null, of: null, said, near: near?.entry ?? null };
    }
    const does = claimed.get(one) === row ? deed.does : 'nothing';
    return { row, does, entry: deed.entry, of: null, said, near: null };
  });
}

interface Known {
  /** The unit's entries. */
  own: readonly Meant[];
  /** Those of them that a row without a number may mean. */
  likeOf(row: TableRow): readonly Meant[];
  /** What a row that says this does to an entry. */
  deedOf(one: Meant, said: Cells): Deed;
}

interface Matched {
  /** What each row means; a row that is not in it is new, or a twin. */
  found: ReadonlyMap<TableRow, Meant>;
  /** Whose row an entry is: the first that means it, which alone may change it. */
  claimed: ReadonlyMap<Meant, TableRow>;
  /** What each row says. */
  texts: ReadonlyMap<TableRow, Cells>;
  /** Rows that say the same as an earlier one, and that one. */
  twins: ReadonlyMap<TableRow, TableRow>;
}

function match(form: CampaignForm, rows: readonly TableRow[], { deedOf, likeOf, own }: Known): Matched {
  const found = new Map<TableRow, Meant>();
  const claimed = new Map<Meant, TableRow>();
  const isFree = (one: Meant) => !claimed.has(one);
  const claim = (row: TableRow, one: Meant | undefined) => {
    if (!one) return;
    found.set(row, one);
    if (isFree(one)) claimed.set(one, row);
  };
  const byNumber = new Map(own.map((one) => [numberKey(one.entry.number), one]));
  const namedBy = (row: TableRow) => byNumber.get(numberKey(row.number));
  const repeatedBy = (row: TableRow) => likeOf(row).filter(({ entry }) => repeats(entry, saidBy(form, row, false)));
  const repeated = new Set(rows.filter((row) => !namedBy(row)).flatMap(repeatedBy));
  for (const row of rows) {
    const named = namedBy(row);
    if (!named || !isFree(named)) continue;
    const isMadeUp = repeated.has(named) && repeatedBy(row).some((one) => one !== named);
    if (!isMadeUp) claim(row, named);
  }
  const texts = new Map(rows.map((row) => [row, saidBy(form, row, found.has(row))]));
  const left = (): TableRow[] => rows.filter((row) => !found.has(row));
  const next = new Map([...claimed].map(([one, row]) => [one, deedOf(one, texts.get(row) ?? {}).entry]));
  for (const row of left()) {
    const same = repeatedBy(row).filter((one) => repeats(next.get(one) ?? one.entry, texts.get(row) ?? {}));
    claim(row, same.find(isFree) ?? same[0]);
  }
  const first = new Map<string, TableRow>();
  const twins = new Map<TableRow, TableRow>();
  for (const row of left()) {
    const twin = first.get(JSON.stringify(texts.get(row)));
    if (twin) twins.set(row, twin);
    else claim(row, likeOf(row).find(isFree));
    if (!twin) first.set(JSON.stringify(texts.get(row)), row);
  }
  return { found, claimed, texts, twins };
}

type Deed = Pick<PlannedRow, 'does' | 'entry'>;

function doneTo(one: Meant, said: Cells, taking: Taking): Deed {
  if (!one.stands) return { does: 'closed', entry: one.entry };
  const next = withTableRow(one.entry, said, taking) ?? one.entry;
  return { does: next.changes.length > one.entry.changes.length ? 'changed' : 'nothing', entry: next };
}

function saidBy({ roles }: CampaignForm, { cells }: TableRow, isNumbered: boolean): Cells {
  const said = Object.entries(cells).filter(([key, text]) => {
    return key !== roles.unit && !(isNumbered && plain(text) === '');
  });
  return Object.fromEntries(said);
}

function repeats(entry: Entry, said: Cells): boolean {
  return Object.entries(said).every(([key, text]) => imprint(text) === ownLast(entry, key));
}

// Those that are like it as they stand come before those that were so when their unit wrote them.
function likesOf(form: CampaignForm, able: readonly Meant[], language: CampaignLanguage): Known['likeOf'] {
  const keyOf = keysIn(form, language);
  const likes = new Map<string, Meant[]>();
  const put = (key: string, one: Meant) => {
    const known = likes.get(key) ?? [];
    if (!known.includes(one)) likes.set(key, [...known, one]);
  };
  for (const one of able) put(keyOf(one.entry.cells), one);
  for (const one of able) {
    const { day, title } = form.roles;
    const days = day === undefined ? {} : { [day]: ownLast(one.entry, day) };
    put(keyOf({ ...days, [title]: ownLast(one.entry, title) }), one);
  }
  return ({ cells }) => likes.get(keyOf(cells)) ?? [];
}

// What cannot be read is like the same text alone.
function keysIn(form: CampaignForm, language: CampaignLanguage): (cells: Cells) => string {
  return (cells) => {
    const day = cells[form.roles.day ?? ''] ?? '';
    const title = cells[form.roles.title] ?? '';
    return JSON.stringify([
      dayKey(form, day, language) ?? `? ${imprint(day)}`,
      titleKey(title) || `? ${imprint(title)}`,
    ]);
  };
}

/** A number however it is written: HD－2019－0003, hd-2019-0003. */
function numberKey(number: string): string {
  return plain(number)
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/[‐-―−]/gu, '-');
}
