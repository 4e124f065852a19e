/** The folder of a rehearsal: whose it is, and how files in it are replaced without touching anybody else's. */

import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TerminalWords } from '../messages/desk/terminal/say.ts';
import { codeOf, folderErrorLine, folderFault } from './path-fault.ts';

/** The file in which a rehearsal notes what it wrote into a folder; only that is ever removed from it. */
export const MARKER = '.ten-events-rehearsal.json';

const ABOUT = 'npm run rehearse wrote the files below, and replaces or removes them and no others.';
const PART = '.part';
// A place that a rehearsal writes to, and nothing that leads out of its folder or up in it.
const OWN_FILE = /^(?:report\.json|(?:mail|documents|packets)\/(?!\.{1,2}(?:\.part)?$)[^/\\\0]+)(?:\.part)?$/;

/** The folder may be used, and these files in it are ours; or the line that says why it may not. */
export type ReportFolder = { ok: true; ours: readonly string[] } | { ok: false; line: string };

/**
 * Whether a rehearsal may write into `folder`: one that does not exist, is empty, or bears the marker of an earlier
 * rehearsal. Nothing is changed.
 *
 * @example
 * openReportFolder('/home/me', sayTerminal('en'))
 * // → { ok: false, line: '/home/me is no folder of a rehearsal and holds "Documents"; nothing was changed. …' }
 */
export function openReportFolder(folder: string, words: TerminalWords): ReportFolder {
  const fault = folderFault(folder, words);
  if (fault !== null) return { ok: false, line: fault };
  try {
    const names = readdirSync(folder);
    // The one file of a run that ended before it had written anything.
    const [stranger] = names.filter((name) => name !== MARKER + PART);
    if (stranger === undefined) return { ok: true, ours: [] };
    if (!names.includes(MARKER)) return { ok: false, line: words.rehearsal.notOurs(folder, stranger) };
    return readMarker(folder, words);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { ok: true, ours: [] };
    return { ok: false, line: folderErrorLine(folder, error, words) };
  }
}

function readMarker(folder: string, words: TerminalWords): ReportFolder {
  const path = join(folder, MARKER);
  const bad: ReportFolder = { ok: false, line: words.rehearsal.badMarker(path) };
  if (!lstatSync(path).isFile()) return bad;
  let listed: unknown;
  try {
    listed = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return bad;
  }
  const files: unknown = typeof listed === 'object' && listed !== null && 'files' in listed ? listed.files : null;
  if (!Array.isArray(files) || !files.every((file) => typeof file === 'string' && OWN_FILE.test(file))) return bad;
  return { ok: true, ours: files };
}

/**
 * Puts `files` in the place of what an earlier rehearsal wrote: all of them, or none when one cannot be written.
 *
 * Each is written beside its place first, and moved when all are there. The marker lists everything before it is
 * written, so that a run which ends half way leaves a folder that the next one can clear.
 *
 * @param files by their path in the folder, with forward slashes.
 * @returns the line that says why nothing was written, or null.
 */
export function replaceReport(
  folder: string,
  files: ReadonlyMap<string, string | Buffer>,
  words: TerminalWords,
): string | null {
  const opened = openReportFolder(folder, words);
  if (!opened.ok) return opened.line;
  const { ours } = opened;
  const wanted = [...files.keys()];
  try {
    const parts = new Set(wanted.map((file) => file + PART));
    const taken = firstTaken(folder, wanted, ours);
    if (taken !== null) return words.rehearsal.inTheWay(join(folder, taken));
    mkdirSync(folder, { recursive: true });
    mark(folder, [...ours, ...wanted, ...parts]);
    for (const [file, content] of files) writeNew(join(folder, file + PART), content);
    // What an earlier run left half done lies under the names of the new parts.
    for (const file of ours) if (!parts.has(file)) rmSync(join(folder, file), { force: true });
    for (const file of wanted) renameSync(join(folder, file + PART), join(folder, file));
    dropEmpty(folder, ours);
    mark(folder, wanted);
    return null;
  } catch (error) {
    return folderErrorLine(folder, error, words);
  }
}

/** The first place that is not ours to write to: somebody's file, or a folder or link where ours was. */
function firstTaken(folder: string, wanted: readonly string[], ours: readonly string[]): string | null {
  const own = new Set(ours);
  const folders = [...new Set([...ours, ...wanted].map((file) => dirname(file)))].filter((name) => name !== '.');
  const isThere = (file: string) => lstatSync(join(folder, file), { throwIfNoEntry: false });
  const bent = folders.find((name) => isThere(name)?.isDirectory() === false);
  if (bent !== undefined) return bent;
  const places = [...wanted, ...wanted.map((file) => file + PART)].filter((file) => !own.has(file));
  const taken = places.find((file) => isThere(file) !== undefined);
  return taken ?? ours.find((file) => isThere(file)?.isDirectory() === true) ?? null;
}

function writeNew(path: string, content: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  // What an earlier run left half done is ours to write anew; a link is never written through.
  rmSync(path, { force: true });
  writeFileSync(path, content, { flag: 'wx' });
}

function mark(folder: string, files: readonly string[]): void {
  const text = `${JSON.stringify({ about: ABOUT, files: [...new Set(files)].sort() }, null, 2)}\n`;
  writeNew(join(folder, MARKER + PART), text);
  renameSync(join(folder, MARKER + PART), join(folder, MARKER));
}

/** Removes the folders of ours in which nothing is left. */
function dropEmpty(folder: string, files: readonly string[]): void {
  for (const name of new Set(files.map((file) => dirname(file)))) {
    const path = join(folder, name);
    const isEmpty = name !== '.' && lstatSync(path, { throwIfNoEntry: false })?.isDirectory() && readdirSync(path);
    if (Array.isArray(isEmpty) && isEmpty.length === 0) rmdirSync(path);
  }
}
