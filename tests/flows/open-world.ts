/** Opens a small season in the offline Workspace over the built bundle, and keeps worlds to go back to. */

import type { FormFile, RowState, SpreadsheetFile } from '../../src/offline/inspect.ts';
import {
  openWorkspace,
  type ProjectFiles,
  type Workspace,
  type WorkspaceOptions,
} from '../../src/offline/workspace.ts';
import { measureCost } from '../../src/season/measure-cost.ts';
import { playEvent } from '../../src/season/play-event.ts';
import { openSeason } from '../../src/season/play-season.ts';
import type { Season } from '../../src/season/season-file.ts';
import { type Made, newRun, type SeasonRun } from '../../src/season/season-run.ts';
import type { SeasonEvent } from '../../src/season/season-schema.ts';
import { type BookRow, readRows, tableOf } from '../../src/season/workbook-tables.ts';
import { on, seasonOf, submitted } from '../oracle/tiny-season.ts';
import { keepSetUp, reopenSetUp } from './kept-set-up.ts';
import { knownSeason } from './known-season.ts';

export { bundle } from '../built-bundle.ts';

export const OWNER = 'review@example.org';
export const COLLEAGUE = 'second@example.org';

/** Three active units, each with a contact of its own. */
export const ROSTER = seasonOf()
  .roster.slice(0, 3)
  .map((unit) => ({ ...unit, contacts: [`${unit.id.toLowerCase()}@example.org`] }));

/** A workspace in which a season runs; `told` holds what the player said about it. */
export interface World {
  readonly files: ProjectFiles;
  readonly run: SeasonRun;
  readonly workspace: Workspace;
  /** The shared workbook. */
  readonly bookId: string;
  readonly told: string[];
}

/**
 * A season of three units and two reviewers, set up at 00:00 on Tuesday, 20 August 2019; its clock rings every hour.
 *
 * @param change laid over the season file: another roster, quota, staff.
 */
export function openWorld(files: ProjectFiles, change: object = {}): World {
  const season = seasonNamed(change);
  return reopenSetUp(season, files) ?? keepSetUp(season, openFreshWorld(files, change));
}

/** As `openWorld`, set up on Sunday, 25 August: its first digests are a night away, and no week need be played. */
export function openSunday(files: ProjectFiles, change: object = {}): World {
  return openWorld(files, { events: [submitted('first', {}, sunday('00:00'))], ...change });
}

/** A moment of that Sunday. */
export const sunday = (time: string): string => on('08-25', time);

/** As `openWorld`, set up now: what others open is a copy of such a one. */
export function openFreshWorld(files: ProjectFiles, change: object = {}): World {
  const season = seasonNamed(change);
  const told: string[] = [];
  const opened = openSeason(season, { files, tell: (line) => told.push(line) });
  if (!opened.ok) throw new Error(opened.reason);
  const { run, spreadsheetId, workspace } = opened.player;
  const world = { files, run, workspace, bookId: spreadsheetId, told };
  trimRows(bookOf(world));
  return world;
}

/**
 * The same season's workbook before set-up: shared and bound to the bundle, with nothing in it.
 *
 * @param options of the workspace, over the season's: another kind of account, a slow day.
 */
export function openBlank(files: ProjectFiles, options: Partial<WorkspaceOptions> = {}): World {
  const season = seasonNamed({});
  const { account, campaign, seed, mailQuota } = season;
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
  const bookId = workspace.createSpreadsheet({ name: campaign.title.own, as: OWNER });
  workspace.share(bookId, COLLEAGUE, 'editor');
  workspace.install({ files, boundTo: bookId, contexts: 'kept' });
  const told: string[] = [];
  const book = { workspace, id: bookId };
  const run = newRun({ season, book, cost: measureCost(workspace), tell: (line) => told.push(line) });
  return { files, run, workspace, bookId, told };
}

/** Takes away the empty rows at the bottom of every sheet, as staff may: a small workbook is copied quickly. */
export function trimRows(file: SpreadsheetFile): void {
  for (const sheet of file.sheets) {
    const filled = sheet.rows.reduce((last, row, index) => ((row?.contents.length ?? 0) > 0 ? index + 1 : last), 0);
    sheet.maxRows = Math.max(filled, SMALL_SHEET);
    sheet.rows.length = Math.min(sheet.rows.length, sheet.maxRows);
  }
  file.dirty = true;
}

const SMALL_SHEET = 40;

function seasonNamed(change: object): Season {
  const file = {
    ...seasonOf(),
    roster: ROSTER,
    staff: [OWNER, COLLEAGUE],
    clockMinutes: 60,
    events: [submitted('first', {}, on('08-20'))],
    until: on('09-30'),
    ...change,
  };
  return knownSeason(file);
}

/** Plays events at their times, as the season's player would. */
export function play(world: World, ...events: readonly object[]): void {
  for (const event of events as readonly SeasonEvent[]) {
    world.workspace.clock.advanceTo(event.at);
    playEvent(world.run, event);
  }
}

/** Lets time pass with the clocks off, where nothing would have been to do: nothing rings until then. */
export function passQuietly({ workspace }: World, until: string): void {
  workspace.faults.triggersOff(Date.parse(until));
  workspace.clock.advanceTo(until);
}

/**
 * Lets time pass in which little is to be done: an hourly clock rings at odd hours alone, so that it never stands still
 * for as long as the owner would be told of.
 */
export function passOddHours({ workspace: { clock, faults } }: Pick<World, 'workspace'>, until: string): void {
  const untilMs = Date.parse(until);
  for (let next = nextHour(clock.now()); next < untilMs; next = nextHour(clock.now())) {
    if ((next / HOUR_MS) % 2 === 0) faults.triggersOff(next + 1);
    clock.advanceTo(next);
  }
  clock.advanceTo(untilMs);
}

/** Two hours more as they are, and then noon of the second day, on which another day’s mail may be sent. */
export function toNextNoon(world: World): void {
  const { clock } = world.workspace;
  clock.advanceTo(clock.now() + 2 * HOUR_MS);
  passOddHours(world, on('08-21', '12:00'));
}

const nextHour = (nowMs: number) => (Math.floor(nowMs / HOUR_MS) + 1) * HOUR_MS;

const HOUR_MS = 3_600_000;

/** The rows of a table by its key, as people see them. */
export function rowsOf(world: World, table: string): BookRow[] {
  return readRows(tableOf(world.run.book, table));
}

/** The workbook's whole file, response sheets included. */
export function bookOf({ bookId, workspace }: World): SpreadsheetFile {
  const file = workspace.parts.spreadsheets.files.get(bookId);
  if (file === undefined) throw new Error(`no workbook ${bookId}`);
  return file;
}

/** A workbook: all but its rows as text, and the rows of each sheet. */
interface KeptBook {
  readonly text: string;
  readonly rows: readonly (readonly (RowState | null)[])[];
}

/** Everything of a world that lasts, apart from the script itself. */
export interface KeptWorld {
  readonly world: World;
  readonly nowMs: number;
  readonly drawn: number;
  readonly books: readonly KeptBook[];
  /** Forms and the other parts are data, and kept as the text that a saved Workspace would be. */
  readonly forms: string;
  readonly parts: string;
  readonly made: ReadonlyMap<string, Made>;
}

/** Keeps what stands, so that `reopen` can go back to it any number of times. */
export function keep(world: World): KeptWorld {
  const { parts, clock } = world.workspace;
  return {
    world,
    nowMs: clock.now(),
    drawn: parts.source.state.drawn,
    books: [...parts.spreadsheets.files.values()].map(keptBook),
    forms: JSON.stringify([...parts.forms.files.values()]),
    parts: JSON.stringify(jsonParts(world.workspace).map((part) => part.read())),
    made: structuredClone(world.run.made),
  };
}

/** The forms of a world as they were when it was kept. */
export function formsIn(kept: KeptWorld): FormFile[] {
  return JSON.parse(kept.forms);
}

/**
 * A new world that stands where `kept` was; no fault is armed in it.
 *
 * @param options of the workspace, over the season's: a slow day.
 */
export function reopen(kept: KeptWorld, options: Partial<WorkspaceOptions> = {}): World {
  const { season, cost } = kept.world.run;
  const [owner = ''] = season.staff;
  const workspace = openWorkspace({
    now: new Date(kept.nowMs).toISOString(),
    zone: season.campaign.zone,
    locale: 'zh_CN',
    account: season.account,
    newForms: 'anyone' as const,
    seed: season.seed,
    owner,
    mailQuota: season.mailQuota,
    sharpClocks: true,
    ...options,
  });
  const { parts } = workspace;
  parts.source.state.drawn = kept.drawn;
  for (const file of kept.books.map(bookOfKept)) parts.spreadsheets.files.set(file.id, file);
  for (const file of formsIn(kept)) parts.forms.files.set(file.id, file);
  const contents: unknown[] = JSON.parse(kept.parts);
  jsonParts(workspace).forEach((part, index) => {
    part.restore(contents[index]);
  });
  const { bookId, files } = kept.world;
  workspace.install({ files, boundTo: bookId, contexts: 'kept' });
  const told: string[] = [];
  const run = newRun({ season, book: { workspace, id: bookId }, cost, tell: (line) => told.push(line) });
  for (const [id, made] of structuredClone(kept.made)) run.made.set(id, made);
  return { files, run, workspace, bookId, told };
}

function jsonParts({ parts }: Workspace) {
  return [parts.mail, parts.drive, parts.triggers, parts.properties, parts.caches];
}

// Rows are most of a workbook: copying their arrays by hand takes a tenth of a clone.
function keptBook(file: SpreadsheetFile): KeptBook {
  const sheets = file.sheets.map((sheet) => ({ ...sheet, rows: [] }));
  return { text: JSON.stringify({ ...file, sheets }), rows: file.sheets.map(({ rows }) => rows.map(copyOfRow)) };
}

/** The workbook's file as it was kept. */
export function bookOfKept({ rows, text }: KeptBook): SpreadsheetFile {
  const file: SpreadsheetFile = JSON.parse(text);
  file.sheets.forEach((sheet, index) => {
    sheet.rows = (rows[index] ?? []).map(copyOfRow);
  });
  return file;
}

function copyOfRow(row: RowState | null): RowState | null {
  if (row === null) return null;
  const { contents, notes, styles } = row;
  return { contents: [...contents], styles: [...styles], ...(notes === undefined ? {} : { notes: { ...notes } }) };
}

/**
 * Everything that the world holds, as one text: two worlds with the same print go on in the same way.
 *
 * Looks of cells are left out, since nothing that the program decides hangs on them.
 */
export function printOf(world: World): string {
  const { forms, mail, properties, caches, triggers } = world.workspace.parts;
  const responses = [...forms.files.values()].map(({ id, items, responses: sent }) => [id, items, sent]);
  const rest = [mail, properties, caches, triggers].map((part) => part.read());
  return JSON.stringify([cellsOf(world), documentsOf(world), responses, rest]);
}

/** What every cell of the workbook holds, sheet by sheet. */
export function cellsOf(world: World): unknown {
  return bookOf(world).sheets.map(({ id, name, rows }) => {
    const filled = rows.flatMap((row, index) =>
      row !== null && row.contents.length > 0 ? [[index, row.contents]] : [],
    );
    return [id, name, filled];
  });
}

/** The files that the script has made. */
export function documentsOf({ workspace }: World) {
  return workspace.parts.drive.all();
}
