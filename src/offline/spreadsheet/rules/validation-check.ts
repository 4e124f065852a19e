/** Whether a cell's validation lets a script's value in. */

import { NotEmulated } from '../../not-emulated.ts';
import type { Realm } from '../../service.ts';
import { a1Of, BOUNDED } from '../state/a1-notation.ts';
import type { CellContent, CriterionArgument, ValidationState } from '../state/spreadsheet-state.ts';

/**
 * Throws Google's error when a rule that rejects input meets a value that it does not allow.
 *
 * Scripts are held to such rules too (seen in the log of a live account, with the list of allowed values); Google tells
 * it with the flush, here it is told with the write. Criteria that cannot be judged here throw `not emulated: …`.
 */
export function mustBeValid(
  realm: Realm,
  rule: ValidationState | undefined,
  content: CellContent | null,
  row: number,
  column: number,
): void {
  if (rule === undefined || rule.allowInvalid || rule.criteria === null || content === null) return;
  if (typeof content === 'object') throw new NotEmulated('a formula under a rejecting validation');
  if (allows(rule.criteria, rule.values, content)) return;
  const cell = a1Of({ row, column, rows: 1, columns: 1 }, BOUNDED);
  const list = rule.criteria === 'VALUE_IN_LIST' ? rule.values.slice(0, -1).join(', ') : '';
  const hint = list === '' ? '' : ` Please enter one of the following values: ${list}.`;
  throw realm.exception(
    `The data you entered in cell ${cell} violates the data validation rules set on this cell.${hint}`,
  );
}

function allows(criteria: string, values: readonly CriterionArgument[], content: CellContent): boolean {
  if (criteria === 'VALUE_IN_LIST') return values.slice(0, -1).includes(String(content));
  if (criteria === 'CHECKBOX') {
    return values.length === 0 ? typeof content === 'boolean' : values.includes(String(content));
  }
  if (criteria.startsWith('NUMBER_')) {
    const [low, high] = values.map(Number);
    return typeof content === 'number' && numberFits(criteria, content, low ?? Number.NaN, high ?? Number.NaN);
  }
  throw new NotEmulated(`a value under a rejecting validation of ${criteria}`);
}

function numberFits(criteria: string, value: number, low: number, high: number): boolean {
  const answers: Readonly<Record<string, boolean>> = {
    NUMBER_BETWEEN: value >= low && value <= high,
    NUMBER_NOT_BETWEEN: value < low || value > high,
    NUMBER_EQUAL_TO: value === low,
    NUMBER_NOT_EQUAL_TO: value !== low,
    NUMBER_GREATER_THAN: value > low,
    NUMBER_GREATER_THAN_OR_EQUAL_TO: value >= low,
    NUMBER_LESS_THAN: value < low,
    NUMBER_LESS_THAN_OR_EQUAL_TO: value <= low,
  };
  return answers[criteria] === true;
}
