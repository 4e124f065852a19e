/** Plays a season once for all files of browser tests, and keeps what came of it until a source changes. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/programs.mjs';
import { playAfresh } from '../../src/desk/keep-workspace.ts';
import { NOW } from './small-season.ts';

const KEPT = join(ROOT, 'build/browser');
// Two seasons are played for the tests; some more are kept for whoever changes a source back and forth.
const MOST_KEPT = 12;

/**
 * The folder of a workspace in which this season has been played; it is to be copied, not written to.
 *
 * @param files the built program.
 */
export function keptSeason(season: object, files: Record<string, string>): string {
  const text = JSON.stringify(season);
  const folder = join(KEPT, hashOf([text, NOW, ...Object.values(files), ...sources()]));
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  forgetOld();
  // Two test files may begin at once: each plays into a folder of its own, and the first that is done gives its name.
  const own = `${folder}.${process.pid}`;
  const seasonFile = `${own}.json`;
  writeFileSync(seasonFile, text);
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const opened = playAfresh(own, { season: seasonFile, until: NOW, isBlank: false, files, progress: () => {}, tell });
  rmSync(seasonFile);
  if (!opened.ok) throw new Error(opened.line);
  if (existsSync(folder)) rmSync(own, { recursive: true });
  else renameSync(own, folder);
  return folder;
}

/** All that what is kept may hang on beside the program: the offline Workspace and the season's player. */
function sources(): string[] {
  return ['src/offline', 'src/season', 'src/desk'].flatMap((place) =>
    readdirSync(join(ROOT, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|json)$/.test(name))
      .sort()
      .map((name) => readFileSync(join(ROOT, place, name), 'utf8')),
  );
}

function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}

function forgetOld(): void {
  const byAge = readdirSync(KEPT)
    .map((name) => ({
      path: join(KEPT, name),
      ms: statSync(join(KEPT, name), { throwIfNoEntry: false })?.mtimeMs ?? 0,
    }))
    .sort((one, other) => other.ms - one.ms);
  for (const { path } of byAge.slice(MOST_KEPT)) rmSync(path, { recursive: true, force: true });
}
