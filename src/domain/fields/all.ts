/** Every field type, and the field of a campaign file that is made of them. */

import * as z from 'zod/mini';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import { count } from './count.ts';
import { day } from './day.ts';
import { dayOrMonth } from './day-or-month.ts';
import { email } from './email.ts';
import { type FieldType, fieldParts } from './field-type.ts';
import { line } from './line.ts';
import { links } from './links.ts';
import { megabytes } from './megabytes.ts';
import { paragraph } from './paragraph.ts';
import { phone } from './phone.ts';
import { seconds } from './seconds.ts';
import { unit } from './unit.ts';
import { yes } from './yes.ts';

/** A new type is a file of this folder and its line here (docs/architecture.md). */
export const FIELD_TYPES = [
  unit,
  line,
  paragraph,
  choice,
  choices,
  day,
  dayOrMonth,
  count,
  seconds,
  megabytes,
  phone,
  email,
  links,
  yes,
] as const;

export type FieldTypeName = (typeof FIELD_TYPES)[number]['type'];

/** The shape of a field whose type is one of `types`. */
export const fieldShape = <Name extends string>(types: readonly FieldType<Name>[]) =>
  z.extend(fieldParts(), { type: z.enum(types.map(({ type }) => type)) });

export type Field = z.infer<ReturnType<typeof fieldShape<FieldTypeName>>>;

const BY_NAME = new Map<string, FieldType<FieldTypeName>>(FIELD_TYPES.map((each) => [each.type, each]));

/** The type of a field. */
export function typeOf({ type }: Pick<Field, 'type'>): FieldType<FieldTypeName> {
  return BY_NAME.get(type) ?? line;
}
