/** Opens the door of a sidebar call: its input is parsed first, then the caller must be on the list of staff. */

import * as z from 'zod/mini';
import { isSameAccount } from '../../domain/account.ts';
import type { Office, Settings } from '../office.ts';
import { loadSettings } from '../tables/settings.ts';

export type DoorRefusal = { ok: false; refusal: 'badRequest' | 'notStaff' };

/**
 * What `work` answers, for an act; a refusal where the input has not the shape, or the caller is no staff.
 *
 * @param input from the sidebar, not trusted. @param shape with a longest length for every text.
 * @throws ProblemError notSetUp, campaignChanged, copiedWorkbook, archivedWorkbook.
 * @example
 * forStaff(office, { unit: 5 }, z.strictObject({ unit: z.string() }), …) // → { ok: false, refusal: 'badRequest' }
 */
export function forStaff<Input, Answer>(
  office: Office,
  input: unknown,
  shape: z.ZodMiniType<Input>,
  work: (settings: Settings, asked: Input) => Answer,
): Answer | DoorRefusal {
  return behindDoor(office, { input, shape, load: () => loadSettings(office, 'acting') }, work);
}

/**
 * The same for a call that only reads: it is answered in an archive too.
 *
 * @param load gives the settings: those that are shared, unless fresh ones are wanted.
 * @throws ProblemError notSetUp, campaignChanged, copiedWorkbook.
 */
export function forReader<Input, Answer>(
  office: Office,
  input: unknown,
  shape: z.ZodMiniType<Input>,
  work: (settings: Settings, asked: Input) => Answer,
  load: typeof loadSettings = loadSettings,
): Answer | DoorRefusal {
  return behindDoor(office, { input, shape, load: () => load(office, 'reading') }, work);
}

interface Door<Input> {
  input: unknown;
  shape: z.ZodMiniType<Input>;
  load(): Settings;
}

function behindDoor<Input, Answer>(
  office: Office,
  { input, load, shape }: Door<Input>,
  work: (settings: Settings, asked: Input) => Answer,
): Answer | DoorRefusal {
  const parsed = z.safeParse(shape, input, { jitless: true });
  if (!parsed.success) return { ok: false, refusal: 'badRequest' };
  const settings = load();
  return isStaff(office, settings) ? work(settings, parsed.data) : { ok: false, refusal: 'notStaff' };
}

/** Whether the caller is on the list. Any editor can call; somebody whom Google does not name is never staff. */
export function isStaff({ who }: Pick<Office, 'who'>, { staff }: Pick<Settings, 'staff'>): boolean {
  const caller = who.caller();
  return staff.some((one) => isSameAccount(one, caller));
}
