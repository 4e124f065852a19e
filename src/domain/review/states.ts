/** The review states of an entry, and how it moves between them. */

import { type Change, type Entry, versionOf } from '../intake/entry.ts';
import { type Decision, type DecisionKind, standing } from './decision.ts';

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
  withdrawn: { reopen: 'received' },
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

/** In which order lists for reviewers have the states: what waits first, what is settled last. */
export const QUEUE_PLACES: Readonly<Record<ReviewState, number>> = {
  received: 0,
  resubmitted: 0,
  returned: 1,
  approved: 2,
  rejected: 3,
  withdrawn: 4,
};

/** One step of an entry's replay: a change, or a decision on the content as it was after the changes before. */
export interface Step {
  /** The version of the content after it. */
  version: number;
  /** The state after it. */
  state: ReviewState;
  change: Change | null;
  decision: Decision | null;
}

/**
 * The replay of an entry's changes and decisions, step by step.
 *
 * A decision was made on a version, so the order needs no clocks: each change, then what was decided on that content,
 * in the order in which it was decided. An undo leads back to the state that its decision found.
 *
 * @param decisions of this entry, in order.
 *
 * @example
 * replay(entry, [returned on version 1]).map(({ state }) => state) // → ['received', 'returned']
 */
export function replay(entry: Entry, decisions: readonly Decision[]): Step[] {
  const steps: Step[] = [];
  const byVersion = decisionsByVersion(decisions);
  const found = new Map<string, ReviewState>();
  let state: ReviewState = 'received';
  entry.changes.forEach((change, index) => {
    const version = index + 1;
    if (index > 0 && change.by === 'respondent') state = AFTER_CHANGE[state];
    steps.push({ version, state, change, decision: null });
    for (const decision of byVersion.get(version) ?? []) {
      const { code, id, kind } = decision;
      if (kind === 'undo') state = found.get(code) ?? state;
      else {
        found.set(id, state);
        if (kind !== 'waive' && kind !== 'erase') state = MOVES[state][kind] ?? state;
      }
      steps.push({ version, state, change: null, decision });
    }
  });
  return steps;
}

/**
 * The state of an entry: where its replay ends.
 *
 * @param decisions of this entry, in order.
 *
 * @example
 * stateOf(entry with 2 versions by the respondent, [{ kind: 'return', version: 1 }]) // → 'resubmitted'
 */
export function stateOf(entry: Entry, decisions: readonly Decision[]): ReviewState {
  const steps = replay(entry, decisions);
  return steps[steps.length - 1]?.state ?? 'received';
}

function decisionsByVersion(decisions: readonly Decision[]): ReadonlyMap<number, readonly Decision[]> {
  const found = new Map<number, Decision[]>();
  for (const decision of decisions) {
    const own = found.get(decision.version);
    if (own) own.push(decision);
    else found.set(decision.version, [decision]);
  }
  return found;
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
  return new Set(
    standing(decisions)
      .filter((one) => one.kind === 'waive' && one.version === now)
      .map((one) => one.code),
  );
}
