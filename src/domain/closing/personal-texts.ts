/** Which texts of an entry are about persons, as its campaign says: the fields that are `personal`. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Entry } from '../intake/entry.ts';
import { longTextLength } from '../intake/imprint.ts';
import { plain } from '../intake/read-text.ts';
import { isSearchable } from './find-texts.ts';

/** Keys of the fields that hold personal data. */
export function personalFields({ fields }: Pick<CampaignForm, 'fields'>): FieldKey[] {
  return fields.filter(({ personal }) => personal === true).map(({ key }) => key);
}

/**
 * The fields that are about the same person as `field`: the contact's by their roles, all other personal ones the
 * author's.
 *
 * @example
 * fieldsAbout(work, 'authorPhone') // → ['authorName', 'authorAddress', 'authorPhone', 'authorEmail']
 */
export function fieldsAbout(form: Pick<CampaignForm, 'fields' | 'roles'>, field: FieldKey): FieldKey[] {
  const { contactEmail, contactName, contactPhone } = form.roles;
  const isContact = (key: FieldKey) => [contactName, contactPhone, contactEmail].includes(key);
  return personalFields(form).filter((key) => isContact(key) === isContact(field));
}

/** How several names, telephones or addresses stand in one field. */
const BETWEEN = /[、，,;；/\n]+/u;

/**
 * What is to be looked for so that nothing of a field's text is left anywhere: the text itself and each of its parts.
 *
 * @example
 * soughtIn('张三、李四') // → ['张三、李四', '张三', '李四']
 */
export function soughtIn(text: string): string[] {
  if (longTextLength(text) !== null) return [];
  const whole = text.replace(/…$/u, '').trim();
  const parts = whole.split(BETWEEN).map((part) => part.trim());
  const all = [whole, ...parts];
  return [...new Set([...all, ...all.map(plain)])].filter(isSearchable);
}

/** Every text that an entry has, or has had, in these fields, as far as it is still known. */
export function textsAt(
  { answers, cells, changes, tabled }: Pick<Entry, 'answers' | 'cells' | 'changes' | 'tabled'>,
  fields: readonly FieldKey[],
): string[] {
  const found = fields.flatMap((key) => [
    cells[key] ?? '',
    answers[key] ?? '',
    tabled?.[key] ?? '',
    ...changes.flatMap((change) => change.fields[key] ?? []),
  ]);
  return [...new Set(found)].filter((text) => text.trim() !== '');
}
