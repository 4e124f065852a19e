/** Finds files that import each other in a circle, by value or by type. */

import type { SourceFile } from './house-rule.ts';
import { readImports } from './read-imports.ts';

/** Circles that stand for the moment, each with the files in it; any other circle breaks the rule. */
const STANDING_CIRCLES: readonly (readonly string[])[] = [];

/**
 * The circles of imports among `files`, each as its files in the order of the alphabet; types count like values.
 *
 * A circle that lies within one of `standing` is passed over.
 *
 * @example
 * circlesAmong([a, b])  // a.ts imports b.ts, b.ts a type of a.ts → [['src/a.ts', 'src/b.ts']]
 */
export function circlesAmong(files: readonly SourceFile[], standing = STANDING_CIRCLES): string[][] {
  const paths = new Set(files.map(({ path }) => path));
  const imported = new Map(
    files.map((file) => {
      const targets = readImports(file).map(({ target }) => target);
      return [file.path, targets.filter((target) => paths.has(target))] as const;
    }),
  );
  const isStanding = (circle: readonly string[]) =>
    standing.some((known) => circle.every((path) => known.includes(path)));
  return strongComponents(imported).filter((circle) => circle.length > 1 && !isStanding(circle));
}

/** Groups of nodes that reach each other (Tarjan), each sorted; a node that reaches none but itself is one alone. */
function strongComponents(arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];
  const lower = (node: string, other: number) => lowest.set(node, Math.min(lowest.get(node) ?? other, other));
  const visit = (node: string): void => {
    order.set(node, order.size);
    lower(node, order.get(node) ?? 0);
    open.push(node);
    for (const next of arrows.get(node) ?? []) {
      if (!order.has(next)) {
        visit(next);
        lower(node, lowest.get(next) ?? 0);
      } else if (open.includes(next)) lower(node, order.get(next) ?? 0);
    }
    if (lowest.get(node) === order.get(node)) groups.push(open.splice(open.indexOf(node)).sort());
  };
  for (const node of arrows.keys()) if (!order.has(node)) visit(node);
  return groups;
}
