/** Seasons at size: rosters of hundreds, floods of responses, both profiles, and what their executions came to. */

import type { FormFile, FormResponseRecord } from '../../src/offline/inspect.ts';
import { linkedResponseSheets, recordResponse } from '../../src/offline/inspect.ts';
import {
  type ExecutionRecord,
  openWorkspace,
  type ProjectFiles,
  type WorkspaceOptions,
} from '../../src/offline/workspace.ts';
import { measureCost } from '../../src/season/measure-cost.ts';
import { newRun } from '../../src/season/season-run.ts';
import { setUpSeason } from '../../src/season/set-up-season.ts';
import { knownSeason } from '../flows/known-season.ts';
import { bookOf, COLLEAGUE, OWNER, trimRows, type World } from '../flows/open-world.ts';
import { on, seasonOf } from '../oracle/tiny-season.ts';
import { wiredForms } from './invariants.ts';

/** A roster of so many units with Chinese names, each with a contact of its own. */
export function rosterOf(count: number): object[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `U${index + 1}`,
    name: index === 0 ? '塘沽街道总工会' : `滨海新区第${index + 1}基层单位工会委员会`,
    kind: index % 2 === 0 ? '街镇' : '直属企业',
    contacts: [`unit${index + 1}@example.org`],
    aliases: [`第${index + 1}单位工会`],
    target: 1,
  }));
}

/** A season that was set up on Tuesday, 20 August 2019, at midnight, with a clock that rings every ten minutes. */
export function openLarge(files: ProjectFiles, change: object, options: Partial<WorkspaceOptions> = {}): World {
  const file = {
    ...seasonOf(),
    staff: [OWNER, COLLEAGUE],
    clockMinutes: 10,
    until: on('09-30'),
    events: [],
    ...change,
  };
  const season = knownSeason(file);
  const { account, campaign, mailQuota, seed } = season;
  const workspace = openWorkspace({
    now: on('08-20', '00:00'),
    zone: campaign.zone,
    locale: 'zh_CN',
    account,
    newForms: 'anyone' as const,
    seed,
    owner: OWNER,
    mailQuota,
    sharpClocks: true,
    ...options,
  });
  const made = setUpSeason(workspace, season, files);
  if (!made.ok) throw new Error(made.reason);
  const told: string[] = [];
  const book = { workspace, id: made.spreadsheetId };
  const run = newRun({ season, book, cost: measureCost(workspace), tell: (line) => told.push(line) });
  const world = { files, run, workspace, bookId: made.spreadsheetId, told };
  trimRows(bookOf(world));
  return world;
}

/** Every execution from now on. */
export function watched(world: World): ExecutionRecord[] {
  const records: ExecutionRecord[] = [];
  world.workspace.onExecution((record) => records.push(record));
  return records;
}

/** The form of this key, as Google keeps it. */
function formFile(world: World, form: string): FormFile {
  const file = world.workspace.parts.forms.files.get(wiredForms(world)[form]?.id ?? '');
  if (!file) throw new Error(`no form ${form}`);
  return file;
}

/**
 * Puts so many more responses into a form and its sheet, each like the form's last one but for the title, without a
 * bell: as when Google has lost its events.
 *
 * @param spanMs over so long a time before now they have come.
 */
export function flood(world: World, form: string, count: number, spanMs = 600_000): void {
  const file = formFile(world, form);
  const like = file.responses.at(-1);
  if (!like) throw new Error('nothing to be like');
  const nowMs = world.workspace.clock.now();
  const from = file.responses.length;
  const sheets = linkedResponseSheets(world.workspace.parts.spreadsheets);
  const more = Array.from({ length: count }, (_, index): FormResponseRecord => {
    const name = String(from + index);
    const answers = like.answers.map(({ answer, itemId }) => {
      return { itemId, answer: answer === FLOODED ? `${FLOODED}第${name}场` : answer };
    });
    const timestampMs = nowMs - spanMs + Math.floor((spanMs * index) / count);
    return { ...like, id: `2_flood${name}`, editCode: `edit${name}`, timestampMs, answers };
  });
  for (const response of more) recordResponse(world.workspace.parts.forms, sheets, file, response);
}

/** The title of the response that a flood is made from. */
export const FLOODED = '织网读书会';

/** How long the script lock was held at most, in virtual milliseconds, in any of these executions. */
export function longestLock(records: readonly ExecutionRecord[]): number {
  return records.reduce((most, { trace }) => Math.max(most, ...holdings(trace)), 0);
}

// The trace does not name a lock. Only who holds the delivery lock asks how much mail is left; it holds up nobody.
function holdings(trace: ExecutionRecord['trace']): number[] {
  let since: number | null = null;
  const held: number[] = [];
  for (const { atMs, method, ms } of trace) {
    if (method === 'Lock.tryLock') since = atMs + ms;
    if (method.startsWith('MailApp.')) since = null;
    if (method === 'Lock.releaseLock' && since !== null) {
      held.push(atMs - since);
      since = null;
    }
  }
  return held;
}
