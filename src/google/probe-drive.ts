/** Probes of Drive: documents written twice, sizes, content read back, pages of lists. */

import type { Probes } from '../app/office-probes.ts';
import { drive } from './open-drive.ts';
import { scratchMarks } from './scratch.ts';

type DriveProbes = Pick<Probes, 'document' | 'sizes' | 'contents' | 'nextPage'>;

const DOCUMENT = 'application/vnd.google-apps.document';
const FOLDER = 'application/vnd.google-apps.folder';
const BYTES = 'application/zip';
const FIELDS = 'id,size,md5Checksum';

/** Each makes what it looks at. */
export const driveProbes: DriveProbes = {
  document: () => {
    const { id = '' } = writeDocument('<table><tr><td>one</td></tr></table>');
    const again = writeDocument('<table><tr><td>two</td></tr></table>', id);
    const text = textRead(drive().Files.export(id, 'text/plain', { alt: 'media' }));
    return { isSame: again.id === id, holdsNew: text.includes('two'), holdsOld: text.includes('one') };
  },
  sizes: () => {
    const file = makeFile(BYTES, [80, 75, -1, 0]);
    const document = emptyFile(DOCUMENT);
    const folder = emptyFile(FOLDER);
    const tells = ({ size }: { size?: string | undefined }) => size !== undefined;
    return {
      document: tells(document),
      folder: tells(folder),
      file: tells(file),
      checksum: (file.md5Checksum ?? '') !== '',
    };
  },
  contents: () => ({ bytes: typeRead(makeFile(BYTES, [80, 75, -1, 0])), text: typeRead(makeFile('text/plain', [49])) }),
  nextPage: () => {
    const { id } = makeFile('text/plain', [49]);
    makeFile('text/plain', [50]);
    const q = `name = '${scratchMarks().name}' and trashed = false`;
    const pageOf = (fields: string) => drive().Files.list({ q, fields, pageSize: 1 }).nextPageToken !== undefined;
    return { asked: id !== undefined && pageOf('nextPageToken,files(id)'), unasked: pageOf('files(id)') };
  },
};

type DriveFile = GoogleAppsScript.Drive_v3.Drive.V3.Schema.File;

function writeDocument(html: string, id = ''): DriveFile {
  const blob = Utilities.newBlob(html, 'text/html', 'self-test.html');
  const resource = { ...scratchMarks(), mimeType: DOCUMENT };
  return id === '' ? drive().Files.create(resource, blob) : drive().Files.update(resource, id, blob);
}

function makeFile(mimeType: string, bytes: number[]): DriveFile {
  const blob = Utilities.newBlob(bytes, mimeType, 'self-test');
  return drive().Files.create({ ...scratchMarks(), mimeType }, blob, { fields: FIELDS });
}

function emptyFile(mimeType: string): DriveFile {
  const { id = '' } = drive().Files.create({ ...scratchMarks(), mimeType });
  return drive().Files.get(id, { fields: FIELDS });
}

// Google's documents do not say as what content comes.
function textRead(content: unknown): string {
  if (typeof content === 'string') return content;
  if (Array.isArray(content)) return Utilities.newBlob(content.map(Number)).getDataAsString();
  return (content as GoogleAppsScript.Base.Blob).getDataAsString();
}

function typeRead({ id = '' }: DriveFile): string {
  const content: unknown = drive().Files.get(id, { alt: 'media' });
  if (Array.isArray(content)) return 'bytes';
  if (typeof content === 'string') return 'text';
  return typeof (content as { getBytes?: unknown } | null)?.getBytes === 'function' ? 'blob' : typeof content;
}
