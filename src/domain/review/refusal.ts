/** Whether a decision that somebody asks for is possible now, and if not, why. */

import type { Campaign } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { versionOf } from '../intake/entry.ts';
import { standingErrors } from '../intake/issue.ts';
import type { DecisionKind, RefusalCode } from './decision.ts';
import { enteredBy, isBySameHands } from './same-hands.ts';
import { MOVES, type ReviewState, stands } from './states.ts';

/** What a reviewer asks for, with what he saw when he asked. */
export interface Wish {
  kind: DecisionKind;
  code: string;
  reason: string;
  isStaff: boolean;
  /** The account that asks. */
  by: string;
  /** The version and state on the reviewer's screen. */
  seen: { version: number; state: ReviewState };
}

/**
 * Why `wish` cannot be carried out on the entry; null when it can.
 *
 * The order of the checks is part of the contract: who asks, on what, with what reason, then whether the state allows
 * it and the same person may, and last whether the screen was up to date.
 *
 * @param verdict of the entry as it is now; null when there is no such entry.
 */
export function refusalOf(wish: Wish, verdict: Verdict | null, campaign: Campaign): RefusalCode | null {
  if (!wish.isStaff) return 'notStaff';
  if (!verdict) return 'unknownEntry';
  if (needsReason(wish.kind) && wish.reason.trim() === '') return 'reasonMissing';
  if (!isPossible(wish, verdict)) return 'wrongState';
  if (campaign.fourEyes && isBySameHands(wish, enteredBy(verdict.entry))) return 'secondPerson';
  if (wish.kind === 'waive' && campaign.notWaivable.some((code) => code === wish.code)) return 'notWaivable';
  if (wish.kind === 'approve' && standingErrors(verdict.issues).length > 0) return 'errorsStand';
  return isStale(wish.seen, verdict) ? 'stale' : null;
}

/** Whether the entry is no longer as somebody saw it. */
export function isStale(seen: Wish['seen'], { entry, state }: Verdict): boolean {
  return seen.version !== versionOf(entry) || seen.state !== state;
}

/** Every decision but approving needs a reason. */
export function needsReason(kind: DecisionKind): boolean {
  return kind !== 'approve';
}

function isPossible(wish: Wish, { state, issues }: Verdict): boolean {
  if (wish.kind !== 'waive') return MOVES[state][wish.kind] !== undefined;
  return stands(state) && standingErrors(issues).some(({ code }) => code === wish.code);
}
