/** Escaping of what a template prints, by where in the page it stands. */

import { NotEmulated } from '../not-emulated.ts';

/**
 * `text` as HTML text or a quoted attribute value: & < > and both quotes (F107).
 *
 * @example
 * escapeHtml('<b class="x">')  // '&lt;b class=&#34;x&#34;&gt;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => HTML_MARKS[mark] ?? mark);
}

const HTML_MARKS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Where in a page the next printed value stands. */
export type PageContext = 'text' | 'attribute' | 'script' | 'scriptString' | 'other';

/**
 * `value` as the context needs it: HTML escapes, or a JavaScript literal, or the inside of a JavaScript string.
 *
 * @throws Error in style sheets, comments and inside of tags: what Google does there is not emulated.
 * @example
 * escapeFor('script', 'a"b')  // '"a\\x22b"'
 */
export function escapeFor(context: PageContext, value: unknown): string {
  switch (context) {
    case 'text':
    case 'attribute':
      return escapeHtml(String(value));
    case 'script':
      return typeof value === 'number' || typeof value === 'boolean' || value === null
        ? String(value)
        : `"${escapeScript(String(value))}"`;
    case 'scriptString':
      return escapeScript(String(value));
    case 'other':
      throw new NotEmulated('HtmlTemplate.evaluate printing outside of text, attributes and scripts');
  }
}

function escapeScript(text: string): string {
  return text.replace(/[^\w .,:;()[\]{}$*+!?|@#%^~\-\u0080-\u2027\u202a-\uffff]/g, (mark) => {
    const code = mark.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
}

/**
 * The context at the end of `page`, the raw text that stands before a scriptlet. What scriptlets printed does not
 * change it: escaped values cannot leave their context.
 *
 * @example
 * contextAfter('<a title="')  // 'attribute'
 */
export function contextAfter(page: string): PageContext {
  let position = 0;
  for (;;) {
    const open = page.indexOf('<', position);
    if (open < 0) return 'text';
    if (page.startsWith('<!--', open)) {
      const end = page.indexOf('-->', open);
      if (end < 0) return 'other';
      position = end + 3;
      continue;
    }
    const tag = /^<(\/?[A-Za-z][\w-]*)/.exec(page.slice(open))?.[1];
    if (tag === undefined) {
      position = open + 1;
      continue;
    }
    const close = tagEnd(page, open);
    if (typeof close === 'string') return close;
    position = close;
    const raw = tag.toLowerCase();
    if (raw !== 'script' && raw !== 'style') continue;
    const end = page.toLowerCase().indexOf(`</${raw}`, position);
    if (end < 0) return raw === 'style' ? 'other' : scriptContext(page.slice(position));
    position = end;
  }
}

// Position after the tag that opens at `open`, or the context when the page ends inside it.
function tagEnd(page: string, open: number): number | PageContext {
  let quote = '';
  for (let position = open + 1; position < page.length; position += 1) {
    const mark = page.charAt(position);
    if (quote !== '') {
      if (mark === quote) quote = '';
    } else if (mark === '"' || mark === "'") {
      quote = mark;
    } else if (mark === '>') {
      return position + 1;
    }
  }
  return quote === '' ? 'other' : 'attribute';
}

function scriptContext(code: string): PageContext {
  const rest = code.replace(
    /\/\*[\s\S]*?\*\/|\/\/.*$|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/gm,
    ' ',
  );
  return /["'`]/.test(rest) ? 'scriptString' : 'script';
}
