/** A dispatch: one mail that is owed, and how far it has got. The table of them is a transactional outbox. */

import type { Day, Moment } from '../calendar.ts';

export const DISPATCH_KINDS = ['receipt', 'updated', 'returned', 'digest', 'districtDigest'] as const;

export type DispatchKind = (typeof DISPATCH_KINDS)[number];

/**
 * owed: to be sent. claimed: the send was about to happen. sent: Google took it. uncertain: a run ended between claim
 * and confirmation, or the line was gone and may have been sent before, so nobody knows; it is shown and never repeated
 * by itself. failed: Google will never take it. dropped: what it tells was overtaken before it went out.
 */
export const DISPATCH_STATES = ['owed', 'claimed', 'sent', 'uncertain', 'failed', 'dropped'] as const;

export type DispatchState = (typeof DISPATCH_STATES)[number];

/** One part of a mail, in the order of reading; text and html are rendered from the same parts. */
export type MailBlock =
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'list'; items: readonly string[] }
  | { is: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | { is: 'action'; text: string; url: string };

export interface Mail {
  subject: string;
  body: readonly MailBlock[];
}

export interface Dispatch extends Mail {
  /** What makes it happen once: digest/2019-08-26/TG, receipt/<entry id>, updated/<entry id>/<version>. */
  key: string;
  kind: DispatchKind;
  /** Unit id; '' for the district's own. */
  unit: string;
  /** The Monday of a digest, else ''. */
  week: Day;
  to: readonly string[];
  state: DispatchState;
  owedAt: Moment;
}
