/** The summary of what one unit has reported (报送情况汇总表), as a value; its words are in messages/documents. */

import type { Moment } from '../calendar.ts';
import type { FieldKey } from '../campaign/field-key.ts';
import { fieldOf, formsInUse } from '../campaign/fields.ts';
import { isAsked } from '../campaign/own-pages.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import type { Words } from '../campaign/shapes.ts';
import { type OtherEntries, otherEntries } from '../count/entry-name.ts';
import type { CountReason, Verdict } from '../count/judge.ts';
import { ownVerdicts } from '../count/own-verdicts.ts';
import { countsForUnit, type UnitTally, unitTally } from '../count/tally.ts';
import type { ZeroReport } from '../count/zero-report.ts';
import type { Unit } from '../intake/entry.ts';
import type { OfficeContact } from '../post/office-contact.ts';
import { type ReviewState, stands } from '../review/states.ts';
import { type CityStanding, cityStanding } from '../selection/city-standing.ts';
import type { Selection } from '../selection/selection.ts';
import { byText } from '../text-order.ts';
import { entryTexts, type PaperWords } from './entry-texts.ts';
import type { SentBatch } from './sent-batch.ts';

export interface SummaryRow extends OtherEntries {
  number: string;
  /** By the columns of the table, as written. */
  texts: readonly string[];
  state: ReviewState;
  counts: boolean;
  why: readonly CountReason[];
  /** True too where only the district leaves it out, since it counts a joint activity once. */
  countsForUnit: boolean;
  /** How it stands with the city. */
  standing: CityStanding;
}

/** What was reported with one form, in the columns of the notice's own table. */
export interface SummaryTable {
  form: string;
  title: Words;
  columns: readonly { key: FieldKey; label: Words }[];
  rows: readonly SummaryRow[];
  /** Whether entries of this form count toward the goal at all. */
  isGoal: boolean;
  /** How many of the rows are neither rejected nor withdrawn. */
  standing: number;
}

export interface Summary {
  title: Words;
  organiser: Words;
  unit: Unit;
  asOf: Moment;
  count: UnitTally;
  tables: readonly SummaryTable[];
  zeroReports: readonly ZeroReport[];
  office: OfficeContact;
}

/** The ground facts of a summary, all units included: whether a joint activity counts depends on the others. */
export interface SummaryFacts {
  campaign: Campaign;
  verdicts: readonly Verdict[];
  zeroReports: readonly ZeroReport[];
  office: OfficeContact;
  words: PaperWords;
  /** What went to the city, and what staff have decided about it; nothing where they are absent. */
  sent?: readonly SentBatch[];
  selections?: ReadonlyMap<string, Selection>;
}

/**
 * Gathers what `unit` has reported.
 *
 * Days, numbers and choices are given in the spelling of papers, a text that cannot be read as it was written, and
 * an empty host is the unit itself. Personal fields are left out, except the author of a work, who is part of its name.
 *
 * @example
 * summarize(facts, { unit, asOf: '2019-09-20T09:00:00+08:00' }).tables[0]?.rows[0]
 * // → { number: 'HD-2019-0001', texts: ['网络安全知识竞赛', '塘沽街道总工会', '2019年6月12日', '120', ''], state: 'approved', … }
 */
export function summarize(facts: SummaryFacts, asked: { unit: Unit; asOf: Moment }): Summary {
  const { campaign, verdicts, zeroReports, office } = facts;
  const { unit, asOf } = asked;
  const own = ownVerdicts(unit, verdicts);
  return {
    title: campaign.title,
    organiser: campaign.organiser,
    unit,
    asOf,
    office,
    count: unitTally(campaign, unit, own),
    tables: formsInUse(campaign, own).map((form) =>
      tableOf(
        facts,
        form,
        own.filter((verdict) => verdict.entry.form === form.key),
      ),
    ),
    zeroReports: zeroReports.filter((report) => report.unit === unit.id),
  };
}

function tableOf(facts: SummaryFacts, form: CampaignForm, verdicts: readonly Verdict[]): SummaryTable {
  const { campaign, selections = new Map(), sent = [], words } = facts;
  const isPublic = (key: FieldKey) => !fieldOf(form, key).personal || key === form.roles.author;
  const fields = form.table.fields.filter((key) => isPublic(key) && isColumn(form, key, verdicts));
  const rows = verdicts.map((verdict) => ({
    number: verdict.entry.number,
    texts: textsOf(form, verdict, fields, words),
    state: verdict.state,
    counts: verdict.counts,
    why: verdict.why,
    countsForUnit: countsForUnit(verdict),
    ...otherEntries(verdict),
    standing: cityStanding(sent, selections, campaign, verdict),
  }));
  return {
    form: form.key,
    title: form.table.title,
    columns: fields.map((key) => ({ key, label: fieldOf(form, key).label })),
    rows: rows.sort(byText(({ number }) => number)),
    isGoal: form.key === campaign.goal.form,
    standing: verdicts.filter(({ state }) => stands(state)).length,
  };
}

// What only pages ask for that none of the entries has come by would be a column of nothing.
function isColumn(form: CampaignForm, key: FieldKey, verdicts: readonly Verdict[]): boolean {
  const isOf = ({ entry, read }: Verdict) => isAsked(form, key, read.values) || (entry.cells[key] ?? '').trim() !== '';
  return verdicts.length === 0 || verdicts.some(isOf);
}

// In the paper's spelling; days that belong together stand as one span.
function textsOf(form: CampaignForm, verdict: Verdict, keys: readonly FieldKey[], words: PaperWords): string[] {
  const texts = entryTexts(form, verdict, words);
  return keys.map((key) => {
    const span = Object.keys(texts).find((name) => name.startsWith(`${key}~`));
    return texts[span ?? key] ?? '';
  });
}
