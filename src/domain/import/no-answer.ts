/** Tells cells that hold a sign and no answer: what is written for the line above, for nothing, or by a program. */

import { folded } from '../intake/read-text.ts';

/** For the cell above: 同上, 〃 and the signs that stand for it. Some go on: 同上（下午）. */
const DITTO = /^(?:(?:同上|同前|仝上)(?:$|[(,。、;])|[〃"'“”″′々]{1,2}$)/u;
const NOTHING = /^(?:无|没有|暂无|\/|0|-+|—+|[○×])$/u;
/** What a formula shows that cannot be worked out, and a number in a column that is too narrow. */
const FAILED = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|#+)$/u;
/** A formula whose result the file does not hold. */
const FORMULA = /^=./u;

const bare = (text: string): string => folded(text).replace(/\s/gu, '');

/** Whether a cell is written to say that there is nothing: 无, /, —. A blank one says nothing of that kind. */
export const saysNothing = (text: string): boolean => NOTHING.test(bare(text));

/**
 * Whether a cell holds no answer of its own, whatever its field: what 同上 stands for is never guessed.
 *
 * @example
 * isNoAnswer('〃')       // → true
 * isNoAnswer('同上一课') // → false
 */
export function isNoAnswer(text: string): boolean {
  const said = bare(text);
  return DITTO.test(said) || FAILED.test(said) || FORMULA.test(said);
}
