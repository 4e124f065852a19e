/** Plays a season through an offline Workspace and the built bundle, event by event, as people would. */

import { sayTerminal, type TerminalWords } from '../messages/desk/terminal/say.ts';
import { type Contexts, openWorkspace, type ProjectFiles, type Workspace } from '../offline/workspace.ts';
import { measureCost } from './measure-cost.ts';
import { playEvent } from './play-event.ts';
import { filesInZone } from './project-folder.ts';
import type { Season } from './season-file.ts';
import { newRun, type SeasonRun } from './season-run.ts';
import { setUpMs } from './season-time.ts';
import { setUpSeason, shareBook } from './set-up-season.ts';
import type { Workbook } from './workbook-tables.ts';

/** What a player needs beside the season. */
export interface PlaySetting {
  /** The built bundle by file name, as `readBundle` gives it. */
  readonly files: ProjectFiles;
  /** The words of those lines; without them English. */
  readonly words?: TerminalWords;
  /** Kept ones when not said. */
  readonly contexts?: Contexts;
  /** Gets a line for whoever looks on: refused changes, words that do nothing yet. */
  tell(line: string): void;
}

/** A season that is being played. */
export interface Player {
  readonly season: Season;
  readonly workspace: Workspace;
  /** The shared workbook that the bundle is bound to. */
  readonly spreadsheetId: string;
  /** What the player remembers of what it did; report.ts reads it. */
  readonly run: SeasonRun;
  /** How many events have been played. */
  readonly played: number;
  /** Moves the clock to the next event and plays it, or to the season's end. False when there is neither. */
  playNext(): boolean;
  /** Plays every event up to and at `until`, then moves the clock there, at most to the season's end. */
  playUntil(until: string, progress?: (player: Player) => void): void;
  /** Whether all events are played and the clock stands at the season's end. */
  atEnd(): boolean;
}

/** A player, or why set-up refused the campaign, as a path and a reason. */
export type OpenedSeason = { ok: true; player: Player } | { ok: false; reason: string };

/**
 * Opens a workspace, sets the workbook up at 00:00 of the first event's day, and gives a player that stands there.
 *
 * @throws Error when the bundle itself fails: that is a bug, not the season's fault.
 *
 * @example
 * const opened = openSeason(season, { files: readBundle(), tell: console.error });
 * if (opened.ok) opened.player.playUntil('2019-09-11T12:00:00+08:00');
 */
export function openSeason(season: Season, setting: PlaySetting): OpenedSeason {
  const workspace = workspaceOf(season);
  const cost = measureCost(workspace);
  const files = filesInZone(setting.files, season.campaign.zone);
  const made = setUpSeason(workspace, season, files, setting.contexts);
  if (!made.ok) return made;
  const book = { workspace, id: made.spreadsheetId };
  const { tell, words = sayTerminal('en') } = setting;
  return { ok: true, player: playerOf(newRun({ season, book, cost, words: words.notes, tell })) };
}

/**
 * The workbook of a season before anybody has set it up: shared and with the program in it, at 00:00 of the first
 * event's day.
 *
 * @param files the built bundle by file name.
 */
export function openBlankBook(season: Season, files: ProjectFiles): Workbook {
  return shareBook(workspaceOf(season), season, filesInZone(files, season.campaign.zone), 'kept');
}

function workspaceOf({ account, campaign, mailQuota, seed, staff, ...times }: Season): Workspace {
  const [owner = ''] = staff;
  return openWorkspace({
    now: new Date(setUpMs({ ...times, campaign })).toISOString(),
    zone: campaign.zone,
    locale: campaign.language === 'en' ? 'en_US' : 'zh_CN',
    account,
    newForms: 'anyone',
    seed,
    owner,
    mailQuota,
    sharpClocks: true,
  });
}

function playerOf(run: SeasonRun): Player {
  const { season } = run;
  const { workspace } = run.book;
  const endMs = Date.parse(season.until);
  let played = 0;
  const playNext = (): boolean => {
    const event = season.events[played];
    if (event === undefined && workspace.clock.now() >= endMs) return false;
    workspace.clock.advanceTo(event?.at ?? season.until);
    if (event !== undefined) {
      played += 1;
      playEvent(run, event);
    }
    return true;
  };
  const player: Player = {
    season,
    workspace,
    spreadsheetId: run.book.id,
    run,
    get played() {
      return played;
    },
    playNext,
    playUntil: (until, progress) => {
      const lastMs = Math.min(Date.parse(until), endMs);
      while (played < season.events.length && Date.parse(season.events[played]?.at ?? '') <= lastMs) {
        playNext();
        progress?.(player);
      }
      if (workspace.clock.now() < lastMs) workspace.clock.advanceTo(lastMs);
      progress?.(player);
    },
    atEnd: () => played === season.events.length && workspace.clock.now() >= endMs,
  };
  return player;
}
