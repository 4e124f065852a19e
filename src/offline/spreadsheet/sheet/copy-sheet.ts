/** Sheet.copyTo and its like: a whole sheet once more. */

import { NotEmulated } from '../../not-emulated.ts';
import { type SheetParts, type SpreadsheetParts, sheetOf, touch } from '../spreadsheet-session.ts';
import { mustHaveRoom } from '../state/cell-limit.ts';
import { freeSheetId } from '../state/spreadsheet-store.ts';

/**
 * Copies the sheet to the end of its spreadsheet as "Copy of …" (reference of Sheet), and gives the copy.
 *
 * @throws Error `not emulated` for another spreadsheet, for protections, and where the name is taken: what Google
 * carries over and how it numbers then is not known.
 */
export function copySheet(parts: SheetParts, target: SpreadsheetParts): object {
  const { file, session } = parts;
  if (target.file !== file) throw new NotEmulated('Sheet.copyTo another spreadsheet');
  const id = session.buffer.now('Sheet.copyTo', 'Range.commit', () => {
    const source = sheetOf(parts);
    const name = `Copy of ${source.name}`;
    if (file.sheets.some((sheet) => sheet.name === name)) throw new NotEmulated('Sheet.copyTo for a second time');
    if (file.protections.some(({ place }) => place.sheetId === source.id)) {
      throw new NotEmulated('Sheet.copyTo of a sheet with protections');
    }
    mustHaveRoom(parts, source.maxRows * source.maxColumns);
    const fresh = freeSheetId(file, (kind) => session.setting.newId(kind));
    const copy = structuredClone({ ...source, id: fresh, name, formUrl: null });
    for (const rule of copy.conditionalRules) for (const place of rule.places) place.sheetId = fresh;
    file.sheets.push(copy);
    touch(file);
    return fresh;
  });
  return session.sheet(file, id);
}
