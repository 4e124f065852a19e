/** What a cell's validation offers in a list when the cell is changed. */

import { displayText, type SpreadsheetFile, type ValidationState } from '../offline/inspect.ts';

/**
 * The texts of the list: those of the rule itself, or what the cells of its range show, each once and none empty.
 *
 * A rule that does not show its list, or has none, offers nothing.
 *
 * @example
 * choicesOf(book, { criteria: 'VALUE_IN_LIST', values: ['是', '否', true], helpText: null, allowInvalid: true })
 * // → ['是', '否']
 */
export function choicesOf(book: SpreadsheetFile, { criteria, values }: ValidationState): string[] {
  const [first] = values;
  if (values.at(-1) === false) return [];
  if (criteria === 'VALUE_IN_LIST') return values.filter((value) => typeof value === 'string');
  if (criteria !== 'VALUE_IN_RANGE' || typeof first !== 'object' || !('place' in first)) return [];
  const { column, columns, row, rows, sheetId } = first.place;
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  const texts = (sheet?.rows.slice(row - 1, row - 1 + rows) ?? []).flatMap((line) =>
    Array.from({ length: columns }, (_, offset) => {
      const content = line?.contents[column - 1 + offset] ?? null;
      if (content !== null && typeof content === 'object') return '';
      const format = book.styles[line?.styles[column - 1 + offset] ?? 0]?.format;
      return displayText(content, format, book.locale);
    }),
  );
  return [...new Set(texts)].filter((text) => text !== '');
}
