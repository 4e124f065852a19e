/** What can be said of a formula without a spreadsheet engine: its literal result, its references, their shift. */

import { columnLetters, columnNumber } from '../state/a1-notation.ts';

const QUOTED = '"((?:[^"]|"")*)"';
const TEXT = new RegExp(`^=\\s*${QUOTED}\\s*$`);
const NUMBER = /^=\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)\s*$/i;
const TRUTH = /^=\s*(TRUE|FALSE)(?:\(\))?\s*$/i;
const LINK = new RegExp(`^=\\s*HYPERLINK\\(\\s*${QUOTED}\\s*(?:[,;]\\s*${QUOTED}\\s*)?\\)\\s*$`, 'i');
const SUM = /^=\s*SUM\(\s*([+-]?[\d.]+(?:\s*[,;]\s*[+-]?[\d.]+)*)\s*\)\s*$/i;
const REFERENCE = /("(?:[^"]|"")*")|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(.])/gi;

/**
 * Gives the result of a formula that needs no engine: a literal, `=HYPERLINK("…","…")`, `=SUM(1,2)`. Null for others.
 *
 * @example
 * literalResult('=HYPERLINK("https://example.org","看")')  // '看'
 */
export function literalResult(formula: string): string | number | boolean | null {
  const text = TEXT.exec(formula);
  if (text !== null) return unquoted(text[1]);
  const number = NUMBER.exec(formula);
  if (number !== null) return Number(number[1]);
  const truth = TRUTH.exec(formula);
  if (truth !== null) return truth[1]?.toUpperCase() === 'TRUE';
  const link = LINK.exec(formula);
  if (link !== null) return unquoted(link[2] ?? link[1]);
  const sum = SUM.exec(formula);
  const terms = sum?.[1]?.split(/[,;]/).map(Number);
  if (terms?.every((term) => !Number.isNaN(term))) return terms.reduce((total, term) => total + term, 0);
  return null;
}

/**
 * Tells whether a formula refers to cells: then it depends on where it stands.
 *
 * Names and whole columns count as references too: whatever is not a literal that we can work out.
 */
export function hasReference(formula: string): boolean {
  return literalResult(formula) === null;
}

/**
 * Gives the formula as it reads `rows` further down and `columns` further right; `$` holds a part still (F35).
 *
 * @example
 * shiftedFormula('=A1+$B1', 1, 1)  // '=B2+$B2'
 */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(REFERENCE, (whole, quoted, columnHeld, letters, rowHeld, row) => {
    if (quoted !== undefined) return whole;
    const column = columnNumber(letters) + (columnHeld === '$' ? 0 : columns);
    const line = Number(row) + (rowHeld === '$' ? 0 : rows);
    return column < 1 || line < 1 ? '#REF!' : `${columnHeld}${columnLetters(column)}${rowHeld}${line}`;
  });
}

function unquoted(text: string | undefined): string {
  return (text ?? '').replaceAll('""', '"');
}
