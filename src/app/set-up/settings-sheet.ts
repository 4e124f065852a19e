/** Writes the settings sheet: rows that staff fill, the campaign, and the mirror of where everything is. */

import type { Row, RowChange } from '../../domain/table.ts';
import { say } from '../../messages/say.ts';
import type { Office, Wiring } from '../office.ts';
import { campaignChunks, chunkNumber } from '../tables/campaign-chunks.ts';
import { forgetSettings, TYPED_KEYS, typedSettings } from '../tables/settings.ts';
import { settingsTable } from '../tables/tables.ts';
import { mirrorOf, recordIn } from '../tables/wiring.ts';

type Spoken = Pick<Office, 'language'>;

type SettingCells = Readonly<Record<'settingKey' | 'settingValue' | 'settingRecord' | 'remark', string>>;

/**
 * Brings the settings sheet to what is set up. What staff have typed stays; a row of theirs that is gone comes back
 * with what was last known of it. Where all is as it should be nothing is written.
 */
export function showSettings(office: Office, campaign: string, wiring: Wiring): void {
  const table = settingsTable(office.language);
  const rows = office.book.read(table);
  const rowOf = new Map(rows.map((row) => [row.cells.settingKey ?? '', row]));
  const wanted = [...campaignCells(office, campaign), wiringCells(office, wiring)];
  const typed = typedSettings(office, rows);
  const { remarks } = say('tables', office.language).settings;
  const gone = TYPED_KEYS.filter((key) => !rowOf.has(key)).map((settingKey) => {
    return { settingKey, settingValue: typed[settingKey], remark: remarks[settingKey] };
  });
  const isOld = (key: string) => chunkNumber(key) !== null && !wanted.some(({ settingKey }) => settingKey === key);
  const emptied = [...rowOf.keys()].filter(isOld).map((settingKey) => {
    return { settingKey, settingValue: '', settingRecord: '', remark: '' };
  });
  const changes = [...wanted, ...emptied].flatMap((cells) => changesOf(rowOf.get(cells.settingKey), cells));
  const added = [...gone, ...wanted.filter(({ settingKey }) => !rowOf.has(settingKey))];
  if (changes.length === 0 && added.length === 0) return;
  office.book.change(table, changes);
  if (added.length > 0) office.book.add(table, added);
  office.book.commit();
  forgetSettings(office);
}

/** Puts the mirror back where somebody has typed over it, or after a form has changed. */
export function showWiring(office: Office, wiring: Wiring): void {
  const table = settingsTable(office.language);
  // A sheet of an earlier version has no place for it yet.
  office.book.restoreShown(table);
  const row = office.book.read(table).find(({ cells }) => cells.settingKey === 'wiring');
  const cells = wiringCells(office, wiring);
  const changes = changesOf(row, cells);
  if (row && changes.length === 0) return;
  if (row) office.book.change(table, changes);
  else office.book.add(table, [cells]);
  office.book.commit();
  forgetSettings(office);
}

/**
 * Puts words where people read what only the program reads: an earlier version kept it there, or somebody has typed.
 * The text itself is written to its hidden column first, so that a run which ends in between loses nothing.
 */
export function hideRecords(office: Office): void {
  const table = settingsTable(office.language);
  const { recorded } = say('tables', office.language).settings;
  const rows = office.book
    .read(table)
    .filter(({ cells: { settingKey = '' } }) => settingKey === 'wiring' || chunkNumber(settingKey) !== null);
  const shown = rows.filter((row) => recordIn(row) !== '' && row.cells.settingValue !== recorded);
  const unkept = shown.filter(({ cells }) => (cells.settingRecord ?? '') === '');
  const steps = [
    unkept.map((row) => ({ index: row.index, cells: { settingRecord: recordIn(row) } })),
    shown.map(({ index }) => ({ index, cells: { settingValue: recorded } })),
  ];
  for (const changes of steps) {
    if (changes.length === 0) continue;
    office.book.change(table, changes);
    office.book.commit();
  }
}

// The text first, as there.
function changesOf(row: Row | undefined, { settingRecord, settingValue }: SettingCells): RowChange[] {
  if (!row) return [];
  const { index, cells } = row;
  return [
    ...(cells.settingRecord === settingRecord ? [] : [{ index, cells: { settingRecord } }]),
    ...(cells.settingValue === settingValue ? [] : [{ index, cells: { settingValue } }]),
  ];
}

function campaignCells(spoken: Spoken, campaign: string): SettingCells[] {
  return campaignChunks(campaign).map(([settingKey, text]) => recordCells(spoken, 'campaign', settingKey, text));
}

function wiringCells(spoken: Spoken, wiring: Wiring): SettingCells {
  return recordCells(spoken, 'wiring', 'wiring', mirrorOf(wiring));
}

function recordCells(
  { language }: Spoken,
  what: 'campaign' | 'wiring',
  settingKey: string,
  settingRecord: string,
): SettingCells {
  const { recorded, remarks } = say('tables', language).settings;
  return { settingKey, settingValue: recorded, remark: remarks[what], settingRecord };
}
