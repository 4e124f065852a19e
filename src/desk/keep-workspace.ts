/** The folder that keeps the desk's workspace: opened again where it was, or filled by playing a season. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectFiles } from '../offline/script/script-project.ts';
import { Workspace } from '../offline/workspace.ts';
import { openSeason, type Player } from '../season/play-season.ts';
import { readSeason } from '../season/season-file.ts';
import type { Workbook } from '../season/workbook-tables.ts';

/** A workbook to put on the desk, or one line that says why there is none. */
export type Opened = { ok: true; workbook: Workbook } | { ok: false; line: string };

/** What a season is played with. */
export interface Playing {
  /** The path of the season file. */
  readonly season: string;
  /** ISO text with an offset. */
  readonly until: string;
  readonly files: ProjectFiles;
  /** Hears after every event how far the player has come. */
  progress(player: Player): void;
  /** Hears what the player has to say: what it could not do. */
  tell(line: string): void;
}

const DESK = 'desk.json';
const WORKSPACE = 'workspace.json';

/**
 * Whether the folder keeps a desk that can be gone on with.
 *
 * @example
 * isKept('/ten/.ten-events')  // → false before the first start
 */
export function isKept(folder: string): boolean {
  return existsSync(join(folder, DESK)) && existsSync(join(folder, WORKSPACE));
}

/**
 * Opens the kept workspace with the program of today.
 *
 * @throws Error for a workspace of a format that is not known any more, or a damaged one.
 */
export function reopen(folder: string, files: ProjectFiles): Workbook {
  const { workbook: id }: { workbook: string } = JSON.parse(readFileSync(join(folder, DESK), 'utf8'));
  const workspace = Workspace.load(folder);
  workspace.install({ files, boundTo: id });
  return { workspace, id };
}

/**
 * Plays a season and keeps the workspace as it then is.
 *
 * Nothing of an earlier one is touched before the season has been played, so that a season that cannot be used costs
 * nothing.
 *
 * @throws Error when the season file cannot be read at all.
 */
export function playAfresh(folder: string, playing: Playing): Opened {
  const read = readSeason(readFileSync(playing.season, 'utf8'), dirname(playing.season));
  if (!read.ok) return read;
  const opened = openSeason(read.season, { files: playing.files, tell: playing.tell });
  if (!opened.ok) return { ok: false, line: opened.reason };
  const { player } = opened;
  player.playUntil(playing.until, playing.progress);
  empty(folder);
  player.workspace.save(folder);
  writeFileSync(join(folder, DESK), `${JSON.stringify({ workbook: player.spreadsheetId })}\n`);
  return { ok: true, workbook: { workspace: player.workspace, id: player.spreadsheetId } };
}

/**
 * Whether the folder holds anything that a desk did not put there; such a folder is never emptied.
 *
 * @example
 * holdsOthers('/home/me')  // → true
 */
export function holdsOthers(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => !isOurs(name));
}

function empty(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (isOurs(name)) rmSync(join(folder, name));
}

// The parts that a workspace saves (workspace-parts.ts), each with the number of its save.
const PART = /^(?:(?:spreadsheet|form)-[\w-]+|mailbox|drive|triggers|properties|caches|quotas|grants)\.\d+\.json$/;

function isOurs(name: string): boolean {
  return name === DESK || name === WORKSPACE || name === `${WORKSPACE}.new` || PART.test(name);
}
