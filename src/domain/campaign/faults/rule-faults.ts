/** What is wrong with rules and roles: fields that are not there or do not fit, sentences that cannot be filled. */

import { type FieldTypeName, typeOf } from '../../fields/all.ts';
import { kindOf, type Rule } from '../../rules/all.ts';
import { type FoundFault, faultAt, under } from '../fault.ts';
import { LANGUAGES } from '../languages.ts';
import { type CampaignForm, ROLE_FITS } from '../schema.ts';
import { choiceFaults } from './choice-faults.ts';
import { conditionFaults } from './condition-faults.ts';
import { doubledFaults } from './doubled-faults.ts';

/** The faults of each rule of a form by itself, and keys that two of them have. */
export function ruleFaults(form: CampaignForm): FoundFault[] {
  // What has no key is known by its place.
  const keys = form.rules.map((rule, index) => ('key' in rule ? rule.key : undefined) ?? `#${index}`);
  return [...form.rules.flatMap((rule, index) => under([index], faultsOf(rule, form))), ...doubledFaults(keys, 'key')];
}

function faultsOf(rule: Rule, form: CampaignForm): readonly FoundFault[] {
  const { fits, misfits } = kindOf(rule);
  const named = Object.entries(fits(rule)).flatMap(([parameter, types]) =>
    fieldsIn(rule, parameter).flatMap((key) => typeFaults([parameter], key, types, form)),
  );
  const values = 'values' in rule && rule.field !== undefined ? (rule.values ?? []) : [];
  const field = form.fields.find(({ key }) => key === rule.field);
  const chooses = field !== undefined && typeOf(field).parts.includes('choices') && field.choices !== undefined;
  return [
    ...named,
    ...(chooses ? choiceFaults(['values'], values, field) : []),
    ...under(['when'], conditionFaults(rule.when, form)),
    // The clause is what stands before people; without it a rule of the notice passes for one of the district.
    ...(rule.source === 'notice' && !rule.clause ? [faultAt(['clause'], 'missing')] : []),
    ...under(['say'], sayFaults(rule)),
    ...misfits(rule, form),
  ];
}

/** Every piece in curly brackets, closed or not, of either width. */
const PIECES = /[{｛][^{}｛｝]*[}｝]?|[}｝]/g;

// What a sentence names and the rule does not tell would stay empty, or stand there in brackets.
function sayFaults(rule: Rule): FoundFault[] {
  const { code, say } = rule;
  if (say === undefined) return code === 'breach' ? [faultAt([], 'missing')] : [];
  const allowed = ['label', ...kindOf(rule).tells];
  return LANGUAGES.flatMap((language) => {
    const pieces = say[language]?.match(PIECES) ?? [];
    const strange = pieces.filter((piece) => !allowed.some((name) => piece === `{${name}}`));
    return strange.map((value) => faultAt([language], 'unknownPlaceholder', { value, allowed }));
  });
}

/** The keys that a rule names by one of its parameters. */
export function fieldsIn(rule: Rule, parameter: string): string[] {
  const named: unknown = Reflect.get(rule, parameter);
  return [named].flat().filter((key) => typeof key === 'string');
}

function typeFaults(
  path: readonly PropertyKey[],
  key: string,
  allowed: readonly FieldTypeName[],
  { fields }: Pick<CampaignForm, 'fields'>,
): FoundFault[] {
  const field = fields.find((each) => each.key === key);
  if (!field) return [faultAt(path, 'unknownField', { value: key })];
  return allowed.includes(field.type) ? [] : [faultAt(path, 'wrongType', { value: key, other: field.type, allowed })];
}

/** The faults of a form's roles: each has to be played by a field of its type. */
export function roleFaults(form: CampaignForm): FoundFault[] {
  return Object.entries(form.roles).flatMap(([role, key]) =>
    key === undefined ? [] : typeFaults([role], key, ROLE_FITS[role] ?? [], form),
  );
}
