/** The workspace on disk: one JSON file for each part, and a manifest that is renamed last. */

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedPart } from './store.ts';

/** The shape of what is written. A change of shape is a new number, and an older program then refuses it. */
const FORMAT_VERSION = 2;

const MANIFEST = 'workspace.json';

/** While a save is under way: the files that it writes or will remove, so that the next one can tidy up after it. */
const UNDER_WAY = 'workspace.saving.json';

// A name of a part's file, and nothing that leads out of the folder.
const PART_FILE = /^[\w-]+\.\d+\.json$/;

/** The manifest: which file holds which part, and what the workspace itself keeps. */
export interface SavedManifest<Header> {
  readonly version: number;
  readonly save: number;
  readonly header: Header;
  readonly parts: Record<string, string>;
}

/**
 * Writes the parts that have changed, then the manifest; files that it no longer names are removed at the end.
 *
 * A file is never overwritten: a process that dies in the middle leaves the folder as the last manifest says. Nothing
 * is removed but what a manifest or a save of ours has named, whatever else lies in the folder and however it is
 * called.
 *
 * @param before the manifest of the last save into, or load from, this folder; null to write everything.
 * @throws Error where the manifest's name is taken by another file, or of the file system when the folder cannot be
 *   written; it is then as the last manifest says.
 */
export function saveParts<Header>(
  folder: string,
  parts: readonly SavedPart[],
  header: Header,
  before: SavedManifest<Header> | null,
): SavedManifest<Header> {
  mkdirSync(folder, { recursive: true });
  tidyUp(folder);
  const replaced = manifestIn(folder);
  if (replaced === null && existsSync(join(folder, MANIFEST))) {
    throw new Error(`${join(folder, MANIFEST)} is no manifest of an offline Workspace, and is not overwritten`);
  }
  const isKept = (part: SavedPart) => before?.parts[part.name] !== undefined && !part.dirty;
  const written = parts.filter((part) => !isKept(part));
  const save = freeNumber(folder, written, Math.max(before?.save ?? 0, replaced?.save ?? 0));
  const files: Record<string, string> = {};
  for (const part of parts) files[part.name] = before?.parts[part.name] ?? '';
  for (const part of written) files[part.name] = fileOf(part, save);
  const stale = Object.values(replaced?.parts ?? {}).filter((file) => !Object.values(files).includes(file));
  const fresh = written.map((part) => fileOf(part, save));
  writeFileSync(join(folder, UNDER_WAY), `${JSON.stringify([...fresh, ...stale])}\n`);
  for (const part of written) {
    writeFileSync(join(folder, fileOf(part, save)), `${JSON.stringify(part.read())}\n`, { flag: 'wx' });
  }
  const manifest: SavedManifest<Header> = { version: FORMAT_VERSION, save, header, parts: files };
  writeFileSync(join(folder, `${MANIFEST}.new`), `${JSON.stringify(manifest)}\n`);
  renameSync(join(folder, `${MANIFEST}.new`), join(folder, MANIFEST));
  for (const part of parts) part.dirty = false;
  tidyUp(folder);
  return manifest;
}

/**
 * The files of a folder that are a workspace's own, the manifest last; none where none was saved.
 *
 * Only what the manifest names, or a save that came to no end had noted: a file is not ours for being called as ours
 * are.
 *
 * @example
 * ownFiles('/ten/.ten-events')  // ['mailbox.12.json', …, 'workspace.json']
 */
export function ownFiles(folder: string): string[] {
  const manifest = manifestIn(folder);
  const named = [...Object.values(manifest?.parts ?? {}), ...filesUnderWay(folder)];
  const notes = [UNDER_WAY, `${MANIFEST}.new`, ...(manifest === null ? [] : [MANIFEST])];
  return [...new Set(named), ...notes].filter((file) => existsSync(join(folder, file)));
}

/**
 * Reads the manifest of a folder.
 *
 * @throws Error when there is none, or when it is of a format that this program does not know.
 */
export function readManifest<Header>(folder: string): SavedManifest<Header> {
  let text: string;
  try {
    text = readFileSync(join(folder, MANIFEST), 'utf8');
  } catch {
    throw new Error(`no offline Workspace in ${folder}: ${MANIFEST} is missing`);
  }
  const manifest: SavedManifest<Header> = JSON.parse(text);
  if (manifest.version !== FORMAT_VERSION) {
    const why = `has format ${manifest.version}; this program knows ${FORMAT_VERSION}`;
    throw new Error(`the offline Workspace in ${folder} ${why}`);
  }
  const stray = Object.values(manifest.parts).find((file) => !PART_FILE.test(file));
  if (stray === undefined) return manifest;
  throw new Error(`the offline Workspace in ${folder} is damaged: ${JSON.stringify(stray)} is no file of a part`);
}

/** The content of one part. */
export function readPart(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

function fileOf(part: SavedPart, save: number): string {
  return `${part.name}.${save}.json`;
}

/** The next number under which nobody's file lies in the way of the parts that are to be written. */
function freeNumber(folder: string, parts: readonly SavedPart[], last: number): number {
  let save = last + 1;
  while (parts.some((part) => existsSync(join(folder, fileOf(part, save))))) save += 1;
  return save;
}

/** The manifest of the folder, of whatever format; null where none is that a program of ours wrote. */
function manifestIn(folder: string): Pick<SavedManifest<unknown>, 'save' | 'parts'> | null {
  try {
    const { parts, save, version } = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    const files: unknown[] = Object.values(parts);
    const isOurs = [save, version].every(Number.isInteger) && files.every((file) => PART_FILE.test(String(file)));
    return isOurs ? { save, parts } : null;
  } catch {
    return null;
  }
}

/** Removes what a save has noted and the manifest does not name: after its end, or after that of its process. */
function tidyUp(folder: string): void {
  const kept = new Set(Object.values(manifestIn(folder)?.parts ?? {}));
  for (const file of filesUnderWay(folder)) if (!kept.has(file)) rmSync(join(folder, file), { force: true });
  rmSync(join(folder, UNDER_WAY), { force: true });
}

function filesUnderWay(folder: string): string[] {
  try {
    const noted: unknown = JSON.parse(readFileSync(join(folder, UNDER_WAY), 'utf8'));
    if (!Array.isArray(noted)) return [];
    return noted.filter((file) => typeof file === 'string' && PART_FILE.test(file));
  } catch {
    // None, or half a note: then no file of that save was begun.
    return [];
  }
}
