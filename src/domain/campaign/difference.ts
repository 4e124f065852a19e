/** What differs between the campaign that stands and one that is to take its place, before it is taken. */

import type { Day } from '../calendar.ts';
import type { Field } from '../fields/all.ts';
import type { Rule } from '../rules/all.ts';
import type { Campaign, CampaignForm } from './schema.ts';
import type { Words } from './shapes.ts';

/** A span of days; null where it is open on that side. */
export interface Span {
  from: Day | null;
  until: Day | null;
}

/** Old and new; null where there was or will be none. */
interface Turn<Value> {
  was: Value;
  now: Value;
}

/** One difference that people decide by. Texts that no rule hangs on are counted together as `words`. */
export type Difference =
  | ({ what: 'deadline'; of: Words } & Turn<Day | null>)
  | ({ what: 'window'; of: Words } & Turn<Span | null>)
  | ({ what: 'limit'; of: Words } & Turn<number | null>)
  | ({ what: 'goal'; measure: Words } & Turn<number>)
  | ({ what: 'open' } & Turn<Span>)
  | ({ what: 'digest' } & Turn<Campaign['digest']>)
  | { what: 'formAdded' | 'formRemoved'; of: Words }
  | { what: 'fieldAdded' | 'fieldRemoved' | 'fieldChanged'; form: Words; of: Words }
  | { what: 'choiceAdded' | 'choiceRemoved' | 'choiceChanged'; field: Words; of: Words }
  | { what: 'ruleAdded' | 'ruleRemoved' | 'ruleChanged'; form: Words; of: Words | null; code: Rule['code'] }
  /** A part of the campaign, or of one form, that nobody decides by a day or a number: its calendar, its papers, … */
  | { what: 'part'; part: string; form: Words | null }
  | { what: 'words'; count: number };

/**
 * The differences in the order in which people look for them: days and goals first, then what is asked, texts last.
 *
 * Forms and fields are the same where their keys are; rules where check, code, place and condition are, so that a limit
 * or a day that has moved is told as one.
 *
 * @example
 * differences(campaign2019, { ...campaign2019, open: { from: '2019-08-19', until: '2019-12-31' } })
 * // → [{ what: 'open', was: { from: '2019-08-19', until: '2019-11-30' }, now: { …, until: '2019-12-31' } }]
 */
export function differences(before: Campaign, after: Campaign): Difference[] {
  const pairs = pairsOf(before.forms, after.forms, ({ key }) => key);
  const rules = pairs.kept.flatMap(([was, now]) => ruleDifferences(was, now));
  const isDay = ({ what }: Difference) => what === 'deadline' || what === 'window' || what === 'limit';
  const words = changedTexts(before, after);
  const told: Difference[] = [
    ...wholeDifferences(before, after),
    ...rules.filter(isDay),
    ...pairs.gone.map(({ title }): Difference => ({ what: 'formRemoved', of: title })),
    ...pairs.come.map(({ title }): Difference => ({ what: 'formAdded', of: title })),
    ...pairs.kept.flatMap(([was, now]) => fieldDifferences(was, now)),
    ...rules.filter((one) => !isDay(one)),
    ...partDifferences(before, after),
    ...pairs.kept.flatMap(([was, now]) => partDifferences(was, now, now.noun)),
  ];
  if (words > 0) return [...told, { what: 'words', count: words }];
  return told.length > 0 || isSame(before, after) ? told : [{ what: 'part', part: 'order', form: null }];
}

// What differs of a part beyond its texts, which are counted together, and beyond what is told one by one.
function partDifferences<Whole extends Campaign | CampaignForm>(
  before: Whole,
  after: Whole,
  form: Words | null = null,
): Difference[] {
  const now = new Map(Object.entries(beyondTold(after)));
  const was = new Map(Object.entries(beyondTold(before)));
  const parts = [...new Set([...was.keys(), ...now.keys()])].filter((part) => !TOLD.has(part));
  return parts
    .filter((part) => !isSame(withoutTexts(was.get(part)), withoutTexts(now.get(part))))
    .map((part) => ({ what: 'part', part, form }));
}

/** Parts of which every difference is told by itself. */
const TOLD = new Set(['open', 'digest', 'forms', 'fields', 'rules']);

// A goal's number is told by itself.
function beyondTold(whole: Campaign | CampaignForm): object {
  return 'goal' in whole ? { ...whole, goal: { ...whole.goal, count: null } } : whole;
}

function withoutTexts(value: unknown): unknown {
  if (typeof value === 'string') return isWord(value) ? value : '';
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutTexts);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutTexts(inner)]));
}

function wholeDifferences(before: Campaign, after: Campaign): Difference[] {
  const goal = after.forms.find(({ key }) => key === after.goal.form);
  const found: Difference[] = [];
  if (before.goal.count !== after.goal.count && goal) {
    found.push({ what: 'goal', measure: goal.measure, was: before.goal.count, now: after.goal.count });
  }
  if (!isSame(before.open, after.open)) found.push({ what: 'open', was: before.open, now: after.open });
  if (!isSame(before.digest, after.digest)) found.push({ what: 'digest', was: before.digest, now: after.digest });
  return found;
}

function ruleDifferences(was: CampaignForm, now: CampaignForm): Difference[] {
  const pairs = pairsOf(was.rules, now.rules, identity);
  return [
    ...pairs.kept.flatMap(([one, other]) => turnOf(now, one, other)),
    ...pairs.gone.flatMap((rule) => turnOf(was, rule, null)),
    ...pairs.come.flatMap((rule) => turnOf(now, null, rule)),
  ];
}

// Which rule it is, whatever it measures by.
const identity = (rule: Rule): string => {
  const { check, code, field, when } = rule;
  return JSON.stringify([check, code, field ?? null, ('fields' in rule ? rule.fields : null) ?? null, when ?? null]);
};

function turnOf(form: CampaignForm, was: Rule | null, now: Rule | null): Difference[] {
  const rule = now ?? was;
  if (!rule || isSame(was, now)) return [];
  const of = ruleLabel(form, rule);
  if (rule.check === 'deadline' && untilOf(was) !== untilOf(now)) {
    return [{ what: 'deadline', of, was: untilOf(was), now: untilOf(now) }];
  }
  if (rule.check === 'window' && !isSame(spanOf(was), spanOf(now))) {
    return [{ what: 'window', of, was: spanOf(was), now: spanOf(now) }];
  }
  if (limitOf(was) !== limitOf(now)) return [{ what: 'limit', of, was: limitOf(was), now: limitOf(now) }];
  const what = was === null ? 'ruleAdded' : now === null ? 'ruleRemoved' : 'ruleChanged';
  return [{ what, form: form.noun, of: rule.field === undefined ? null : of, code: rule.code }];
}

const untilOf = (rule: Rule | null): string | null => (rule && 'until' in rule ? (rule.until ?? null) : null);
const limitOf = (rule: Rule | null): number | null => (rule && 'limit' in rule ? (rule.limit ?? null) : null);

const spanOf = (rule: Rule | null): Span | null =>
  rule && { from: 'from' in rule ? (rule.from ?? null) : null, until: untilOf(rule) };

function ruleLabel(form: CampaignForm, rule: Rule): Words {
  const { field } = rule;
  return ('label' in rule ? rule.label : undefined) ?? form.fields.find(({ key }) => key === field)?.label ?? form.noun;
}

function fieldDifferences(was: CampaignForm, now: CampaignForm): Difference[] {
  const pairs = pairsOf(was.fields, now.fields, ({ key }) => key);
  const form = now.noun;
  return [
    ...pairs.gone.map(({ label }): Difference => ({ what: 'fieldRemoved', form, of: label })),
    ...pairs.come.map(({ label }): Difference => ({ what: 'fieldAdded', form, of: label })),
    ...pairs.kept.flatMap(([one, other]) => [
      ...choiceDifferences(one, other),
      ...(isAskedAlike(one, other) ? [] : [{ what: 'fieldChanged' as const, form, of: other.label }]),
    ]),
  ];
}

// Its choices are told one by one; a help that is only reworded is counted among the texts.
const isAskedAlike = (one: Field, other: Field): boolean =>
  isSame([one.label, one.suffixes], [other.label, other.suffixes]) &&
  isSame(withoutTexts({ ...one, label: null, choices: null }), withoutTexts({ ...other, label: null, choices: null }));

function choiceDifferences(was: Field, now: Field): Difference[] {
  const pairs = pairsOf(was.choices ?? [], now.choices ?? [], ({ key }) => key);
  return [
    ...pairs.gone.map(({ label }): Difference => ({ what: 'choiceRemoved', field: now.label, of: label })),
    ...pairs.come.map(({ label }): Difference => ({ what: 'choiceAdded', field: now.label, of: label })),
    ...pairs.kept.flatMap(([one, other]): Difference[] => {
      return isSame(one, other) ? [] : [{ what: 'choiceChanged', field: now.label, of: other.label }];
    }),
  ];
}

/** A field that the new campaign no longer asks for, by form and key, though some entry may have an answer. */
export interface DroppedField {
  form: string;
  field: Field;
}

/**
 * The fields that the new campaign lacks: with data in them they are not given up without somebody saying so.
 *
 * A field that goes with its whole form is one of them.
 */
export function droppedFields(before: Campaign, after: Campaign): DroppedField[] {
  return before.forms.flatMap((form) => {
    const kept = new Set(after.forms.find(({ key }) => key === form.key)?.fields.map(({ key }) => key));
    return form.fields.filter(({ key }) => !kept.has(key)).map((field) => ({ form: form.key, field }));
  });
}

// Of several that are called the same the first is the first, and so on.
function pairsOf<Item>(was: readonly Item[], now: readonly Item[], keyOf: (item: Item) => string) {
  const former = byKey(was, keyOf);
  const later = byKey(now, keyOf);
  return {
    gone: [...former].flatMap(([key, item]) => (later.has(key) ? [] : [item])),
    come: [...later].flatMap(([key, item]) => (former.has(key) ? [] : [item])),
    kept: [...later].flatMap(([key, item]): [Item, Item][] => {
      const old = former.get(key);
      return old === undefined ? [] : [[old, item]];
    }),
  };
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item> {
  const seen = new Map<string, number>();
  const named = new Map<string, Item>();
  for (const item of items) {
    const count = (seen.get(keyOf(item)) ?? 0) + 1;
    seen.set(keyOf(item), count);
    named.set(`${count} ${keyOf(item)}`, item);
  }
  return named;
}

/** How many texts differ that stand at the same place in both; what is in a list is known by its key, not its place. */
function changedTexts(before: unknown, after: unknown): number {
  if (typeof before === 'string' && typeof after === 'string') return isText(before, after) ? 1 : 0;
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return 0;
  const now = new Map(placesOf(after));
  return placesOf(before).reduce((sum, [place, value]) => sum + changedTexts(value, now.get(place)), 0);
}

// A rule's own sentence and a field's suffixes are told with the rule and the field.
const placesOf = (values: object): [string, unknown][] =>
  Array.isArray(values)
    ? values.map((value, index) => [placeOf(value, index), value])
    : saidIn(values).filter(([key]) => key !== 'say' && key !== 'suffixes');

function placeOf(value: { key?: unknown; check?: unknown } | string | null, index: number): string {
  if (typeof value !== 'object' || value === null) return String(index);
  if (typeof value.key === 'string') return value.key;
  return typeof value.check === 'string' ? identity(value as Rule) : String(index);
}

// What the file says: the campaign's own words are one of its languages.
const saidIn = (value: object): [string, unknown][] => Object.entries(value).filter(([key]) => key !== 'own');

// Days and keys are told by their own differences.
const isText = (before: string, after: string): boolean => before !== after && !isWord(before + after);

const isWord = (text: string): boolean => /^[\w.-]*$/.test(text);

// Whatever order keys were written in.
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = saidIn(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
