/** What is slow to make and the same for many test files: whoever asks first makes it, and the others read it. */

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesPrint } from '../scripts/sources-print.mjs';

/** Where it is kept; build/ is never committed. */
const KEPT = join(dirname(dirname(fileURLToPath(import.meta.url))), 'build', 'kept-for-tests');

const MOST_KEPT = 6;

/** The sources of this run: jest is told them once, before its first file. */
const SOURCES = process.env.TEN_EVENTS_SOURCES ?? sourcesPrint();

/**
 * The text that is kept under a name for these very sources; made now where none is.
 *
 * Several processes may find none, and then each makes the same; a half-written one is never read.
 *
 * @param name of a file; it says all on which the text depends but for the sources.
 * @example
 * keptText('campaign-2019.json', () => JSON.stringify(read(CAMPAIGN_FILE)))
 */
export function keptText(name: string, make: () => string): string {
  return knownText(name) ?? keepText(name, make());
}

/** The text that is kept under a name; null where none is. */
export function knownText(name: string): string | null {
  try {
    return readFileSync(placeOf(name), 'utf8');
  } catch {
    return null;
  }
}

/** Keeps a text under a name, and gives it back. */
export function keepText(name: string, text: string): string {
  keep(name, (part) => writeFileSync(part, text));
  return text;
}

/** The folder that is kept under a name; null where none is. */
export function knownFolder(name: string): string | null {
  return existsSync(placeOf(name)) ? placeOf(name) : null;
}

/** Keeps a folder under a name: `fill` makes it at the path that it gets. */
export function keepFolder(name: string, fill: (folder: string) => void): void {
  keep(name, (part) => {
    mkdirSync(part);
    fill(part);
  });
}

function keep(name: string, make: (part: string) => void): void {
  // Somebody may have changed a source since the run began: then it is not what the name says.
  if (sourcesPrint() !== SOURCES) return;
  if (mkdirSync(join(KEPT, SOURCES), { recursive: true }) !== undefined) forgetOld();
  const part = `${placeOf(name)}.${process.pid}.part`;
  make(part);
  try {
    renameSync(part, placeOf(name));
  } catch {
    // A folder that another process has kept meanwhile: the same stands in it.
    rmSync(part, { recursive: true, force: true });
  }
}

const placeOf = (name: string): string => join(KEPT, SOURCES, name);

// Some are kept for whoever changes a source back and forth, or runs two jests at once.
function forgetOld(): void {
  const changedMs = (each: string) => statSync(join(KEPT, each), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const byAge = readdirSync(KEPT).sort((one, other) => changedMs(other) - changedMs(one));
  for (const each of byAge.slice(MOST_KEPT)) rmSync(join(KEPT, each), { recursive: true, force: true });
}
