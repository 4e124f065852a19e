/** The global `MimeType`: names for the media types that Google's services take and give. */

import type { Realm } from '../service.ts';

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument';
const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const GOOGLE = 'application/vnd.google-apps';

const TYPES: Readonly<Record<string, string>> = {
  BMP: 'image/bmp',
  CSS: 'text/css',
  CSV: 'text/csv',
  FOLDER: `${GOOGLE}.folder`,
  GIF: 'image/gif',
  GOOGLE_APPS_SCRIPT: `${GOOGLE}.script`,
  GOOGLE_DOCS: `${GOOGLE}.document`,
  GOOGLE_DRAWINGS: `${GOOGLE}.drawing`,
  GOOGLE_FORMS: `${GOOGLE}.form`,
  GOOGLE_SHEETS: `${GOOGLE}.spreadsheet`,
  GOOGLE_SITES: `${GOOGLE}.site`,
  GOOGLE_SLIDES: `${GOOGLE}.presentation`,
  HTML: 'text/html',
  JAVASCRIPT: 'application/javascript',
  JPEG: 'image/jpeg',
  MICROSOFT_EXCEL: `${OPEN_XML}.spreadsheetml.sheet`,
  MICROSOFT_EXCEL_LEGACY: 'application/vnd.ms-excel',
  MICROSOFT_POWERPOINT: `${OPEN_XML}.presentationml.presentation`,
  MICROSOFT_POWERPOINT_LEGACY: 'application/vnd.ms-powerpoint',
  MICROSOFT_WORD: `${OPEN_XML}.wordprocessingml.document`,
  MICROSOFT_WORD_LEGACY: 'application/msword',
  OPENDOCUMENT_GRAPHICS: `${OPEN_DOCUMENT}.graphics`,
  OPENDOCUMENT_PRESENTATION: `${OPEN_DOCUMENT}.presentation`,
  OPENDOCUMENT_SPREADSHEET: `${OPEN_DOCUMENT}.spreadsheet`,
  OPENDOCUMENT_TEXT: `${OPEN_DOCUMENT}.text`,
  PDF: 'application/pdf',
  PLAIN_TEXT: 'text/plain',
  PNG: 'image/png',
  RTF: 'application/rtf',
  SHORTCUT: `${GOOGLE}.shortcut`,
  SVG: 'image/svg+xml',
  ZIP: 'application/zip',
};

/**
 * The thirty-two names that live Google has (recorded), as the script's own object; each is a plain text.
 *
 * @example
 * mimeTypes(realm).PDF  // 'application/pdf'
 */
export function mimeTypes(realm: Realm): object {
  return realm.object({ ...TYPES, toString: () => 'MimeType' });
}
