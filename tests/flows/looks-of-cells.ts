/** Reads how cells of the workbook look, by table and column key. */

import { describeSheet, styleOf } from '../../src/offline/inspect.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { tableOf } from '../../src/season/workbook-tables.ts';
import type { World } from './open-world.ts';

/** The number of the table's column with this key, from 1. */
export function columnOf(world: World, table: string, key: string): number {
  const column = tableOf(world.run.book, table).columns.get(key);
  if (column === undefined) throw new Error(`the table ${table} has no column ${key}`);
  return column;
}

/** The look that a cell was given itself, without what rules lay over it. */
export function ownLook(world: World, table: string, row: number, key: string) {
  const { file, sheet } = tableOf(world.run.book, table);
  return styleOf(file, sheet.rows[row - 1]?.styles[columnOf(world, table, key) - 1] ?? 0);
}

/** A cell as a page draws it, with the colours of rules; null where nothing is drawn. */
export function shownCell(world: World, table: string, row: number, key: string) {
  const { file, sheet } = tableOf(world.run.book, table);
  const column = columnOf(world, table, key);
  return describeSheet(file, sheet.id).cells.find((cell) => cell.row === row && cell.column === column) ?? null;
}

/** All notes of an entry's row by column key, with the ground of the cell. */
export function notesOf(world: World, id: string): Record<string, { text: string; ground: string }> {
  const row = rowOf(world.run, id);
  if (row === null) throw new Error(`no row of ${id}`);
  const table = row.cells.number?.startsWith('HD') ? 'activity' : 'work';
  const { columns, sheet } = tableOf(world.run.book, table);
  const notes = sheet.rows[row.number - 1]?.notes ?? {};
  const noted = [...columns].filter(([key, column]) => {
    return notes[String(column)] !== undefined || ownLook(world, table, row.number, key).background !== undefined;
  });
  return Object.fromEntries(
    noted.map(([key, column]) => {
      const ground = ownLook(world, table, row.number, key).background ?? '';
      return [key, { text: notes[String(column)] ?? '', ground }];
    }),
  );
}
