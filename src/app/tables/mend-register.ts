/** Mends a register as it was read: rows that were spoilt, taken away, or struck while people moved them. */

import { entryOfRow, isAsRecorded, isBlank, isRatherOf } from '../../domain/intake/entry-row.ts';
import type { Office, Settings } from '../office.ts';
import type { CopyLine } from './copy-line.ts';
import { type EntryCopy, readCopies } from './entry-copies.ts';
import { recallEntries } from './receive-entries.ts';
import type { Register } from './register.ts';
import { noteDeleted } from './restore-rows.ts';
import { attempt } from './troubles.ts';

/**
 * Mends a register as far as its copies allow: rows whose hidden record was spoilt are read by the copy's, entries that
 * came by form and whose rows have gone come back. Rows of staff that have gone are listed: whoever deleted them may
 * have meant it.
 *
 * @param copies of all forms, as this holding of the lock has read them; null where they could not be read.
 */
export function mendRegister(
  office: Office,
  settings: Settings,
  register: Register,
  copies: readonly CopyLine[] | null,
): void {
  const { form, recorded } = register;
  const lines = copies?.filter((line) => line.form === form.key) ?? [];
  if (copies) register.copyLines ??= lines;
  readSpoilt(office, settings, register);
  if (copies) {
    giveBackRows(office, settings, register, lines);
    emptyStrays(office, register, lines);
  }
  const missing = lines.filter(({ id }) => !recorded.has(id) && !register.entries.some((entry) => entry.id === id));
  const byForm = missing.filter(({ door }) => door === 'form');
  if (byForm.length > 0) recallEntries(office, settings, register, new Set(byForm.map(({ id }) => id)));
  const byStaff = missing.filter(({ door }) => door === 'staff');
  attempt(office, '', () =>
    noteDeleted(
      office,
      form.key,
      byStaff.map(({ number }) => number),
    ),
  );
}

function readSpoilt(office: Office, settings: Settings, register: Register): void {
  const { book, broken, entries, form } = register;
  if (broken.length === 0) return;
  const copies = attempt(office, '', () =>
    readCopies(office, settings, new Set(broken.map(({ cells }) => cells.id ?? ''))),
  );
  const recorded = new Map(register.recorded);
  const typed = [...register.typed];
  for (const row of broken) {
    const copy = copies?.get(row.cells.id ?? '');
    const known = copy && entryOfRow(form, { index: row.index, cells: { ...row.cells, record: copy.record } }, book);
    if (!known || recorded.has(known.entry.id)) typed.push(row);
    else {
      recorded.set(known.entry.id, known);
      entries.push(known.entry);
    }
  }
  Object.assign(register, { recorded, typed, broken: [] });
}

// Where rows were moved under a run that was giving a new entry its cells, and that ended before it had looked and
// mended, they stand in the row of another one, whose own texts are still there: it is that one again. The new entry's
// texts wait in their own row, and are taken in anew.
function giveBackRows(office: Office, settings: Settings, register: Register, lines: readonly CopyLine[]): void {
  const { book, entries, form, typed } = register;
  const copied = new Set(lines.map(({ id }) => id));
  const twice = typed.flatMap((row) => entryOfRow(form, row, book) ?? []);
  const strange = [...register.recorded.values(), ...twice].filter((row) => {
    return row.entry.door === 'staff' && !copied.has(row.entry.id) && !isAsRecorded(form, row);
  });
  const missing = lines.filter(({ id }) => !register.recorded.has(id));
  if (strange.length === 0 || missing.length === 0) return;
  const wanted = new Set(missing.map(({ id }) => id));
  const copies = attempt(office, '', () => readCopies(office, settings, wanted)) ?? new Map<string, EntryCopy>();
  const recorded = new Map(register.recorded);
  for (const row of strange) {
    const own = [...copies.values()].find((copy) => isRatherOf(form, row, copy.row))?.row;
    if (!own || recorded.has(own.entry.id)) continue;
    const entry = { ...own.entry, cells: row.entry.cells };
    if (entries.includes(row.entry)) entries.splice(entries.indexOf(row.entry), 1);
    if (recorded.get(row.entry.id) === row) recorded.delete(row.entry.id);
    recorded.set(entry.id, { ...own, index: row.index, entry });
    entries.push(entry);
  }
  const given = new Set([...recorded.values()].map(({ index }) => index));
  Object.assign(register, { recorded, typed: typed.filter(({ index }) => !given.has(index)) });
}

// Where a row above was deleted meanwhile, cells of such a run stand alone in the row below the last: nobody's texts
// are beside them, and no copy knows them.
function emptyStrays(office: Office, register: Register, lines: readonly CopyLine[]): void {
  const { book, entries, form, rows, table, typed } = register;
  const copied = new Set(lines.map(({ id }) => id));
  const ours = table.columns.flatMap(({ key, owner }) => (owner === 'staff' ? [] : [key]));
  const strays = rows.filter((row) => {
    if (!isBlank(form, row) || copied.has(row.cells.id ?? '')) return false;
    const found = entryOfRow(form, row, book);
    // Emptied by staff it is an entry still, and one that came by form always is.
    const isEntry = found !== null && (found.entry.door === 'form' || isAsRecorded(form, found));
    return !isEntry && ours.some((key) => (row.cells[key] ?? '') !== '');
  });
  if (strays.length === 0) return;
  const indexes = new Set(strays.map(({ index }) => index));
  const recorded = new Map([...register.recorded].filter(([, { index }]) => !indexes.has(index)));
  Object.assign(register, {
    recorded,
    entries: entries.filter(({ id }) => recorded.has(id) || !register.recorded.has(id)),
    typed: typed.filter(({ index }) => !indexes.has(index)),
  });
  const emptied = Object.fromEntries(ours.map((key) => [key, '']));
  office.book.change(
    table,
    strays.map(({ index }) => ({ index, cells: emptied })),
  );
}
