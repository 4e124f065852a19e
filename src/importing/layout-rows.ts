/** Makes the rows of a layout of drawn rows: which are repeated, for which list, and what each cell says. */

import type { PaperLayout } from '../domain/paper/layout.ts';
import { FORM_SIGNS } from '../messages/importing/form-notation.ts';
import { type Finding, resolveTags } from './findings.ts';
import { type CellSpeech, readCell, tagsTyped } from './read-cell.ts';
import type { DrawnCell, DrawnRow } from './read-form.ts';
import { findTag, foldedName, type ScopeChain, type TagScope } from './tag-names.ts';

type Rows = PaperLayout['rows'];
type PlainRow = Extract<Rows[number], { cells: unknown }>;
type Each = Exclude<Rows[number], PlainRow>;
type LayoutCell = PlainRow['cells'][number];

/** The table that rows are made for; `height` and `size` are what a row and a cell need not say. */
interface Table {
  columns: number;
  height: number;
  scope: TagScope;
  size: number;
}

interface SpokenRow {
  drawn: DrawnRow;
  speech: CellSpeech[];
}

/**
 * The rows of a layout, with what was not understood.
 *
 * A row belongs to the list whose tags it holds, the next unused one where several would do; rows of one list stand in
 * one `each`, with whatever was drawn between them. A row that says 无 behind a list is shown where that is empty.
 *
 * @example
 * layoutRows(form.rows, { columns: 6, height: 10, scope, size: 12 }).rows[1]
 * // → { each: 'activities', rows: [{ cells: [{ text: '{order}', align: 'center' }, …] }], none: '（无）' }
 */
export function layoutRows(drawn: readonly DrawnRow[], table: Table): { rows: Rows; found: Finding[] } {
  const found: Finding[] = [];
  const rows: Rows = [];
  const spoken = drawn.map((row) => ({ drawn: row, speech: row.cells.map(({ text }) => readCell(text)) }));
  const heads = headRows(spoken, table.scope);
  spoken.forEach((row, index) => {
    const last = rows[rows.length - 1];
    const none = noneOf(row);
    if (none !== null && last && 'each' in last && last.none === undefined) {
      last.none = none;
      return;
    }
    const path = pathOf(row, table.scope, rows);
    const made = rowOf(row, { path, table, index, isHead: index < heads, isLast: index === spoken.length - 1 });
    found.push(...made.found);
    put(rows, path, made.row);
  });
  return { rows, found };
}

/** Rows that the file repeats on every page; else those of several cells without tags over the first list. */
function headRows(rows: readonly SpokenRow[], scope: TagScope): number {
  const marked = rows.findIndex(({ drawn }) => !drawn.isHead);
  if (marked > 0) return marked;
  const tagged = rows.findIndex(({ speech }) => speech.some(({ text, boxes }) => isTagged(text) || boxes.length > 1));
  const above = rows.slice(0, Math.max(0, tagged));
  const first = rows[tagged];
  if (first === undefined || pathOf(first, scope, []).length === 0) return 0;
  return above.every(({ speech }) => speech.length > 1) ? above.length : 0;
}

const isTagged = (text: string): boolean => tagsTyped(text).length > 0;

function noneOf({ speech }: SpokenRow): string | null {
  const [only] = speech;
  if (only === undefined || speech.length > 1 || isTagged(only.text)) return null;
  return only.marks.none ?? (FORM_SIGNS.none.test(only.text) ? only.text : null);
}

/** Which list a row is repeated for: none, one, or one inside another. */
function pathOf({ speech }: SpokenRow, scope: TagScope, rows: Rows): string[] {
  const paths = pathsIn(scope);
  const marked = speech.map(({ marks }) => marks.each?.trim()).find(Boolean);
  const asked = paths.find((path) => path.length > 0 && path[path.length - 1] === marked);
  if (asked) return asked;
  const tags = speech.flatMap(({ text }) => tagsTyped(text));
  const boxes = speech.map((one) => one.boxes).filter((some) => some.length > 0);
  const scored = paths.map((path) => {
    const chain = chainOf(scope, path);
    const known = tags.map((tag) => findTag(tag, chain)).map((one) => (one === null ? 0 : one.isSure ? 1 : 0.6));
    const ticked = boxes.filter((some) => fieldOf(some, chain) !== null).length;
    return { path, score: known.reduce<number>((sum, one) => sum + one, 0) + ticked };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  const equal = scored.filter(({ score }) => score === best).map(({ path }) => path);
  const depth = Math.min(...equal.map((path) => path.length));
  const likely = equal.filter((path) => path.length === depth);
  const last = rows[rows.length - 1];
  const open = last && 'each' in last ? last.each : '';
  const used = rows.flatMap((row) => ('each' in row ? [row.each] : []));
  return (
    likely.find(([list]) => list === open) ?? likely.find(([list = '']) => !used.includes(list)) ?? likely[0] ?? []
  );
}

function pathsIn(scope: TagScope, above: readonly string[] = []): string[][] {
  const inside = Object.entries(scope.lists).flatMap(([name, list]) => pathsIn(list, [...above, name]));
  return [[...above], ...inside];
}

/** The scopes at the end of a path, the inmost first. */
export function chainOf(scope: TagScope, path: readonly string[]): ScopeChain {
  const chain = [scope];
  for (const name of path) {
    const next = chain[0]?.lists[name];
    if (next) chain.unshift(next);
  }
  return chain;
}

/** The field whose choices the boxes are, most of them at least. */
function fieldOf(boxes: readonly string[], chain: ScopeChain): string | null {
  const ticks = chain.flatMap((scope) => Object.entries(scope.ticks));
  const counted = ticks.map(([field, choices]) => {
    const known = choices.map(foldedName);
    return { field, shared: boxes.filter((box) => known.includes(foldedName(box))).length };
  });
  const best = counted.sort((one, other) => other.shared - one.shared)[0];
  return best && best.shared * 2 > boxes.length ? best.field : null;
}

/** Puts a row where its list is; what was drawn between two rows of one list is repeated with them. */
function put(rows: Rows, path: readonly string[], row: PlainRow): void {
  const [list, inner] = path;
  if (list === undefined) {
    rows.push(row);
    return;
  }
  const index = rows.findIndex((one) => 'each' in one && one.each === list);
  const between = index < 0 ? [] : rows.slice(index + 1);
  const isOneList = index >= 0 && between.every((one) => 'cells' in one);
  const each: Each = isOneList ? (rows[index] as Each) : { each: list, rows: [] };
  if (isOneList) each.rows.push(...(rows.splice(index + 1) as PlainRow[]));
  else rows.push(each);
  const last = each.rows[each.rows.length - 1];
  if (inner === undefined) each.rows.push(row);
  else if (last && 'each' in last && last.each === inner) last.rows.push(row);
  else each.rows.push({ each: inner, rows: [row] });
}

interface RowPlace {
  path: readonly string[];
  table: Table;
  index: number;
  isHead: boolean;
  isLast: boolean;
}

function rowOf({ drawn, speech }: SpokenRow, place: RowPlace): { row: PlainRow; found: Finding[] } {
  const { isHead, isLast, path, table } = place;
  const chain = chainOf(table.scope, path);
  const found: Finding[] = [];
  const cells = speech.map((one, index) => {
    const cell = drawn.cells[index] as DrawnCell;
    const isLabel = isHead || cell.isLabel;
    const isBand = isLabel && !isHead && cell.span === table.columns && drawn.keepsNext;
    const made = cellOf(one, { chain, place: { row: place.index + 1, column: index + 1 } });
    found.push(...made.found);
    return { ...made.cell, ...lookOf(cell, isBand ? 'band' : isLabel ? 'label' : 'text', table) };
  });
  const when = speech.map(({ marks }) => whenOf(marks, chain)).find((one) => one !== null);
  const { height, keepsNext } = drawn;
  const row: PlainRow = {
    cells,
    ...(isHead ? { head: true } : {}),
    // Rows of one entry are kept together anyway.
    ...(keepsNext && path.length === 0 && !isLast ? { together: true } : {}),
    ...(when ? { when } : {}),
    ...(height === null || height === table.height ? {} : { height }),
  };
  return { row, found };
}

function whenOf({ hidden, shown }: CellSpeech['marks'], chain: ScopeChain): string | null {
  const typed = shown ?? hidden;
  if (typed === undefined) return null;
  return `${shown === undefined ? '!' : ''}${findTag(typed, chain)?.tag ?? typed.trim()}`;
}

type CellPlace = { chain: ScopeChain; place: { row: number; column: number } };

function cellOf(speech: CellSpeech, { chain, place }: CellPlace): { cell: LayoutCell; found: Finding[] } {
  const { boxes, hint, marks } = speech;
  const { found, text } = resolveTags(speech.text, chain, place);
  for (const mark of [marks.shown, marks.hidden]) {
    if (mark !== undefined) found.push(...resolveTags(`{${mark}}`, chain, place).found);
  }
  const field = boxes.length > 0 ? fieldOf(boxes, chain) : null;
  if (boxes.length > 0 && field === null) found.push({ code: 'unknownBoxes', place, text: boxes.join(' ') });
  const isKept = boxes.length > 0 && field === null;
  const shown = isKept ? `${text}${boxes.map((box) => `${FORM_SIGNS.box}${box}`).join(' ')}` : text;
  const empty = marks.empty ?? (hint === '' ? undefined : `${text.replace(/\{[^{}]*\}/g, '')}${hint}`);
  return {
    cell: {
      text: shown,
      ...(empty === undefined ? {} : { empty }),
      ...(field === null ? {} : { ticks: field }),
    },
    found,
  };
}

/** How a cell looks, where it is not as its kind does. */
function lookOf({ align, down, size, span, text }: DrawnCell, look: 'text' | 'label' | 'band', table: Table) {
  const usual = look === 'text' ? 'left' : 'center';
  return {
    ...(look === 'text' ? {} : { look }),
    ...(align === usual || text === '' ? {} : { align }),
    ...(span > 1 ? { span } : {}),
    ...(down > 1 ? { down } : {}),
    ...(size === table.size || text === '' ? {} : { size }),
  };
}
