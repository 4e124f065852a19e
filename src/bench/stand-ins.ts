/**
 * Stand-ins for services of Google’s that programs of others call and the emulation lacks: they answer what the
 * program goes on with, and no more. A call sleeps as long as the latency model says of its kind and tells itself in
 * the execution’s log, from which it is priced like any other call.
 */

import { costOf } from '../offline/inspect.ts';
import type { TraceLine } from '../offline/workspace.ts';

/** A kind of call of the latency model. */
export type Kind = TraceLine['cost'];

/** What a line of the log begins with that tells a stand-in’s call; the kind follows. */
const TOLD = 'stand-in: ';

const KINDS = {
  openFile: 'DriveApp.getFileById',
  copyFile: 'File.makeCopy',
  changeFile: 'File.setName/moveTo/setTrashed/addEditor',
  makeFile: 'Folder.createFile',
  listFiles: 'FolderIterator.page(100)',
  readFile: 'Drive.Files.get (content)',
  printFile: 'File.getAs(PDF)',
  openDocument: 'DocumentApp.openById',
  replaceText: 'Body.replaceText',
  saveDocument: 'Doc.saveAndClose',
  fetch: 'UrlFetchApp.fetch',
} as const satisfies Record<string, Kind>;

const PRICES = Object.entries(KINDS).map(([name, kind]) => [name, { kind, ms: costOf('p50', kind, 1) }]);

/** What every other stand-in is made of; told when its time has passed, so that what is told was done. */
const CHARGE = `
  var standIn = (prices => name => {
    Utilities.sleep(prices[name].ms);
    console.log('${TOLD}' + prices[name].kind);
  })(${JSON.stringify(Object.fromEntries(PRICES))});`;

/** A draft that is merged, in place of a mailbox and free; sending is charged as any mail. */
const DRAFT = `
  var GmailApp = {
    sendEmail: (to, subject, text, options) => MailApp.sendEmail(to, subject, text, { htmlBody: options.htmlBody }),
    getDrafts: () => [{ getMessage: () => ({
      getSubject: () => 'Weekly digest', getPlainBody: () => 'Dear {{Name}}', getBody: () => '<p>Dear {{Name}}</p>',
      getAttachments: () => [],
    }) }],
  };`;

/**
 * A Drive in which every id is a file’s, and which forgets what it was given. A file that is a PDF already is read
 * when its PDF is asked for; another is printed. What a handle knows of itself is free.
 */
const DRIVE = `
  var DriveApp = (() => {
    const pdf = () => Utilities.newBlob('%PDF', 'application/pdf', 'document.pdf');
    const list = (items) => ({ hasNext: () => items.length > 0, next: () => items.shift() });
    const file = (id, isPdf) => ({
      getId: () => id,
      getUrl: () => 'https://drive.google.com/file/d/' + id,
      getParents: () => (standIn('listFiles'), list([folder('parent')])),
      setName: (name) => (standIn('changeFile'), file(id, isPdf)),
      makeCopy: () => (standIn('copyFile'), file(Utilities.getUuid(), false)),
      getAs: () => (standIn(isPdf ? 'readFile' : 'printFile'), pdf()),
    });
    const folder = (name) => ({
      getName: () => name,
      getFolders: () => (standIn('listFiles'), list([folder('Customer PDFs')])),
      createFile: () => (standIn('makeFile'), file('pdf-' + Utilities.getUuid(), true)),
    });
    return {
      getFileById: (id) => (standIn('openFile'), file(String(id), String(id).startsWith('pdf-'))),
      getFolderById: (id) => (standIn('openFile'), folder(id)),
    };
  })();`;

/** Slides have no price of their own: opening and replacing cost what they cost in a document. */
const SLIDES = `
  var SlidesApp = { openById: () => (standIn('openDocument'), {
    getSlides: () => [{ replaceAllText: () => standIn('replaceText') }],
  }) };`;

/** The address at which a spreadsheet is printed, and its key; what printing takes beyond a fetch has no price. */
const FETCH = `
  var ScriptApp = { getOAuthToken: () => 'key' };
  var UrlFetchApp = { fetch: () => (standIn('fetch'), {
    getBlob: () => Utilities.newBlob('%PDF', 'application/pdf', 'document.pdf'),
  }) };`;

/** A document with five tags, and neither head nor foot. Finding its tags, once in a run, is free. */
const DOCUMENT = `
  var DocumentApp = (() => {
    const tags = ['<<unit>>', '<<title>>', '<<day>>', '<<count>>', '<<place>>'];
    const found = (index) => index >= tags.length ? null : {
      index, getElement: () => ({ asText: () => ({ getText: () => tags[index] }) }),
      getStartOffset: () => 0, getEndOffsetInclusive: () => tags[index].length - 1,
    };
    const body = {
      findText: (_, after) => found(after ? after.index + 1 : 0),
      replaceText: () => standIn('replaceText'),
    };
    return { openById: () => (standIn('openDocument'), {
      getName: () => 'template', getHeader: () => null, getFooter: () => null, getActiveSection: () => body,
      saveAndClose: () => standIn('saveDocument'),
    }) };
  })();`;

/**
 * What Google has switched off since, by what has taken its place: DocsList by Drive’s prices, properties, triggers and
 * the session by what the emulation has of them. A file that is attached is read by MailApp, for no more than the mail.
 */
const SWITCHED_OFF = `
  var DocsList = (() => {
    const pdf = (id) => Utilities.newBlob('%PDF', 'application/pdf', id + '.pdf');
    const file = (id) => ({
      getId: () => id, getName: () => id, getUrl: () => 'https://docs.google.com/file/d/' + id,
      getFileType: () => 'document', getBlob: () => pdf(id),
      makeCopy: () => (standIn('copyFile'), file(Utilities.getUuid())),
      getAs: () => (standIn('printFile'), pdf(id)),
      rename: () => standIn('changeFile'), setTrashed: () => standIn('changeFile'),
      addToFolder: () => standIn('changeFile'), removeFromFolder: () => standIn('changeFile'),
    });
    return {
      getFileById: (id) => (standIn('openFile'), file(id)),
      getFolderById: (id) => (standIn('openFile'), file(id)),
      getRootFolder: () => file('root'),
      createFile: () => (standIn('makeFile'), file(Utilities.getUuid())),
    };
  })();
  var [ScriptProperties, ScriptApp, Session, Utilities, MailApp, Browser] = (() => {
    const with_ = (real, more) => new Proxy(more, {
      get: (_, name) => name in more ? more[name] : (...given) => real[name](...given),
    });
    const [triggers, session, utilities, mail] = [ScriptApp, Session, Utilities, MailApp];
    return [
      with_(PropertiesService.getScriptProperties(), {}),
      with_(triggers, { getScriptTriggers: () => triggers.getProjectTriggers() }),
      with_(session, {
        getTimeZone: () => session.getScriptTimeZone(),
        getActiveUser: () => with_(session.getActiveUser(), { getUserLoginId: () => 'owner' }),
      }),
      with_(utilities, { jsonParse: JSON.parse }),
      { sendEmail: (to, subject, text, options) =>
        mail.sendEmail(to, subject, text, { ...options, attachments: [].concat(options.attachments) }) },
      { msgBox: () => 'ok' },
    ];
  })();`;

/** The stand-ins that the programs need, as files of a script project. */
export const STAND_INS = {
  draft: { 'stand-in-draft.js': DRAFT },
  slides: { 'stand-in.js': CHARGE, 'stand-in-drive.js': DRIVE, 'stand-in-slides.js': SLIDES },
  pdfs: { 'stand-in.js': CHARGE, 'stand-in-drive.js': DRIVE, 'stand-in-fetch.js': FETCH },
  merge: { 'stand-in.js': CHARGE, 'stand-in-documents.js': DOCUMENT, 'stand-in-past.js': SWITCHED_OFF },
} as const satisfies Record<string, Record<string, string>>;

/** The kinds of which one call is one document. */
export const DOCUMENT_KINDS: readonly Kind[] = [KINDS.copyFile, KINDS.makeFile];

/**
 * The calls of stand-ins that an execution’s log tells, as its trace would tell them.
 *
 * @example
 * toldCalls(['stand-in: File.makeCopy', 'a line of the program’s own'])
 * // → [{ method: 'File.makeCopy', cost: 'File.makeCopy', units: 1, ms: 1800, atMs: 0 }]
 */
export function toldCalls(log: readonly string[]): TraceLine[] {
  const known = new Map<string, Kind>(Object.values(KINDS).map((kind) => [kind, kind]));
  return log.flatMap((line) => {
    const cost = line.startsWith(TOLD) ? known.get(line.slice(TOLD.length)) : undefined;
    return cost === undefined ? [] : [{ method: cost, cost, units: 1, ms: costOf('p50', cost, 1), atMs: 0 }];
  });
}
