/** What is in a file of Drive: its bytes, and what the API tells of them. */

import { createHash } from 'node:crypto';
import { type DriveContent, type DriveFile, FOLDER_TYPE } from './drive-store.ts';

const GOOGLE_TYPES = 'application/vnd.google-apps.';
const checksums = new WeakMap<DriveContent, string>();

/** Whether it is a document, form or other file of Google's editors: those have no bytes of their own. */
export function isEditorsFile({ mimeType }: DriveFile): boolean {
  return mimeType.startsWith(GOOGLE_TYPES) && mimeType !== FOLDER_TYPE;
}

/** Whether it is a file of bytes, as it was uploaded. */
export function isBinary({ mimeType }: DriveFile): boolean {
  return !mimeType.startsWith(GOOGLE_TYPES);
}

/** The bytes that were uploaded; none where a file was made without any. */
export function bytesOf(content: DriveContent | null): Uint8Array {
  if (content === null) return new Uint8Array();
  return content.text === undefined ? Buffer.from(content.base64 ?? '', 'base64') : Buffer.from(content.text, 'utf8');
}

/** How many bytes there are, without making them. */
export function sizeOf(content: DriveContent | null): number {
  if (content?.text !== undefined) return Buffer.byteLength(content.text, 'utf8');
  return Buffer.byteLength(content?.base64 ?? '', 'base64');
}

/**
 * Content of these bytes. Text is kept as text where nothing is lost by it, so that a saved workspace can be read;
 * what is no UTF-8 stays as it came.
 */
export function contentOf(contentType: string, bytes: Uint8Array): DriveContent {
  if (contentType.startsWith('text/')) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    if (Buffer.from(text, 'utf8').equals(bytes)) return { contentType, text };
  }
  return { contentType, base64: Buffer.from(bytes).toString('base64') };
}

/** The MD5 of the bytes, in hexadecimal; undefined for what has none of its own (files resource, md5Checksum). */
export function checksumOf(file: DriveFile): string | undefined {
  if (!isBinary(file)) return undefined;
  const { content } = file;
  const known = content === null ? undefined : checksums.get(content);
  if (known !== undefined) return known;
  const made = createHash('md5').update(bytesOf(content)).digest('hex');
  if (content !== null) checksums.set(content, made);
  return made;
}

/** The id of what the file holds now: another with every upload; only files of bytes have one (files resource). */
export function revisionOf(file: DriveFile): string | undefined {
  if (!isBinary(file)) return undefined;
  const seed = `${file.id} ${file.revision ?? 1}`;
  return `0B${createHash('sha256').update(seed).digest('base64url').slice(0, 40)}`;
}
