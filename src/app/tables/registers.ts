/** The registers: reading what is recorded, and writing what is recorded and derived, only where it differs. */

import { formOf } from '../../domain/campaign/fields.ts';
import { type Facts, judge, type Verdict } from '../../domain/count/judge.ts';
import type { Entry } from '../../domain/intake/entry.ts';
import {
  type EntryRow,
  entryOfRow,
  isAsRecorded,
  isBlank,
  isFromElsewhere,
  recordBeforeWriting,
} from '../../domain/intake/entry-row.ts';
import { hashOf } from '../../domain/intake/imprint.ts';
import { type Decision, LINE_KINDS } from '../../domain/review/decision.ts';
import type { Row, RowChange, Table } from '../../domain/table.ts';
import { byText } from '../../domain/text-order.ts';
import type { Office, Settings } from '../office.ts';
import { tableMissing } from '../problem.ts';
import { putInIndex } from './entry-fingerprints.ts';
import { type MarkedRow, markCells } from './mark-cells.ts';
import type { Register } from './register.ts';
import { programCells, registerTable } from './register-table.ts';
import { decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';
import { heldFiles } from './work-files.ts';

export type { Register } from './register.ts';

/** Reads one register: one call. @param known its rows, where they need not be read; then none may be written. */
export function readRegister(
  office: Office,
  settings: Settings,
  formKey: string,
  known: readonly Row[] | null = null,
): Register {
  const form = formOf(settings.campaign, formKey);
  const table = registerTable(settings.campaign, form);
  const rows = known ?? office.book.read(table);
  const book = hashOf(settings.wiring.book);
  const recorded = new Map<string, EntryRow>();
  const typed: Row[] = [];
  const broken: Row[] = [];
  for (const { found, row } of ownRecords(rows.map((row) => ({ row, found: entryOfRow(form, row, book) })))) {
    if (found) {
      const other = recorded.get(found.entry.id);
      const isOriginal = !other || (!isAsRecorded(form, other) && isAsRecorded(form, found));
      const copy = other && isOriginal ? other : found;
      if (isOriginal) recorded.set(found.entry.id, found);
      // The same entry twice: one row is it, the other was copied from it, and is as good as typed.
      if (other) typed.push(rowNamed(rows, copy.index));
    } else if (!isBlank(form, row)) {
      const isSpoilt = (row.cells.id ?? '') !== '' && !isFromElsewhere(row, book);
      (isSpoilt ? broken : typed).push(row);
    }
  }
  const entries = [...recorded.values()].map((each) => each.entry).sort(byText(({ number }) => number));
  const files = heldFiles(office, settings, formKey);
  const none = { placed: new Map(), touched: new Set<string>(), recalled: new Set<string>(), beside: new Map() };
  return {
    form,
    table,
    rows,
    recorded,
    typed,
    broken,
    entries,
    files,
    book,
    copyLines: null,
    isIndexed: false,
    records: new Map(),
    ...none,
  };
}

// A record of another entry that has a row of its own is none: the row is the entry that its id says.
function ownRecords(read: readonly { row: Row; found: EntryRow | null }[]): typeof read {
  const isOwn = ({ found, row }: (typeof read)[number]) => found?.entry.id === row.cells.id;
  const owned = new Set(read.filter(isOwn).map(({ row }) => row.cells.id));
  return read.map((each) => {
    return !isOwn(each) && owned.has(each.found?.entry.id) ? { ...each, found: null } : each;
  });
}

/** Columns of a table that had gone, and that set-up has put back and not yet filled again; '*' is the whole sheet. */
export function lostColumns(office: Office, table: string): string[] {
  return office.store
    .get(`lost.${table}`)
    .split(' ')
    .filter((key) => key !== '');
}

/** Notes columns that have gone, before they are put back; none where all are filled again. */
export function noteLostColumns(office: Office, table: string, columns: readonly string[]): void {
  office.store.set(`lost.${table}`, columns.join(' '));
}

function rowNamed(rows: readonly Row[], index: number): Row {
  return rows.find((row) => row.index === index) ?? { index, cells: {} };
}

/**
 * Decisions in the order in which they were made, however the sheet is sorted: one call.
 *
 * A line that staff have mangled is passed over. One of an earlier release has no id, and is known by its moment.
 */
export function readDecisions(office: Office): Decision[] {
  const found = office.book.read(decisionsTable(office.language)).flatMap(({ cells }) => {
    const kind = LINE_KINDS.find((each) => each === cells.kind);
    const version = Number(cells.version);
    if (!kind || !cells.entry || !Number.isInteger(version)) return [];
    const { entry, code = '', reason = '', by = '', at = '', id = '' } = cells;
    return [{ id: id || at, entry, kind, code, reason, by, at, version }];
  });
  return inOrder(found);
}

// By the sequence in which they were given under the lock, which no clock can turn round; a line of an earlier release,
// or one that was typed by hand, has none and stands by its moment.
function inOrder(decisions: readonly Decision[]): Decision[] {
  const isCounted = ({ id }: Decision) => /^\d+$/u.test(id);
  const counted = decisions.filter(isCounted).sort((one, other) => Number(one.id) - Number(other.id));
  const others = decisions.filter((one) => !isCounted(one)).sort(byText(({ at }) => at));
  const ordered: Decision[] = [];
  for (const decision of counted) {
    while (others[0] && others[0].at < decision.at) ordered.push(...others.splice(0, 1));
    ordered.push(decision);
  }
  return [...ordered, ...others];
}

/** Puts `entry` in its place among the entries of its register. */
export function putEntry(register: Register, entry: Entry): void {
  register.touched.add(entry.id);
  const index = register.entries.findIndex((each) => each.id === entry.id);
  if (index < 0) register.entries.push(entry);
  else register.entries[index] = entry;
}

/**
 * The verdict on every entry of these registers; one that cannot be judged is left out.
 *
 * @param onFault told of those.
 */
export function judgeRegisters(
  settings: Settings,
  registers: readonly Pick<Register, 'entries' | 'files'>[],
  decisions: readonly Decision[],
  onFault: NonNullable<Facts['onFault']> = () => undefined,
): Verdict[] {
  const { campaign, roster } = settings;
  const entries = registers.flatMap((each) => each.entries);
  const workFiles = new Map(registers.flatMap((each) => [...each.files]));
  return judge({ campaign, roster, entries, decisions, workFiles, onFault });
}

/**
 * Writes what differs between a register as it was read and as it should stand: new entries, changed ones, derived
 * cells that are out of date, and system cells that somebody has typed over.
 *
 * Done again at once it writes nothing. Gives whether all was written.
 *
 * While the store fails nobody knows whether columns still lack what they held: entries are added then, and what
 * changes in a row is left, with no copy, to a later run.
 *
 * @throws ProblemError tableMissing where a register still lacks what set-up has put back empty.
 * @param marking `later` leaves the notes at cells to the next sweep, for a run that has to be quick.
 */
export function writeRegisters(
  office: Office,
  settings: Settings,
  registers: readonly Register[],
  verdicts: readonly Verdict[],
  marking: 'now' | 'later' = 'now',
): boolean {
  const whole = new Set(registers.filter((register) => isReady(office, settings, register, verdicts)));
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.entry.id, verdict]));
  for (const register of registers) {
    const textsOf = programCells(settings.campaign, register.form);
    const rowAt = new Map(register.rows.map((row) => [row.index, row]));
    const changes: RowChange[] = [];
    const added: { cells: Record<string, string>; verdict: Verdict }[] = [];
    const marked: MarkedRow[] = [];
    for (const entry of register.entries) {
      const verdict = verdictOf.get(entry.id);
      if (!verdict) continue;
      const { book, form } = register;
      const written = textsOf({ form, entry, verdict, book });
      const wanted = { ...entry.cells, ...written };
      register.records.set(entry, written.record ?? '');
      const row = rowAt.get(register.recorded.get(entry.id)?.index ?? register.placed.get(entry.id) ?? -1);
      if (!row) added.push({ cells: { ...register.beside.get(entry.id), ...wanted }, verdict });
      else {
        changes.push(...differing(register.table, row, wanted));
        marked.push({ index: row.index, marks: row.cells.marks ?? '', verdict });
      }
    }
    if (whole.has(register)) writeChanges(office, register, changes, rowAt);
    else leaveChanges(register);
    marked.push(...addEntries(office, register, added));
    if (marking === 'now') markCells(office, { ...register, campaign: settings.campaign }, marked);
  }
  return whole.size === registers.length;
}

// What entries are compared by is known before they stand in the sheet: a run that ends in between hides none of them.
function isReady(office: Office, settings: Settings, register: Register, verdicts: readonly Verdict[]): boolean {
  const isWhole = isKnownWhole(office, register);
  register.isIndexed = putInIndex(office, settings, register, verdicts);
  return isWhole && register.isIndexed;
}

// Columns that were put back empty are not what anybody has typed: they are filled again before anything is recorded.
function isKnownWhole(office: Office, { table }: Register): boolean {
  const lost = attempt(office, table.title, () => lostColumns(office, table.key));
  if (lost && lost.length > 0) throw tableMissing(table);
  return lost !== null;
}

// What is not written now is not to be taken for recorded.
function leaveChanges(register: Register): void {
  const { placed, recorded, touched } = register;
  for (const id of [...touched]) if (recorded.has(id) || placed.has(id)) touched.delete(id);
  const standing = register.entries.filter(({ id }) => !placed.has(id));
  register.entries = standing.map((entry) => recorded.get(entry.id)?.entry ?? entry);
}

/** Adds the row of one entry below all others, whatever they are. */
export function addEntry(
  office: Office,
  { campaign }: Settings,
  { book, form, table }: Pick<Register, 'book' | 'form' | 'table'>,
  verdict: Verdict,
): void {
  const { entry } = verdict;
  const cells = { ...entry.cells, ...programCells(campaign, form)({ form, entry, verdict, book }) };
  addEntries(office, { table }, [{ cells, verdict }]);
}

function addEntries(
  office: Office,
  { table }: Pick<Register, 'table'>,
  added: readonly { cells: Record<string, string>; verdict: Verdict }[],
): MarkedRow[] {
  if (added.length === 0) return [];
  const first = office.book.add(
    table,
    added.map(({ cells }) => cells),
  );
  return added.map(({ verdict }, down) => ({ index: first + down, marks: '', verdict }));
}

// Cells that people read are written between two records: the first says what is coming, the last that it is done.
function writeChanges(
  office: Office,
  { form, table }: Register,
  changes: readonly RowChange[],
  rowAt: ReadonlyMap<number, Row>,
): void {
  const marks = changes.flatMap(({ index, cells }) => {
    const fields = Object.entries(cells).filter(([key]) => form.fields.some((field) => field.key === key));
    const row = rowAt.get(index);
    const record = row && fields.length > 0 ? recordBeforeWriting(row, Object.fromEntries(fields)) : '';
    return record === '' ? [] : [{ index, cells: { record } }];
  });
  const marked = new Set(marks.map(({ index }) => index));
  const last = changes.flatMap(({ index, cells: { record } }) =>
    marked.has(index) && record !== undefined ? [{ index, cells: { record } }] : [],
  );
  const before = changes.map(({ index, cells: { record, ...rest } }) =>
    marked.has(index) || record === undefined ? { index, cells: rest } : { index, cells: { ...rest, record } },
  );
  for (const step of [marks, before, last]) if (step.length > 0) office.book.change(table, step);
}

/**
 * The cells of a row that are not as they should be; none where all are. What the program says of an entry in cells
 * side by side is written together where any of it differs: one block, and one for all rows that follow one another.
 */
export function differing({ columns }: Table, row: Row, wanted: Readonly<Record<string, string>>): RowChange[] {
  const isOther = (key: string) => (row.cells[key] ?? '') !== wanted[key];
  const keys = Object.keys(wanted);
  if (!keys.some(isOther)) return [];
  const told = columns.flatMap(({ hidden, key, owner }) => {
    return owner === 'derived' && !hidden && wanted[key] !== undefined ? [key] : [];
  });
  const together = new Set(told.some(isOther) ? told : []);
  const cells = Object.fromEntries(
    keys.filter((key) => isOther(key) || together.has(key)).map((key) => [key, wanted[key] ?? '']),
  );
  return [{ index: row.index, cells }];
}
