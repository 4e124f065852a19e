/** Puts words back where people read them: what the sheets show of moments, units, forms, issues and settings. */

import type { Table } from '../../domain/table.ts';
import type { Office, Settings } from '../office.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { dispatchesTable, settingsTable } from '../tables/tables.ts';
import { attempt } from '../tables/troubles.ts';
import { hideRecords } from './settings-sheet.ts';

const SHOWN = 'shown';

/** Of what the tables show and keep beside it; raised when that changes, so that older workbooks have it too. */
const EDITION = 2;

/**
 * Looks over every sheet that shows something other than what it keeps: once a day, and whenever settings or roster
 * have changed. A workbook of an earlier version gets its hidden columns so, by the first tick after the update.
 */
export function restoreDaily(office: Office, settings: Settings): void {
  if (isLookDue(office, settings) && restoreAll(office, settings)) office.hints.set(SHOWN, lookNow(office, settings));
}

/** Whether it has not been done today, or was for other settings. */
export function isLookDue(office: Pick<Office, 'clock' | 'hints'>, settings: Settings): boolean {
  return office.hints.get(SHOWN) !== lookNow(office, settings);
}

function lookNow({ clock }: Pick<Office, 'clock'>, { print }: Settings): string {
  return [EDITION, clock.now().slice(0, 'YYYY-MM-DD'.length), print].join(' ');
}

/** Lets the next tick look over all of them. */
export function lookOverAgain({ hints }: Pick<Office, 'hints'>): void {
  hints.set(SHOWN, '');
}

// Whether each could be looked over; one that fails is noted and holds up no other.
function restoreAll(office: Office, { campaign }: Settings): boolean {
  const tables = tablesOf(campaign).filter(showsOther);
  const done = tables.map((table) => attempt(office, table.title, () => restore(office, table)));
  return !done.includes(null) && !done.includes(false);
}

/** Looks over the sheet that somebody has just typed in. */
export function restoreTouched(office: Office, { campaign }: Settings, key: string): void {
  const table = tablesOf(campaign).find((each) => each.key === key && showsOther(each));
  if (table) attempt(office, table.title, () => restore(office, table));
}

function showsOther({ columns }: Table): boolean {
  return columns.some(({ shows }) => shows !== undefined);
}

// Mails are written by who holds their lock alone. Where somebody is at it, it waits for the next run.
function restore(office: Office, table: Table): boolean {
  if (table.key !== dispatchesTable(office.language).key) {
    office.locks.withRegister(() => office.book.restoreShown(table));
    if (table.key === settingsTable(office.language).key) hideRecords(office);
    return true;
  }
  if (!office.locks.tryDelivery()) return false;
  office.book.restoreShown(table);
  office.locks.releaseDelivery();
  return true;
}
