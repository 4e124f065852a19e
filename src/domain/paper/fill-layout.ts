/** Fills a layout with what was reported: tags become texts, rows are repeated for each entry. */

import type { Day } from '../calendar.ts';
import type { PaperWords } from './entry-texts.ts';
import type { PaperLayout } from './layout.ts';
import type { Paper, PaperBlock, PaperCell, PaperRow, PaperTable, Tick } from './paper.ts';

/** What tags stand for. A list's scopes also see what is around them. */
export interface Scope {
  texts: Readonly<Record<string, string>>;
  ticks?: Readonly<Record<string, readonly Tick[]>>;
  lists?: Readonly<Record<string, readonly Scope[]>>;
}

/** The tags that a scope of this kind knows. */
export interface Tags {
  texts: readonly string[];
  ticks?: readonly string[];
  lists?: Readonly<Record<string, Tags>>;
}

/** `{title}`, or `{heldOn~heldUntil}`, which is a tag of its own that stands for both. */
const TAG = /\{([^{}]*)\}/g;

type LayoutRow = PaperLayout['rows'][number];
type PlainRow = Extract<LayoutRow, { cells: unknown }>;
type LayoutCell = PlainRow['cells'][number];

/**
 * The paper that `layout` makes of `scope`.
 *
 * @param about who makes the paper and of what day its newest content is: they stand in the file's properties; and in
 *   what words parts of a line are joined.
 * @example
 * fillLayout(layouts.papers.annex1, scope, { author: '塘沽街道总工会', day: '2019-09-18', words }).name
 * // → '线下活动情况统计表（塘沽街道总工会）'
 */
export function fillLayout(
  layout: PaperLayout,
  scope: Scope,
  { words, ...about }: { author: string; day: Day; words: Pick<PaperWords, 'parted'> },
): Paper {
  const note = (line: readonly string[]): PaperBlock[] => {
    const text = lineText(line, scope, words);
    return text === '' ? [] : [{ is: 'line', look: 'note', text }];
  };
  const { mark, title, orientation } = layout;
  const blocks: PaperBlock[] = [
    ...(mark === undefined ? [] : markLines(filled(mark, scope))),
    { is: 'line', look: 'title', text: filled(title, scope) },
    ...(layout.above ?? []).flatMap(note),
    tableOf(layout, scope),
    ...(layout.below ?? []).flatMap(note),
  ];
  return { ...about, name: filled(layout.name, scope), isNumbered: true, sections: [{ orientation, blocks }] };
}

/** A mark over a title: the title of an annex stands on its third line (GB/T 9704-2012, 7.3.7). */
export function markLines(text: string): PaperBlock[] {
  return [
    { is: 'line', look: 'mark', text },
    { is: 'line', look: 'gap', text: '' },
  ];
}

/** The table of a layout, filled; without rows it would be none, and a layout has at least one. */
export function tableOf(layout: PaperLayout, scope: Scope): PaperTable {
  const { widths, size, height } = layout;
  const rows = rowsOf(layout.rows, scope, widths.length);
  return { is: 'table', widths, size, height, rows: rows.map((row) => breakable(row, layout)) };
}

function rowsOf(rows: readonly LayoutRow[], scope: Scope, columns: number): PaperRow[] {
  return rows.flatMap((row) => {
    if (!('cells' in row)) return repeated(row, scope, columns);
    return isShown(row.when, scope) ? [rowOf(row, scope)] : [];
  });
}

/** Whether what has this `when` is shown: the tag that it names is not empty, or is where it begins with `!`. */
export function isShown(when: string | undefined, { texts }: Scope): boolean {
  if (when === undefined) return true;
  return when.startsWith('!') ? !texts[when.slice(1)] : Boolean(texts[when]);
}

function repeated(row: Exclude<LayoutRow, PlainRow>, scope: Scope, columns: number): PaperRow[] {
  const items = scope.lists?.[row.each] ?? [];
  if (items.length === 0 && row.none !== undefined) {
    return [{ cells: [{ text: row.none, span: columns, align: 'center' }] }];
  }
  return items.flatMap((item) => {
    const inside = { ...item, texts: { ...scope.texts, ...item.texts } };
    // What follows a row in one item belongs to it.
    return row.rows.flatMap((one, index) =>
      rowsOf([one], inside, columns).map((made) =>
        'cells' in one && index < row.rows.length - 1 ? { ...made, keepsNext: true } : made,
      ),
    );
  });
}

function rowOf({ cells, head, together, height }: PlainRow, scope: Scope): PaperRow {
  return {
    cells: cells.map((cell) => cellOf(cell, scope)),
    ...(head ? { isHead: true } : {}),
    ...(together ? { keepsNext: true } : {}),
    ...(height === undefined ? {} : { height }),
  };
}

function cellOf({ text, empty, ticks, ...look }: LayoutCell, scope: Scope): PaperCell {
  const isEmpty = empty !== undefined && tagsIn(text).every((tag) => (scope.texts[tag] ?? '') === '');
  const defined = Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
  return {
    ...defined,
    text: isEmpty ? empty : filled(text, scope),
    ...(ticks === undefined ? {} : { ticks: scope.ticks?.[ticks] ?? [] }),
  };
}

/** In millimetres: moving a row as tall as this would leave much of a page empty, and one taller than a page is cut. */
const TALL = 80;

const MILLIMETRES_OF_POINT = 25.4 / 72;

/** A long account may be parted by the end of a page, every other row is kept whole. */
function breakable(row: PaperRow, { widths, size }: PaperLayout): PaperRow {
  let column = 0;
  const isTall = row.cells.some(({ text, span = 1, size: own = size }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    column += span;
    const sign = own * MILLIMETRES_OF_POINT;
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * sign) / width)), 0);
    return lines * sign * 1.4 > TALL;
  });
  return isTall ? { ...row, mayBreak: true } : row;
}

/** The parts of a line whose tags are all filled, joined as `words` join them; '' where none is left. */
export function lineText(parts: readonly string[], scope: Scope, words: Pick<PaperWords, 'parted'>): string {
  return words.parted(partsOf(parts, scope));
}

/** The parts whose tags are all filled. */
function partsOf(parts: readonly string[], scope: Scope): string[] {
  return parts
    .filter((part) => tagsIn(part).every((tag) => (scope.texts[tag] ?? '') !== ''))
    .map((part) => filled(part, scope));
}

/** `text` with what its tags stand for. @example filled('{count}场', scope) // → '16场' */
export function filled(text: string, { texts }: Scope): string {
  return text.replace(TAG, (_, tag: string) => texts[tag] ?? '');
}

const tagsIn = (text: string): string[] => [...text.matchAll(TAG)].map((match) => match[1] ?? '');

/**
 * The tags of a layout that nothing stands for, in braces and in order of their place.
 *
 * @example
 * unknownTags({ ...layout, title: '{nobody}' }, tags) // → ['{nobody}']
 */
export function unknownTags(layout: PaperLayout, tags: Tags): string[] {
  const { name, mark = '', title, above = [], below = [] } = layout;
  const texts = [name, mark, title, ...above.flat(), ...below.flat()];
  return [...new Set([...texts.flatMap((text) => strangers(text, tags)), ...unknownInRows(layout.rows, tags)])];
}

function unknownInRows(rows: readonly LayoutRow[], tags: Tags): string[] {
  return rows.flatMap((row) => {
    if ('cells' in row) {
      const inCells = row.cells.flatMap(({ text, empty = '', ticks }) => [
        ...strangers(text, tags),
        ...strangers(empty, tags),
        ...(ticks === undefined || tags.ticks?.includes(ticks) ? [] : [`{${ticks}}`]),
      ]);
      return [...strangers(whenTag(row.when), tags), ...inCells];
    }
    const inside = tags.lists?.[row.each];
    if (!inside) return [`{${row.each}}`];
    return unknownInRows(row.rows, { ...inside, texts: [...tags.texts, ...inside.texts] });
  });
}

/** The tag that a `when` names, in braces. */
export function whenTag(when: string | undefined): string {
  return when === undefined ? '' : `{${when.replace(/^!/, '')}}`;
}

/** The tags of `text` that nothing stands for, in braces. */
export function strangers(text: string, { texts }: Tags): string[] {
  return tagsIn(text)
    .filter((tag) => !tag.split('~').every((part) => texts.includes(part)) || tag.split('~').length > 2)
    .map((tag) => `{${tag}}`);
}

/** A scope in which every list has one item: what a layout is tried on. */
export function sampleScope({ lists = {} }: Tags): Scope {
  return {
    texts: {},
    lists: Object.fromEntries(Object.entries(lists).map(([name, inside]) => [name, [sampleScope(inside)]])),
  };
}
