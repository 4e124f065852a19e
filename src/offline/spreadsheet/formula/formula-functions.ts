/** The functions that formulas are worked out with: those whose results were held against results known by hand. */

import { NotEmulated } from '../../not-emulated.ts';
import type { FormulaNode } from './formula-syntax.ts';

/**
 * What an argument is: one value of any kind (`v`), a number (`n`), a text (`t`), a range or one value (`r`), a range
 * in which numbers are looked for (`s`), a criterion for the range before it (`c`), or what is worked out cell by cell
 * (`a`).
 */
type Role = 'v' | 'n' | 't' | 'r' | 's' | 'c' | 'a';

/** What comes out: a number, a text, a truth value, a date, what some arguments are, or the greatest of numbers. */
type Result = 'number' | 'text' | 'truth' | 'date' | 'passed' | 'extreme';

/** A function: roles of its arguments, of which the last `repeated` may come again, and what it gives. */
export interface FormulaFunction {
  readonly roles: string;
  readonly least: number;
  readonly repeated: number;
  readonly result: Result;
}

const of = (roles: string, result: Result, least = roles.length, repeated = 0): FormulaFunction => ({
  roles,
  least,
  repeated,
  result,
});

const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  ABS: of('n', 'number'),
  AND: of('v', 'truth', 1, 1),
  AVERAGE: of('s', 'number', 1, 1),
  CONCATENATE: of('t', 'text', 1, 1),
  COUNT: of('r', 'number', 1, 1),
  COUNTA: of('r', 'number', 1, 1),
  COUNTBLANK: of('r', 'number'),
  COUNTIF: of('rc', 'number'),
  COUNTIFS: of('rc', 'number', 2, 2),
  DATE: of('nnn', 'date'),
  DATEDIF: of('nnt', 'number'),
  DAY: of('n', 'number'),
  HYPERLINK: of('tv', 'passed', 1),
  IF: of('vvv', 'passed', 2),
  IFERROR: of('vv', 'passed'),
  IFNA: of('vv', 'passed'),
  IFS: of('vv', 'passed', 2, 2),
  INDEX: of('rnn', 'passed', 2),
  INT: of('n', 'number'),
  ISBLANK: of('v', 'truth'),
  ISERROR: of('v', 'truth'),
  ISNUMBER: of('v', 'truth'),
  ISTEXT: of('v', 'truth'),
  LEFT: of('tn', 'text', 1),
  LEN: of('t', 'number'),
  MATCH: of('vrn', 'number'),
  MAX: of('s', 'extreme', 1, 1),
  MAXIFS: of('src', 'extreme', 3, 2),
  MID: of('tnn', 'text'),
  MIN: of('s', 'extreme', 1, 1),
  MINIFS: of('src', 'extreme', 3, 2),
  MOD: of('nn', 'number'),
  MONTH: of('n', 'number'),
  NOT: of('v', 'truth'),
  NOW: of('', 'date'),
  OR: of('v', 'truth', 1, 1),
  RIGHT: of('tn', 'text', 1),
  ROUND: of('nn', 'number', 1),
  ROUNDDOWN: of('nn', 'number', 1),
  ROUNDUP: of('nn', 'number', 1),
  SUBSTITUTE: of('ttt', 'text'),
  SUM: of('s', 'number', 1, 1),
  SUMIF: of('rcs', 'number'),
  SUMIFS: of('src', 'number', 3, 2),
  SUMPRODUCT: of('a', 'number', 1, 1),
  TEXT: of('nt', 'text'),
  TEXTJOIN: of('tvr', 'text', 3, 1),
  TODAY: of('', 'date'),
  TRIM: of('t', 'text'),
  VLOOKUP: of('vrnv', 'passed', 3),
  XLOOKUP: of('vrrv', 'passed', 3),
  YEAR: of('n', 'number'),
};

/** Names of all functions that are worked out. */
export const FORMULA_FUNCTIONS: readonly string[] = Object.keys(FUNCTIONS);

/** Functions that read a date as a number and give no date themselves. */
const OF_DATES = new Set(['YEAR', 'MONTH', 'DAY', 'DATEDIF', 'TEXT']);
/** Functions that count characters. */
export const COUNTING = new Set(['LEN', 'LEFT', 'RIGHT', 'MID']);
/** Functions that give whole numbers only. */
const WHOLE = new Set(['COUNT', 'COUNTA', 'COUNTBLANK', 'COUNTIF', 'COUNTIFS', 'LEN', 'MATCH', 'YEAR', 'MONTH', 'DAY']);
/** Positions of the arguments that a function passes on. */
const PASSED: Readonly<Record<string, (index: number) => boolean>> = {
  HYPERLINK: () => true,
  IF: (index) => index > 0,
  IFERROR: () => true,
  IFNA: () => true,
  IFS: (index) => index % 2 === 1,
  INDEX: (index) => index === 0,
  VLOOKUP: (index) => index === 1,
  XLOOKUP: (index) => index === 2 || index === 3,
};

/**
 * Gives what is known of a function. Throws `not emulated: formula NAME` for one that is not in the list, and for a
 * number of arguments that was not tried.
 */
export function functionOf(name: string, count: number): FormulaFunction {
  const known = FUNCTIONS[name];
  if (known === undefined) throw new NotEmulated(`formula ${name}`);
  const { least, repeated, roles } = known;
  const tooMany = count > roles.length && (repeated === 0 || (count - roles.length) % repeated !== 0);
  if (count < least || tooMany) throw new NotEmulated(`formula ${name} with ${count} arguments`);
  return known;
}

/** Gives the role of an argument by its position from 0. */
export function roleOf({ repeated, roles }: FormulaFunction, index: number): Role {
  const past = index < roles.length ? index : roles.length - repeated + ((index - roles.length) % repeated);
  return roles.charAt(past) as Role;
}

/** Whether the argument at a position may be the function's result as it is. */
export function isPassed(name: string, index: number): boolean {
  return PASSED[name]?.(index) === true;
}

/** Whether a formula can give no number but a whole one. */
export function isWhole(node: FormulaNode): boolean {
  return node.kind === 'call' && WHOLE.has(node.name);
}

/** Whether a function takes dates where it takes numbers. */
export function takesDates(name: string): boolean {
  return OF_DATES.has(name);
}

/**
 * Throws where a function is used in a way in which Google and the engine may differ: a search of an order, a format of
 * a text that was not tried.
 */
export function mustBeTried(name: string, parts: readonly FormulaNode[]): void {
  if (name === 'VLOOKUP' && !isExact(parts[3])) throw new NotEmulated('formula VLOOKUP without an exact match');
  if (name === 'MATCH' && !isExact(parts[2])) throw new NotEmulated('formula MATCH without an exact match');
  const unit = parts[2];
  if (name === 'DATEDIF' && !(unit?.kind === 'literal' && /^[DMY]$/i.test(String(unit.value)))) {
    throw new NotEmulated('formula DATEDIF but in days, months and years');
  }
  const pattern = parts[1];
  if (name === 'TEXT' && !(pattern?.kind === 'literal' && isTriedFormat(String(pattern.value)))) {
    throw new NotEmulated('formula TEXT with a format that was not tried');
  }
}

function isExact(node: FormulaNode | undefined): boolean {
  return node?.kind === 'literal' && (node.value === false || node.value === 0);
}

// Digits, or parts of a date that are numbers: names of months and days are another language's in every locale.
const DIGITS = /^(?:#,##)?0(?:\.0+)?%?$/;
const DATE_PARTS = /^(?:yyyy|mm?|dd?|[-/.\s]|[年月日号])+$/;

function isTriedFormat(pattern: string): boolean {
  return DIGITS.test(pattern) || (DATE_PARTS.test(pattern) && !/mmm|ddd/.test(pattern));
}
