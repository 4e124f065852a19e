// The table of states and decisions, and the order in which a decision's checks come.

import { type Neighbour, standingErrors } from './neighbours.ts';
import type { Issue, ReviewEvent, State } from './season-shape.ts';

const TABLE: Readonly<Record<State, Readonly<Record<string, State>>>> = {
  received: { approve: 'approved', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  resubmitted: { approve: 'approved', return: 'returned', reject: 'rejected', withdraw: 'withdrawn' },
  returned: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
  approved: { withdraw: 'withdrawn', reopen: 'returned' },
  rejected: { reopen: 'received' },
  withdrawn: { reopen: 'received' },
};
const AFTER_RESUBMIT: Readonly<Record<State, State>> = {
  received: 'received',
  resubmitted: 'resubmitted',
  returned: 'resubmitted',
  approved: 'resubmitted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};
const NEEDS_REASON = ['return', 'reject', 'withdraw', 'reopen', 'waive'];
const NOT_WAIVABLE = ['missing', 'badDate', 'badNumber'];

/**
 * Gives the state of an entry that its respondent changed: the table's last column.
 *
 * @example
 * afterResubmit('returned') // → 'resubmitted'
 */
export function afterResubmit(state: State): State {
  return AFTER_RESUBMIT[state];
}

/** A decision's outcome: a refusal code, or the next state; `waive` is the code set aside. */
export type Outcome = { readonly refusal: string } | { readonly state: State; readonly waive: string | null };

/**
 * Gives what becomes of a decision; the checks come in this order: notStaff, unknownEntry, reasonMissing, wrongState,
 * notWaivable, errorsStand. (`stale` cannot come up: a season's decision carries no version.)
 *
 * @example
 * outcomeOf(['a@example.org'], undefined, [], { …, by: 'b@example.org' }) // → { refusal: 'notStaff' }
 */
export function outcomeOf(
  staff: readonly string[],
  entry: Neighbour | undefined,
  issues: readonly Issue[],
  review: ReviewEvent,
): Outcome {
  if (!staff.includes(review.by)) return { refusal: 'notStaff' };
  if (entry === undefined) return { refusal: 'unknownEntry' };
  if (NEEDS_REASON.includes(review.decision) && (review.reason ?? '').trim() === '') {
    return { refusal: 'reasonMissing' };
  }
  if (review.decision === 'waive') return outcomeOfWaiver(entry, issues, review.code ?? '');
  const state = TABLE[entry.state][review.decision];
  if (state === undefined) return { refusal: 'wrongState' };
  if (review.decision === 'approve' && standingErrors(entry, issues).length > 0) return { refusal: 'errorsStand' };
  return { state, waive: null };
}

function outcomeOfWaiver(entry: Neighbour, issues: readonly Issue[], code: string): Outcome {
  if (entry.state === 'rejected' || entry.state === 'withdrawn') return { refusal: 'wrongState' };
  if (!issues.some((issue) => issue.code === code && issue.level === 'error')) return { refusal: 'wrongState' };
  if (NOT_WAIVABLE.includes(code)) return { refusal: 'notWaivable' };
  return { state: entry.state, waive: code };
}

/**
 * Gives what the contract leaves open about a waiver: of a warning, of what is waived already, of a code that two
 * fields carry. Null when it is settled.
 *
 * @example
 * openWaiver(entry, [{ code: 'late', field: null, level: 'warning' }], { …, decision: 'waive', code: 'late' })
 * // → 'a waiver of a warning'
 */
export function openWaiver(entry: Neighbour, issues: readonly Issue[], review: ReviewEvent): string | null {
  if (review.decision !== 'waive') return null;
  const named = issues.filter((issue) => issue.code === review.code);
  if (entry.waived.has(review.code ?? '')) return 'a waiver of what is waived already';
  if (named.some((issue) => issue.level === 'warning')) return 'a waiver of a warning';
  return named.length > 1 ? 'a waiver of a code that two fields carry' : null;
}
