/** Puts the globals of one execution together: every Google service, over the workspace's state. */

import { consoleObject, logger } from '../base/logger.ts';
import type { Screen } from '../base/screen.ts';
import { browser, userInterface } from '../base/ui.ts';
import { type CacheStores, cacheService } from '../cache/cache-service.ts';
import type { VirtualClock } from '../clock.ts';
import type { CostProfile } from '../cost.ts';
import { drive } from '../drive/drive-files.ts';
import type { DriveStore } from '../drive/drive-store.ts';
import type { ScriptExecution } from '../execution.ts';
import type { Faults } from '../faults.ts';
import { type FormSetting, formApp } from '../forms/form-app.ts';
import type { FormStore } from '../forms/form-store.ts';
import { htmlService } from '../html/html-service.ts';
import { type LockTable, lockService } from '../lock/lock-service.ts';
import { mailApp } from '../mail/mail-app.ts';
import type { MailStore } from '../mail/mail-store.ts';
import { type PropertyStores, propertiesService } from '../properties/properties-service.ts';
import type { SeededSource } from '../random.ts';
import { guarded } from '../service.ts';
import { session } from '../session/session.ts';
import { linkedResponseSheets } from '../spreadsheet/linked-sheets.ts';
import { spreadsheetApp } from '../spreadsheet/spreadsheet-app.ts';
import type { SpreadsheetStore } from '../spreadsheet/spreadsheet-store.ts';
import type { JsonPart } from '../store.ts';
import type { PdfPrinter } from '../utilities/blob.ts';
import { utilities } from '../utilities/utilities.ts';
import type { ExecutionRecord } from './run-script.ts';
import { scriptApp } from './script-app.ts';
import type { ScriptProject } from './script-project.ts';
import type { TriggerStore } from './trigger-store.ts';

/** The workspace's state and settings, as executions need them. */
export interface WorkspaceParts {
  readonly clock: VirtualClock;
  readonly faults: Faults;
  readonly source: SeededSource;
  readonly profile: CostProfile;
  readonly zone: string;
  /** The accounts' language, `zh_CN`. */
  readonly locale: string;
  readonly sharpClocks: boolean;
  readonly mailBodyBytes: number;
  readonly printPdf: PdfPrinter | null;
  readonly spreadsheets: SpreadsheetStore;
  readonly forms: FormStore;
  readonly mail: MailStore;
  readonly drive: DriveStore;
  readonly triggers: TriggerStore;
  readonly properties: JsonPart<PropertyStores>;
  readonly caches: JsonPart<CacheStores>;
  readonly locks: LockTable;
  readonly listeners: Set<(record: ExecutionRecord) => void>;
}

/** The services of one execution, for event objects and as the script's globals. */
export interface Services {
  readonly execution: ScriptExecution;
  readonly globals: Readonly<Record<string, object>>;
  readonly forms: FormSetting;
}

const WHOLE_DRIVE = 'https://www.googleapis.com/auth/drive';
const MIME_TYPES = {
  BMP: 'image/bmp',
  CSV: 'text/csv',
  FOLDER: 'application/vnd.google-apps.folder',
  GIF: 'image/gif',
  GOOGLE_DOCS: 'application/vnd.google-apps.document',
  GOOGLE_FORMS: 'application/vnd.google-apps.form',
  GOOGLE_SHEETS: 'application/vnd.google-apps.spreadsheet',
  HTML: 'text/html',
  JPEG: 'image/jpeg',
  MICROSOFT_EXCEL: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  MICROSOFT_WORD: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  PDF: 'application/pdf',
  PLAIN_TEXT: 'text/plain',
  PNG: 'image/png',
  ZIP: 'application/zip',
};
// Services that Google has and this workspace has not: a call of theirs says so.
const LACKING = [
  'CalendarApp',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'GmailApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];
const LACKED = Object.fromEntries(LACKING.map((name) => [name, guarded(name, { toString: () => name })]));

/** The globals of an execution, made afresh: nothing of one execution is left for the next. */
export function openServices(
  parts: WorkspaceParts,
  project: ScriptProject,
  execution: ScriptExecution,
  where: { readonly screen: Screen | null; readonly selection: { sheetId: number; a1: string } | null },
): Services {
  const documentId = project.boundTo;
  const newId = (kind: string): string => parts.source.newId(kind);
  const forms: FormSetting = {
    execution,
    store: parts.forms,
    newId,
    responseSheets: linkedResponseSheets(parts.spreadsheets),
  };
  const globals: Record<string, object> = {
    ...LACKED,
    ...advancedServices(parts, project, execution),
    Browser: browser(execution, where.screen),
    CacheService: cacheService({ execution, stores: parts.caches, documentId }),
    FormApp: formApp(forms),
    HtmlService: htmlService({ execution, pages: project.pages }),
    LockService: lockService({ execution, table: parts.locks, documentId }),
    Logger: logger(execution),
    MailApp: mailApp({ execution, store: parts.mail, bodyBytes: parts.mailBodyBytes }),
    MimeType: execution.realm.object(MIME_TYPES),
    PropertiesService: propertiesService({ execution, stores: parts.properties, documentId }),
    ScriptApp: scriptApp({
      execution,
      store: parts.triggers,
      source: parts.source,
      sharpClocks: parts.sharpClocks,
      zone: parts.zone,
      scriptId: `script-${documentId ?? 'standalone'}`,
      scopes: project.scopes,
    }),
    Session: session({ execution, timeZone: parts.zone, locale: parts.locale.replace('_', '-') }),
    SpreadsheetApp: spreadsheetApp({
      execution,
      store: parts.spreadsheets,
      activeSpreadsheetId: documentId,
      newId,
      getUi: () => userInterface(execution, where.screen),
      activeSelection: where.selection,
    }),
    Utilities: utilities({ execution, printPdf: parts.printPdf, source: parts.source }),
    console: consoleObject(execution),
  };
  return { execution, globals, forms };
}

function advancedServices(
  parts: WorkspaceParts,
  project: ScriptProject,
  execution: ScriptExecution,
): Record<string, object> {
  const seesAll = project.scopes === null || project.scopes.includes(WHOLE_DRIVE);
  const made = (): object => drive({ execution, store: parts.drive, source: parts.source, seesAll });
  return Object.fromEntries([...project.advanced.keys()].map((symbol) => [symbol, made()]));
}
