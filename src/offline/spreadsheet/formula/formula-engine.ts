/** The spreadsheet engine behind formulas: @ironcalc/wasm, with the cells of one file in it. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { NotEmulated } from '../../not-emulated.ts';
import { columnLetters } from '../state/a1-notation.ts';

/** What a formula gave: a value, or the text of an error such as `#N/A` as Google writes it. */
export type EngineResult = { readonly value: string | number | boolean } | { readonly error: string };

/** A cell of the engine; sheets count from 0, rows and columns from 1. */
export interface EngineCell {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** A cell that is asked for; `isWhole` where its number can have no fraction. */
export type AskedCell = EngineCell & { readonly isWhole: boolean };

const KINDS = { number: 1, text: 2, truth: 4, error: 16 };
const ERRORS = new Set(['#N/A', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!']);
// Fifteen digits and an exponent, which Number reads back.
const DIGITS = '0.00000000000000E+0';
// The moment is written into formulas by whoever makes them, so the engine's own zone and clock are never asked.
const SETTING = ['en', 'UTC', 'en'] as const;

/** One workbook in the engine. Nothing is worked out before `results` is asked. */
export class FormulaEngine {
  private readonly model: Model;
  private readonly probes: number;
  private probed = 0;

  /** Opens a workbook of so many sheets, named S0, S1 and so on. */
  constructor(sheets: number) {
    load();
    this.model = new Model('book', ...SETTING);
    this.model.pauseEvaluation();
    // One sheet more, for the formulas that ask for what is behind the fifteenth digit.
    for (let index = 0; index <= sheets; index += 1) {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(index, `S${index}`);
    }
    this.probes = sheets;
  }

  /** Puts a value or a formula (with `=`) into a cell; null empties it. */
  put(
    cell: EngineCell,
    input: { readonly value: string | number | boolean | null } | { readonly formula: string },
  ): void {
    this.model.setUserInput(
      cell.sheet,
      cell.row,
      cell.column,
      'formula' in input ? input.formula : inputOf(input.value),
    );
  }

  /**
   * Works everything out and gives the results of some formulas, in their order. Those that are no whole numbers by
   * their nature are asked for what fifteen digits leave of them, which works everything out once more.
   */
  results(cells: readonly AskedCell[]): EngineResult[] {
    this.model.evaluate();
    const firsts = cells.map((cell) => this.first(cell));
    const rests = this.restsOf(cells, firsts);
    return firsts.map((first, index) => {
      // What fifteen digits leave of a number, added to them, is the number itself.
      return typeof first === 'string' ? { value: Number(first) + (rests.get(index) ?? 0) } : first;
    });
  }

  private restsOf(cells: readonly AskedCell[], firsts: readonly (string | EngineResult)[]): Map<number, number> {
    const asked = cells.flatMap((cell, index) => {
      const first = firsts[index];
      return typeof first === 'string' && !cell.isWhole ? [{ cell, first, index }] : [];
    });
    const row = (position: number) => [this.probes, position + 1, 1] as const;
    asked.forEach(({ cell, first }, position) => {
      const left = `S${cell.sheet}!${addressOf(cell)}-(${first})`;
      this.model.setUserInput(...row(position), `=TEXT(${left},"${DIGITS}")`);
    });
    for (let position = asked.length; position < this.probed; position += 1)
      this.model.setUserInput(...row(position), '');
    this.probed = asked.length;
    if (asked.length > 0) this.model.evaluate();
    const rest = (position: number): number => Number(this.model.getFormattedCellValue(...row(position)));
    return new Map(asked.map(({ index }, position) => [index, rest(position)]));
  }

  /** Lets the engine's memory go. */
  close(): void {
    this.model.free();
  }

  // The first fifteen digits of a number as a text, or the result itself.
  private first({ column, row, sheet }: EngineCell): string | EngineResult {
    const kind = this.model.getCellType(sheet, row, column);
    if (kind === KINDS.number) {
      this.model.updateRangeStyle({ sheet, row, column, width: 1, height: 1 }, 'num_fmt', DIGITS);
      return this.model.getFormattedCellValue(sheet, row, column);
    }
    const text = this.model.getFormattedCellValue(sheet, row, column);
    if (kind === KINDS.text) return { value: text };
    if (kind === KINDS.truth) return { value: text === 'TRUE' };
    if (kind !== KINDS.error) throw new NotEmulated('a formula of an unknown kind of result');
    // What goes in circles is a #REF! on Google.
    return { error: text === '#CIRC!' ? '#REF!' : text };
  }
}

/** Whether an error's text is one that Google has; the engine has others, for what it cannot do. */
export function isGooglesError(text: string): boolean {
  return ERRORS.has(text);
}

// What a person would type to have the value, with the sign that keeps a text a text.
function inputOf(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return `'${value}`;
  return typeof value === 'number' ? String(value) : value ? 'TRUE' : 'FALSE';
}

function addressOf({ column, row }: EngineCell): string {
  return `$${columnLetters(column)}$${row}`;
}

let isLoaded = false;

// At the first formula and at once: services are synchronous, and most runs have no formula.
function load(): void {
  if (isLoaded) return;
  const path = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(path) });
  isLoaded = true;
}
