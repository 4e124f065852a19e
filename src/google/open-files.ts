/** Documents in the owner's Drive, by the advanced service: drive.file reaches only what we made ourselves. */

import type { Files } from '../app/office.ts';
import { drive, isNotFound } from './open-drive.ts';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

/** Opens the owner's files. */
export function openFiles(): Files {
  return {
    write: ({ id, name, html, folder }) => {
      const blob = Utilities.newBlob(html, 'text/html', `${name}.html`);
      // A run may have ended between writing the file and noting where it is: then it is found by its name.
      const known = isThere(id) ? id : found(`name = '${quoted(name)}' and '${folder}' in parents`);
      const file = known
        ? drive().Files.update({ name, mimeType: GOOGLE_DOC }, known, blob, { fields: FIELDS })
        : drive().Files.create({ name, mimeType: GOOGLE_DOC, parents: [folder] }, blob, { fields: FIELDS });
      return { id: file.id ?? '', url: file.webViewLink ?? '' };
    },
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

/** The property by which the folder of a workbook is known. */
const OWN = 'tenEventsWorkbook';

function found(terms: string): string {
  const list = drive().Files.list({ q: `${terms} and trashed = false`, fields: 'files(id)', pageSize: 1 });
  return list.files?.[0]?.id ?? '';
}

function quoted(text: string): string {
  return text.replace(/[\\']/gu, '\\$&');
}

const FIELDS = 'id,webViewLink';

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
