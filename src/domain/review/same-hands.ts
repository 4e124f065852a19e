/** Whether one person has both entered and approved an entry: allowed, and told wherever somebody looks. */

import { isSameAccount } from '../account.ts';
import type { Entry } from '../intake/entry.ts';
import { type Decision, standing } from './decision.ts';
import type { ReviewState } from './states.ts';

/** Who entered a row of staff's, typed or from a table; '' for one that came by form, and where Google did not tell. */
export function enteredBy({ changes, door }: Pick<Entry, 'changes' | 'door'>): string {
  return door === 'staff' ? (changes[0]?.who ?? '') : '';
}

/**
 * Whether a decision approves what the same person has entered.
 *
 * @example
 * isBySameHands({ kind: 'approve', by: 'a@example.org' }, 'a@example.org') // → true
 */
export function isBySameHands({ by, kind }: Pick<Decision, 'by' | 'kind'>, entered: string): boolean {
  return kind === 'approve' && isSameAccount(by, entered);
}

/**
 * Whether an entry is approved by who entered it.
 *
 * @param decisions of this entry, in order.
 */
export function isOwnApproval(
  { entry, state }: { entry: Entry; state: ReviewState },
  decisions: readonly Decision[],
): boolean {
  if (state !== 'approved') return false;
  const last = standing(decisions)
    .filter(({ kind }) => kind === 'approve')
    .pop();
  return last !== undefined && isBySameHands(last, enteredBy(entry));
}
