/** What Google is reported to do to a page's inline scripts: it takes comments out without reading the language. */

const INLINE_SCRIPT = /(<script\b(?![^>]*\bsrc\s*=)[^>]*>)([\s\S]*?)(<\/script>)/gi;
// Quoted texts are kept as they are; comments go. A backtick opens nothing, and neither does a regular expression.
const PIECE = /'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/**
 * The page with every `//` up to the end of its line and every block comment taken out of its inline scripts.
 *
 * Only single and double quotes protect what is in them (enuchi/React-Google-Apps-Script, issue 157): an address within
 * a template literal, and a regular expression that ends in a slash, are cut off.
 *
 * @example
 * strippedPage('<script>let a = `http://x`; // note</script>')  // '<script>let a = `http:</script>'
 */
export function strippedPage(html: string): string {
  return html.replace(INLINE_SCRIPT, (_whole, open: string, script: string, close: string) => {
    return open + script.replace(PIECE, (piece) => (piece.startsWith('/') ? '' : piece)) + close;
  });
}
