/** Opens a world for a bench: the real set-up over an offline Workspace, with a roster of any size. */

import type { CostProfile } from '../offline/inspect.ts';
import { servicesIn } from '../offline/offline-google.ts';
import { openWorkspace, type ProjectFiles, type Workspace } from '../offline/workspace.ts';
import { readSeason, type Season } from '../season/season-file.ts';
import type { RosterUnit } from '../season/season-schema.ts';
import { setUpSeason } from '../season/set-up-season.ts';
import type { Workbook } from '../season/workbook-tables.ts';

export const OWNER = 'review@example.org';
const COLLEAGUE = 'second@example.org';

/** A world that was set up, and Google's services over it for code of the bench's own. */
export interface BenchWorld {
  readonly workspace: Workspace;
  readonly book: Workbook;
  readonly season: Season;
  readonly files: ProjectFiles;
  readonly services: Readonly<Record<string, object>>;
}

/** What is opened. */
export interface WorldSetting {
  readonly files: ProjectFiles;
  readonly units: number;
  readonly profile?: CostProfile;
  /** Recipients a day; the account is a consumer's where they are 100. */
  readonly mails?: number;
  /** Contacts of each unit; one when not said. */
  readonly contacts?: number;
  /** Sees the workspace before anything is done in it. */
  readonly onOpened?: (workspace: Workspace) => void;
}

/** The day on which everything is set up, a Monday. */
const FIRST_DAY = '2019-08-19T00:00:00+08:00';

/** So many mails that no day's quota ends a flow: what quotas do is tried in tests. */
const ENOUGH_MAILS = 100_000;

/**
 * Sets a workbook of the campaign of 2019 up at midnight of the first day, with a clock that rings every ten minutes.
 *
 * @throws Error when the program refuses what it is given.
 */
export function openWorld(setting: WorldSetting): BenchWorld {
  const { contacts = 1, files, mails = ENOUGH_MAILS, profile = 'p50', units } = setting;
  const season = seasonOf(units, contacts, mails);
  const workspace = openWorkspace({
    now: FIRST_DAY,
    zone: season.campaign.zone,
    locale: 'zh_CN',
    account: season.account,
    newForms: 'anyone',
    seed: season.seed,
    owner: OWNER,
    mailQuota: mails,
    sharpClocks: true,
    profile,
  });
  setting.onOpened?.(workspace);
  const made = setUpSeason(workspace, season, files);
  if (!made.ok) throw new Error(made.reason);
  const id = made.spreadsheetId;
  const services = servicesIn(workspace, { as: OWNER, boundTo: id, files });
  return { workspace, book: { workspace, id }, season, files, services };
}

function seasonOf(units: number, contacts: number, mailQuota: number): Season {
  const file = {
    campaign: '2019',
    roster: Array.from({ length: units }, (_, index) => unitAt(index, contacts)),
    staff: [OWNER, COLLEAGUE],
    office: { name: '何样例', phone: '022-65301200', email: OWNER },
    clockMinutes: 10,
    mailQuota,
    seed: 7,
    events: [],
    until: '2019-12-02T00:00:00+08:00',
  };
  const read = readSeason(JSON.stringify(file), '.');
  if (!read.ok) throw new Error(read.line);
  return read.season;
}

/** A unit of a made roster: two kinds by turns, each with a name, an alias and so many contacts of its own. */
export function unitAt(index: number, contacts: number): RosterUnit {
  const name = `第${String(index + 1).padStart(4, '0')}`;
  return {
    id: `U${index + 1}`,
    name: index % 2 === 0 ? `${name}街道基层单位总工会` : `${name}直属企业工会委员会`,
    kind: index % 2 === 0 ? '街镇' : '直属企业',
    contacts: Array.from({ length: contacts }, (_, of) => `unit${index + 1}.contact${of + 1}@example.org`),
    aliases: [`${name}单位工会`],
  };
}
