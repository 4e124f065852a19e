/** What is wrong with the fields of a form, taken by themselves and with each other. */

import { type Field, typeOf } from '../../fields/all.ts';
import type { FieldParts } from '../../fields/field-type.ts';
import { isOfNumber } from '../../intake/read-number-grammar.ts';
import { plain } from '../../intake/read-text.ts';
import { type FoundFault, faultAt, under } from '../fault.ts';
import type { CampaignForm } from '../schema.ts';
import { choiceFaults } from './choice-faults.ts';
import { doubledFaults } from './doubled-faults.ts';
import { isReservedKey } from './reserved-keys.ts';

/** The faults of all fields: keys and labels that collide, parts that their types do not have, choices. */
export function fieldFaults({ fields }: CampaignForm): FoundFault[] {
  return [
    ...doubledFaults(
      fields.map(({ key }) => key),
      'key',
    ),
    ...doubledFaults(
      fields.map(({ label }) => label.own),
      'label',
    ),
    ...fields.flatMap((field, index) => under([index], faultsOf(field, fields))),
  ];
}

function faultsOf(field: Field, fields: readonly Field[]): FoundFault[] {
  const { choices = [], key } = field;
  const { parts } = typeOf(field);
  const chooses = parts.includes('choices');
  return [
    ...(isReservedKey(key) ? [faultAt(['key'], 'reservedKey', { value: key })] : []),
    ...OWN_PARTS.filter((part) => field[part] !== undefined && !parts.includes(part)).map((part) =>
      faultAt([part], 'unusedPart', { value: part, other: field.type }),
    ),
    ...(chooses && choices.length === 0 ? [faultAt(['choices'], 'noChoices', { value: key, other: field.type })] : []),
    ...under(['suffixes'], suffixFaults(field)),
    ...under(['choices'], choicesFaults(field)),
    ...under(['follows'], followFaults(field, fields)),
  ];
}

const OWN_PARTS = [
  'choices',
  'open',
  'least',
  'suffixes',
  'statement',
] as const satisfies readonly (keyof FieldParts)[];

function suffixFaults({ suffixes = [] }: Field): FoundFault[] {
  return [
    ...doubledFaults(suffixes),
    ...suffixes.flatMap((value, index) => (isOfNumber(plain(value)) ? [faultAt([index], 'badSuffix', { value })] : [])),
  ];
}

function choicesFaults({ choices = [] }: Field): FoundFault[] {
  return [
    ...doubledFaults(
      choices.map(({ key }) => key),
      'key',
    ),
    ...doubledFaults(
      choices.map(({ label }) => label.own),
      'label',
    ),
    // A key that every object has would be found where nobody has put it.
    ...choices.flatMap(({ key }, index) => (key in {} ? [faultAt([index, 'key'], 'reservedKey', { value: key })] : [])),
  ];
}

function followFaults({ follows, ...field }: Field, fields: readonly Field[]): FoundFault[] {
  if (!follows) return [];
  const followed = fields.find(({ key }) => key === follows.field);
  if (!followed) return [faultAt(['field'], 'unknownField', { value: follows.field })];
  if (followed.type !== 'choice') {
    return [faultAt(['field'], 'wrongType', { value: followed.key, other: followed.type, allowed: ['choice'] })];
  }
  if (followed.key === field.key) return [faultAt(['field'], 'doubled', { value: field.key })];
  const takes = typeOf(field).parts.includes('choices');
  return under(
    ['values'],
    [
      ...Object.keys(follows.values).flatMap((key) => choiceFaults([key], [key], followed)),
      ...(takes ? Object.entries(follows.values).flatMap(([key, value]) => choiceFaults([key], [value], field)) : []),
    ],
  );
}
