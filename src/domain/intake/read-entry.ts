/** Reads an entry's texts into values. Parsing never fails: it gives what could be read and what is wrong. */

import type { FieldKey } from '../campaign/field-key.ts';
import { fieldOf } from '../campaign/fields.ts';
import type { CampaignForm, Field } from '../campaign/schema.ts';
import type { Cells, Unit, Value } from './entry.ts';
import type { IssueCode, IssueFacts } from './issue.ts';
import { choiceReader, readYes, splitChoices } from './read-choice.ts';
import { readEmail, readPhone } from './read-contact.ts';
import { readDay, readDayOrMonth } from './read-day.ts';
import { likelyLinks } from './read-likely-links.ts';
import { likelyUnitFinder } from './read-likely-unit.ts';
import { readLinks } from './read-links.ts';
import { readCount, readMegabytes, readSeconds } from './read-number.ts';
import { plain } from './read-text.ts';
import type { Reading } from './reading.ts';
import { type FindUnit, unitFinder } from './roster.ts';

export interface Unreadable {
  code: IssueCode;
  facts: IssueFacts;
}

export interface ReadValues {
  /** The unit of the roster, or null when it is empty, unknown or no longer active. */
  unit: Unit | null;
  /** What could be read; a field that is empty or unreadable is absent. A unit is its id. */
  values: Readonly<Record<FieldKey, Value>>;
  /** What could not be read, by field; links can be partly here and partly in `values`. */
  unreadable: Readonly<Record<FieldKey, Unreadable>>;
}

interface FieldReading {
  value?: Value;
  wrong?: Unreadable;
}

/**
 * Gives a reader of every field of `form` from an entry's cells; one reader serves all entries of the form.
 *
 * A field that `follows` another takes its value from that one when it is empty itself (the kind of a series work
 * from its sub-project).
 *
 * @example
 * entryReader(activity, lookupsOf(roster, 2019))({ participants: '120人' }).values // → { participants: 120 }
 */
export function entryReader(form: CampaignForm, lookups: Lookups): (cells: Cells) => ReadValues {
  const known: Known = {
    ...lookups,
    findChoice: new Map(form.fields.map((field) => [field.key, choiceReader(choicesOf(field))])),
  };
  return (cells) => readEntry(form, cells, known);
}

/** What texts are looked up in beside the form: the roster, and the campaign's year. */
export interface Lookups {
  findUnit: FindUnit;
  /** The unit that a name probably means which fits none. */
  likelyUnit: FindUnit;
  /** What a missing year probably is. */
  year: number;
}

/** The look-ups of a roster and a campaign's year, for all entries that are read by them. */
export function lookupsOf(roster: readonly Unit[], year: number): Lookups {
  return { findUnit: unitFinder(roster), likelyUnit: likelyUnitFinder(roster), year };
}

interface Known extends Lookups {
  findChoice: ReadonlyMap<FieldKey, (text: string) => string | null>;
}

function readEntry(form: CampaignForm, cells: Cells, known: Known): ReadValues {
  const values: Record<FieldKey, Value> = {};
  const unreadable: Record<FieldKey, Unreadable> = {};
  for (const field of form.fields) {
    const text = cells[field.key] ?? '';
    const { value, wrong } = plain(text) === '' ? {} : readField(field, text, known);
    if (value !== undefined) values[field.key] = value;
    if (wrong) unreadable[field.key] = wrong;
  }
  for (const field of form.fields) {
    if (!field.follows || values[field.key] !== undefined || unreadable[field.key]) continue;
    const followed = field.follows.values[String(values[field.follows.field] ?? '')];
    if (followed !== undefined) values[field.key] = followed;
  }
  const unit = known.findUnit(cells[form.roles.unit] ?? '');
  return { unit, values, unreadable };
}

function readField(field: Field, text: string, known: Known): FieldReading {
  const findChoice = (name: string) => known.findChoice.get(field.key)?.(name) ?? null;
  switch (field.type) {
    case 'unit': {
      const unit = known.findUnit(text);
      if (unit) return { value: unit.id };
      const facts = withSuggestion(text, known.likelyUnit(text)?.name);
      return { wrong: { code: 'notInRoster', facts } };
    }
    case 'line':
    case 'paragraph':
      return { value: text.trim() };
    case 'choice':
      return readOneChoice(field, text, findChoice(text));
    case 'choices':
      return readSeveralChoices(field, splitChoices(text), findChoice);
    case 'links':
      return readLinkField(text);
    case 'yes':
      return readYes(text) ? { value: true } : { value: false };
    case 'day':
      return told(
        text,
        mapped(readDay(text, known.year), (read) => read.day),
      );
    case 'dayOrMonth':
      return told(text, readDayOrMonth(text, known.year));
    case 'count':
      return told(text, readCount(text, field.least));
    default:
      return told(text, SIMPLE_READERS[field.type](text));
  }
}

const SIMPLE_READERS = {
  seconds: readSeconds,
  megabytes: readMegabytes,
  phone: readPhone,
  email: readEmail,
} as const;

function told(text: string, reading: Reading<Value>): FieldReading {
  if ('value' in reading) return { value: reading.value };
  return { wrong: { code: reading.problem, facts: withSuggestion(text, reading.suggestion) } };
}

function withSuggestion(text: string, suggestion: string | null | undefined): IssueFacts {
  return typeof suggestion === 'string' ? { value: shown(text), suggestion } : { value: shown(text) };
}

function mapped<From, To>(reading: Reading<From>, change: (value: From) => To): Reading<To> {
  return 'value' in reading ? { value: change(reading.value) } : reading;
}

function readOneChoice(field: Field, text: string, choice: string | null): FieldReading {
  if (choice !== null) return { value: choice };
  if (field.open) return { value: text.trim() };
  return { wrong: { code: 'unknownChoice', facts: { value: shown(text), limit: allChoices(field) } } };
}

function readSeveralChoices(
  field: Field,
  parts: readonly string[],
  findChoice: (text: string) => string | null,
): FieldReading {
  const known = parts.map(findChoice);
  const value = known.filter((choice) => choice !== null);
  const strangers = parts.filter((_, at) => known[at] === null);
  const read: FieldReading = value.length > 0 ? { value } : {};
  if (strangers.length === 0) return read;
  const facts = { value: shown(strangers.join('、')), limit: allChoices(field) };
  return { ...read, wrong: { code: 'unknownChoice', facts } };
}

function readLinkField(text: string): FieldReading {
  const { links, bad } = readLinks(text);
  const read: FieldReading = links.length > 0 ? { value: links } : {};
  if (bad.length === 0) return read;
  return { ...read, wrong: { code: 'badLink', facts: withSuggestion(bad.join(' '), likelyLinks(text)) } };
}

function choicesOf(field: Field): { key: string; labels: string[] }[] {
  return (field.choices ?? []).map((each) => ({
    key: each.key,
    labels: [each.label['zh-CN'], ...(each.label.en ? [each.label.en] : []), ...(each.also ?? [])],
  }));
}

function allChoices(field: Field): string {
  return (field.choices ?? []).map((each) => each.label['zh-CN']).join('、');
}

/** A text as a message quotes it: on one line, at most 40 characters. */
export function shown(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  const letters = [...line];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : line;
}

/** Whether a field is empty as a person would say: nothing there but white space. */
export function isEmpty(form: CampaignForm, cells: Cells, key: FieldKey): boolean {
  const text = plain(cells[key] ?? '');
  return text === '' || (fieldOf(form, key).type === 'yes' && !readYes(text));
}
