/** Whether formulas of a file may refer to the cells of a sheet. */

import type { SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { hasReference } from './formula-text.ts';

/**
 * Whether some formula may refer to cells of `sheet`: it stands there with a reference, or it names a sheet.
 *
 * It may say so once too often, never once too seldom: names of ranges count as references.
 */
export function mayRefer(file: SpreadsheetFile, sheet: SheetState): boolean {
  // Most files have no such formula, and no cell needs looking at.
  if (!file.hasReferences) return false;
  return file.sheets.some((each) =>
    each.rows.some((row) =>
      row?.contents.some((content) => {
        if (typeof content !== 'object' || content === null || !hasReference(content.formula)) return false;
        return each === sheet || content.formula.includes('!');
      }),
    ),
  );
}
