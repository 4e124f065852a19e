/** Papers in the owner's Drive, by the advanced service: drive.file reaches only what we made ourselves. */

import type { FileContent, Files, KeptFile } from '../app/office.ts';
import { BACKUP, keepBackup } from './keep-backup.ts';
import { listed, markedBy } from './list-files.ts';
import { signedBytes } from './make-blob.ts';
import { drive, isNotFound } from './open-drive.ts';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

/** The property by which the folder of a workbook is known. */
const OWN = 'tenEventsWorkbook';

/**
 * Those by which a paper is: whose it is, which it is, what it was made of, the MD5 of its bytes, and how it was
 * written. Each holds 124 bytes with its name.
 */
const PAPERS = 'tenEventsPapers';
const KEY = 'tenEventsKey';
const PRINT = 'tenEventsPrint';
const WROTE = 'tenEventsWrote';
const STAMP = 'tenEventsStamp';

const FIELDS = 'id,name,webViewLink,md5Checksum,appProperties';

/** Opens the owner's files. */
export function openFiles(): Files {
  return {
    kept: keptFiles,
    backups: () => idsOf(BACKUP),
    made: () => [PAPERS, BACKUP].flatMap(idsOf),
    write: ({ id, key, name, print, stamp, content, folder }) => {
      const { blob, wrote } = blobOf(name, content);
      const workbook = SpreadsheetApp.getActive().getId();
      const appProperties = { [PAPERS]: workbook, [KEY]: key, [PRINT]: print, [STAMP]: stamp, ...wrote };
      const mimeType = 'html' in content ? GOOGLE_DOC : content.type;
      const file = id
        ? drive().Files.update({ name, mimeType, appProperties }, id, blob, { fields: FIELDS })
        : drive().Files.create({ name, mimeType, appProperties, parents: [folder] }, blob, { fields: FIELDS });
      return keptFile(file);
    },
    isThere,
    // A property that is set to null is taken away (Drive API v3, files.update).
    release: (id, name) => {
      const appProperties = Object.fromEntries([PAPERS, KEY, PRINT, WROTE, STAMP].map((each) => [each, null]));
      drive().Files.update({ name, appProperties }, id);
    },
    discard: (id) => {
      drive().Files.update({ trashed: true }, id);
    },
    destroy: (id) => {
      try {
        drive().Files.remove(id);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    },
    sha256: (bytes) => hexOf(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, signedBytes(bytes))),
    base64: (bytes) => Utilities.base64Encode(signedBytes(bytes)),
    keepBackup,
    share: shareFolder,
    folder: (name, id) => {
      if (isThere(id)) return id;
      const workbook = SpreadsheetApp.getActive().getId();
      // By its kind too: a form that Drive has made for this workbook says the same of itself.
      const mine = found(`appProperties has { key='${OWN}' and value='${workbook}' } and mimeType = '${FOLDER}'`);
      if (mine) return mine;
      return drive().Files.create({ name, mimeType: FOLDER, appProperties: { [OWN]: workbook } }).id ?? '';
    },
  };
}

function shareFolder(folder: string, account: string): void {
  const { permissions = [] } = drive().Permissions.list(folder, { fields: 'permissions(emailAddress,role,type)' });
  if (permissions.some(({ emailAddress, role }) => emailAddress === account && role === 'writer')) return;
  const writer = { type: 'user', role: 'writer', emailAddress: account };
  drive().Permissions.create(writer, folder, { sendNotificationEmail: false });
}

function keptFiles(): KeptFile[] {
  return listed(`${markedBy(PAPERS)} and trashed = false`, FIELDS).map(keptFile);
}

// Those in the bin too.
function idsOf(mark: string): string[] {
  return listed(markedBy(mark), 'id').flatMap(({ id }) => id ?? []);
}

function keptFile(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): KeptFile {
  const { id = '', name = '', webViewLink = '', md5Checksum = '', appProperties = {} } = file;
  const property = (key: string) => String(Object.entries(appProperties).find(([one]) => one === key)?.[1] ?? '');
  const about = { key: property(KEY), print: property(PRINT), wrote: property(WROTE), stamp: property(STAMP) };
  return { id, name, url: webViewLink, checksum: md5Checksum, ...about };
}

function hexOf(digest: readonly number[]): string {
  return digest.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}

// With what was written as Drive tells it of its files: in hexadecimal. A document has no bytes of its own; whether
// Drive keeps an empty property is not documented.
function blobOf(name: string, content: FileContent) {
  if ('html' in content) return { blob: Utilities.newBlob(content.html, 'text/html', `${name}.html`), wrote: {} };
  const bytes = signedBytes(content.bytes);
  const md5 = hexOf(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, bytes));
  return { blob: Utilities.newBlob(bytes, content.type, name), wrote: { [WROTE]: md5 } };
}

function found(terms: string): string {
  const list = drive().Files.list({ q: `${terms} and trashed = false`, fields: 'files(id)', pageSize: 1 });
  return list.files?.[0]?.id ?? '';
}

// A file that somebody has thrown away or moved out of reach is made anew.
function isThere(id: string): boolean {
  if (id === '') return false;
  try {
    return drive().Files.get(id, { fields: 'id,trashed' }).trashed !== true;
  } catch (error) {
    // Only what is certainly gone: a passing failure must not make a second file.
    if (isNotFound(error)) return false;
    throw error;
  }
}
