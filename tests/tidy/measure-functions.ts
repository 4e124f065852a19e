/** Finds the functions of a source and how long they are. */

import { lineAt, type Scan } from './scan-source.ts';

/** A function with a body of its own: its name where one is written, its first line, and how many lines it has. */
export interface Measured {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

const CONTROL = new Set(['if', 'for', 'while', 'switch', 'catch', 'with', 'await']);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '<': '>' };

/**
 * Every function, method and arrow function that has a body in brackets, in order of appearance.
 *
 * A `describe` is a list of tests and not one function, so its callback is left out.
 *
 * @example
 * measureFunctions(scanSource('function f() {\n}'))  // → [{ name: 'f', line: 1, lines: 2 }]
 */
export function measureFunctions(scan: Scan): Measured[] {
  const byBody = new Map<number, Measured>();
  for (const { body, start, name } of [...withParameterList(scan.code), ...withBareParameter(scan.code)]) {
    if (byBody.has(body)) continue;
    const line = lineAt(scan.source, start);
    byBody.set(body, { name, line, lines: lineAt(scan.source, matching(scan.code, body)) - line + 1 });
  }
  return [...byBody.values()].sort((one, other) => one.line - other.line);
}

interface Found {
  readonly name: string;
  /** Where the parameters and the body begin. */
  readonly start: number;
  readonly body: number;
}

/** `name(…) {`, `name(…): Type {`, `(…) => {`: whatever has its parameters in parentheses. */
function* withParameterList(code: string): Generator<Found> {
  for (const { index: start } of code.matchAll(/\(/g)) {
    const before = code.slice(Math.max(0, start - 200), start);
    const name = /([\w$]+)\s*(?:<[^<>()]*>)?\s*$/.exec(before)?.[1] ?? '';
    const after = afterParameters(code, matching(code, start) + 1);
    if (code.charAt(after) === '{' && !CONTROL.has(name)) yield { name: name || '(anonymous)', start, body: after };
    const arrow = /^=>\s*[{([]/.exec(code.slice(after, after + 200));
    if (arrow === null || isDescribe(before)) continue;
    yield { name: nameOfArrow(before), start, body: after + arrow[0].length - 1 };
  }
}

/** `name => {`. */
function* withBareParameter(code: string): Generator<Found> {
  for (const { index: start, 0: found } of code.matchAll(/[\w$]+\s*=>\s*[{([]/g)) {
    yield { name: nameOfArrow(code.slice(Math.max(0, start - 200), start)), start, body: start + found.length - 1 };
  }
}

function isDescribe(before: string): boolean {
  return /\bdescribe(?:\.\w+(?:\([^()]*\))?)?\s*\([^()]*,\s*$/.test(before);
}

function nameOfArrow(before: string): string {
  return /([\w$]+)\s*(?::[^=;]*)?=\s*(?:async\s*)?$/.exec(before)?.[1] ?? '(arrow)';
}

/** What follows a parameter list: the brace of the body or the arrow, behind the type that it returns, if any. */
function afterParameters(code: string, from: number): number {
  const index = skipSpace(code, from);
  return code.charAt(index) === ':' ? skipSpace(code, endOfType(code, index + 1)) : index;
}

/** Just behind the type that starts at `from`: operands joined by `|`, `&`, `is`, `extends` or a function arrow. */
function endOfType(code: string, from: number): number {
  let index = from;
  for (;;) {
    index = endOfOperand(code, skipSpace(code, index));
    const joint = /^\s*(?:\||&|=>(?!\s*\{)|(?:is|extends)\b)/.exec(code.slice(index, index + 200));
    if (joint === null) return index;
    index += joint[0].length;
  }
}

function endOfOperand(code: string, from: number): number {
  const word =
    /^(?:[|&]\s*)?(?:(?:readonly|keyof|typeof|asserts|unique)\s+)*[\w$.'"`\s-]*?(?=[^\w$.'"`\s-]|\s(?!\s*\.))/;
  let index = from;
  if (/[({[]/.test(code.charAt(index))) index = matching(code, index) + 1;
  else index += word.exec(code.slice(index, index + 400))?.[0].length ?? 0;
  while (/[<[]/.test(code.charAt(index))) index = matching(code, index) + 1;
  return index;
}

function skipSpace(code: string, from: number): number {
  return from + (/^\s*/.exec(code.slice(from))?.[0].length ?? 0);
}

/** The bracket that closes the one at `from`; the end of the code where none does. */
function matching(code: string, from: number): number {
  const open = code.charAt(from);
  const close = CLOSING[open] ?? '';
  let depth = 0;
  for (let index = from; index < code.length; index += 1) {
    const char = code.charAt(index);
    if (char === open) depth += 1;
    else if (char === close && !(char === '>' && code.charAt(index - 1) === '=')) depth -= 1;
    if (depth === 0) return index;
  }
  return code.length;
}
