/** Restoring from a backup: what is missing comes back, what is newer here stays, nothing is sent because of it. */

import type { BackupHead, BackupPart, BackupRow } from '../../domain/backup/backup-text.ts';
import { entryOfRow } from '../../domain/intake/entry-row.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import type { Row, Table } from '../../domain/table.ts';
import type { RestoredTable } from '../../handover-view.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { inOutbox, openOutbox } from '../tables/outbox.ts';
import { TYPED_KEYS } from '../tables/settings.ts';
import { requestsTable, tablesOf, tallyTable } from '../tables/staff-tables.ts';
import { copiesTable, dispatchesTable, settingsTable } from '../tables/tables.ts';

/** Rows of one table that a backup has, held against what stands. */
interface Held {
  table: Table;
  /** How many rows stand here. */
  here: number;
  same: number;
  /** To be added, by what each is known again. */
  missing: Map<string, BackupRow>;
  /** To be brought up to the backup, which knows more of them, by the row's index. */
  behind: Map<number, BackupRow>;
  /** They differ, and stay as they are here. */
  differing: number;
}

interface Restoring {
  office: Office;
  settings: Settings;
  head: BackupHead;
}

/** What these parts would bring back, by table. Nothing is changed. */
export function compareBackup(restoring: Restoring, parts: readonly BackupPart[]): RestoredTable[] {
  return heldTables(restoring, parts).map(told);
}

/**
 * Brings back what is missing here, and entries of which the backup knows later changes; under the register's lock.
 * Again it changes nothing. States and counts follow with the next tick.
 *
 * @throws ProblemError lockBusy while mail is being sent, where mails are among it.
 */
export function restoreParts(restoring: Restoring, parts: readonly BackupPart[]): RestoredTable[] {
  const { office } = restoring;
  return office.locks.withRegister(() => {
    const isMail = parts.some((part) => 'table' in part && part.table === dispatchesTable(office.language).key);
    if (!isMail) return putBack(restoring, parts);
    return inOutbox(office, () => {
      openOutbox(office);
      return putBack(restoring, parts);
    });
  });
}

function putBack(restoring: Restoring, parts: readonly BackupPart[]): RestoredTable[] {
  const { book } = restoring.office;
  const held = heldTables(restoring, parts);
  for (const { behind, missing, table } of held) {
    if (behind.size > 0) {
      book.change(
        table,
        [...behind].map(([index, cells]) => ({ index, cells })),
      );
    }
    if (missing.size > 0) book.add(table, [...missing.values()]);
  }
  book.commit();
  return held.map(told);
}

function told({ behind, differing, here, missing, same, table: { key, title } }: Held): RestoredTable {
  return { key, title, here, same, missing: missing.size, behind: behind.size, differing };
}

function heldTables(restoring: Restoring, parts: readonly BackupPart[]): Held[] {
  const { office, settings } = restoring;
  const rows = new Map<string, BackupRow[]>();
  for (const part of parts) {
    if ('table' in part) rows.set(part.table, [...(rows.get(part.table) ?? []), ...part.rows]);
  }
  // What is counted and copied follows from the rest.
  const derived = [tallyTable(settings.campaign).key, copiesTable(office.language).key];
  return tablesOf(settings.campaign)
    .filter(({ key }) => rows.has(key) && !derived.includes(key))
    .map((table) => heldTable(restoring, table, rows.get(table.key) ?? []));
}

function heldTable(restoring: Restoring, table: Table, backed: readonly BackupRow[]): Held {
  const { office } = restoring;
  const rows = office.book.read(table);
  // Of rows with one name the upper one: those that people copy come below.
  const known = new Map([...rows].reverse().map((row) => [nameOf(table, row.cells), row]));
  const held: Held = { table, here: rows.length, same: 0, missing: new Map(), behind: new Map(), differing: 0 };
  const isSettings = table.key === settingsTable(office.language).key;
  for (const given of backed) {
    const name = nameOf(table, given);
    const row = known.get(name);
    const added = held.missing.get(name);
    if (isSettings) holdSetting(held, given, row);
    else if (isOpenRequest(office, table, given)) held.same += row ? 1 : 0;
    else {
      const cells = moved(restoring, table, given);
      // A backup may have a row twice, one of them as it was before.
      const stands = added ?? (row && (held.behind.get(row.index) ?? row.cells));
      const is = stands ? compareRows(restoring, table, cells, stands) : 'missing';
      if (is === 'same' || is === 'differing') held[is] += 1;
      else if (row) held.behind.set(row.index, cells);
      else held.missing.set(name, cells);
    }
  }
  return held;
}

// What staff type is filled where it is empty; all else there says again what the script keeps.
function holdSetting(held: Held, { settingKey = '', settingValue = '' }: BackupRow, row: Row | undefined): void {
  if (!TYPED_KEYS.some((key) => key === settingKey) || !row || settingValue === '') return;
  const stands = row.cells.settingValue ?? '';
  if (stands === settingValue) held.same += 1;
  else if (stands === '') held.behind.set(row.index, { settingValue });
  else held.differing += 1;
}

// What was asked for and waited then has been done since, or nobody waits for it any more.
function isOpenRequest(office: Office, table: Table, { state }: BackupRow): boolean {
  return table.key === requestsTable(office.language).key && state === 'asked';
}

// Whether the backup's row says the same as the one that stands, or knows later changes of an entry.
function compareRows(
  { settings }: Restoring,
  table: Table,
  given: BackupRow,
  stands: BackupRow,
): 'same' | 'behind' | 'differing' {
  const form = settings.campaign.forms.find(({ key }) => key === table.key);
  if (!form) {
    return table.columns.every(({ key }) => (given[key] ?? '') === (stands[key] ?? '')) ? 'same' : 'differing';
  }
  if (given.record === stands.record) return 'same';
  const changes = (cells: BackupRow) => entryOfRow(form, { index: 0, cells })?.entry.changes.length ?? 0;
  return changes(given) > changes(stands) ? 'behind' : 'differing';
}

/** By what a row is known again; one without an identity by all that it says. */
function nameOf({ columns, identity }: Table, cells: BackupRow): string {
  const known = cells[identity ?? ''] || (cells.name ?? '');
  return known || JSON.stringify(columns.map(({ key }) => cells[key] ?? ''));
}

// In another workbook than it was made of, a record is that one's until it says otherwise; and of a mail that waited
// nobody knows whether it has gone since.
function moved({ head, office, settings }: Restoring, table: Table, given: BackupRow): BackupRow {
  if (head.book === settings.wiring.book) return given;
  if (table.key === dispatchesTable(office.language).key) return heldMail(office, given);
  const record = given.record ?? '';
  const [then, now] = [head.book, settings.wiring.book].map((book) => JSON.stringify(hashOf(book)));
  return record === '' ? given : { ...given, record: record.replace(`"book":${then}`, `"book":${now}`) };
}

function heldMail(office: Office, given: BackupRow): BackupRow {
  if (!['owed', 'held', 'claimed'].includes(given.state ?? '')) return given;
  return { ...given, state: 'uncertain', note: say('workbook', office.language).removedNote };
}
