/** An issue: something in an entry that its submitter can put right, or that staff should look at. */

import type { FieldKey } from '../campaign/field-key.ts';

/** Every code of the contract. A campaign's rules use these; `messages/issues` has the words for each. */
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
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** What a message is filled from: the value as written, the limit, a likely meaning, the other entry. */
export interface IssueFacts {
  value?: string;
  limit?: string;
  from?: string;
  until?: string;
  suggestion?: string;
  of?: string;
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
}

/** An issue as staff left it: a waived error no longer stands in the way. */
export interface StandingIssue extends Issue {
  waived: boolean;
}
