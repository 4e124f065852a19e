/** Which numbers have been given, and to whom: kept outside the sheet, so that none is ever given twice. */

import type { CampaignForm } from '../domain/campaign/schema.ts';
import type { Entry } from '../domain/intake/entry.ts';
import { lettersOf } from '../domain/intake/imprint.ts';
import { nextNumber, numberAt, sequenceOf } from '../domain/intake/record.ts';
import { readCopyLines } from './entry-copies.ts';
import type { Office, Settings } from './office.ts';
import type { Register } from './registers.ts';
import { noteTrouble } from './troubles.ts';

/** Letters of one entry: the sequence of its number is its place in the list. */
const WIDTH = 6;
const NOBODY = '......';

/** So many entries in one property of at most 9,000 bytes, and so many properties: 39,200 entries a form. */
const CHUNK = 1400;
const CHUNKS = 28;

/**
 * The number of an entry that the register does not know: the one that it was given before, when its row has gone, else
 * the next one. While the store fails the copies of entries tell which numbers were given.
 *
 * @throws ProblemError where neither can be read: a number that may be somebody's is not given.
 */
export function numberFor(office: Office, settings: Settings, register: Register, id: string): string {
  const { numberPrefix } = register.form;
  const { year } = settings.campaign;
  const { count, sequenceOf: known } = readKnown(office, register);
  const again = known(id) === 0 ? '' : numberAt(numberPrefix, year, known(id));
  if (again !== '' && !register.entries.some(({ number }) => number === again)) return again;
  return nextNumber(numberPrefix, year, register.entries, count);
}

/** Whether a number was ever given to an entry with this id, as far back as is kept. */
export function wasNumbered(office: Office, register: Register, id: string): boolean {
  return readKnown(office, register).sequenceOf(id) > 0;
}

/** What is known of all numbers that were given. */
interface Known {
  /** The highest sequence. */
  count: number;
  /** The sequence of an entry's number; 0 where it was given none. */
  sequenceOf(id: string): number;
}

function readKnown(office: Office, register: Register): Known {
  try {
    const given = readGiven(office, register.form);
    return { count: given.count, sequenceOf: (id) => sequenceKnown(given, id) };
  } catch (error) {
    noteTrouble(office, register.table.title, error);
    return knownByCopies(office, register);
  }
}

// A copy is kept before the number is noted, so that no number is missing there.
function knownByCopies(office: Office, register: Register): Known {
  register.copyLines ??= readCopyLines(office).filter(({ form }) => form === register.form.key);
  const sequences = new Map(register.copyLines.map(({ id, number }) => [id, sequenceOf(number)]));
  return { count: Math.max(0, ...sequences.values()), sequenceOf: (id) => sequences.get(id) ?? 0 };
}

/** Notes to whom the numbers of these entries were given. What cannot be noted now is noted by the next sweep. */
export function noteNumbers(office: Office, register: Register, entries: readonly Entry[]): void {
  try {
    const given = readGiven(office, register.form);
    const chunks = new Map<number, string[]>();
    for (const { id, number } of entries) {
      const sequence = sequenceOf(number);
      if (sequence === 0 || given.lettersAt(sequence) === lettersOf(id)) continue;
      const chunk = Math.floor((sequence - 1) / CHUNK);
      const letters = chunks.get(chunk) ?? given.chunk(chunk);
      while (letters.length < ((sequence - 1) % CHUNK) + 1) letters.push(NOBODY);
      letters[(sequence - 1) % CHUNK] = lettersOf(id);
      chunks.set(chunk, letters);
    }
    for (const [chunk, letters] of chunks) keepChunk(office, register.form, chunk, letters);
  } catch (error) {
    noteTrouble(office, register.table.title, error);
  }
}

interface Given {
  /** The highest sequence that was given. */
  count: number;
  chunk(at: number): string[];
  lettersAt(sequence: number): string;
  /** First and last chunk that are kept. */
  first: number;
  last: number;
}

function readGiven(office: Office, form: CampaignForm): Given {
  const last = Number(office.store.get(lastKey(form))) || 0;
  const first = Math.max(0, last - CHUNKS + 1);
  const chunk = (at: number) => lettersIn(office.store.get(chunkKey(form, at)));
  return {
    first,
    last,
    count: last * CHUNK + chunk(last).length,
    chunk,
    lettersAt: (sequence) => {
      const at = office.store.get(chunkKey(form, Math.floor((sequence - 1) / CHUNK)));
      const place = ((sequence - 1) % CHUNK) * WIDTH;
      return at.slice(place, place + WIDTH);
    },
  };
}

function sequenceKnown({ chunk, first, last }: Given, id: string): number {
  const letters = lettersOf(id);
  for (let at = last; at >= first; at -= 1) {
    const place = chunk(at).lastIndexOf(letters);
    if (place >= 0) return at * CHUNK + place + 1;
  }
  return 0;
}

function keepChunk(office: Office, form: CampaignForm, at: number, letters: readonly string[]): void {
  office.store.set(chunkKey(form, at), letters.join(''));
  const last = Number(office.store.get(lastKey(form))) || 0;
  if (at <= last) return;
  office.store.set(lastKey(form), String(at));
  // What is older than all that is kept makes room.
  if (at >= CHUNKS) office.store.set(chunkKey(form, at - CHUNKS), '');
}

function lettersIn(text: string): string[] {
  return text.match(/.{6}/gu) ?? [];
}

function chunkKey({ key }: CampaignForm, at: number): string {
  return `numbers.${key}.${at}`;
}

function lastKey({ key }: CampaignForm): string {
  return `numbers.${key}`;
}
