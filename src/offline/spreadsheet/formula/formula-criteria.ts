/** Criteria of COUNTIF and its like: where it is sure that Google and the engine count the same cells. */

import { NotEmulated } from '../../not-emulated.ts';
import { type Kind, kindOf } from './formula-kind.ts';
import type { FormulaNode } from './formula-syntax.ts';

const SIGN = /^(?:<>|<=|>=|<|>|=)/;
const ONLY_SIGN = /^(?:<>|<=|>=|<|>|=)$/;
const NUMERIC: readonly Kind[] = ['number', 'shaped', 'date', 'numeral', 'made'];

/**
 * Gives what a criterion such as `">="&DATE(2019,8,1)` compares with, or null for any other criterion: joined to a sign
 * a date stays a date, though elsewhere Google would write it out.
 */
export function comparedPart(criterion: FormulaNode): FormulaNode | null {
  if (criterion.kind !== 'binary' || criterion.operator !== '&') return null;
  const { left, right } = criterion;
  return left.kind === 'literal' && ONLY_SIGN.test(String(left.value)) ? right : null;
}

/**
 * Throws `not emulated: …` for a criterion that Google may read as a date or a truth value, and for one by numbers over
 * cells that hold numbers as texts: nobody has recorded which of those it counts.
 *
 * @param wanted the kinds that the criterion compares with.
 * @param cells the kinds of the cells that are looked through.
 */
export function mustCountAlike(
  name: string,
  criterion: FormulaNode,
  wanted: ReadonlySet<Kind>,
  cells: ReadonlySet<Kind>,
): void {
  const text = criterion.kind === 'literal' && typeof criterion.value === 'string' ? criterion.value : null;
  const bare = text?.replace(SIGN, '') ?? '';
  const kinds = text === null ? wanted : new Set([kindOf(bare)]);
  if (kinds.has('dated')) throw new NotEmulated(`formula ${name} with a criterion that may be a date`);
  if (/^(?:true|false)$/i.test(bare)) throw new NotEmulated(`formula ${name} with a truth value as a text`);
  const isNumeric = NUMERIC.some((kind) => kinds.has(kind));
  if (isNumeric && (cells.has('numeral') || cells.has('dated'))) {
    throw new NotEmulated(`formula ${name} by numbers over numbers kept as texts`);
  }
}
