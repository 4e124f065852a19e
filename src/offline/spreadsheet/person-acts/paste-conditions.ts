/** Conditional formats of what is pasted: they come to reach the copy as they reached what was copied. */

import { NotEmulated } from '../../not-emulated.ts';
import { overlap } from '../spreadsheet-session.ts';
import type { Block, ConditionalRuleState, Place } from '../state/spreadsheet-state.ts';
import type { OpenedSheet } from './opened-sheet.ts';

interface Cells extends OpenedSheet {
  readonly block: Block;
}

/**
 * Lets the rules of the target's sheet reach the target as those of the source's sheet reach the source. A rule that
 * does so already is left as it is.
 *
 * @throws Error `not emulated` where a rule that would come along from another spreadsheet refers to cells.
 */
export function pasteConditions(from: Cells, to: Cells): void {
  const shift = { row: to.block.row - from.block.row, column: to.block.column - from.block.column };
  const wanted = new Map<string, { rule: ConditionalRuleState; pieces: Block[] }>();
  for (const rule of from.sheet.conditionalRules) {
    const pieces = piecesIn(rule, from.sheet.id, from.block).map((piece) => ({
      ...piece,
      row: piece.row + shift.row,
      column: piece.column + shift.column,
    }));
    if (pieces.length > 0) wanted.set(nameOf(rule), { rule, pieces });
  }
  const kept = to.sheet.conditionalRules.map((rule) => {
    const pieces = wanted.get(nameOf(rule))?.pieces ?? [];
    wanted.delete(nameOf(rule));
    if (same(piecesIn(rule, to.sheet.id, to.block), pieces)) return rule;
    const others = rule.places.flatMap((place) => without(place, to.block));
    return { ...rule, places: [...others, ...pieces.map((piece) => ({ sheetId: to.sheet.id, ...piece }))] };
  });
  const fresh = [...wanted.values()].map(({ pieces, rule }) => {
    const refers = rule.values.some((value) => typeof value === 'object' && 'place' in value);
    if (refers && from.file !== to.file) throw new NotEmulated('pasting a conditional format that refers to cells');
    return { ...rule, places: pieces.map((piece) => ({ sheetId: to.sheet.id, ...piece })) };
  });
  to.sheet.conditionalRules = [...kept.filter(({ places }) => places.length > 0), ...fresh];
}

// Two rules are one for this when all but their places is equal.
function nameOf({ places: _places, ...rule }: ConditionalRuleState): string {
  return JSON.stringify(rule);
}

function piecesIn(rule: ConditionalRuleState, sheetId: number, block: Block): Block[] {
  return rule.places.flatMap((place) => {
    if (place.sheetId !== sheetId || !overlap(place, block)) return [];
    const row = Math.max(place.row, block.row);
    const column = Math.max(place.column, block.column);
    const rows = Math.min(place.row + place.rows, block.row + block.rows) - row;
    const columns = Math.min(place.column + place.columns, block.column + block.columns) - column;
    return [{ row, column, rows, columns }];
  });
}

function same(some: readonly Block[], others: readonly Block[]): boolean {
  const text = (blocks: readonly Block[]): string =>
    JSON.stringify(blocks.map(({ column, columns, row, rows }) => [row, column, rows, columns].join()).sort());
  return text(some) === text(others);
}

// What is left of a place around the block: above, below, left and right of it.
function without(place: Place, block: Block): Place[] {
  if (!overlap(place, block)) return [place];
  const [bottom, right] = [place.row + place.rows, place.column + place.columns];
  const top = Math.max(place.row, block.row);
  const end = Math.min(bottom, block.row + block.rows);
  return [
    { ...place, rows: block.row - place.row },
    { ...place, row: block.row + block.rows, rows: bottom - block.row - block.rows },
    { ...place, row: top, rows: end - top, columns: block.column - place.column },
    {
      ...place,
      row: top,
      rows: end - top,
      column: block.column + block.columns,
      columns: right - block.column - block.columns,
    },
  ].filter(({ columns, rows }) => rows > 0 && columns > 0);
}
