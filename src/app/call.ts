/** A sidebar call as one value: what it takes, who may make it, and what it does. `calls/all.ts` lists them. */

import * as z from 'zod/mini';
import { isSameAccount } from '../domain/account.ts';
import type { StepView } from '../domain/set-up-step.ts';
import type { SpokenLanguage, StaleView } from '../views.ts';
import type { Office, Settings } from './office.ts';
import type { Refusal } from './problem.ts';
import { beginFlow, type Flow } from './run-safely.ts';
import { loadSettings } from './tables/settings.ts';

/** What a verb works with: the world, what is set up in it, and the language of whoever asked. */
export interface Run {
  office: Office;
  settings: Settings;
  language: SpokenLanguage;
}

/** What a verb may answer; plain JSON, since it crosses to a page. */
export type Outcome =
  | { ok: true; value?: unknown; undone?: readonly StepView[] }
  | ({ ok: false; stale?: StaleView } & Refusal);

/** An outcome that gives a value of this kind. */
export type OutcomeOf<Value> = { ok: true; value: Value } | Exclude<Outcome, { ok: true }>;

type DoorRefusal = { ok: false; refusal: 'badRequest' | 'notStaff' };

/** A call. Its input comes from a browser and is not trusted: it is parsed by `input` before anything else. */
export interface Call<Input, Answer extends Outcome> {
  /** Made when asked for: zod builds a shape at that moment, with a longest length for every text. */
  input: () => z.ZodMiniType<Input>;
  answer(office: Office, input: unknown, language: SpokenLanguage): Answer | DoorRefusal;
}

type Work<Input, Answer> = (run: Run, input: Input) => Answer;

/** What differs from call to call beside its work. */
interface Way {
  /** Named in the execution log, so that the cost of what follows can be told apart. */
  flow?: Flow;
  /** The settings that it needs: those that runs share, unless fresh ones are wanted. */
  load?: typeof loadSettings;
}

/**
 * A call by which staff change something; refused in an archive.
 *
 * @example
 * staffCall(() => z.strictObject({ unit: z.string() }), ({ office }, { unit }) => ({ ok: true, value: unit }))
 */
export function staffCall<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: Work<Input, Answer>,
  { flow, load = loadSettings }: Way = {},
): Call<Input, Answer> {
  return forStaff(input, work, { load: (office) => load(office, 'acting'), flow });
}

/** A call by which staff look at something; answered in an archive too. */
export function readerCall<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: Work<Input, Answer>,
  { flow, load = loadSettings }: Way = {},
): Call<Input, Answer> {
  return forStaff(input, work, { load: (office) => load(office, 'reading'), flow });
}

/** A call that needs no list of staff: it concerns the caller alone, or sees for itself who may make it. */
export function openCall<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: (run: Pick<Run, 'office' | 'language'>, input: Input) => Answer,
  { flow }: Pick<Way, 'flow'> = {},
): Call<Input, Answer> {
  return {
    input,
    answer(office, given, language) {
      if (flow) beginFlow(flow);
      const parsed = z.safeParse(input(), given, { jitless: true });
      return parsed.success ? work({ office, language }, parsed.data) : { ok: false, refusal: 'badRequest' };
    },
  };
}

function forStaff<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: Work<Input, Answer>,
  { flow, load }: { flow: Flow | undefined; load: (office: Office) => Settings },
): Call<Input, Answer> {
  return {
    input,
    answer(office, given, language) {
      if (flow) beginFlow(flow);
      const parsed = z.safeParse(input(), given, { jitless: true });
      if (!parsed.success) return { ok: false, refusal: 'badRequest' };
      const settings = load(office);
      if (!isStaff(office, settings)) return { ok: false, refusal: 'notStaff' };
      return work({ office, settings, language }, parsed.data);
    },
  };
}

/** Whether the caller is on the list. Any editor can call; somebody whom Google does not name is never staff. */
export function isStaff({ session }: Pick<Office, 'session'>, { staff }: Pick<Settings, 'staff'>): boolean {
  const caller = session.activeUser();
  return staff.some((one) => isSameAccount(one, caller));
}
