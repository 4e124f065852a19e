/** The shape of a season file (docs: season files): every key that it may have, and none besides. */

import * as z from 'zod/mini';
import { DECISION_KINDS } from '../domain/review/decision.ts';

/** The clock's steps that Apps Script offers. */
export const CLOCK_MINUTES = [1, 5, 10, 15, 30, 60];

/** What staff can ask for by a `run` event. */
const RUN_WORDS = ['summaries', 'packets', 'digest', 'reminders', 'report', 'callList', 'opening'] as const;

/** The flows of the bundle that a season may kill and that the report measures. */
export const FLOWS = [
  'onFormSubmit',
  'sweep',
  'onEdit',
  'review',
  'digest',
  'deliver',
  'summaries',
  'packets',
] as const;

export type Flow = (typeof FLOWS)[number];

const time = () => z.iso.datetime({ offset: true });
const id = () => z.string().check(z.minLength(1));
const email = () => z.email();
const positive = () => z.int().check(z.positive());
/** Whether respondents can open Google's pages, or have mail alone. */
const reach = () => z.enum(['google', 'mail']);
const LANGUAGES = ['zh-CN', 'en'] as const;
const natural = () => z.int().check(z.nonnegative());
// Whatever a person may type is an answer: a value is never a reason to refuse the file.
const answers = () => z.record(z.string(), z.unknown());

const unit = () =>
  z.strictObject({
    id: id(),
    name: id(),
    kind: z.string(),
    contacts: z.array(z.string()),
    aliases: z.optional(z.array(z.string())),
    target: z.optional(natural()),
    active: z.optional(z.boolean()),
    reach: z.optional(reach()),
    language: z.optional(z.enum(LANGUAGES)),
    digestOnly: z.optional(z.boolean()),
  });

/** The office that mails and papers name; what is left out stays empty in the settings. */
const office = () =>
  z.strictObject({ name: z.optional(z.string()), phone: z.optional(z.string()), email: z.optional(z.string()) });

const event = () =>
  z.discriminatedUnion('do', [
    z.strictObject({ at: time(), do: z.literal('submit'), id: id(), form: id(), answers: answers() }),
    z.strictObject({ at: time(), do: z.literal('resubmit'), id: id(), answers: answers() }),
    z.strictObject({
      at: time(),
      do: z.literal('paste'),
      id: id(),
      form: id(),
      cells: answers(),
      // The day may also stand beside the cells, as the contract's sentence on paste can be read.
      receivedOn: z.optional(z.string()),
    }),
    z.strictObject({ at: time(), do: z.literal('edit'), entry: id(), cells: answers() }),
    z.strictObject({
      at: time(),
      do: z.literal('review'),
      entry: id(),
      decision: z.enum(DECISION_KINDS),
      reason: z.optional(z.string()),
      code: z.optional(z.string()),
      by: z.optional(id()),
    }),
    z.strictObject({ at: time(), do: z.literal('zeroReport'), unit: id(), form: id() }),
    z.strictObject({
      at: time(),
      do: z.literal('importRows'),
      id: id(),
      form: id(),
      unit: id(),
      source: z.optional(z.string()),
      receivedOn: z.optional(z.string()),
      // What staff choose columns for; nothing is chosen where it is left out.
      columns: z.optional(z.array(z.strictObject({ heading: z.string(), field: z.string() }))),
      // What stands in a cell is typed by people, or a number of theirs.
      rows: z.array(z.array(z.unknown())),
    }),
    z.strictObject({
      at: time(),
      do: z.literal('workFile'),
      entry: id(),
      name: id(),
      bytes: natural(),
      format: z.optional(z.string()),
      seconds: z.optional(z.number().check(z.nonnegative())),
    }),
    z.strictObject({ at: time(), do: z.literal('run'), what: z.enum(RUN_WORDS), unit: z.optional(id()) }),
    fault(),
  ]);

const fault = () => {
  const head = { at: time(), do: z.literal('fault') };
  return z.discriminatedUnion('what', [
    z.strictObject({ ...head, what: z.literal('loseEvent'), count: z.optional(positive()) }),
    z.strictObject({ ...head, what: z.literal('repeatEvent'), count: z.optional(positive()) }),
    z.strictObject({ ...head, what: z.literal('kill'), flow: z.enum(FLOWS), call: positive() }),
    z.strictObject({ ...head, what: z.literal('quota'), left: natural() }),
    z.strictObject({ ...head, what: z.literal('triggersOff'), until: time() }),
  ]);
};

/** Gives the schema; made when asked for, since zod builds it at that moment. */
export const seasonSchema = () =>
  z.strictObject({
    campaign: z.union([z.string(), z.record(z.string(), z.unknown())]),
    roster: z.array(unit()),
    staff: z.array(email()).check(z.minLength(1)),
    mailQuota: z.optional(natural()),
    seed: z.optional(z.int()),
    clockMinutes: z.optional(z.int()),
    reach: z.optional(reach()),
    office: z.optional(office()),
    events: z.array(event()),
    /** Up to when the desk plays it where nobody names a moment. */
    showAt: z.optional(time()),
    until: time(),
  });

export type SeasonFile = z.infer<ReturnType<typeof seasonSchema>>;
export type SeasonEvent = SeasonFile['events'][number];
export type RosterUnit = SeasonFile['roster'][number];
export type EventOf<Verb extends SeasonEvent['do']> = Extract<SeasonEvent, { do: Verb }>;
