/** Selection: what the person has selected, as one object. */

import { guarded } from '../../service.ts';
import type { SpreadsheetParts } from '../spreadsheet-session.ts';
import { activeSheetId } from './active-sheet.ts';

/**
 * What `getSelection()` gives of a spreadsheet; null from its methods where nothing is selected.
 *
 * @example
 * SpreadsheetApp.getSelection().getActiveRange().getA1Notation()  // 'B2:C3'
 */
export function selectionObject(parts: SpreadsheetParts): object {
  const { file, session } = parts;
  const sheet = (): object => session.sheet(file, activeSheetId(parts));
  const ofSheet = (name: string) => () => {
    const active = sheet();
    const method: unknown = Reflect.get(active, name);
    return typeof method === 'function' ? Reflect.apply(method, active, []) : null;
  };
  return guarded('Selection', {
    getActiveRange: ofSheet('getActiveRange'),
    getActiveSheet: sheet,
    getCurrentCell: ofSheet('getCurrentCell'),
    toString: () => 'Selection',
  });
}
