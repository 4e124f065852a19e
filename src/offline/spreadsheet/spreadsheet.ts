/** The class Spreadsheet. */

import { givenNumber } from '../base/given-number.ts';
import { userObject } from '../base/user.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { CallArguments } from './call-arguments.ts';
import { protectionObject } from './rules/protection.ts';
import { type Method, type MethodTable, type ServiceClass, serviceClass, takes } from './service-class.ts';
import { activeSheetId, activeSheetMethods } from './sheet/active-sheet.ts';
import { namedRanges, setNamedRange, writeNames } from './sheet/named-range.ts';
import { selectionObject } from './sheet/selection.ts';
import { dropSheet, mustBeFreeName, refusedRemoval } from './sheet/sheet.ts';
import { blockOf, rangeByAddress } from './sheet/sheet-ranges.ts';
import { addMenu } from './spreadsheet-menu.ts';
import { type SpreadsheetParts, sheetOf, touch } from './spreadsheet-session.ts';
import { mustHaveRoom } from './state/cell-limit.ts';
import type { SheetState } from './state/spreadsheet-state.ts';
import { freeSheetId, freeSheetName, newSheet, spreadsheetLink } from './state/spreadsheet-store.ts';

const sheetMethods: MethodTable<SpreadsheetParts> = {
  getSheets: (parts) => parts.realm.array(parts.file.sheets.map((each) => parts.session.sheet(parts.file, each.id))),
  getNumSheets: ({ file }) => file.sheets.length,
  getSheetByName: takes(1, 1, (parts, given) => {
    const name = given.text(0);
    const sheet = parts.file.sheets.find((each) => each.name === name);
    return sheet === undefined ? null : parts.session.sheet(parts.file, sheet.id);
  }),
  getSheetById: takes(1, 1, (parts, given) => {
    const id = given.integer(0);
    return parts.file.sheets.some((each) => each.id === id) ? parts.session.sheet(parts.file, id) : null;
  }),
  getActiveSheet: (parts) => parts.session.sheet(parts.file, activeSheetId(parts)),
  setActiveSheet: takes(1, 2, (parts, given) => {
    const sheet = parts.session.sheetParts(given.values[0]);
    if (sheet === null || sheet.file !== parts.file) throw given.wrong();
    parts.session.active.set(parts.file.id, { sheetId: sheet.sheetId, block: null });
    return parts.session.sheet(parts.file, sheet.sheetId);
  }),
  insertSheet: takes(0, 3, (parts, given) => insertSheet(parts, given)),
  deleteSheet: takes(1, 1, (parts, given) => deleteSheet(parts, given)),
  deleteActiveSheet: (parts) => {
    removeSheet(parts, 'Spreadsheet.deleteActiveSheet', activeSheetId(parts));
    return parts.session.sheet(parts.file, activeSheetId(parts));
  },
  moveActiveSheet: takes(1, 1, (parts, given) => moveActiveSheet(parts, given)),
};

const rangeMethods: MethodTable<SpreadsheetParts> = {
  getRange: takes(1, 1, (parts, given) => {
    if (typeof given.values[0] !== 'string') throw given.wrong();
    return rangeByAddress(parts, given.values[0], { ...parts, sheetId: activeSheetId(parts) });
  }),
  getRangeByName: takes(1, 1, (parts, given) => {
    const name = given.text(0);
    const named = parts.file.namedRanges.find((each) => each.name === name);
    return named === undefined ? null : parts.session.range(parts.file, named.place.sheetId, blockOf(named.place));
  }),
  getNamedRanges: (parts) => namedRanges(parts, null),
  setNamedRange: takes(2, 2, setNamedRange),
  removeNamedRange: takes(1, 1, (parts, given) => {
    const name = given.text(0);
    writeNames(parts, given.method, (names) => names.filter((each) => each.name !== name));
    return null;
  }),
  getActiveRange: onActiveSheet('getActiveRange'),
  getActiveCell: onActiveSheet('getActiveCell'),
  getCurrentCell: onActiveSheet('getCurrentCell'),
  setActiveRange: onActiveSheet('setActiveRange'),
  setActiveSelection: onActiveSheet('setActiveSelection'),
  getProtections: takes(1, 1, (parts, given) => {
    const kind = given.member(0, 'ProtectionType');
    const { file, session } = parts;
    return session.buffer.read(given.method, 'Sheet.getLastRow', 1, () => {
      const own = file.protections.filter((each) => each.kind === kind);
      return parts.realm.array(own.map((each) => protectionObject(session, file, each.id)));
    });
  }),
};

/** Spreadsheets: what is opened or bound. */
export const spreadsheetClass: ServiceClass<SpreadsheetParts> = serviceClass('Spreadsheet', {
  ...activeSheetMethods,
  ...sheetMethods,
  ...rangeMethods,
  getId: ({ file }) => file.id,
  getUrl: ({ file }) => spreadsheetLink(file),
  getName: ({ file }) => file.name,
  rename: takes(1, 1, (parts, given) => change(parts, given, 'name', given.text(0))),
  getSpreadsheetTimeZone: ({ file }) => file.timeZone,
  setSpreadsheetTimeZone: takes(1, 1, (parts, given) => change(parts, given, 'timeZone', timeZone(given))),
  getSpreadsheetLocale: ({ file }) => file.locale,
  setSpreadsheetLocale: takes(1, 1, (parts, given) => change(parts, given, 'locale', given.text(0))),
  getFormUrl: ({ file }) => {
    const urls = file.sheets.flatMap((each) => each.formUrl ?? []);
    // Which one Google tells of several forms is not settled (PLATFORM E).
    if (urls.length > 1) throw new NotEmulated('Spreadsheet.getFormUrl with several forms');
    return urls[0] ?? null;
  },
  getOwner: (parts) => userObject(parts.file.owner),
  getEditors: (parts) => {
    // The owner may edit too, and Google lists him among the editors.
    const people = [parts.file.owner, ...parts.file.editors];
    return parts.realm.array(people.map(userObject));
  },
  getSelection: selectionObject,
  addMenu: takes(2, 2, addMenu),
  toast: takes(1, 3, (parts, given) => {
    const { execution, setting } = parts.session;
    const toast = { message: given.text(0), title: given.count > 1 ? given.text(1) : '' };
    execution.call(given.method, 'handleCall(getRange,getSheetByName,getSheetId..)', 1, () => {
      const at = { spreadsheetId: parts.file.id, atMs: execution.now(), user: execution.activeUser };
      setting.store.toasts.push({ ...at, ...toast });
    });
    return null;
  }),
});

function onActiveSheet(name: string): { least: number; most: number; run: Method<SpreadsheetParts> } {
  const most = name.startsWith('set') ? 1 : 0;
  return takes(most, most, (parts, given) => {
    const value = given.values[0];
    const chosen = parts.session.rangeParts(value);
    const sheet = parts.session.sheet(parts.file, chosen?.sheetId ?? activeSheetId(parts));
    const method: unknown = Reflect.get(sheet, name);
    return typeof method === 'function' ? Reflect.apply(method, sheet, given.values) : null;
  });
}

function insertSheet(parts: SpreadsheetParts, given: CallArguments): object {
  const { file, session } = parts;
  const values = given.values.slice();
  const options = typeof values.at(-1) === 'object' ? values.pop() : undefined;
  const name = typeof values[0] === 'string' ? values.shift() : freeSheetName(file.sheets, file.locale);
  const behindActive = file.sheets.findIndex((each) => each.id === activeSheetId(parts)) + 1;
  const index = values.length > 0 ? givenNumber(values.shift()) : behindActive;
  if (values.length > 0 || typeof name !== 'string' || index === null) throw given.wrong();
  const template = options === undefined ? null : templateOf(parts, options, given);
  const id = session.buffer.now(given.method, 'Range.commit', () => {
    mustBeFreeName(parts, name);
    const fresh = freeSheetId(file, (kind) => session.setting.newId(kind));
    const sheet = template === null ? newSheet(fresh, name) : { ...structuredClone(template), id: fresh, name };
    // Positions count from 0 here, and one behind the end is the end (F14).
    mustHaveRoom(parts, sheet.maxRows * sheet.maxColumns);
    file.sheets.splice(Math.min(index, file.sheets.length), 0, { ...sheet, formUrl: null });
    touch(file);
    return fresh;
  });
  session.active.set(file.id, { sheetId: id, block: null });
  return session.sheet(file, id);
}

function templateOf(parts: SpreadsheetParts, options: unknown, given: CallArguments): SheetState {
  if (typeof options !== 'object' || options === null) throw given.wrong();
  const template = parts.session.sheetParts(Reflect.get(options, 'template'));
  if (template === null || template.file !== parts.file) throw given.wrong();
  const sheet = sheetOf(template);
  if (parts.file.hasReferences || sheet.conditionalRules.length > 0) {
    throw new NotEmulated('Spreadsheet.insertSheet from a template with formulas or conditional formats');
  }
  return sheet;
}

function deleteSheet(parts: SpreadsheetParts, given: CallArguments): null {
  const sheet = parts.session.sheetParts(given.values[0]);
  if (sheet === null || sheet.file !== parts.file) throw given.wrong();
  removeSheet(parts, given.method, sheet.sheetId);
  return null;
}

function removeSheet(parts: SpreadsheetParts, method: string, sheetId: number): void {
  const { file, session } = parts;
  session.buffer.now(method, 'Range.commit', () => {
    const sheet = sheetOf({ ...parts, sheetId });
    const refusal = refusedRemoval(file, sheet);
    if (refusal !== null) throw parts.realm.exception(refusal);
    dropSheet(file, sheetId);
  });
}

function moveActiveSheet(parts: SpreadsheetParts, given: CallArguments): null {
  const { file, session } = parts;
  const position = given.integer(0);
  session.buffer.now(given.method, 'Range.commit', () => {
    if (position < 1 || position > file.sheets.length) {
      throw new NotEmulated('Spreadsheet.moveActiveSheet to a position that is not there');
    }
    const sheet = sheetOf({ ...parts, sheetId: activeSheetId(parts) });
    file.sheets = file.sheets.filter((each) => each !== sheet);
    file.sheets.splice(position - 1, 0, sheet);
    touch(file);
  });
  return null;
}

function change(
  parts: SpreadsheetParts,
  given: CallArguments,
  key: 'name' | 'timeZone' | 'locale',
  value: string,
): null {
  const { file } = parts;
  parts.session.buffer.write(given.method, 1, (undo) => {
    const before = file[key];
    file[key] = value;
    touch(file);
    undo(() => {
      if (file[key] === value) file[key] = before;
    });
  });
  return null;
}

function timeZone(given: CallArguments): string {
  const zone = given.text(0);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    throw new NotEmulated(`Spreadsheet.setSpreadsheetTimeZone of "${zone}"`);
  }
}
