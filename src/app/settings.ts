/** What is set up in the workbook: campaign, roster, staff, and where everything is. Read once, shared for an hour. */

import type { Campaign } from '../domain/campaign/schema.ts';
import type { Unit } from '../domain/intake/entry.ts';
import { readAddresses } from '../domain/intake/read-addresses.ts';
import { readNo } from '../domain/intake/read-choice.ts';
import type { Row } from '../domain/table.ts';
import type { Office, Settings, Wiring } from './office.ts';
import { ProblemError } from './problem.ts';
import { rosterTable, settingsTable } from './tables.ts';

const SHARED = 'settings';
const PLACES = 'sheets';
const CHUNK = 40_000;

/**
 * The settings as some run read them within the last hours; read from the workbook when they are not shared.
 *
 * Roster and staff can so be as old as the last tick: whoever needs them fresh calls `freshSettings`.
 */
export function loadSettings(office: Office): Settings {
  const shared = sharedSettings(office);
  if (!shared) return freshSettings(office);
  office.book.locate(shared.wiring.sheets);
  return shared;
}

/**
 * The settings as they stand in the workbook now; shared with later runs when they differ.
 *
 * The campaign was checked against its schema at set-up and is trusted by its hash since.
 *
 * @throws ProblemError notSetUp, campaignChanged.
 */
export function freshSettings(office: Office): Settings {
  office.book.locate(JSON.parse(office.memory.recall(PLACES) || '{}'));
  const shared = sharedSettings(office);
  if (shared) {
    office.book.locate(shared.wiring.sheets);
    if (printOf(office) === shared.print) return shared;
  }
  const rows = office.book.read(settingsTable());
  const wiring = parseWiring(settingOf(rows, 'wiring'));
  office.book.locate(wiring.sheets);
  const print = printOf(office);
  const settings = { print, ...settingsOf(office, rows, office.book.read(rosterTable()), wiring) };
  office.memory.rememberShared(SHARED, JSON.stringify(settings));
  return settings;
}

function printOf(office: Office): string {
  return office.memory.fingerprint(office.book.print([settingsTable(), rosterTable()]));
}

function settingsOf(
  office: Office,
  rows: readonly Row[],
  roster: readonly Row[],
  wiring: Wiring,
): Omit<Settings, 'print'> {
  const text = campaignText(rows);
  if (office.memory.fingerprint(text) !== wiring.campaignHash) throw new ProblemError('campaignChanged');
  return {
    campaign: JSON.parse(text) as Campaign,
    roster: roster.flatMap((row) => unitOfRow(row) ?? []),
    staff: staffOf(rows, wiring),
    line: {
      contact: settingOf(rows, 'officeContact'),
      phone: settingOf(rows, 'officePhone'),
      email: settingOf(rows, 'officeEmail'),
    },
    wiring,
  };
}

function sharedSettings(office: Office): Settings | null {
  const text = office.memory.recallShared(SHARED);
  return text === '' ? null : (JSON.parse(text) as Settings);
}

/** Lets the next run read the settings from the workbook. */
export function forgetSettings(office: Office): void {
  office.memory.forgetShared(SHARED);
}

/** Remembers where the sheets are, so that the settings need not be looked for. */
export function rememberPlaces(office: Office, wiring: Wiring): void {
  office.memory.remember(PLACES, JSON.stringify(wiring.sheets));
}

/** The campaign's text, put together from its chunks; '' when there is none. */
export function campaignText(rows: readonly Row[]): string {
  return rows
    .filter((row) => (row.cells.settingKey ?? '').startsWith('campaign.'))
    .map((row) => row.cells.settingValue ?? '')
    .join('');
}

/** The campaign's text cut into chunks that a cell can hold, as setting rows. */
export function campaignRows(text: string): Record<string, string>[] {
  const rows: Record<string, string>[] = [];
  for (let at = 0; at < text.length; at += CHUNK) {
    rows.push({ settingKey: `campaign.${rows.length + 1}`, settingValue: text.slice(at, at + CHUNK) });
  }
  return rows;
}

/** The value of the first setting row with this key, '' when there is none. */
export function settingOf(rows: readonly Row[], key: string): string {
  return rows.find((row) => row.cells.settingKey === key)?.cells.settingValue ?? '';
}

function staffOf(rows: readonly Row[], wiring: Wiring): string[] {
  const typed = readAddresses(settingOf(rows, 'staff')).addresses;
  return [...new Set([wiring.owner.trim(), ...typed].map((one) => one.toLowerCase()).filter((one) => one !== ''))];
}

function parseWiring(text: string): Wiring {
  if (text === '') throw new ProblemError('notSetUp');
  return JSON.parse(text) as Wiring;
}

/** A roster row as a unit; null where no name stands. Without a code of its own a unit is known by its name. */
export function unitOfRow({ cells }: Row): Unit | null {
  const name = (cells.name ?? '').trim();
  if (name === '') return null;
  const target = Number.parseInt(cells.target ?? '', 10);
  return {
    id: (cells.id ?? '').trim() || name,
    name,
    kind: (cells.kind ?? '').trim(),
    contacts: readAddresses(cells.contacts ?? '').addresses,
    aliases: (cells.aliases ?? '')
      .split(/[\n,;，；、]+/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
    target: Number.isNaN(target) ? null : target,
    active: !readNo(cells.active ?? ''),
  };
}
