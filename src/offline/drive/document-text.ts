/** The text of a page of html, as a document that is made of it would hold it. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * The text, each block on a line of its own, cells parted by tabs.
 *
 * @example
 * htmlText('<p>一 &amp; 二</p><table><tr><td>a</td><td>b</td></tr></table>')  // '一 & 二\na\tb'
 */
export function htmlText(html: string): string {
  return html
    .replace(/<(head|style|script|title)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<!doctype[^>]*>/gi, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<\/t[dh]\s*>\s*(?=<t[dh]\b)/gi, '\t')
    .replace(/<br\b[^>]*>|<\/(p|div|tr|h[1-6]|li|table|section)\s*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => decoded(name) ?? whole)
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function decoded(name: string): string | null {
  if (!name.startsWith('#')) return NAMED[name] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
