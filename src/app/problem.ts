/** The catalogue of problems and refusals: why an act was not carried out, and what its detail names. */

import type { RefusalCode } from '../domain/review/decision.ts';
import type { Table } from '../domain/table.ts';

/** What stands behind the words of a code: a thing by its name, or Google's own words (`cause`); null for nothing. */
export type Detail =
  | 'table'
  | 'form'
  | 'cells'
  | 'campaign'
  | 'faults'
  | 'owner'
  | 'unit'
  | 'entry'
  | 'field'
  | 'heading'
  | 'version'
  | 'zones'
  | 'right'
  | 'cause'
  | null;

type Catalogue = Readonly<Record<string, Detail>>;

/**
 * The world is not as needed. Thrown anywhere in a verb, caught only in `run-safely.ts`; the words are in
 * messages/problems, what a maintainer does is in docs/runbook.md.
 */
export const PROBLEMS = {
  // Nobody has set the workbook up.
  notSetUp: null,
  // A copy of another workbook, for which nobody has chosen yet what it is to be.
  copiedWorkbook: null,
  // A copy that was chosen to be an archive.
  archivedWorkbook: null,
  // The season was sealed, and nothing is taken in any more.
  seasonClosed: null,
  // A sheet or its hidden keys are gone: the sheet by its title, with the columns that it lacks.
  tableMissing: 'table',
  // Somebody else has been writing for 20 seconds.
  lockBusy: null,
  // The campaign that is kept is not the one that was checked at set-up.
  campaignChanged: null,
  // The workbook is another campaign's, which is named by its id.
  otherCampaign: 'campaign',
  // A campaign file has faults: a line for each, path and reason.
  badCampaign: 'faults',
  // A newer release has kept the workbook, in a format that this one does not know: that release.
  newerProgram: 'version',
  // Only the owner's run can do this; the owner by address.
  notOwner: 'owner',
  // Data were asked for by somebody who is not on the list of staff.
  notStaff: null,
  // Somebody on the list of staff lacks a right: what it allows, in words.
  notAllowed: 'right',
  // A form cannot be opened: its title, with Google's words where there are any.
  formMissing: 'form',
  // Text was taken for a formula all the same.
  becameFormula: 'cells',
  // The script's properties could not be read or written.
  storeRefused: 'cause',
  // Google gives no lock.
  lockMissing: null,
  // Script or workbook count days in another zone than the campaign: the zone that is, and the campaign's.
  zonesDiffer: 'zones',
  // The file of pages is gone, of another release than the code, or was cut off: which of these.
  pagesDiffer: 'cause',
  // Whatever else Google refuses.
  unknown: 'cause',
} as const satisfies Catalogue;

export type ProblemCode = keyof typeof PROBLEMS;

export const PROBLEM_CODES = Object.keys(PROBLEMS) as ProblemCode[];

/** What a decision is refused for (`REFUSAL_CODES`); other calls refuse for these too. */
export const DECISION_REFUSALS = {
  notStaff: null,
  // By its number, where several were named.
  unknownEntry: 'entry',
  reasonMissing: null,
  wrongState: null,
  secondPerson: null,
  notWaivable: null,
  errorsStand: null,
  tooLate: null,
  stale: null,
} as const satisfies Readonly<Record<RefusalCode, Detail>>;

/** What a call is refused for beside a decision: the call itself, or what it names. */
export const CALL_REFUSALS = {
  badRequest: null,
  unknownCall: null,
  unknownUnit: null,
  unknownField: null,
  unknownList: null,
  unknownMail: null,
  noEntrySelected: null,
  nothingChanged: null,
  nobodyToTell: null,
  notACopy: null,
  // Who has it now, by address.
  ownerChanged: 'owner',
  // Of a backup, whose it is: the workbook's id, or the campaign's.
  otherBook: 'campaign',
  otherBackup: 'campaign',
  notABackup: null,
  damagedBackup: null,
  newerBackup: null,
  backupTooLarge: null,
  // The workbook began from a backup, of which files are still to be restored.
  restoreUnfinished: null,
  // The account that is not on the list.
  heirNotStaff: 'owner',
  clockTooFast: null,
  nothingToPrint: null,
  notApproved: null,
  nothingToSend: null,
  allTold: null,
  // Nothing in what was pasted or chosen looks like a list of units.
  noRoster: null,
  notApprovedYet: null,
  changedSinceApproval: null,
  openParts: null,
  undeclared: null,
  // The question, and how many have answered it.
  fieldHasData: 'field',
  tableTooLarge: null,
  noHeadings: null,
  // The heading that was chosen, and is not printed so often.
  unknownHeading: 'heading',
  // The field for which two columns were chosen.
  fieldTwice: 'field',
  // The unit that the table names.
  otherUnit: 'unit',
  // A 登记表 of another register, which is named.
  otherForm: 'form',
  // A 登记表 of another year's campaign, by its id.
  otherNotice: 'campaign',
  // Something still holds up the end of the season, which the page lists.
  seasonUnfinished: null,
  // What was to be done belongs to another stage of the year's end.
  wrongStage: null,
  // The name of the campaign was not typed as it is.
  nameDiffers: null,
  // Mails that speak of the person wait to be sent.
  mailsWait: null,
  // Neither in entries nor in any sheet.
  nobodyFound: null,
  // Mail is going out just now.
  sending: null,
} as const satisfies Catalogue;

type CallRefusalCode = keyof typeof CALL_REFUSALS;

/** Everything by which a call can be refused. */
export type AnyRefusal = RefusalCode | CallRefusalCode | ProblemCode;

type Details = typeof PROBLEMS & typeof DECISION_REFUSALS & typeof CALL_REFUSALS;

/** The codes behind which something may be named. */
type Detailed = { [Code in AnyRefusal]: Details[Code] extends null ? never : Code }[AnyRefusal];

/** Why an act was not carried out. Only what the catalogue says to name something may bring a detail. */
export type Refusal<Code extends AnyRefusal = AnyRefusal> =
  | { refusal: Extract<Code, Detailed>; detail?: string }
  | { refusal: Exclude<Code, Detailed>; detail?: never };

/** A problem for the operator, with a catalogued code; its words are in messages. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  /** The key of the table that is missing; '' where it is none. */
  readonly table: string;

  /** `detail` is shown behind the message of `code`; what it names the catalogue says. */
  constructor(code: ProblemCode, detail = '', table = '') {
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'ProblemError';
    this.code = code;
    this.detail = detail;
    this.table = table;
  }
}

/** The problem of a table that is not as it should be. @param more what it lacks, behind its title. */
export function tableMissing({ key, title }: Pick<Table, 'key' | 'title'>, more = ''): ProblemError {
  return new ProblemError('tableMissing', title + more, key);
}
