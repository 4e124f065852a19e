/** Every kind of rule, and the rule of a campaign file that is made of them: what a campaign may ask of an entry. */

import * as z from 'zod/mini';
import type { FoundFault } from '../campaign/fault.ts';
import type { FieldTypeName } from '../fields/all.ts';
import { joint, quota, unique } from './across-entries.ts';
import { atLeast } from './at-least.ts';
import { atMost } from './at-most.ts';
import { compare } from './compare.ts';
import { contains } from './contains.ts';
import { deadline } from './deadline.ts';
import { hostIn } from './host-in.ts';
import { isTrue } from './is-true.ts';
import { kindFits } from './kind-fits.ts';
import { lessThan } from './less-than.ts';
import { noPersonalNumber } from './no-personal-number.ts';
import { notAfterHandIn } from './not-after-hand-in.ts';
import { oneOf } from './one-of.ts';
import { oneSession } from './one-session.ts';
import { readable } from './readable.ts';
import { required, wanted } from './required.ts';
import type { Finding, Placeholder, RulePlace, Subject } from './rule-kind.ts';
import { window } from './window.ts';

/** A new kind is a file of this folder and its line here (docs/architecture.md). */
export const RULE_KINDS = [
  required,
  wanted,
  readable,
  oneOf,
  window,
  notAfterHandIn,
  deadline,
  atMost,
  lessThan,
  atLeast,
  compare,
  kindFits,
  contains,
  hostIn,
  isTrue,
  oneSession,
  noPersonalNumber,
  unique,
  joint,
  quota,
] as const;

/** A kind as it is held against any rule: whoever asks has looked it up by the rule's own `check`. */
interface AnyKind {
  kind: string;
  tells: readonly Placeholder[];
  fits(rule: Rule): Readonly<Record<string, readonly FieldTypeName[]>>;
  needsAnswer: boolean;
  misfits(rule: Rule, place: RulePlace): readonly FoundFault[];
  check(rule: Rule, subject: Subject): readonly Finding[];
}

/** The shape of a rule of one of `kinds`, told apart by `check`. */
export const ruleShape = <Kind extends { shape(): z.core.$ZodTypeDiscriminable }>(kinds: readonly Kind[]) => {
  const shapes = kinds.map((kind) => kind.shape() as ReturnType<Kind['shape']>);
  return z.discriminatedUnion('check', shapes as [ReturnType<Kind['shape']>, ...ReturnType<Kind['shape']>[]]);
};

type KindShape = ReturnType<(typeof RULE_KINDS)[number]['shape']>;

/** A rule of a campaign. */
export type Rule = z.infer<KindShape>;

export type RuleKindName = Rule['check'];

/** A rule of one kind, with its own parameters. */
export type RuleOfKind<Kind extends RuleKindName> = Extract<Rule, { check: Kind }>;

const BY_NAME = new Map<string, AnyKind>(RULE_KINDS.map((each: AnyKind) => [each.kind, each]));

/** The kind of a rule. */
export function kindOf({ check }: Pick<Rule, 'check'>): AnyKind {
  return BY_NAME.get(check) ?? required;
}
