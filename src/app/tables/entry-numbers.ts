/** Which numbers have been given, and to whom: kept outside the sheet, so that none is ever given twice. */

import type { Campaign, CampaignForm } from '../../domain/campaign/schema.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import { lettersOf } from '../../domain/intake/imprint.ts';
import { nextNumber, numberAt, sequenceOf } from '../../domain/intake/record.ts';
import type { Office, Settings } from '../office.ts';
import { readCopyLines } from './entry-copies.ts';
import type { Register } from './register.ts';
import { noteTrouble } from './troubles.ts';

/** Letters of one entry: the sequence of its number is its place in the list. */
const WIDTH = 6;
const NOBODY = '......';

/** So many entries in one property of at most 9,000 bytes. */
const CHUNK = 1400;

/**
 * So many properties for all forms: 28,000 entries in 168,000 bytes. The script's properties hold 500 KB in all, with
 * the witness of mail, the names of units and the campaign; of older numbers it is known only that they were given.
 */
const ALL_CHUNKS = 20;

type Stored = Pick<Office, 'store'>;

/** The copies are asked where the store fails. */
type Reading = Pick<Office, 'store' | 'troubles'> & Parameters<typeof readCopyLines>[0];

/** What is asked of a register. */
interface Numbered extends Pick<Register, 'form' | 'table' | 'copyLines'> {
  entries: readonly Pick<Entry, 'number'>[];
}

/**
 * The number of an entry that the register does not know: the one that it was given before, when its row has gone, else
 * the next one. While the store fails the copies of entries tell which numbers were given.
 *
 * @throws ProblemError where neither can be read: a number that may be somebody's is not given.
 */
export function numberFor(
  office: Reading,
  settings: Pick<Settings, 'campaign'>,
  register: Numbered,
  id: string,
): string {
  const { numberPrefix } = register.form;
  const { year } = settings.campaign;
  const { count, sequenceOf: known } = readKnown(office, settings, register);
  const again = known(id) === 0 ? '' : numberAt(numberPrefix, year, known(id));
  if (again !== '' && !register.entries.some(({ number }) => number === again)) return again;
  return nextNumber(numberPrefix, year, register.entries, count);
}

/** Whether a number was ever given to an entry with this id; 'unknown' where it may be older than is kept. */
export function wasNumbered(
  office: Reading,
  settings: Pick<Settings, 'campaign'>,
  register: Numbered,
  id: string,
): boolean | 'unknown' {
  const { isWhole, sequenceOf: known } = readKnown(office, settings, register);
  if (known(id) > 0) return true;
  return isWhole ? false : 'unknown';
}

/** What is known of all numbers that were given. */
interface Known {
  /** The highest sequence. */
  count: number;
  /** The sequence of an entry's number; 0 where it was given none, or none that is still kept. */
  sequenceOf(id: string): number;
  /** Whether the oldest numbers are known as well. */
  isWhole: boolean;
}

function readKnown(office: Reading, settings: Pick<Settings, 'campaign'>, register: Numbered): Known {
  try {
    const given = readGiven(office, register.form, chunksOf(settings));
    return { count: given.count, sequenceOf: (id) => sequenceKnown(given, id), isWhole: given.first === 0 };
  } catch (error) {
    noteTrouble(office, register.table.title, error);
    return knownByCopies(office, register);
  }
}

// A copy is kept before the number is noted, so that no number is missing there.
function knownByCopies(office: Reading, register: Numbered): Known {
  register.copyLines ??= readCopyLines(office).filter(({ form }) => form === register.form.key);
  const sequences = new Map(register.copyLines.map(({ id, number }) => [id, sequenceOf(number)]));
  const count = Math.max(0, ...sequences.values());
  return { count, sequenceOf: (id) => sequences.get(id) ?? 0, isWhole: true };
}

/** Notes to whom the numbers of these entries were given. What cannot be noted now is noted by the next sweep. */
export function noteNumbers(
  office: Stored & Pick<Office, 'troubles'>,
  settings: Pick<Settings, 'campaign'>,
  register: Pick<Numbered, 'form' | 'table'>,
  entries: readonly Pick<Entry, 'id' | 'number'>[],
): void {
  try {
    office.store.setAll(planNumbers(office, settings, register.form, entries).texts);
  } catch (error) {
    noteTrouble(office, register.table.title, error);
  }
}

/** What is to be kept of numbers, and what is known once it is. */
export interface NumbersPlan {
  /** The texts to keep, by key; none where all is known already. */
  texts: Readonly<Record<string, string>>;
  /** Whether it is known then that the number is this entry's; of the oldest it is known no more. */
  isKept(entry: Pick<Entry, 'id' | 'number'>): boolean;
  /** Whether it is known then that the number was given, to whomever: the next new one comes behind it. */
  isGiven(entry: Pick<Entry, 'number'>): boolean;
}

/** Plans how it is kept to whom these entries' numbers were given. @throws ProblemError storeRefused. */
export function planNumbers(
  office: Stored,
  settings: Pick<Settings, 'campaign'>,
  form: CampaignForm,
  entries: readonly Pick<Entry, 'id' | 'number'>[],
): NumbersPlan {
  const most = chunksOf(settings);
  const given = readGiven(office, form, most);
  const chunks = new Map<number, string[]>();
  for (const { id, number } of entries) {
    const sequence = sequenceOf(number);
    if (sequence === 0 || given.lettersAt(sequence) === lettersOf(id)) continue;
    const chunk = Math.floor((sequence - 1) / CHUNK);
    // What has made room for newer ones stays forgotten.
    if (chunk < given.first) continue;
    const letters = chunks.get(chunk) ?? given.chunk(chunk);
    while (letters.length < ((sequence - 1) % CHUNK) + 1) letters.push(NOBODY);
    letters[(sequence - 1) % CHUNK] = lettersOf(id);
    chunks.set(chunk, letters);
  }
  const last = Math.max(given.last, ...chunks.keys());
  const first = Math.max(0, last - most + 1);
  // What is older than all that is kept makes room.
  const gone = Array.from({ length: first - given.first }, (_, index) => [chunkKey(form, given.first + index), '']);
  const kept = [...chunks].flatMap(([chunk, letters]) =>
    chunk < first ? [] : [[chunkKey(form, chunk), letters.join('')]],
  );
  const count = last * CHUNK + (chunks.get(last) ?? given.chunk(last)).length;
  return {
    texts: Object.fromEntries([...gone, ...kept, ...(last > given.last ? [[lastKey(form), String(last)]] : [])]),
    isGiven: ({ number }) => sequenceOf(number) <= count,
    isKept: ({ id, number }) => {
      const sequence = sequenceOf(number);
      const chunk = Math.floor((sequence - 1) / CHUNK);
      const place = (sequence - 1) % CHUNK;
      const letters = chunks.get(chunk)?.[place] ?? given.lettersAt(sequence);
      return sequence > 0 && chunk >= first && letters === lettersOf(id);
    },
  };
}

/** Whether the next number of a form goes beside those that were given last: it makes none of the oldest forgotten. */
export function hasRoomForNumber(office: Stored, settings: Pick<Settings, 'campaign'>, form: CampaignForm): boolean {
  const { chunk, last } = readGiven(office, form, chunksOf(settings));
  return chunk(last).length < CHUNK;
}

/** The sequence of the highest number that a form has given. @throws ProblemError storeRefused. */
export function lastSequence(office: Stored, settings: Pick<Settings, 'campaign'>, form: CampaignForm): number {
  return readGiven(office, form, chunksOf(settings)).count;
}

/** How many properties one form may fill. */
function chunksOf({ campaign }: Pick<Settings, 'campaign'>): number {
  return Math.max(1, Math.floor(ALL_CHUNKS / campaign.forms.length));
}

interface Given {
  /** The highest sequence that was given. */
  count: number;
  chunk(position: number): string[];
  lettersAt(sequence: number): string;
  /** First and last chunk that are kept. */
  first: number;
  last: number;
}

function readGiven(office: Stored, form: CampaignForm, most: number): Given {
  const last = Number(office.store.get(lastKey(form))) || 0;
  const first = Math.max(0, last - most + 1);
  const chunk = (index: number) => lettersIn(office.store.get(chunkKey(form, index)));
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
  for (let index = last; index >= first; index -= 1) {
    const place = chunk(index).lastIndexOf(letters);
    if (place >= 0) return index * CHUNK + place + 1;
  }
  return 0;
}

/** What is kept of the numbers that were given, by key: for a backup. */
export function numberTexts({ store }: Stored, campaign: Campaign): Record<string, string> {
  const kept = campaign.forms.flatMap((form): [string, string][] => {
    const keys = Array.from({ length: ALL_CHUNKS }, (_, index) => chunkKey(form, index));
    return [lastKey(form), ...keys].map((key) => [key, store.get(key)]);
  });
  return Object.fromEntries(kept.filter(([, text]) => text !== ''));
}

/** So many numbers are left out behind those of a backup: some were given after it, and nobody knows to whom. */
const LEFT_OUT = 100;

/**
 * Goes on with the numbers of a backup where none was given yet: the next one comes well behind them, for entries that
 * came after the backup have been told theirs.
 */
export function keepNumberTexts(
  office: Stored,
  settings: Pick<Settings, 'campaign'>,
  texts: Readonly<Record<string, string>>,
): void {
  const most = chunksOf(settings);
  for (const form of settings.campaign.forms) {
    if (readGiven(office, form, most).count > 0) continue;
    const last = Number(texts[lastKey(form)]) || 0;
    const chunk = (index: number) => texts[chunkKey(form, index)] ?? '';
    for (let index = 0; index < last; index += 1) office.store.set(chunkKey(form, index), chunk(index));
    if (last > 0) office.store.set(lastKey(form), String(last));
    const letters = lettersIn(chunk(last));
    const padded = [...letters, ...Array.from({ length: LEFT_OUT }, () => NOBODY)];
    const [full, rest] = [padded.slice(0, CHUNK), padded.slice(CHUNK)];
    keepChunk(office, form, { index: last, letters: full, most });
    if (rest.length > 0) keepChunk(office, form, { index: last + 1, letters: rest, most });
  }
}

function keepChunk(
  office: Stored,
  form: CampaignForm,
  { index, letters, most }: { index: number; letters: readonly string[]; most: number },
): void {
  const last = Number(office.store.get(lastKey(form))) || 0;
  office.store.set(chunkKey(form, index), letters.join(''));
  if (index <= last) return;
  office.store.set(lastKey(form), String(index));
  // What is older than all that is kept makes room.
  for (let gone = Math.max(0, last - most + 1); gone <= index - most; gone += 1) {
    office.store.set(chunkKey(form, gone), '');
  }
}

function lettersIn(text: string): string[] {
  return text.match(/.{6}/gu) ?? [];
}

function chunkKey({ key }: CampaignForm, index: number): string {
  return `numbers.${key}.${index}`;
}

function lastKey({ key }: CampaignForm): string {
  return `numbers.${key}`;
}
