/** Reads what a source imports from other files of the project. */

import { posix } from 'node:path';
import type { SourceFile } from './house-rule.ts';

/** One import, export … from or dynamic import of a file of the project. */
export interface ReadImport {
  /** Where its text stands in the source. */
  readonly index: number;
  readonly text: string;
  /** The file that is imported, by its path from the top. */
  readonly target: string;
  readonly typesOnly: boolean;
}

/**
 * Every import of the project's own files, in order; packages and what comments and texts say are left out.
 *
 * @example
 * readImports({ path: 'src/a/b.ts', scan: scanSource("import type { C } from './c.ts';") })
 * // → [{ at: 23, text: './c.ts', target: 'src/a/c.ts', typesOnly: true }]
 */
export function readImports({ path, scan }: SourceFile): ReadImport[] {
  return scan.pieces.flatMap(({ kind, text, index }) => {
    if (kind !== 'string' || !text.startsWith('.')) return [];
    const statement = /\b(?:import|export)\b(?:[^;'"`]*\bfrom)?\s*\(?\s*$/.exec(scan.code.slice(0, index))?.[0];
    if (statement === undefined) return [];
    return [{ index, text, target: posix.join(posix.dirname(path), text), typesOnly: isTypeOnly(statement) }];
  });
}

/** `import type { … } from` or `import { type A, type B } from`. */
function isTypeOnly(statement: string): boolean {
  if (/^(?:import|export)\s+type\b/.test(statement)) return true;
  const names = /\{([^}]*)\}\s*from\s*$/.exec(statement)?.[1];
  if (names === undefined || /^(?:import|export)\s+[\w$]+\s*,/.test(statement)) return false;
  return names.split(',').every((name) => name.trim() === '' || /^type\s/.test(name.trim()));
}
