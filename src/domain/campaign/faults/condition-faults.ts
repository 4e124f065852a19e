/** What is wrong with conditions: what they ask for has to be there, of a type that has it, and able to hold. */

import { type Field, typeOf } from '../../fields/all.ts';
import { DAYS, NUMBERS } from '../../rules/field-lists.ts';
import { leastOf } from '../../rules/measures.ts';
import type { Bounds, Condition, Wanted } from '../conditions.ts';
import { type FoundFault, faultAt } from '../fault.ts';
import type { CampaignForm } from '../schema.ts';
import { choiceFaults } from './choice-faults.ts';

/**
 * The faults of a condition: it names choices, ticks, units or the door, or what a number or a day lies between.
 *
 * @example
 * conditionFaults({ minutes: { from: '2019-01-01' } }, form)
 * // → [{ path: ['minutes', 'from'], code: 'unusedPart', facts: { value: 'from', other: 'count' } }]
 */
export function conditionFaults(condition: Condition | undefined, { fields }: CampaignForm): FoundFault[] {
  return Object.entries(condition ?? {}).flatMap(([key, wanted]) => {
    if (key === 'door') return listFaults(key, wanted, DOORS);
    const field = fields.find((each) => each.key === key);
    if (!field) return [faultAt([key], 'unknownField', { value: key })];
    if (isAmong(NUMBERS, field)) return boundsFaults(field, wanted, ['atLeast', 'atMost']);
    if (isAmong(DAYS, field)) return boundsFaults(field, wanted, ['from', 'until']);
    switch (typeOf(field).input) {
      case 'choice':
      case 'choices':
        return listFaults(key, wanted, field);
      case 'tick':
        return listFaults(key, wanted, TICKS);
      case 'units':
        return listFaults(key, wanted, null);
      default:
        return [faultAt([key], 'openCondition', { value: key, other: field.type })];
    }
  });
}

const isAmong = (types: readonly string[], { type }: Field): boolean => types.includes(type);

const choicesOf = (...keys: string[]): Pick<Field, 'choices'> => ({
  choices: keys.map((key) => ({ key, label: { own: key } })),
});

const DOORS = choicesOf('form', 'staff');
const TICKS = choicesOf('true', 'false');

/** The bounds that a condition has. */
const boundsIn = (bounds: Bounds) => BOUNDS.filter((bound) => bounds[bound] !== undefined);

const BOUNDS = ['atLeast', 'atMost', 'from', 'until'] as const satisfies readonly (keyof Bounds)[];

// `known` are the choices that there are; null where the roster alone tells.
function listFaults(key: string, wanted: Wanted, known: Pick<Field, 'choices'> | null): FoundFault[] {
  if (!Array.isArray(wanted) && !('not' in wanted)) {
    const [bound] = boundsIn(wanted);
    return [bound ? faultAt([key], 'unknownKeys', { value: bound }) : faultAt([key], 'missing')];
  }
  return known ? choiceFaults([key], Array.isArray(wanted) ? wanted : wanted.not, known) : [];
}

function boundsFaults(field: Field, wanted: Wanted, own: readonly (keyof Bounds)[]): FoundFault[] {
  const { key, type } = field;
  if (Array.isArray(wanted) || 'not' in wanted) return [faultAt([key], 'needsBounds', { value: key, other: type })];
  const strange = boundsIn(wanted).filter((bound) => !own.includes(bound));
  if (strange.length > 0) return strange.map((value) => faultAt([key, value], 'unusedPart', { value, other: type }));
  if (boundsIn(wanted).length === 0) return [faultAt([key], 'noBound')];
  const { atLeast, atMost, from, until } = wanted;
  if (from !== undefined && until !== undefined && from > until) {
    return [faultAt([key], 'reversedDays', { value: from, other: until })];
  }
  if (atLeast !== undefined && atMost !== undefined && atLeast > atMost) {
    return [faultAt([key], 'reversedNumbers', { value: String(atLeast), other: String(atMost) })];
  }
  if (atMost === undefined || atMost >= leastOf(field)) return [];
  return [faultAt([key, 'atMost'], 'tooSmall', { value: String(atMost), other: String(leastOf(field)) })];
}
