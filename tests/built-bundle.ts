/** The built bundle for tests: whoever asks first builds it, and all test files of the same sources read that one. */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer } from '../scripts/build.mjs';
import type { ProjectFiles } from '../src/offline/workspace.ts';

const TOP = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where it is kept; build/ is never committed. */
const KEPT = join(TOP, 'build', 'bundle-for-tests.json');

/** What the bundle is made of and with: another byte in any of them asks for another bundle. */
const MADE_OF = ['src', 'scripts', 'appsscript.json', 'package.json', 'package-lock.json', 'tsconfig.json'];

interface Kept {
  print: string;
  files: ProjectFiles;
}

/**
 * The bundle as it would be pushed now, with the campaign that package.json names; by file name.
 *
 * Several processes may find none that fits, and then each builds the same bytes; a half-written one is never read.
 */
export async function bundle(): Promise<ProjectFiles> {
  const print = sourcesPrint();
  const kept = readKept();
  if (kept?.print === print) return kept.files;
  const { files } = await buildServer({ outdir: null });
  mkdirSync(dirname(KEPT), { recursive: true });
  const part = `${KEPT}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify({ print, files } satisfies Kept));
  renameSync(part, KEPT);
  return files;
}

function readKept(): Kept | null {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Kept;
  } catch {
    return null;
  }
}

function sourcesPrint(): string {
  const hash = createHash('sha1').update(process.version);
  for (const path of MADE_OF.flatMap(filesIn)) hash.update(`\0${path}\0`).update(readFileSync(join(TOP, path)));
  return hash.digest('hex');
}

function filesIn(place: string): string[] {
  if (/\.json$/.test(place)) return [place];
  const entries = readdirSync(join(TOP, place), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(TOP.length + 1))
    .sort();
}
