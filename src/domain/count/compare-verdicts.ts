/** What becomes of entries when they are judged anew by other rules: which issues fall, which arise, what counts. */

import { ISSUE_CODES, type IssueCode } from '../intake/issue.ts';
import type { Verdict } from './judge.ts';

/** At how many entries an issue falls or arises. */
export interface IssueTurn {
  code: IssueCode;
  gone: number;
  arisen: number;
}

/** What the same entries came to before and come to now. */
export interface VerdictTurn {
  issues: IssueTurn[];
  counted: { was: number; now: number };
}

/**
 * Compares two judgements of the same entries. Only issues that nobody has set aside are compared; an entry that is not
 * judged any more, its form being gone, loses all of them.
 *
 * @example
 * compareVerdicts(late, inTime) // → { issues: [{ code: 'late', gone: 3, arisen: 0 }], counted: { was: 9, now: 9 } }
 */
export function compareVerdicts(before: readonly Verdict[], after: readonly Verdict[]): VerdictTurn {
  const now = new Map(after.map((verdict) => [verdict.entry.id, codesOf(verdict)]));
  const was = new Map(before.map((verdict) => [verdict.entry.id, codesOf(verdict)]));
  const lost = (code: IssueCode, from: typeof was, to: typeof was) =>
    [...from].filter(([id, codes]) => codes.has(code) && !to.get(id)?.has(code)).length;
  const issues = ISSUE_CODES.map((code) => ({ code, gone: lost(code, was, now), arisen: lost(code, now, was) }));
  return {
    issues: issues.filter(({ arisen, gone }) => arisen > 0 || gone > 0),
    counted: { was: countedIn(before), now: countedIn(after) },
  };
}

const codesOf = ({ issues }: Verdict): ReadonlySet<IssueCode> =>
  new Set(issues.filter(({ waived }) => !waived).map(({ code }) => code));

const countedIn = (verdicts: readonly Verdict[]): number => verdicts.filter(({ counts }) => counts).length;
