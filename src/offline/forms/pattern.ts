/** Reads the patterns of text validations, which Google runs with RE2, as regular expressions of JavaScript. */

/** How a pattern is applied: to the whole answer ("matches") or anywhere in it ("contains"). */
export type PatternScope = 'whole' | 'anywhere';

/**
 * Gives the JavaScript expression for an RE2 pattern, or null when RE2 would not take it.
 *
 * Look-around and back references are refused, since RE2 has none; leading flags `(?i)`, `(?P<name>`, `\A`, `\z`,
 * `\p{Han}` and escaped punctuation are rewritten. Whether "matches" means the whole answer is not documented; it is
 * what the form's own page does.
 *
 * @example
 * readPattern('(?i)https?\\://.+', 'whole')?.test('HTTP://a')  // true
 * readPattern('(?=x)', 'whole')                                // null
 */
export function readPattern(pattern: string, scope: PatternScope): RegExp | null {
  if (/(^|[^\\])(\\\\)*(\(\?<?[=!]|\\[1-9])/.test(pattern)) return null;
  const leading = /^\(\?([is]+)\)/.exec(pattern);
  const body = rewrite(pattern.slice(leading?.[0].length ?? 0));
  try {
    return new RegExp(scope === 'whole' ? `^(?:${body})$` : body, `u${[...new Set(leading?.[1] ?? '')].join('')}`);
  } catch {
    return null;
  }
}

// JavaScript with the flag u takes fewer escapes than RE2, and has other names for scripts and ends of text.
function rewrite(pattern: string): string {
  const named = pattern.replaceAll('(?P<', '(?<');
  let inClass = false;
  return named.replace(/\\p\{(\^?)([A-Za-z_]{3,})\}|\\([\s\S])|[[\]]/g, (found, not, script, escaped) => {
    if (script !== undefined) return `\\${not === '^' ? 'P' : 'p'}{Script=${script}}`;
    if (found === '[') inClass = true;
    if (found === ']') inClass = false;
    return escaped === undefined ? found : rewriteEscape(escaped, inClass);
  });
}

function rewriteEscape(escaped: string, inClass: boolean): string {
  if (escaped === 'A' && !inClass) return '^';
  if (escaped === 'z' && !inClass) return '$';
  if (/[\^$\\.*+?()[\]{}|/]/.test(escaped) || (inClass && escaped === '-')) return `\\${escaped}`;
  return /[\w]/.test(escaped) ? `\\${escaped}` : escaped;
}
