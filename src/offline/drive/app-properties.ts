/** Properties that a script keeps with a file, for itself alone. */

import { type DriveSetting, refusal } from './drive-setting.ts';
import { givenValue } from './given-fields.ts';

/** Most of one app's on a file, and most bytes of one, key and value together (guide "Add custom file properties"). */
const MOST = 30;
const MOST_BYTES = 124;
// Seen in live refusals (reason propertyLengthLimitExceeded).
const TOO_LONG =
  'Properties and app properties are limited to 124 bytes in UTF-8 encoding, counting both the key and the value.';
// Only the reason was seen live, not its sentence.
const TOO_MANY = 'propertyCountLimitExceeded';

/**
 * What the file's properties are after what the resource says of them: null takes one away, all others stay.
 *
 * @throws Google's error for a property of more than 124 bytes, and for more than 30 of them.
 * @example
 * appPropertiesAfter(setting, 'files.update', { unit: 'TG' }, { appProperties: { unit: null } })  // {}
 */
export function appPropertiesAfter(
  setting: DriveSetting,
  method: string,
  before: Readonly<Record<string, string>>,
  resource: unknown,
): Record<string, string> {
  const given = givenValue(resource, 'appProperties');
  if (typeof given !== 'object' || given === null) return { ...before };
  const after = new Map(Object.entries(before));
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (value === null) after.delete(key);
    else after.set(key, String(value));
  }
  for (const [key, text] of after) {
    if (Buffer.byteLength(key + text, 'utf8') > MOST_BYTES) throw refusal(setting, method, TOO_LONG);
  }
  if (after.size > MOST) throw refusal(setting, method, TOO_MANY);
  return Object.fromEntries(after);
}
