/** What came of a request (办理请求), as a code with its counts: it is kept so, and said in each reader's language. */

import * as json from './json-shape.ts';

/** Everything that can come of a request. */
export const REQUEST_RESULTS = [
  // Papers were written, or left as they were; counts: written, unchanged, unmade.
  'papers',
  // The unit that they were asked for is on the roster no more.
  'unitGone',
  // The week's digests stand in the outbox; count: waiting.
  'digests',
  // Reminders stand in the outbox; counts: told, waiting.
  'reminders',
  // The campaign reminds nobody, or is closed.
  'remindersClosed',
  // Asked for too long ago.
  'remindersLate',
  // Units are told of days that have moved; counts: told, waiting.
  'rescheduled',
  // Contacts are told of the campaign; counts: told, waiting.
  'opening',
  // Nobody has asked for it by a click.
  'typed',
] as const;

export type RequestResultCode = (typeof REQUEST_RESULTS)[number];

/** Counts that a result may have; 0 where it has none of them. */
export interface RequestCounts {
  /** Files. */
  written: number;
  unchanged: number;
  unmade: number;
  /** Units; of an opening, addresses. */
  told: number;
  /** Mails that are still to be sent. */
  waiting: number;
}

const count = json.optional(json.number);

/** The shape in which a result is kept. */
export const requestResult = json.object({
  code: json.oneOf(REQUEST_RESULTS),
  written: count,
  unchanged: count,
  unmade: count,
  told: count,
  waiting: count,
});

export type RequestResult = json.Read<typeof requestResult>;
