/** A table that is taken in, as its page shows it: its columns, and what each row does. */

import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import { type ColumnChoice, headingName, headingNameKey } from '../../domain/import/choose-columns.ts';
import { isNoAnswer, saysNothing } from '../../domain/import/no-answer.ts';
import type { PlannedRow } from '../../domain/import/plan-rows.ts';
import type { Column } from '../../domain/import/read-heading.ts';
import type { ReadTable, TableRow } from '../../domain/import/read-table.ts';
import type { Entry, Unit } from '../../domain/intake/entry.ts';
import { standingIssues } from '../../domain/intake/issue.ts';
import { plain } from '../../domain/intake/read-text.ts';
import { inLanguage, issueSentence } from '../../messages/issues/issue-sentence.ts';
import type { Speech } from '../../messages/names/names-of.ts';
import type { NearEntry, TableColumnView, TableRowView, TableView } from '../../table-view.ts';
import type { SpokenLanguage } from '../../views.ts';

/** A table, and what taking it in comes to. */
export interface TakenTable {
  campaign: Campaign;
  form: CampaignForm;
  unit: Unit;
  table: ReadTable;
  /** What its columns were chosen for. */
  choices: readonly ColumnChoice[];
  /** By what these choices are kept; '' where they are not. */
  known: string;
  planned: readonly PlannedRow[];
  /** The entry of each row by its id, by the row's n. */
  entries: ReadonlyMap<number, string>;
  verdicts: readonly Verdict[];
}

/** What is shown of a table and of what was, or would be, made of it. */
export function tableView(
  { campaign, choices, entries, form, known, planned, table, unit, verdicts }: TakenTable,
  language: SpokenLanguage,
): TableView {
  const byId = new Map(verdicts.map((verdict) => [verdict.entry.id, verdict]));
  return {
    unit: unit.name,
    columns: table.columns.flatMap((column) => columnView(form, column, language)),
    choices: choices.map(({ heading, field }) => ({ heading: headingName(heading), field })),
    known,
    rows: planned.map((one) => rowView(form, one, byId.get(entries.get(one.row.n) ?? ''), { campaign, language })),
    passed: table.passed.map(({ index, text }) => ({ line: index + 1, text })),
  };
}

function columnView(form: CampaignForm, { heading, meaning }: Column, language: SpokenLanguage): TableColumnView[] {
  if (headingNameKey(heading) === '') return [];
  const field = meaning?.is === 'field' ? meaning.key : '';
  const label = field === '' ? '' : labelOf(form, field, language);
  return [{ heading: headingName(heading), is: meaning?.is ?? null, field, label }];
}

function rowView(
  form: CampaignForm,
  { does, near, of, row }: PlannedRow,
  verdict: Verdict | undefined,
  speech: Speech,
): TableRowView {
  const last = verdict?.entry.changes[verdict.entry.changes.length - 1];
  const changed = does === 'changed' ? Object.entries(last?.fields ?? {}) : [];
  const isShown = verdict !== undefined && (does === 'new' || does === 'changed');
  const issues = isShown ? standingIssues(verdict.issues) : [];
  return {
    n: row.n,
    line: row.index + 1,
    does,
    of,
    title: plain(row.cells[form.roles.title] ?? '') || plain(verdict?.entry.cells[form.roles.title] ?? ''),
    number: verdict?.entry.number ?? '',
    near: near && nearView(form, near),
    changes: changed.map(([key, [before, after]]) => ({ label: labelOf(form, key, speech.language), before, after })),
    problems: issues.map((issue) => issueSentence(issue, form, speech)),
    unclear: isShown ? unclearIn(form, row, new Set(issues.map(({ field }) => field)), speech.language) : [],
  };
}

function nearView({ roles }: CampaignForm, { cells, number }: Entry): NearEntry {
  return { number, title: plain(cells[roles.title] ?? ''), day: plain(cells[roles.day ?? ''] ?? '') };
}

// Texts that a field takes as any other; a day or a number that cannot be read is a problem already.
function unclearIn(
  form: CampaignForm,
  { cells }: TableRow,
  told: ReadonlySet<string | null>,
  language: SpokenLanguage,
): TableRowView['unclear'] {
  return Object.entries(cells)
    .filter(([key, text]) => isNoAnswer(text) || (key === form.roles.title && saysNothing(text)))
    .filter(([key]) => !told.has(key))
    .map(([key, text]) => ({ label: labelOf(form, key, language), text: plain(text) }));
}

function labelOf({ fields }: CampaignForm, key: string, language: SpokenLanguage): string {
  const field = fields.find((one) => one.key === key);
  return field ? inLanguage(field.label, language) : key;
}
