/** What is set up in the workbook: campaign, roster, staff, and where everything is. Read once, shared for an hour. */

import { campaignIn, fileOf } from '../../domain/campaign/campaign-file.ts';
import type { CampaignFile } from '../../domain/campaign/schema.ts';
import type { Unit } from '../../domain/intake/entry.ts';
import { readAddresses } from '../../domain/intake/read-addresses.ts';
import { readLanguage, readNo, readReach, readYes } from '../../domain/intake/read-choice.ts';
import * as json from '../../domain/json-shape.ts';
import type { Given } from '../../domain/staff/rights.ts';
import type { Row } from '../../domain/table.ts';
import type { Office, Settings, Wiring } from '../office.ts';
import { ProblemError, tableMissing } from '../problem.ts';
import { campaignText } from './campaign-chunks.ts';
import { programVersion, refuseNewer } from './program.ts';
import { readJson } from './read-json.ts';
import { closedSeason } from './season-stage.ts';
import { keptRights, rightsText } from './staff-rights.ts';
import { rosterTable, settingsTable } from './tables.ts';
import { noteTrouble } from './troubles.ts';
import {
  isArchive,
  keptCampaign,
  keptSheets,
  keptWiring,
  mirroredWiring,
  mirrorOf,
  recordIn,
  wiringHere,
  wiringPrint,
} from './wiring.ts';
import { workFilesMark } from './work-files.ts';

// What another release has shared may lack what this one goes by.
const SHARED = `settings ${programVersion()}`;
const TYPED = 'typedSettings';

/** Settings that staff type, each in a row of its own. */
export const TYPED_KEYS = [
  'staff',
  'officeContact',
  'officePhone',
  'officeEmail',
  'reach',
  'addressee',
  'signer',
  'typefaces',
  'reportPractice',
  'reportProblems',
  'reportPlans',
] as const;

type Typed = Readonly<Record<(typeof TYPED_KEYS)[number], string>>;

/** What the settings are wanted for: an archive may be read and never acts. */
export type Purpose = 'acting' | 'reading';

/**
 * The settings as some run read them within the last hours; read from the workbook when they are not shared.
 *
 * Roster and staff can so be as old as the last tick: whoever needs them fresh calls `freshSettings`.
 *
 * @throws ProblemError as `freshSettings`.
 */
export function loadSettings(office: Office, purpose: Purpose = 'acting'): Settings {
  const shared = sharedSettings(office);
  if (!shared) return freshSettings(office, purpose);
  office.book.useSheetIds(shared.wiring.sheets);
  return permitted(office, shared, purpose);
}

/**
 * The settings as they stand now; shared with later runs when they differ.
 *
 * Where everything is comes from the store, what staff set from the settings sheet. The campaign was checked against
 * its schema at set-up and is trusted by its hash since; a sheet that lacks it, or has another, is made up for.
 *
 * @throws ProblemError notSetUp, campaignChanged, copiedWorkbook; for an act archivedWorkbook in an archive, and
 *   seasonClosed once the season was sealed.
 */
export function freshSettings(office: Office, purpose: Purpose = 'acting'): Settings {
  const shared = sharedSettings(office);
  office.book.useSheetIds(orNull(() => keptSheets(office)) ?? shared?.wiring.sheets ?? {});
  const print = printOf(office);
  if (shared?.print === print) return permitted(office, shared, purpose);
  const kept = orNull(() => keptWiring(office));
  const given = givenHere(office, shared);
  const settings = { ...settingsOf(office, kept, rowsOf(office, kept !== null)), given, print };
  office.cache.set(SHARED, JSON.stringify({ ...settings, campaign: fileOf(settings.campaign) }));
  return permitted(office, settings, purpose);
}

function isClosed(office: Office): boolean {
  return orNull(() => closedSeason(office)) !== null;
}

/**
 * The settings for whoever looks at what is wrong: read anew and shared with nobody; a roster that is gone is empty.
 *
 * @throws ProblemError notSetUp, campaignChanged, copiedWorkbook, archivedWorkbook.
 */
export function settingsToLookAt(office: Office): Settings {
  const kept = orNull(() => keptWiring(office));
  office.book.useSheetIds(kept?.sheets ?? {});
  const settings = settingsOf(
    office,
    kept,
    rowsOf(office, kept !== null),
    () => orNull(() => rosterRows(office)) ?? [],
  );
  return permitted(office, { ...settings, given: givenHere(office, null), print: '' }, 'acting');
}

function permitted(office: Office, settings: Settings, purpose: Purpose): Settings {
  const { campaign, roster } = settings;
  refuseNewer(settings.wiring);
  office.language = campaign.language;
  office.book.name({
    unit: new Map(roster.map(({ id, name }) => [id, name])),
    form: new Map(campaign.forms.map(({ key, noun }) => [key, noun.own])),
  });
  if (settings.isArchive && purpose === 'acting') throw new ProblemError('archivedWorkbook');
  if (settings.isClosed && purpose === 'acting') throw new ProblemError('seasonClosed');
  return settings;
}

function printOf(office: Office): string {
  const tables = [settingsTable(office.language), rosterTable(office.language)].map(
    (table) => orNull(() => office.book.fingerprint(table)) ?? '',
  );
  const kept = [orNull(() => wiringPrint(office)) ?? '', orNull(() => rightsText(office)) ?? ''];
  const stage = String(isClosed(office));
  return office.fingerprint([...tables, ...kept, markOf(office), stage].join('\n'));
}

// While the store cannot be read what was last known of rights holds, and else nobody but the owner has any.
function givenHere(office: Office, shared: Settings | null): Given | null {
  const read = orNull(() => ({ rights: keptRights(office) }));
  if (read) return read.rights?.given ?? null;
  return shared ? shared.given : {};
}

// What cannot be told now is taken for something: then the table is read.
function markOf(office: Office): string {
  return orNull(() => workFilesMark(office)) ?? '?';
}

// A settings sheet that somebody has deleted holds up nothing: what matters of it is kept, and set-up makes it again.
function rowsOf(office: Office, isKnown: boolean): readonly Row[] {
  try {
    return office.book.read(settingsTable(office.language));
  } catch (error) {
    if (!isKnown || !(error instanceof ProblemError)) throw error;
    const table = settingsTable(office.language);
    noteTrouble(office, table.title, tableMissing(table));
    return [];
  }
}

function settingsOf(
  office: Office,
  kept: Wiring | null,
  rows: readonly Row[],
  rosterOf = rosterRows,
): Omit<Settings, 'given' | 'print'> {
  const mirror = mirroredWiring(rows);
  const isStored = orNull(() => isArchive(office)) ?? false;
  const wiring = isStored ? mirror : wiringHere(office, kept, mirror);
  if (!wiring) throw new ProblemError('notSetUp');
  office.book.useSheetIds(wiring.sheets);
  const typed = typedSettings(office, rows);
  const { isWhole, text } = keptText(office, rows, wiring);
  const roster = rosterOf(office);
  return {
    campaign: campaignIn(JSON.parse(text) as CampaignFile),
    roster: roster.flatMap((row) => unitOfRow(row) ?? []),
    staff: staffOf(typed.staff, wiring),
    line: { contact: typed.officeContact, phone: typed.officePhone, email: typed.officeEmail },
    reach: readReach(typed.reach) ?? 'google',
    letterhead: {
      addressee: typed.addressee,
      signer: typed.signer,
      practice: typed.reportPractice,
      problems: typed.reportProblems,
      plans: typed.reportPlans,
    },
    typefaces: typed.typefaces,
    workFiles: markOf(office),
    wiring,
    lacks: lackOf(isWhole, rows, wiring),
    isArchive: isStored,
    isClosed: isClosed(office),
  };
}

function rosterRows({ book, language }: Office): readonly Row[] {
  return book.read(rosterTable(language));
}

function lackOf(isWhole: boolean, rows: readonly Row[], wiring: Wiring): Settings['lacks'] {
  if (!isWhole) return 'campaign';
  return recordIn(rows.find(({ cells }) => cells.settingKey === 'wiring')) === mirrorOf(wiring) ? 'nothing' : 'wiring';
}

function keptText(office: Office, rows: readonly Row[], { campaignHash }: Wiring): { text: string; isWhole: boolean } {
  const fits = (text: string) => office.fingerprint(text) === campaignHash;
  const shown = campaignText(rows);
  if (fits(shown)) return { text: shown, isWhole: true };
  const kept = orNull(() => keptCampaign(office)) ?? '';
  if (!fits(kept)) throw new ProblemError('campaignChanged');
  if (rows.length > 0) noteTrouble(office, settingsTable(office.language).title, new ProblemError('campaignChanged'));
  return { text: kept, isWhole: false };
}

/** What staff have typed; what was last known of a setting whose row is gone. */
export function typedSettings(office: Pick<Office, 'hints'>, rows: readonly Row[]): Typed {
  const known: Partial<Typed> = readJson(json.record(json.text), office.hints.get(TYPED)) ?? {};
  const textOf = (key: keyof Typed) =>
    rows.some(({ cells }) => cells.settingKey === key) ? settingOf(rows, key) : (known[key] ?? '');
  const typed = Object.fromEntries(TYPED_KEYS.map((key) => [key, textOf(key)])) as Typed;
  office.hints.set(TYPED, JSON.stringify(typed));
  return typed;
}

function orNull<Result>(work: () => Result): Result | null {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return null;
  }
}

// Shared by this workbook's script alone, so that they are this workbook's: a copy begins with an empty cache.
function sharedSettings(office: Office): Settings | null {
  const text = office.cache.get(SHARED);
  if (text === '') return null;
  const kept = JSON.parse(text) as Omit<Settings, 'campaign'> & { campaign: CampaignFile };
  return { ...kept, campaign: campaignIn(kept.campaign) };
}

/** Lets the next run read the settings from the workbook. */
export function forgetSettings(office: Office): void {
  office.cache.forget(SHARED);
}

/** The value of the first setting row with this key, '' when there is none. */
function settingOf(rows: readonly Row[], key: string): string {
  return rows.find((row) => row.cells.settingKey === key)?.cells.settingValue ?? '';
}

function staffOf(text: string, wiring: Wiring): string[] {
  const typed = readAddresses(text).addresses;
  return [...new Set([wiring.owner.trim(), ...typed].map((one) => one.toLowerCase()).filter((one) => one !== ''))];
}

/** A roster row as a unit; null where no name stands. Without a code of its own a unit is known by its name. */
export function unitOfRow({ cells }: Row): Unit | null {
  const name = (cells.name ?? '').trim();
  if (name === '') return null;
  const target = Number.parseInt(cells.target ?? '', 10);
  const language = readLanguage(cells.language ?? '');
  const reach = readReach(cells.reach ?? '');
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
    ...(reach ? { reach } : {}),
    ...(language ? { language } : {}),
    ...(readYes(cells.digestOnly ?? '') ? { digestOnly: true } : {}),
  };
}
