/** The class Sheet. */

import { instance, orNull, text, textAlone } from '../../base/parameters.ts';
import { type Call, type Form, type ServiceClass, serviceClass, takes } from '../../base/service-class.ts';
import { NotEmulated } from '../../not-emulated.ts';
import { colourOf } from '../looks/colour-names.ts';
import { addresses, rangeList } from '../range/range-list.ts';
import { select } from '../range/range-place.ts';
import { sheetTypes } from '../spreadsheet-enums.ts';
import {
  again,
  RANGE,
  type RangeParts,
  SHEET,
  type SheetParts,
  SPREADSHEET,
  sheetOf,
  touch,
} from '../spreadsheet-session.ts';
import type { Block, SheetState, SpreadsheetFile } from '../state/spreadsheet-state.ts';
import { copySheet } from './copy-sheet.ts';
import { namedRanges } from './named-range.ts';
import { selectionObject } from './selection.ts';
import { sheetContent } from './sheet-content.ts';
import { changeSheet, sheetLines } from './sheet-lines.ts';
import { rangeByAddress } from './sheet-ranges.ts';

/** Sheets of a spreadsheet. */
export const sheetClass: ServiceClass<SheetParts> = serviceClass(SHEET, {
  ...sheetLines,
  ...sheetContent,
  getSheetId: ({ sheetId }) => sheetId,
  getName: (parts) => sheetOf(parts).name,
  getSheetName: (parts) => sheetOf(parts).name,
  setName: takes([text], (parts, [name], call) => {
    mustBeFreeName(parts, name);
    changeSheet(parts, call.method, () => ({ name }));
    return parts.session.sheet(parts.file, parts.sheetId);
  }),
  // Counted from 1, and anew whenever sheets move (F14).
  getIndex: (parts) => parts.file.sheets.indexOf(sheetOf(parts)) + 1,
  getType: () => sheetTypes.GRID,
  getParent: ({ session, file }) => session.spreadsheet(file),
  getRangeList: takes([addresses], (parts, [texts]) => rangeList(parts, texts)),
  getNamedRanges: (parts) => namedRanges(parts, parts.sheetId),
  getFormUrl: (parts) => sheetOf(parts).formUrl,
  isSheetHidden: (parts) => sheetOf(parts).hidden,
  hideSheet: (parts) => {
    const others = parts.file.sheets.filter((each) => each.id !== parts.sheetId && !each.hidden);
    if (others.length === 0) throw parts.realm.exception("You can't hide all the sheets in a document.");
    changeSheet(parts, 'Sheet.hideSheet', () => ({ hidden: true }));
    return parts.session.sheet(parts.file, parts.sheetId);
  },
  showSheet: (parts) => {
    changeSheet(parts, 'Sheet.showSheet', () => ({ hidden: false }));
    return parts.session.sheet(parts.file, parts.sheetId);
  },
  copyTo: takes([instance(SPREADSHEET)], (parts, [target]) => copySheet(parts, target)),
  getSelection: selectionObject,
  getTabColor: (parts) => sheetOf(parts).tabColor,
  setTabColor: takes([orNull(text)], (parts, [colour], call) => {
    changeSheet(parts, call.method, () => ({ tabColor: colour === null ? null : colourOf(colour) }));
    return parts.session.sheet(parts.file, parts.sheetId);
  }),
  activate: (parts) => {
    sheetOf(parts);
    parts.session.active.set(parts.file.id, { sheetId: parts.sheetId, block: null });
    return parts.session.sheet(parts.file, parts.sheetId);
  },
  setActiveSelection: selecting(),
  setActiveRange: selecting(),
  getActiveRange: (parts) => selectedRange(parts),
  getActiveCell: (parts) => cellOf(parts, selectedRange(parts)),
  getCurrentCell: (parts) => cellOf(parts, selectedRange(parts)),
});

/** Throws Google's error when a sheet of the file has the name already, in whichever letter case. */
export function mustBeFreeName(
  parts: { realm: SheetParts['realm']; file: SpreadsheetFile; sheetId?: number },
  name: string,
): void {
  const refusal = refusedName(parts.file, name, parts.sheetId ?? null);
  if (refusal !== null) throw parts.realm.exception(refusal);
}

/** What Google says where a sheet, other than the one with this id, has the name already; null where none has. */
export function refusedName(file: SpreadsheetFile, name: string, sheetId: number | null): string | null {
  if (name === '') throw new NotEmulated('a sheet with an empty name');
  const taken = file.sheets.some((each) => each.id !== sheetId && each.name.toLowerCase() === name.toLowerCase());
  return taken ? `A sheet with the name "${name}" already exists. Please enter another name.` : null;
}

function selecting(): readonly Form<SheetParts>[] {
  const choose = (parts: SheetParts, chosen: RangeParts | null, call: Call): object => {
    if (chosen === null || chosen.file !== parts.file) throw call.wrong();
    select(chosen, chosen);
    return again(chosen);
  };
  return [
    takes([textAlone], (parts, [address], call) =>
      choose(parts, RANGE.partsOf(rangeByAddress(parts, address, parts)), call),
    ),
    takes([instance(RANGE)], (parts, [chosen], call) => choose(parts, chosen, call)),
  ];
}

function selectedRange(parts: SheetParts): object | null {
  const active = parts.session.active.get(parts.file.id);
  // The reference says null where nothing is selected.
  if (active === undefined || active.sheetId !== parts.sheetId || active.block === null) return null;
  return parts.session.range(parts.file, parts.sheetId, active.block);
}

function cellOf(parts: SheetParts, range: object | null): object | null {
  const chosen = RANGE.partsOf(range);
  if (chosen === null) return null;
  const cell: Block = { ...chosen.block, rows: 1, columns: 1 };
  return parts.session.range(parts.file, parts.sheetId, cell);
}

/** Takes a sheet out of its file with everything that belongs to it. */
export function dropSheet(file: SpreadsheetFile, sheetId: number): void {
  file.sheets = file.sheets.filter((each) => each.id !== sheetId);
  file.namedRanges = file.namedRanges.filter((each) => each.place.sheetId !== sheetId);
  file.protections = file.protections.filter((each) => each.place.sheetId !== sheetId);
  file.links = file.links.filter((each) => each.sheetId !== sheetId);
  touch(file);
}

/** What Google says to whoever would delete a sheet that has to stay; null where it may go. */
export function refusedRemoval(file: SpreadsheetFile, sheet: SheetState): string | null {
  if (sheet.formUrl !== null) return 'You cannot delete a sheet with a linked form. Please unlink the form first.';
  if (file.sheets.length === 1) return "You can't remove all the sheets in a document.";
  const isLastShown = file.sheets.every((each) => each === sheet || each.hidden);
  return isLastShown ? "You can't remove all the visible sheets in a document." : null;
}
