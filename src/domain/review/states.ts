/** The review states of an entry, and how it moves between them. */

import { type Entry, versionOf } from '../intake/entry.ts';
import type { Decision, DecisionKind } from './decision.ts';

export const REVIEW_STATES = ['received', 'returned', 'resubmitted', 'approved', 'rejected', 'withdrawn'] as const;

export type ReviewState = (typeof REVIEW_STATES)[number];

type Moves = Readonly<Partial<Record<Exclude<DecisionKind, 'waive'>, ReviewState>>>;

const OPEN: Moves = { approve: 'approved', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' };

/** What each decision makes of an entry in each state; what is absent is refused. */
export const MOVES: Readonly<Record<ReviewState, Moves>> = {
  received: OPEN,
  resubmitted: OPEN,
  returned: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { withdraw: 'withdrawn', reopen: 'returned' },
  rejected: { reopen: 'received' },
  withdrawn: {},
};

/** What a respondent's change of content makes of an entry; staff's changes never move it. */
const AFTER_CHANGE: Readonly<Record<ReviewState, ReviewState>> = {
  received: 'received',
  resubmitted: 'resubmitted',
  returned: 'resubmitted',
  approved: 'resubmitted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

/**
 * The state of an entry: the replay of its changes and decisions.
 *
 * A decision was made on a version, so the order needs no clocks: each change, then what was decided on that content,
 * in the order in which it was decided.
 *
 * @param decisions of this entry, in order.
 *
 * @example
 * stateOf(entry with 2 versions by the respondent, [{ kind: 'return', version: 1 }]) // → 'resubmitted'
 */
export function stateOf(entry: Entry, decisions: readonly Decision[]): ReviewState {
  let state: ReviewState = 'received';
  entry.changes.forEach((change, at) => {
    if (at > 0 && change.by === 'respondent') state = AFTER_CHANGE[state];
    for (const decision of decisions) {
      if (decision.version === at + 1 && decision.kind !== 'waive') state = MOVES[state][decision.kind] ?? state;
    }
  });
  return state;
}

/** Whether an entry takes part at all: rejected and withdrawn ones count nowhere and are nobody's elder or partner. */
export function stands(state: ReviewState): boolean {
  return state !== 'rejected' && state !== 'withdrawn';
}

/** Whether it waits for a reviewer. */
export function isWaiting(state: ReviewState): boolean {
  return state === 'received' || state === 'resubmitted';
}

/**
 * The codes that staff have set aside for the content as it is now (人工认定); they fall with the next change.
 *
 * @param decisions of this entry.
 */
export function waivedCodes(entry: Entry, decisions: readonly Decision[]): ReadonlySet<string> {
  const now = versionOf(entry);
  return new Set(decisions.filter((one) => one.kind === 'waive' && one.version === now).map((one) => one.code));
}
