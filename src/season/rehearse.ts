/** Plays a season to its end without a page, and writes its report: `npm run rehearse -- --season FILE --out DIR`. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultLine, rehearsalLines } from '../messages/desk/season-lines.ts';
import { openSeason, type Player } from './play-season.ts';
import { readBundle } from './project-folder.ts';
import { reportSeason } from './report.ts';
import { readSeason, type Season } from './season-file.ts';
import { momentText } from './season-time.ts';
import { writeReport } from './write-report.ts';

const UNUSABLE = 2;

interface Wish {
  readonly season: string;
  readonly out: string;
}

/** Runs the command; gives the exit code: 0 played, 2 for a command line or a season that cannot be used. */
async function rehearse(args: readonly string[]): Promise<number> {
  const wish = readWish(args);
  if (wish === null) return UNUSABLE;
  const season = readFile(wish.season);
  if (season === null) return UNUSABLE;
  const began = performance.now();
  const opened = openSeason(season, { files: readBundle(), tell });
  if (!opened.ok) {
    tell(faultLine(null, 'campaign', opened.reason));
    return UNUSABLE;
  }
  opened.player.playUntil(season.until, showProgress());
  await writeReport(reportSeason(opened.player), wish.out);
  tell(rehearsalLines.absent());
  tell(rehearsalLines.done(((performance.now() - began) / 1000).toFixed(1), resolve(wish.out, 'report.json')));
  return 0;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function readWish(args: readonly string[]): Wish | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { season: { type: 'string' }, out: { type: 'string' } },
    });
    const { season = '', out = '' } = values;
    if (season === '' || out === '') tell(rehearsalLines.usage());
    else if (existsSync(out) && !statSync(out).isDirectory()) tell(rehearsalLines.outIsFile(out));
    else return { season, out: resolve(out) };
  } catch (error) {
    tell(rehearsalLines.usageFault(error instanceof Error ? error.message : String(error)));
    tell(rehearsalLines.usage());
  }
  return null;
}

function readFile(path: string): Season | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    tell(rehearsalLines.cannotRead(path, error instanceof Error ? error.message : String(error)));
    return null;
  }
  const read = readSeason(text, dirname(resolve(path)));
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
    const line = rehearsalLines.progress(day, played, season.events.length);
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${player.atEnd() ? '\n' : ''}`);
    else tell(line);
  };
}

process.exitCode = await rehearse(process.argv.slice(2));
