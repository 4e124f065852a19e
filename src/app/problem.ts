/** The catalogue of problems and refusals: why an act was not carried out, and what its detail names. */

import type { RefusalCode } from '../domain/review/decision.ts';

/**
 * The world is not as needed. Thrown anywhere in a verb, caught only in `run-safely.ts`; the words are in
 * messages/problems, what a maintainer does is in docs/runbook.md.
 */
export const PROBLEM_CODES = [
  // Nobody has set the workbook up.
  'notSetUp',
  // A copy of another workbook, for which nobody has chosen yet what it is to be.
  'copiedWorkbook',
  // A copy that was chosen to be an archive.
  'archivedWorkbook',
  // A sheet or its hidden keys are gone; detail: the table's title.
  'tableMissing',
  // Somebody else has been writing for 20 seconds.
  'lockBusy',
  // The campaign that is kept is not the one that was checked at set-up.
  'campaignChanged',
  // The workbook is another campaign's; detail: that campaign's id.
  'otherCampaign',
  // A campaign file has faults; detail: a line for each, path and reason.
  'badCampaign',
  // Only the owner's run can do this; detail: the owner's address.
  'notOwner',
  // Data were asked for by somebody who is not on the list of staff.
  'notStaff',
  // A form cannot be opened; detail: its title.
  'formMissing',
  // Text was taken for a formula all the same; detail: the cells.
  'becameFormula',
  // The script's properties could not be read or written; detail: Google's words.
  'storeRefused',
  // Google gives no lock.
  'lockMissing',
  // Script or workbook count days in another zone than the campaign; detail: the zone that is, and the campaign's.
  'zonesDiffer',
  // Whatever else Google refuses; detail: its words.
  'unknown',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What a call is refused for beside a decision (`REFUSAL_CODES`): the call itself, or what it names. */
export const CALL_REFUSAL_CODES = [
  'badRequest',
  'unknownCall',
  'unknownUnit',
  'unknownField',
  'unknownList',
  'unknownMail',
  'noEntrySelected',
  'nothingChanged',
  'notACopy',
  'clockTooFast',
  'nothingToPrint',
  'notApproved',
  'nothingToSend',
  'notApprovedYet',
  'changedSinceApproval',
  'openParts',
  'undeclared',
  'fieldHasData',
  'tableTooLarge',
  'noHeadings',
  'otherUnit',
] as const;

export type CallRefusalCode = (typeof CALL_REFUSAL_CODES)[number];

/** Everything by which a call can be refused. */
export type AnyRefusal = RefusalCode | CallRefusalCode | ProblemCode;

/** A problem for the operator, with a catalogued code; its words are in messages. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string;

  /** `detail` is shown behind the message of `code`: a table's name, a path in a file. */
  constructor(code: ProblemCode, detail = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
  }
}
