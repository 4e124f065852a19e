/** Keeps what is needed to bring back what people delete or spoil, and fills again what had gone. */

import { type Decision, readDecisionLine } from '../../domain/review/decision.ts';
import type { RowChange } from '../../domain/table.ts';
import type { Office, Settings } from '../office.ts';
import type { CopyLine } from './copy-line.ts';
import { keepCopies, readCopies, readCopyLines } from './entry-copies.ts';
import { closeIndex } from './entry-fingerprints.ts';
import { noteNumbers } from './entry-numbers.ts';
import { registerTable } from './register-table.ts';
import { lostColumns, noteLostColumns, type Register, readDecisions, readRegister } from './registers.ts';
import { copiesTable, decisionsTable } from './tables.ts';
import { attempt } from './troubles.ts';

const DELETED = 'deleted';

/** An entry that staff had typed and whose row has gone. */
export interface DeletedEntry {
  form: string;
  number: string;
}

/** Entries of staff whose rows have gone, as the last sweep found them. */
export function deletedEntries(office: Office, forms: readonly string[]): DeletedEntry[] {
  return forms.flatMap((form) =>
    office.store
      .get(`${DELETED}.${form}`)
      .split(' ')
      .filter((number) => number !== '')
      .map((number) => ({ form, number })),
  );
}

/** Notes the numbers of a form's deleted entries; as many as a property holds, for more are not deleted by mistake. */
export function noteDeleted(office: Office, form: string, numbers: readonly string[]): void {
  office.store.set(`${DELETED}.${form}`, numbers.slice(-MOST_DELETED).join(' '));
}

const MOST_DELETED = 400;

/**
 * Keeps numbers and copies of every entry and decision that has none, or an older one.
 *
 * @param copies as this holding of the lock has read them; null to read them now.
 */
export function keepAll(
  office: Office,
  settings: Settings,
  registers: readonly Register[],
  decisions: readonly Decision[],
  copies: readonly CopyLine[] | null = null,
): void {
  for (const register of registers) {
    noteNumbers(office, settings, register, register.entries);
    closeIndex(office, settings, register);
  }
  attempt(office, '', () => {
    const known = new Map((copies ?? readCopyLines(office)).map(({ hash, id }) => [id, hash]));
    for (const register of registers) keepCopies(office, register, known);
    const fresh = decisions.filter(({ id }) => !known.has(decisionKey(id)));
    if (fresh.length > 0) office.book.put(copiesTable(office.language), fresh.map(decisionCopy));
  });
}

const DECISION = 'decision';

function decisionKey(id: string): string {
  return `${DECISION}/${id}`;
}

function decisionCopy(decision: Decision): Record<string, string> {
  return { id: decisionKey(decision.id), form: DECISION, record: JSON.stringify(decision) };
}

/** Every column of a table. */
const WHOLE = '*';

/**
 * Notes what has gone, before it is put back empty: until it is filled again nobody's change is read from it.
 *
 * @param columns by key; none where the whole sheet has gone. Rows of a register then come back by themselves.
 */
export function noteLoss(office: Office, table: string, columns: readonly string[]): void {
  const isWhole = columns.length === 0;
  if (isWhole && ![decisionsTable(office.language).key, copiesTable(office.language).key].includes(table)) return;
  const before = lostColumns(office, table);
  noteLostColumns(office, table, [...new Set([...before, ...(isWhole ? [WHOLE] : columns)])]);
}

/**
 * Fills again what set-up had to put back empty: columns of registers from the copies of their entries, the decisions,
 * where their whole sheet had gone, and the copies themselves, at once: until then nothing that is deleted comes back.
 */
export function refillLost(office: Office, settings: Settings): void {
  for (const form of settings.campaign.forms) {
    const lost = lostColumns(office, form.key);
    if (lost.length === 0) continue;
    refillRegister(office, settings, form.key, lost);
    noteLostColumns(office, form.key, []);
  }
  refillWhole(office, decisionsTable(office.language).key, () => refillDecisions(office));
  refillWhole(office, copiesTable(office.language).key, () => {
    const registers = settings.campaign.forms.map(({ key }) => readRegister(office, settings, key));
    keepAll(office, settings, registers, readDecisions(office));
    office.book.commit();
  });
}

function refillWhole(office: Office, table: string, fill: () => void): void {
  if (lostColumns(office, table).length === 0) return;
  fill();
  noteLostColumns(office, table, []);
}

function refillRegister(office: Office, settings: Settings, formKey: string, lost: readonly string[]): void {
  const form = settings.campaign.forms.find(({ key }) => key === formKey);
  if (!form) return;
  const table = registerTable(settings.campaign, form);
  const rows = office.book.read(table);
  const lines = readCopyLines(office);
  const idOf = new Map(lines.map(({ id, number }) => [number, id]));
  const ids = new Map(rows.map(({ index, cells }) => [index, cells.id || (idOf.get(cells.number ?? '') ?? '')]));
  const copies = readCopies(office, settings, new Set(ids.values()));
  const changes = rows.flatMap(({ index, cells }): RowChange[] => {
    const copy = copies.get(ids.get(index) ?? '');
    if (!copy) return [];
    const stood: Readonly<Record<string, string>> = { ...copy.row.entry.cells, ...copy.beside };
    const texts = { ...stood, id: copy.row.entry.id, record: copy.record };
    const filled = Object.entries(texts).filter(([key]) => lost.includes(key) && (cells[key] ?? '') === '');
    return filled.length > 0 ? [{ index, cells: Object.fromEntries(filled) }] : [];
  });
  if (changes.length > 0) office.book.change(table, changes);
  office.book.commit();
}

function refillDecisions(office: Office): void {
  const known = new Set(readDecisions(office).map(({ id }) => id));
  const kept = office.book.read(copiesTable(office.language)).filter(({ cells }) => cells.form === DECISION);
  const lines = kept.flatMap(({ cells }) => {
    const decision = readDecisionLine(cells.record ?? '');
    return decision && !known.has(decision.id) ? [{ ...decision, version: String(decision.version) }] : [];
  });
  if (lines.length > 0) office.book.add(decisionsTable(office.language), lines);
  office.book.commit();
}
