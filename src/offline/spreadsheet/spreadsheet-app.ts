/** The global `SpreadsheetApp` of one execution. */

import { integer, MISFIT, parameter, text } from '../base/parameters.ts';
import { type MethodTable, passedOn, type ServiceClass, serviceClass, takes } from '../base/service-class.ts';
import { NotEmulated } from '../not-emulated.ts';
import type { Realm } from '../service.ts';
import { colourBuilder } from './looks/colour-object.ts';
import { textStyleBuilder } from './looks/text-style.ts';
import { rangeClass } from './range/range.ts';
import { conditionalBuilder } from './rules/conditional-format.ts';
import { validationBuilder } from './rules/data-validation.ts';
import { sheetClass } from './sheet/sheet.ts';
import { spreadsheetClass } from './spreadsheet.ts';
import * as enums from './spreadsheet-enums.ts';
import { type Session, SPREADSHEET, type SpreadsheetParts, type SpreadsheetSetting } from './spreadsheet-session.ts';
import { BOUNDED, parseAddress } from './state/a1-notation.ts';
import { MOST_CELLS } from './state/cell-limit.ts';
import type { SpreadsheetFile } from './state/spreadsheet-state.ts';
import { WriteBuffer } from './state/write-buffer.ts';

export type { SpreadsheetSetting } from './spreadsheet-session.ts';

const NO_PERMISSION = 'You do not have permission to access the requested document.';

interface AppParts {
  readonly realm: Realm;
  readonly session: Session;
  /** Whether the bound file was reached already: the first time costs more than the others. */
  touched: boolean;
}

// What SpreadsheetApp passes on to the spreadsheet that the script is bound to.
const PASSED_ON = ['getActiveSheet', 'getActiveRange', 'getCurrentCell', 'getSelection'];

// A File of DriveApp, which nothing here gives: a look-alike with getId is none (F8).
const driveFile = parameter('File', () => MISFIT);

const METHODS: MethodTable<AppParts> = {
  getActive: (parts) => activeSpreadsheet(parts),
  getActiveSpreadsheet: (parts) => activeSpreadsheet(parts),
  ...passedOn(spreadsheetClass, PASSED_ON, passToActive),
  openById: takes([text], (parts, [id], call) => {
    if (id === '') throw parts.realm.exception('Invalid argument: id');
    return open(parts, call.method, id, `Illegal spreadsheet id or key: ${id}`);
  }),
  openByUrl: takes([text], (parts, [url], call) => {
    const id = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)/.exec(url)?.[1];
    return open(parts, call.method, id ?? '', 'Invalid argument: url');
  }),
  open: takes([driveFile], () => null),
  create: [
    takes([text], (parts, [name]) => create(parts, name, {})),
    takes([text, integer, integer], (parts, [name, rows, columns]) => create(parts, name, { rows, columns })),
  ],
  // Void methods give null, not undefined (F4).
  flush: (parts) => {
    parts.session.buffer.commit();
    return null;
  },
  getUi: (parts) => parts.session.setting.getUi(),
  newDataValidation: (parts) => validationBuilder(parts.session),
  newConditionalFormatRule: (parts) => conditionalBuilder(parts.session),
  newColor: ({ realm }) => colourBuilder(realm),
  newTextStyle: ({ realm }) => textStyleBuilder(realm),
};

const ENUMS: Readonly<Record<string, object>> = {
  AutoFillSeries: enums.autoFillSeries,
  BandingTheme: enums.bandingThemes,
  BooleanCriteria: enums.booleanCriteria,
  BorderStyle: enums.borderStyles,
  ColorType: enums.colourTypes,
  CopyPasteType: enums.copyPasteTypes,
  DataValidationCriteria: enums.validationCriteria,
  Dimension: enums.dimensions,
  Direction: enums.directions,
  InterpolationType: enums.interpolationTypes,
  ProtectionType: enums.protectionTypes,
  RecalculationInterval: enums.recalculationIntervals,
  RelativeDate: enums.relativeDates,
  SheetType: enums.sheetTypes,
  SortOrder: enums.sortOrders,
  TextDirection: enums.textDirections,
  TextToColumnsDelimiter: enums.textDelimiters,
  ThemeColorType: enums.themeColourTypes,
  ValueType: enums.valueTypes,
  WrapStrategy: enums.wrapStrategies,
};

const appClass: ServiceClass<AppParts> = serviceClass('SpreadsheetApp', METHODS, {
  constants: ENUMS,
});

/**
 * Gives the `SpreadsheetApp` of one execution over the store.
 *
 * Writes are buffered in the execution (RELIABILITY 2) and seen at once; a kill may take them back.
 *
 * @example
 * spreadsheetApp(setting)  // SpreadsheetApp, as the script's global of that name
 */
export function spreadsheetApp(setting: SpreadsheetSetting): object {
  const session = openSession(setting);
  return appClass.make({ realm: session.realm, session, touched: false });
}

function openSession(setting: SpreadsheetSetting): Session {
  const { execution } = setting;
  const { realm } = execution;
  const session: Session = {
    setting,
    execution,
    realm,
    buffer: new WriteBuffer(execution),
    active: setting.active ?? new Map(),
    range: (file, sheetId, block, bounds = BOUNDED) =>
      rangeClass.make({ realm, session, file, sheetId, block, bounds }),
    sheet: (file, sheetId) => sheetClass.make({ realm, session, file, sheetId }),
    spreadsheet: (file) => spreadsheetClass.make({ realm, session, file }),
  };
  selectAsGiven(session, setting);
  return session;
}

function selectAsGiven(session: Session, setting: SpreadsheetSetting): void {
  const chosen = setting.activeSelection;
  const file = boundFile(setting);
  const sheet = file?.sheets.find((each) => each.id === chosen?.sheetId);
  if (chosen === null || file === null || sheet === undefined) return;
  const address = parseAddress(chosen.a1, { rows: sheet.maxRows, columns: sheet.maxColumns });
  session.active.set(file.id, { sheetId: sheet.id, block: address?.block ?? null });
}

function boundFile(setting: SpreadsheetSetting): SpreadsheetFile | null {
  return setting.activeSpreadsheetId === null ? null : (setting.store.files.get(setting.activeSpreadsheetId) ?? null);
}

function activeSpreadsheet(parts: AppParts): object | null {
  const { execution, setting } = parts.session;
  const file = boundFile(setting);
  if (file === null) return null;
  if (!parts.touched) {
    execution.call('SpreadsheetApp.getActiveSpreadsheet', 'firstTouchActive', 1, () => {
      parts.touched = true;
    });
  }
  return parts.session.spreadsheet(file);
}

function passToActive(parts: AppParts, act: (active: SpreadsheetParts) => unknown): unknown {
  const active = SPREADSHEET.partsOf(activeSpreadsheet(parts));
  return active === null ? null : act(active);
}

function open(parts: AppParts, method: string, id: string, message: string): object {
  const { execution, setting } = parts.session;
  return execution.call(method, 'SpreadsheetApp.openById', 1, () => {
    const file = setting.store.files.get(id);
    if (file === undefined) throw parts.realm.exception(message);
    const user = execution.effectiveUser;
    if (file.owner !== user && !file.editors.includes(user)) throw parts.realm.exception(NO_PERMISSION);
    // Each opening is an object of its own (F9).
    return parts.session.spreadsheet(file);
  });
}

function create(parts: AppParts, name: string, size: { rows?: number; columns?: number }): object {
  const { execution, setting } = parts.session;
  if ((size.rows ?? 0) * (size.columns ?? 0) > MOST_CELLS)
    throw new NotEmulated('SpreadsheetApp.create of too many cells');
  // A bound script's new file is like the one that it belongs to.
  const { locale, timeZone } = boundFile(setting) ?? setting.newFile;
  return execution.call('SpreadsheetApp.create', 'SpreadsheetApp.openById', 1, () => {
    const id = setting.newId('spreadsheet');
    const file = setting.store.create({ id, name, locale, timeZone, owner: execution.effectiveUser, ...size });
    return parts.session.spreadsheet(file);
  });
}
