/** How wide a column has to be for what stands in it. */

import { displayText } from '../state/cell-display.ts';
import { contentAt, styleAt } from '../state/cell-grid.ts';
import type { SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';

// Google measures the text in its font; the average width of a character is as near as one gets without fonts.
const PIXELS = { narrow: 7, wide: 14, margin: 8 };

/**
 * An estimate in pixels, or null for a column without content, which keeps its width. Formulas are passed over:
 * the look of a result is not always known.
 *
 * @example
 * fittedWidth(file, sheet, 1)  // 22, where the longest content is '读'
 */
export function fittedWidth(file: SpreadsheetFile, sheet: SheetState, column: number): number | null {
  let most = 0;
  for (let row = 1; row <= sheet.rows.length; row += 1) {
    const content = contentAt(sheet, row, column);
    if (content === null || typeof content === 'object') continue;
    const text = displayText(content, styleAt(file, sheet, row, column).format, file.locale);
    for (const line of text.split('\n')) most = Math.max(most, pixelsOf(line));
  }
  return most === 0 ? null : most + PIXELS.margin;
}

function pixelsOf(line: string): number {
  const characters = [...line];
  const wide = characters.filter((character) => character > '\u2e7f').length;
  return wide * PIXELS.wide + (characters.length - wide) * PIXELS.narrow;
}
