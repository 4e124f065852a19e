/** Rules that a field must be filled in; where several are named, one of them is enough. */

import * as z from 'zod/mini';
import { keyText } from '../campaign/shapes.ts';
import { typeOf } from '../fields/all.ts';
import { ANY_FIELD } from './field-lists.ts';
import { broken, none, ruleKind, type Subject } from './rule-kind.ts';

const parameters = () => ({
  field: keyText(),
  /** One of these is enough, `field` among them. */
  fields: z.optional(z.array(keyText()).check(z.minLength(1))),
});

const fits = { field: ANY_FIELD, fields: ANY_FIELD };

function check(rule: { field: string; fields?: string[] | undefined }, { fields, cells }: Subject) {
  const enough = rule.fields ?? [rule.field];
  const isBlank = (key: string) => fields.some((field) => field.key === key && typeOf(field).isBlank(cells[key] ?? ''));
  return enough.every(isBlank) ? broken(rule) : none;
}

/** Without it an entry is not complete. */
export const required = ruleKind({
  kind: 'required',
  codes: ['missing'],
  tells: [],
  parameters,
  fits,
  needsAnswer: true,
  check,
});

/** It may be filled in later. */
export const wanted = ruleKind({
  kind: 'wanted',
  codes: ['incomplete'],
  tells: [],
  parameters,
  fits,
  needsAnswer: true,
  check,
});
