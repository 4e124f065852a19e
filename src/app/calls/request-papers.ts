/** Asks the owner's clock for papers, digests, reminders or notices (办理请求): only its runs reach files and mail. */

import * as z from 'zod/mini';
import { type Outcome, staffCall } from '../call.ts';
import { untoldOf } from '../mail/owed-opening.ts';
import { movedSinceTold, noteTold } from '../mail/owed-rescheduled.ts';
import type { Office, Settings } from '../office.ts';
import { knownRequests, noteAsked } from '../tables/asked-requests.ts';
import { readOutbox } from '../tables/outbox.ts';
import { openRequests, type Request, type RequestKind } from '../tables/requests.ts';
import { requestsTable } from '../tables/staff-tables.ts';
import { nothing, unitId } from './shapes.ts';

/**
 * Asks for papers: summaries and tables or packets, of one unit or of all; the district's papers; the call list.
 */
export const requestPapers = staffCall(
  () =>
    z.strictObject({
      what: z.enum(['summaries', 'packets', 'report', 'callList']),
      unit: z.optional(unitId()),
    }),
  ({ office, settings }, { unit = '', what }) => ask(office, settings, what, unit),
  { right: 'review' },
);

/** Asks for the digests of the week that is due. */
export const requestDigest = staffCall(nothing, ({ office, settings }) => ask(office, settings, 'digest', ''), {
  right: 'send',
});

/** Asks for reminders of the next deadline, of one unit or of all that have not reported. */
export const requestReminders = staffCall(
  () => z.strictObject({ unit: z.optional(unitId()) }),
  ({ office, settings }, { unit = '' }) => ask(office, settings, 'reminders', unit),
  { right: 'send' },
);

/** Asks for the mail that tells every unit which deadlines have moved. */
export const requestRescheduled = staffCall(
  nothing,
  ({ office, settings }): Outcome => {
    if (movedSinceTold(office, settings).length === 0) return { ok: false, refusal: 'allTold' };
    return ask(office, settings, 'rescheduled', '');
  },
  { right: 'send' },
);

/** Lets it be: units learn of the days that have moved from their digests alone, and nobody is asked again. */
export const dismissRescheduled = staffCall(
  nothing,
  ({ office, settings }): Outcome => {
    noteTold(office, settings.campaign);
    return { ok: true };
  },
  { right: 'send' },
);

/** Asks for the notice of the campaign (活动通知) to each contact that has not had it. */
export const requestOpening = staffCall(
  nothing,
  ({ office, settings }): Outcome => {
    if (untoldOf(settings, readOutbox(office), office.clock.now()).length === 0) {
      return { ok: false, refusal: 'allTold' };
    }
    return ask(office, settings, 'opening', '');
  },
  { right: 'send' },
);

// One that is still open stands for all who ask, and one for every unit for each of them.
function ask(office: Office, { roster }: Settings, kind: RequestKind, unit: string): Outcome {
  if (unit !== '' && !roster.some(({ active, id }) => active && id === unit)) {
    return { ok: false, refusal: 'unknownUnit' };
  }
  return office.locks.withRegister(() => {
    const covers = (request: Request) => request.kind === kind && ['', unit].includes(request.unit);
    const waiting = openRequests(office);
    office.store.reread();
    const known = knownRequests(office, waiting);
    if (known.some(covers)) return { ok: true };
    const asked = { id: office.session.newId(), kind, unit, by: office.session.activeUser(), at: office.clock.now() };
    noteAsked(office, known, [asked]);
    office.book.add(requestsTable(office.language), [{ ...asked, state: 'asked' }]);
    office.book.commit();
    return { ok: true };
  });
}
