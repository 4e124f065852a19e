/** The html of a page that the program has put up, with google.script in it. */

import type { Desk } from './desk.ts';
import { framePage } from './frame-page.ts';
import { withLocalLinks } from './local-links.ts';
import { shownPage } from './screen-view.ts';

/**
 * The sidebar's or a dialog's html as its frame gets it; null when it has been closed.
 *
 * A page that runs something gets google.script first of all, with the functions that the project has now; one that
 * runs nothing is left as it is.
 *
 * @param client the program that makes google.script; it reads the names of the functions from `data-calls`.
 */
export function shownHtml(desk: Desk, as: string, id: number, client: string): string | null {
  const page = shownPage(desk, as, id);
  if (page === undefined) return null;
  const html = withLocalLinks(desk, page.html);
  if (!/<script\b/i.test(html)) return framePage(page.title, html);
  const calls = desk.workspace.callable(as).join(' ');
  return withScript(html, `<script data-calls="${calls}">${client}</script>`);
}

// Behind the head's opening tag, where nothing has run yet and the document's type still stands first.
function withScript(html: string, script: string): string {
  const head = /<head\b[^>]*>/i.exec(html) ?? /<html\b[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (head === null) return `<!doctype html><meta charset="utf-8">${script}${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
