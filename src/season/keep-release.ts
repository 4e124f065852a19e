/** Keeps what a release leaves in a workbook, for later ones to be tried over: `npm run keep-release`. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sayTerminal } from '../messages/desk/terminal/say.ts';
import { openSeason } from './play-season.ts';
import { projectFolder, readBundle } from './project-folder.ts';
import { readSeason } from './season-file.ts';
import { terminalLocale } from './terminal-locale.ts';

/** A working day in the middle of the sample season: two digests have gone, entries wait, some were returned. */
const KEPT_AT = '2019-09-04T12:00:00+08:00';

const words = sayTerminal(terminalLocale(process.env));

/** Plays the sample season up to that day and writes everything that it has left; gives the exit code. */
function keepRelease(): number {
  const root = projectFolder();
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const path = join(root, 'src/season/sample.json');
  const read = readSeason(readFileSync(path, 'utf8'), dirname(path));
  if (!read.ok) throw new Error(read.line);
  const opened = openSeason(read.season, { files: readBundle(), words, tell: console.error });
  if (!opened.ok) throw new Error(opened.reason);
  const { player } = opened;
  player.playUntil(KEPT_AT);
  const [owner = ''] = read.season.staff;
  const report = player.workspace.run({ as: owner, call: 'seasonReport', surface: 'editor' });
  if (!report.ok) throw new Error(report.error.message);
  const files = filesOf(player.workspace);
  const kept = { version, keptAt: KEPT_AT, workbook: player.spreadsheetId, report: report.value, files };
  const place = join(root, 'tests/releases');
  mkdirSync(place, { recursive: true });
  const file = join(place, `${version}.json.gz`);
  writeFileSync(file, gzipSync(JSON.stringify(kept), { level: 9 }));
  console.log(file);
  return 0;
}

// As the workspace is kept on disk.
function filesOf(workspace: { save(folder: string): void }): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    workspace.save(folder);
    return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

process.exitCode = keepRelease();
