/** Puts an issue into words: the sentence of its code, filled from its facts and the campaign's own labels. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Words } from '../../domain/campaign/shapes.ts';
import type { Issue } from '../../domain/intake/issue.ts';
import { type Language, say } from '../say.ts';

/**
 * The sentence that tells people of `issue`: what happened, the limit, what to do, the clause.
 *
 * A rule that is met by one of several fields names them all, and so does a text that is looked for in several.
 *
 * @param form of the entry that the issue is about.
 *
 * @example
 * issueSentence({ code: 'badNumber', facts: { value: '约200', suggestion: '200' }, … }, form, 'zh-CN')
 * // → '“约200”不是数字。请只填数字，例如 200（区级规定）。'
 */
export function issueSentence(issue: Issue, form: CampaignForm, language: Language): string {
  const words = say('issues', language);
  const field = form.fields.find((one) => one.key === issue.field);
  const noun = inLanguage(form.noun, language);
  // The register has columns of its own, such as the day of receipt.
  const columns: Readonly<Record<string, string>> = say('sheet', language).registerColumns;
  const label = field ? shortLabel(field.label, language) : (columns[issue.field ?? ''] ?? noun);
  return words.sentences[issue.code]({
    ...issue.facts,
    label,
    noun,
    labels: labelsOf(issue, form, language),
    type: field?.type ?? '',
    least: field?.least ?? 1,
    rejected: inLanguage(form.rejected, language),
    statement: field?.statement ? inLanguage(field.statement, language) : label,
    basis: words.basis(issue.clause),
  });
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

// What stands in brackets behind a label is a hint for filling it in, which a sentence does not need.
function shortLabel(label: Words, language: Language): string {
  return inLanguage(label, language).replace(/\s*[（(][^（）()]*[）)]$/u, '');
}

function labelsOf(issue: Issue, form: CampaignForm, language: Language): string[] {
  const rule = form.rules.find(
    (one) => one.code === issue.code && one.field === issue.field && 'fields' in one && one.fields !== undefined,
  );
  const keys = (rule && 'fields' in rule ? rule.fields : undefined) ?? [issue.field];
  return keys.flatMap((key) => {
    const field = form.fields.find((one) => one.key === key);
    return field ? [shortLabel(field.label, language)] : [];
  });
}
