/** What a kind of rule is: its parameters, the fields that it fits, its check. One file of this folder is one kind. */

import * as z from 'zod/mini';
import type { Day, Moment } from '../calendar.ts';
import { condition } from '../campaign/conditions.ts';
import type { FoundFault } from '../campaign/fault.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import { source, words } from '../campaign/shapes.ts';
import type { Field, FieldTypeName } from '../fields/all.ts';
import { choiceLabel } from '../fields/choices-of.ts';
import type { Cells } from '../intake/entry.ts';
import type { IssueCode, IssueFacts } from '../intake/issue.ts';
import { quoted } from '../intake/quoted.ts';
import type { ReadValues } from '../intake/reading.ts';

/** An entry as a rule sees it. */
export interface Subject {
  /** The fields of its form. */
  fields: readonly Field[];
  cells: Cells;
  read: ReadValues;
  /** The day of the last change of content. */
  changedOn: Day;
  /** The day that decides on lateness: the first hand-in, or when staff received it. */
  handedInOn: Day;
  /** The moment of it; left out where only the day is known. */
  handedInAt?: Moment;
}

/** What a check found: the field to tell it at, and the facts for the message. */
export interface Finding {
  field: FieldKey | null;
  facts: IssueFacts;
}

/** What a rule is held against when a campaign file is read: the form that it stands in. */
export interface RulePlace {
  fields: readonly Field[];
  roles: Readonly<Record<string, FieldKey | undefined>>;
}

type Parameters = Readonly<Record<string, z.core.$ZodType>>;

/** Each parameter that names a field, or several, with the types that fit. */
type Fits = Readonly<Record<string, readonly FieldTypeName[]>>;

/**
 * What a rule's own sentence may leave for the entry to fill in, in curly brackets, beside `label`: facts of the issue,
 * the other entries (`of`) and the other fields (`other`) by name.
 */
export type Placeholder = 'value' | 'limit' | 'from' | 'until' | 'of' | 'other';

/** What every rule has: how grave a breach is, when it applies, and what it rests on. */
const head = () => ({
  level: z.enum(['error', 'warning']),
  when: z.optional(condition()),
  /** The notice's own clause, printed as 《通知》“…”; none for a district rule. */
  clause: z.optional(z.string()),
  source: source(),
  /** A sentence of its own, instead of that of the code: 照片“{value}”MB，不足{limit}MB。 */
  say: z.optional(words()),
});

/** The code that any rule may have which says by itself what is wrong. */
const BREACH = 'breach';

const shapeOf = <Kind extends string, Code extends IssueCode, Own extends Parameters>(
  kind: Kind,
  codes: readonly Code[],
  own: Own,
) => z.strictObject({ check: z.literal(kind), code: z.enum([...codes, BREACH]), ...head(), ...own });

type RuleOf<Kind extends string, Code extends IssueCode, Own extends Parameters> = z.infer<
  ReturnType<typeof shapeOf<Kind, Code, Own>>
>;

interface Given<Kind extends string, Code extends IssueCode, Own extends Parameters> {
  /** As campaign files call it. */
  kind: Kind;
  /** The issues that a breach may be told as: the sentence belongs to the issue. */
  codes: readonly Code[];
  /** The shape of what this kind needs beside what every rule has; made when it is asked for. */
  parameters(): Own;
  /** Which types fit its fields, for every rule of the kind or by what the rule says. */
  fits: Fits | ((rule: RuleOf<Kind, Code, Own>) => Fits);
  /** What its findings have for a rule's own sentence; value and limit where nothing is said. */
  tells?: readonly Placeholder[];
  /** An empty answer breaks it, so that it may apply only where its fields are asked for. */
  needsAnswer?: boolean;
  /** What the shape cannot tell is wrong with a rule. */
  misfits?(rule: RuleOf<Kind, Code, Own>, place: RulePlace): readonly FoundFault[];
  /** What an entry does against it. Rules across entries find nothing here: the judge holds entries together. */
  check?(rule: RuleOf<Kind, Code, Own>, subject: Subject): readonly Finding[];
}

const USUAL: readonly Placeholder[] = ['value', 'limit'];

/** No finding, or no fault. */
export const none: readonly never[] = [];

/**
 * A kind of rule.
 *
 * @example
 * ruleKind({ kind: 'isTrue', codes: ['noDeclaration'], parameters: () => ({ field: keyText() }), fits: {}, check })
 */
export function ruleKind<const Kind extends string, const Code extends IssueCode, Own extends Parameters>(
  given: Given<Kind, Code, Own>,
) {
  const { check = () => none, fits, misfits = () => none, needsAnswer = false, tells = USUAL, ...rest } = given;
  const fitsOf = typeof fits === 'function' ? fits : () => fits;
  const shape = () => shapeOf(given.kind, given.codes, given.parameters());
  return { ...rest, check, fits: fitsOf, misfits, needsAnswer, tells, shape };
}

/** One finding at the field of a rule. */
export const broken = (rule: { field?: FieldKey | undefined }, facts: IssueFacts = {}): readonly Finding[] => [
  { field: rule.field ?? null, facts },
];

/** The labels of some choices of a rule's field. */
export function labelsAt(rule: { field: FieldKey }, { fields }: Subject, keys: readonly string[]): string[] {
  const field = fields.find(({ key }) => key === rule.field);
  return keys.map((key) => (field ? choiceLabel(field, key) : key));
}

/** The text of a rule's field, as messages quote it. */
export const textAt = (rule: { field: FieldKey }, { cells }: Subject): string => quoted(cells[rule.field] ?? '');
