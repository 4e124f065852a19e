/** Writes a formula for the engine, so that it gives what Google gives. */

import { columnLetters } from '../state/a1-notation.ts';
import type { SheetState } from '../state/spreadsheet-state.ts';
import { functionOf, roleOf } from './formula-functions.ts';
import type { CellsNode, FormulaNode } from './formula-syntax.ts';

/** What a formula is written with: names of sheets in the engine, and the moment as a number of days. */
export interface PrintSetting {
  nameOf(sheet: SheetState): string;
  /** Days since 1899-12-30 on the wall clock of the file's zone, with their part of a day. */
  readonly now: number;
}

/** What the engine gives for the value of an empty cell, which is nothing on Google and 0 in the engine. */
export const NOTHING = '\u0001nothing';

const PASSING = new Set(['IF', 'IFS', 'IFERROR', 'IFNA', 'INDEX', 'VLOOKUP', 'XLOOKUP']);
// Characters of a date's format stand as they are on Google; the engine wants them quoted.
const CHINESE = /[年月日号]+/g;

/**
 * Writes the formula with its leading `=`: every part in brackets, sheets by the engine's names, `TODAY()` and `NOW()`
 * as numbers, and `NOTHING` where an empty cell would be passed on.
 */
export function printFormula(node: FormulaNode, setting: PrintSetting): string {
  const text = print(node, setting);
  const passes = node.kind === 'cells' || (node.kind === 'call' && PASSING.has(node.name));
  if (!passes) return `=${text}`;
  // Joined to a text, an empty cell is '' and no text itself; the number 0 would be "0".
  return `=IF(IF(${text}&""="",NOT(ISTEXT(${text})),FALSE),"${NOTHING}",${text})`;
}

function print(node: FormulaNode, setting: PrintSetting): string {
  if (node.kind === 'literal') return literal(node.value);
  if (node.kind === 'error') return node.text;
  if (node.kind === 'cells') return cells(node, setting);
  if (node.kind === 'unary') {
    const inner = print(node.of, setting);
    return node.operator === '%' ? `(${inner}%)` : `(${node.operator}${inner})`;
  }
  if (node.kind === 'binary') return `(${print(node.left, setting)}${node.operator}${print(node.right, setting)})`;
  return call(node.name, node.parts, setting);
}

function call(name: string, parts: readonly FormulaNode[], setting: PrintSetting): string {
  if (name === 'TODAY') return String(Math.floor(setting.now));
  if (name === 'NOW') return String(setting.now);
  const known = functionOf(name, parts.length);
  // A range of one cell stays a range: the engine refuses to look through a mere cell.
  const texts = parts.map((part, index) => {
    const isRange = part.kind === 'cells' && 'rsa'.includes(roleOf(known, index));
    return isRange ? cells(part, setting, true) : print(part, setting);
  });
  if (name === 'HYPERLINK') return texts[1] ?? texts[0] ?? '""';
  if (name === 'TEXT') return `TEXT(${texts[0]},${quotedFormat(parts[1])})`;
  // Google rounds to whole numbers where no places are given; the engine asks for them.
  if (/^ROUND/.test(name) && texts.length === 1) texts.push('0');
  return `${name}(${texts.join(',')})`;
}

function quotedFormat(pattern: FormulaNode | undefined): string {
  const text = pattern?.kind === 'literal' ? String(pattern.value) : '';
  return literal(text.replace(CHINESE, (characters) => `"${characters}"`));
}

function literal(value: string | number | boolean): string {
  if (typeof value === 'string') return `"${value.replaceAll('"', '""')}"`;
  return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
}

function cells({ block, sheet }: CellsNode, { nameOf }: PrintSetting, asRange = false): string {
  const address = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  const from = address(block.row, block.column);
  const to = address(block.row + block.rows - 1, block.column + block.columns - 1);
  return `${nameOf(sheet)}!${from === to && !asRange ? from : `${from}:${to}`}`;
}
