/** What a person has chosen for himself: his language, and whether single keys act. Kept with his account. */

import * as json from '../../domain/json-shape.ts';
import type { Preferences } from '../../views.ts';
import type { Office } from '../office.ts';
import { readJson } from './read-json.ts';

const OWN = 'preferences';

const shape = json.object({ language: json.oneOf(['zh-CN', 'en']), hasKeys: json.flag });

/** What the caller has chosen; the campaign's language and keys for whoever has chosen nothing yet. */
export function preferencesOf(office: Office): Preferences {
  return readJson(shape, office.userStore.get(OWN)) ?? { language: office.language, hasKeys: true };
}

/** Keeps what the caller has chosen. */
export function rememberPreferences({ userStore }: Pick<Office, 'userStore'>, chosen: Preferences): void {
  userStore.set(OWN, JSON.stringify(chosen));
}
