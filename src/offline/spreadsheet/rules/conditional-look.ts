/** Which conditional formats a cell meets. */

import { NotEmulated } from '../../not-emulated.ts';
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
 * @throws Error `not emulated: conditional format CUSTOM_FORMULA` where a rule over the cell cannot be judged; ask
 *   `isJudged` before where the rest is to be shown without it.
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

/** How a text meets a criterion; Google compares texts without regard to letter case. */
const TEXTS: Readonly<Record<string, (text: string, wanted: string) => boolean>> = {
  TEXT_EQUAL_TO: (text, wanted) => text === wanted,
  TEXT_CONTAINS: (text, wanted) => text.includes(wanted),
  TEXT_DOES_NOT_CONTAIN: (text, wanted) => !text.includes(wanted),
  TEXT_STARTS_WITH: (text, wanted) => text.startsWith(wanted),
  TEXT_ENDS_WITH: (text, wanted) => text.endsWith(wanted),
};

const NUMBERS: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  NUMBER_EQUAL_TO: (value, low) => value === low,
  NUMBER_NOT_EQUAL_TO: (value, low) => value !== low,
  NUMBER_GREATER_THAN: (value, low) => value > low,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: (value, low) => value >= low,
  NUMBER_LESS_THAN: (value, low) => value < low,
  NUMBER_LESS_THAN_OR_EQUAL_TO: (value, low) => value <= low,
  NUMBER_BETWEEN: (value, low, high) => value >= low && value <= high,
  NUMBER_NOT_BETWEEN: (value, low, high) => value < low || value > high,
};

const EMPTINESS: Readonly<Record<string, boolean>> = { CELL_EMPTY: true, CELL_NOT_EMPTY: false };

/**
 * Whether the rule's criterion is one that is worked out here; formulas, days and colour scales are not.
 *
 * @example
 * isJudged({ ...rule, criteria: 'CUSTOM_FORMULA' })  // false
 */
export function isJudged({ criteria }: ConditionalRuleState): boolean {
  return [TEXTS, NUMBERS, EMPTINESS].some((known) => Object.hasOwn(known, criteria ?? ''));
}

function meets(rule: ConditionalRuleState, cell: JudgedCell): boolean {
  const { gradient, values } = rule;
  const criteria = rule.criteria ?? '';
  if (!isJudged(rule)) throw new NotEmulated(`conditional format ${gradient === undefined ? criteria : 'by scale'}`);
  const isEmpty = EMPTINESS[criteria];
  if (isEmpty !== undefined) return (cell.content === null) === isEmpty;
  const [first, second] = values;
  const text = TEXTS[criteria];
  if (text !== undefined) return text(cell.text.toLowerCase(), String(first ?? '').toLowerCase());
  if (typeof cell.content !== 'number') return false;
  return NUMBERS[criteria]?.(cell.content, Number(first), Number(second)) === true;
}
