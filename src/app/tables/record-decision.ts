/** Records a decision, or that one is taken back: a ground fact, and what the register shows of it. */

import { type Entry, versionOf } from '../../domain/intake/entry.ts';
import type { Decision } from '../../domain/review/decision.ts';
import { enteredBy, isBySameHands } from '../../domain/review/same-hands.ts';
import { capital } from '../../messages/capital.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { nextDecisionId } from './decision-ids.ts';
import { type FoundEntry, judgedAgain } from './find-entry.ts';
import { keepTouched } from './keep-touched.ts';
import { writeRegisters } from './registers.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

/** A decision as a line of 审核意见; one on what the same person has entered says so. */
export function decisionCells(
  { language }: Pick<Office, 'language'>,
  entry: Entry,
  decision: Decision,
): Record<string, string> {
  const note = isBySameHands(decision, enteredBy(entry)) ? capital(say('staff', language).sameHands) : '';
  return { ...decision, number: entry.number, version: String(decision.version), note };
}

/** Writes what the caller has decided on the entry as it stands; gives it as it is then. */
export function recordDecision(
  office: Office,
  settings: Settings,
  found: FoundEntry,
  given: Pick<Decision, 'kind' | 'code' | 'reason'>,
): FoundEntry {
  const { entry } = found.verdict;
  const decision: Decision = {
    id: nextDecisionId(office, found.decisions, entry.id),
    entry: entry.id,
    kind: given.kind,
    code: given.code,
    reason: given.reason,
    by: office.session.activeUser(),
    at: office.clock.now(),
    version: versionOf(entry),
  };
  office.book.add(decisionsTable(office.language), [decisionCells(office, entry, decision)]);
  const after = judgedAgain(settings, found, [...found.decisions, decision]);
  // The decision stands, whatever becomes of what the register shows: a sheet that its owner has locked is brought up
  // to date by the next tick.
  attempt(office, found.register.table.title, () => {
    writeRegisters(office, settings, [found.register], after.verdicts);
    office.book.commit();
    keepTouched(office, settings, found.register);
  });
  return after;
}
