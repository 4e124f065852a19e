/** A sidebar call as one value: what it takes, who may make it, and what it does. `calls/all.ts` lists them. */

import * as z from 'zod/mini';
import { isSameAccount } from '../domain/account.ts';
import type { StepView } from '../domain/set-up-step.ts';
import type { Hiding } from '../domain/staff/mask-texts.ts';
import { lacking, type Need, RIGHTS, type Right, rightsOf } from '../domain/staff/rights.ts';
import { say } from '../messages/say.ts';
import type { Lacks, SpokenLanguage, StaleView } from '../views.ts';
import { hidingFor, hidingScreen } from './hide-personal.ts';
import type { Office, Settings } from './office.ts';
import { ProblemError, type Refusal } from './problem.ts';
import { beginFlow, type Flow } from './run-safely.ts';
import { noteBeforeWriting } from './tables/note-before-writing.ts';
import { loadSettings } from './tables/settings.ts';

/** What a verb works with: the world, what is set up in it, and the language of whoever asked. */
export interface Run {
  office: Office;
  settings: Settings;
  language: SpokenLanguage;
  /** Hides personal data from whoever may not see them. What is answered is hidden anyway; files are the verb's. */
  hide: Hiding;
}

/** What a verb may answer; plain JSON, since it crosses to a page. */
export type Outcome =
  | { ok: true; value?: unknown; undone?: readonly StepView[] }
  | ({ ok: false; stale?: StaleView } & Refusal);

/** An outcome that gives a value of this kind. */
export type OutcomeOf<Value> = { ok: true; value: Value } | Exclude<Outcome, { ok: true }>;

type DoorRefusal = { ok: false } & Refusal<'badRequest' | 'notStaff' | 'notAllowed'>;

/**
 * Who may make a call: staff with what it needs, which an open call sees for itself once there is a list of staff;
 * `owner`, whom it asks for itself, since only their run reaches what it touches; `anybody` who may edit the workbook,
 * where it concerns the caller alone or tells nothing.
 */
export type Door = Need | 'owner' | 'anybody';

/** A call. Its input comes from a browser and is not trusted: it is parsed by `input` before anything else. */
export interface Call<Input, Answer extends Outcome> {
  /** What whoever makes it needs, declared beside its work. */
  right: Door;
  /** Made when asked for: zod builds a shape at that moment, with a longest length for every text. */
  input: () => z.ZodMiniType<Input>;
  answer(office: Office, input: unknown, language: SpokenLanguage): Answer | DoorRefusal;
}

type Work<Input, Answer> = (run: Run, input: Input) => Answer;

/** What differs from call to call beside its work. */
interface Way {
  /** What whoever makes it needs: without it a call does not compile. */
  right: Need;
  /** Named in the execution log, so that the cost of what follows can be told apart. */
  flow?: Flow;
  /** The settings that it needs: those that runs share, unless fresh ones are wanted. */
  load?: typeof loadSettings;
}

/**
 * A call by which staff change something; refused in an archive.
 *
 * @example
 * staffCall(nothing, ({ office }) => ({ ok: true, value: office.clock.now() }), { right: 'send' })
 */
export function staffCall<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: Work<Input, Answer>,
  { flow, load = loadSettings, right }: Way,
): Call<Input, Answer> {
  const acting: Work<Input, Answer> = (run, given) => {
    noteBeforeWriting(run.office);
    return work(run, given);
  };
  return forStaff(input, acting, { load: (office) => load(office, 'acting'), flow, right });
}

/** A call by which staff look at something; answered in an archive too. */
export function readerCall<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: Work<Input, Answer>,
  { flow, load = loadSettings, right }: Way,
): Call<Input, Answer> {
  return forStaff(input, work, { load: (office) => load(office, 'reading'), flow, right });
}

/** A call that needs no list of staff: it concerns the caller alone, or sees for itself who may make it. */
export function openCall<Input, Answer extends Outcome>(
  input: () => z.ZodMiniType<Input>,
  work: (run: Pick<Run, 'office' | 'language'>, input: Input) => Answer,
  { flow, right }: Pick<Way, 'flow'> & { right: Door },
): Call<Input, Answer> {
  return {
    right,
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
  { flow, load, right }: { flow: Flow | undefined; load: (office: Office) => Settings; right: Need },
): Call<Input, Answer> {
  return {
    right,
    input,
    answer(office, given, language) {
      if (flow) beginFlow(flow);
      const parsed = z.safeParse(input(), given, { jitless: true });
      if (!parsed.success) return { ok: false, refusal: 'badRequest' };
      const settings = load(office);
      const missing = missingRight(office, settings, right, language);
      if (missing) return missing;
      if (seesPersonalData(office, settings)) return work({ office, settings, language, hide: asItIs }, parsed.data);
      const hide = hidingFor(office, settings);
      return hide(work({ office: hidingScreen(office, hide), settings, language, hide }, parsed.data));
    },
  };
}

const asItIs: Hiding = (value) => value;

/** Whether the caller is on the list. Any editor can call; somebody whom Google does not name is never staff. */
export function isStaff({ session }: Pick<Office, 'session'>, { staff }: Pick<Settings, 'staff'>): boolean {
  const caller = session.activeUser();
  return staff.some((one) => isSameAccount(one, caller));
}

/** The caller's rights; null for whoever is not on the list. */
export function rightsHere({ session }: Pick<Office, 'session'>, settings: Settings): readonly Right[] | null {
  const { given, staff, wiring } = settings;
  return rightsOf(session.activeUser(), { given, staff, owner: wiring.owner });
}

/** Whether what the caller is answered is told as it is. */
export function seesPersonalData(office: Pick<Office, 'session'>, settings: Settings): boolean {
  return rightsHere(office, settings)?.includes('personalData') === true;
}

/** Why the caller may not do what needs a right, for those that they lack: all for whoever is not on the list. */
export function lacksHere(office: Pick<Office, 'session'>, settings: Settings, language: SpokenLanguage): Lacks {
  const rights = rightsHere(office, settings) ?? [];
  const words = say('staff', language);
  const lacked = RIGHTS.filter((right) => !rights.includes(right));
  return Object.fromEntries(lacked.map((right) => [right, words.lacking(words.rights[right])]));
}

/** Why the caller may not do what needs this; null where they may. */
export function missingRight(
  office: Pick<Office, 'session'>,
  settings: Settings,
  need: Need,
  language: SpokenLanguage,
): ({ ok: false } & Refusal<'notStaff' | 'notAllowed'>) | null {
  const rights = rightsHere(office, settings);
  if (rights === null) return { ok: false, refusal: 'notStaff' };
  const missing = lacking(rights, need);
  return missing && notAllowed(missing, language);
}

/**
 * Ends a run that is no call, unless the caller has this right.
 *
 * @throws ProblemError notStaff, notAllowed.
 */
export function requireRight(office: Office, settings: Settings, right: Right): void {
  const rights = rightsHere(office, settings);
  if (rights === null) throw new ProblemError('notStaff');
  if (!rights.includes(right)) throw new ProblemError('notAllowed', rightText(right, office.language));
}

/** Why an act is refused for which its caller lacks a right. */
export function notAllowed(right: Right, language: SpokenLanguage): { ok: false } & Refusal<'notAllowed'> {
  return { ok: false, refusal: 'notAllowed', detail: rightText(right, language) };
}

function rightText(right: Right, language: SpokenLanguage): string {
  const words = say('staff', language);
  return words.right(words.rights[right]);
}
