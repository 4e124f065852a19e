/** Content of files as scripts get it: `alt: 'media'`, and the exports of Google documents. */

import { docxHtml } from '../content/docx-html.ts';
import { NotEmulated } from '../not-emulated.ts';
import { blobObject, signedBytes } from '../utilities/blob.ts';
import { htmlText } from './document-text.ts';
import { type DriveSetting, reachable, refusal } from './drive-setting.ts';
import { DOCUMENT_TYPE, type DriveFile } from './drive-store.ts';
import { bytesOf, isBinary, isEditorsFile, sizeOf } from './file-content.ts';
import { givenText } from './given-fields.ts';
import { DOCX_TYPE } from './imported-types.ts';

const KILOBYTE = 1024;
const MOST_EXPORTED = 10 * KILOBYTE * KILOBYTE;
// Each was seen in live answers of the API.
const NO_BYTES = 'Only files with binary content can be downloaded. Use Export with Docs Editors files.';
const EDITORS_ONLY = 'Export only supports Docs Editors files.';
const NO_CONVERSION = 'The requested conversion is not supported.';
const NEEDS_MEDIA = 'Export requires alt=media to download the exported content.';
const TOO_LARGE = 'This file is too large to be exported.';

// What else Google exports a document to (guide "Export MIME types"); not emulated.
const OTHER_EXPORTS = new Set([
  'application/rtf',
  'application/vnd.oasis.opendocument.text',
  'application/epub+zip',
  'application/zip',
  'text/markdown',
  'text/x-markdown',
]);

/** Whether a call asks for content in place of metadata. */
export function asksForContent(options: unknown): boolean {
  const alt = givenText(options, 'alt');
  if (alt === null || alt === 'json') return false;
  if (alt !== 'media') throw new NotEmulated(`Drive.Files with alt ${alt}`);
  return true;
}

/** How much of a file there is to read, in kilobytes: what a download is charged by. */
export function kilobytesOf(file: DriveFile | null): number {
  return file === null ? 0 : Math.ceil(sizeOf(file.content) / KILOBYTE);
}

/**
 * Files.get with `alt: 'media'`: the bytes of a file that has some.
 *
 * @throws Google's error for documents, forms and folders.
 */
export function downloaded(setting: DriveSetting, id: unknown): unknown {
  const file = reachable(setting, 'files.get', id);
  if (!isBinary(file)) throw refusal(setting, 'files.get', NO_BYTES);
  return handedOver(setting, file.mimeType, bytesOf(file.content));
}

/**
 * Files.export with `alt: 'media'`: what a document was made of, in the format that is asked for.
 *
 * @throws Google's error for what is no document, for a format that there is not, and for more than 10 MB.
 */
export function exported(setting: DriveSetting, id: unknown, format: string, options: unknown): unknown {
  const method = 'files.export';
  const file = reachable(setting, method, id);
  if (!isEditorsFile(file)) throw refusal(setting, method, EDITORS_ONLY);
  const bytes = file.mimeType === DOCUMENT_TYPE ? documentAs(setting, file, format) : null;
  if (bytes === null) throw refusal(setting, method, NO_CONVERSION);
  if (!asksForContent(options)) throw refusal(setting, method, NEEDS_MEDIA);
  if (bytes.length > MOST_EXPORTED) throw refusal(setting, method, TOO_LARGE);
  return handedOver(setting, format, bytes);
}

function documentAs({ printPdf }: DriveSetting, { content }: DriveFile, format: string): Uint8Array | null {
  const isDocx = content?.contentType.startsWith(DOCX_TYPE) === true;
  if (OTHER_EXPORTS.has(format)) throw new NotEmulated(`Drive.Files.export to ${format}`);
  if (format === DOCX_TYPE) {
    // Google writes the file anew; what was uploaded is the nearest to it that is here.
    if (isDocx) return bytesOf(content);
    throw new NotEmulated(`Drive.Files.export to ${format} of a document made of ${content?.contentType ?? 'nothing'}`);
  }
  if (format === 'text/html') return Buffer.from(asHtml(content), 'utf8');
  // Google's plain text begins with a byte order mark and ends its lines as Windows does.
  if (format === 'text/plain') {
    return Buffer.from(`\ufeff${htmlText(asHtml(content)).replaceAll('\n', '\r\n')}`, 'utf8');
  }
  if (format !== 'application/pdf') return null;
  if (printPdf === null) throw new NotEmulated('Drive.Files.export to application/pdf without a printer');
  return printPdf(asHtml(content));
}

function asHtml(content: DriveFile['content']): string {
  const bytes = bytesOf(content);
  if (content?.contentType.startsWith(DOCX_TYPE)) return docxHtml(bytes);
  const text = Buffer.from(bytes).toString('utf8');
  if (content?.contentType.startsWith('text/html')) return text;
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

// What content comes as is an open question (doubts.ts).
function handedOver({ doubts, execution, printPdf }: DriveSetting, contentType: string, bytes: Uint8Array): unknown {
  const isText = contentType.startsWith('text/') || contentType === 'application/json';
  if (doubts.driveContent === 'blob') {
    return blobObject({ execution, printPdf }, { bytes: Uint8Array.from(bytes), contentType, name: null });
  }
  if (doubts.driveContent === 'textWhereText' && isText) return Buffer.from(bytes).toString('utf8');
  return execution.realm.array(signedBytes(bytes));
}
