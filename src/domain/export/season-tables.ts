/** What stands in a season as tables for a database, without anything about persons. */

import { isoDay } from '../calendar.ts';
import { formOf } from '../campaign/fields.ts';
import type { Campaign } from '../campaign/schema.ts';
import type { Verdict } from '../count/judge.ts';
import { countsForUnit, peopleOf } from '../count/tally.ts';
import { type Unit, type Value, versionOf } from '../intake/entry.ts';
import { isStandingError, standingIssues } from '../intake/issue.ts';
import type { Decision } from '../review/decision.ts';
import { isWaiting, stands } from '../review/states.ts';
import { type ExportTable, exportTable } from './export-table.ts';

/** What has been mailed, as the ledger has it. */
export interface MailFact {
  key: string;
  kind: string;
  unit: string;
  week: string;
  state: string;
  to: readonly string[];
  owedAt: string;
  claimedAt: string;
}

/** A paper that lies in Drive. */
export interface PaperFact {
  kind: string;
  unit: string;
  name: string;
  fileId: string;
}

/** The units of the roster, those that have left too. */
export function unitsTable({ id }: Pick<Campaign, 'id'>, roster: readonly Unit[]): ExportTable {
  const rows = roster.map((unit) => ({
    campaign: id,
    unit: unit.id,
    name: unit.name,
    kind: orNull(unit.kind),
    active: unit.active,
    target: unit.target,
  }));
  return exportTable('units', rows);
}

/**
 * Entries as they are judged now. `answers` is JSON of what the form asks, but for the campaign's personal fields; an
 * answer that could not be read stands as it was written.
 */
export function entriesTable(campaign: Campaign, verdicts: readonly Verdict[]): ExportTable {
  return exportTable(
    'entries',
    verdicts.map((verdict) => entryRow(campaign, verdict)),
  );
}

function entryRow(campaign: Campaign, verdict: Verdict) {
  const { counts, entry, issues, read, state, why } = verdict;
  const { roles } = formOf(campaign, entry.form);
  const standing = standingIssues(issues);
  return {
    campaign: campaign.id,
    number: entry.number,
    form: entry.form,
    unit: read.unit?.id ?? null,
    unit_as_written: orNull(entry.cells[roles.unit]),
    title: orNull(entry.cells[roles.title]),
    day: roles.day === undefined ? null : dayIn(read.values[roles.day]),
    track: roles.track === undefined ? null : textOf(read.values[roles.track]),
    people: peopleOf(campaign, verdict),
    state,
    counts,
    counts_for_unit: countsForUnit(verdict),
    waits: isWaiting(state),
    stands: stands(state),
    why: [...why],
    errors: named(standing.filter(isStandingError)),
    warnings: named(standing.filter((issue) => !isStandingError(issue))),
    waived: named(issues.filter(({ waived }) => waived)),
    door: entry.door,
    handed_in_at: entry.handedInAt,
    received_on: dayIn(entry.receivedOn),
    version: versionOf(entry),
    answers: answersOf(campaign, verdict),
  };
}

function named(issues: Verdict['issues']): string[] {
  return issues.map(({ code, field }) => (field === null ? code : `${code}:${field}`));
}

function answersOf(campaign: Campaign, { entry, read }: Verdict): string {
  const asked = formOf(campaign, entry.form).fields.filter(({ personal }) => personal !== true);
  const answers = asked.flatMap(({ key }): [string, Value][] => {
    const value = read.values[key] ?? entry.cells[key] ?? '';
    return value === '' ? [] : [[key, value]];
  });
  return JSON.stringify(Object.fromEntries(answers));
}

/** Decisions in their order, by the number of their entry; who made them and in what words stays in the workbook. */
export function decisionsTable(
  { id }: Pick<Campaign, 'id'>,
  decisions: readonly Decision[],
  verdicts: readonly Verdict[],
): ExportTable {
  const numbers = new Map(verdicts.map(({ entry }) => [entry.id, entry.number]));
  const rows = decisions.map(({ at, code, entry, kind, version }) => ({
    campaign: id,
    number: numbers.get(entry) ?? null,
    kind,
    code: orNull(code),
    decided_at: at,
    version,
  }));
  return exportTable('decisions', rows);
}

/** Mails that were owed, and what became of them; to how many people, not to whom. */
export function mailsTable({ id }: Pick<Campaign, 'id'>, mails: readonly MailFact[]): ExportTable {
  const rows = mails.map(({ claimedAt, key, kind, owedAt, state, to, unit, week }) => ({
    campaign: id,
    key: withoutAddress(key),
    kind,
    unit: orNull(unit),
    week: dayIn(week),
    state,
    recipients: to.length,
    owed_at: orNull(owedAt),
    claimed_at: orNull(claimedAt),
  }));
  return exportTable('mails', rows);
}

// The key of a notice of the campaign names the contact whom it went to.
function withoutAddress(key: string): string {
  return key.replace(/[^/\s]*@[^/\s]*/g, '@');
}

/** Papers in Drive. Those of an author are named after the author, so that their names stay behind. */
export function papersTable({ id }: Pick<Campaign, 'id'>, papers: readonly PaperFact[]): ExportTable {
  const rows = papers.map(({ fileId, kind, name, unit }) => ({
    campaign: id,
    kind,
    unit: orNull(unit),
    name: kind === 'annex3' ? null : orNull(name),
    file: orNull(fileId),
  }));
  return exportTable('papers', rows);
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text;
}

function textOf(value: Value | undefined): string | null {
  return typeof value === 'string' ? orNull(value) : null;
}

// A span is known by the day on which it begins.
function dayIn(value: Value | undefined): string | null {
  const [year, month, date] =
    /^(\d{4})-(\d{2})-(\d{2})/
      .exec(textOf(value) ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  return isoDay(year, month, date);
}
