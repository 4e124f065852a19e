/** Chooses the layouts that a campaign prints by, and fits plain ones to a campaign that has none. */

import { assert } from '../assert.ts';
import { fieldOf, goalForm, worksForm } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { withoutHint } from '../campaign/without-hint.ts';
import type { Field } from '../fields/all.ts';
import { layoutsSchema, type PaperLayout, type PaperLayouts } from './layout.ts';
import { parseLayouts } from './parse-layouts.ts';

/**
 * The layouts of `campaign`: its own where they are without fault, else those of the same campaign as the program
 * brings it along, else plain ones with the columns of its forms' own tables.
 *
 * @param builtIn the campaign file that the program comes with.
 * @param plain the layouts for campaigns without any, in the campaign's language.
 * @example
 * layoutsFor(campaignOf2027, builtIn, plain).papers.annex1.title // → '健步活动一览'
 */
export function layoutsFor(campaign: Campaign, builtIn: BuiltIn, plain: unknown): PaperLayouts {
  for (const given of [campaign.papers, builtIn.id === campaign.id ? builtIn.papers : undefined]) {
    const parsed = parseLayouts(given, campaign);
    if (parsed.ok) return parsed.layouts;
  }
  return plainLayouts(campaign, plain);
}

/** What is asked of the built-in campaign file. */
interface BuiltIn {
  id: string;
  papers?: unknown;
}

function plainLayouts(campaign: Campaign, plain: unknown): PaperLayouts {
  const parsed = layoutsSchema().safeParse(plain);
  assert(parsed.success, 'the plain layouts have the shape of layouts');
  const { papers, recommendation, ...rest } = parsed.data;
  const goal = goalForm(campaign);
  return {
    ...rest,
    // Forms for authors are one notice's own; works stand in their table.
    recommendation: { authors: { tracks: [], kinds: [] }, topics: { ...recommendation.topics, tracks: [] } },
    papers: {
      ...papers,
      annex1: withColumns(papers.annex1, goal),
      districtAnnex1: withColumns(papers.districtAnnex1, goal),
      worksTable: withColumns(papers.worksTable, worksForm(campaign) ?? goal),
    },
  };
}

/** `layout` with the first column kept and the fields of the form's own table in place of the others. */
function withColumns(layout: PaperLayout, form: CampaignForm): PaperLayout {
  const { name, title, widths, ...rest } = layout;
  const fields = form.table.fields
    .map((key) => fieldOf(form, key))
    .filter(({ key, personal }) => !personal || key === form.roles.author);
  const own = form.table.title.own;
  const [first = 0] = widths;
  const left = widths.reduce((sum, width) => sum + width, -first);
  const whole = fields.reduce((sum, field) => sum + shareOf(field, form), 0);
  return {
    ...rest,
    name: name.replace(title, () => own),
    title: own,
    widths: [first, ...fields.map((field) => (left * shareOf(field, form)) / whole)],
    rows: columnsIn(layout.rows, fields),
  };
}

type Rows = PaperLayout['rows'];

/** A row of one cell goes across all columns, every other begins with the order and has a cell for each field. */
function columnsIn<Row extends Rows[number]>(rows: readonly Row[], fields: readonly Field[]): Row[] {
  return rows.map((row) => {
    if (!('cells' in row)) return { ...row, rows: columnsIn(row.rows, fields) };
    const [first = { text: '' }, ...others] = row.cells;
    if (others.length === 0) return { ...row, cells: [{ ...first, span: fields.length + 1 }] };
    const cells = fields.map(({ key, label }) =>
      row.head ? { ...first, text: withoutHint(label.own) } : { text: `{${key}}` },
    );
    return { ...row, cells: [first, ...cells] };
  });
}

/** How wide a column is compared with others: names and accounts are long, numbers and days are not. */
function shareOf({ key, type }: Field, { roles }: CampaignForm): number {
  if (key === roles.title || type === 'paragraph') return 4;
  return key === roles.unit || key === roles.host || type === 'links' ? 3 : 2;
}
