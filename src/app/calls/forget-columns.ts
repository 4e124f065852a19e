/** Forgets what the columns of a table were last taken for. */

import * as z from 'zod/mini';
import { plain } from '../../domain/intake/read-text.ts';
import { staffCall } from '../call.ts';
import { forgetColumns as forgetKept } from '../tables/column-memory.ts';
import { originName } from './shapes.ts';

/**
 * Has the next table with these headings read by its headings alone. What is not known is no fault: a colleague may
 * have been faster.
 *
 * @throws ProblemError lockBusy, storeRefused.
 */
export const forgetColumns = staffCall(
  () =>
    z.strictObject({
      form: z.string().check(z.maxLength(40)),
      origin: originName(),
      /** As a view of the table has it. */
      known: z.string().check(z.maxLength(100)),
    }),
  ({ office }, { form, known, origin }) => {
    office.locks.withRegister(() => forgetKept(office, { form, origin: plain(origin), print: known }));
    return { ok: true, value: null };
  },
  { right: 'review' },
);
