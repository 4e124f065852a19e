/** Finds the rows of an open table again, wherever people have moved them since they were read. */

import { tableMissing } from '../app/problem.ts';
import { type KnownRow, knownRow, type OpenedTable } from './opened-table.ts';
import { sheetValues } from './read-sheet.ts';
import { layoutOf, type Values } from './sheet-layout.ts';

/**
 * Sees to it that every known row's place is where it stands now: one call where nothing has moved, two where something
 * has.
 *
 * @param wanted names of the rows that are about to be written: one without an identity is known by what it holds, so
 *   that the whole sheet is looked at.
 */
export function placeRows(opened: OpenedTable, wanted: Iterable<number>): void {
  if (opened.isPlaced || opened.table.identity === undefined) return;
  const nameless = [...wanted].some((name) => opened.rows.get(name)?.identity === '');
  if (nameless || !isUnmoved(opened)) matchRows(opened, valuesOf(opened));
  opened.isPlaced = true;
}

/** Everything that stands in the sheet now. */
export function valuesOf({ sheet, table }: OpenedTable): unknown[][] {
  return sheetValues(sheet, table);
}

/** Whether every row with an identity stands where it is thought to, and no other has come: one call. */
export function isUnmoved(opened: OpenedTable): boolean {
  const { columns, rows, sheet, table } = opened;
  const column = columns.get(table.identity ?? '') ?? 0;
  // Columns that went meanwhile may have taken this one along.
  if (column > sheet.getMaxColumns()) return false;
  const ids = sheet
    .getRange(1, column, sheet.getMaxRows(), 1)
    .getValues()
    .map(([id]) => String(id ?? ''));
  const known = [...rows.values()].filter(({ identity, place }) => identity !== '' && place > 0);
  const others = ids.filter((id, index) => id !== '' && !isHeaderPlace(opened, index + 1)).length;
  return others === known.length && known.every(({ identity, place }) => ids[place - 1] === identity);
}

function isHeaderPlace({ layout }: OpenedTable, row: number): boolean {
  return layout.headerRows.has(row);
}

/**
 * Brings columns, places and the last row up to `values`; a row that is no longer there gets place 0.
 *
 * A row is found by its identity; of several with one identity, or where it has none, by what it holds.
 *
 * @throws ProblemError tableMissing where a column went meanwhile.
 */
export function matchRows(opened: OpenedTable, values: Values): void {
  const layout = layoutOf(values, opened.table);
  if (layout.missing.length > 0) throw tableMissing(opened.table);
  const haveColumnsMoved = JSON.stringify([...layout.columns]) !== JSON.stringify([...opened.columns]);
  opened.layout = layout;
  opened.columns = layout.columns;
  opened.lastRow = values.length;
  const free = new Map<number, KnownRow>();
  values.forEach((_, index) => {
    if (!isHeaderPlace(opened, index + 1)) {
      free.set(index + 1, knownRow(opened, values, index + 1));
    }
  });
  const search = [...opened.rows]
    .filter(([, row]) => row.place > 0)
    .sort(([, one], [, other]) => one.place - other.place);
  for (const [name, row] of search) {
    const stood = row.place;
    row.place = placeOf(opened, name, row, free);
    // Cells that went into other columns may have covered the identity itself; the row is where it was.
    if (row.place === 0 && haveColumnsMoved && opened.written.has(name) && free.has(stood)) row.place = stood;
    const { place } = row;
    free.delete(place);
  }
}

function placeOf(opened: OpenedTable, name: number, row: KnownRow, free: ReadonlyMap<number, KnownRow>): number {
  const isLike = likeness(opened, name, row);
  const own = [...free].filter(([, other]) => other.identity === row.identity);
  // What this run gave a row as its identity may have gone into another one: then it is known by what it held before.
  const isNamedNow = opened.named.has(name);
  const all = isNamedNow ? [...free] : own;
  if (row.identity !== '' && !isNamedNow && all.length === 1) return all[0]?.[0] ?? 0;
  const alike = all.filter(([, other]) => isLike(other));
  const best = alike.find(([place]) => place === row.place) ?? alike[0];
  if (best) return best[0];
  const same = row.identity === '' || isNamedNow ? undefined : (own.find(([place]) => place === row.place) ?? own[0]);
  return same?.[0] ?? 0;
}

// Alike in every cell that this run has not written since the last commit.
function likeness({ table, written }: OpenedTable, name: number, row: KnownRow): (other: KnownRow) => boolean {
  const changed = written.get(name) ?? {};
  const keys = table.columns.map(({ key }) => key).filter((key) => changed[key] === undefined);
  const isBlank = keys.every((key) => row.texts[key] === '');
  return (other) => !isBlank && keys.every((key) => other.texts[key] === row.texts[key]);
}
