/** What a campaign asks of entries by table, as lines that people read before they fill it in. */

import type { Condition, Wanted } from '../campaign/conditions.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import { clauseOf, shortLabel } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { choiceLabel } from '../fields/choices-of.ts';
import type { Rule } from '../rules/all.ts';
import { timeOf } from '../rules/deadline.ts';
import type { GuideLine, Need, RegistrationWords, ToldCondition, ToldRule } from './registration-words.ts';

/**
 * A line for each rule that an entry by table can break, in the campaign's order; the same line once.
 *
 * What a field must be filled in for by itself stands beside its name (`needOf`). A rule whose condition cannot be said
 * by choices is left out, for without its condition it would be wrong.
 *
 * @example
 * ruleLines(campaign, activity, words)[0] // → ['活动时间', '活动时间须在2019年1月1日至12月31日（《通知》“二、（一）”）。']
 */
export function ruleLines(campaign: Campaign, form: CampaignForm, words: RegistrationWords): GuideLine[] {
  const lines = form.rules.flatMap((rule): GuideLine[] => {
    const say = words.rules[rule.check];
    const when = conditionsOf(form, rule.when);
    if (!say || !when || !isForStaff(rule.when) || isPlainNeed(rule, when)) return [];
    if (rule.check === 'oneOf' && !rule.values) return [];
    if (rule.check === 'atMost' && rule.field === undefined) return [];
    // A deadline whose day nobody has set yet binds nobody.
    if (rule.check === 'deadline' && rule.until === null) return [];
    const told = toldRule(campaign, form, rule, words);
    return [[told.label, words.guide.rule(when, say(told), words.basis(clauseOf(rule)))]];
  });
  return [...new Map(lines.map((line) => [line.join(), line])).values()];
}

/** How a column is to be filled in by whoever reports by table. @example needOf(activity, 'title') // → 'required' */
export function needOf(form: CampaignForm, key: FieldKey): Need {
  const own = form.rules.filter((rule) => 'field' in rule && rule.field === key && isForStaff(rule.when));
  const needs = own.filter((rule) => rule.check === 'required' || rule.check === 'wanted');
  const plain = needs.filter((rule) => isPlainNeed(rule, conditionsOf(form, rule.when) ?? [NEVER]));
  if (plain.some((rule) => rule.level === 'error')) return 'required';
  if (needs.some((rule) => rule.level === 'error')) return 'sometimes';
  return needs.length > 0 ? 'wanted' : 'optional';
}

const NEVER: ToldCondition = { label: '', values: [], isNot: false };

/** Whether an entry by table can be met by it: staff take tables in. */
function isForStaff(when: Condition = {}): boolean {
  const { door } = when;
  if (door === undefined) return true;
  return Array.isArray(door) ? door.includes('staff') : !('not' in door && door.not.includes('staff'));
}

// That one field is always to be filled in stands in the table of columns.
function isPlainNeed(rule: Rule, when: readonly ToldCondition[]): boolean {
  if (rule.check !== 'required' && rule.check !== 'wanted') return false;
  return when.length === 0 && (rule.fields ?? [rule.field]).length < 2;
}

function conditionsOf(form: CampaignForm, when: Condition = {}): ToldCondition[] | null {
  const told = Object.entries(when).flatMap(([key, wanted]) =>
    key === 'door' ? [] : [conditionOf(form, key, wanted)],
  );
  return told.every((one) => one !== null) ? told.filter((one) => one !== null) : null;
}

function conditionOf({ fields }: CampaignForm, key: FieldKey, wanted: Wanted): ToldCondition | null {
  const field = fields.find((one) => one.key === key);
  const values = Array.isArray(wanted) ? wanted : 'not' in wanted ? wanted.not : null;
  if (!field || !values) return null;
  const isNot = !Array.isArray(wanted);
  return { label: shortLabel(field.label.own), values: values.map((value) => choiceLabel(field, value)), isNot };
}

function toldRule(campaign: Campaign, form: CampaignForm, rule: Rule, words: RegistrationWords): ToldRule {
  const part = new Map<string, unknown>(Object.entries(rule));
  const keys = (name: string) => [part.get(name)].flat().filter((one) => typeof one === 'string');
  const labels = (names: readonly string[]) =>
    form.fields.filter(({ key }) => names.includes(key)).map(({ label }) => shortLabel(label.own));
  const [field] = form.fields.filter(({ key }) => keys('field').includes(key));
  const noun = form.noun.own;
  const all = labels(keys('fields').length > 0 ? keys('fields') : keys('field'));
  const limit = part.get('limit');
  const isValue = (part.get('measure') ?? 'value') === 'value';
  return {
    label: field ? shortLabel(field.label.own) : noun,
    labels: all.length > 0 ? all : [noun],
    others: labels(
      rule.check === 'unique' ? keysAlike(form, keys('by'), keys('fields')) : [...keys('other'), ...keys('per')],
    ),
    values: keys('values').map((value) => (field ? choiceLabel(field, value) : value)),
    limit:
      typeof limit !== 'number' ? '' : field && isValue ? words.placeholders.quantity(limit, field.type) : `${limit}`,
    span: rule.check === 'window' ? words.placeholders.span(rule.from ?? null, rule.until ?? null) : '',
    until: untilOf(campaign, rule, words),
    how: String(part.get('is') ?? part.get('measure') ?? (part.get('avoid') === true ? 'avoid' : '')),
    noun,
    measure: form.measure.own,
    district: words.district,
  };
}

function untilOf({ year }: Campaign, rule: Rule, { placeholders }: RegistrationWords): string {
  return rule.check === 'deadline' && rule.until !== null ? placeholders.day(rule.until, year, timeOf(rule)) : '';
}

// What makes two entries one: what the rule says by itself, else day and title with what it adds.
function keysAlike({ roles }: CampaignForm, by: readonly string[], more: readonly string[]): readonly string[] {
  return by.length > 0 ? by : [roles.title, ...(roles.day === undefined ? [] : [roles.day]), ...more];
}
