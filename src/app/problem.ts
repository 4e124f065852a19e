/** Problems: the world is not as needed. Thrown anywhere in a verb, caught only in `run-safely.ts`. */

export const PROBLEM_CODES = [
  'notSetUp',
  'copiedWorkbook',
  'archivedWorkbook',
  'tableMissing',
  'lockBusy',
  'campaignChanged',
  'otherCampaign',
  'badCampaign',
  'notOwner',
  'notStaff',
  'formMissing',
  'becameFormula',
  'storeRefused',
  'lockMissing',
  'unknown',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

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
