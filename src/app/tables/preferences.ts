/** What a person has chosen for himself: his language, and whether single keys act. Kept with his account. */

import * as z from 'zod/mini';
import type { Preferences } from '../../views.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';

const OWN = 'preferences';

const shape = () => z.strictObject({ language: z.enum(['zh-CN', 'en']), hasKeys: z.boolean() });

const USUAL: Preferences = { language: 'zh-CN', hasKeys: true };

export type PreferencesAnswer = { ok: true; value: Preferences } | { ok: false; refusal: 'badRequest' };

/** What the caller has chosen; Chinese and keys for whoever has chosen nothing yet. */
export function preferencesOf(office: Office): Preferences {
  return readJson(shape(), office.memory.recallOwn(OWN)) ?? USUAL;
}

/**
 * Keeps what the caller chooses. It concerns nobody else, so nobody need be staff for it.
 *
 * @param input from the sidebar, not trusted: parsed here.
 */
export function keepPreferences(office: Office, input: unknown): PreferencesAnswer {
  const parsed = z.safeParse(shape(), input, { jitless: true });
  if (!parsed.success) return { ok: false, refusal: 'badRequest' };
  office.memory.rememberOwn(OWN, JSON.stringify(parsed.data));
  return { ok: true, value: parsed.data };
}
