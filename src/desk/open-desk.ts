/** The entry of `npm start`: opens the desk where it was left, or plays a season first, and serves it. */

import { join } from 'node:path';
import { terminalLines as words } from '../messages/desk/terminal-lines.ts';
import type { Player } from '../season/play-season.ts';
import { projectFolder, readBundle } from '../season/project-folder.ts';
import type { Workbook } from '../season/workbook-tables.ts';
import { openDesk } from './desk.ts';
import { type DeskOptions, readOptions, USUAL_UNTIL } from './desk-options.ts';
import { holdsOthers, isKept, type Opened, playAfresh, reopen } from './keep-workspace.ts';
import { bundlePage } from './page-bundle.ts';
import { isTaken, type ServedDesk, serveDesk } from './serve-desk.ts';

const USAGE_CODE = 2;

async function main(): Promise<number> {
  const root = projectFolder();
  const read = readOptions(process.argv.slice(2), root);
  if (!read.ok) return stop(`${words.badOption[read.option](read.given)}\n${words.usage}`);
  const { options } = read;
  const opened = openWorkbook(options, root);
  if (!opened.ok) return stop(opened.line);
  say(words.bundling);
  const desk = openDesk(opened.workbook, options.data);
  const page = await bundlePage(root);
  let served: ServedDesk;
  try {
    served = await serveDesk({ desk, page, report: console.error }, options.port);
  } catch (error) {
    if (!isTaken(error)) throw error;
    return stop(words.portTaken({ port: options.port }));
  }
  console.log(words.openAt({ address: served.address }));
  await untilStopped();
  await served.close();
  return 0;
}

function openWorkbook(options: DeskOptions, root: string): Opened {
  const { data, fresh } = options;
  if (!fresh && isKept(data)) return reopened(options);
  if (holdsOthers(data)) return { ok: false, line: words.notOurs({ folder: data }) };
  const season = options.season ?? join(root, 'src/season/sample.json');
  const startedMs = Date.now();
  const playing = {
    season,
    until: options.until ?? USUAL_UNTIL,
    files: readBundle(),
    progress: showProgress,
    tell: say,
  };
  try {
    const opened = playAfresh(data, playing);
    if (!opened.ok) return opened;
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    say(words.played({ now: nowOf(opened.workbook), seconds }));
    return opened;
  } catch (error) {
    if (isMissing(error)) return { ok: false, line: words.noSeason({ path: season }) };
    throw error;
  }
}

function reopened({ data, season, until }: DeskOptions): Opened {
  if (season !== null || until !== null) say(words.goesOnIgnores);
  try {
    const workbook = reopen(data, readBundle());
    say(words.goesOn({ folder: data, now: nowOf(workbook) }));
    return { ok: true, workbook };
  } catch (error) {
    return {
      ok: false,
      line: words.notKept({ folder: data, why: error instanceof Error ? error.message : String(error) }),
    };
  }
}

// A terminal has the line rewritten; a file of the output gets one line for every tenth of the season.
function showProgress(player: Player): void {
  const { played, season, workspace } = player;
  const all = season.events.length;
  const zone = workspace.parts.zone;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(workspace.clock.now());
  const line = words.playing({ done: played, all, day });
  if (process.stderr.isTTY) process.stderr.write(`\r${line} `);
  else if (played > 0 && played % Math.max(1, Math.floor(all / 10)) === 0) process.stderr.write(`${line}\n`);
}

function nowOf({ workspace }: Workbook): string {
  const { clock, parts } = workspace;
  const options = { timeZone: parts.zone, dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(clock.now());
}

function say(line: string): void {
  process.stderr.write(`${process.stderr.isTTY ? '\r' : ''}${line}\n`);
}

function stop(line: string): number {
  say(line);
  return USAGE_CODE;
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

process.exitCode = await main();
