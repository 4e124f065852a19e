/** A reviewer's decision as a ground fact, and the codes by which one is refused. */

import type { Moment } from '../calendar.ts';

export const DECISION_KINDS = ['approve', 'return', 'reject', 'withdraw', 'reopen', 'waive'] as const;

export type DecisionKind = (typeof DECISION_KINDS)[number];

/**
 * What a line of 审核意见 can be: a decision; or, none itself, that one was taken back (撤销), or that somebody's data
 * were removed from the entry at their own request.
 */
export const LINE_KINDS = [...DECISION_KINDS, 'undo', 'erase'] as const;

export type LineKind = (typeof LINE_KINDS)[number];

/** One line of 审核意见. Nothing in it is ever changed. */
export interface Decision {
  /** Its own, given when it is made: what hangs on it, a notice, is known by it. */
  id: string;
  entry: string;
  kind: LineKind;
  /** The issue code that a waiver sets aside, the id of the decision that an undo takes back; '' for the others. */
  code: string;
  reason: string;
  by: string;
  at: Moment;
  /** The version of the content that it was made on. */
  version: number;
}

/** A decision from its JSON; null where it is none. */
export function readDecisionLine(text: string): Decision | null {
  try {
    const parsed = JSON.parse(text) as Partial<Decision>;
    const texts = [parsed.id, parsed.entry, parsed.at];
    const isKind = LINE_KINDS.some((kind) => kind === parsed.kind);
    return isKind && texts.every((one) => typeof one === 'string') ? (parsed as Decision) : null;
  } catch {
    return null;
  }
}

/**
 * The decisions that hold: without those that were taken back, and without lines that are none.
 *
 * @example
 * standing([approved d1, { kind: 'undo', code: 'd1', … }]) // → []
 */
export function standing(decisions: readonly Decision[]): readonly Decision[] {
  const isNone = ({ kind }: Decision) => kind === 'undo' || kind === 'erase';
  if (!decisions.some(isNone)) return decisions;
  const undone = new Set(decisions.map(({ code, kind }) => (kind === 'undo' ? code : '')));
  return decisions.filter((one) => !isNone(one) && !undone.has(one.id));
}

/** The decisions of each entry by its id, in order. */
export function decisionsByEntry(decisions: readonly Decision[]): ReadonlyMap<string, readonly Decision[]> {
  const found = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const own = found.get(decision.entry);
    if (own) own.push(decision);
    else found.set(decision.entry, [decision]);
  }
  return found;
}

/** Why an act is not possible now. Told to whoever clicked; changes nothing. */
export const REFUSAL_CODES = [
  'notStaff',
  'unknownEntry',
  'reasonMissing',
  'wrongState',
  'secondPerson',
  'notWaivable',
  'errorsStand',
  'tooLate',
  'stale',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];
