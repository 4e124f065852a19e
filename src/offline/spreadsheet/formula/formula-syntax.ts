/** A formula read into a tree, with its references bound to the cells of a file. */

import { NotEmulated } from '../../not-emulated.ts';
import { parseAddress } from '../state/a1-notation.ts';
import type { Block, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { lexFormula, type Token } from './formula-tokens.ts';

/** Where a formula stands: what a reference without a name means. */
export interface FormulaPlace {
  readonly file: SpreadsheetFile;
  readonly sheet: SheetState;
}

/** Cells that a formula refers to, cut down to the grid as Google cuts them. */
export interface CellsNode {
  readonly kind: 'cells';
  readonly sheet: SheetState;
  readonly block: Block;
}

/** A function with its arguments. */
export interface CallNode {
  readonly kind: 'call';
  readonly name: string;
  readonly parts: readonly FormulaNode[];
}

/** One part of a formula. */
export type FormulaNode =
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'error'; readonly text: string }
  | CellsNode
  | CallNode
  | { readonly kind: 'binary'; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: FormulaNode };

const STRENGTH: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/**
 * Reads a formula. A sheet that is not there gives `#REF!`; names of ranges are replaced by their cells.
 * Throws `not emulated: …` for arrays, arguments left out, unknown names and whatever else is not understood.
 *
 * @example
 * readFormula('=A1+1', { file, sheet })
 * // { kind: 'binary', operator: '+', left: { kind: 'cells', … }, right: { kind: 'literal', value: 1 } }
 */
export function readFormula(formula: string, place: FormulaPlace): FormulaNode {
  const reader = new FormulaReader(lexFormula(formula), place);
  const node = reader.expression(0);
  reader.mustEnd();
  return node;
}

class FormulaReader {
  private readonly tokens: readonly Token[];
  private readonly place: FormulaPlace;
  private position = 0;

  constructor(tokens: readonly Token[], place: FormulaPlace) {
    this.tokens = tokens;
    this.place = place;
  }

  mustEnd(): void {
    if (this.position < this.tokens.length) throw unread(this.tokens[this.position]);
  }

  // All operators bind to the left, the power too; a sign before a number binds tighter than any of them.
  expression(least: number): FormulaNode {
    let left = this.signed();
    for (;;) {
      const operator = this.sign();
      const strength = operator === null ? undefined : STRENGTH[operator];
      if (operator === null || strength === undefined || strength <= least) return left;
      this.position += 1;
      left = { kind: 'binary', operator, left, right: this.expression(strength) };
    }
  }

  private signed(): FormulaNode {
    const operator = this.sign();
    if (operator === '-' || operator === '+') {
      this.position += 1;
      return { kind: 'unary', operator, of: this.signed() };
    }
    let node = this.single();
    while (this.sign() === '%') {
      this.position += 1;
      node = { kind: 'unary', operator: '%', of: node };
    }
    return node;
  }

  private single(): FormulaNode {
    const token = this.tokens[this.position];
    this.position += 1;
    if (token?.kind === 'text') return { kind: 'literal', value: token.text };
    if (token?.kind === 'number') return { kind: 'literal', value: Number(token.text) };
    if (token?.kind === 'error') return { kind: 'error', text: token.text };
    if (token?.kind === 'function') return this.call(token.text.toUpperCase());
    if (token?.kind === 'cells') return cellsOf(token.text, this.place);
    if (token?.kind === 'name') return named(token.text, this.place);
    if (token?.text !== '(') throw unread(token);
    const inner = this.expression(0);
    this.mustBe(')');
    return inner;
  }

  private call(name: string): FormulaNode {
    this.mustBe('(');
    const parts: FormulaNode[] = [];
    if (this.sign() !== ')') {
      do {
        if (this.sign() === ',') this.position += 1;
        parts.push(this.expression(0));
      } while (this.sign() === ',');
    }
    this.mustBe(')');
    if ((name === 'TRUE' || name === 'FALSE') && parts.length === 0) return { kind: 'literal', value: name === 'TRUE' };
    return { kind: 'call', name, parts };
  }

  private sign(): string | null {
    const token = this.tokens[this.position];
    return token?.kind === 'sign' ? token.text : null;
  }

  private mustBe(text: string): void {
    if (this.sign() !== text) throw unread(this.tokens[this.position]);
    this.position += 1;
  }
}

function unread(token: Token | undefined): Error {
  return new NotEmulated(`formula ${token === undefined ? 'that ends too early' : `with ${token.text}`}`);
}

function named(name: string, place: FormulaPlace): FormulaNode {
  if (/^(true|false)$/i.test(name)) return { kind: 'literal', value: name.toUpperCase() === 'TRUE' };
  const found = place.file.namedRanges.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet = place.file.sheets.find((each) => each.id === found?.place.sheetId);
  if (found === undefined || sheet === undefined) throw new NotEmulated(`formula with the name ${name}`);
  return { kind: 'cells', sheet, block: found.place };
}

function cellsOf(text: string, { file, sheet }: FormulaPlace): FormulaNode {
  const mark = text.lastIndexOf('!');
  const name =
    mark < 0
      ? null
      : text
          .slice(0, mark)
          .replace(/^'(.*)'$/s, '$1')
          .replaceAll("''", "'");
  const target = name === null ? sheet : file.sheets.find((each) => each.name === name);
  if (target === undefined) return { kind: 'error', text: '#REF!' };
  const grid = { rows: target.maxRows, columns: target.maxColumns };
  const block = blockOf(text.slice(mark + 1).replaceAll('$', ''), grid);
  if (block === null) throw new NotEmulated(`formula with ${text}`);
  const rows = Math.min(block.rows, target.maxRows - block.row + 1);
  const columns = Math.min(block.columns, target.maxColumns - block.column + 1);
  if (rows < 1 || columns < 1) throw new NotEmulated(`formula with ${text}, outside of its sheet`);
  return { kind: 'cells', sheet: target, block: { ...block, rows, columns } };
}

// `A2:A` and `B2:D` go down to the last row of the grid, which parseAddress knows; `2:A` and its like are left to it.
function blockOf(text: string, grid: { rows: number; columns: number }): Block | null {
  return parseAddress(text, grid)?.block ?? null;
}
