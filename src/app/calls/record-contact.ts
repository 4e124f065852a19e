/** Records a call that the office has made to a unit (联系记录), and what came of it. */

import * as z from 'zod/mini';
import { staffCall } from '../call.ts';
import { contactNotesTable } from '../tables/staff-tables.ts';
import { day, unitId } from './shapes.ts';

const asked = () =>
  z.strictObject({
    unit: unitId(),
    result: z.string().check(z.minLength(1), z.maxLength(500)),
    until: z.nullable(day()),
  });

/**
 * Notes a call and what came of it.
 */
export const recordContact = staffCall(
  asked,
  ({ office, settings: { roster } }, { result, unit, until }) => {
    if (!roster.some(({ id }) => id === unit)) return { ok: false, refusal: 'unknownUnit' };
    const note = { id: office.session.newId(), unit, at: office.clock.now(), by: office.session.activeUser(), result };
    office.book.add(contactNotesTable(office.language), [{ ...note, until: until ?? '' }]);
    office.book.commit();
    return { ok: true, value: null };
  },
  { right: 'review' },
);
