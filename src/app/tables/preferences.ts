/** What a person has chosen for himself: his language, and whether single keys act. Kept with his account. */

import * as z from 'zod/mini';
import type { Preferences } from '../../views.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';

const OWN = 'preferences';

/** What can be chosen. */
export const preferencesShape = () => z.strictObject({ language: z.enum(['zh-CN', 'en']), hasKeys: z.boolean() });

const USUAL: Preferences = { language: 'zh-CN', hasKeys: true };

/** What the caller has chosen; Chinese and keys for whoever has chosen nothing yet. */
export function preferencesOf(office: Office): Preferences {
  return readJson(preferencesShape(), office.userStore.get(OWN)) ?? USUAL;
}

/** Keeps what the caller has chosen. */
export function rememberPreferences({ userStore }: Pick<Office, 'userStore'>, chosen: Preferences): void {
  userStore.set(OWN, JSON.stringify(chosen));
}
