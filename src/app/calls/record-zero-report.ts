/** Records a zero report: staff note that a unit has confirmed it has nothing to report. */

import * as z from 'zod/mini';
import { staffCall } from '../call.ts';
import { zeroReportsTable } from '../tables/staff-tables.ts';
import { readZeroReports } from '../tables/zero-reports.ts';
import { unitId } from './shapes.ts';

const asked = () => z.strictObject({ unit: unitId(), form: z.string().check(z.maxLength(40)) });

/**
 * Notes a zero report; one that is there already is left as it is.
 */
export const recordZeroReport = staffCall(
  asked,
  ({ office, settings: { campaign, roster } }, { form, unit }) => {
    const isKnown = roster.some((each) => each.id === unit) && campaign.forms.some((each) => each.key === form);
    if (!isKnown) return { ok: false, refusal: 'unknownUnit' };
    return office.locks.withRegister(() => {
      if (!readZeroReports(office).some((each) => each.unit === unit && each.form === form)) {
        office.book.add(zeroReportsTable(office.language), [
          { id: `${unit}/${form}`, unit, form, at: office.clock.now(), by: office.session.activeUser() },
        ]);
        office.book.commit();
      }
      return { ok: true };
    });
  },
  { right: 'review' },
);
