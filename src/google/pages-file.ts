/** Takes a page out of the one html file in which the build lays all of them. */

/** What is wrong with a file of pages: none at all, one of another build, or one without its end. */
export type PagesFault = 'missing' | 'other' | 'cut';

const MARK = /<!-- ten-events pages (\w+) -->/;

/**
 * What keeps `text` from being used with code that was built with the pages of `mark`; null for nothing.
 *
 * Whoever pastes by hand may paste one file of an old release, or half of one, and would else find out page by page.
 *
 * @param mark null for code that no build has told it: any pages are taken.
 * @example
 * pagesFault('<!-- ten-events pages 1f -->\n<!-- page: a -->\n', '1f') // → 'cut'
 */
export function pagesFault(text: string, mark: string | null): PagesFault | null {
  const own = MARK.exec(text)?.[1];
  if (own === undefined) return 'missing';
  if (mark !== null && own !== mark) return 'other';
  return text.includes(`<!-- ten-events pages ${own} end -->`) ? null : 'cut';
}

/**
 * The page called `name`; null where the file has none. Lines may end as an editor on Windows ends them.
 *
 * @example
 * pageIn('<!-- page: a -->\n<p>\n<!-- page: b -->\n', 'a') // → '<p>'
 */
export function pageIn(text: string, name: string): string | null {
  const opening = `<!-- page: ${name} -->`;
  const start = text.indexOf(opening);
  if (start < 0) return null;
  const rest = text.slice(start + opening.length).replace(/^\r?\n/, '');
  const end = /\r?\n<!-- (?:page: |ten-events pages )/.exec(rest);
  return end === null ? null : rest.slice(0, end.index);
}
