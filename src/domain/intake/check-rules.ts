/** Holds one entry against the rules of its form. What needs another entry is in `sameness.ts`. */

import type { Day, Moment } from '../calendar.ts';
import { holds } from '../campaign/conditions.ts';
import { clauseOf } from '../campaign/fields.ts';
import type { CampaignForm } from '../campaign/schema.ts';
import { kindOf, type Rule } from '../rules/all.ts';
import type { Finding } from '../rules/rule-kind.ts';
import type { Cells, Door } from './entry.ts';
import { type Issue, isSameIssue } from './issue.ts';
import { type Breach, oneLateness } from './one-lateness.ts';
import type { ReadValues } from './reading.ts';
import { soundSuggestions } from './sound-suggestions.ts';

/** An entry that is held against the rules of its form. */
export interface Checked {
  form: CampaignForm;
  door: Door;
  cells: Cells;
  read: ReadValues;
  /** Reads cells as `read` was read: what a suggestion would come to is read by it. */
  readCells: (cells: Cells) => ReadValues;
  /** The day of the last change of content. */
  changedOn: Day;
  /** The day that decides on lateness: the first hand-in, or when staff received it. */
  handedInOn: Day;
  /** The moment of it; left out where only the day is known. */
  handedInAt?: Moment;
}

/**
 * All issues of one entry that its own content gives, in the order of the form's fields; at most one for each code
 * and field, but for rules with sentences of their own. A suggestion that would only bring another issue about is left
 * out.
 */
export function checkRules(checked: Checked): Issue[] {
  return soundSuggestions(brokenRules(checked), (field, text) => {
    const cells = { ...checked.cells, [field]: text };
    return brokenRules({ ...checked, cells, read: checked.readCells(cells) });
  });
}

function brokenRules({ form, door, ...checked }: Checked): Issue[] {
  const circumstances = { ...checked.read.values, door };
  const subject = { ...checked, fields: form.fields };
  const breaches: Breach[] = [];
  // Every entry is held against every rule at every look: nothing is made for those that it keeps.
  for (const rule of form.rules) {
    if (!holds(rule.when, circumstances)) continue;
    for (const finding of kindOf(rule).check(rule, subject)) breaches.push({ rule, issue: issueOf(rule, finding) });
  }
  const found = oneLateness(breaches).map(({ issue }) => issue);
  if (found.length < 2) return found;
  const place = new Map(form.fields.map((field, index) => [field.key, index]));
  const order = (issue: Issue) => (issue.field === null ? form.fields.length : (place.get(issue.field) ?? 0));
  return found
    .filter((issue, index) => found.findIndex((one) => isSameIssue(one, issue)) === index)
    .sort((one, other) => order(one) - order(other));
}

/** An issue from the rule that was broken: code, level, clause and a sentence of its own are the rule's. */
export function issueOf(rule: Rule, finding: Finding): Issue {
  return {
    code: rule.code,
    level: rule.level,
    field: finding.field,
    facts: finding.facts,
    clause: clauseOf(rule),
    ...(rule.say ? { say: rule.say } : {}),
  };
}
