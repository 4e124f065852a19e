/** What kind of value a formula can give: whether its number is a date, which Google tells by what it was made from. */

import { NotEmulated } from '../../not-emulated.ts';
import { AUTOMATIC_FORMAT, showsDate } from '../state/cell-display.ts';
import type { SheetState } from '../state/spreadsheet-state.ts';
import { comparedPart, mustCountAlike } from './formula-criteria.ts';
import { COUNTING, functionOf, isPassed, mustBeTried, roleOf, takesDates } from './formula-functions.ts';
import { type Kind, kindOf, mixTextAndNumber } from './formula-kind.ts';
import type { CallNode, CellsNode, FormulaNode } from './formula-syntax.ts';

/** The kinds that a part may give; formats of its dates and shaped numbers; `''` is Google's own for a date. */
export interface Shape {
  readonly kinds: ReadonlySet<Kind>;
  readonly formats: ReadonlySet<string | null>;
  /**
   * Whether its characters may be counted otherwise on Google: some take two units, or it is a number that was worked
   * out, of which Google writes fifteen digits.
   */
  readonly wide: boolean;
}

/** One cell as a formula sees it. */
export interface SeenCell {
  readonly value: string | number | boolean | null;
  readonly format: string | null | undefined;
}

/** Gives what stands in a cell, a formula's result among it. */
export type CellLook = (sheet: SheetState, row: number, column: number) => SeenCell;

/** How Google writes a date by itself, in the file's language. */
export const OWN_DATE = 'date';
/** The same with the time. */
export const OWN_MOMENT = 'moment';

/** Roles of arguments whose numbers are reckoned with. */
const SUMMED = new Set(['s', 'n', 'a']);
/** Significant digits that Google writes of a number. */
const LONGEST_NUMBER = 15;
const WIDE = /[\u{10000}-\u{10ffff}]/u;
const NO_FORMATS: ReadonlySet<string | null> = new Set();

/** Works out shapes over the cells of one file at one moment; ranges that come again are looked at once. */
export class ShapeFinder {
  private readonly look: CellLook;
  private readonly known = new Map<string, Shape>();

  constructor(look: CellLook) {
    this.look = look;
  }

  /**
   * Gives the shape of a part. Throws `not emulated: …` where Google and the engine may part: a range in place of one
   * value, a date as a text, a text that might be read as a date.
   *
   * @param many whether a range may stand here.
   */
  shapeOf(node: FormulaNode, many = false): Shape {
    if (node.kind === 'literal') return shapeOfCell({ value: node.value, format: undefined });
    if (node.kind === 'error') return shaped('error');
    if (node.kind === 'cells') return this.cells(node, many);
    if (node.kind === 'call') return this.call(node);
    if (node.kind === 'binary')
      return binary(node.operator, this.shapeOf(node.left, many), this.shapeOf(node.right, many));
    const inner = mustBeNumeric(this.shapeOf(node.of, many));
    if (inner.kinds.has('date')) throw new NotEmulated(`formula with a date after ${node.operator}`);
    return node.operator === '%' ? shaped('shaped', null) : inner;
  }

  private cells({ block, sheet }: CellsNode, many: boolean): Shape {
    if (!many && block.rows * block.columns > 1) throw new NotEmulated('formula with a range in place of one cell');
    const key = [sheet.id, block.row, block.column, block.rows, block.columns].join();
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const all: Shape[] = [];
    const end = Math.min(block.row + block.rows - 1, sheet.rows.length);
    for (let row = block.row; row <= end; row += 1) {
      const last = Math.min(block.column + block.columns - 1, sheet.rows[row - 1]?.contents.length ?? 0);
      for (let column = block.column; column <= last; column += 1) {
        all.push(shapeOfCell(this.look(sheet, row, column)));
      }
    }
    const found = all.length === 0 ? shaped('blank') : together(all);
    this.known.set(key, found);
    return found;
  }

  private call({ name, parts }: CallNode): Shape {
    const known = functionOf(name, parts.length);
    mustBeTried(name, parts);
    const shapes = parts.map((part, index) => this.argument(name, part, roleOf(known, index)));
    parts.forEach((part, index) => {
      const [cells, wanted] = [shapes[index - 1], shapes[index]];
      if (roleOf(known, index) === 'c' && cells && wanted) mustCountAlike(name, part, wanted.kinds, cells.kinds);
    });
    if (COUNTING.has(name) && shapes.some(({ wide }) => wide)) {
      throw new NotEmulated(`formula ${name} of characters that may be counted otherwise`);
    }
    if (known.result === 'date') return shaped('date', name === 'NOW' ? OWN_MOMENT : OWN_DATE);
    if (known.result === 'passed') return this.passed(name, parts, shapes);
    if (known.result === 'extreme')
      return extreme(
        name,
        shapes.filter((_, index) => roleOf(known, index) === 's'),
      );
    if (known.result === 'text') return { ...shaped('made'), wide: name !== 'TEXT' && shapes.some(({ wide }) => wide) };
    const formatted =
      known.result === 'number' &&
      shapes.some((shape, index) => roleOf(known, index) !== 'r' && keepsFormat(name, shape));
    if (formatted) return shaped('shaped', null);
    return known.result === 'number' ? workedOut : shaped(known.result);
  }

  private argument(name: string, part: FormulaNode, role: string): Shape {
    const compared = role === 'c' ? comparedPart(part) : null;
    if (compared !== null) return this.shapeOf(compared);
    const shape = this.shapeOf(part, role === 'r' || role === 's' || role === 'a');
    const isText = role === 't' || (role === 'r' && name === 'TEXTJOIN');
    if (isText) return mustBePlain(shape);
    if (role === 'n') mustBeNumeric(shape);
    if (SUMMED.has(role) && shape.kinds.has('date') && !takesDates(name) && !/^(?:MAX|MIN)/.test(name)) {
      throw new NotEmulated(`formula ${name} of dates`);
    }
    return shape;
  }

  // VLOOKUP gives a cell of one column; where that column is a plain number, only its cells are looked at.
  private passed(name: string, parts: readonly FormulaNode[], shapes: readonly Shape[]): Shape {
    const [, table, column] = parts;
    if (name === 'HYPERLINK') return shapes[1] ?? shapes[0] ?? shaped('made');
    if (name === 'VLOOKUP' && table?.kind === 'cells' && column?.kind === 'literal') {
      const offset = Number(column.value) - 1;
      if (!(offset >= 0 && offset < table.block.columns)) return shaped('error');
      return this.cells({ ...table, block: { ...table.block, column: table.block.column + offset, columns: 1 } }, true);
    }
    const passed = shapes.filter((_, index) => isPassed(name, index));
    return together(name === 'IF' && parts.length === 2 ? [...passed, shaped('truth')] : passed);
  }
}

/** Gives the shape of one cell's value. */
function shapeOfCell({ format, value }: SeenCell): Shape {
  if (value === null) return shaped('blank');
  if (typeof value === 'boolean') return shaped('truth');
  if (typeof value === 'string') {
    return { ...shaped(kindOf(value)), wide: WIDE.test(value) };
  }
  if (format === undefined || format === AUTOMATIC_FORMAT || format === 'General' || format === '@') {
    return { ...shaped('number'), wide: String(value).replace(/\D/g, '').length > LONGEST_NUMBER };
  }
  if (format === OWN_DATE || format === OWN_MOMENT || (format !== null && showsDate(format)))
    return shaped('date', format);
  return shaped('shaped', format);
}

function shaped(kind: Kind, ...formats: (string | null)[]): Shape {
  return { kinds: new Set([kind]), formats: formats.length === 0 ? NO_FORMATS : new Set(formats), wide: false };
}

const workedOut: Shape = { ...shaped('number'), wide: true };

function together(shapes: readonly Shape[]): Shape {
  return {
    kinds: new Set(shapes.flatMap(({ kinds }) => [...kinds])),
    formats: new Set(shapes.flatMap(({ formats }) => [...formats])),
    wide: shapes.some(({ wide }) => wide),
  };
}

function mustBeNumeric(shape: Shape): Shape {
  if (shape.kinds.has('doubtful') || shape.kinds.has('dated'))
    throw new NotEmulated('formula that needs a number of a text which may be a date');
  return shape;
}

function mustBePlain(shape: Shape): Shape {
  const { kinds } = shape;
  if (kinds.has('date') || kinds.has('shaped')) throw new NotEmulated('formula with a date or a format as a text');
  return shape;
}

function binary(operator: string, left: Shape, right: Shape): Shape {
  if (operator === '&') {
    mustBePlain(left);
    mustBePlain(right);
    return { ...shaped('made'), wide: left.wide || right.wide };
  }
  if (operator.includes('<') !== operator.includes('>') && mixTextAndNumber(left.kinds, right.kinds)) {
    throw new NotEmulated('formula that compares a text with a number');
  }
  if (!'+-*/^'.includes(operator)) return shaped('truth');
  const both = [mustBeNumeric(left), mustBeNumeric(right)];
  const dates = both.filter(({ kinds }) => kinds.has('date'));
  if (dates.length > 0) return dateSum(operator, left, right);
  return both.some(({ kinds }) => kinds.has('shaped')) ? shaped('shaped', null) : workedOut;
}

// A day less a day is a number of days; a day and a number is a day. Whatever else dates are put to is not settled.
function dateSum(operator: string, left: Shape, right: Shape): Shape {
  const [isLeft, isRight] = [isDay(left), isDay(right)];
  const others = [isLeft ? null : left, isRight ? null : right].filter((each) => each !== null);
  const arePlain = others.every(({ kinds }) => [...kinds].every((kind) => kind === 'number' || kind === 'blank'));
  if (operator === '-' && isLeft && isRight) return workedOut;
  if (operator === '-' && isLeft && arePlain) return left;
  if (operator === '+' && isLeft !== isRight && arePlain) return isLeft ? left : right;
  throw new NotEmulated(`formula with a date and ${operator}`);
}

function isDay({ formats, kinds }: Shape): boolean {
  const withTime = [...formats].some(
    (format) => format === OWN_MOMENT || /[hs]/i.test(format === OWN_DATE ? '' : (format ?? '')),
  );
  return kinds.has('date') && kinds.size === 1 && !withTime;
}

// The greatest of dates is a date. Texts beside them are passed over.
function extreme(name: string, shapes: readonly Shape[]): Shape {
  const { formats, kinds } = together(shapes);
  if (kinds.has('date') && (kinds.has('number') || kinds.has('shaped'))) {
    throw new NotEmulated(`formula ${name} of dates and numbers`);
  }
  if (kinds.has('date')) return { kinds: new Set(['date', 'blank']), formats, wide: false };
  return kinds.has('shaped') ? shaped('shaped', null) : workedOut;
}

function keepsFormat(name: string, { kinds }: Shape): boolean {
  return kinds.has('shaped') && !takesDates(name) && !name.startsWith('COUNT');
}
