/** The papers that go with the notice of a campaign: blank forms, the projects with their entrances, the guide. */

import { formsInUse, worksForm } from '../campaign/fields.ts';
import { projectsOf } from '../campaign/projects.ts';
import type { Campaign } from '../campaign/schema.ts';
import { guideSheet } from '../registration/guide-sheet.ts';
import type { RegistrationWords } from '../registration/registration-words.ts';
import type { TableCell } from '../registration/table-book.ts';
import { entryTicks } from './entry-texts.ts';
import { fillLayout, type Scope } from './fill-layout.ts';
import type { PaperLayout } from './layout.ts';
import type { Paper, PaperBlock, PaperCell, PaperRow, PaperTable } from './paper.ts';
import { officeTexts, type PaperFacts } from './paper-facts.ts';

/** What they are made of: nothing that anybody has reported. */
export type OpeningFacts = Pick<PaperFacts, 'campaign' | 'layouts' | 'names' | 'office' | 'roster' | 'words'>;

/** Rows that are still to be filled in. */
const BLANK_ROWS = 8;
const BLANK_WORKS = 2;

/** Where the name of a unit comes: a sign that is not empty, so that the words before it stand. */
const TO_FILL = '\u00A0';

/**
 * The table of the goal's form without entries (Annex 1), with the office's own line under it.
 *
 * @example
 * blankActivities(facts).name // → '附件1 线下活动情况统计表（空白表）'
 */
export function blankActivities(facts: OpeningFacts): Paper {
  const rows = Array.from({ length: BLANK_ROWS }, (_, index): Scope => ({ texts: { order: String(index + 1) } }));
  const texts = { ...officeTexts(facts), unit: TO_FILL };
  return blank(facts, facts.layouts.papers.annex1, { texts, lists: { activities: rows } });
}

/**
 * The recommendation form without author and works (Annex 3); null in a campaign that has none.
 *
 * @example
 * blankRecommendation(facts)?.name // → '附件3 中国好网民优秀故事及作品征集展示推荐表（空白表）'
 */
export function blankRecommendation(facts: OpeningFacts): Paper | null {
  const { campaign, layouts } = facts;
  const form = worksForm(campaign);
  if (!form || layouts.recommendation.authors.tracks.length === 0) return null;
  const ticks = entryTicks(form, { read: { values: {} } });
  const works = Array.from(
    { length: BLANK_WORKS },
    (_, index): Scope => ({
      texts: { order: String(index + 1) },
      ticks,
    }),
  );
  const texts = { ...officeTexts(facts), unit: TO_FILL, author: '' };
  return blank(facts, layouts.papers.annex3, { texts, lists: { works } });
}

function blank({ campaign, words }: OpeningFacts, layout: PaperLayout, scope: Scope): Paper {
  const paper = fillLayout(layout, scope, { ...aboutOf(campaign), words });
  return { ...paper, name: words.blank(layout.mark ?? '', layout.title.replace(/\n/g, '')) };
}

/** Nothing in them is younger than the campaign. */
function aboutOf({ open, organiser }: Campaign): Pick<Paper, 'author' | 'day'> {
  return { author: organiser.own, day: open.from };
}

/**
 * The projects that works are reported under (Annex 2): who runs each, what it asks for, where works are handed in.
 * Columns that the campaign says nothing about are left out. Null in a campaign without projects.
 *
 * @example
 * projectsPaper(facts)?.name // → '各子活动项目的主要内容及参与平台'
 */
export function projectsPaper({ campaign, words }: Pick<OpeningFacts, 'campaign' | 'words'>): Paper | null {
  const projects = projectsOf(campaign);
  if (projects.length === 0) return null;
  const name = words.projects(labelOfProjects(campaign));
  const rows = projects.map(({ entrance, label, organiser, wanted }, index) => [
    String(index + 1),
    label.own,
    organiser?.own ?? '',
    wanted?.own ?? '',
    entrance?.own ?? '',
  ]);
  const said = PARTS.flatMap((part, column) => (rows.some((row) => row[column] !== '') ? [{ column, part }] : []));
  const shown = (texts: readonly string[]) => said.map(({ column }) => texts[column] ?? '');
  const table = tableOf(
    'landscape',
    said.map(({ part }) => part),
    [headRow(shown(words.projectColumns)), ...rows.map((texts) => textRow(shown(texts)))],
  );
  const blocks: PaperBlock[] = [{ is: 'line', look: 'title', text: name }, table];
  return { name, ...aboutOf(campaign), isNumbered: true, sections: [{ orientation: 'landscape', blocks }] };
}

/** How wide the columns of projects are compared with each other. */
const PARTS = [0.6, 2.2, 2, 5, 3.4];

function labelOfProjects(campaign: Campaign): string {
  const [project] = projectsOf(campaign);
  const fields = campaign.forms.flatMap((form) => form.fields);
  const asked = fields.find(({ choices = [] }) => choices.some((choice) => choice === project));
  return asked?.label.own ?? '';
}

/**
 * How a unit reports, as a paper: what stands in the guide of its 登记表, for whoever opens no tables.
 *
 * @example
 * guidePaper(campaign, words).name // → '填写说明'
 */
export function guidePaper(campaign: Campaign, words: RegistrationWords): Paper {
  const { name, rows } = guideSheet(campaign, formsInUse(campaign, []), words);
  const blocks = runsOf(rows).flatMap((run): PaperBlock[] => {
    const columns = run[0]?.length ?? 0;
    if (columns > 1) return [tableOf('portrait', GUIDE_PARTS[columns] ?? Array(columns).fill(1), run.map(guideRow))];
    return run.flatMap(([cell]) => (cell && cell.value !== '' ? [lineOf(cell)] : []));
  });
  return { name, ...aboutOf(campaign), isNumbered: true, sections: [{ orientation: 'portrait', blocks }] };
}

/** Rows that follow each other and have as many cells, together. */
function runsOf(rows: readonly (readonly TableCell[])[]): (readonly TableCell[])[][] {
  const runs: (readonly TableCell[])[][] = [];
  for (const row of rows) {
    const last = runs[runs.length - 1];
    if (last?.[0]?.length === row.length) last.push(row);
    else runs.push([row]);
  }
  return runs;
}

/** How wide the columns of the guide are, by how many there are. */
const GUIDE_PARTS: Readonly<Record<number, readonly number[]>> = { 2: [1.2, 5], 4: [1.4, 4.2, 1.1, 2.6] };

function lineOf({ look, value }: TableCell): PaperBlock {
  const looks: Partial<Record<TableCell['look'], 'title' | 'heading1'>> = { title: 'title', strong: 'heading1' };
  return { is: 'line', look: looks[look] ?? 'text', text: String(value) };
}

function guideRow(cells: readonly TableCell[]): PaperRow {
  const texts = cells.map(({ value }) => String(value));
  return cells[0]?.look === 'head' ? headRow(texts) : textRow(texts);
}

/** In millimetres: what the columns of a page take together. */
const WHOLE = { portrait: 156, landscape: 247 };

function tableOf(orientation: keyof typeof WHOLE, parts: readonly number[], rows: readonly PaperRow[]): PaperTable {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => Math.round((part * WHOLE[orientation] * 10) / whole) / 10);
  return { is: 'table', widths, size: 10.5, height: 7, rows };
}

const headRow = (texts: readonly string[]): PaperRow => ({
  isHead: true,
  cells: texts.map((text): PaperCell => ({ text, look: 'label' })),
});

const textRow = (texts: readonly string[]): PaperRow => ({
  cells: texts.map((text): PaperCell => ({ text })),
  mayBreak: true,
});
