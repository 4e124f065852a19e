/** Sets the workbook up: tables, campaign, clocks, folder, forms. Safe to run again: it mends what is missing. */

import * as z from 'zod/mini';
import type { SetUpProgressView } from '../../set-up-view.ts';
import { type OutcomeOf, openCall } from '../call.ts';
import type { Office } from '../office.ts';
import { presentOf } from '../set-up/present-workbook.ts';
import { PRIVATE_MAILS, type SetUpAnswer, setUpAlone, setUpAt } from '../set-up/set-up-workbook.ts';

const asked = () =>
  z.strictObject({
    /** A campaign file's text; without it the workbook's own stays, or the built-in one begins. */
    campaign: z.optional(z.string().check(z.maxLength(400_000))),
    clockMinutes: z.optional(z.union([1, 5, 10, 15, 30, 60].map((minutes) => z.literal(minutes)))),
    /** Of a season that is only played: its clock may ring as often as it likes. */
    isRehearsal: z.optional(z.boolean()),
  });

/**
 * Sets up, or mends, the workbook for one campaign. Whoever does it first is the owner: forms, files, mail and clocks
 * are theirs, and nobody else can see or install their triggers.
 *
 * @throws ProblemError copiedWorkbook, archivedWorkbook, storeRefused, lockBusy.
 */
export const setUp = openCall(
  asked,
  ({ office, language }, { campaign, clockMinutes, isRehearsal = false }): SetUpAnswer => {
    office.triggers.requireScopes();
    // What is there is read inside: a second click that has waited for the first finds what that has made.
    return office.locks.withRegister(() => {
      const present = presentOf(office);
      const isNew = clockMinutes !== undefined && clockMinutes !== present.wiring?.clockMinutes;
      if (isNew && !isRehearsal && isTooFast(office, clockMinutes)) {
        return { ok: false, refusal: 'clockTooFast' };
      }
      return setUpAlone(office, { campaign, clockMinutes, isRehearsal, present }, language);
    });
  },
  { right: 'owner', flow: 'setUp' },
);

// Google gives a day's triggers 90 minutes in all, an organisation's account six hours: of the kind of an account only
// its mails tell. A clock of one minute spends either.
function isTooFast(office: Office, clockMinutes: number): boolean {
  return clockMinutes < 5 || (clockMinutes < 10 && office.mail.quotaLeft() <= PRIVATE_MAILS);
}

/** After so long no further part is begun: whoever waits sees a step of progress about as often. */
const PART_MS = 20_000;

/**
 * Sets up part by part, for a page that shows how far it is: the same as `setUp`, as much of it as there is time for
 * and one part at least. The page asks again with `goesOn` until all parts are done.
 *
 * @throws ProblemError as `setUp`.
 */
export const setUpNext = openCall(
  () => z.strictObject({ campaign: z.optional(z.string().check(z.maxLength(400_000))), goesOn: z.boolean() }),
  ({ office, language }, { campaign, goesOn }): OutcomeOf<SetUpProgressView> => {
    office.triggers.requireScopes();
    return office.locks.withRegister(() => {
      const asked = { campaign: goesOn ? undefined : campaign, present: presentOf(office) };
      const done = setUpAt(office, asked, { budgetMs: PART_MS, goesOn }, language);
      return done.ok ? { ok: true, value: { parts: done.parts, undone: done.undone } } : done;
    });
  },
  { right: 'owner', flow: 'setUp' },
);
