/** Plays a season to its end without a page, and writes its report: `npm run rehearse -- --season FILE --out DIR`. */

import { dirname, resolve } from 'node:path';
import { sayTerminal } from '../messages/desk/terminal/say.ts';
import { exportFiles } from './export-files.ts';
import { readSeasonText } from './path-fault.ts';
import { openSeason, type Player } from './play-season.ts';
import { readBundle } from './project-folder.ts';
import { readWords, wordFaultLine } from './read-words.ts';
import { type ReportParts, reportSeason } from './report.ts';
import { openReportFolder } from './report-folder.ts';
import { readSeason, type Season } from './season-file.ts';
import { momentText } from './season-time.ts';
import { terminalLocale } from './terminal-locale.ts';
import { writeReport } from './write-report.ts';

const UNUSABLE = 2;
const words = sayTerminal(terminalLocale(process.env));

interface Wish {
  readonly season: string;
  readonly out: string;
  /** Whether the tables for a database are written too. */
  readonly hasExport: boolean;
}

/** Runs the command; gives the exit code: 0 played, 2 for a command line, folder or season that cannot be used. */
async function rehearse(args: readonly string[]): Promise<number> {
  if (args.includes('--help')) {
    console.log(words.rehearsal.usage);
    return 0;
  }
  const wish = readWish(args);
  if (wish === null) return UNUSABLE;
  const folder = openReportFolder(wish.out, words);
  if (!folder.ok) return stop(folder.line);
  const season = readFile(wish.season);
  if (season === null) return UNUSABLE;
  const began = performance.now();
  const opened = openSeason(season, { files: readBundle(), words, tell });
  if (!opened.ok) return stop(words.faults.line(null, 'campaign', opened.reason));
  opened.player.playUntil(season.until, showProgress());
  const unwritten = await writeReport(partsOf(opened.player, wish), wish.out, words);
  if (unwritten !== null) return stop(unwritten);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  tell(words.rehearsal.done(seconds, resolve(wish.out, 'report.json')));
  return 0;
}

function partsOf(player: Player, { hasExport }: Wish): ReportParts {
  const parts = reportSeason(player);
  return hasExport ? { ...parts, files: [...parts.files, ...exportFiles(player)] } : parts;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function stop(line: string): number {
  tell(line);
  return UNUSABLE;
}

function readWish(args: readonly string[]): Wish | null {
  const read = readWords(args, { season: 'text', out: 'text', export: 'nothing' });
  if (!read.ok) {
    tell(wordFaultLine(read.fault, words));
    tell(words.rehearsal.usage);
    return null;
  }
  const { season, out, export: wanted } = read.given;
  if (season !== undefined && out !== undefined) {
    return { season, out: resolve(out), hasExport: wanted !== undefined };
  }
  tell(words.rehearsal.usage);
  return null;
}

function readFile(path: string): Season | null {
  const file = readSeasonText(path, words);
  const read = file.ok ? readSeason(file.text, dirname(resolve(path)), words.faults) : file;
  if (read.ok) return read.season;
  tell(read.line);
  return null;
}

/** A line for each month; on a terminal one line that keeps up with the days. */
function showProgress(): (player: Player) => void {
  let shown = '';
  return (player) => {
    const { season, workspace, played } = player;
    const day = momentText(workspace.clock.now(), season.campaign.zone).slice(0, 10);
    const step = process.stderr.isTTY ? day : day.slice(0, 7);
    if (step === shown && !player.atEnd()) return;
    shown = step;
    const line = words.rehearsal.progress(day, played, season.events.length);
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${player.atEnd() ? '\n' : ''}`);
    else tell(line);
  };
}

process.exitCode = await rehearse(process.argv.slice(2));
