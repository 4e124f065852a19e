/** The index of entries, outside the sheet: what every entry could be compared by, and where its register ends. */

import type { CampaignForm } from '../../domain/campaign/schema.ts';
import type { Verdict } from '../../domain/count/judge.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import { EMPTY_PART, isPart, mayHold, partsFor, withFingerprints } from '../../domain/intake/fingerprints.ts';
import { lettersOf } from '../../domain/intake/imprint.ts';
import { keysOfAll, sharedKeys } from '../../domain/intake/shared-keys.ts';
import * as json from '../../domain/json-shape.ts';
import { byText } from '../../domain/text-order.ts';
import type { Office, Settings, TableEnd } from '../office.ts';
import { planNumbers, wasNumbered } from './entry-numbers.ts';
import { programVersion } from './program.ts';
import { readJson } from './read-json.ts';
import type { Register } from './register.ts';
import { noteTrouble } from './troubles.ts';

const INDEX = 'entryIndex';

/**
 * So many parts at most, of 9,000 bytes in the script's 500 KB: with 50,000 entries one response in fifty is held
 * against all the others although it has nothing in common with any.
 */
const MOST_PARTS = 12;

const headShape = json.object({
  print: json.text,
  parts: json.number,
  ends: json.record(json.object({ row: json.number, identity: json.text })),
});

/** What is kept beside the fingerprints: by which settings they were made, and where registers end as last seen. */
type Head = json.Read<typeof headShape>;

interface EntryIndex {
  head: Head;
  parts: readonly string[];
}

type Stored = Pick<Office, 'store'>;

/** What a register tells the index. */
type Indexed = Pick<Register, 'form' | 'table' | 'entries' | 'recorded' | 'touched'>;

/** Goes up with every change of what is put in. */
const LAYOUT = 2;

// Another roster reads other units, another release may compare by something else.
const printOf = ({ print }: Pick<Settings, 'print'>): string =>
  print === '' ? '' : `${LAYOUT} ${programVersion()} ${print}`;

const partKey = (index: number): string => `${INDEX}.${index}`;

/** The index where it holds for these settings and is whole; null where nothing may be concluded from it. */
function readIndex({ store }: Stored, settings: Settings): EntryIndex | null {
  const head = readJson(headShape, store.get(INDEX));
  if (!head || head.print === '' || head.print !== printOf(settings)) return null;
  const parts = Array.from({ length: head.parts }, (_, index) => store.get(partKey(index)));
  return parts.length > 0 && parts.every(isPart) ? { head, parts } : null;
}

// A response is known by its number; of those whose numbers are kept no more the letters are put in.
const idKey = (form: CampaignForm, id: string): string => `id ${form.key} ${lettersOf(id)}`;

function keysOf(form: CampaignForm, { entry, read }: Verdict): string[] {
  return sharedKeys(form, { entry, read, stands: true });
}

// Besides its own keys: those that several entries have in such a way that one may matter to another.
const amongKey = (key: string): string => `among ${key}`;

function keysToPutIn(form: CampaignForm, verdicts: readonly Verdict[]): string[] {
  const own = verdicts.filter(({ entry }) => entry.form === form.key);
  const { crowded, keys } = keysOfAll(
    form,
    own.map(({ entry, read }) => ({ entry, read, stands: true })),
  );
  return [...keys, ...crowded.map(amongKey)];
}

/**
 * Whether a recorded entry has nothing to do with any other one, as far as the index tells: all that it is compared by
 * is in, and nobody shares it. False where the index is not whole.
 */
export function isByItself(office: Stored, settings: Settings, form: CampaignForm, verdict: Verdict): boolean {
  const parts = readIndex(office, settings)?.parts;
  if (!parts) return false;
  return keysOf(form, verdict).every((key) => mayHold(parts, key) && !mayHold(parts, amongKey(key)));
}

/**
 * Whether nothing that is recorded can be this entry or have to do with it, as far as the index tells; false where it
 * is not whole. A new entry of which it is true is judged as if there were no other.
 */
export function standsAlone(
  office: Parameters<typeof wasNumbered>[0],
  settings: Settings,
  register: Pick<Register, 'form' | 'table' | 'entries' | 'copyLines'>,
  verdict: Verdict,
): boolean {
  const index = readIndex(office, settings);
  const { form } = register;
  const { id } = verdict.entry;
  if (!index || wasNumbered(office, settings, register, id) === true) return false;
  return ![idKey(form, id), ...keysOf(form, verdict)].some((key) => mayHold(index.parts, key));
}

/** Where a form's register ended when its entries were last known to be in the index; null where they may not be. */
export function indexedEnd(office: Stored, settings: Settings, form: CampaignForm): TableEnd | null {
  return readIndex(office, settings)?.head.ends[form.key] ?? null;
}

/**
 * Puts in what a register's entries are compared by, before any of their cells is written; the numbers of what came by
 * form as well, since the same response is given the same one again. Gives whether all is in.
 *
 * Where entries are new the register's end is unknown from here until `closeIndex`: a run that ends in between leaves
 * nothing that anybody would conclude from.
 */
export function putInIndex(
  office: Stored & Pick<Office, 'troubles'>,
  settings: Settings,
  register: Indexed,
  verdicts: readonly Verdict[],
): boolean {
  try {
    const wanted = () => textsFor(office, settings, register, verdicts);
    if (register.touched.size === 0 && Object.keys(wanted()).length === 0) return true;
    // Others may have kept theirs since this run first read.
    office.store.refresh();
    office.store.setAll(wanted());
    return true;
  } catch (error) {
    noteTrouble(office, register.table.title, error);
    return false;
  }
}

function textsFor(
  office: Stored,
  settings: Settings,
  { entries, form, recorded, touched }: Pick<Indexed, 'entries' | 'form' | 'recorded' | 'touched'>,
  verdicts: readonly Verdict[],
): Record<string, string> {
  const byForm = entries.filter(({ door }) => door === 'form');
  const numbers = planNumbers(
    office,
    settings,
    form,
    byForm.filter(({ id }) => touched.has(id)),
  );
  const index = readIndex(office, settings);
  // Made by other settings: what is put in now would not be found by them, nor they by these.
  if (!index) return { ...numbers.texts, ...(touched.size > 0 ? { [INDEX]: '' } : {}) };
  const isGrowing = [...touched].some((id) => !recorded.has(id));
  const keys = [...keysToPutIn(form, verdicts), ...forgottenKeys(form, byForm, numbers.isKept)];
  const { [form.key]: _, ...ends } = index.head.ends;
  return {
    ...numbers.texts,
    ...partTexts(withFingerprints(index.parts, keys)),
    ...(isGrowing ? { [INDEX]: JSON.stringify({ ...index.head, ends }) } : {}),
  };
}

function forgottenKeys(
  form: CampaignForm,
  entries: readonly Entry[],
  isKept: (entry: Entry) => boolean,
): readonly string[] {
  return entries.filter((entry) => !isKept(entry)).map(({ id }) => idKey(form, id));
}

function partTexts(parts: Iterable<readonly [number, string]>): Record<string, string> {
  return Object.fromEntries([...parts].map(([index, text]) => [partKey(index), text]));
}

/**
 * Notes where a register ends, once its entries and their numbers are in: from now on nothing needs to be read of it
 * that the index can tell. Where anything is not in, or the end is not known, that is left to a later run: so is a row
 * of staff's whose own run has ended before it noted the number, which nobody else would know to be taken.
 */
export function closeIndex(
  office: Stored & Pick<Office, 'troubles'> & { book: Pick<Office['book'], 'end'> },
  settings: Settings,
  { entries, form, isIndexed, table }: Pick<Register, 'entries' | 'form' | 'isIndexed' | 'table'>,
): void {
  try {
    const index = isIndexed ? readIndex(office, settings) : null;
    const end = index && office.book.end(table);
    if (!index || !end) return;
    const numbers = planNumbers(office, settings, form, []);
    const byForm = entries.filter(({ door }) => door === 'form');
    const isKnown = (key: string) => mayHold(index.parts, key);
    if (!entries.every(numbers.isGiven) || !forgottenKeys(form, byForm, numbers.isKept).every(isKnown)) return;
    office.store.set(INDEX, headText(index.head, form, end));
  } catch (error) {
    noteTrouble(office, table.title, error);
  }
}

// In one order, so that what is the same is the same text.
function headText(head: Head, form: CampaignForm, end: TableEnd): string {
  const ends = Object.entries({ ...head.ends, [form.key]: end }).sort(byText(([key]) => key));
  return JSON.stringify({ ...head, ends: Object.fromEntries(ends) });
}

/**
 * The texts to keep before an entry that stands alone is added below `end`: its number, what it is compared by, and
 * where its register ends then. A run that ends before the row is there leaves an end that is none.
 *
 * @throws ProblemError storeRefused.
 */
export function textsForOne(
  office: Stored,
  settings: Settings,
  form: CampaignForm,
  { end, verdict }: { verdict: Verdict; end: TableEnd },
): Record<string, string> {
  const { entry } = verdict;
  const alone = { form, entries: [entry], recorded: new Map(), touched: new Set([entry.id]) };
  const texts = textsFor(office, settings, alone, [verdict]);
  const head = readJson(headShape, texts[INDEX] ?? '');
  if (!head) return texts;
  return { ...texts, [INDEX]: headText(head, form, { row: end.row + 1, identity: entry.id }) };
}

/**
 * Makes the index anew out of all registers where it is not whole, was made by other settings, or has become crowded.
 * What was put in stays in where it can: rows that have gone may come back.
 */
export function renewIndex(
  office: Stored & Pick<Office, 'troubles'>,
  settings: Settings,
  registers: readonly Register[],
  verdicts: readonly Verdict[],
): void {
  try {
    if (printOf(settings) === '' || !isOutdated(office, settings, registers)) return;
    office.store.refresh();
    const keys = registers.flatMap(({ entries, form }) => {
      const { isKept } = planNumbers(office, settings, form, []);
      const byForm = entries.filter(({ door }) => door === 'form');
      return [...keysToPutIn(form, verdicts), ...forgottenKeys(form, byForm, isKept)];
    });
    const stood = keptParts(office);
    const count = partsFor(keys.length, { now: stood.length, most: MOST_PARTS });
    const parts = count === stood.length ? stood : Array.from({ length: count }, () => EMPTY_PART);
    const filled = withFingerprints(parts, keys);
    const texts = parts.map((part, index) => [index, filled.get(index) ?? part] as const);
    const head: Head = { print: printOf(settings), parts: count, ends: {} };
    office.store.setAll({ ...partTexts(texts), [INDEX]: JSON.stringify(head) });
  } catch (error) {
    noteTrouble(office, '', error);
  }
}

function isOutdated(office: Stored, settings: Settings, registers: readonly Register[]): boolean {
  const index = readIndex(office, settings);
  const count = registers.reduce((sum, { entries }) => sum + entries.length, 0);
  return !index || partsFor(count, { now: index.parts.length, most: MOST_PARTS }) !== index.parts.length;
}

// The parts that are whole, whatever settings they were made by.
function keptParts({ store }: Stored): string[] {
  const parts = Array.from({ length: MOST_PARTS }, (_, index) => store.get(partKey(index)));
  const count = parts.indexOf('');
  const kept = parts.slice(0, count < 0 ? MOST_PARTS : count);
  return kept.every(isPart) ? kept : [];
}
