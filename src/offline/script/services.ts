/** Puts the globals of one execution together: every Google service, over the workspace's state. */

import { consoleObject, logger } from '../base/logger.ts';
import { mimeTypes } from '../base/mime-types.ts';
import type { Screen } from '../base/screen.ts';
import { browser, userInterface } from '../base/ui.ts';
import { cacheService } from '../cache/cache-service.ts';
import { contentService } from '../content/content-service.ts';
import { drive } from '../drive/drive-files.ts';
import { binOf } from '../drive/form-files.ts';
import type { ScriptExecution } from '../execution.ts';
import { type FormSetting, formApp } from '../forms/form-app.ts';
import { htmlService } from '../html/html-service.ts';
import { strippedPage } from '../html/strip-comments.ts';
import { lockService } from '../lock/lock-service.ts';
import { gmailApp, mailApp } from '../mail/mail-app.ts';
import { propertiesService } from '../properties/properties-service.ts';
import { guarded } from '../service.ts';
import { session } from '../session/session.ts';
import { spreadsheetApp } from '../spreadsheet/spreadsheet-app.ts';
import { linkedResponseSheets } from '../spreadsheet/state/linked-sheets.ts';
import { utilities } from '../utilities/utilities.ts';
import { scriptApp } from './script-app.ts';
import type { ScriptProject } from './script-project.ts';
import type { Services, WorkspaceParts } from './script-run.ts';

// A script and the account that it runs as, by which Drive knows under drive.file whose a file is.
function reachOf({ app }: WorkspaceParts, email: string): string {
  return app === '' ? email : `${email} ${app}`;
}

// What an installable trigger is rung by; simple ones may make no triggers at all.
const TRIGGERED: ReadonlySet<ScriptExecution['cause']> = new Set(['open', 'edit', 'change', 'formSubmit', 'clock']);
// A temporary key stands for an account for thirty days (reference of Session).
const KEY_MS = 30 * 24 * 60 * 60 * 1000;
const WHOLE_DRIVE = 'https://www.googleapis.com/auth/drive';
// Services that Google has and this workspace has not: a call of theirs says so.
const LACKING = [
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'DocumentApp',
  'DriveApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'ScriptProperties',
  'SlidesApp',
  'UrlFetchApp',
  'UserProperties',
  'XmlService',
];
const LACKED = Object.fromEntries(LACKING.map((name) => [name, guarded(name, { toString: () => name })]));

/** The person's screen and selection where an execution was started; null where nobody looks on. */
interface Surroundings {
  readonly screen: Screen | null;
  readonly selection: { sheetId: number; a1: string } | null;
}

/** The globals of an execution, made afresh: nothing of one execution is left for the next. */
export function openServices(
  parts: WorkspaceParts,
  project: ScriptProject,
  execution: ScriptExecution,
  where: Surroundings,
): Services {
  const forms = formSetting(parts, project, execution, where);
  const active: Services['active'] = new Map();
  const mail = { execution, store: parts.mail, bodyBytes: parts.mailBodyBytes };
  const globals: Record<string, object> = {
    ...LACKED,
    ...advancedServices(parts, project, execution),
    ...scriptServices(parts, project, execution),
    Browser: browser(execution, where.screen),
    ContentService: contentService(execution.realm),
    FormApp: formApp(forms),
    GmailApp: gmailApp(mail),
    HtmlService: htmlService({ execution, pages: project.pages }),
    Logger: logger(execution),
    MailApp: mailApp(mail),
    MimeType: mimeTypes(execution.realm),
    SpreadsheetApp: spreadsheetApp({
      execution,
      store: parts.spreadsheets,
      activeSpreadsheetId: project.boundTo,
      newFile: { locale: parts.locale, timeZone: parts.zone },
      newId: forms.newId,
      getUi: () =>
        userInterface(execution, forms.activeFormId === null ? where.screen : null, 'SpreadsheetApp', served(parts)),
      activeSelection: where.selection,
      active,
    }),
    Utilities: utilities({ execution, printPdf: parts.printPdf, source: parts.source }),
    console: consoleObject(execution),
  };
  return { execution, globals, forms, active };
}

function formSetting(
  parts: WorkspaceParts,
  { boundTo }: ScriptProject,
  execution: ScriptExecution,
  where: Surroundings,
): FormSetting {
  const activeFormId = boundTo !== null && parts.forms.files.has(boundTo) ? boundTo : null;
  return {
    execution,
    store: parts.forms,
    newId: (kind) => parts.source.newId(kind),
    responseSheets: linkedResponseSheets(parts.spreadsheets),
    activeFormId,
    maker: reachOf(parts, execution.effectiveUser),
    doubts: parts.faults.doubts,
    isShut: (formId) => isShut(parts, formId),
    getUi: () => userInterface(execution, activeFormId === null ? null : where.screen, 'FormApp', served(parts)),
  };
}

// Whether Google takes comments out of inline scripts is an open question.
function served({ faults }: WorkspaceParts): (html: string) => string {
  return faults.doubts.inlineScripts === 'stripped' ? strippedPage : (html) => html;
}

// Drive deletes what has lain in the bin for thirty days; whether FormApp opens it until then is an open question.
function isShut(parts: WorkspaceParts, formId: string): boolean {
  const bin = binOf({ store: parts.drive, forms: parts.forms }, formId, parts.clock.now());
  if (parts.suspended.hidesFilesOf(parts.forms.files.get(formId)?.owner ?? '')) return true;
  return bin === 'gone' || (bin === 'in' && parts.faults.doubts.trashedForms === 'gone');
}

// What belongs to the project and its accounts: stores, locks, triggers, the session.
function scriptServices(
  parts: WorkspaceParts,
  project: ScriptProject,
  execution: ScriptExecution,
): Record<string, object> {
  const documentId = project.boundTo;
  const zone = project.timeZone ?? parts.zone;
  return {
    CacheService: cacheService({ execution, stores: parts.caches, documentId }),
    LockService: lockService({
      execution,
      table: parts.locks,
      documentId: lacksLock(parts, execution) ? null : documentId,
    }),
    PropertiesService: propertiesService({ execution, stores: parts.properties, documentId }),
    ScriptApp: scriptApp({
      execution,
      store: parts.triggers,
      grants: parts.grants,
      source: parts.source,
      sharpClocks: parts.sharpClocks,
      isBornDisabled: TRIGGERED.has(execution.cause) && parts.faults.doubts.triggersMadeByTriggers === 'disabled',
      zone,
      scriptId: `script-${documentId ?? 'standalone'}`,
      scopes: project.scopes,
    }),
    Session: session({
      execution,
      timeZone: zone,
      locale: parts.locale.replace('_', '-'),
      temporaryKey: (email) => parts.source.keyOf('person', `${email}/${Math.floor(execution.now() / KEY_MS)}`),
    }),
  };
}

// That a bound script's document lock is there in every trigger is an open question.
function lacksLock({ faults }: WorkspaceParts, { cause }: ScriptExecution): boolean {
  const { documentLock } = faults.doubts;
  return documentLock === 'null' || (documentLock === 'nullInFormTriggers' && cause === 'formSubmit');
}

function advancedServices(
  parts: WorkspaceParts,
  project: ScriptProject,
  execution: ScriptExecution,
): Record<string, object> {
  const seesAll = project.scopes === null || project.scopes.includes(WHOLE_DRIVE);
  const made = (): object =>
    drive({
      execution,
      store: parts.drive,
      forms: parts.forms,
      source: parts.source,
      seesAll,
      reach: reachOf(parts, execution.effectiveUser),
      doubts: parts.faults.doubts,
      printPdf: parts.printPdf,
      isOutsideForbidden: parts.outsideResponders === 'forbidden',
    });
  return Object.fromEntries([...project.advanced.keys()].map((symbol) => [symbol, made()]));
}
