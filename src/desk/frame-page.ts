/** A mail, a document or a page of the program that runs nothing, as the page of a frame. */

const HAN = /\p{Script=Han}/u;

/**
 * The page: named and with its language said, as a screen reader needs it; links open beside the desk. What the html
 * says of itself comes later and adds to it.
 *
 * @param title may hold anything; its script tells the language.
 * @example
 * framePage('Digest', '<p>…</p>')  // → '<!doctype html><html lang="en"><head>…<title>Digest</title>…<p>…</p>'
 */
export function framePage(title: string, html: string): string {
  const language = HAN.test(title) ? 'zh-CN' : 'en';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank"></head>',
    html,
  ].join('');
}

/** The text as html shows it: none of it is markup. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
