/** What the formulas of a file give, worked out when somebody reads one. */

import { NotEmulated } from '../../not-emulated.ts';
import { AUTOMATIC_FORMAT, displayText, localDateFormat, showsDate } from '../state/cell-display.ts';
import { styleOf } from '../state/cell-style.ts';
import type { CellContent, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { FormulaBook, type Planned } from './formula-book.ts';
import { type EngineResult, isGooglesError } from './formula-engine.ts';
import { functionOf } from './formula-functions.ts';
import { NOTHING } from './formula-print.ts';
import { type CellLook, OWN_DATE, OWN_MOMENT, type SeenCell, type Shape, ShapeFinder } from './formula-shape.ts';
import type { FormulaNode } from './formula-syntax.ts';
import { literalResult } from './formula-text.ts';

/** What a formula gives, and the number format that it has where its cell has none; null where it is not known. */
export interface FormulaResult {
  readonly value: string | number | boolean;
  readonly format: string | null | undefined;
}

/** Gives the result of the formula in a cell. Throws `not emulated: formula …` for what is not worked out here. */
export type ReadFormula = (sheet: SheetState, row: number, column: number) => FormulaResult;

// More digits than the fifteen that Google writes of a number that it makes a text of.
const LONG_NUMBER = /\d{16}|\d\.\d{15}/;

const books = new WeakMap<SpreadsheetFile, FormulaBook>();

/**
 * Gives a reader of formulas as the file stands at `nowMs`; nothing is done before the first one is read. It holds for
 * one read: after a change of the file another one is wanted.
 *
 * Only functions whose results were held against results known by hand are worked out, because a wrong result would be
 * believed.
 *
 * @example
 * formulaReader(file, now)(sheet, 3, 2)  // { value: 12, format: undefined }
 */
export function formulaReader(file: SpreadsheetFile, nowMs: number): ReadFormula {
  let results: FormulaResults | null = null;
  return (sheet, row, column) => {
    const content = sheet.rows[row - 1]?.contents[column - 1];
    const formula = typeof content === 'object' && content !== null ? content.formula : '';
    const value = literalResult(formula);
    if (value !== null) return { value, format: undefined };
    results ??= resultsOf(file, nowMs);
    return results.resultOf(sheet, row, column);
  };
}

function resultsOf(file: SpreadsheetFile, nowMs: number): FormulaResults {
  const book = books.get(file) ?? new FormulaBook(file);
  books.set(file, book);
  const changed = book.update(nowMs);
  const known = judged.get(book);
  if (known !== undefined && !changed) return known;
  const made = new FormulaResults(file, book);
  judged.set(book, made);
  return made;
}

const judged = new WeakMap<FormulaBook, FormulaResults>();

// What stands for a formula while it is being judged.
const ITSELF = new Error('formula that refers to itself');

/** How many formulas may lie on one another before they are judged from the bottom. */
const DEEPEST = 100;

/** Thrown out of formulas that lie too deep, with the one to begin at. */
class TooDeep extends Error {
  readonly planned: Planned;

  constructor(planned: Planned) {
    super('too deep');
    this.planned = planned;
  }
}

/** Results judged one by one: whether what the engine says is what Google would say. */
class FormulaResults {
  private readonly file: SpreadsheetFile;
  private readonly book: FormulaBook;
  private readonly shapes: ShapeFinder;
  private readonly known = new Map<Planned, FormulaResult | Error>();
  private depth = 0;

  constructor(file: SpreadsheetFile, book: FormulaBook) {
    this.file = file;
    this.book = book;
    this.shapes = new ShapeFinder(this.look);
  }

  resultOf(sheet: SheetState, row: number, column: number): FormulaResult {
    const asked = this.book.planned(sheet, row, column);
    if (asked === null) throw new NotEmulated('formula evaluation');
    if (this.depth > 0) return this.within(asked);
    // A running total refers to the row above it, a thousand times over: what lies too deep is judged by itself first.
    const waiting = [asked];
    for (;;) {
      const next = waiting[waiting.length - 1] ?? asked;
      try {
        const result = this.within(next);
        waiting.pop();
        if (waiting.length === 0) return result;
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        if (waiting.includes(error.planned)) throw new NotEmulated(ITSELF.message);
        waiting.push(error.planned);
      }
    }
  }

  private within(planned: Planned): FormulaResult {
    const known = this.known.get(planned);
    if (known instanceof Error) throw new NotEmulated(known.message.replace('not emulated: ', ''));
    if (known !== undefined) return known;
    if (this.depth >= DEEPEST) throw new TooDeep(planned);
    this.known.set(planned, ITSELF);
    this.depth += 1;
    try {
      const result = this.judge(planned);
      this.known.set(planned, result);
      return result;
    } catch (error) {
      if (error instanceof TooDeep) this.known.delete(planned);
      else if (error instanceof Error) this.known.set(planned, error);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  private readonly look: CellLook = (sheet, row, column): SeenCell => {
    const state = sheet.rows[row - 1];
    const content: CellContent | null = state?.contents[column - 1] ?? null;
    const format = styleOf(this.file, state?.styles[column - 1] ?? 0).format;
    if (typeof content !== 'object' || content === null) return { value: content, format };
    const literal = literalResult(content.formula);
    if (literal !== null) return { value: literal, format };
    const result = this.resultOf(sheet, row, column);
    if (result.value === '' && this.book.givesNothing(sheet, row, column)) {
      throw new NotEmulated('formula over a formula that passes on an empty cell');
    }
    return { value: result.value, format: isAutomatic(format) ? result.format : format };
  };

  private judge(planned: Planned): FormulaResult {
    if ('lacking' in planned) throw new NotEmulated(planned.lacking);
    const { node, result } = planned;
    if ('error' in result && result.error === '#REF!') return { value: '#REF!', format: undefined };
    const shape = this.shapes.shapeOf(node);
    if ('error' in result) return { value: errorOf(result, node), format: undefined };
    if (typeof result.value === 'string' && LONG_NUMBER.test(result.value) && makesText(node)) {
      throw new NotEmulated('formula that makes a text of a long number');
    }
    if (result.value === NOTHING) return { value: '', format: undefined };
    return { value: result.value, format: typeof result.value === 'number' ? this.formatOf(shape) : undefined };
  }

  private formatOf({ formats, kinds }: Shape): string | null | undefined {
    const isDate = kinds.has('date');
    if (isDate && (kinds.has('number') || kinds.has('shaped'))) {
      throw new NotEmulated('formula that may give a date or a number');
    }
    if (!isDate && !kinds.has('shaped')) return undefined;
    const [format] = formats;
    if (isDate) return format === OWN_DATE || format === OWN_MOMENT ? format : (format ?? OWN_DATE);
    return formats.size === 1 && !kinds.has('number') ? format : null;
  }
}

// Whether a cell leaves it to its formula how a number looks.
function isAutomatic(format: string | undefined): boolean {
  return format === undefined || format === AUTOMATIC_FORMAT || format === 'General';
}

/**
 * Gives what a formula's cell shows. Throws where Google's number format for it is not known.
 *
 * @param own the cell's own format, which wins over what the formula brings along.
 */
export function resultText(
  { format, value }: FormulaResult,
  own: string | undefined,
  { locale }: Pick<SpreadsheetFile, 'locale'>,
): string {
  if (!isAutomatic(own) || typeof value !== 'number') return displayText(value, own, locale);
  if (format === null) throw new NotEmulated('the number format of a formula over formatted numbers');
  const isOwn = format === OWN_DATE || format === OWN_MOMENT;
  return displayText(value, isOwn ? localDateFormat({ locale }, format === OWN_MOMENT) : format, locale);
}

/** Whether a script reads the result as a Date. */
export function isDateResult(result: FormulaResult, own: string | undefined): boolean {
  if (typeof result.value !== 'number') return false;
  if (!isAutomatic(own)) return showsDate(own);
  const { format } = result;
  return format === OWN_DATE || format === OWN_MOMENT || (format !== null && showsDate(format));
}

function errorOf(result: Extract<EngineResult, { error: string }>, node: FormulaNode): string {
  if (!isGooglesError(result.error)) throw new NotEmulated(`formula that gives ${result.error}`);
  // Google reads more texts as numbers than the engine: dates, amounts of money.
  if (result.error === '#VALUE!' && makesText(node))
    throw new NotEmulated('formula that needs a number of a made text');
  return result.error;
}

function makesText(node: FormulaNode): boolean {
  if (node.kind === 'unary') return makesText(node.of);
  if (node.kind === 'binary') return node.operator === '&' || makesText(node.left) || makesText(node.right);
  if (node.kind !== 'call') return false;
  return functionOf(node.name, node.parts.length).result === 'text' || node.parts.some(makesText);
}
