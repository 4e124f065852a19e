/** Reads a chosen file, or a block that was pasted, as tables of texts: by what it is and not by its ending. */

import Papa from 'papaparse';
import { readXlsx, type SheetTexts } from './read-xlsx.ts';

/** No unit's table is larger; reading more would stop the page. */
export const MOST_MEGABYTES = 10;

/** Why a file cannot be read. */
export type FileTrouble = 'tooBig' | 'oldFile' | 'notTable' | 'empty';

/** `hasPictures`: pictures in it were not read. */
export type ReadFile = { ok: true; sheets: SheetTexts[]; hasPictures?: true } | { ok: false; trouble: FileTrouble };

/** What the older Office files begin with, those of WPS, and those that a password locks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

/**
 * The tables in a file: the sheets of an .xlsx, or the one of a .csv in UTF-8 or GBK.
 *
 * @example
 * readTableFile(new TextEncoder().encode('活动名称,时间\n讲座,2019.6.1'))
 * // → { ok: true, sheets: [{ name: '', rows: [['活动名称', '时间'], ['讲座', '2019.6.1']] }] }
 */
export function readTableFile(bytes: Uint8Array): ReadFile {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return { ok: false, trouble: 'tooBig' };
  if (begins(COMPOUND)) return { ok: false, trouble: 'oldFile' };
  if (!begins(ZIP)) {
    const text = decoded(bytes);
    return text === null ? { ok: false, trouble: 'notTable' } : found([{ name: '', rows: readTableText(text) }]);
  }
  const book = readXlsx(bytes);
  if (book === 'tooBig') return { ok: false, trouble: book };
  if (book === null) return { ok: false, trouble: 'notTable' };
  const read = found(book.sheets);
  return read.ok && book.hasPictures ? { ...read, hasPictures: true } : read;
}

function found(sheets: SheetTexts[]): ReadFile {
  const full = sheets.filter(({ rows }) => rows.some((line) => line.some((text) => text.trim() !== '')));
  return full.length > 0 ? { ok: true, sheets: full } : { ok: false, trouble: 'empty' };
}

// A file of Excel's in Chinese is in GBK and does not say so. What holds a zero is no text.
function decoded(bytes: Uint8Array): string | null {
  if (bytes.includes(0)) return null;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may be it.
    }
  }
  return null;
}

/**
 * The lines and cells of a text: by tabs where it holds any, as a block that was copied in Excel or WPS does, else by
 * commas or semicolons. Line ends inside quotes are part of a cell.
 *
 * @example
 * readTableText('活动名称\t备注\r\n讲座\t"两\n行"') // → [['活动名称', '备注'], ['讲座', '两\n行']]
 */
export function readTableText(text: string): string[][] {
  const [head = ''] = text.split('\n', 1);
  const delimiter = text.includes('\t') ? '\t' : head.includes(';') && !head.includes(',') ? ';' : ',';
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data;
}
