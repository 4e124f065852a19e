/** Calls that the office has made to units (联系记录): noting one, and reading them all. */

import * as z from 'zod/mini';
import type { ContactNote } from '../../domain/contact.ts';
import type { Office } from '../office.ts';
import { contactNotesTable } from '../tables/tables.ts';
import { askedDay } from './asked-day.ts';
import { type DoorRefusal, forStaff } from './for-staff.ts';

const asked = () =>
  z.strictObject({
    unit: z.string().check(z.maxLength(100)),
    result: z.string().check(z.minLength(1), z.maxLength(500)),
    until: z.nullable(askedDay()),
  });

export type ContactAnswer = { ok: true; value: null } | { ok: false; refusal: 'unknownUnit' } | DoorRefusal;

/**
 * Notes a call and what came of it.
 *
 * @param input `{ unit, result, until }`: a unit's id, what was said, and the day by which it has promised to report or
 *   null; from the sidebar, not trusted.
 */
export function recordContact(office: Office, input: unknown): ContactAnswer {
  return forStaff(office, input, asked(), ({ roster }, { result, unit, until }): ContactAnswer => {
    if (!roster.some(({ id }) => id === unit)) return { ok: false, refusal: 'unknownUnit' };
    const note = { id: office.who.newId(), unit, at: office.clock.now(), by: office.who.caller(), result };
    office.book.add(contactNotesTable(), [{ ...note, until: until ?? '' }]);
    office.book.keep();
    return { ok: true, value: null };
  });
}

/** All calls, oldest first: one call of the service. */
export function readContacts(office: Office): ContactNote[] {
  return office.book.read(contactNotesTable()).map(({ cells }) => {
    const { unit = '', at = '', by = '', result = '', until = '' } = cells;
    return { unit, at, by, result, until: until === '' ? null : until };
  });
}
