/** The registers: reading what is recorded, and writing what is recorded and derived, only where it differs. */

import { formOf } from '../domain/campaign/fields.ts';
import type { CampaignForm } from '../domain/campaign/schema.ts';
import { type Facts, judge, type Verdict } from '../domain/count/judge.ts';
import type { Entry } from '../domain/intake/entry.ts';
import { type EntryRow, entryOfRow, isBlank, recordBeforeWriting, rowOfEntry } from '../domain/intake/entry-row.ts';
import { DECISION_KINDS, type Decision, type DecisionKind } from '../domain/review/decision.ts';
import type { Row, RowChange, Table } from '../domain/table.ts';
import { derivedCells } from './derived-cells.ts';
import { type MarkedRow, markCells } from './mark-cells.ts';
import type { Office, Settings } from './office.ts';
import { decisionsTable, registerTable } from './tables.ts';

/** One form's register as it was read, and the entries as they are to be. */
export interface Register {
  form: CampaignForm;
  table: Table;
  rows: readonly Row[];
  /** What is recorded, by entry id. */
  recorded: ReadonlyMap<string, EntryRow>;
  /** Rows that staff have typed and nobody has taken in yet. */
  typed: readonly Row[];
  /** In order of arrival. Intake adds and replaces here; `writeRegisters` carries it out. */
  entries: Entry[];
  /** Where a new entry's row already is, for those that staff typed. */
  placed: Map<string, number>;
}

/** Reads one register: one call. */
export function readRegister(office: Office, settings: Settings, formKey: string): Register {
  const form = formOf(settings.campaign, formKey);
  const table = registerTable(settings.campaign, form);
  const rows = office.book.read(table);
  const recorded = new Map<string, EntryRow>();
  const typed: Row[] = [];
  for (const row of rows) {
    const found = entryOfRow(form, row);
    if (found && !recorded.has(found.entry.id)) recorded.set(found.entry.id, found);
    else if (!found && !isBlank(form, row)) typed.push(row);
  }
  const entries = [...recorded.values()].map((each) => each.entry).sort(byNumber);
  return { form, table, rows, recorded, typed, entries, placed: new Map() };
}

/**
 * Decisions in the order in which they were made, however the sheet is sorted: one call.
 *
 * A line that staff have mangled is passed over. One of an earlier release has no id, and is known by its moment.
 */
export function readDecisions(office: Office): Decision[] {
  const found = office.book.read(decisionsTable()).flatMap(({ cells }) => {
    const kind = DECISION_KINDS.find((each) => each === cells.kind);
    const version = Number(cells.version);
    if (!kind || !cells.entry || !Number.isInteger(version)) return [];
    const { entry, code = '', reason = '', by = '', at = '', id = '' } = cells;
    return [{ id: id || at, entry, kind: kind satisfies DecisionKind, code, reason, by, at, version }];
  });
  return found.sort(byMoment);
}

const COUNTED = 'decisionCount';

/**
 * The id of the next decision: a number in sequence, never given twice, whatever becomes of the sheet's lines.
 *
 * @example
 * nextDecisionId(office, []) // → '000001'
 */
export function nextDecisionId(office: Office, decisions: readonly Decision[]): string {
  const counted = Number(office.store.get(COUNTED)) || 0;
  const last = decisions.reduce((most, { id }) => Math.max(most, /^\d+$/u.test(id) ? Number(id) : 0), counted);
  office.store.set(COUNTED, String(last + 1));
  return String(last + 1).padStart(6, '0');
}

// Decisions of one second are told apart by their sequence; those of an earlier release stand in the sheet's order.
function byMoment(one: Decision, other: Decision): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return one.id === other.id ? 0 : Number(one.id > other.id) * 2 - 1;
}

/** Puts `entry` in its place among the entries of its register. */
export function putEntry(register: Register, entry: Entry): void {
  const at = register.entries.findIndex((each) => each.id === entry.id);
  if (at < 0) register.entries.push(entry);
  else register.entries[at] = entry;
}

/** The verdict on every entry of these registers. */
export function judgeRegisters(
  settings: Settings,
  registers: readonly Register[],
  decisions: readonly Decision[],
): Verdict[] {
  const { campaign, roster } = settings;
  const facts: Facts = { campaign, roster, entries: registers.flatMap((each) => each.entries), decisions };
  return judge(facts);
}

/**
 * Writes what differs between a register as it was read and as it should stand: new entries, changed ones, derived
 * cells that are out of date, and system cells that somebody has typed over.
 *
 * Done again at once it writes nothing.
 *
 * @param marking `later` leaves the notes at cells to the next sweep, for a run that has to be quick.
 */
export function writeRegisters(
  office: Office,
  settings: Settings,
  registers: readonly Register[],
  verdicts: readonly Verdict[],
  marking: 'now' | 'later' = 'now',
): void {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.entry.id, verdict]));
  for (const register of registers) {
    const rowAt = new Map(register.rows.map((row) => [row.at, row]));
    const changes: RowChange[] = [];
    const added: { cells: Record<string, string>; verdict: Verdict }[] = [];
    const marked: MarkedRow[] = [];
    for (const entry of register.entries) {
      const verdict = verdictOf.get(entry.id);
      if (!verdict) continue;
      const wanted = { ...rowOfEntry(register.form, entry), ...derivedCells(settings, register.form, verdict) };
      const row = rowAt.get(register.recorded.get(entry.id)?.at ?? register.placed.get(entry.id) ?? -1);
      if (!row) added.push({ cells: wanted, verdict });
      else {
        changes.push(...differing(row, wanted));
        marked.push({ at: row.at, marks: row.cells.marks ?? '', verdict });
      }
    }
    writeChanges(office, register, changes, rowAt);
    marked.push(...addEntries(office, register, added));
    if (marking === 'now') markCells(office, register, marked);
  }
}

function addEntries(
  office: Office,
  { table }: Register,
  added: readonly { cells: Record<string, string>; verdict: Verdict }[],
): MarkedRow[] {
  if (added.length === 0) return [];
  const first = office.book.add(
    table,
    added.map(({ cells }) => cells),
  );
  return added.map(({ verdict }, down) => ({ at: first + down, marks: '', verdict }));
}

// Cells that people read are written between two records: the first says what is coming, the last that it is done.
function writeChanges(
  office: Office,
  { form, table }: Register,
  changes: readonly RowChange[],
  rowAt: ReadonlyMap<number, Row>,
): void {
  const marks = changes.flatMap(({ at, cells }) => {
    const fields = Object.entries(cells).filter(([key]) => form.fields.some((field) => field.key === key));
    const row = rowAt.get(at);
    const record = row && fields.length > 0 ? recordBeforeWriting(row, Object.fromEntries(fields)) : '';
    return record === '' ? [] : [{ at, cells: { record } }];
  });
  const marked = new Set(marks.map(({ at }) => at));
  const last = changes.flatMap(({ at, cells: { record } }) =>
    marked.has(at) && record !== undefined ? [{ at, cells: { record } }] : [],
  );
  const before = changes.map(({ at, cells: { record, ...rest } }) =>
    marked.has(at) || record === undefined ? { at, cells: rest } : { at, cells: { ...rest, record } },
  );
  for (const step of [marks, before, last]) if (step.length > 0) office.book.change(table, step);
}

function differing(row: Row, wanted: Readonly<Record<string, string>>): RowChange[] {
  const cells = Object.fromEntries(Object.entries(wanted).filter(([key, text]) => (row.cells[key] ?? '') !== text));
  return Object.keys(cells).length > 0 ? [{ at: row.at, cells }] : [];
}

function byNumber(one: Entry, other: Entry): number {
  if (one.number === other.number) return 0;
  return one.number < other.number ? -1 : 1;
}
