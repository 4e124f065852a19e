/** Papers in the owner's Drive, by the advanced service: drive.file reaches only what we made ourselves. */

import type { FileContent, Files, KeptFile } from '../app/office.ts';
import { drive, isNotFound } from './open-drive.ts';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

/** The property by which the folder of a workbook is known. */
const OWN = 'tenEventsWorkbook';

/** Those by which a paper is: whose it is, which it is, and what it was made of. Each holds 124 bytes with its name. */
const PAPERS = 'tenEventsPapers';
const KEY = 'tenEventsKey';
const PRINT = 'tenEventsPrint';

const FIELDS = 'id,name,webViewLink,md5Checksum,appProperties';
const MOST_LISTED = 1000;

/** Opens the owner's files. */
export function openFiles(): Files {
  return {
    kept: keptFiles,
    write: ({ id, key, name, print, content, folder }) => {
      const blob = blobOf(name, content);
      const appProperties = { [PAPERS]: SpreadsheetApp.getActive().getId(), [KEY]: key, [PRINT]: print };
      const mimeType = 'html' in content ? GOOGLE_DOC : content.type;
      const file = id
        ? drive().Files.update({ name, mimeType, appProperties }, id, blob, { fields: FIELDS })
        : drive().Files.create({ name, mimeType, appProperties, parents: [folder] }, blob, { fields: FIELDS });
      return keptFile(file);
    },
    isThere,
    // A property that is set to null is taken away (Drive API v3, files.update).
    release: (id, name) => {
      drive().Files.update({ name, appProperties: { [PAPERS]: null, [KEY]: null, [PRINT]: null } }, id);
    },
    discard: (id) => {
      drive().Files.update({ trashed: true }, id);
    },
    base64: (bytes) => Utilities.base64Encode(signedBytes(bytes)),
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

function keptFiles(): KeptFile[] {
  const workbook = SpreadsheetApp.getActive().getId();
  const q = `appProperties has { key='${PAPERS}' and value='${workbook}' } and trashed = false`;
  const fields = `nextPageToken,files(${FIELDS})`;
  const kept: KeptFile[] = [];
  let pageToken: string | undefined;
  do {
    const token = pageToken === undefined ? {} : { pageToken };
    const list = drive().Files.list({ q, fields, pageSize: MOST_LISTED, ...token });
    kept.push(...(list.files ?? []).map(keptFile));
    pageToken = list.nextPageToken;
  } while (pageToken);
  return kept;
}

function keptFile(file: GoogleAppsScript.Drive_v3.Drive.V3.Schema.File): KeptFile {
  const { id = '', name = '', webViewLink = '', md5Checksum = '', appProperties = {} } = file;
  const property = (key: string) => String(Object.entries(appProperties).find(([one]) => one === key)?.[1] ?? '');
  return { id, name, url: webViewLink, key: property(KEY), print: property(PRINT), checksum: md5Checksum };
}

function blobOf(name: string, content: FileContent): GoogleAppsScript.Base.Blob {
  if ('html' in content) return Utilities.newBlob(content.html, 'text/html', `${name}.html`);
  return Utilities.newBlob(signedBytes(content.bytes), content.type, name);
}

/** Google's bytes have a sign; plain numbers above 127 are not documented to be taken. */
function signedBytes({ buffer, byteOffset, length }: Uint8Array): number[] {
  return Array.from(new Int8Array(buffer, byteOffset, length));
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
