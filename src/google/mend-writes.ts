/** Looks after a commit whether every cell went into its own row, and mends what went astray. */

import { type KnownRow, knownRow, type OpenedTable, wordOf } from './opened-table.ts';
import { matchRows, valuesOf } from './place-rows.ts';
import type { Values } from './sheet-layout.ts';

/** Texts by row and column, both counted from 1. */
export type CellTexts = Map<number, Map<number, string>>;

/**
 * The cells that are not as they should be after rows were moved while they were being written: ours that are missing
 * in their rows, and what they replaced in rows of others.
 *
 * A cell of another row that now holds what we wrote gets back what it held, a row that has gone under ours comes back
 * whole; in a row that nobody knew, a cell of ours is emptied. Whatever else people have typed meanwhile stays.
 */
export function strayCells(opened: OpenedTable): CellTexts {
  const values = valuesOf(opened);
  const stood = [...opened.rows].filter(([, { place }]) => place > 0);
  const before = JSON.stringify([...opened.columns]);
  matchRows(opened, values);
  placeOverwritten(opened, values, stood);
  const cells: CellTexts = new Map();
  const wrote = textsWritten(opened, JSON.stringify([...opened.columns]) !== before);
  for (const [name, row] of opened.rows) if (row.place > 0) putRight(opened, { cells, name, row, values, wrote });
  const known = new Set([...opened.rows.values()].map(({ place }) => place));
  for (const place of strangers(opened, values, known)) {
    const line = values[place - 1] ?? [];
    const filled = line.flatMap((value, index) => (value === '' ? [] : [index + 1]));
    if (isOursAlone(line, wrote)) cells.set(place, new Map(filled.map((column) => [column, ''])));
  }
  return cells;
}

interface Putting {
  cells: CellTexts;
  name: number;
  row: KnownRow;
  values: Values;
  wrote: Written;
}

function putRight(opened: OpenedTable, { cells, name, row, values, wrote }: Putting): void {
  const stand = knownRow(opened, values, row.place).texts;
  const own = opened.written.get(name) ?? {};
  const wrong = opened.table.columns.filter(({ key }) => {
    const isAstray = own[key] === undefined && wrote.in(key).has(stand[key] ?? '');
    return stand[key] !== (row.texts[key] ?? '') && (own[key] !== undefined || isAstray);
  });
  if (wrong.length === 0) return;
  // Where nobody else's texts stand all is written at once: a run that ends between two cells would leave some of them.
  const columns = isOursAlone(values[row.place - 1] ?? [], wrote) ? opened.table.columns : wrong;
  const texts = columns.map((column) => {
    return [opened.columns.get(column.key) ?? 0, wordOf(column, row.texts[column.key] ?? '')] as const;
  });
  cells.set(row.place, new Map(texts));
}

function isOursAlone(line: readonly unknown[], wrote: Written): boolean {
  return line.every((value) => value === '' || wrote.all.has(String(value)));
}

// Where rows moved under a block that was being written, one of its rows stands twice and an older one not at all.
function placeOverwritten(opened: OpenedTable, values: Values, stood: readonly [number, KnownRow][]): void {
  const gone = stood.filter(([name, row]) => row.place === 0 && row.identity !== '' && !opened.written.has(name));
  // What this run has added and is nowhere went into other columns: it is written once more, below all.
  for (const name of opened.added) {
    const row = opened.rows.get(name);
    if (row?.place === 0) row.place = ++opened.lastRow;
  }
  if (gone.length === 0) return;
  const placed = new Set([...opened.rows.values()].map(({ place }) => place));
  const ours = new Set([...opened.written.keys()].map((name) => opened.rows.get(name)?.identity));
  const twice = strangers(opened, values, placed).filter((place) => ours.has(knownRow(opened, values, place).identity));
  for (const [name, row] of gone) {
    row.place = twice.shift() ?? ++opened.lastRow;
    opened.written.set(name, { ...row.texts });
    opened.added.add(name);
  }
}

/** The texts that were written since the last commit. */
interface Written {
  all: ReadonlySet<string>;
  /** Those that may have gone into the column of `key`: any, where columns have moved. */
  in(key: string): ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

function textsWritten({ table, written }: OpenedTable, haveColumnsMoved: boolean): Written {
  const byColumn = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const cells of written.values()) {
    for (const [key, text] of Object.entries(cells)) {
      byColumn.set(key, (byColumn.get(key) ?? new Set()).add(text));
      const column = table.columns.find((each) => each.key === key);
      all.add(text).add(column ? wordOf(column, text) : text);
    }
  }
  return { all, in: (key) => (haveColumnsMoved ? all : (byColumn.get(key) ?? NONE)) };
}

function strangers({ layout }: OpenedTable, values: Values, known: ReadonlySet<number>): number[] {
  return values.flatMap((line, index) => {
    const place = index + 1;
    return layout.headerRows.has(place) || known.has(place) || line.every((value) => value === '') ? [] : [place];
  });
}
