/** The rule that what is written in a field can be read as what it asks for. */

import { faultAt } from '../campaign/fault.ts';
import { keyText } from '../campaign/shapes.ts';
import { typeOf } from '../fields/all.ts';
import { ANY_FIELD } from './field-lists.ts';
import { broken, none, ruleKind } from './rule-kind.ts';

/** Its issue is that of the field's type. */
export const readable = ruleKind({
  kind: 'readable',
  codes: ['notInRoster', 'badDate', 'badNumber', 'badEmail', 'badPhone', 'badLink'],
  tells: ['value'],
  parameters: () => ({ field: keyText() }),
  fits: { field: ANY_FIELD },
  misfits: (rule, { fields }) => {
    const field = fields.find(({ key }) => key === rule.field);
    const problem = field ? typeOf(field).problem : rule.code;
    if (problem === rule.code || (problem !== null && rule.code === 'breach')) return none;
    return [faultAt(['code'], 'unknownWord', { value: rule.code, allowed: problem === null ? [] : [problem] })];
  },
  check: (rule, { read }) => {
    const wrong = read.unreadable[rule.field];
    return wrong && (wrong.code === rule.code || rule.code === 'breach') ? broken(rule, wrong.facts) : none;
  },
});
