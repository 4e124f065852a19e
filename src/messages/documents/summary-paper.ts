/** Sets the summary of a unit (报送情况汇总表) as a paper in the language of the campaign. */

import type { Day } from '../../domain/calendar.ts';
import type { Campaign } from '../../domain/campaign/schema.ts';
import type { Paper, PaperBlock, PaperRow } from '../../domain/paper/paper.ts';
import type { Summary, SummaryRow, SummaryTable } from '../../domain/paper/summary.ts';
import { isWaiting } from '../../domain/review/states.ts';
import { momentLabel } from '../calendar.ts';
import { namesOf } from '../names/names-of.ts';
import { say } from '../say.ts';
import { countSentence } from '../sheet/count-sentence.ts';

/** How wide a column is compared with others, by the field that it shows; 1 for the rest. */
const WIDTHS: Readonly<Record<string, number>> = {
  title: 2.4,
  host: 1.8,
  link: 1.6,
  note: 1.4,
  subproject: 1.5,
  heldOn: 1.2,
  createdOn: 1.2,
};

/** In millimetres: what the columns of a page across take together. */
const WHOLE = 247;

/** As many rows as one page holds in small type, when few of them need a second line. */
const FEW = 10;

/** Points, and the least height of a row in millimetres: up to `FEW` rows, and for more. */
const SMALL = { size: 9, height: 5.5 };
const USUAL = { size: 10.5, height: 8 };

/**
 * The paper of `summary`, ready for a renderer.
 *
 * It is landscape, since the notice's own columns stand beside state, count and reason; one page where there is little
 * to tell.
 *
 * @param contactLine as official tables say whom to call; '' leaves it to the office's own name.
 * @example
 * summaryPaper(summary, campaign).name // → '塘沽街道总工会报送情况汇总表'
 */
export function summaryPaper(summary: Summary, campaign: Campaign, contactLine = ''): Paper {
  const { language } = campaign;
  const words = say('documents', language).summary;
  const note = (text: string): PaperBlock => ({ is: 'line', look: 'note', text });
  const count = summary.tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const type = count > FEW ? USUAL : SMALL;
  const organiser = summary.organiser.own;
  const day: Day = summary.asOf.slice(0, 10);
  return {
    name: words.name(summary.unit.name),
    author: organiser,
    day,
    isNumbered: true,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { is: 'line', look: 'title', text: words.heading(summary.title.own), size: 18 },
          ...factsOf(summary, campaign).map(note),
          ...summary.tables.map((table) => tableOf(table, type, campaign)),
          ...[words.note, contactLine || words.officeLine(campaign.office.own, summary.office)].map(note),
        ],
      },
    ],
  };
}

function factsOf(summary: Summary, campaign: Campaign): string[] {
  const { language } = campaign;
  const words = say('documents', language).summary;
  const sheet = say('sheet', language);
  const worded = (key: string, part: 'noun' | 'measure') =>
    campaign.forms.find((form) => form.key === key)?.[part].own ?? '';
  const goal = summary.tables.find((table) => table.isGoal);
  const others = summary.tables.filter((table) => !table.isGoal);
  const { target, counted, returned } = summary.count;
  const waiting = (goal?.rows ?? []).filter(({ state }) => isWaiting(state)).length;
  const parts = [
    sheet.unitLine({ target, counted, waiting, measure: worded(campaign.goal.form, 'measure') }),
    words.returned(returned),
    ...others.map(({ form, standing }) => words.amount(worded(form, 'noun'), standing, worded(form, 'measure'))),
  ];
  const zero = summary.zeroReports.map(({ form, at }) =>
    words.zeroReport(worded(form, 'noun'), momentLabel(at, language)),
  );
  return [
    words.about(summary.unit.name, momentLabel(summary.asOf, language)),
    words.goal(parts.join(sheet.separator)),
    ...(zero.length > 0 ? [words.zeroReports(zero.join(sheet.separator))] : []),
  ];
}

function tableOf(table: SummaryTable, type: typeof USUAL, campaign: Campaign): PaperBlock {
  const words = say('documents', campaign.language).summary;
  const judged = table.isGoal ? [words.state, words.counts, words.why] : [words.state];
  const labels = [words.order, words.number, ...table.columns.map(({ label }) => label.own), ...judged];
  const parts = [
    0.6,
    1.5,
    ...table.columns.map(({ key }) => WIDTHS[key] ?? 1),
    ...(table.isGoal ? [1.1, 0.9, 2.4] : [1.1]),
  ];
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const rows = table.rows.map((row, index): PaperRow => {
    const texts = [String(index + 1), row.number, ...row.texts, ...judgedTexts(table, row, campaign)];
    return { cells: texts.map((text, column) => ({ text, align: column < 2 ? 'center' : 'left' })), mayBreak: true };
  });
  const none: PaperRow = { cells: [{ text: words.empty, span: labels.length, align: 'center' }] };
  return {
    is: 'table',
    widths: parts.map((part) => Math.round((part * WHOLE * 10) / whole) / 10),
    ...type,
    rows: [
      { isHead: true, cells: [{ text: table.title.own, look: 'band', span: labels.length }] },
      { isHead: true, cells: labels.map((text) => ({ text, look: 'label' })) },
      ...(rows.length > 0 ? rows : [none]),
    ],
  };
}

function judgedTexts(table: SummaryTable, row: SummaryRow, campaign: Campaign): string[] {
  const { language } = campaign;
  const words = say('documents', language).summary;
  const { district, superior } = namesOf(campaign, language);
  const state = words.standing(say('sheet', language).states[row.state], row.standing, superior);
  if (!table.isGoal) return [state];
  const counts = row.counts ? words.counted : row.countsForUnit ? words.countedForUnit(district) : words.uncounted;
  return [state, counts, countSentence(row, { campaign, language })];
}
