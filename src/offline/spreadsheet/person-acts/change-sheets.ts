/** A person deletes or renames a sheet. */

import { NotEmulated } from '../../not-emulated.ts';
import { dropSheet, refusedName, refusedRemoval } from '../sheet/sheet.ts';
import type { SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { mustOwnSheet, type OpenedSheet, type Rings } from './opened-sheet.ts';

/**
 * Deletes a sheet with everything that belongs to it.
 *
 * @throws Error with Google's words where something of it is locked for the person, a form writes into it, or it is the
 * last one; `not emulated` where a formula names it.
 */
export function deleteSheetBy(opened: OpenedSheet): Rings {
  const { file, sheet } = opened;
  mustOwnSheet(opened, true);
  const refusal = refusedRemoval(file, sheet);
  if (refusal !== null) throw new Error(refusal);
  if (isNamed(file, sheet.name)) throw new NotEmulated('deleting a sheet that formulas name');
  dropSheet(file, sheet.id);
  return { changeType: 'REMOVE_GRID' };
}

/**
 * Gives a sheet another name.
 *
 * @throws Error with Google's words where the sheet is locked for the person or another one has the name;
 * `not emulated` where a formula names it.
 */
export function renameSheetBy(opened: OpenedSheet, name: string): Rings {
  const { file, sheet } = opened;
  mustOwnSheet(opened, false);
  const refusal = refusedName(file, name, sheet.id);
  if (refusal !== null) throw new Error(refusal);
  if (isNamed(file, sheet.name)) throw new NotEmulated('renaming a sheet that formulas name');
  sheet.name = name;
  file.dirty = true;
  return { changeType: 'OTHER' };
}

// It may say so once too often: a name in a text of a formula counts too.
function isNamed(file: SpreadsheetFile, name: string): boolean {
  if (!file.hasReferences) return false;
  const endings = [`${name}!`, `${name.replaceAll("'", "''")}'!`];
  const names = (formula: string): boolean => endings.some((ending) => formula.includes(ending));
  return file.sheets.some(({ rows }) =>
    rows.some((row) =>
      row?.contents.some((content) => typeof content === 'object' && content !== null && names(content.formula)),
    ),
  );
}
