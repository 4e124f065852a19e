/** The entry of `npm start`: opens the desk where it was left, or plays a season first, and serves it. */

import { mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { sayTerminal } from '../messages/desk/terminal/say.ts';
import { codeOf, folderErrorLine, folderFault } from '../season/path-fault.ts';
import type { Player } from '../season/play-season.ts';
import { projectFolder, readBundle } from '../season/project-folder.ts';
import { wordFaultLine } from '../season/read-words.ts';
import { terminalLocale } from '../season/terminal-locale.ts';
import type { Workbook } from '../season/workbook-tables.ts';
import { openDesk } from './desk.ts';
import { type DeskOptions, type ReadOptions, readOptions } from './desk-options.ts';
import { isKept, type Opened, playAfresh, reopen, strangerIn } from './keep-workspace.ts';
import { type FolderLock, type Holder, takeFolder } from './lock-folder.ts';
import { bundlePage } from './page-bundle.ts';
import { isTaken, type ServedDesk, serveDesk } from './serve-desk.ts';

const USAGE_CODE = 2;
const language = sayTerminal(terminalLocale(process.env));
const words = language.desk;

async function main(): Promise<number> {
  const root = projectFolder();
  const read = readOptions(process.argv.slice(2), root);
  if (!read.ok && read.option === 'help') {
    console.log(words.usage);
    return 0;
  }
  if (!read.ok) return stop(`${faultOf(read)}\n${words.usage}`);
  const { options } = read;
  const fault = folderFault(options.data, language) ?? strangerLine(options);
  if (fault !== null) return stop(fault);
  try {
    const made = mkdirSync(options.data, { recursive: true });
    const taken = await takeFolder(options.data);
    if (!taken.ok) return stop(heldLine(options.data, taken.holder));
    try {
      return await openHere(options, root, taken.lock);
    } finally {
      taken.lock.release();
      if (made !== undefined) removeEmpty(options.data);
    }
  } catch (error) {
    // What the file system refuses is told; everything else is a fault of the program, with its stack.
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EEXIST', 'ENOTDIR', 'EDQUOT'].includes(codeOf(error))) throw error;
    return stop(folderErrorLine(options.data, error, language));
  }
}

/** Opens and serves the desk of a folder that is ours until the lock is released. */
async function openHere(options: DeskOptions, root: string, lock: FolderLock): Promise<number> {
  const opened = openWorkbook(options, root);
  if (!opened.ok) return stop(opened.line);
  say(words.bundling);
  const desk = openDesk(opened.workbook, options.data);
  const page = await bundlePage(root);
  let served: ServedDesk;
  try {
    served = await serveDesk({ desk, page, report: console.error }, options.port);
  } catch (error) {
    if (isTaken(error)) return stop(words.portTaken({ port: options.port }));
    if (codeOf(error) === 'EACCES' && options.port !== null) return stop(words.portDenied({ port: options.port }));
    throw error;
  }
  // Whoever reads the address may stop the desk at once, and it ends in good order then too.
  const stopped = untilStopped();
  lock.serveAt(served.address);
  console.log(words.openAt({ address: served.address }));
  await stopped;
  await served.close();
  return 0;
}

function faultOf(read: Exclude<ReadOptions, { ok: true } | { option: 'help' }>): string {
  return read.option === 'words' ? wordFaultLine(read.fault, language) : words[read.option](read.given);
}

/** A folder that a desk has not made is left as it is, down to the lock; one with a kept desk may hold other things. */
function strangerLine({ data, fresh }: DeskOptions): string | null {
  try {
    const name = !fresh && isKept(data) ? null : strangerIn(data);
    return name === null ? null : words.notOurs({ folder: data, name });
  } catch (error) {
    return folderErrorLine(data, error, language);
  }
}

// A folder that was made for a desk that could not be opened; it is there no more than before.
function removeEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function heldLine(folder: string, { address, file, host, pid }: Holder): string {
  if (host !== hostname()) return words.elsewhere({ folder, host, file, pid });
  return address === '' ? words.opening({ folder, pid }) : words.inUse({ folder, address, pid });
}

function openWorkbook(options: DeskOptions, root: string): Opened {
  const { data, fresh } = options;
  if (!fresh && isKept(data)) return reopened(options);
  const startedMs = Date.now();
  const opened = playAfresh(data, {
    season: options.season ?? join(root, 'src/season/sample.json'),
    until: options.until,
    isBlank: options.blank,
    files: readBundle(),
    words: language,
    progress: showProgress,
    tell: say,
  });
  if (opened.ok && !options.blank) {
    const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
    say(words.played({ now: nowOf(opened.workbook), seconds }));
  }
  return opened;
}

function reopened({ blank, data, season, until }: DeskOptions): Opened {
  if (season !== null || until !== null || blank) say(words.goesOnIgnores);
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

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

process.exitCode = await main();
