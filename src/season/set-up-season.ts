/** Sets a season's workbook up as its owner would: share it, install the program, run set-up, type roster and staff. */

import { SPOKEN } from '../messages/desk/spoken-yes.ts';
import type { Contexts, ProjectFiles, Workspace } from '../offline/workspace.ts';
import { callBundle } from './call-bundle.ts';
import type { Season } from './season-file.ts';
import type { RosterUnit } from './season-schema.ts';
import { findRow, tableOf, typeRow, typeRows, type Workbook } from './workbook-tables.ts';

/** The workbook that was set up, or why the campaign is refused. */
export type SetUp = { ok: true; spreadsheetId: string } | { ok: false; reason: string };

/**
 * Sets the workbook up at the workspace's present moment.
 *
 * Set-up runs twice: the first makes the tables, the second brings the forms up to the roster that was typed.
 *
 * @param contexts kept ones, because the program keeps nothing in variables: it runs twice as fast so.
 * @throws Error when the bundle fails in another way than by refusing the campaign.
 */
export function setUpSeason(
  workspace: Workspace,
  season: Season,
  files: ProjectFiles,
  contexts: Contexts = 'kept',
): SetUp {
  const [owner = ''] = season.staff;
  const book = shareBook(workspace, season, files, contexts);
  const reason = runSetUp(book, owner, season);
  if (reason !== null) return { ok: false, reason };
  typeRows(
    book,
    owner,
    'roster',
    season.roster.map((unit) => rosterCells(unit, SPOKEN[season.campaign.language])),
  );
  for (const [key, value] of settingsOf(season)) typeSetting(book, owner, key, value);
  const again = runSetUp(book, owner, season);
  if (again !== null) throw new Error(`set-up refused what it had accepted: ${again}`);
  return { ok: true, spreadsheetId: book.id };
}

/** Makes the season's workbook with the program in it, shared among its staff, and sets nothing up. */
export function shareBook(workspace: Workspace, season: Season, files: ProjectFiles, contexts: Contexts): Workbook {
  const [owner = '', ...others] = season.staff;
  const id = workspace.createSpreadsheet({ name: season.campaign.title.own, as: owner });
  for (const email of others) workspace.share(id, email, 'editor');
  workspace.install({ files, boundTo: id, contexts });
  return { workspace, id };
}

function runSetUp(book: Workbook, owner: string, { campaignText, clockMinutes }: Season): string | null {
  const answer = callBundle(book, owner, 'setUp', { campaign: campaignText, clockMinutes, isRehearsal: true });
  if (answer.ok) return null;
  if (answer.code === 'badCampaign') return answer.detail.replaceAll('\n', '; ');
  throw new Error(`set-up failed: ${answer.code} ${answer.detail}`);
}

/** One unit a row; several values in a cell on lines of their own, since a name may hold a comma. */
function rosterCells(unit: RosterUnit, spoken: (typeof SPOKEN)[keyof typeof SPOKEN]): Record<string, string> {
  const { active, aliases = [], contacts, digestOnly, id, kind, language, name, reach, target } = unit;
  return {
    id,
    name,
    kind,
    contacts: contacts.join('\n'),
    aliases: aliases.join('\n'),
    target: target === undefined ? '' : String(target),
    active: active === false ? spoken.no : spoken.yes,
    reach: reach ? spoken.reach[reach] : '',
    digestOnly: digestOnly ? spoken.yes : '',
    ...(language ? { language: spoken.language[language] } : {}),
  };
}

function settingsOf({ campaign, office = {}, reach, staff }: Season): [string, string][] {
  const { email = staff[0] ?? '', name = '', phone = '' } = office;
  const settings: [string, string][] = [
    ['staff', staff.join(' ')],
    ['officeContact', name],
    ['officePhone', phone],
    ['officeEmail', email],
    ['reach', reach ? SPOKEN[campaign.language].reach[reach] : ''],
  ];
  return settings.filter(([, value]) => value !== '');
}

function typeSetting(book: Workbook, owner: string, settingKey: string, settingValue: string): void {
  const row = findRow(tableOf(book, 'settings'), 'settingKey', settingKey);
  if (row === null) typeRow(book, owner, 'settings', null, { settingKey, settingValue });
  else typeRow(book, owner, 'settings', row.number, { settingValue });
}
