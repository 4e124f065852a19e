/** The whole workbook as one text or several: its tables, and what the script keeps beside it but for secrets. */

import { type BackupFiles, type BackupRow, backupTexts } from '../../domain/backup/backup-text.ts';
import type { Moment } from '../../domain/calendar.ts';
import { campaignFileText } from '../../domain/campaign/campaign-file.ts';
import * as json from '../../domain/json-shape.ts';
import type { Table } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import { witnessTexts } from '../mail/witness.ts';
import type { Office, Settings } from '../office.ts';
import { numberTexts } from '../tables/entry-numbers.ts';
import { readJson } from '../tables/read-json.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { copiesTable } from '../tables/tables.ts';

/** Letters that a file of a backup can hold, and a call: some 8,000 entries. */
const MOST_LETTERS = 20_000_000;

/** So many backups stay in the folder. */
const MOST_KEPT = 4;

/** The backup as it stands now, in files of at most so many letters. Reads every table once, under the lock. */
export function backUpBook(office: Office, settings: Settings, most = MOST_LETTERS): BackupFiles {
  const { campaign, wiring } = settings;
  // Copies of entries are made again from the registers.
  const tables = tablesOf(campaign).filter(({ key }) => key !== copiesTable(office.language).key);
  const backed = office.locks.withRegister(() =>
    tables.map((table) => {
      const { key, title } = table;
      const columns = Object.fromEntries(table.columns.filter(({ of }) => of === undefined).map(labelled));
      return { key, title, columns, rows: rowsOf(office, table) };
    }),
  );
  const madeAt = office.clock.now();
  const about = { madeAt, by: office.session.effectiveUser(), book: wiring.book };
  const kept = {
    campaign: campaignFileText(campaign),
    wiring: JSON.stringify(wiring),
    numbers: JSON.stringify(numberTexts(office, campaign)),
    witness: JSON.stringify(witnessTexts(office)),
  };
  const { count, textAt } = backupTexts(
    { ...about, campaign: campaign.id, title: campaign.title.own },
    backed,
    kept,
    most,
  );
  return { count, fileAt: (index) => ({ name: nameOf(office, madeAt, index, count), text: textAt(index) }) };
}

function labelled({ key, label }: Table['columns'][number]): [string, string] {
  return [key, label];
}

function rowsOf(office: Office, table: Table): BackupRow[] {
  return office.book
    .read(table)
    .map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')));
}

// By name they stand in their order, however many they are.
function nameOf({ language }: Office, madeAt: Moment, index: number, count: number): string {
  const words = say('workbook', language);
  const [day = '', time = ''] = madeAt.split('T');
  const file = String(index + 1).padStart(String(count).length, '0');
  const which = count > 1 ? ` ${words.backupFile({ file, of: String(count) })}` : '';
  return `${words.backup} ${day} ${time.slice(0, 5).replace(':', '')}${which}.json`;
}

/**
 * Puts the backup into the campaign's folder, a file after the other; of earlier backups the newest stay. Where it ends
 * early every earlier one is as it was.
 *
 * @returns the address of its first file, and how many files it has.
 * @throws ProblemError lockBusy; whatever Drive refuses with.
 */
export function keepBackup(office: Office, settings: Settings, most = MOST_LETTERS): { url: string; count: number } {
  const { count, fileAt } = backUpBook(office, settings, most);
  const { folder } = settings.wiring;
  const at = office.clock.now();
  return { url: office.files.keepBackup({ at, count, fileAt, folder, most: MOST_KEPT }), count };
}

const WEEKLY = 'weeklyBackup';

const weeklyShape = json.object({ isOn: json.flag, day: json.text });

/** Whether a backup is made every week, and on which day the last one was. */
export function weeklyBackup({ store }: Pick<Office, 'store'>): { isOn: boolean; day: string } {
  return readJson(weeklyShape, store.get(WEEKLY)) ?? { isOn: false, day: '' };
}

/** Switches the weekly backup on or off. */
export function keepWeekly(office: Pick<Office, 'store'>, isOn: boolean): void {
  office.store.set(WEEKLY, JSON.stringify({ ...weeklyBackup(office), isOn }));
}

/** Whether the week's backup is switched on and due: seven days after the last. */
export function isBackUpDue(office: Pick<Office, 'clock' | 'store'>): boolean {
  const { day, isOn } = weeklyBackup(office);
  return isOn && day <= office.clock.daysBefore(office.clock.now(), DAYS);
}

/** Makes the week's backup where it is due. Only one that is stored whole counts: else the next tick makes it anew. */
export function backUpWeekly(office: Office, settings: Settings, most = MOST_LETTERS): void {
  if (!isBackUpDue(office)) return;
  keepBackup(office, settings, most);
  office.store.set(WEEKLY, JSON.stringify({ ...weeklyBackup(office), day: office.clock.now() }));
}

const DAYS = 7;
