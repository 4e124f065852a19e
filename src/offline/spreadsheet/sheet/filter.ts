/** The basic filter of a sheet: only that it is there, where, and that it goes away again. */

import { type ServiceClass, serviceClass } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { type RangeParts, type Session, type SheetParts, sheetOf } from '../spreadsheet-session.ts';
import type { SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { changeSheet } from './sheet-lines.ts';

const filterClass: ServiceClass<SheetParts> = serviceClass('SpreadsheetApp.Filter', {
  getRange: (parts) => {
    const block = sheetOf(parts).filter;
    if (block === null) throw new NotEmulated('a Filter that was removed');
    return parts.session.range(parts.file, parts.sheetId, block);
  },
  remove: (parts) => {
    changeSheet(parts, 'Filter.remove', () => ({ filter: null }));
    return null;
  },
});

/** Gives the Filter object of a sheet. */
function filterObject(session: Session, file: SpreadsheetFile, sheetId: number): object {
  return filterClass.make({ realm: session.realm, session, file, sheetId });
}

/** `getFilter` of Sheet and Range: the sheet's filter, or null where it has none (F26). */
export function sheetFilter(parts: SheetParts): object | null {
  return sheetOf(parts).filter === null ? null : filterObject(parts.session, parts.file, parts.sheetId);
}

/** `Range.createFilter`. Throws Google's error when the sheet has a filter (F26). */
export function createFilter(parts: RangeParts): object {
  if (sheetOf(parts).filter !== null) {
    throw parts.realm.exception("You can't create a filter in a sheet that already has a filter.");
  }
  changeSheet(parts, 'Range.createFilter', () => ({ filter: parts.block }));
  return filterObject(parts.session, parts.file, parts.sheetId);
}
