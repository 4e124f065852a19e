/** Calls that the office has made to units (联系记录), as they are kept. */

import type { ContactNote } from '../../domain/contact.ts';
import type { Office } from '../office.ts';
import { contactNotesTable } from './staff-tables.ts';

/** All calls, oldest first: one call of the service. */
export function readContacts(office: Office): ContactNote[] {
  return office.book.read(contactNotesTable(office.language)).map(({ cells }) => {
    const { unit = '', at = '', by = '', result = '', until = '' } = cells;
    return { unit, at, by, result, until: until === '' ? null : until };
  });
}
