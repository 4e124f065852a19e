/** Which permission each call of a Google service needs, and which calls a simple trigger may make. */

const PREFIX = 'https://www.googleapis.com/auth/';
// The one scope whose address is not of the usual kind.
const WHOLE_MAILBOX = 'https://mail.google.com/';
const SHEETS = ['spreadsheets.currentonly', 'spreadsheets'];
const FORMS = ['forms.currentonly', 'forms'];
const SCRIPTS = ['script.scriptapp'];
const FILES = ['drive.file', 'drive'];

// By method first, then by class; what is not here needs nothing (Properties, Cache, Lock, Html, Utilities, Logger).
// Source: the "Authorization" paragraph of each method in the reference.
const NEEDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['SpreadsheetApp.openById', ['spreadsheets']],
  ['SpreadsheetApp.openByUrl', ['spreadsheets']],
  ['SpreadsheetApp.open', ['spreadsheets']],
  ['SpreadsheetApp.create', ['spreadsheets']],
  ['FormApp.create', ['forms']],
  ['FormApp.openById', ['forms']],
  ['FormApp.openByUrl', ['forms']],
  ['ScriptApp.newTrigger', SCRIPTS],
  ['TriggerBuilder.forForm', FORMS],
  ['TriggerBuilder.forSpreadsheet', SHEETS],
  ['ScriptApp.getProjectTriggers', SCRIPTS],
  ['ScriptApp.getUserTriggers', SCRIPTS],
  ['ScriptApp.deleteTrigger', SCRIPTS],
  ['Session.getActiveUser', ['userinfo.email']],
  ['Session.getEffectiveUser', ['userinfo.email']],
  ['Ui.showSidebar', ['script.container.ui']],
  ['Ui.showModalDialog', ['script.container.ui']],
  ['Ui.showModelessDialog', ['script.container.ui']],
  ...['SpreadsheetApp', 'Spreadsheet', 'Sheet', 'Range', 'RangeList', 'Protection', 'Filter', 'NamedRange'].map(
    (name): [string, readonly string[]] => [name, SHEETS],
  ),
  ...['FormApp', 'Form', 'Item', 'FormResponse', 'ItemResponse'].map((name): [string, readonly string[]] => [
    name,
    FORMS,
  ]),
  ...['TriggerBuilder', 'ClockTriggerBuilder', 'FormTriggerBuilder', 'SpreadsheetTriggerBuilder'].map(
    (name): [string, readonly string[]] => [name, SCRIPTS],
  ),
  ['MailApp', ['script.send_mail']],
  ['GmailApp', [WHOLE_MAILBOX]],
  ['Drive', FILES],
]);

/** Every scope, full URL, that some emulated method needs. */
export function knownScopes(): readonly string[] {
  return [...new Set([...NEEDS.values()].flat())].map(addressOf);
}

function addressOf(scope: string): string {
  return scope === WHOLE_MAILBOX ? scope : PREFIX + scope;
}

// A simple trigger has no user's consent behind it: it reaches the bound file and what touches no user's data.
const LIMITED_SHEETS = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'Protection',
  'Filter',
  'NamedRange',
]);
const NEVER_LIMITED = new Set([
  'SpreadsheetApp.openById',
  'SpreadsheetApp.openByUrl',
  'SpreadsheetApp.open',
  'SpreadsheetApp.create',
  'Ui.alert',
  'Ui.prompt',
]);

/**
 * The scopes, full URLs, any one of which lets a script call `method`; empty when it needs none.
 *
 * @example
 * neededScopes('MailApp.sendEmail')  // ['https://www.googleapis.com/auth/script.send_mail']
 */
export function neededScopes(method: string): readonly string[] {
  const known = found.get(method) ?? scopesOf(method);
  found.set(method, known);
  return known;
}

// Asked at every call, of some hundred methods.
const found = new Map<string, readonly string[]>();

function scopesOf(method: string): readonly string[] {
  const className = method.slice(0, method.indexOf('.'));
  const needed = NEEDS.get(method) ?? NEEDS.get(className) ?? (className.endsWith('Item') ? FORMS : []);
  return needed.map(addressOf);
}

/**
 * Why the script may not call `method`, in Google's words, or null when it may.
 *
 * @param manifest the manifest's oauthScopes, or null when it has none: Google then works them out by itself.
 * @param withheld what the account has not granted of them; null when it has granted none.
 * @example
 * refusedCall('MailApp.sendEmail', 'FULL', [])
 * // 'Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: https://…'
 */
export function refusedCall(
  method: string,
  mode: 'NONE' | 'LIMITED' | 'FULL',
  manifest: readonly string[] | null,
  withheld: readonly string[] | null = [],
): string | null {
  const needed = neededScopes(method);
  const className = method.slice(0, method.indexOf('.'));
  const simple = mode !== 'FULL';
  if (simple && (NEVER_LIMITED.has(method) || (needed.length > 0 && !isLimited(mode, className)))) {
    return `You do not have permission to call ${method}.${required(needed)}`;
  }
  const isHad = (scope: string): boolean =>
    (manifest === null || manifest.includes(scope)) && withheld !== null && !withheld.includes(scope);
  if (needed.length === 0 || needed.some(isHad)) return null;
  return `Specified permissions are not sufficient to call ${method}.${required(needed)}`;
}

function required(needed: readonly string[]): string {
  if (needed.length === 0) return '';
  return ` Required permissions: ${needed.length > 1 ? `(${needed.join(' || ')})` : needed[0]}`;
}

function isLimited(mode: 'NONE' | 'LIMITED' | 'FULL', className: string): boolean {
  // The address of the person at the keyboard may be asked for; whether it is told depends on the domain (PLATFORM A).
  return mode === 'LIMITED' && (LIMITED_SHEETS.has(className) || className === 'Session');
}
