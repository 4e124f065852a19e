/** Files of the workspace's Drive: of what kind each is, and its bytes for a download. */

import { bytesOf, DOCX_TYPE, type DriveFile, FOLDER_TYPE, isBinary } from '../offline/inspect.ts';
import type { Workspace } from '../offline/workspace.ts';
import type { DocumentLine } from './answers.ts';

const ZIP_TYPES = new Set(['application/zip', 'application/x-zip-compressed']);
// Only a plain media type goes into the answer's head as it is; whatever else a script has said does not.
const MEDIA_TYPE = /^[\w.+-]+\/[\w.+-]+$/;

/** The file of this id that the program has made and not thrown away; null for folders and forms too. */
export function fileOf({ parts }: Workspace, id: string): DriveFile | null {
  const file = parts.drive.get(id);
  if (file === null || file.trashed || file.mimeType === FOLDER_TYPE) return null;
  return isBinary(file) || file.content !== null ? file : null;
}

/** Whether the file's content is that of a .docx, as it was uploaded or before it became a document. */
export function isDocx({ content }: DriveFile): boolean {
  return content?.contentType === DOCX_TYPE;
}

/**
 * What the desk can show a file as.
 *
 * @example
 * kindOf(file)  // 'page' for html, text and .docx; 'archive' for .zip; 'other' for all else
 */
export function kindOf(file: DriveFile): DocumentLine['kind'] {
  if (isDocx(file) || file.content?.text !== undefined) return 'page';
  return ZIP_TYPES.has(file.content?.contentType ?? '') ? 'archive' : 'other';
}

/** A file as the browser is given it; null for what is not there, or has no bytes of its own. */
export function downloadOf(workspace: Workspace, id: string): { bytes: Uint8Array; name: string; type: string } | null {
  const file = fileOf(workspace, id);
  if (file === null || !isBinary(file)) return null;
  const type = MEDIA_TYPE.test(file.mimeType) ? file.mimeType : 'application/octet-stream';
  return { bytes: bytesOf(file.content), name: file.name, type };
}

/**
 * The head that makes the browser keep an answer as a file of this name (RFC 6266, RFC 5987); older browsers that read
 * no UTF-8 there get signs of ASCII alone.
 *
 * @example
 * dispositionOf('表.zip')  // "attachment; filename=\"_.zip\"; filename*=UTF-8''%E8%A1%A8.zip"
 */
export function dispositionOf(name: string): string {
  const whole = name.replace(/\p{Cc}/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');
  const plain = whole.replace(/[^\x20-\x7e]|["\\%]/gu, '_');
  const coded = encodeURIComponent(whole).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`;
}
