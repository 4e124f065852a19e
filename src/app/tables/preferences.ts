/** What a person has chosen for himself: his language, and whether single keys act. Kept with his account. */

import * as z from 'zod/mini';
import type { Preferences } from '../../views.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';

const OWN = 'preferences';

/** What can be chosen. */
export const preferencesShape = () => z.strictObject({ language: z.enum(['zh-CN', 'en']), hasKeys: z.boolean() });

/** What the caller has chosen; the campaign's language and keys for whoever has chosen nothing yet. */
export function preferencesOf(office: Office): Preferences {
  return readJson(preferencesShape(), office.userStore.get(OWN)) ?? { language: office.language, hasKeys: true };
}

/** Keeps what the caller has chosen. */
export function rememberPreferences({ userStore }: Pick<Office, 'userStore'>, chosen: Preferences): void {
  userStore.set(OWN, JSON.stringify(chosen));
}
