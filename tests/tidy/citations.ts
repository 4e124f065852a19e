/** Citations of docs/: whatever a comment, a test's title or a page names there can be opened there. */

import { type Offence, within } from './house-rule.ts';
import { lineAt, type Scan } from './scan-source.ts';

/** What can be cited: facts by number, sections by name, pages by path, decisions by number. */
export interface Anchors {
  readonly facts: ReadonlySet<number>;
  readonly sections: Readonly<Record<'PLATFORM' | 'RELIABILITY' | 'contract', ReadonlySet<string>>>;
  readonly pages: ReadonlySet<string>;
}

const FACTS = 'docs/google/facts.md';
const FACT = /(?<![\w#\\%+.:=!$-])F([1-9]\d{0,2})(?: to F(\d{1,3}))?\b/g;
const SECTIONED = { PLATFORM: 'docs/google/platform.md', RELIABILITY: 'docs/reliability.md' } as const;
// How a season is written is told in a page of its own.
const CONTRACT = ['docs/contract.md', 'docs/season-files.md'];
/** Standards of the world, cited as our own documents are. */
const STANDARDS = ['WCAG', 'APPNOTE', 'HTTP'];

/**
 * Every anchor of the pages, by path from the top.
 *
 * A fact is a row that begins with its number, or named under "Not emulated"; a section is a heading, up to its full
 * stop; the contract's words are headings and what stands as code in the first cell of a table.
 */
export function anchorsIn(pages: ReadonlyMap<string, string>): Anchors {
  const read = (path: string) => pages.get(path) ?? '';
  const headings = (path: string) => matchesOf(/^#{2,4} (.+)$/gm, read(path));
  const numbered = (path: string) => new Set(headings(path).map((heading) => heading.split('. ')[0] ?? ''));
  const [listed = '', aside = ''] = read(FACTS).split('## Not emulated');
  const rows = matchesOf(/^\| F(\d+) \|/gm, listed).map(Number);
  const words = CONTRACT.flatMap((path) => [...headings(path), ...matchesOf(/^\| `(\w+)` \|/gm, read(path))]);
  const sections = {
    PLATFORM: numbered(SECTIONED.PLATFORM),
    RELIABILITY: numbered(SECTIONED.RELIABILITY),
    contract: new Set(words),
  };
  return { facts: new Set([...rows, ...factsIn(aside)]), sections, pages: new Set(pages.keys()) };
}

/**
 * The facts that a conformance test has to state: the rows of the tables of facts.md.
 *
 * @example
 * factsToTest('| F1 | … |\n## Not emulated\nF79')  // → [1]
 */
export function factsToTest(page: string): number[] {
  return matchesOf(/^\| F(\d+) \|/gm, page.split('## Not emulated')[0] ?? '').map(Number);
}

/**
 * Every fact that a text cites; a span stands for all that lie in it.
 *
 * @example
 * factsIn('(F30 to F32, F34)')  // → [30, 31, 32, 34]
 */
export function factsIn(text: string): number[] {
  return [...text.matchAll(FACT)].flatMap(([, from, to]) =>
    Array.from({ length: Number(to ?? from) - Number(from) + 1 }, (_, step) => Number(from) + step),
  );
}

/** What a text cites that is no anchor, each with its place in the text. */
export function danglingIn(text: string, anchors: Anchors): { index: number; found: string }[] {
  const { facts, pages, sections } = anchors;
  const lacking: { index: number; found: string }[] = [];
  const check = (pattern: RegExp, isThere: (named: string, other: string) => boolean) => {
    for (const { index, 0: found, 1: named = '', 2: other = '' } of text.matchAll(pattern)) {
      if (!isThere(named, other)) lacking.push({ index: index, found: found.replace(/\s+/g, ' ') });
    }
  };
  check(FACT, (from, to) => factsIn(`F${from} to F${to === '' ? from : to}`).every((fact) => facts.has(fact)));
  check(/\bPLATFORM ((?:[A-Z](?:, |\b))+)/g, (named) =>
    named.split(', ').every((letter) => letter === '' || sections.PLATFORM.has(letter)),
  );
  check(/\bRELIABILITY (\d[\w.]*)/g, (named) => sections.RELIABILITY.has(named));
  check(/\(contract:\s+(?:\*\s+)?([^),]+)/gi, (named) =>
    sections.contract.has(named.replace(/\s+(?:\*\s+)?/g, ' ').trim()),
  );
  check(/\b(docs\/[\w./-]*\w\.(?:md|png))\b/g, (named) => pages.has(named));
  check(/\bdecision (\d{1,4})\b/gi, (named) =>
    [...pages].some((page) => page.startsWith(`docs/decisions/${named.padStart(4, '0')}-`)),
  );
  check(/\(([A-Z]{4,})(?:\.md)?(?:: | §?[A-Z]?\d)/g, (named) =>
    [...STANDARDS, ...Object.keys(SECTIONED)].includes(named),
  );
  return lacking;
}

/** The same over a source: its comments and texts; code cites nothing. The rule's own tests plant what is not there. */
export function danglingInSource(path: string, scan: Scan, anchors: Anchors): Offence[] {
  if (within('tests/tidy')(path)) return [];
  return scan.pieces
    .filter(({ kind }) => kind !== 'pattern')
    .flatMap((piece) =>
      danglingIn(piece.text, anchors).map(({ index, found }) => ({
        line: lineAt(scan.source, piece.index + index),
        found,
      })),
    );
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, named = '']) => named);
}
