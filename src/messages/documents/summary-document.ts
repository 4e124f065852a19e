/** Sets the summary of a unit (报送情况汇总表) as a paper. */

import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Document, DocumentBlock } from '../../domain/paper/document.ts';
import type { Summary, SummaryRow, SummaryTable } from '../../domain/paper/summary.ts';
import { momentLabel } from '../calendar.ts';
import { inLanguage } from '../issues/issue-sentence.ts';
import { type Language, say } from '../say.ts';
import { countSentence } from '../sheet/count-sentence.ts';

/** How wide a column is compared with others, by the field that it shows; 1 for the rest. */
const WIDTHS: Readonly<Record<string, number>> = { title: 2.4, host: 1.8, link: 1.6, note: 1.6, subproject: 1.5 };

/**
 * The paper of `summary`, ready for a renderer.
 *
 * It is landscape, since the notice's own columns stand beside state, count and reason.
 *
 * @example
 * summaryDocument(summary, campaign, 'zh-CN').name // → '塘沽街道总工会报送情况汇总表'
 */
export function summaryDocument(summary: Summary, campaign: Campaign, language: Language): Document {
  const words = say('documents', language).summary;
  const office = words.officeLine(inLanguage(summary.organiser, language), summary.office);
  return {
    name: words.name(summary.unit.name),
    language,
    page: 'landscape',
    blocks: [
      { is: 'title', text: inLanguage(summary.title, language) },
      { is: 'title', text: words.heading },
      { is: 'facts', facts: factsOf(summary, campaign, language) },
      ...summary.tables.flatMap((table) => tableBlocks(table, language)),
      { is: 'footnote', text: words.note },
      { is: 'footnote', text: office },
    ],
  };
}

function factsOf(summary: Summary, campaign: Campaign, language: Language): [string, string][] {
  const words = say('documents', language).summary;
  const sheet = say('sheet', language);
  const forms = new Map(campaign.forms.map((form) => [form.key, form]));
  const worded = (key: string, part: 'noun' | 'measure') => {
    const form = forms.get(key);
    return form ? inLanguage(form[part], language) : '';
  };
  const goal = summary.tables.find((table) => table.isGoal);
  const works = summary.tables.find((table) => !table.isGoal);
  const { target, counted, returned } = summary.count;
  const waiting = (goal?.rows ?? []).filter(({ state }) => state === 'received' || state === 'resubmitted').length;
  const line = sheet.unitLine({ target, counted, waiting, measure: worded(campaign.goal.form, 'measure') });
  const parts = [
    line,
    words.returned(returned),
    ...(works ? [words.works(summary.count.works, worded(works.form, 'measure'))] : []),
  ];
  const zero = summary.zeroReports.map((report) =>
    words.zeroReport(worded(report.form, 'noun'), momentLabel(report.at, language)),
  );
  return [
    [words.unit, summary.unit.name],
    [words.asOf, momentLabel(summary.asOf, language)],
    [words.goal, parts.join(sheet.separator)],
    ...(zero.length > 0 ? [[words.zeroReports, zero.join(sheet.separator)] as [string, string]] : []),
  ];
}

function tableBlocks(table: SummaryTable, language: Language): DocumentBlock[] {
  const words = say('documents', language).summary;
  const judged = table.isGoal ? [words.state, words.counts, words.why] : [words.state];
  return [
    { is: 'heading', text: inLanguage(table.title, language) },
    {
      is: 'table',
      header: [words.order, words.number, ...table.columns.map((one) => inLanguage(one.label, language)), ...judged],
      rows: table.rows.map((row, at) => [
        String(at + 1),
        row.number,
        ...row.texts,
        ...judgedTexts(table, row, language),
      ]),
      widths: [
        ...[0.5, 1.2, ...table.columns.map(({ key }) => WIDTHS[key] ?? 1)],
        ...(table.isGoal ? [0.9, 0.9, 1.8] : [0.9]),
      ],
      empty: words.empty,
    },
  ];
}

function judgedTexts(table: SummaryTable, row: SummaryRow, language: Language): string[] {
  const words = say('documents', language).summary;
  const state = say('sheet', language).states[row.state];
  if (!table.isGoal) return [state];
  const onlyDistrict = row.why.length === 1 && row.why[0] === 'joint';
  const counts = row.counts ? words.counted : onlyDistrict ? words.countedForUnit : words.uncounted;
  return [state, counts, countSentence(row, language)];
}
