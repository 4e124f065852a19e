/** What Google makes a document of when it is uploaded as one. */

import { docxHtml } from '../content/docx-html.ts';
import { NotEmulated } from '../not-emulated.ts';
import { type DriveSetting, refusal } from './drive-setting.ts';

/** The media type of a .docx. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const TAKEN = new Set(['text/html', 'text/plain', DOCX_TYPE]);
// Google takes these as well (Drive's importFormats); what becomes of them is not emulated.
const OTHERS = new Set([
  'application/rtf',
  'text/rtf',
  'text/markdown',
  'text/x-markdown',
  'application/msword',
  'application/pdf',
  'application/vnd.oasis.opendocument.text',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/bmp',
]);
// Seen in a live refusal (reason conversionUnsupportedConversionPath).
const NO_WAY = 'Conversion of the uploaded content to the requested output type is not supported.';
// In which words Google refuses a damaged .docx is not known; this is the API's general one.
const DAMAGED = 'Bad Request';

/**
 * Throws where an upload does not become a document.
 *
 * @throws Google's error for a type that it does not take, and for a .docx that cannot be read.
 */
export function mustConvert(setting: DriveSetting, method: string, contentType: string, bytes: Uint8Array): void {
  const type = contentType.split(';')[0]?.trim() ?? '';
  if (OTHERS.has(type)) throw new NotEmulated(`Drive.${method} converting ${contentType} to a document`);
  if (!TAKEN.has(type)) throw refusal(setting, method, NO_WAY);
  if (type !== DOCX_TYPE) return;
  try {
    docxHtml(bytes);
  } catch {
    throw refusal(setting, method, DAMAGED);
  }
}
