/** Which questions a form may insist on: those that every entry by that way has to answer, whatever else it says. */

import type { Rule } from '../rules/all.ts';
import { type Condition, holds } from './conditions.ts';
import type { FieldKey } from './field-key.ts';
import type { CampaignForm } from './schema.ts';

/** What may be taken for certain: by field, or `door`, the answers that are possible. */
type Certain = Readonly<Record<string, readonly string[]>>;

/**
 * Whether a form's question must be answered by whoever comes to it, whatever else is answered.
 *
 * A rule qualifies when it has no condition but what its page makes certain: whoever is on the page of stories has said
 * that it is a story. Several rules qualify together that have one for each choice of a question which itself must be
 * answered. Where one of several fields is enough none is required, nor is what is only a warning; what needs two
 * fields is the server's to tell.
 *
 * @param page what leads to the question's page; none for the pages that everybody sees.
 * @example
 * isAlwaysRequired(work, 'authorName', { track: ['story'] }) // → true
 */
export function isAlwaysRequired(form: CampaignForm, key: FieldKey, page: Condition = {}): boolean {
  const rules = rulesFor(form, key);
  const lists = Object.entries(page).flatMap(([name, wanted]) =>
    Array.isArray(wanted) ? [[name, wanted] as const] : [],
  );
  const certain: Certain = { ...Object.fromEntries(lists), door: ['form'] };
  if (isCertain(rules, certain)) return true;
  const named = [...new Set(rules.flatMap(({ when }) => Object.keys(when ?? {})))].filter((name) => name !== key);
  return named.some((name) => {
    const answers = answersTo(form, name, certain);
    return answers.length > 0 && answers.every((answer) => isCertain(rules, { ...certain, [name]: [answer] }));
  });
}

/** The rules by which an empty answer is an error at this field alone. */
function rulesFor({ rules }: CampaignForm, key: FieldKey): Rule[] {
  return rules.filter(
    (rule) =>
      rule.level === 'error' &&
      rule.field === key &&
      (rule.check === 'isTrue' || (rule.check === 'required' && (rule.fields ?? []).every((one) => one === key))),
  );
}

const isCertain = (rules: readonly Rule[], certain: Certain): boolean =>
  rules.some(({ when = {} }) =>
    Object.entries(when).every(([name, wanted]) => {
      const known = certain[name] ?? [];
      return known.length > 0 && known.every((one) => holds({ [name]: wanted }, { [name]: one }));
    }),
  );

/** The answers that a question can have: all its choices, where it is closed and must be answered; none else. */
function answersTo(form: CampaignForm, key: FieldKey, certain: Certain): readonly string[] {
  if (certain[key]) return certain[key];
  const field = form.fields.find((each) => each.key === key);
  const isClosed = field?.type === 'choice' && !field.open;
  return isClosed && isCertain(rulesFor(form, key), certain) ? (field.choices ?? []).map((choice) => choice.key) : [];
}
