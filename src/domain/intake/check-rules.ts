/** Holds one entry against the rules of its form. What needs another entry is in `sameness.ts`. */

import type { Day } from '../calendar.ts';
import { holds } from '../campaign/conditions.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import { clauseOf } from '../campaign/fields.ts';
import type { CampaignForm, Rule } from '../campaign/schema.ts';
import type { Cells, Door, Value } from './entry.ts';
import type { Issue, IssueFacts } from './issue.ts';
import { firstDay, lastDay } from './read-day.ts';
import { isEmpty, type ReadValues, shown } from './read-entry.ts';
import { hasHashtag } from './read-hashtag.ts';
import { hostOf, isOnHost } from './read-links.ts';
import { maskedNumbers, personalNumberIn } from './read-personal-number.ts';
import { sessionsIn } from './read-sessions.ts';
import { soundSuggestions } from './sound-suggestions.ts';

/** An entry as a rule sees it. */
export interface Subject {
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
}

/** What a check found: the field to tell it at, and the facts for the message. */
interface Finding {
  field: FieldKey | null;
  facts: IssueFacts;
}

type Check = (rule: Rule, subject: Subject) => readonly Finding[];

/**
 * All issues of one entry that its own content gives, in the order of the form's fields; at most one for each code
 * and field. A suggestion that would only bring another issue about is left out.
 */
export function checkRules(subject: Subject): Issue[] {
  return soundSuggestions(brokenRules(subject), (field, text) => {
    const cells = { ...subject.cells, [field]: text };
    return brokenRules({ ...subject, cells, read: subject.readCells(cells) });
  });
}

function brokenRules(subject: Subject): Issue[] {
  const { form, door, read } = subject;
  const circumstances = { ...read.values, door };
  const found = form.rules
    .filter((rule) => holds(rule.when, circumstances))
    .flatMap((rule) => CHECK_OF[rule.check](rule, subject).map((finding) => issueOf(rule, finding)));
  if (found.length < 2) return found;
  const place = new Map(form.fields.map((field, at) => [field.key, at]));
  const order = (issue: Issue) => (issue.field === null ? form.fields.length : (place.get(issue.field) ?? 0));
  return found
    .filter((issue, at) => found.findIndex((one) => one.code === issue.code && one.field === issue.field) === at)
    .sort((one, other) => order(one) - order(other));
}

/** An issue from the rule that was broken: code, level and clause are the rule's. */
export function issueOf(rule: Rule, finding: Finding): Issue {
  return {
    code: rule.code,
    level: rule.level,
    field: finding.field,
    facts: finding.facts,
    clause: clauseOf(rule),
  };
}

const none: readonly Finding[] = [];
const at = (rule: Rule, facts: IssueFacts = {}): readonly Finding[] => [{ field: rule.field ?? null, facts }];
const valueAt = (rule: Rule, { read }: Subject): Value | undefined => read.values[rule.field ?? ''];
const textAt = (rule: Rule, { cells }: Subject): string => shown(cells[rule.field ?? ''] ?? '');

const required: Check = (rule, { form, cells }) => {
  const enough = rule.fields ?? (rule.field ? [rule.field] : []);
  return enough.every((key) => isEmpty(form, cells, key)) ? at(rule) : none;
};

const readable: Check = (rule, { read }) => {
  const wrong = read.unreadable[rule.field ?? ''];
  return wrong && wrong.code === rule.code ? at(rule, wrong.facts) : none;
};

const oneOf: Check = (rule, subject) => {
  const value = valueAt(rule, subject);
  if (!rule.values) return readable(rule, subject);
  if (value === undefined || rule.values.includes(String(value))) return none;
  return at(rule, { value: textAt(rule, subject), limit: rule.values.join('、') });
};

// A month is judged in the submitter's favour: its last day against the beginning, its first day against the end.
const window: Check = (rule, subject) => {
  const value = valueAt(rule, subject);
  if (typeof value !== 'string') return none;
  const tooEarly = rule.from !== undefined && lastDay(value) < rule.from;
  const tooLate = rule.until !== undefined && firstDay(value) > rule.until;
  if (!tooEarly && !tooLate) return none;
  const bounds = { ...(rule.from ? { from: rule.from } : {}), ...(rule.until ? { until: rule.until } : {}) };
  return at(rule, { value: textAt(rule, subject), ...bounds });
};

const notAfterHandIn: Check = (rule, subject) => {
  const value = valueAt(rule, subject);
  if (typeof value !== 'string' || firstDay(value) <= subject.changedOn) return none;
  return at(rule, { value: textAt(rule, subject), limit: subject.changedOn });
};

const deadline: Check = (rule, { handedInOn, read }) => {
  if (rule.until === undefined || handedInOn <= rule.until) return none;
  const held = read.values[rule.held ?? ''];
  if (typeof held === 'string' && firstDay(held) > rule.until) return none;
  return at(rule, { value: handedInOn, limit: rule.until });
};

const atMost: Check = (rule, subject) => {
  if (rule.measure === 'characters') return tooManyCharacters(subject);
  const value = valueAt(rule, subject);
  if (typeof value !== 'number' || rule.limit === undefined || value <= rule.limit) return none;
  return at(rule, { value: String(value), limit: String(rule.limit) });
};

// The form refuses at twice the limit as it is typed, spaces included; here the same text is always over as well.
function tooManyCharacters({ form, cells }: Subject): readonly Finding[] {
  return form.fields.flatMap((field) => {
    const text = cells[field.key] ?? '';
    const length = text.trim().length;
    if (length <= field.max && text.length <= 2 * field.max) return [];
    return [{ field: field.key, facts: { value: String(Math.max(length, text.length)), limit: String(field.max) } }];
  });
}

const lessThan: Check = (rule, subject) => {
  const value = valueAt(rule, subject);
  if (typeof value !== 'number' || rule.limit === undefined || value < rule.limit) return none;
  return at(rule, { value: String(value), limit: String(rule.limit) });
};

const kindFits: Check = (rule, subject) => {
  const value = valueAt(rule, subject);
  if (value === undefined || rule.values?.includes(String(value))) return none;
  return at(rule, { value: String(value), limit: (rule.values ?? []).join('、') });
};

const contains: Check = (rule, { cells }) => {
  const texts = (rule.fields ?? []).map((key) => cells[key] ?? '');
  const wanted = rule.values ?? [];
  return wanted.some((text) => hasHashtag(texts, text)) ? none : at(rule, { limit: wanted.join('、') });
};

const hostIn: Check = (rule, subject) => {
  const links = valueAt(rule, subject);
  if (!Array.isArray(links) || links.length === 0) return none;
  const hosts = links.map((link) => hostOf(String(link)) ?? '');
  const on = (list: readonly string[]) => hosts.some((host) => isOnHost(host, list));
  const facts = { value: shown(links.join(' ')), limit: (rule.values ?? []).join('、') };
  if (rule.avoid) return on(rule.values ?? []) ? at(rule, facts) : none;
  return on(rule.except ?? []) || on(rule.values ?? []) ? none : at(rule, facts);
};

const isTrue: Check = (rule, subject) => (valueAt(rule, subject) === true ? none : at(rule));

const oneSession: Check = (rule, { cells }) => {
  const found = (rule.fields ?? []).map((key) => sessionsIn(cells[key] ?? '')).find((text) => text !== null);
  return typeof found === 'string' ? at(rule, { value: found }) : none;
};

const noPersonalNumber: Check = (rule, { form, cells }) => {
  const found = form.fields.map(({ key }) => personalNumberIn(cells[key] ?? '')).find((text) => text !== null);
  return typeof found === 'string' ? at(rule, { value: maskedNumbers(found) }) : none;
};

const acrossEntries: Check = () => none;

const CHECK_OF: Readonly<Record<Rule['check'], Check>> = {
  required,
  wanted: required,
  readable,
  oneOf,
  window,
  notAfterHandIn,
  deadline,
  atMost,
  lessThan,
  kindFits,
  contains,
  hostIn,
  isTrue,
  oneSession,
  noPersonalNumber,
  unique: acrossEntries,
  joint: acrossEntries,
};
