/** Holds a list of units against the roster: what is doubtful in it, which units are new, what changes, what stays. */

import { readAddresses } from '../intake/read-addresses.ts';
import { plain } from '../intake/read-text.ts';
import { unitKey } from '../intake/roster.ts';
import { alikeNames } from './alike-names.ts';
import { LISTED, type Listed, type ListedCells, type ListedUnit } from './read-roster.ts';

/** A row of the roster as it stands. */
export interface RosterRow {
  index: number;
  cells: Readonly<Record<string, string>>;
}

export type ListFindingCode =
  | 'noName'
  | 'sameName'
  | 'alike'
  | 'badContact'
  | 'noContact'
  | 'badTarget'
  | 'severalUnits';

/** What is doubtful in a row of the list; `other` is the other row's unit, or ''. */
export interface ListFinding {
  row: number;
  code: ListFindingCode;
  value: string;
  other: string;
}

/** What becomes of a unit of the list. */
export interface ListedOutcome {
  row: number;
  name: string;
  is: 'new' | 'changed' | 'same' | 'doubled' | 'skipped';
  /** Of one that stands: what its cells were, and what they become. */
  changes: readonly { key: Listed; was: string; now: string }[];
}

export interface RosterMerge {
  outcomes: readonly ListedOutcome[];
  findings: readonly ListFinding[];
  added: readonly ListedCells[];
  changed: readonly { index: number; cells: Readonly<Partial<Record<Listed, string>>> }[];
}

/**
 * What taking the list in would do. Nothing that stands is deleted, no unit is there twice, and the same list again
 * changes nothing: a unit is known by its code, its name or one of its other names. What the list does not say stays.
 *
 * @param replacesContacts the list's addresses take the place of those that stand; else they are put beside them.
 * @example
 * mergeRoster([{ row: 2, cells: { name: '塘沽街道总工会', contacts: 'tg@', … } }], [], false).findings
 * // → [{ row: 2, code: 'badContact', value: 'tg@', other: '' }]
 */
export function mergeRoster(
  units: readonly ListedUnit[],
  roster: readonly RosterRow[],
  replacesContacts: boolean,
): RosterMerge {
  const { doubled, findings, once } = onceEach(units);
  const { find, noteCode } = finderOf(roster);
  const freeCode = codesBeside(roster, units);
  const outcomes: ListedOutcome[] = [...doubled];
  const added: ListedCells[] = [];
  const changed: { index: number; cells: Readonly<Partial<Record<Listed, string>>> }[] = [];
  const met = new Set<number>();
  for (const unit of once) {
    const { cells, row } = unit;
    const { name } = cells;
    const matches = find(cells);
    const [stands] = matches;
    findings.push(...findingsOf(unit, stands));
    if (!/\p{L}/u.test(name) || matches.length > 1 || (stands && met.has(stands.index))) {
      const code = /\p{L}/u.test(name) ? 'severalUnits' : 'noName';
      findings.push({ row, code, value: name, other: stands?.cells.name ?? '' });
      outcomes.push({ row, name, is: 'skipped', changes: [] });
    } else if (!stands) {
      added.push({ ...cells, id: cells.id || freeCode() });
      noteCode(cells.id, { index: -added.length, cells });
      met.add(-added.length);
      outcomes.push({ row, name, is: 'new', changes: [] });
    } else {
      met.add(stands.index);
      noteCode(cells.id, stands);
      const changes = changesOf(cells, stands, replacesContacts);
      if (changes.length > 0) {
        changed.push({ index: stands.index, cells: Object.fromEntries(changes.map(({ key, now }) => [key, now])) });
      }
      outcomes.push({ row, name, is: changes.length > 0 ? 'changed' : 'same', changes });
    }
  }
  findings.push(...alikeOf(once, roster, find));
  return { outcomes: byRow(outcomes), findings: byRow(findings), added, changed };
}

function byRow<Found extends { row: number }>(found: readonly Found[]): Found[] {
  return [...found].sort((one, other) => one.row - other.row);
}

interface Once {
  once: ListedUnit[];
  doubled: ListedOutcome[];
  findings: ListFinding[];
}

// The second line of a unit adds its addresses to the first, and is no unit of its own.
function onceEach(units: readonly ListedUnit[]): Once {
  const first = new Map<string, ListedUnit>();
  const result: Once = { once: [], doubled: [], findings: [] };
  for (const unit of units) {
    const key = unitKey(unit.cells.name);
    const before = first.get(key);
    if (!before || key === '') {
      first.set(key, unit);
      result.once.push(unit);
      continue;
    }
    const { name } = unit.cells;
    const cells = { ...unit.cells, ...filledIn(before.cells), contacts: together(before.cells, unit.cells) };
    const merged = { row: before.row, cells };
    first.set(key, merged);
    result.once[result.once.indexOf(before)] = merged;
    result.findings.push({ row: unit.row, code: 'sameName', value: name, other: String(before.row) });
    result.doubled.push({ row: unit.row, name, is: 'doubled', changes: [] });
  }
  return result;
}

function filledIn(cells: ListedCells): Partial<ListedCells> {
  return Object.fromEntries(LISTED.filter((key) => cells[key] !== '').map((key) => [key, cells[key]]));
}

function together(one: { contacts: string }, other: { contacts: string }): string {
  const known = readAddresses(one.contacts).addresses.map((address) => address.toLowerCase());
  const { addresses } = readAddresses(other.contacts);
  const fresh = addresses.filter((address) => !known.includes(address.toLowerCase()));
  return [one.contacts, ...fresh].filter((text) => text.trim() !== '').join('\n');
}

type Find = (cells: ListedCells) => readonly RosterRow[];

interface Finder {
  find: Find;
  /** From now on a code is that of a row, by which an earlier line of the list has called it. */
  noteCode(code: string, row: RosterRow): void;
}

const NAMES = /[\n,;，；、]+/u;

// A code says more than a name, the official name more than another one. A code of one unit beside the name of another
// means neither.
function finderOf(roster: readonly RosterRow[]): Finder {
  const by = {
    id: new Map<string, RosterRow[]>(),
    name: new Map<string, RosterRow[]>(),
    other: new Map<string, RosterRow[]>(),
  };
  const note = (map: Map<string, RosterRow[]>, key: string, row: RosterRow) => {
    const there = map.get(key) ?? [];
    if (key !== '' && !there.includes(row)) map.set(key, [...there, row]);
  };
  for (const row of roster) {
    note(by.id, unitKey(row.cells.id ?? ''), row);
    note(by.name, unitKey(row.cells.name ?? ''), row);
    for (const alias of (row.cells.aliases ?? '').split(NAMES)) note(by.other, unitKey(alias), row);
  }
  return {
    find: ({ id, name }) => {
      const coded = by.id.get(unitKey(id)) ?? [];
      const named = by.name.get(unitKey(name)) ?? [];
      const known = [...new Set([...coded, ...named])];
      return known.length > 0 ? known : (by.other.get(unitKey(name)) ?? []);
    },
    noteCode: (code, row) => note(by.id, unitKey(code), row),
  };
}

// U001, U002 …: a unit keeps its code when its name changes.
function codesBeside(roster: readonly RosterRow[], units: readonly ListedUnit[]): () => string {
  const taken = new Set(
    [...roster.map(({ cells }) => cells.id ?? ''), ...units.map(({ cells }) => cells.id)].map(unitKey),
  );
  let next = 0;
  return () => {
    do next += 1;
    while (taken.has(`u${String(next).padStart(3, '0')}`));
    return `U${String(next).padStart(3, '0')}`;
  };
}

function findingsOf({ cells, row }: ListedUnit, stands: RosterRow | undefined): ListFinding[] {
  const { addresses, unread } = readAddresses(cells.contacts);
  const found: ListFinding[] = unread.map((value) => ({ row, code: 'badContact', value, other: '' }));
  const known = readAddresses(stands?.cells.contacts ?? '').addresses;
  if (addresses.length === 0 && unread.length === 0 && known.length === 0) {
    found.push({ row, code: 'noContact', value: '', other: '' });
  }
  if (!/^\d*$/u.test(plain(cells.target))) found.push({ row, code: 'badTarget', value: cells.target, other: '' });
  return found;
}

function alikeOf(once: readonly ListedUnit[], roster: readonly RosterRow[], find: Find): ListFinding[] {
  const mine = once.map(({ cells: { name }, row }) => ({ name, row }));
  const isListed = new Set(once.flatMap(({ cells }) => find(cells).map(({ index }) => index)));
  const others = roster
    .filter(({ index }) => !isListed.has(index))
    .map(({ cells }) => ({ name: cells.name ?? '', row: 0 }));
  return alikeNames([...others, ...mine]).flatMap(([other, one]) =>
    one.row === 0 ? [] : [{ row: one.row, code: 'alike' as const, value: one.name, other: other.name }],
  );
}

function changesOf(cells: ListedCells, { cells: stand }: RosterRow, replacesContacts: boolean) {
  return LISTED.flatMap((key) => {
    const was = stand[key] ?? '';
    const now = nextCell(key, cells, was, replacesContacts);
    return now === was || now === '' ? [] : [{ key, was, now }];
  });
}

function nextCell(key: Listed, cells: ListedCells, was: string, replacesContacts: boolean): string {
  const said = cells[key];
  if (said === '' || key === 'name') return was;
  if (key === 'id') return was === '' ? said : was;
  if (key === 'aliases') return joinedNames(was, said);
  if (key !== 'contacts') return plain(said) === plain(was) ? was : said;
  const next = readAddresses(said).addresses;
  const known = readAddresses(was).addresses;
  const isSame = next.length === known.length && together({ contacts: was }, { contacts: said }) === was;
  if (next.length === 0 || isSame) return known.length === 0 && was.trim() === '' ? said : was;
  return replacesContacts ? next.join('\n') : together({ contacts: was }, { contacts: said });
}

function joinedNames(was: string, said: string): string {
  const known = was.split(NAMES).map(unitKey);
  const fresh = said.split(NAMES).filter((name) => name.trim() !== '' && !known.includes(unitKey(name)));
  return fresh.length === 0 ? was : [was, ...fresh.map((name) => name.trim())].filter((text) => text !== '').join('、');
}
