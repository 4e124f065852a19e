/** Which release of the program has kept this workbook last, and whether this one may go on with it. */

import type { Moment } from '../../domain/calendar.ts';
import type { KeptBy, Wiring } from '../office.ts';
import { ProblemError } from '../problem.ts';

/** Written in by the build, from package.json. */
declare const BUILT_VERSION: string;

/**
 * Of what is kept in sheets and properties: raised when an earlier release would misread it. A release of the same
 * format may be put back; one of an older format refuses to touch the workbook.
 */
const FORMAT = 1;

/** The release that is running. */
export function programVersion(): string {
  return typeof BUILT_VERSION === 'undefined' ? '0.0.0' : BUILT_VERSION;
}

/** What the wiring is to say of this release: since when it has kept the workbook. */
export function keptByThis(wiring: Pick<Wiring, 'program'> | null, now: Moment): KeptBy {
  const known = wiring?.program;
  return known && isOurs(known) ? known : { version: programVersion(), format: FORMAT, since: now };
}

/** Whether another release has kept the workbook last: then it has to be brought along. */
export function isOfOtherRelease({ program }: Pick<Wiring, 'program'>): boolean {
  return program === undefined || !isOurs(program);
}

function isOurs({ format, version }: KeptBy): boolean {
  return version === programVersion() && format === FORMAT;
}

/**
 * Lets a workbook pass that this release can read.
 *
 * @throws ProblemError newerProgram.
 */
export function refuseNewer({ program }: Pick<Wiring, 'program'>): void {
  if (program && program.format > FORMAT) throw new ProblemError('newerProgram', program.version);
}
