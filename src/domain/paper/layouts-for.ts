/** Chooses the layouts that a campaign prints by, and makes plain ones for a campaign that has none. */

import { assert } from '../assert.ts';
import { fieldOf, goalForm } from '../campaign/fields.ts';
import type { Campaign, CampaignForm } from '../campaign/schema.ts';
import { type CampaignLanguage, withoutHint } from '../campaign/shapes.ts';
import type { Field } from '../fields/all.ts';
import { layoutsSchema, type PaperLayout, type PaperLayouts } from './layout.ts';
import { worksForm } from './paper-facts.ts';
import { parseLayouts } from './parse-layouts.ts';

/**
 * The layouts of `campaign`: its own where they are without fault, else the built-in ones where its forms have all that
 * they speak of, else tables of its forms' own columns and whatever of the built-in ones no form decides.
 *
 * @param builtIn the layouts that the program comes with, by language.
 * @example
 * layoutsFor(campaignOf2027, builtIn).papers.annex1.title // → '健步活动一览'
 */
export function layoutsFor(
  campaign: Campaign,
  builtIn: Readonly<Partial<Record<CampaignLanguage, unknown>>>,
): PaperLayouts {
  const own = builtIn[campaign.language];
  for (const given of [campaign.papers, own]) {
    const parsed = parseLayouts(given, campaign);
    if (parsed.ok) return parsed.layouts;
  }
  return plainLayouts(campaign, own);
}

function plainLayouts(campaign: Campaign, builtIn: unknown): PaperLayouts {
  const parsed = layoutsSchema().safeParse(builtIn);
  assert(parsed.success, 'the built-in layouts have the shape of layouts');
  const { papers, ...rest } = parsed.data;
  const goal = goalForm(campaign);
  const works = worksForm(campaign) ?? goal;
  const { cityReport } = papers;
  return {
    ...rest,
    // Forms for authors are one notice's own; works stand in their table.
    recommendation: { authors: { tracks: [], kinds: [] }, topics: { ...rest.recommendation.topics, tracks: [] } },
    papers: {
      ...papers,
      annex1: withColumns(papers.annex1, goal),
      districtAnnex1: withColumns(papers.districtAnnex1, goal),
      worksTable: withColumns(papers.worksTable, works),
      cityReport: { ...cityReport, title: '{organiser}\n{campaign}\n{stage}', addressee: '' },
    },
  };
}

/** `layout` with the first column kept and the fields of the form's own table in place of the others. */
function withColumns(layout: PaperLayout, form: CampaignForm): PaperLayout {
  const { mark: _, below = [], name, title, widths, ...rest } = layout;
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
    // The other lines name one district's office.
    below: below.map((line) => line.filter((part) => !part.includes('{organiser}'))).filter((line) => line.length > 0),
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
