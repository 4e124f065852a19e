/** What the workbook makes of its declared columns, for the test of the recipe. */

import { programCells, registerTable } from '../../src/app/tables/register-table.ts';
import { requestsTable } from '../../src/app/tables/staff-tables.ts';
import { campaignOf } from '../../src/domain/campaign/campaign-file.ts';
import type { CampaignFile } from '../../src/domain/campaign/schema.ts';
import type { Verdict } from '../../src/domain/count/judge.ts';

/** The tables, and the cells that the program writes of an entry. */
export function columnsAndCells(file: CampaignFile, verdict: Verdict) {
  const campaign = campaignOf(file);
  const tables = campaign.forms.map((form) => registerTable(campaign, form));
  const cells = campaign.forms.flatMap((form) =>
    form.key === verdict.entry.form
      ? [programCells(campaign, form)({ form, entry: verdict.entry, verdict, book: '' })]
      : [],
  );
  return { tables, requests: requestsTable(campaign.language), cells: cells[0] ?? {} };
}
