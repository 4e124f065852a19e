/** Which unit of the roster a text means. */

import type { Unit } from './entry.ts';
import { plain } from './read-text.ts';

/** A unit's name without what writers vary: width, case, white space. */
export function unitKey(text: string): string {
  return plain(text).replace(/\s+/gu, '').toLowerCase();
}

/** Finds the active unit that a text names; null when none does. */
export type FindUnit = (text: string) => Unit | null;

/**
 * Gives a finder of units by official name or alias.
 *
 * A unit that has left the roster is not found: its entries are flagged `notInRoster`.
 *
 * @example
 * unitFinder(roster)(' 塘沽街工会 ') // → the unit 塘沽街道总工会
 */
export function unitFinder(roster: readonly Unit[]): FindUnit {
  const byName = new Map<string, Unit>();
  for (const unit of roster) {
    if (!unit.active) continue;
    for (const name of namesOf(unit).map(unitKey)) if (!byName.has(name)) byName.set(name, unit);
  }
  byName.delete('');
  return (text) => byName.get(unitKey(text)) ?? null;
}

/**
 * The same among all units, those that have left included: what is theirs stays theirs. Of two units that bear a name
 * the active one is meant.
 */
export function everyUnitFinder(roster: readonly Unit[]): FindUnit {
  const active = unitFinder(roster);
  const former = unitFinder(roster.filter((unit) => !unit.active).map((unit) => ({ ...unit, active: true })));
  return (text) => active(text) ?? former(text);
}

/** The official name and the aliases. */
export function namesOf(unit: Unit): readonly string[] {
  return [unit.name, ...unit.aliases];
}
