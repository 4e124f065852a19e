/** Draws a layout as a form with tags, which people then change in Word: the way back from a layout. */

import { markLines } from '../domain/paper/fill-layout.ts';
import type { PaperLayout } from '../domain/paper/layout.ts';
import type { Paper, PaperBlock, PaperCell, PaperRow } from '../domain/paper/paper.ts';
import { FORM_MARKS, FORM_SIGNS } from '../messages/importing/form-notation.ts';
import { chainOf } from './layout-rows.ts';
import { tagsTyped, withTags } from './read-cell.ts';
import { nameOfTag, type ScopeChain, type TagScope } from './tag-names.ts';

type Rows = PaperLayout['rows'];
type PlainRow = Extract<Rows[number], { cells: unknown }>;
type LayoutCell = PlainRow['cells'][number];

/**
 * The form of `layout`: tags by their names, and in words what cannot be drawn.
 *
 * @param day of the file's properties.
 * @example
 * drawForm(layouts.papers.annex1, scope, '2019-08-01').sections[0].blocks.length // → 6
 */
export function drawForm(layout: PaperLayout, scope: TagScope, day: string): Paper {
  const { height, mark, orientation, size, title, widths } = layout;
  const spoken = (text: string) => named(text, [scope]);
  const notes = (lines: readonly (readonly string[])[] = []): PaperBlock[] =>
    lines.map((parts) => ({ is: 'line', look: 'note', text: spoken(parts.join('，')) }));
  const rows = layout.rows.flatMap((row) => rowsOf(row, { columns: widths.length, path: [], scope }));
  const blocks: PaperBlock[] = [
    ...(mark === undefined ? [] : markLines(spoken(mark))),
    { is: 'line', look: 'title', text: spoken(title) },
    ...notes(layout.above),
    { is: 'table', widths, size, height, rows },
    ...notes(layout.below),
  ];
  return { name: title.replace(/\n/g, ''), author: '', day, isNumbered: false, sections: [{ orientation, blocks }] };
}

interface Around {
  columns: number;
  path: readonly string[];
  scope: TagScope;
}

function rowsOf(row: Rows[number], around: Around): PaperRow[] {
  const { columns, path, scope } = around;
  if ('cells' in row) return [rowOf(row, chainOf(scope, path))];
  const inside = { ...around, path: [...path, row.each] };
  const rows = row.rows.flatMap((one, index) =>
    rowsOf(one, inside).map((made) =>
      'cells' in one && index < row.rows.length - 1 ? { ...made, keepsNext: true } : made,
    ),
  );
  if (row.none === undefined) return rows;
  const text = FORM_SIGNS.none.test(row.none) ? row.none : marked('none', row.none);
  return [...rows, { cells: [{ text, span: columns, align: 'center' }] }];
}

function rowOf({ cells, head, height, together, when }: PlainRow, chain: ScopeChain): PaperRow {
  const condition = when === undefined ? '' : conditionOf(when, chain);
  return {
    cells: cells.map((cell, index) => cellOf(cell, chain, index === 0 ? condition : '')),
    ...(head ? { isHead: true } : {}),
    ...(together ? { keepsNext: true } : {}),
    ...(height === undefined ? {} : { height }),
  };
}

function conditionOf(when: string, chain: ScopeChain): string {
  return when.startsWith('!')
    ? marked('hidden', nameOfTag(when.slice(1), chain))
    : marked('shown', nameOfTag(when, chain));
}

const marked = (mark: keyof typeof FORM_MARKS, text: string): string => `{${FORM_MARKS[mark][0]}：${text}}`;

function cellOf({ empty, text, ticks, ...look }: LayoutCell, chain: ScopeChain, condition: string): PaperCell {
  const choices = chain.map((scope) => scope.ticks[ticks ?? '']).find(Boolean) ?? [];
  const defined = Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
  return {
    ...defined,
    text: `${condition}${named(text, chain)}${emptyOf(text, empty)}`,
    ...(ticks === undefined ? {} : { ticks: choices.map((label) => ({ label, ticked: false })) }),
  };
}

/** A remark in brackets stands behind the tag as it is, anything else in words. */
function emptyOf(text: string, empty: string | undefined): string {
  if (empty === undefined) return '';
  const bare = text.replace(/\{[^{}]*\}/g, '');
  const hint = empty.startsWith(bare) ? empty.slice(bare.length) : '';
  const isHint = text.endsWith('}') && tagsTyped(text).length > 0 && FORM_SIGNS.hint.exec(hint)?.[0] === hint;
  return isHint && hint !== '' ? hint : marked('empty', empty);
}

const named = (text: string, chain: ScopeChain): string => withTags(text, (tag) => nameOfTag(tag, chain));
