/** A small workbook and its office in this process: verbs are called as they are, over Google’s services offline. */

import { pagesFile } from '../../scripts/pages-file.mjs';
import type { Office, Settings } from '../../src/app/office.ts';
import { OFFICE_SPEECH } from '../../src/app/office-words.ts';
import { showSettings } from '../../src/app/set-up/settings-sheet.ts';
import { keptByThis } from '../../src/app/tables/program.ts';
import { freshSettings } from '../../src/app/tables/settings.ts';
import { tablesOf } from '../../src/app/tables/staff-tables.ts';
import { rosterTable, settingsTable } from '../../src/app/tables/tables.ts';
import { keepCampaign, keepWiring } from '../../src/app/tables/wiring.ts';
import { recordResponse } from '../../src/app/triggers/record-response.ts';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import type { Moment } from '../../src/domain/calendar.ts';
import { campaignFileText } from '../../src/domain/campaign/campaign-file.ts';
import type { Cells } from '../../src/domain/intake/entry.ts';
import type { Row, Table } from '../../src/domain/table.ts';
import { openOffice } from '../../src/google/open-office.ts';
import { type OfflineGoogle, offlineGoogle } from '../../src/offline/offline-google.ts';
import { campaign, entry } from '../factories.ts';

const OWNER = 'review@example.org';
const COLLEAGUE = 'second@example.org';
const BEGIN = '2019-08-20T09:00:00+08:00';
const TRIGGERS = { form: 'onFormSubmit', edit: 'onRegisterEdit', tick: 'tick', weekly: 'weeklyDigest' };

/** The pages that the bundle brings along: the campaign file, and in place of each window its name. */
const PAGES = pagesFile({
  campaign: JSON.stringify(campaign2019),
  papers: JSON.stringify({ 'zh-CN': campaign2019.papers }),
  ...Object.fromEntries(
    ['importing', 'manage', 'notice', 'packing', 'table-import'].map((page) => [page, `<p>${page}</p>`]),
  ),
}).text;

/** Three active units and one that has left. */
const ROSTER: readonly Readonly<Record<string, string>>[] = [
  { id: 'TG', name: '塘沽街道总工会', contacts: 'tg@example.org', aliases: '塘沽街工会' },
  { id: 'HG', name: '汉沽街道总工会', contacts: 'hg@example.org' },
  { id: 'DG', name: '大港街道总工会', contacts: 'dg@example.org' },
  { id: 'JX', name: '新河街道总工会', contacts: 'jx@example.org', active: '否' },
];

/** A workbook, and the offices of those who run something in it. */
export interface SmallWorkbook {
  google: OfflineGoogle;
  /** The office of a new run at this moment: a click of the owner's, unless somebody else is named. */
  run(as?: string): Office;
  /** The settings as such a run reads them. */
  settings(): Settings;
  /** Time stands still until it is moved: no call takes any. */
  moveTo(moment: Moment): void;
}

/**
 * A workbook in which nothing is set up, at 09:00 on Tuesday, 20 August 2019.
 *
 * Google's services are put among the globals, where the offices find them, the execution log among them: the workbook
 * that was opened last is the one that all of them work on.
 */
export function openBlank(): SmallWorkbook {
  const google = offlineGoogle({
    now: BEGIN,
    zone: 'Asia/Shanghai',
    locale: 'zh_CN',
    account: 'workspace',
    newForms: 'anyone',
    user: OWNER,
    files: { 'pages.html': PAGES },
  });
  Object.assign(globalThis, google.services);
  let now = BEGIN;
  const run = (as = OWNER): Office => {
    const office = openOffice(OFFICE_SPEECH, TRIGGERS, 'click');
    const clock: Office['clock'] = { ...office.clock, now: () => now, elapsedMs: () => 0 };
    return { ...office, clock, session: { ...office.session, activeUser: () => as } };
  };
  const moveTo = (moment: Moment) => {
    now = moment;
  };
  return { google, run, settings: () => freshSettings(run()), moveTo };
}

/**
 * A workbook with every table, the campaign of 2019, four units, and second@example.org as staff beside the owner; but
 * without forms, clocks, looks and warnings.
 *
 * @param roster in place of the usual units, cells by column.
 */
export function openSmall(roster = ROSTER): SmallWorkbook {
  const workbook = openBlank();
  const office = workbook.run();
  const text = campaignFileText(campaign());
  const wiring = {
    book: office.workbook.id(),
    owner: OWNER,
    setUpAt: office.clock.now(),
    campaignHash: office.fingerprint(text),
    clockMinutes: 60,
    sheets: office.book.ensureTables(tablesOf(campaign()), {}, () => undefined),
    forms: {},
    folder: '',
    program: keptByThis(null, BEGIN),
  };
  keepCampaign(office, text);
  keepWiring(office, wiring);
  showSettings(office, text, wiring);
  const staff = office.book.read(settingsTable('zh-CN')).find(({ cells }) => cells.settingKey === 'staff');
  office.book.change(settingsTable('zh-CN'), [{ index: staff?.index ?? 0, cells: { settingValue: COLLEAGUE } }]);
  office.book.add(rosterTable('zh-CN'), roster);
  office.book.commit();
  return workbook;
}

/** What a run of the owner has opened over the workbook last. */
export function lastDialog({ google }: SmallWorkbook) {
  return google.workspace.screen(OWNER).dialogs.at(-1);
}

/** The rows of a table by its key, as the program reads them. */
export function rowsIn({ run }: SmallWorkbook, key: string): readonly Row['cells'][] {
  return run()
    .book.read(tableNamed(key))
    .map(({ cells }) => cells);
}

function tableNamed(key: string): Table {
  const table = tablesOf(campaign()).find((each) => each.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

/** Records a response as its form's trigger would; a faultless activity, or work, but for `cells`. */
export function receive({ run }: SmallWorkbook, id: string, cells: Cells = {}, form = 'activity'): void {
  const office = run();
  const at = office.clock.now();
  const response = { id, form, at, cells: { ...entry({ form }).cells, ...cells }, editUrl: '' };
  recordResponse(office, freshSettings(office), form, { id, at, open: () => response });
}

/** Cells of the row with this number become what somebody types there; nothing is recorded. */
export function typeInto({ run }: SmallWorkbook, key: string, number: string, cells: Readonly<Record<string, string>>) {
  const office = run();
  const table = tableNamed(key);
  const row = office.book.read(table).find((each) => each.cells.number === number);
  if (!row) throw new Error(`no row ${number} of ${key}`);
  office.book.change(table, [{ index: row.index, cells }]);
  office.book.commit();
}
