/** Reads all that stands about the season, for looking at it: nothing is opened at the forms, and nothing written. */

import type { Verdict } from '../../domain/count/judge.ts';
import type { ZeroReport } from '../../domain/count/zero-report.ts';
import type { Decision } from '../../domain/review/decision.ts';
import type { Selection } from '../../domain/selection/selection.ts';
import type { Office, Settings } from '../office.ts';
import { currentRegisters } from './current-registers.ts';
import { judgeRegisters, readDecisions } from './registers.ts';
import { readSelections } from './selections.ts';
import { readZeroReports } from './zero-reports.ts';

/** All that stands about the season; enough to work out any mail or document. */
export interface Ground {
  /** Worked out when they are asked for: most ticks find nothing new and need none. */
  readonly verdicts: readonly Verdict[];
  readonly decisions: readonly Decision[];
  readonly zeroReports: readonly ZeroReport[];
  /** What staff have decided beyond approving, by entry id. */
  readonly selections: ReadonlyMap<string, Selection>;
  /** Whether registers and zero reports could be read: without them no count, digest or document would be true. */
  readonly isWhole: boolean;
}

/**
 * The ground as the next sweep would judge it, save what only the forms know yet: one call for each form, one for the
 * decisions, one for the zero reports.
 *
 * @throws ProblemError tableMissing where any of it cannot be read.
 */
export function readGround(office: Office, settings: Settings): Ground {
  const registers = currentRegisters(office, settings);
  const decisions = readDecisions(office);
  const verdicts = judgeRegisters(settings, registers, decisions);
  const selections = readSelections(registers);
  return { verdicts, decisions, zeroReports: readZeroReports(office), selections, isWhole: true };
}
