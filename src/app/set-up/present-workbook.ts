/** What is set up in this workbook already, and whether it is this workbook's own at all. */

import { parseCampaign } from '../../domain/campaign/parse-campaign.ts';
import type { Row } from '../../domain/table.ts';
import type { Office, Wiring } from '../office.ts';
import { ProblemError } from '../problem.ts';
import { campaignText } from '../tables/campaign-chunks.ts';
import { refuseNewer } from '../tables/program.ts';
import { closedSeason } from '../tables/season-stage.ts';
import { settingsTable } from '../tables/tables.ts';
import { isArchive, keptCampaign, keptStrangers, keptWiring, mirroredWiring, wiringHere } from '../tables/wiring.ts';

/** What set-up finds. */
export interface Present {
  /** Null before the first set-up, and where nothing is known any more. Its forms are those that the store names. */
  wiring: Wiring | null;
  /** The campaign's text; '' where there is none. */
  text: string;
  /** Ids of forms that may be this workbook's, where the store does not name them. */
  candidates(): readonly string[];
}

/**
 * What is there. A copy is told by what the script keeps beside the workbook, which is not copied: nothing, while the
 * sheets name another workbook, or are there and nobody's clocks are.
 *
 * @throws ProblemError copiedWorkbook, archivedWorkbook, seasonClosed, storeRefused.
 */
export function presentOf(office: Office): Present {
  if (isArchive(office)) throw new ProblemError('archivedWorkbook');
  if (closedSeason(office)) throw new ProblemError('seasonClosed');
  const kept = keptWiring(office);
  office.book.useSheetIds(kept?.sheets ?? {});
  const rows = settingRows(office);
  const mirror = kept ? null : mirroredWiring(rows);
  const wiring = wiringHere(office, kept, mirror);
  if (wiring) refuseNewer(wiring);
  if (!wiring && office.workbook.hasTables() && !office.triggers.areInstalled())
    throw new ProblemError('copiedWorkbook');
  const named = Object.values(mirror?.forms ?? {}).map(({ id }) => id);
  return {
    // What the sheet says of forms was typed by anybody: such a form is looked at before it is believed.
    wiring: wiring && (kept ?? { ...wiring, forms: {} }),
    text: presentText(office, rows, wiring),
    candidates: () => {
      const strangers = keptStrangers(office);
      return [...named, ...office.workbook.linkedForms()].filter((id) => !strangers.includes(id));
    },
  };
}

/** The rows of the settings sheet; none where it is not there. */
export function settingRows(office: Office): readonly Row[] {
  try {
    return office.book.read(settingsTable(office.language));
  } catch (error) {
    if (error instanceof ProblemError) return [];
    throw error;
  }
}

// The hash says which text is the one that was set up; where nothing is known, what stands in the sheet must do.
function presentText(office: Office, rows: readonly Row[], wiring: Wiring | null): string {
  const shown = campaignText(rows);
  if (!wiring) return isCampaign(shown) ? shown : '';
  return [keptCampaign(office), shown].find((text) => office.fingerprint(text) === wiring.campaignHash) ?? '';
}

/** Whether a text is a campaign's. */
export function isCampaign(text: string): boolean {
  try {
    return parseCampaign(JSON.parse(text)).ok;
  } catch {
    return false;
  }
}
