/** Puts an issue into words: the sentence of its code, filled from its facts and the campaign's own labels. */

import { shortLabel } from '../../domain/campaign/fields.ts';
import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Words } from '../../domain/campaign/shapes.ts';
import type { Issue } from '../../domain/intake/issue.ts';
import type { Rule } from '../../domain/rules/all.ts';
import { namesOf, type Speech } from '../names/names-of.ts';
import { type Language, say } from '../say.ts';
import type { IssueAbout } from './zh-CN.ts';

/**
 * The sentence that tells people of `issue`: what happened, the limit, what to do, the clause.
 *
 * A rule that is met by one of several fields names them all, and so does a text that is looked for in several. A rule
 * that brings its own sentence is told by it, with the clause behind.
 *
 * @param form of the entry that the issue is about.
 *
 * @example
 * issueSentence({ code: 'badNumber', facts: { value: '约200', suggestion: '200' }, … }, form, speech)
 * // → '参与人数“约200”不是数字。请只填数字，例如 200（区级规定）。'
 */
export function issueSentence(issue: Issue, form: CampaignForm, { campaign, language }: Speech): string {
  const words = say('issues', language);
  const about = aboutOf(issue, form, { campaign, language });
  if (!issue.say) return words.sentences[issue.code](about);
  const { from, label, limit, of, others, until, value } = about;
  const filled = filledIn(inLanguage(issue.say, language), {
    from,
    label,
    limit,
    of,
    other: words.listed(others),
    until,
    value,
  });
  return words.own(filled, about.basis);
}

function aboutOf(issue: Issue, form: CampaignForm, { campaign, language }: Speech): IssueAbout {
  const names = namesOf(campaign, language);
  const field = form.fields.find((one) => one.key === issue.field);
  const noun = inLanguage(form.noun, language);
  // The register has columns of its own, such as the day of receipt.
  const columns: Readonly<Record<string, string>> = say('sheet', language).registerColumns;
  const label = field ? shortLabel(inLanguage(field.label, language)) : (columns[issue.field ?? ''] ?? noun);
  const rules = form.rules.filter((one) => one.code === issue.code && one.field === issue.field);
  const words = say('issues', language);
  const { entries = [], others = [], wanted = [], ...facts } = issue.facts;
  return {
    ...(wanted.length === 0 ? {} : { limit: words.listed(wanted) }),
    ...facts,
    of: words.named(entries),
    wanted,
    label,
    noun,
    labels: labelsOf(issue, rules, form, language),
    others: labelsIn(form, others, language),
    track: labelsIn(form, [form.roles.track], language).join(''),
    scope: scopeOf(rules, form, language),
    type: field?.type ?? '',
    least: field?.least ?? 1,
    suffix: suffixIn(field?.suffixes ?? [], language),
    measure: inLanguage(form.measure, language),
    rejected: inLanguage(form.rejected, language),
    statement: field?.statement ? inLanguage(field.statement, language) : label,
    basis: words.basis(issue.clause, names),
    district: names.district,
  };
}

// A value that has brackets of its own is put in as it is; the sentence ends behind the clause.
function filledIn(text: string, values: Readonly<Record<string, string | undefined>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').replace(/[\s。．.]+$/u, '');
}

/**
 * What a rule rests on, as it stands behind a sentence about it.
 *
 * @param clause null for a rule of the district's own.
 * @example
 * basisIn('二、（一）', { campaign, language: 'zh-CN' }) // → '（《通知》“二、（一）”）'
 * basisIn(null, { campaign, language: 'zh-CN' })     // → '（区级规定）'
 */
export function basisIn(clause: string | null, { campaign, language }: Speech): string {
  return say('issues', language).basis(clause, namesOf(campaign, language));
}

/** The same by itself, as it stands in a list. @example clauseIn('附件1', speech) // → '《通知》“附件1”' */
export function clauseIn(clause: string | null, { campaign, language }: Speech): string {
  return say('issues', language).clause(clause, namesOf(campaign, language));
}

/**
 * The campaign's words in `language`; in its own where there are no others.
 *
 * @example
 * inLanguage({ 'zh-CN': '线下活动', own: '线下活动' }, 'en') // → '线下活动'
 */
export function inLanguage(words: Words, language: Language): string {
  return words[language] ?? words.own;
}

function labelsOf(issue: Issue, rules: readonly Rule[], form: CampaignForm, language: Language): string[] {
  const rule = rules.find((one) => 'fields' in one && one.fields !== undefined);
  return labelsIn(form, (rule && 'fields' in rule ? rule.fields : undefined) ?? [issue.field], language);
}

function labelsIn(
  { fields }: CampaignForm,
  keys: readonly (string | null | undefined)[],
  language: Language,
): string[] {
  return keys.flatMap((key) => {
    const field = fields.find((one) => one.key === key);
    return field ? [shortLabel(inLanguage(field.label, language))] : [];
  });
}

// The choice by which alone a rule applies says what it is about: 话题.
function scopeOf([rule, ...others]: readonly Rule[], { fields }: CampaignForm, language: Language): string {
  const [condition, ...more] = Object.entries(rule?.when ?? {});
  if (!condition || others.length > 0 || more.length > 0) return '';
  const [key, wanted] = condition;
  const [choice, ...rest] = Array.isArray(wanted) ? wanted : [];
  const found = fields.find((field) => field.key === key)?.choices?.find((one) => one.key === choice);
  return found && rest.length === 0 ? inLanguage(found.label, language) : '';
}

const HAN = /\p{Script=Han}/u;

// The first that is of the language: 分钟, or minutes.
const suffixIn = (suffixes: readonly string[], language: Language): string =>
  suffixes.find((suffix) => HAN.test(suffix) === (language === 'zh-CN')) ?? '';
