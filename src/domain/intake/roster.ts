/** Which unit of the roster a text means. */

import type { Unit } from './entry.ts';
import { plain } from './read-text.ts';

/** A unit's name without what writers vary: width, case, white space. */
export function unitKey(text: string): string {
  return plain(text).replace(/\s+/gu, '').toLowerCase();
}

/**
 * The active unit that `text` names, by official name or alias; null when none does.
 *
 * A unit that has left the roster is not found: its entries are flagged `notInRoster`.
 */
export function findUnit(roster: readonly Unit[], text: string): Unit | null {
  const wanted = unitKey(text);
  if (wanted === '') return null;
  return roster.find((unit) => unit.active && namesOf(unit).some((name) => unitKey(name) === wanted)) ?? null;
}

/** The official name and the aliases. */
export function namesOf(unit: Unit): readonly string[] {
  return [unit.name, ...unit.aliases];
}
