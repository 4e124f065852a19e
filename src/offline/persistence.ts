/** The workspace on disk: one JSON file for each part, and a manifest that is renamed last. */

import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedPart } from './store.ts';

/** The shape of what is written. A change of shape is a new number, and an older program then refuses it. */
const FORMAT_VERSION = 2;

const MANIFEST = 'workspace.json';

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
 * A file is never overwritten: a process that dies in the middle leaves the folder as the last manifest says.
 *
 * @param before the manifest of the last save into, or load from, this folder; null to write everything.
 */
export function saveParts<Header>(
  folder: string,
  parts: readonly SavedPart[],
  header: Header,
  before: SavedManifest<Header> | null,
): SavedManifest<Header> {
  mkdirSync(folder, { recursive: true });
  const save = (before?.save ?? 0) + 1;
  const files: Record<string, string> = {};
  for (const part of parts) {
    const kept = before?.parts[part.name];
    if (kept !== undefined && !part.dirty) {
      files[part.name] = kept;
      continue;
    }
    const file = `${part.name}.${save}.json`;
    writeFileSync(join(folder, file), `${JSON.stringify(part.read())}\n`);
    files[part.name] = file;
  }
  const manifest: SavedManifest<Header> = { version: FORMAT_VERSION, save, header, parts: files };
  writeFileSync(join(folder, `${MANIFEST}.new`), `${JSON.stringify(manifest)}\n`);
  renameSync(join(folder, `${MANIFEST}.new`), join(folder, MANIFEST));
  for (const part of parts) part.dirty = false;
  removeStale(folder, new Set([MANIFEST, ...Object.values(files)]));
  return manifest;
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
  if (manifest.version === FORMAT_VERSION) return manifest;
  throw new Error(
    `the offline Workspace in ${folder} has format ${manifest.version}; this program knows ${FORMAT_VERSION}`,
  );
}

/** The content of one part. */
export function readPart(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}

// Only what looks like ours goes: a person may keep other things in the folder.
function removeStale(folder: string, kept: ReadonlySet<string>): void {
  for (const file of readdirSync(folder)) {
    if (/^[\w@.-]+\.\d+\.json$/.test(file) && !kept.has(file)) rmSync(join(folder, file));
  }
}
