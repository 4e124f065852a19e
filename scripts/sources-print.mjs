// Tells whether the program is still made of the same: one hash over all that goes into it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './programs.mjs';

/** What the program is made of and with, from the project's folder. */
const MADE_OF = ['src', 'scripts', 'appsscript.json', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * A hash over every source, script and setting: another byte in any of them gives another one.
 *
 * @returns {string} hexadecimal
 * @example
 * sourcesPrint()  // → '3f1c…'
 */
export function sourcesPrint() {
  const hash = createHash('sha1').update(process.version);
  for (const path of MADE_OF.flatMap(filesIn)) hash.update(`\0${path}\0`).update(readFileSync(join(ROOT, path)));
  return hash.digest('hex');
}

/** @param {string} place */
function filesIn(place) {
  if (/\.json$/.test(place)) return [place];
  return readdirSync(join(ROOT, place), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
