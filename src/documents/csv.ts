/** Writes tables as texts that any spreadsheet program opens (RFC 4180). */

import { utf8Bytes } from './docx/utf8-bytes.ts';

/** Without it Excel takes UTF-8 for the system's own letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The bytes of a table as CSV, with a byte order mark.
 *
 * What a spreadsheet program would take for a formula begins with an apostrophe, as in the workbook (CWE-1236).
 *
 * @example
 * csvBytes([['编号', '名称'], ['1', '=A1']]) // → 编号,名称 and below it 1,'=A1
 */
export function csvBytes(lines: readonly (readonly string[])[]): Uint8Array {
  return utf8Bytes(BYTE_ORDER_MARK + csvText(lines));
}

/** The same as text without the mark, for what is put behind other lines. */
export function csvText(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const shown = /^\s*[=+\-@]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(shown) ? `"${shown.replace(/"/g, '""')}"` : shown;
}
