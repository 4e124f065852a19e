/** Placeholders in the texts of a form, so that no day, limit or goal stands twice: {deadline}, {limit:size}. */

import type { Day } from '../calendar.ts';
import { type FieldTypeName, typeOf } from '../fields/all.ts';
import type { Rule } from '../rules/all.ts';
import { timeOf } from '../rules/deadline.ts';
import { holds } from './conditions.ts';
import { hangingOf } from './faults/page-faults.ts';
import type { Campaign, CampaignForm } from './schema.ts';

/** How what stands for a placeholder is written in the language of the text. */
export interface PlaceholderWords {
  /** A day; without its year where that is the campaign's: 9月18日; with its time where there is one. */
  day(day: Day, year: number, time?: string): string;
  /** From a day to a day, either of which may be open: 2019年1月1日至12月31日. */
  span(from: Day | null, until: Day | null): string;
  /** A limit with its unit, by the type of its field: 3分钟, 50MB, 5000. */
  quantity(limit: number, type: FieldTypeName): string;
}

/** Where a text stands: in a form, on one of its pages, at one of its questions. */
export interface TextPlace {
  campaign: Pick<Campaign, 'goal' | 'year' | 'title'>;
  form: CampaignForm;
  section?: CampaignForm['sections'][number];
  /** The key of the question. */
  field?: string;
}

/** What may stand in braces, and how it is found. `of` is the field or the deadline behind a colon: {limit:size}. */
const FINDERS: Readonly<Record<string, (place: TextPlace, words: PlaceholderWords, of?: string) => string | null>> = {
  /** The form's, or that of the page's choice; the one of this key where there are several. */
  deadline: (place, words, of) => {
    const rules = rulesHere(place).filter(
      (rule) => rule.check === 'deadline' && rule.until !== null && (of === undefined || keyIn(rule) === of),
    );
    const [rule] = rules;
    if (rule?.check !== 'deadline' || rule.until === null || rules.length > 1) return null;
    return words.day(rule.until, place.campaign.year, timeOf(rule));
  },
  /** Of the question that the text belongs to, or of the one that is named. */
  window: (place, words, of = place.field) => {
    const rules = rulesHere(place).filter((rule) => rule.check === 'window' && rule.field === of);
    const [rule] = rules;
    return rule?.check === 'window' && rules.length === 1 ? words.span(rule.from ?? null, rule.until ?? null) : null;
  },
  /** As the window. What only gives staff something to look at is no limit that a form would name. */
  limit: (place, words, of = place.field) => {
    const limits = rulesHere(place).flatMap((rule) =>
      rule.field === of && rule.level === 'error' ? limitOf(rule) : [],
    );
    const [limit] = limits;
    const field = place.form.fields.find(({ key }) => key === of);
    return field && limit !== undefined && limits.length === 1 ? words.quantity(limit, typeOf(field).type) : null;
  },
  /** How many characters the answer may have. */
  max: ({ field, form }, _, of = field) => textOf(form.fields.find(({ key }) => key === of)?.max),
  goal: ({ campaign }) => textOf(campaign.goal.count),
  year: ({ campaign }) => textOf(campaign.year),
  campaign: ({ campaign }) => campaign.title.own,
};

export const PLACEHOLDERS: readonly string[] = Object.keys(FINDERS);

const IN_BRACES = /\{([a-zA-Z]+)(?::([a-zA-Z][a-zA-Z0-9]*))?\}/g;

/**
 * A text with its placeholders filled in. One that says nothing stays as it is written: a file with such a one is
 * refused.
 *
 * @example
 * filled('{deadline}（含）前报送。', { campaign, form: activity }, words) // → '9月18日（含）前报送。'
 */
export function filled(text: string, place: TextPlace, words: PlaceholderWords): string {
  return text.replace(IN_BRACES, (written, name: string, of?: string) => saidBy(name, of, place, words) ?? written);
}

/** A placeholder of a text that says nothing: as it is written, and whether there is one of that name. */
export interface EmptyPlaceholder {
  written: string;
  isKnown: boolean;
}

/**
 * The placeholders of a text for which nothing can be said where it stands: there is no such rule, or more than one.
 *
 * @example
 * emptyPlaceholders('{deadline}（含）前', { campaign, form: work }) // → [{ written: '{deadline}', isKnown: true }]
 */
export function emptyPlaceholders(text: string, place: TextPlace): EmptyPlaceholder[] {
  return [...text.matchAll(IN_BRACES)]
    .filter(([, name = '', of]) => saidBy(name, of, place, PLAIN) === null)
    .map(([written, name = '']) => ({ written, isKnown: PLACEHOLDERS.includes(name) }));
}

/**
 * What could be said by a placeholder at a place, as it would be written out.
 *
 * @example
 * sayable({ campaign, form: activity }, words) // → [['{deadline}', '9月18日'], ['{year}', '2019'], …]
 */
export function sayable(place: TextPlace, words: PlaceholderWords): [placeholder: string, text: string][] {
  const named = place.form.fields.flatMap(({ key }) => [`limit:${key}`, `window:${key}`]);
  return [...PLACEHOLDERS, ...named].flatMap((written): [string, string][] => {
    const [name = '', of] = written.split(':');
    const text = saidBy(name, of, place, words);
    return text === null ? [] : [[`{${written}}`, text]];
  });
}

const PLAIN: PlaceholderWords = { day: (day) => day, span: (from, until) => `${from}${until}`, quantity: String };

function saidBy(name: string, of: string | undefined, place: TextPlace, words: PlaceholderWords): string | null {
  const find = PLACEHOLDERS.includes(name) ? FINDERS[name] : undefined;
  return find ? find(place, words, of) : null;
}

const textOf = (value: unknown): string | null => (typeof value === 'number' ? String(value) : null);

const keyIn = (rule: Rule): unknown => new Map<string, unknown>(Object.entries(rule)).get('key');

function limitOf(rule: Rule): number[] {
  return 'limit' in rule && typeof rule.limit === 'number' ? [rule.limit] : [];
}

// On a page that one choice leads to, the rules of other choices say nothing.
function rulesHere({ form, section }: TextPlace): readonly Rule[] {
  const hanging = section && hangingOf(section);
  const [choice, ...others] = hanging?.choices ?? [];
  if (!hanging || choice === undefined || others.length > 0) return form.rules;
  return form.rules.filter(({ when = {} }) => {
    const wanted = when[hanging.key];
    return wanted === undefined || holds({ [hanging.key]: wanted }, { [hanging.key]: choice });
  });
}
