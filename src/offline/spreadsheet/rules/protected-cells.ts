/** Who may write which cells. */

import { contains, overlap, type Session } from '../spreadsheet-session.ts';
import type { Block, ProtectionState, SpreadsheetFile } from '../state/spreadsheet-state.ts';

/** What Google says to whoever is kept from what is protected. */
export const PROTECTED =
  'You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Tells whether `email` may edit what is protected: the owner always may, and a warning stops nobody. */
export function mayEdit(file: SpreadsheetFile, protection: ProtectionState, email: string): boolean {
  return protection.warningOnly || email === file.owner || protection.editors.includes(email);
}

/** Tells whether a protection keeps `email` from some cell of `block`. */
export function isLocked(file: SpreadsheetFile, sheetId: number, block: Block, email: string): boolean {
  return file.protections.some(
    (each) =>
      each.place.sheetId === sheetId &&
      !mayEdit(file, each, email) &&
      (each.kind === 'SHEET' || overlap(each.place, block)) &&
      !each.unprotected.some((open) => contains(open, block)),
  );
}

/** Throws Google's error when the execution's user may not edit a cell of `block`. */
export function mustMayEdit(session: Session, file: SpreadsheetFile, sheetId: number, block: Block): void {
  if (isLocked(file, sheetId, block, session.execution.effectiveUser)) throw session.realm.exception(PROTECTED);
}
