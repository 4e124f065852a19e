/** The workbook's tables as people see them, for the archive: words in place of codes, nothing of the program's own. */

import type { ShownTable } from '../../documents/tables-html.ts';
import type { Column, Row, Table } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { Office, Settings } from '../office.ts';
import { tablesOf } from '../tables/staff-tables.ts';
import { copiesTable, dispatchesTable, settingsTable } from '../tables/tables.ts';

/** Every table but those that say again what others do: one call for each. @throws ProblemError tableMissing. */
export function shownTables(office: Office, settings: Settings): ShownTable[] {
  const { campaign } = settings;
  const left = [settingsTable(office.language), copiesTable(office.language)].map(({ key }) => key);
  return tablesOf(campaign)
    .filter(({ key }) => !left.includes(key))
    .map((table) => shownTable(office, settings, table));
}

function shownTable(office: Office, settings: Settings, table: Table): ShownTable {
  const isMail = table.key === dispatchesTable(office.language).key;
  const columns = table.columns.filter(({ hidden, key }) => !hidden || (isMail && key === 'key'));
  const { mailKey } = say('closing', office.language).archive;
  const labels = columns.map(({ hidden, label }) => (hidden ? mailKey : label));
  const rows = office.book.read(table).filter(({ cells }) => Object.values(cells).some((text) => text !== ''));
  const textIn = (row: Row, column: Column) => {
    const text = shownText(settings, column, row.cells[column.key] ?? '');
    return isMail && column.key === 'to' ? maskedAddresses(text) : text;
  };
  return { title: table.title, lines: [labels, ...rows.map((row) => columns.map((column) => textIn(row, column)))] };
}

function shownText({ campaign, roster }: Settings, { shows, words }: Column, code: string): string {
  if (words) return words[code] ?? code;
  if (shows === 'moment') return code.slice(0, 16).replace('T', ' ');
  if (shows === 'unit') return roster.find(({ id }) => id === code)?.name ?? code;
  if (shows === 'form') return campaign.forms.find(({ key }) => key === code)?.noun.own ?? code;
  return code;
}

/**
 * Addresses of which only the first letter and the domain are left.
 *
 * @example
 * maskedAddresses('tg@example.org, hg@example.org') // → 't***@example.org, h***@example.org'
 */
function maskedAddresses(text: string): string {
  return text.replace(/([^\s,;@])[^\s,;@]*@/gu, '$1***@');
}
