/** What differs between the campaign that stands and one that is to take its place, before it is taken. */

import type { Day } from '../calendar.ts';
import type { Field } from '../fields/all.ts';
import type { Rule } from '../rules/all.ts';
import { timeOf } from '../rules/deadline.ts';
import { isSame, isWord, pairsOf, saidIn, type Turn, withoutTexts } from './compare-parts.ts';
import type { DatedDeadline } from './fields.ts';
import { type GoalDifference, goalDifferences } from './goal-differences.ts';
import type { Campaign, CampaignForm } from './schema.ts';
import type { Words } from './shapes.ts';

/** A span of days; null where it is open on that side. */
export interface Span {
  from: Day | null;
  until: Day | null;
}

/** Until when something is to be handed in; `time` is '' where the whole day counts. */
export interface Term {
  until: Day;
  time: string;
}

/** One difference that people decide by. Texts that no rule hangs on are counted together as `words`. */
export type Difference =
  | ({ what: 'deadline'; of: Words } & Turn<Term | null>)
  | ({ what: 'covers'; of: Words } & Turn<Day | null>)
  | ({ what: 'least'; of: Words } & Turn<number | null>)
  | ({ what: 'window'; of: Words } & Turn<Span | null>)
  | ({ what: 'limit'; of: Words } & Turn<number | null>)
  | GoalDifference
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
  const isDay = ({ what }: Difference) => ['deadline', 'covers', 'least', 'window', 'limit'].includes(what);
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
  const now = new Map(Object.entries(after));
  const was = new Map(Object.entries(before));
  const parts = [...new Set([...was.keys(), ...now.keys()])].filter((part) => !TOLD.has(part));
  return parts
    .filter((part) => !isSame(withoutTexts(was.get(part)), withoutTexts(now.get(part))))
    .map((part) => ({ what: 'part', part, form }));
}

/** Parts of which every difference is told by itself. */
const TOLD = new Set(['open', 'digest', 'goal', 'goals', 'forms', 'fields', 'rules']);

function wholeDifferences(before: Campaign, after: Campaign): Difference[] {
  const found: Difference[] = goalDifferences(before, after);
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
  const key = 'key' in rule ? rule.key : undefined;
  const fields = 'fields' in rule ? rule.fields : undefined;
  return JSON.stringify([
    check,
    code,
    field ?? null,
    fields ?? null,
    when ?? null,
    ...(key === undefined ? [] : [key]),
  ]);
};

function turnOf(form: CampaignForm, was: Rule | null, now: Rule | null): Difference[] {
  const rule = now ?? was;
  if (!rule || isSame(was, now)) return [];
  const of = ruleLabel(form, rule);
  const terms = deadlineTurns(of, was, now);
  if (terms.length > 0) return terms;
  if (rule.check === 'window' && !isSame(spanOf(was), spanOf(now))) {
    return [{ what: 'window', of, was: spanOf(was), now: spanOf(now) }];
  }
  if (limitOf(was) !== limitOf(now)) return [{ what: 'limit', of, was: limitOf(was), now: limitOf(now) }];
  const what = was === null ? 'ruleAdded' : now === null ? 'ruleRemoved' : 'ruleChanged';
  return [{ what, form: form.noun, of: rule.field === undefined ? null : of, code: rule.code }];
}

type DeadlineRule = DatedDeadline;

function deadlineTurns(of: Words, was: Rule | null, now: Rule | null): Difference[] {
  // One that has no day yet is none.
  const isDeadline = (rule: Rule | null): rule is DeadlineRule => rule?.check === 'deadline' && rule.until !== null;
  const [old, latest] = [isDeadline(was) ? was : null, isDeadline(now) ? now : null];
  const turn = <Value>(read: (rule: DeadlineRule) => Value): Turn<Value | null> | null => {
    const both = { was: old && read(old), now: latest && read(latest) };
    return isSame(both.was, both.now) ? null : both;
  };
  const day = turn((rule): Term => ({ until: rule.until, time: timeOf(rule) }));
  const covers = turn(({ coversUntil }) => coversUntil ?? null);
  const least = turn((rule) => rule.least ?? null);
  return [
    ...(day ? [{ what: 'deadline' as const, of, ...day }] : []),
    ...(covers ? [{ what: 'covers' as const, of, ...covers }] : []),
    ...(least ? [{ what: 'least' as const, of, ...least }] : []),
  ];
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

// Days and keys are told by their own differences.
const isText = (before: string, after: string): boolean => before !== after && !isWord(before + after);
