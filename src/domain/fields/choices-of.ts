/** The choices of a field: their labels, and every spelling that names one. */

import type { FieldParts } from './field-type.ts';

type Choices = Pick<FieldParts, 'choices'>;

/** The label of a field or a choice in the campaign's language; the key itself for text that is no choice. */
export function choiceLabel(field: Choices, key: string): string {
  return field.choices?.find((each) => each.key === key)?.label.own ?? key;
}

/** All labels, in the campaign's order. */
export function choiceLabels(field: Choices): string[] {
  return (field.choices ?? []).map((each) => each.label.own);
}

/**
 * Each choice with all that may be written for it beside its key.
 *
 * @example
 * spellingsOf(kind) // → [{ key: '视频', labels: ['视频', 'Video', '短视频'] }]
 */
export function spellingsOf(field: Choices): { key: string; labels: string[] }[] {
  return (field.choices ?? []).map((each) => ({
    key: each.key,
    labels: [each.label.own, ...(each.label.en ? [each.label.en] : []), ...(each.also ?? [])],
  }));
}
