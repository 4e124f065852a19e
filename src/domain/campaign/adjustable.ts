/** What changes of a campaign from year to year, each as one text that staff can read and write. */

import type { Field } from '../fields/all.ts';
import type { Rule } from '../rules/all.ts';
import { fileOf } from './campaign-file.ts';
import type { Wanted } from './conditions.ts';
import { type Goal, goalNames, goalsOf } from './goal.ts';
import type { CampaignLanguage } from './languages.ts';
import type { Campaign, CampaignFile, CampaignForm } from './schema.ts';
import type { Words } from './shapes.ts';

/** How the text of an adjustable place is read. */
export type AdjustableKind =
  | 'day'
  | 'dayOrNone'
  | 'count'
  | 'amount'
  | 'weekday'
  | 'hour'
  | 'time'
  | 'choices'
  | 'text'
  | 'name';

/** One place of a campaign that staff may change without touching the file. */
export interface Adjustable {
  /** The place in the campaign, by keys and indexes: `open.until`, `forms.0.rules.3.until`. */
  key: string;
  /** What it is called within what it belongs to: the last step of its key. */
  name: string;
  kind: AdjustableKind;
  what: 'goal' | 'open' | 'digest' | 'deadline' | 'window' | 'limit' | 'choices' | 'words';
  /** What it belongs to: the rule's or the field's label, the form's name; null for the campaign as a whole. */
  of: Words | null;
  /** The choices to which the rule is limited, by their labels. */
  when?: readonly Words[];
  /** As it stands. Choices are a line each. */
  text: string;
}

/** A text that cannot be taken, by the place's key. */
export interface AdjustFault {
  key: string;
  fault: 'noDay' | 'noCount' | 'noAmount' | 'noWeekday' | 'noHour' | 'noTime' | 'noText' | 'doubledChoice' | 'unknown';
}

/**
 * Every adjustable place, in the order in which people look for them: the campaign's days and goal, then form by form
 * its deadlines, windows, limits, choices and texts.
 *
 * @example
 * adjustables(campaign2019)[0]
 * // → { key: 'goal.count', name: 'count', kind: 'amount', what: 'goal', of: null, text: '10' }
 */
export function adjustables(campaign: Campaign): Adjustable[] {
  const { digest, open } = campaign;
  return [
    ...goalsOf(campaign).map((goal, index, { length }) => goalPlace(campaign, goal, { index, length })),
    { key: 'open.from', name: 'from', kind: 'day', what: 'open', of: null, text: open.from },
    { key: 'open.until', name: 'until', kind: 'day', what: 'open', of: null, text: open.until },
    {
      key: 'digest.weekday',
      name: 'weekday',
      kind: 'weekday',
      what: 'digest',
      of: null,
      text: String(digest.weekday),
    },
    { key: 'digest.hour', name: 'hour', kind: 'hour', what: 'digest', of: null, text: String(digest.hour) },
    ...(['title', 'notice', 'organiser', 'office'] as const).map((name) => wordsAt('', name, null, campaign[name])),
    ...NAMES.map((name) => nameAt(name, campaign[name])),
    ...campaign.forms.flatMap((form, index) => ofForm(form, `forms.${index}`)),
  ];
}

/** What a campaign may be called and call others; without one of its own it has the usual word. */
const NAMES = ['short', 'noticeWord', 'ownRule', 'district', 'superior'] as const;

// The one goal of a campaign is not named.
function goalPlace(campaign: Campaign, goal: Goal, { index, length }: { index: number; length: number }): Adjustable {
  const key = campaign.goals === undefined ? 'goal.count' : `goals.${index}.count`;
  const of = length === 1 ? null : goalNames(campaign, goal).label;
  return { key, name: 'count', kind: 'amount', what: 'goal', of, text: String(goal.count) };
}

function ofForm(form: CampaignForm, path: string): Adjustable[] {
  return [
    ...form.rules.flatMap((rule, index) => ofRule(form, rule, `${path}.rules.${index}`)),
    ...form.fields.flatMap((field, index) => choicesAt(field, `${path}.fields.${index}.choices`)),
    ...(['title', 'description', 'confirmation'] as const).map((name) =>
      wordsAt(`${path}.`, name, form.noun, form[name]),
    ),
    ...form.fields.flatMap(({ help, label }, index) =>
      help === undefined ? [] : [wordsAt(`${path}.fields.${index}.`, 'help', label, help)],
    ),
  ];
}

const RULE_PLACES = {
  deadline: { what: 'deadline', kinds: { until: 'day', hour: 'time', coversUntil: 'day', least: 'count' } },
  window: { what: 'window', kinds: { from: 'day', until: 'day' } },
  atMost: { what: 'limit', kinds: { limit: 'count' } },
  lessThan: { what: 'limit', kinds: { limit: 'count' } },
  atLeast: { what: 'limit', kinds: { limit: 'count' } },
  quota: { what: 'limit', kinds: { limit: 'count' } },
} as const satisfies Partial<Record<Rule['check'], RulePlace>>;

interface RulePlace {
  what: Adjustable['what'];
  /** What each of its parameters is, as far as staff may change it. */
  kinds: Readonly<Record<string, AdjustableKind>>;
}

function ofRule(form: CampaignForm, rule: Rule, path: string): Adjustable[] {
  const places: Partial<Record<string, RulePlace>> = RULE_PLACES;
  const place = places[rule.check];
  if (!place) return [];
  const { kinds, what } = place;
  const of =
    ('label' in rule ? rule.label : undefined) ?? form.fields.find(({ key }) => key === rule.field)?.label ?? form.noun;
  const held = new Map(Object.entries(rule));
  const when = Object.entries(rule.when ?? {}).flatMap(([field, wanted]) => labelsOf(form, field, wanted));
  return Object.entries(kinds).flatMap(([name, kind]) => {
    const value = held.get(name);
    if (value === undefined) return [];
    // Only what nobody is chased for may have no day.
    const own = name === 'until' && held.get('optional') === true ? 'dayOrNone' : kind;
    return [{ key: `${path}.${name}`, name, kind: own, what, of, when, text: value === null ? '' : String(value) }];
  });
}

function labelsOf(form: CampaignForm, key: string, wanted: Wanted): Words[] {
  if (!Array.isArray(wanted)) return [];
  const choices = form.fields.find((field) => field.key === key)?.choices ?? [];
  return choices.filter((choice) => wanted.includes(choice.key)).map(({ label }) => label);
}

function choicesAt({ choices, label }: Field, key: string): Adjustable[] {
  if (choices === undefined) return [];
  const text = choices.map((choice) => choice.label.own).join('\n');
  return [{ key, name: 'choices', kind: 'choices', what: 'choices', of: label, text }];
}

function nameAt(name: (typeof NAMES)[number], words: Words | undefined): Adjustable {
  return { key: name, name, kind: 'name', what: 'words', of: null, text: words?.own ?? '' };
}

function wordsAt(path: string, name: string, of: Words | null, words: Words): Adjustable {
  return { key: path + name, name, kind: 'text', what: 'words', of, text: words.own };
}

/**
 * How many texts of a campaign name a day that is no longer what it was: no rule keeps a text in step.
 *
 * @param label the day as texts write it: 9月18日.
 * @example
 * textsNaming(campaign2019, '9月18日') // → 5
 */
export function textsNaming(campaign: Campaign, label: string): number {
  // 19月18日 is no day, and 9月18日 stands in 2019年9月18日.
  const named = new RegExp(`(?<!\\d)${label}`);
  return adjustables(campaign).filter(({ text, what }) => what === 'words' && named.test(text)).length;
}

/**
 * The campaign with some places changed, or every text that cannot be taken.
 *
 * What holds between places (an end before its beginning) is the schema's to tell: whoever takes it parses it.
 *
 * @param texts by key of `adjustables`; those that are left out, or are as they stand, stay.
 * @example
 * adjust(campaign2019, { 'goal.count': '12' }) // → { ok: true, file: { …, goal: { count: 12, … } } }
 */
export function adjust(
  campaign: Campaign,
  texts: Readonly<Record<string, string>>,
): { ok: true; file: CampaignFile } | { ok: false; faults: AdjustFault[] } {
  const places = new Map(adjustables(campaign).map((place) => [place.key, place]));
  const changed = fileOf(campaign);
  const faults: AdjustFault[] = [];
  for (const [key, text] of Object.entries(texts)) {
    const place = places.get(key);
    if (place?.text === text) continue;
    const fault = place === undefined ? 'unknown' : putText(changed, place, text.trim(), campaign.language);
    if (fault !== null) faults.push({ key, fault });
  }
  return faults.length === 0 ? { ok: true, file: changed } : { ok: false, faults };
}

function putText(
  campaign: CampaignFile,
  { key, kind }: Adjustable,
  text: string,
  language: CampaignLanguage,
): AdjustFault['fault'] | null {
  switch (kind) {
    case 'dayOrNone':
      if (text === '') return put(campaign, key, null);
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? put(campaign, key, text) : 'noDay';
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? put(campaign, key, text) : 'noDay';
    case 'count':
      return /^\d{1,9}$/.test(text) && text !== '0' ? put(campaign, key, Number(text)) : 'noCount';
    case 'amount':
      if (text === 'targets') return put(campaign, key, text);
      return /^\d{1,9}$/.test(text) && text !== '0' ? put(campaign, key, Number(text)) : 'noAmount';
    case 'time':
      return putTime(campaign, key, text);
    case 'weekday':
      return /^[1-7]$/.test(text) ? put(campaign, key, Number(text)) : 'noWeekday';
    case 'hour':
      return /^(?:1?\d|2[0-3])$/.test(text) ? put(campaign, key, Number(text)) : 'noHour';
    case 'text':
      return text === '' ? 'noText' : put(campaign, `${key}.${language}`, text);
    case 'name':
      return putName(campaign, key, text, language);
    case 'choices':
      return putChoices(campaign, key, text, language);
  }
}

// Emptied it is the usual word's turn again, in every language.
function putName(
  campaign: CampaignFile,
  key: string,
  text: string,
  language: CampaignLanguage,
): AdjustFault['fault'] | null {
  const former = valueAt(campaign, key);
  return put(campaign, key, text === '' ? undefined : { ...(former ?? {}), [language]: text });
}

// Whole hours are kept as numbers, as the file has them.
function putTime(campaign: unknown, key: string, text: string): AdjustFault['fault'] | null {
  if (/^(?:1?\d|2[0-3])$/.test(text)) return put(campaign, key, Number(text));
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? put(campaign, key, text) : 'noTime';
}

// A line that stood is the choice that it was, with its key; a new one takes its own words for a key.
function putChoices(
  campaign: CampaignFile,
  key: string,
  text: string,
  language: CampaignLanguage,
): AdjustFault['fault'] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return 'noText';
  if (new Set(lines).size < lines.length) return 'doubledChoice';
  const former = (valueAt(campaign, key) ?? []) as NonNullable<
    CampaignFile['forms'][number]['fields'][number]['choices']
  >;
  const choices = lines.map(
    (line) => former.find(({ label }) => label[language] === line) ?? { key: line, label: { [language]: line } },
  );
  return put(campaign, key, choices);
}

function valueAt(value: unknown, key: string): unknown {
  return key.split('.').reduce<unknown>((inner, name) => new Map(Object.entries(inner ?? {})).get(name), value);
}

function put(campaign: unknown, key: string, value: unknown): null {
  const names = key.split('.');
  const last = names.pop() ?? '';
  const holder = names.length === 0 ? campaign : valueAt(campaign, names.join('.'));
  if (typeof holder === 'object' && holder !== null) Object.assign(holder, { [last]: value });
  return null;
}
