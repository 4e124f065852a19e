/** The people of units whom the office can call, as the roster has them. */

import type { ContactPerson, ContactRole } from '../../domain/contact.ts';
import type { Office } from '../office.ts';
import { unitOfRow } from './settings.ts';
import { rosterTable } from './tables.ts';

const ROLES: readonly ContactRole[] = ['liaison', 'deputy', 'leader'];

/** People by unit id, the liaison first: one call. Whoever has neither a name nor a telephone is left out. */
export function readPeople(office: Office): ReadonlyMap<string, readonly ContactPerson[]> {
  return new Map(
    office.book.read(rosterTable(office.language)).flatMap((row): [string, ContactPerson[]][] => {
      const unit = unitOfRow(row);
      const text = (key: string) => (row.cells[key] ?? '').trim();
      const since = text('peopleSince');
      const people = ROLES.map((role) => ({ role, name: text(role), phone: text(`${role}Phone`), since }));
      return unit ? [[unit.id, people.filter(({ name, phone }) => name !== '' || phone !== '')]] : [];
    }),
  );
}
