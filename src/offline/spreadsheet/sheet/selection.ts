/** Selection: what the person has selected, as one object. */

import { type ServiceClass, serviceClass } from '../../base/service-class.ts';
import type { SpreadsheetParts } from '../spreadsheet-session.ts';
import { activeSheetId } from './active-sheet.ts';

const selectionClass: ServiceClass<SpreadsheetParts> = serviceClass('SpreadsheetApp.Selection', {
  getActiveRange: (parts) => ofSheet(parts, 'getActiveRange'),
  getActiveSheet: activeSheet,
  getCurrentCell: (parts) => ofSheet(parts, 'getCurrentCell'),
});

/**
 * What `getSelection()` gives of a spreadsheet; null from its methods where nothing is selected.
 *
 * @example
 * SpreadsheetApp.getSelection().getActiveRange().getA1Notation()  // 'B2:C3'
 */
export function selectionObject(parts: SpreadsheetParts): object {
  return selectionClass.make(parts);
}

function activeSheet(parts: SpreadsheetParts): object {
  return parts.session.sheet(parts.file, activeSheetId(parts));
}

function ofSheet(parts: SpreadsheetParts, name: string): unknown {
  const sheet = activeSheet(parts);
  const method: unknown = Reflect.get(sheet, name);
  return typeof method === 'function' ? Reflect.apply(method, sheet, []) : null;
}
