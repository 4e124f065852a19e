/** Cells that show people something other than what they keep, which stands in a hidden column of the same row. */

import type { Column, RowChange, ShownNames, Table } from '../domain/table.ts';
import type { Block } from './cell-blocks.ts';

type Cells = Readonly<Record<string, string>>;

/** How a workbook is read. */
export interface Seen {
  /** Its time zone. */
  zone(): string;
  names: ShownNames;
  /** The moment of a day and minute in the script's zone: `2019-08-20T09:12`. */
  momentAt(text: string): string;
}

/** A column that shows something else, and the hidden one where its texts are kept. */
export interface ShownColumn {
  key: string;
  kept: string;
  /** What people see of a text. */
  show(code: string): string;
  /** What the program reads from a cell beside which nothing is kept: of an earlier version, or typed. */
  read(text: string): string;
}

/** The table as this sheet has it: what came with a later version and is not there yet is left out. */
export function tableHere(table: Table, places: ReadonlyMap<string, number>): Table {
  const isKept = (key: string) => places.has(`${key}.key`);
  const columns = table.columns.filter(({ isLater, key }) => !isLater || places.has(key));
  // Words of such a column are none of the codec's: what stands there is only shown.
  const plain = columns.map((column): Column => {
    const { words: _, ...rest } = column;
    return column.shows === undefined ? column : rest;
  });
  const { identity = '' } = table;
  return { ...table, ...(isKept(identity) ? { identity: `${identity}.key` } : {}), columns: plain };
}

/** The columns of a table that show something else, as far as the sheet has the hidden ones. */
export function shownColumns(table: Table, places: ReadonlyMap<string, number>, seen: Seen): ShownColumn[] {
  return table.columns.flatMap((column) => {
    const { key, shows, words = {} } = column;
    const kept = `${key}.key`;
    if (shows === undefined || !places.has(kept)) return [];
    if (shows === 'moment') {
      const read = (text: string) => (SHOWN.test(text) ? seen.momentAt(text.replace(' ', 'T')) : text);
      return [{ key, kept, show: shownMoment, read }];
    }
    const names = shows === 'word' ? new Map(Object.entries(words)) : seen.names[shows];
    const read = (text: string) => [...names].find(([, name]) => name === text)?.[0] ?? text;
    return [{ key, kept, show: (code: string) => names.get(code) ?? code, read }];
  });
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u;
const SHOWN = /^\d{4}-\d\d-\d\d \d\d:\d\d$/u;

function shownMoment(moment: string): string {
  return MOMENT.test(moment) ? `${moment.slice(0, 10)} ${moment.slice(11, 16)}` : moment;
}

/** Cells of the program as they are to stand in the sheet. */
export function shownCells(shown: readonly ShownColumn[], cells: Cells): Record<string, string> {
  const stand = { ...cells };
  for (const { kept, key, show } of shown) {
    const code = cells[key];
    if (code !== undefined) Object.assign(stand, { [kept]: code, [key]: show(code) });
  }
  return stand;
}

// Where one of them is kept all are: an empty one is empty. Each row has one, its moment, that never is.
function isKeptRow(shown: readonly ShownColumn[], texts: Cells): boolean {
  return shown.some(({ kept }) => (texts[kept] ?? '') !== '');
}

/** Cells of the sheet as the program reads them: by what is kept, never by what is shown beside it. */
export function keptCells(shown: readonly ShownColumn[], texts: Cells): Record<string, string> {
  const cells = { ...texts };
  const isKept = isKeptRow(shown, texts);
  for (const { kept, key, read } of shown) {
    cells[key] = isKept ? (texts[kept] ?? '') : read(texts[key] ?? '');
    delete cells[kept];
  }
  return cells;
}

/**
 * What is still to be put into the hidden cells of rows in which nothing is kept: an earlier version made them, or
 * somebody has copied what they saw. All of a row at once, so that it is kept as a whole or not at all.
 */
export function unkeptCells(
  shown: readonly ShownColumn[],
  table: Table,
  rows: Iterable<readonly [number, { identity: string; texts: Cells }]>,
): RowChange[] {
  return [...rows].flatMap(([index, { identity, texts }]) => {
    if (isKeptRow(shown, texts)) return [];
    const cells = shown.map(({ kept, key, read, show }) => {
      const text = texts[key] ?? '';
      const code = read(text);
      // A row that is known by this very text is one of ours where the text is a word or key of ours.
      return table.identity !== kept || show(code) !== code ? [kept, code] : [kept, ''];
    });
    const isOurs = cells.some(([, code]) => code !== '') && (identity !== '' || table.identity === shown[0]?.kept);
    return isOurs ? [{ index, cells: Object.fromEntries(cells) }] : [];
  });
}

/** What shown cells should say instead, by what is kept beside them. */
export function misshownCells(
  shown: readonly ShownColumn[],
  rows: Iterable<readonly [number, { texts: Cells }]>,
): RowChange[] {
  return [...rows].flatMap(([index, { texts }]) => {
    if (!isKeptRow(shown, texts)) return [];
    const right = shown.map(({ kept, key, show }) => [key, show(texts[kept] ?? '')] as const);
    const wrong = right.filter(([key, text]) => (texts[key] ?? '') !== text);
    return wrong.length > 0 ? [{ index, cells: Object.fromEntries(wrong) }] : [];
  });
}

/** Blocks in the order in which they are to be written: what is kept comes first, for what is shown is told by it. */
export function keptFirst(
  shown: readonly ShownColumn[],
  places: ReadonlyMap<string, number>,
  blocks: readonly Block[],
): [kept: Block[], others: Block[]] {
  const kept = new Set(shown.map((each) => places.get(each.kept)));
  const isKept = ({ column, texts }: Block) => (texts[0] ?? []).every((_, right) => kept.has(column + right));
  return [blocks.filter(isKept), blocks.filter((block) => !isKept(block))];
}
