/** Decides on most entries of a world that is filled, as its reviewers would have. */

import type { Office, Settings } from '../app/office.ts';
import { nextDecisionIds } from '../app/tables/decision-ids.ts';
import { decisionCells } from '../app/tables/record-decision.ts';
import { judgeRegisters, type Register } from '../app/tables/registers.ts';
import { decisionsTable } from '../app/tables/tables.ts';
import type { Verdict } from '../domain/count/judge.ts';
import { versionOf } from '../domain/intake/entry.ts';
import { isStandingError } from '../domain/intake/issue.ts';
import type { Decision, DecisionKind } from '../domain/review/decision.ts';
import type { Seeded } from './seeded.ts';

/** So many of a hundred entries are reviewed, and so many of those that could be approved are returned all the same. */
const REVIEWED = 70;
const RETURNED = 10;

const BY = 'second@example.org';

/** Writes decisions on entries of this run that have none, each by its own line; gives them. */
export function fillDecisions(
  office: Office,
  settings: Settings,
  registers: readonly Register[],
  before: readonly Decision[],
  seeded: Seeded,
): Decision[] {
  const isNew = (verdict: Verdict) => registers.some(({ touched }) => touched.has(verdict.entry.id));
  const verdicts = judgeRegisters(settings, registers, before).filter(isNew);
  const chosen = verdicts.filter(() => seeded.isIn100(REVIEWED));
  if (chosen.length === 0) return [];
  const ids = nextDecisionIds(
    office,
    before,
    chosen.map(({ entry }) => entry.id),
  );
  const decisions = chosen.map((verdict, index) => decisionOn(verdict, ids[index] ?? '', office.clock.now(), seeded));
  office.book.add(
    decisionsTable(office.language),
    decisions.map((decision, index) => decisionCells(office, entryOf(chosen[index]), decision)),
  );
  return decisions;
}

function entryOf(verdict: Verdict | undefined): Verdict['entry'] {
  if (!verdict) throw new Error('a decision without its entry');
  return verdict.entry;
}

// Whoever reviews does so on the day on which an entry comes; none decides before it has come.
function decisionOn({ entry, issues }: Verdict, id: string, now: string, seeded: Seeded): Decision {
  const kind: DecisionKind = issues.some(isStandingError) || seeded.isIn100(RETURNED) ? 'return' : 'approve';
  const reason = kind === 'return' ? '请补充活动照片和签到表，并核对参加人数。' : '';
  const at = entry.handedInAt < now ? entry.handedInAt : now;
  return { id, entry: entry.id, kind, code: '', reason, by: BY, at, version: versionOf(entry) };
}
