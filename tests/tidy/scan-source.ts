/** Splits TypeScript source into code, comments and literals, so that a rule about code never trips over a text. */

/** A comment or a literal: its text as written without the quotes, where it starts, and what kind it is. */
export interface Piece {
  readonly kind: 'comment' | 'string' | 'pattern';
  readonly text: string;
  readonly index: number;
}

/** `code` is as long as the source, with the inside of every piece blanked and every line end kept. */
export interface Scan {
  readonly source: string;
  readonly code: string;
  readonly pieces: readonly Piece[];
}

interface Progress {
  readonly source: string;
  readonly out: string[];
  readonly pieces: Piece[];
  index: number;
  /** How deep in braces each open `${` is, so that its own closing brace is known. */
  readonly templates: number[];
  depth: number;
}

/**
 * Reads the source once from left to right.
 *
 * A slash starts a pattern where no value can stand before it; in TSX the slashes of `</p>` and `/>` never do.
 *
 * @example
 * scanSource("f('a') // b").code  // → "f(' ')     "
 */
export function scanSource(source: string): Scan {
  const progress: Progress = { source, out: [...blank(source)], pieces: [], index: 0, templates: [], depth: 0 };
  while (progress.index < source.length) step(progress);
  return { source, code: progress.out.join(''), pieces: progress.pieces };
}

/**
 * The line that an offset lies in, counted from 1.
 *
 * @example
 * lineAt('a\nb', 2)  // → 2
 */
export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

function step(progress: Progress): void {
  const { source, index, out } = progress;
  const two = source.slice(index, index + 2);
  const char = source.charAt(index);
  const quoteEnd = char === "'" || char === '"' ? endOfQuoted(source, index, char) : null;
  if (two === '//') take(progress, 'comment', 2, endOf(source, '\n', index), 0);
  else if (two === '/*') take(progress, 'comment', 2, endOf(source, '*/', index + 2), 2);
  else if (quoteEnd !== null) take(progress, 'string', 1, quoteEnd, 1);
  else if (char === '`' || closesTemplatePart(progress)) template(progress);
  else if (char === '/' && patternMayStart(progress)) take(progress, 'pattern', 1, endOfPattern(source, index), 1);
  else {
    if (char === '{') progress.depth += 1;
    if (char === '}') progress.depth -= 1;
    out[index] = char;
    progress.index += 1;
  }
}

/** Whether the brace here ends a `${…}`; its template then goes on behind it. */
function closesTemplatePart(progress: Progress): boolean {
  const { source, index, templates, depth } = progress;
  if (source.charAt(index) !== '}' || templates.at(-1) !== depth - 1) return false;
  templates.pop();
  progress.depth -= 1;
  return true;
}

/** Notes the piece from here to `end`; its opening and closing marks stay in the code unless it is a comment. */
function take(progress: Progress, kind: Piece['kind'], opening: number, end: number, closing: number): void {
  const { source, index, out } = progress;
  progress.pieces.push({ kind, text: source.slice(index + opening, Math.max(index + opening, end - closing)), index });
  if (kind !== 'comment') {
    for (let mark = 0; mark < opening; mark += 1) out[index + mark] = source.charAt(index + mark);
    for (let mark = end - closing; mark < end; mark += 1) out[mark] = source.charAt(mark);
  }
  progress.index = end;
}

/** From a back tick, or from the brace that closes `${…}`, to the next `${` or the closing back tick. */
function template(progress: Progress): void {
  const { source, index, templates } = progress;
  let end = index + 1;
  while (end < source.length && source.charAt(end) !== '`' && !source.startsWith('${', end)) {
    end += source.charAt(end) === '\\' ? 2 : 1;
  }
  const opensPart = source.startsWith('${', end);
  const mark = opensPart ? 2 : 1;
  take(progress, 'string', 1, Math.min(end + mark, source.length), mark);
  if (!opensPart) return;
  templates.push(progress.depth);
  progress.depth += 1;
}

function patternMayStart(progress: Progress): boolean {
  const { source, index, out } = progress;
  if (source.charAt(index + 1) === '>' || source.charAt(index - 1) === '<') return false;
  const before = out
    .slice(Math.max(0, index - 60), index)
    .join('')
    .trimEnd();
  if (/(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/.test(before)) return true;
  return !/[\w$)\]}'"`]$/.test(before);
}

function endOfPattern(source: string, index: number): number {
  let inClass = false;
  for (let end = index + 1; end < source.length && source.charAt(end) !== '\n'; end += 1) {
    const char = source.charAt(end);
    if (char === '\\') end += 1;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return end + 1;
  }
  return index + 2;
}

/** Null for an apostrophe of JSX text, which closes nowhere on its line and is no quote. */
function endOfQuoted(source: string, index: number, quote: string): number | null {
  for (let end = index + 1; end < source.length; end += 1) {
    const char = source.charAt(end);
    if (char === '\\') end += 1;
    else if (char === quote) return end + 1;
    else if (char === '\n') return null;
  }
  return null;
}

function endOf(source: string, mark: string, from: number): number {
  const found = source.indexOf(mark, from);
  if (found < 0) return source.length;
  return mark === '\n' ? found : found + mark.length;
}

function blank(source: string): string {
  return source.replace(/[^\n]/gu, (char) => ' '.repeat(char.length));
}
