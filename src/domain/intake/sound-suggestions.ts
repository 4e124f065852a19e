/** The one test that every suggestion passes, whoever made it: taken over, it ends its issue and begins none. */

import type { FieldKey } from '../campaign/field-key.ts';
import { type Issue, isSameIssue } from './issue.ts';

/**
 * Gives the issues, without the suggestions that would not mend them or would bring about another one: of `3:20` of a
 * short film the 200 seconds are over the limit, and a unit would be told to write what will be refused (contract:
 * Suggestions). That nothing written is lost is each reader's own affair.
 *
 * @param issuesAfter what the entry's issues would be with this text in this field.
 *
 * @example
 * soundSuggestions([{ code: 'badNumber', field: 'durationSeconds', facts: { suggestion: '200', … }, … }], issuesAfter)
 * // → the same issue without a suggestion, where 200 seconds are tooLong
 */
export function soundSuggestions(
  issues: readonly Issue[],
  issuesAfter: (field: FieldKey, text: string) => readonly Issue[],
): Issue[] {
  return issues.map((issue) => {
    const { suggestion, ...facts } = issue.facts;
    if (suggestion === undefined || issue.field === null) return issue;
    const isNew = (after: Issue) => isSameIssue(after, issue) || !issues.some((before) => isSameIssue(before, after));
    return issuesAfter(issue.field, suggestion).some(isNew) ? { ...issue, facts } : issue;
  });
}
