/** Which conditional formats a cell meets. */

import type { Block, CellContent, ConditionalRuleState } from '../state/spreadsheet-state.ts';

/** A cell as a condition sees it. */
interface JudgedCell {
  row: number;
  column: number;
  sheetId: number;
  text: string;
  content: CellContent | null;
}

/** The look that the first fitting rules give; null is left to the cell itself. */
type ConditionalLook = Pick<ConditionalRuleState, 'background' | 'fontColor' | 'bold'>;

/**
 * Gives the look that conditional formats lay over a cell: of each property, that of the first rule that is met.
 *
 * Conditions by formula or date are passed over, because there is no engine to judge them.
 */
export function conditionalLook(rules: readonly ConditionalRuleState[], cell: JudgedCell): ConditionalLook {
  const look: ConditionalLook = { background: null, fontColor: null, bold: null };
  for (const rule of rules) {
    if (!rule.places.some((place) => place.sheetId === cell.sheetId && holds(place, cell))) continue;
    if (!meets(rule, cell)) continue;
    look.background ??= rule.background;
    look.fontColor ??= rule.fontColor;
    look.bold ??= rule.bold;
  }
  return look;
}

function holds(place: Block, cell: JudgedCell): boolean {
  return (
    cell.row >= place.row &&
    cell.row < place.row + place.rows &&
    cell.column >= place.column &&
    cell.column < place.column + place.columns
  );
}

function meets(rule: ConditionalRuleState, cell: JudgedCell): boolean {
  // Google compares texts without regard to letter case.
  const text = cell.text.toLowerCase();
  const wanted = String(rule.values[0] ?? '').toLowerCase();
  const texts: Readonly<Record<string, () => boolean>> = {
    CELL_EMPTY: () => cell.content === null,
    CELL_NOT_EMPTY: () => cell.content !== null,
    TEXT_EQUAL_TO: () => text === wanted,
    TEXT_CONTAINS: () => text.includes(wanted),
    TEXT_DOES_NOT_CONTAIN: () => !text.includes(wanted),
    TEXT_STARTS_WITH: () => text.startsWith(wanted),
    TEXT_ENDS_WITH: () => text.endsWith(wanted),
  };
  const judge = texts[rule.criteria ?? ''];
  if (judge !== undefined) return judge();
  return typeof cell.content === 'number' && meetsNumber(rule, cell.content);
}

function meetsNumber(rule: ConditionalRuleState, value: number): boolean {
  const [low, high] = [Number(rule.values[0]), Number(rule.values[1])];
  const numbers: Readonly<Record<string, boolean>> = {
    NUMBER_EQUAL_TO: value === low,
    NUMBER_NOT_EQUAL_TO: value !== low,
    NUMBER_GREATER_THAN: value > low,
    NUMBER_GREATER_THAN_OR_EQUAL_TO: value >= low,
    NUMBER_LESS_THAN: value < low,
    NUMBER_LESS_THAN_OR_EQUAL_TO: value <= low,
    NUMBER_BETWEEN: value >= low && value <= high,
    NUMBER_NOT_BETWEEN: value < low || value > high,
  };
  return numbers[rule.criteria ?? ''] === true;
}
