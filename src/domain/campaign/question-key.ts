/** What a form's question is known by: its page and the field that it asks for. Kept with the form's items. A leaf. */

import type { FieldKey } from './field-key.ts';

/** The key of a question. @example questionKey('about', 'title') // → 'about/title' */
export function questionKey(page: string, field: FieldKey): string {
  return `${page}/${field}`;
}

/** The field that a question asks for; '' for the key of a page, which asks for none. */
export function fieldAsked(question: string): FieldKey {
  return question.split('/')[1] ?? '';
}
