/** What is doubtful in the roster as staff keep it: found before a mail goes astray or an entry finds no unit. */

import type { Unit } from './entry.ts';
import { readAddresses } from './read-addresses.ts';
import { plain } from './read-text.ts';
import { namesOf, unitKey } from './roster.ts';

export type RosterFindingCode =
  | 'noName'
  | 'noCode'
  | 'sameCode'
  | 'sameName'
  | 'noContact'
  | 'badContact'
  | 'badTarget';

/** One line of the roster: what it was read as, and the cells that reading makes up for. */
export interface RosterLine {
  /** Null where the line has no name, and so is no unit. */
  unit: Unit | null;
  /** Where it stands in the sheet. */
  index: number;
  id: string;
  target: string;
  /** The cell of addresses, as written. */
  contacts: string;
}

export interface RosterFinding {
  index: number;
  /** The unit's name; its code, or '', where it has none. */
  unit: string;
  code: RosterFindingCode;
  /** What is doubtful, as written. */
  value: string;
  /** The other unit's name; '' unless there is one. */
  other: string;
}

/**
 * Everything doubtful, in the roster's order. Units that have left are not looked at: they get no mail, and nobody's
 * entry is taken for theirs.
 *
 * A name that two units bear goes to the first of them, so it is told of the second.
 *
 * @example
 * rosterFindings([{ index: 3, unit: { id: 'TG', contacts: [], … }, id: 'TG', target: '三', contacts: 'tg@' }])
 * // → [{ code: 'badContact', value: 'tg@', … }, { code: 'badTarget', value: '三', … }]
 */
export function rosterFindings(lines: readonly RosterLine[]): RosterFinding[] {
  const names = new Map<string, string>();
  const codes = new Map<string, string>();
  return lines.flatMap(({ index, contacts, unit, id, target }) => {
    const found: RosterFinding[] = [];
    const note = (code: RosterFindingCode, value = '', other = '') =>
      found.push({ index, unit: unit?.name ?? id, code, value, other });
    if (!unit) note('noName');
    if (!unit?.active) return found;
    if (plain(id) === '') note('noCode');
    const namesake = codes.get(unit.id);
    if (namesake !== undefined) note('sameCode', unit.id, namesake);
    codes.set(unit.id, namesake ?? unit.name);
    const own = new Map(namesOf(unit).map((name) => [unitKey(name), name]));
    for (const [key, name] of own) {
      const other = names.get(key);
      if (other !== undefined) note('sameName', name, other);
      names.set(key, other ?? unit.name);
    }
    const { unread } = readAddresses(contacts);
    if (unit.contacts.length === 0 && unread.length === 0) note('noContact');
    for (const piece of unread) note('badContact', piece);
    if (!/^\d*$/u.test(plain(target))) note('badTarget', target);
    return found;
  });
}
