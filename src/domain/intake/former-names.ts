/** The names that units have borne, by their codes: a unit that is renamed must not lose its entries unseen. */

import { shortHash } from '../post/short-hash.ts';
import type { Unit } from './entry.ts';
import { namesOf, unitKey } from './roster.ts';

/** Hashes of names by a unit's code, the latest last. Names themselves are written in the entries that hang on them. */
export type FormerNames = ReadonlyMap<string, readonly string[]>;

/** A name that a unit bore, and how many entries name it so still. */
export interface HangingName {
  unit: Unit;
  /** As it is written in the first of these entries. */
  name: string;
  entries: number;
}

/** So many names of one unit are remembered, the latest. */
const NAMES_KEPT = 5;

/**
 * The names with those that the roster gives now. A unit without a code of its own is known by its name, and so cannot
 * be told from another when that changes.
 *
 * Units that have left keep theirs: they may come back under another name.
 */
export function withPresentNames(known: FormerNames, roster: readonly Unit[]): FormerNames {
  const names = new Map(known);
  for (const { id, name } of roster) {
    if (id === name) continue;
    const hash = hashOf(name);
    const before = names.get(id) ?? [];
    if (before[before.length - 1] === hash) continue;
    names.set(id, [...before.filter((each) => each !== hash), hash].slice(-NAMES_KEPT));
  }
  return names;
}

/**
 * Whether some active unit has borne a name that the roster does not give any more; only then can entries hang on one.
 *
 * @example
 * isAnyRenamed(new Map([['TG', [hash of 塘沽街道总工会]]]), [{ id: 'TG', name: '塘沽湾街道总工会', … }]) // → true
 */
export function isAnyRenamed(known: FormerNames, roster: readonly Unit[]): boolean {
  const present = presentHashes(roster);
  return roster.some(({ active, id }) => active && (known.get(id) ?? []).some((hash) => !present.has(hash)));
}

/**
 * The former names that entries still bear, with their units, in the roster's order.
 *
 * @param written the unit of each entry that fits no unit of the roster, as it stands in the entry.
 */
export function hangingNames(known: FormerNames, roster: readonly Unit[], written: readonly string[]): HangingName[] {
  const present = presentHashes(roster);
  const owners = new Map<string, Unit>();
  for (const unit of roster) {
    if (!unit.active) continue;
    for (const hash of known.get(unit.id) ?? []) if (!present.has(hash) && !owners.has(hash)) owners.set(hash, unit);
  }
  const found = new Map<string, HangingName>();
  for (const text of written) {
    const hash = hashOf(text);
    const unit = owners.get(hash);
    if (!unit) continue;
    const hanging = found.get(hash) ?? { unit, name: text.trim(), entries: 0 };
    hanging.entries += 1;
    found.set(hash, hanging);
  }
  return roster.flatMap((unit) => [...found.values()].filter((hanging) => hanging.unit === unit));
}

function presentHashes(roster: readonly Unit[]): ReadonlySet<string> {
  return new Set(
    roster
      .filter((unit) => unit.active)
      .flatMap(namesOf)
      .map(hashOf),
  );
}

function hashOf(name: string): string {
  return shortHash(unitKey(name));
}
