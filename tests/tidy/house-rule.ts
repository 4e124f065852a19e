/** The shape of a house rule, and what turns a pattern into one. */

import { lineAt, type Scan } from './scan-source.ts';

/** A source file of the project by its path from the top, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly scan: Scan;
}

/** A place that breaks a rule. */
export interface Offence {
  readonly line: number;
  readonly found: string;
}

/** What is banned or asked for, where, and what to do instead. */
export interface HouseRule {
  readonly name: string;
  readonly cure: string;
  holdsFor(path: string): boolean;
  offences(file: SourceFile): Offence[];
}

/**
 * Whether a path lies in one of the folders, or is one of the files.
 *
 * @example
 * within('src/app', 'src/server.ts')('src/app/office.ts')  // → true
 */
export function within(...places: readonly string[]): (path: string) => boolean {
  return (path) => places.some((place) => path === place || path.startsWith(`${place}/`));
}

/**
 * Every match of `pattern` in the code of a file; comments and the inside of literals do not count.
 *
 * @param pattern with the flag `g`
 * @example
 * inCode(/\benum\b/g)(file)  // → [{ line: 3, found: 'enum' }]
 */
export function inCode(pattern: RegExp): (file: SourceFile) => Offence[] {
  return ({ scan }) =>
    [...scan.code.matchAll(pattern)].map(({ index, 0: found }) => ({
      line: lineAt(scan.source, index + found.length - found.trimStart().length),
      found: found.trim(),
    }));
}

/**
 * Every literal or comment of the given kinds that `pattern` matches; `before` must match the code that leads to it.
 *
 * @param pattern without the flag `g`
 * @example
 * inPieces(['string'], /^zod$/, /\bfrom\s*$/)(file)  // → [{ line: 7, found: 'zod' }]
 */
export function inPieces(kinds: readonly string[], pattern: RegExp, before = /(?:)/): (file: SourceFile) => Offence[] {
  return ({ scan }) =>
    scan.pieces.flatMap(({ kind, text, index }) => {
      const found = kinds.includes(kind) ? pattern.exec(text) : null;
      if (found === null || !before.test(scan.code.slice(Math.max(0, index - 80), index))) return [];
      return [
        { line: lineAt(scan.source, index) + text.slice(0, found.index).split('\n').length - 1, found: found[0] },
      ];
    });
}
