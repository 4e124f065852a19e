/** What a campaign wants to reach: one goal, or several of which the first counts entries and stands on top. */

import * as z from 'zod/mini';
import { assert } from '../assert.ts';
import type { Field } from '../fields/all.ts';
import { keyText, source, type Words, whole, words } from './shapes.ts';

/** How much is wanted: a number, or the word for the sum of what the roster sets for the active units. */
const amount = () =>
  z.union([
    whole(1, 1_000_000),
    z.string().check(z.refine((text) => text === 'targets', { params: { code: 'badAmount' } })),
  ]);

/** The shape of a goal. */
export const goalShape = () =>
  z.strictObject({
    form: keyText(),
    /** What is counted: `entries`, also where it is left out, or a field of the form whose numbers are summed. */
    of: z.optional(keyText()),
    count: amount(),
    /** What it is called; the form's noun or the field's label where it is left out. */
    label: z.optional(words()),
    /** The measure word behind the sum of a field; entries have their form's. */
    measure: z.optional(words()),
    clause: z.optional(z.string()),
    source: source(),
  });

export type Goal = z.infer<ReturnType<typeof goalShape>>;

/** The parts of a campaign file that say what is to be reached: the schema takes one of the two. */
interface GoalParts {
  goal?: Goal | undefined;
  goals?: readonly Goal[] | undefined;
}

/**
 * A campaign file with its first goal under `goal`, however it was written: what counts toward it is asked everywhere.
 *
 * @example
 * withFirstGoal({ goals: [events, people] }) // → { goals: [events, people], goal: events }
 */
export function withFirstGoal<File extends GoalParts>(file: File): File & { goal: Goal } {
  const goal = file.goals?.[0] ?? file.goal;
  assert(goal, 'the schema refuses a campaign without a goal');
  return { ...file, goal };
}

/**
 * All goals of a campaign, the first one first; one where its file has only `goal`.
 *
 * @example
 * goalsOf(campaign2019).map(({ count }) => count) // → [10]
 */
export function goalsOf({ goal, goals }: GoalParts & { goal: Goal }): readonly Goal[] {
  return goals ?? [goal];
}

/** Whether a goal counts entries; else it sums a field of them. */
export function isOfEntries({ of = 'entries' }: Pick<Goal, 'of'>): boolean {
  return of === 'entries';
}

/** A form as far as a goal is called by it. */
interface NamedForm extends Readonly<Record<'noun' | 'measure', Words>> {
  key: string;
  fields: readonly Pick<Field, 'key' | 'label'>[];
}

/**
 * What a goal is called, and the measure word behind its numbers; null where none is said.
 *
 * @example
 * goalNames(campaign2019, campaign2019.goal) // → { label: { 'zh-CN': '线下活动', … }, measure: { 'zh-CN': '场', … } }
 */
export function goalNames(
  { forms }: { forms: readonly NamedForm[] },
  goal: Goal,
): { label: Words; measure: Words | null } {
  const form = forms.find(({ key }) => key === goal.form);
  const field = isOfEntries(goal) ? undefined : form?.fields.find(({ key }) => key === goal.of);
  const label = goal.label ?? field?.label ?? form?.noun ?? { own: goal.form };
  return { label, measure: (isOfEntries(goal) ? form?.measure : goal.measure) ?? null };
}
