/** Finds files that import each other, by way of others too, types included. */

import { posix } from 'node:path';

/**
 * Circles of imports among `files`, each by the paths that it goes through; none where imports point one way.
 *
 * @example
 * importCircles([{ path: 'a.ts', source: "import { b } from './b.ts';" }, …]) // → [['a.ts', 'b.ts']]
 */
export function importCircles(files: readonly { path: string; source: string }[]): string[][] {
  const targets = new Map(files.map(({ path, source }) => [path, importsIn(path, source)]));
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push(way.slice(at));
    if (at >= 0 || done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  };
  for (const { path } of files) walk(path, []);
  return circles;
}

function importsIn(path: string, source: string): string[] {
  const found = source.matchAll(/^(?:import|export|\})[^'\n]*\bfrom '(\.[^']+)';$/gm);
  return [...found].map(([, text = '']) => posix.join(posix.dirname(path), text));
}
