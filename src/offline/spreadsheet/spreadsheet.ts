/** The class Spreadsheet. */

import { anything, fields, instance, integer, memberOf, optional, text, textAlone } from '../base/parameters.ts';
import {
  type Call,
  type Form,
  type MethodTable,
  passedOn,
  type ServiceClass,
  serviceClass,
  takes,
} from '../base/service-class.ts';
import { userObject } from '../base/user.ts';
import { NotEmulated } from '../not-emulated.ts';
import { protectionObject } from './rules/protection.ts';
import { activeSheetId, PASSED_ON } from './sheet/active-sheet.ts';
import { namedRanges, setNamedRange, writeNames } from './sheet/named-range.ts';
import { selectionObject } from './sheet/selection.ts';
import { dropSheet, mustBeFreeName, refusedRemoval, sheetClass } from './sheet/sheet.ts';
import { blockOf, rangeByAddress } from './sheet/sheet-ranges.ts';
import { addMenu, menuItems } from './spreadsheet-menu.ts';
import {
  RANGE,
  SHEET,
  type SheetParts,
  SPREADSHEET,
  type SpreadsheetParts,
  sheetOf,
  touch,
} from './spreadsheet-session.ts';
import { mustHaveRoom } from './state/cell-limit.ts';
import type { SheetState } from './state/spreadsheet-state.ts';
import { freeSheetId, freeSheetName, newSheet, spreadsheetLink } from './state/spreadsheet-store.ts';

const sheetMethods: MethodTable<SpreadsheetParts> = {
  getSheets: (parts) => parts.realm.array(parts.file.sheets.map((each) => parts.session.sheet(parts.file, each.id))),
  getNumSheets: ({ file }) => file.sheets.length,
  getSheetByName: takes([text], (parts, [name]) => {
    const sheet = parts.file.sheets.find((each) => each.name === name);
    return sheet === undefined ? null : parts.session.sheet(parts.file, sheet.id);
  }),
  getSheetById: takes([integer], (parts, [id]) =>
    parts.file.sheets.some((each) => each.id === id) ? parts.session.sheet(parts.file, id) : null,
  ),
  getActiveSheet: (parts) => parts.session.sheet(parts.file, activeSheetId(parts)),
  setActiveSheet: takes([instance(SHEET), optional(anything)], (parts, [sheet], call) => {
    if (sheet.file !== parts.file) throw call.wrong();
    parts.session.active.set(parts.file.id, { sheetId: sheet.sheetId, block: null });
    return parts.session.sheet(parts.file, sheet.sheetId);
  }),
  insertSheet: sheetInsertions(),
  deleteSheet: takes([instance(SHEET)], (parts, [sheet], call) => {
    if (sheet.file !== parts.file) throw call.wrong();
    removeSheet(parts, call.method, sheet.sheetId);
    return null;
  }),
  deleteActiveSheet: (parts) => {
    removeSheet(parts, 'Spreadsheet.deleteActiveSheet', activeSheetId(parts));
    return parts.session.sheet(parts.file, activeSheetId(parts));
  },
  moveActiveSheet: takes([integer], (parts, [position], call) => moveActiveSheet(parts, position, call)),
};

const rangeMethods: MethodTable<SpreadsheetParts> = {
  getRange: takes([textAlone], (parts, [address]) => rangeByAddress(parts, address, activeSheet(parts))),
  getRangeByName: takes([text], (parts, [name]) => {
    const named = parts.file.namedRanges.find((each) => each.name === name);
    return named === undefined ? null : parts.session.range(parts.file, named.place.sheetId, blockOf(named.place));
  }),
  getNamedRanges: (parts) => namedRanges(parts, null),
  setNamedRange: takes([text, instance(RANGE)], (parts, [name, range]) => setNamedRange(parts, name, range)),
  removeNamedRange: takes([text], (parts, [name], call) => {
    writeNames(parts, call.method, (names) => names.filter((each) => each.name !== name));
    return null;
  }),
  getProtections: takes([memberOf('ProtectionType')], (parts, [kind], call) => {
    const { file, session } = parts;
    return session.buffer.read(call.method, 'Sheet.getLastRow', 1, () => {
      const own = file.protections.filter((each) => each.kind === kind);
      return parts.realm.array(own.map((each) => protectionObject(session, file, each.id)));
    });
  }),
};

/** Spreadsheets: what is opened or bound. */
export const spreadsheetClass: ServiceClass<SpreadsheetParts> = serviceClass(SPREADSHEET, {
  ...passedOn(sheetClass, PASSED_ON, (parts: SpreadsheetParts, act) => act(activeSheet(parts))),
  ...sheetMethods,
  ...rangeMethods,
  getId: ({ file }) => file.id,
  getUrl: ({ file }) => spreadsheetLink(file),
  getName: ({ file }) => file.name,
  rename: takes([text], (parts, [name], call) => change(parts, call, 'name', name)),
  getSpreadsheetTimeZone: ({ file }) => file.timeZone,
  setSpreadsheetTimeZone: takes([text], (parts, [zone], call) => change(parts, call, 'timeZone', knownZone(zone))),
  getSpreadsheetLocale: ({ file }) => file.locale,
  setSpreadsheetLocale: takes([text], (parts, [locale], call) => change(parts, call, 'locale', locale)),
  getFormUrl: ({ file }) => {
    const urls = file.sheets.flatMap((each) => each.formUrl ?? []);
    // Which one Google tells of several forms is not settled (PLATFORM E).
    if (urls.length > 1) throw new NotEmulated('Spreadsheet.getFormUrl with several forms');
    return urls[0] ?? null;
  },
  getOwner: (parts) => userObject(parts.realm, parts.file.owner),
  getEditors: (parts) => {
    // The owner may edit too, and Google lists them among the editors.
    const people = [parts.file.owner, ...parts.file.editors];
    return parts.realm.array(people.map((email) => userObject(parts.realm, email)));
  },
  getSelection: selectionObject,
  addMenu: takes([textAlone, menuItems], (parts, [caption, items]) => addMenu(parts, caption, items)),
  toast: takes([text, optional(text), optional(anything)], (parts, [message, title = ''], call) => {
    const { execution, setting } = parts.session;
    execution.call(call.method, 'handleCall(getRange,getSheetByName,getSheetId..)', 1, () => {
      const shown = { spreadsheetId: parts.file.id, atMs: execution.now(), user: execution.activeUser };
      setting.store.toasts.push({ ...shown, message, title });
    });
    return null;
  }),
});

function activeSheet(parts: SpreadsheetParts): SheetParts {
  return { ...parts, sheetId: activeSheetId(parts) };
}

interface Insertion {
  readonly name?: string | undefined;
  readonly index?: number | undefined;
  readonly options?: object | undefined;
}

// A name, a position from 0, both or neither; then options.
function sheetInsertions(): readonly Form<SpreadsheetParts>[] {
  const options = optional(fields);
  return [
    takes([options], (parts, [given], call) => insertSheet(parts, { options: given }, call)),
    takes([textAlone, options], (parts, [name, given], call) => insertSheet(parts, { name, options: given }, call)),
    takes([integer, options], (parts, [index, given], call) => insertSheet(parts, { index, options: given }, call)),
    takes([textAlone, integer, options], (parts, [name, index, given], call) =>
      insertSheet(parts, { name, index, options: given }, call),
    ),
  ];
}

function insertSheet(parts: SpreadsheetParts, { index, name, options }: Insertion, call: Call): object {
  const { file, session } = parts;
  const title = name ?? freeSheetName(file.sheets, file.locale);
  const place = index ?? file.sheets.findIndex((each) => each.id === activeSheetId(parts)) + 1;
  const template = options === undefined ? null : templateOf(parts, options, call);
  const id = session.buffer.now(call.method, 'Range.commit', () => {
    mustBeFreeName(parts, title);
    const fresh = freeSheetId(file, (kind) => session.setting.newId(kind));
    const sheet = template === null ? newSheet(fresh, title) : { ...structuredClone(template), id: fresh, name: title };
    // Positions count from 0 here, and one behind the end is the end (F14).
    mustHaveRoom(parts, sheet.maxRows * sheet.maxColumns);
    file.sheets.splice(Math.min(place, file.sheets.length), 0, { ...sheet, formUrl: null });
    touch(file);
    return fresh;
  });
  session.active.set(file.id, { sheetId: id, block: null });
  return session.sheet(file, id);
}

function templateOf(parts: SpreadsheetParts, options: object, call: Call): SheetState {
  const template = SHEET.partsOf(Reflect.get(options, 'template'));
  if (template === null || template.file !== parts.file) throw call.wrong();
  const sheet = sheetOf(template);
  if (parts.file.hasReferences || sheet.conditionalRules.length > 0) {
    throw new NotEmulated('Spreadsheet.insertSheet from a template with formulas or conditional formats');
  }
  return sheet;
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

function moveActiveSheet(parts: SpreadsheetParts, position: number, call: Call): null {
  const { file, session } = parts;
  session.buffer.now(call.method, 'Range.commit', () => {
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

function change(parts: SpreadsheetParts, call: Call, key: 'name' | 'timeZone' | 'locale', value: string): null {
  const { file } = parts;
  parts.session.buffer.write(call.method, 1, (undo) => {
    const before = file[key];
    file[key] = value;
    touch(file);
    undo(() => {
      if (file[key] === value) file[key] = before;
    });
  });
  return null;
}

function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch {
    throw new NotEmulated(`Spreadsheet.setSpreadsheetTimeZone of "${zone}"`);
  }
}
