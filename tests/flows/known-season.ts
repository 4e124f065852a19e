/** Seasons that many tests play: the same file is read once, since its campaign is looked through for faults. */

import { readSeason, type Season } from '../../src/season/season-file.ts';

const known = new Map<string, Season>();

/** The season that a file of this content holds. Throws with its line where it cannot be used. */
export function knownSeason(file: object): Season {
  const text = JSON.stringify(file);
  const kept = known.get(text);
  if (kept !== undefined) return kept;
  const read = readSeason(text, '.');
  if (!read.ok) throw new Error(read.line);
  known.set(text, read.season);
  return read.season;
}
