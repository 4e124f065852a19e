/** Brings a workbook along that another release of the program has kept: its tables get what came since. */

import type { Office, Settings } from '../office.ts';
import { adoptRequests } from '../tables/asked-requests.ts';
import { isOfOtherRelease, keptByThis } from '../tables/program.ts';
import { noteLoss, refillLost } from '../tables/restore-rows.ts';
import { forgetSettings, freshSettings } from '../tables/settings.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { keepWiring, keptWiring } from '../tables/wiring.ts';
import { formatTables } from './format-tables.ts';
import { lookOverAgain } from './restore-shown.ts';

/**
 * The settings to go on with. The first run of the owner's clock after an update makes the tables and columns that the
 * new release has and the workbook lacks; forms follow at the end of the same run (`keepFormsInStep`). Clocks stay as
 * they are: Google disables what a trigger installs.
 *
 * It is noted last which release this was, so that a run that ends early is made up for by the next.
 *
 * @throws ProblemError lockBusy, storeRefused, tableMissing.
 */
export function broughtAlong(office: Office, settings: Settings): Settings {
  if (!isOfOtherRelease(settings.wiring)) return settings;
  return office.locks.withRegister(() => {
    // Somebody may have taken the program over since this run began.
    office.store.reread();
    const standing = keptWiring(office) ?? settings.wiring;
    const tables = tablesOf(settings.campaign);
    const lost = (key: string, columns: readonly string[]) => noteLoss(office, key, columns);
    const sheets = office.book.ensureTables(tables, standing.sheets, lost);
    keepWiring(office, { ...standing, sheets });
    forgetSettings(office);
    const found = freshSettings(office);
    refillLost(office, found);
    formatTables(office, tables, sheets);
    lookOverAgain(office);
    adoptRequests(office);
    const wiring = { ...found.wiring, program: keptByThis(found.wiring, office.clock.now()) };
    keepWiring(office, wiring);
    forgetSettings(office);
    return freshSettings(office);
  });
}
