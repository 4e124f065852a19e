/** The most cells that a spreadsheet may have. */

import type { Realm } from '../../service.ts';
import type { SpreadsheetFile } from './spreadsheet-state.ts';

/** Cells of all sheets together, empty ones too (Google's page on files' sizes). */
export const MOST_CELLS = 10_000_000;

/**
 * Throws Google's error, as live logs have it, where so many more cells would be too many for the file.
 *
 * @example
 * mustHaveRoom(parts, 26 * 1000)  // before a sheet is inserted
 */
export function mustHaveRoom({ file, realm }: { file: SpreadsheetFile; realm: Realm }, added: number): void {
  const cells = file.sheets.reduce((sum, { maxColumns, maxRows }) => sum + maxRows * maxColumns, 0);
  if (cells + added <= MOST_CELLS) return;
  throw realm.exception(
    `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
  );
}
