/** The folder that keeps the desk's workspace: opened again where it was, or filled by playing a season. */

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sayTerminal, type TerminalWords } from '../messages/desk/terminal/say.ts';
import { ownFiles } from '../offline/inspect.ts';
import { type ProjectFiles, Workspace } from '../offline/workspace.ts';
import { readSeasonText } from '../season/path-fault.ts';
import { openBlankBook, openSeason, type Player } from '../season/play-season.ts';
import { filesInZone } from '../season/project-folder.ts';
import { readSeason, type Season } from '../season/season-file.ts';
import { showAtOf } from '../season/season-time.ts';
import type { Workbook } from '../season/workbook-tables.ts';
import { isLockName } from './lock-folder.ts';

/** A workbook to put on the desk, or one line that says why there is none. */
export type Opened = { ok: true; workbook: Workbook } | { ok: false; line: string };

/** What a season is played with. */
export interface Playing {
  /** The path of the season file. */
  readonly season: string;
  /** ISO text with an offset; null for the moment that the season itself is shown at. */
  readonly until: string | null;
  /** Whether nothing is set up or played: the workbook of whoever has just put the program in. */
  readonly isBlank: boolean;
  readonly files: ProjectFiles;
  /** Hears after every event how far the player has come. */
  progress(player: Player): void;
  /** What faults and notes are told in; without them English. */
  readonly words?: TerminalWords;
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
  return workbookIn(folder) !== null && existsSync(join(folder, WORKSPACE));
}

/**
 * Opens the kept workspace with the program of today.
 *
 * @throws Error for a workspace of a format that is not known any more, or a damaged one.
 */
export function reopen(folder: string, files: ProjectFiles): Workbook {
  const id = workbookIn(folder);
  if (id === null) throw new Error(`${join(folder, DESK)} names no workbook`);
  const workspace = Workspace.load(folder);
  workspace.install({ files: filesInZone(files, workspace.parts.zone), boundTo: id, contexts: 'kept' });
  return { workspace, id };
}

/**
 * Plays a season, or opens its workbook blank, and keeps the workspace as it then is.
 *
 * Nothing of an earlier one is touched before the season has been played, so that a season that cannot be used costs
 * nothing; then only what is an earlier one's own.
 *
 * @throws Error where the folder cannot be written, or a file of somebody else's is called as the desk's own.
 */
export function playAfresh(folder: string, playing: Playing): Opened {
  const { words = sayTerminal('en') } = playing;
  const text = readSeasonText(playing.season, words);
  if (!text.ok) return text;
  const read = readSeason(text.text, dirname(playing.season), words.faults);
  if (!read.ok) return read;
  const opened = playing.isBlank
    ? { ok: true as const, workbook: openBlankBook(read.season, playing.files) }
    : playedBook(read.season, playing, words);
  if (!opened.ok) return opened;
  empty(folder);
  opened.workbook.workspace.save(folder);
  writeFileSync(join(folder, DESK), `${JSON.stringify({ workbook: opened.workbook.id })}\n`, { flag: 'wx' });
  return opened;
}

function playedBook(season: Season, { files, progress, tell, until }: Playing, words: TerminalWords): Opened {
  const opened = openSeason(season, { files, words, tell });
  if (!opened.ok) return { ok: false, line: words.faults.line(null, 'campaign', opened.reason) };
  const { player } = opened;
  player.playUntil(until ?? showAtOf(season), progress);
  return { ok: true, workbook: { workspace: player.workspace, id: player.spreadsheetId } };
}

/**
 * The first thing in the folder that no desk has put there; null for none. Such a folder is never begun afresh.
 *
 * A file is ours when the workspace's manifest names it, not when it is called as ours are.
 *
 * @example
 * strangerIn('/home/me')  // → 'Documents'
 */
export function strangerIn(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const ours = new Set(filesOf(folder));
  return readdirSync(folder).find((name) => !ours.has(name) && !isLockName(name)) ?? null;
}

function empty(folder: string): void {
  mkdirSync(folder, { recursive: true });
  // Which workbook it was goes first: what is half emptied is no desk that could be gone on with.
  for (const name of filesOf(folder)) rmSync(join(folder, name), { force: true });
}

function filesOf(folder: string): string[] {
  return [...(workbookIn(folder) === null ? [] : [DESK]), ...ownFiles(folder)];
}

/** The workbook that the kept desk is about; null where none is kept. */
function workbookIn(folder: string): string | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(join(folder, DESK), 'utf8'));
    const isOurs = typeof kept === 'object' && kept !== null && 'workbook' in kept;
    return isOurs && typeof kept.workbook === 'string' ? kept.workbook : null;
  } catch {
    return null;
  }
}
