/** Finds the entry that a row may be a correction of, where neither number nor day and title tell. */

import { fieldOf } from '../campaign/fields.ts';
import type { CampaignLanguage } from '../campaign/languages.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import type { Cells, Entry } from '../intake/entry.ts';
import { firstDay, readDay, readDayOrMonth } from '../intake/read-day.ts';
import { titleKey } from '../intake/read-text.ts';

interface ReadBy {
  form: CampaignForm;
  language: CampaignLanguage;
}

/**
 * The first of `entries` that has the title of the row and another day, else the first of its day whose title is
 * nearly the same: one holds the other, or one stretch of a few letters differs. Null where there is none.
 *
 * It may as well be another session; only a person can tell.
 *
 * @param cells the texts of the row by field.
 */
export function nearestEntry<One extends { entry: Pick<Entry, 'cells'> }>(
  { form, language }: ReadBy,
  cells: Cells,
  entries: readonly One[],
): One | null {
  const title = titleKey(cells[form.roles.title] ?? '');
  const dayOf = (of: Cells) => dayKey(form, of[form.roles.day ?? ''] ?? '', language);
  const day = dayOf(cells);
  if (title === '') return null;
  const titleOf = ({ entry }: One) => titleKey(entry.cells[form.roles.title] ?? '');
  const sameDay = (one: One) => day !== null && dayOf(one.entry.cells) === day;
  return (
    entries.find((one) => titleOf(one) === title) ??
    entries.find((one) => sameDay(one) && areAlike(titleOf(one), title)) ??
    null
  );
}

/** A shorter title stands in many a longer one by chance. */
const LEAST_TITLE = 4;

function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= LEAST_TITLE && long.includes(short)) return true;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail += 1;
  return (long.length - head - tail) * 2 <= short.length;
}

/** The day of an entry, the first of its month where it says no day; null where it cannot be read. */
export function dayKey(form: CampaignForm, text: string, language: CampaignLanguage): string | null {
  if (form.roles.day !== undefined && fieldOf(form, form.roles.day).type === 'dayOrMonth') {
    const reading = readDayOrMonth(text, undefined, language);
    return 'value' in reading ? firstDay(reading.value) : null;
  }
  const reading = readDay(text, undefined, language);
  return 'value' in reading ? reading.value.day : null;
}
