/** A dispatch: one mail that is owed, and how far it has got. The table of them is a transactional outbox. */

import type { Day, Moment } from '../calendar.ts';

interface MailKind {
  /** The lowest goes first. */
  urgency: number;
  to: 'unit' | 'staff' | 'owner';
  /** A unit that opens no links gets its summary and its 登记表 with it. */
  attaches: boolean;
  /** Only a run that knows all that stands may send it: what it tells may be settled meanwhile. */
  isHeld: boolean;
}

const kind = (urgency: number, to: MailKind['to'], attaches = false): MailKind => {
  return { urgency, to, attaches, isHeld: false };
};

const heldKind = (...given: Parameters<typeof kind>): MailKind => ({ ...kind(...given), isHeld: true });

/** Every kind of mail: how urgent it is among what waits, and whom it goes to. `app/mails.ts` works them out. */
export const MAIL_KINDS = {
  returned: kind(0, 'unit'),
  receipt: kind(1, 'unit'),
  updated: kind(1, 'unit'),
  corrected: heldKind(1, 'unit'),
  health: kind(2, 'owner'),
  rescheduled: kind(3, 'unit'),
  reminder: heldKind(3, 'unit', true),
  escalation: heldKind(4, 'staff'),
  opening: kind(5, 'unit'),
  digest: kind(6, 'unit', true),
  districtDigest: kind(7, 'staff'),
};

export type DispatchKind = keyof typeof MAIL_KINDS;

/** Whether a text names a kind of mail. @example isMailKind('receipt') // → true */
export function isMailKind(text: string | undefined): text is DispatchKind {
  return text !== undefined && Object.keys(MAIL_KINDS).includes(text);
}

/**
 * owed: to be sent. held: staff keep it back; nothing but their click makes it owed again. claimed: the send was about
 * to happen. sent: Google took it. uncertain: a run ended between claim and confirmation, or the line was gone and may
 * have been sent before, so nobody knows; it is shown and never repeated by itself. failed: Google will never take it.
 * dropped: what it tells was overtaken before it went out.
 */
export const DISPATCH_STATES = ['owed', 'held', 'claimed', 'sent', 'uncertain', 'failed', 'dropped'] as const;

export type DispatchState = (typeof DISPATCH_STATES)[number];

/** One part of a mail, in the order of reading; text and html are rendered from the same parts. */
export type MailBlock =
  | { is: 'heading'; text: string }
  | { is: 'paragraph'; text: string }
  | { is: 'list'; items: readonly string[] }
  | { is: 'facts'; facts: readonly (readonly [label: string, value: string])[] }
  | { is: 'action'; text: string; url: string }
  | { is: 'files'; files: readonly WantedFile[] };

/**
 * A file that is to go with a mail: the blank table of the goal's form, the projects with their entrances, a blank
 * recommendation form, the guide; a unit's own 登记表 and its summary. Whoever attaches it says so in the mail; a block
 * of them says nothing.
 */
export type WantedFile = 'table' | 'projects' | 'recommendation' | 'registration' | 'guide' | 'summary';

export interface Mail {
  subject: string;
  body: readonly MailBlock[];
}

export interface Dispatch extends Mail {
  /** What makes it happen once (`dispatch-key.ts`). */
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
