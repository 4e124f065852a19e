/** An issue: something in an entry that its submitter can put right, or that staff should look at. */

import type { FieldKey } from '../campaign/field-key.ts';
import type { Words } from '../campaign/shapes.ts';

/** Every code, those of the contract first. A campaign's rules use these; `messages/issues` has the words for each. */
export const ISSUE_CODES = [
  'missing',
  'incomplete',
  'notInRoster',
  'badDate',
  'badNumber',
  'badEmail',
  'badPhone',
  'badLink',
  'unknownChoice',
  'tooManyCharacters',
  'futureDate',
  'outsideWindow',
  'late',
  'severalSessions',
  'personalNumber',
  'unusual',
  'wrongKind',
  'hashtagMissing',
  'wrongPlatform',
  'shortLink',
  'wrongFormat',
  'tooLong',
  'tooBig',
  'notOriginal',
  'noDeclaration',
  'duplicate',
  'joint',
  'tooSmall',
  'tooFewCharacters',
  'tooFewItems',
  'tooManyItems',
  'contradiction',
  'overQuota',
  'breach',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** How a value stands to its limit where all is well: at most it, below it, at least it, equal to it. */
export type Bound = 'atMost' | 'lessThan' | 'atLeast' | 'same';

/** Another entry as an issue names it: its unit by name, '' for the entry's own, and its number. */
export interface NamedEntry {
  unit: string;
  number: string;
}

/** What a message is filled from: the value as written, the limit, a likely meaning, the other entries. */
export interface IssueFacts {
  value?: string;
  limit?: string;
  from?: string;
  until?: string;
  suggestion?: string;
  /** The entry that is repeated, or the partners of a joint activity. */
  entries?: readonly NamedEntry[];
  /** Of a number or a day that is held against a limit: which side of it is right, the limit itself included or not. */
  bound?: Bound;
  /** Keys of the other fields that it has to do with. */
  others?: readonly FieldKey[];
  /** Texts of which one was looked for. */
  wanted?: readonly string[];
}

/** The register's own column that bears an issue although it is no field of the form: when staff received it. */
export const RECEIVED_ON = 'receivedOn';

export interface Issue {
  code: IssueCode;
  level: 'error' | 'warning';
  /** Null for the entry as a whole. */
  field: FieldKey | null;
  facts: IssueFacts;
  /** The notice's clause, or null for a district rule (区级规定). */
  clause: string | null;
  /** The rule's own sentence, where it brings one. */
  say?: Words;
}

/**
 * Whether two issues of one entry tell the same: code, place and, where a rule brings its own, the sentence.
 *
 * @example
 * isSameIssue({ code: 'late', field: null, … }, { code: 'late', field: null, … }) // → true
 */
export function isSameIssue(one: Issue, other: Issue): boolean {
  return one.code === other.code && one.field === other.field && one.say?.own === other.say?.own;
}

/** An issue as staff left it: a waived error no longer stands in the way. */
export interface StandingIssue extends Issue {
  waived: boolean;
}

/** An issue as staff left it: only an error can be set aside. @param waived codes that they have set aside. */
export function asLeft(issue: Issue, waived: ReadonlySet<string>): StandingIssue {
  return { ...issue, waived: issue.level === 'error' && waived.has(issue.code) };
}

/** Whether an issue is an error that nobody has set aside: while one stands its entry is not approved, nor counted. */
export function isStandingError({ level, waived }: StandingIssue): boolean {
  return level === 'error' && !waived;
}

/** The errors that nobody has set aside, in the order of the form. */
export function standingErrors(issues: readonly StandingIssue[]): StandingIssue[] {
  return issues.filter(isStandingError);
}

/**
 * All issues in the order in which people read them: errors, warnings, and what staff have set aside last; within each
 * of these in the order of the form.
 *
 * @example
 * errorsFirst([late, badNumber, waivedDuplicate]).map(({ code }) => code) // → ['badNumber', 'late', 'duplicate']
 */
export function errorsFirst(issues: readonly StandingIssue[]): StandingIssue[] {
  const place = ({ level, waived }: StandingIssue) => (waived ? 2 : level === 'error' ? 0 : 1);
  return [...issues].sort((one, other) => place(one) - place(other));
}

/** The issues that nobody has set aside, errors before warnings. */
export function standingIssues(issues: readonly StandingIssue[]): StandingIssue[] {
  return errorsFirst(issues).filter(({ waived }) => !waived);
}
