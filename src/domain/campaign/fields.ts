/** Look-ups in a campaign: its forms, fields, and rules by what they are called. */

import { assert } from '../assert.ts';
import type { Day } from '../calendar.ts';
import type { Field } from '../fields/all.ts';
import type { Rule, RuleKindName, RuleOfKind } from '../rules/all.ts';
import type { FieldKey } from './field-key.ts';
import type { Campaign, CampaignForm } from './schema.ts';

/** The form with this key. Asking for one that the campaign lacks is a bug. */
export function formOf(campaign: Campaign, key: string): CampaignForm {
  const found = campaign.forms.find((each) => each.key === key);
  assert(found, `the campaign has a form '${key}'`);
  return found;
}

/** The form whose entries bear numbers like this one, as people know them; undefined where none does. */
export function formOfNumber(campaign: Campaign, number: string): CampaignForm | undefined {
  return campaign.forms.find(({ numberPrefix }) => number.startsWith(`${numberPrefix}-`));
}

/** The field with this key. Asking for one that the form lacks is a bug. */
export function fieldOf(form: CampaignForm, key: FieldKey): Field {
  const found = form.fields.find((each) => each.key === key);
  assert(found, `form '${form.key}' has a field '${key}'`);
  return found;
}

/** The form whose entries count toward the campaign's goal. */
export function goalForm(campaign: Campaign): CampaignForm {
  return formOf(campaign, campaign.goal.form);
}

/** The form whose entries have authors, else the first beside the goal's; undefined in a campaign without works. */
export function worksForm({ forms, goal }: Campaign): CampaignForm | undefined {
  return forms.find((form) => form.roles.author !== undefined) ?? forms.find((form) => form.key !== goal.form);
}

/**
 * The notice's clause that a rule or goal rests on; null for one of the district's own.
 *
 * @example
 * clauseOf({ source: 'notice', clause: '二、（一）' }) // → '二、（一）'
 * clauseOf({ source: 'district', clause: '附件2' })   // → null
 */
export function clauseOf(rule: Pick<Rule, 'source' | 'clause'> | undefined): string | null {
  return rule?.source === 'notice' ? (rule.clause ?? null) : null;
}

/**
 * The forms that units are told of: those that have a deadline or belong to the goal, and any that something came by.
 * One that nobody is asked for stands in no list until somebody has used it.
 *
 * @param entries of which only the form matters.
 * @example
 * formsInUse(campaign2019, []).map(({ key }) => key) // → ['activity', 'work']
 */
export function formsInUse(
  { forms, goal }: Campaign,
  entries: readonly { entry: { form: string } }[],
): readonly CampaignForm[] {
  const used = new Set(entries.map(({ entry }) => entry.form));
  return forms.filter((form) => form.key === goal.form || used.has(form.key) || deadlinesOf(form).length > 0);
}

/** A deadline whose day is set. */
export type DatedDeadline = RuleOfKind<'deadline'> & { until: Day };

/**
 * The deadlines of a form, in the campaign's order; those that nobody has set a day for are none yet.
 *
 * @example
 * deadlinesOf(work).map(({ until }) => until) // → ['2019-08-23', '2019-10-31']
 */
export function deadlinesOf(form: CampaignForm): DatedDeadline[] {
  return rulesOf(form, 'deadline').filter((rule): rule is DatedDeadline => rule.until !== null);
}

/**
 * A source as it stands in the register: 邮件, whatever language it is shown in.
 *
 * @example
 * sourceText({ 'zh-CN': '邮件', en: 'E-mail' }) // → '邮件'
 */
export function sourceText(source: Campaign['sources'][number]): string {
  return typeof source === 'string' ? source : source.own;
}

/**
 * The rules of one kind, in the campaign's order.
 *
 * @example
 * rulesOf(activity, 'window').map((rule) => rule.from) // → ['2019-01-01']
 */
export function rulesOf<Kind extends RuleKindName>(form: CampaignForm, kind: Kind): RuleOfKind<Kind>[] {
  return form.rules.filter((rule): rule is RuleOfKind<Kind> => rule.check === kind);
}

/**
 * A label without what stands in brackets behind it: a hint for filling it in, which a sentence does not need.
 *
 * @example
 * shortLabel('链接地址（没有可不填写）') // → '链接地址'
 */
export function shortLabel(label: string): string {
  return label.replace(/\s*[（(][^（）()]*[）)]$/u, '');
}
