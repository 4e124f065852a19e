/** Opens the door of a sidebar call: its input is parsed first, then the caller must be on the list of staff. */

import * as z from 'zod/mini';
import type { Office, Settings } from './office.ts';
import { loadSettings } from './settings.ts';

export type DoorRefusal = { ok: false; refusal: 'badRequest' | 'notStaff' };

/**
 * What `work` answers; a refusal where the input has not the shape, or the caller is no staff.
 *
 * @param input from the sidebar, not trusted. @param shape with a longest length for every text.
 * @param load gives the settings: those that are shared, unless fresh ones are wanted.
 * @throws ProblemError notSetUp, campaignChanged.
 * @example
 * forStaff(office, { unit: 5 }, z.strictObject({ unit: z.string() }), …) // → { ok: false, refusal: 'badRequest' }
 */
export function forStaff<Input, Answer>(
  office: Office,
  input: unknown,
  shape: z.ZodMiniType<Input>,
  work: (settings: Settings, asked: Input) => Answer,
  load: (office: Office) => Settings = loadSettings,
): Answer | DoorRefusal {
  const parsed = z.safeParse(shape, input, { jitless: true });
  if (!parsed.success) return { ok: false, refusal: 'badRequest' };
  const settings = load(office);
  // Any editor of the workbook can call. Somebody whom Google does not name is never staff.
  const caller = office.who.caller().toLowerCase();
  const isStaff = caller !== '' && settings.staff.includes(caller);
  return isStaff ? work(settings, parsed.data) : { ok: false, refusal: 'notStaff' };
}
