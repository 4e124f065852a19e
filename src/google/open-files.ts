/** Documents in the owner's Drive, by the advanced service: drive.file reaches only what we made ourselves. */

import type { Files } from '../app/office.ts';
import { assert } from '../domain/assert.ts';

const GOOGLE_DOC = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';

/** Opens the owner's files. */
export function openFiles(): Files {
  return {
    write: ({ id, name, html, folder }) => {
      const blob = Utilities.newBlob(html, 'text/html', `${name}.html`);
      const known = id !== '' && isThere(id);
      const file = known
        ? drive().Files.update({ name }, id, blob, { fields: FIELDS })
        : drive().Files.create({ name, mimeType: GOOGLE_DOC, parents: [folder] }, blob, { fields: FIELDS });
      return { id: file.id ?? '', url: file.webViewLink ?? '' };
    },
    folder: (name, id) => {
      if (id !== '' && isThere(id)) return id;
      return drive().Files.create({ name, mimeType: FOLDER }).id ?? '';
    },
  };
}

const FIELDS = 'id,webViewLink';

// A file that somebody has thrown away or moved out of reach is made anew.
function isThere(id: string): boolean {
  try {
    return drive().Files.get(id, { fields: 'id,trashed' }).trashed !== true;
  } catch {
    return false;
  }
}

function drive(): GoogleAppsScript.Drive {
  const service = typeof Drive === 'undefined' ? undefined : Drive;
  assert(service, 'the manifest enables the advanced Drive service');
  return service;
}
