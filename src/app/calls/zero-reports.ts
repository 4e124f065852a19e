/** Zero reports: staff note that a unit has confirmed it has nothing to report. */

import * as z from 'zod/mini';
import type { ZeroReport } from '../../domain/count/zero-report.ts';
import type { Office } from '../office.ts';
import { zeroReportsTable } from '../tables/tables.ts';
import { type DoorRefusal, forStaff } from './for-staff.ts';

const asked = () =>
  z.strictObject({ unit: z.string().check(z.maxLength(100)), form: z.string().check(z.maxLength(40)) });

export type ZeroReportAnswer = { ok: true } | { ok: false; refusal: 'unknownUnit' } | DoorRefusal;

/**
 * Notes a zero report; one that is there already is left as it is.
 *
 * @param input `{ unit, form }` by id and key, from the sidebar and not trusted.
 */
export function recordZeroReport(office: Office, input: unknown): ZeroReportAnswer {
  return forStaff(office, input, asked(), ({ campaign, roster }, { form, unit }): ZeroReportAnswer => {
    const isKnown = roster.some((each) => each.id === unit) && campaign.forms.some((each) => each.key === form);
    if (!isKnown) return { ok: false, refusal: 'unknownUnit' };
    return office.locks.withRegister(() => {
      if (!readZeroReports(office).some((each) => each.unit === unit && each.form === form)) {
        office.book.add(zeroReportsTable(), [
          { id: `${unit}/${form}`, unit, form, at: office.clock.now(), by: office.who.caller() },
        ]);
        office.book.keep();
      }
      return { ok: true };
    });
  });
}

/** All zero reports: one call. */
export function readZeroReports(office: Office): ZeroReport[] {
  return office.book.read(zeroReportsTable()).map(({ cells }) => ({
    unit: cells.unit ?? '',
    form: cells.form ?? '',
    at: cells.at ?? '',
    by: cells.by ?? '',
  }));
}
