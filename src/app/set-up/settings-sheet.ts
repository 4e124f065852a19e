/** Writes the settings sheet: rows that staff fill, the campaign, and the mirror of where everything is. */

import { say } from '../../messages/say.ts';
import type { Office, Wiring } from '../office.ts';
import { campaignRows, forgetSettings, TYPED_KEYS, typedSettings } from '../tables/settings.ts';
import { settingsTable } from '../tables/tables.ts';
import { mirrorOf } from '../tables/wiring.ts';

type SettingCells = Readonly<Record<'settingKey' | 'settingValue' | 'remark', string>>;

/**
 * Brings the settings sheet to what is set up. What staff have typed stays; a row of theirs that is gone comes back
 * with what was last known of it. Where all is as it should be nothing is written.
 */
export function showSettings(office: Office, campaign: string, wiring: Wiring): void {
  const table = settingsTable();
  const rows = office.book.read(table);
  const rowOf = new Map(rows.map((row) => [row.cells.settingKey ?? '', row]));
  const wanted = [...campaignCells(campaign), wiringCells(wiring)];
  const typed = typedSettings(office, rows);
  const { remarks } = say('tables').settings;
  const gone = TYPED_KEYS.filter((key) => !rowOf.has(key)).map((settingKey) => {
    return { settingKey, settingValue: typed[settingKey], remark: remarks[settingKey] };
  });
  const isOld = (key: string) => key.startsWith('campaign.') && !wanted.some(({ settingKey }) => settingKey === key);
  const emptied = [...rowOf.keys()].filter(isOld).map((settingKey) => ({ settingKey, settingValue: '', remark: '' }));
  const changes = [...wanted, ...emptied].flatMap(({ settingKey, settingValue }) => {
    const row = rowOf.get(settingKey);
    return row && row.cells.settingValue !== settingValue ? [{ at: row.at, cells: { settingValue } }] : [];
  });
  const added = [...gone, ...wanted.filter(({ settingKey }) => !rowOf.has(settingKey))];
  if (changes.length === 0 && added.length === 0) return;
  office.book.change(table, changes);
  if (added.length > 0) office.book.add(table, added);
  office.book.keep();
  forgetSettings(office);
}

/** Puts the mirror back where somebody has typed over it, or after a form has changed. */
export function showWiring(office: Office, wiring: Wiring): void {
  const table = settingsTable();
  const row = office.book.read(table).find(({ cells }) => cells.settingKey === 'wiring');
  const { remark, settingKey, settingValue } = wiringCells(wiring);
  if (row?.cells.settingValue === settingValue) return;
  if (row) office.book.change(table, [{ at: row.at, cells: { settingValue } }]);
  else office.book.add(table, [{ settingKey, settingValue, remark }]);
  office.book.keep();
  forgetSettings(office);
}

function campaignCells(campaign: string): SettingCells[] {
  const remark = say('tables').settings.remarks.campaign;
  return campaignRows(campaign).map(({ settingKey = '', settingValue = '' }) => ({ settingKey, settingValue, remark }));
}

function wiringCells(wiring: Wiring): SettingCells {
  const remark = say('tables').settings.remarks.wiring;
  return { settingKey: 'wiring', settingValue: mirrorOf(wiring), remark };
}
