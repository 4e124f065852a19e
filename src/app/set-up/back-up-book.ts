/** The whole workbook as one text: what stands in its tables, and what the script keeps beside it but for secrets. */

import { type BackupRow, backupText } from '../../domain/backup/backup-text.ts';
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

/** Letters of a backup that a call or a file can hold: some 15,000 entries. */
const MOST_LETTERS = 20_000_000;

/** So many backups stay in the folder. */
const MOST_KEPT = 4;

/** The backup as it stands now; null where it is too large for one file. Reads every table once, under the lock. */
export function textOfBook(office: Office, settings: Settings): string | null {
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
  const about = { madeAt: office.clock.now(), by: office.session.effectiveUser(), book: wiring.book };
  const kept = {
    campaign: campaignFileText(campaign),
    wiring: JSON.stringify(wiring),
    numbers: JSON.stringify(numberTexts(office, campaign)),
    witness: JSON.stringify(witnessTexts(office)),
  };
  const text = backupText({ ...about, campaign: campaign.id, title: campaign.title.own }, backed, kept);
  return text.length > MOST_LETTERS ? null : text;
}

function labelled({ key, label }: Table['columns'][number]): [string, string] {
  return [key, label];
}

function rowsOf(office: Office, table: Table): BackupRow[] {
  return office.book
    .read(table)
    .map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== '')));
}

/** What a backup's file is called. @example backupName(office) // → '备份 2019-08-26 0900.json' */
export function backupName(office: Office): string {
  const [day = '', time = ''] = office.clock.now().split('T');
  return `${say('workbook', office.language).backup} ${day} ${time.slice(0, 5).replace(':', '')}.json`;
}

/** Puts the backup into the campaign's folder; of earlier ones the newest stay. Its address; null if too large. */
export function keepBackup(office: Office, settings: Settings): string | null {
  const text = textOfBook(office, settings);
  if (text === null) return null;
  return office.files.keepBackup({ name: backupName(office), text, folder: settings.wiring.folder, most: MOST_KEPT });
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

/** Makes the week's backup where it is due. */
export function backUpWeekly(office: Office, settings: Settings): void {
  if (!isBackUpDue(office)) return;
  keepBackup(office, settings);
  office.store.set(WEEKLY, JSON.stringify({ ...weeklyBackup(office), day: office.clock.now() }));
}

const DAYS = 7;
