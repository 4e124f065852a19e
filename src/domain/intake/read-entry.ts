/** Reads an entry's texts into values. Parsing never fails: it gives what could be read and what is wrong. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { type Field, typeOf } from '../fields/all.ts';
import { spellingsOf } from '../fields/choices-of.ts';
import type { Known } from '../fields/field-type.ts';
import type { Cells, Unit, Value } from './entry.ts';
import { placesOf } from './places-of.ts';
import { choiceReader } from './read-choice.ts';
import { likelyUnitFinder } from './read-likely-unit.ts';
import { plain } from './read-text.ts';
import type { FieldReading, ReadValues, Unreadable } from './reading.ts';
import { unitFinder } from './roster.ts';

/** What texts are looked up in beside the form: the roster, the campaign's year and language. */
export type Lookups = Omit<Known, 'findChoice'>;

/**
 * Gives a reader of every field of `form` from an entry's cells; one reader serves all entries of the form.
 *
 * A field that `follows` another takes its value from that one when it is empty itself (the kind of a series work
 * from its sub-project).
 *
 * @example
 * entryReader(activity, lookupsOf(roster, campaign))({ participants: '120人' }).values // → { participants: 120 }
 */
export function entryReader(form: CampaignForm, lookups: Lookups): (cells: Cells) => ReadValues {
  const readers = form.fields.map((field) => ({ field, read: fieldReader(field, lookups) }));
  return (cells) => readEntry(form, cells, readers, lookups);
}

/** The look-ups of a roster and a campaign, for all entries that are read by them. */
export function lookupsOf(
  roster: readonly Unit[],
  campaign: Pick<Campaign, 'language' | 'organiser' | 'places' | 'year'>,
): Lookups {
  const { language, year } = campaign;
  return { findUnit: unitFinder(roster), likelyUnit: likelyUnitFinder(roster, placesOf(campaign)), language, year };
}

type ReadField = (text: string) => FieldReading;

function fieldReader(field: Field, lookups: Lookups): ReadField {
  const known: Known = { ...lookups, findChoice: choiceReader(spellingsOf(field)) };
  const { read } = typeOf(field);
  return (text) => (plain(text) === '' ? {} : read(text, field, known));
}

function readEntry(
  form: CampaignForm,
  cells: Cells,
  readers: readonly { field: Field; read: ReadField }[],
  { findUnit }: Lookups,
): ReadValues {
  const values: Record<FieldKey, Value> = {};
  const unreadable: Record<FieldKey, Unreadable> = {};
  for (const { field, read } of readers) {
    const { value, wrong } = read(cells[field.key] ?? '');
    if (value !== undefined) values[field.key] = value;
    if (wrong) unreadable[field.key] = wrong;
  }
  for (const field of form.fields) {
    if (!field.follows || values[field.key] !== undefined || unreadable[field.key]) continue;
    const followed = field.follows.values[String(values[field.follows.field] ?? '')];
    if (followed !== undefined) values[field.key] = followed;
  }
  return { unit: findUnit(cells[form.roles.unit] ?? ''), values, unreadable };
}
