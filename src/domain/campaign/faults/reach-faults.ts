/** Rules that ask for what was never asked: a respondent who comes by another page could not mend it. */

import { kindOf, type Rule } from '../../rules/all.ts';
import { type Condition, holds } from '../conditions.ts';
import { type FoundFault, faultAt } from '../fault.ts';
import type { CampaignForm } from '../schema.ts';
import { type Hanging, hangingOf } from './page-faults.ts';
import { fieldsIn } from './rule-faults.ts';

/** A fault for each rule that breaks at an empty answer, and applies by a choice whose page does not ask for it. */
export function reachFaults(form: CampaignForm): FoundFault[] {
  return form.rules.flatMap((rule, index) => {
    if (!kindOf(rule).needsAnswer) return [];
    const asked = fieldsIn(rule, 'fields');
    const keys = asked.length > 0 ? asked : fieldsIn(rule, 'field');
    const missed = missedChoice(form, rule, keys);
    return missed
      ? [faultAt([index], 'withoutPage', { value: keys[0] ?? '', other: missed.key, allowed: missed.choices })]
      : [];
  });
}

/** The choice by which the rule applies although no page that it leads to asks for one of `keys`. */
function missedChoice(form: CampaignForm, rule: Rule, keys: readonly string[]): Hanging | null {
  const asking = form.sections.filter(({ fields }) => fields.some((field) => keys.includes(field)));
  const hangings = asking.map(hangingOf);
  const [first] = hangings;
  // A page that hangs on anything else than a choice is told by itself.
  if (!first || hangings.some((each) => each?.key !== first.key)) return null;
  const choices = form.fields.find(({ key }) => key === first.key)?.choices ?? [];
  const led = hangings.flatMap((each) => each?.choices ?? []);
  const missed = choices.filter(
    ({ key }) => !led.includes(key) && mayApply(form, rule.when, { key: first.key, choices: [key] }),
  );
  return missed.length > 0 ? { key: first.key, choices: missed.map(({ key }) => key) } : null;
}

// What the pages by this choice ask for may be answered in any way; what they do not ask for is empty.
function mayApply(form: CampaignForm, when: Condition | undefined, { key, choices }: Hanging): boolean {
  const [choice = ''] = choices;
  const isSeen = (field: string): boolean =>
    form.sections.some((section) => {
      const hanging = hangingOf(section);
      const isOpen = !section.when || hanging?.key !== key || hanging.choices.includes(choice);
      return section.fields.includes(field) && isOpen;
    });
  const mayHave = (field: string): boolean => {
    const followed = form.fields.find((each) => each.key === field)?.follows?.field;
    return isSeen(field) || (followed !== undefined && isSeen(followed));
  };
  return Object.entries(when ?? {}).every(([field, wanted]) => {
    if (field === 'door') return holds({ door: wanted }, { door: 'form' });
    if (field === key) return holds({ [key]: wanted }, { [key]: choice });
    return mayHave(field) || 'not' in wanted;
  });
}
