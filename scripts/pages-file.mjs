// One html file in which all pages lie: whoever pastes the program by hand pastes three files (docs/decisions/0021).
import { createHash } from 'node:crypto';

/**
 * Puts pages into one text, each below a line with its name; src/google/pages-file.ts takes them out again.
 *
 * The first and the last line bear a mark, made of all the pages. The code that was built with them knows it, and so
 * can tell pages of another release, and a paste that was cut off.
 *
 * @param {Record<string, string>} pages by name
 * @returns {{ text: string, mark: string }} Throws where a page holds such a line itself.
 * @example
 * pagesFile({ notice: '<p>' }).text.split('\n')[1]  // → '<!-- page: notice -->'
 */
export function pagesFile(pages) {
  const body = Object.keys(pages)
    .sort()
    .map((name) => {
      const page = pages[name] ?? '';
      if (/<!-- (?:page: |ten-events pages )/.test(page)) throw new Error(`The page ${name} holds a line of the file.`);
      return `<!-- page: ${name} -->\n${page}\n`;
    })
    .join('');
  const mark = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { text: `<!-- ten-events pages ${mark} -->\n${body}<!-- ten-events pages ${mark} end -->\n`, mark };
}
