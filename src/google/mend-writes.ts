/** Looks after a commit whether every cell went into its own row, and mends what went astray. */

import { knownRow, type OpenedTable, wordOf } from './opened-table.ts';
import { matchRows, valuesOf } from './place-rows.ts';
import type { Values } from './sheet-layout.ts';

/** Texts by row and column, both counted from 1. */
export type CellTexts = Map<number, Map<number, string>>;

/**
 * The cells that are not as they should be after rows were moved while they were being written: ours that are missing
 * in their rows, and what they replaced in rows of others.
 *
 * A cell of another row that now holds what we wrote gets back what it held; in a row that nobody knew, a cell of ours
 * is emptied. Whatever else people have typed meanwhile stays.
 */
export function strayCells(opened: OpenedTable): CellTexts {
  const values = valuesOf(opened);
  matchRows(opened, values);
  const cells: CellTexts = new Map();
  const put = (place: number, key: string, text: string) => {
    const line = cells.get(place) ?? new Map<number, string>();
    const column = opened.table.columns.find((each) => each.key === key);
    line.set(opened.columns.get(key) ?? 0, column ? wordOf(column, text) : text);
    cells.set(place, line);
  };
  const known = new Set<number>();
  const wrote = textsByColumn(opened);
  for (const [name, row] of opened.rows) {
    if (row.place === 0) continue;
    known.add(row.place);
    const stand = knownRow(opened, values, row.place).texts;
    const own = opened.written.get(name) ?? {};
    for (const [key, texts] of wrote) {
      const text = row.texts[key] ?? '';
      const isAstray = own[key] === undefined && texts.has(stand[key] ?? '');
      if (stand[key] !== text && (own[key] !== undefined || isAstray)) put(row.place, key, text);
    }
  }
  for (const place of strangers(opened, values, known)) {
    const stand = knownRow(opened, values, place).texts;
    const isOurs = opened.table.columns.every(({ key }) => stand[key] === '' || wrote.get(key)?.has(stand[key] ?? ''));
    if (isOurs) for (const [key] of wrote) if (stand[key] !== '') put(place, key, '');
  }
  return cells;
}

function textsByColumn({ written }: OpenedTable): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const cells of written.values()) {
    for (const [key, text] of Object.entries(cells)) texts.set(key, (texts.get(key) ?? new Set()).add(text));
  }
  return texts;
}

function strangers({ layout }: OpenedTable, values: Values, known: ReadonlySet<number>): number[] {
  return values.flatMap((line, index) => {
    const place = index + 1;
    const isHeader = place === layout.keyRow || layout.labelRows.has(place);
    return isHeader || known.has(place) || line.every((value) => value === '') ? [] : [place];
  });
}
