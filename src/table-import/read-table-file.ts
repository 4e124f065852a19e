/** Reads a chosen file, or a block that was pasted, as tables of texts: by what it is and not by its ending. */

import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { holdsStream, isCompound } from '../importing/compound-file.ts';
import { readDocx } from './read-docx.ts';
import { readXlsx, type SheetTexts } from './read-xlsx.ts';

/** No unit's table is larger; reading more would stop the page. */
export const MOST_MEGABYTES = 10;

/**
 * Why a file cannot be read. `oldFile` is a table of an older kind, `oldText` such a document; `packed` holds files of
 * which one may be a table.
 */
export type FileTrouble = 'tooBig' | 'oldFile' | 'oldText' | 'locked' | 'packed' | 'notTable' | 'noTable' | 'empty';

/** `hasPictures`: pictures in it were not read. */
export type ReadFile = { ok: true; sheets: SheetTexts[]; hasPictures?: true } | { ok: false; trouble: FileTrouble };

const ZIP = [0x50, 0x4b];
/** RAR and 7z. */
const PACKED = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];
/** Two bytes a letter, the lower first: 「Unicode 文本」 of Excel. */
const WIDE = [0xff, 0xfe];

/**
 * The tables in a file: the sheets of an .xlsx, the one of a .csv in UTF-8, UTF-16 or GBK, the lines of a .docx.
 *
 * @example
 * readTableFile(new TextEncoder().encode('活动名称,时间\n讲座,2019.6.1'))
 * // → { ok: true, sheets: [{ name: '', rows: [['活动名称', '时间'], ['讲座', '2019.6.1']] }] }
 */
export function readTableFile(bytes: Uint8Array): ReadFile {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return refused('tooBig');
  if (isCompound(bytes)) return refused(compoundTrouble(bytes));
  if (PACKED.some(begins)) return refused('packed');
  if (begins(ZIP)) return readZip(bytes);
  const text = decoded(bytes, begins(WIDE) ? ['utf-16le'] : ['utf-8', 'gb18030']);
  if (text === null) return refused('notTable');
  // Many an .xls is a web page, or a workbook in the XML of 2003.
  if (/^\s*<[!?a-z]/iu.test(text)) return refused('oldFile');
  return found([{ name: '', rows: readTableText(text) }]);
}

const refused = (trouble: FileTrouble): ReadFile => ({ ok: false, trouble });

function compoundTrouble(bytes: Uint8Array): FileTrouble {
  if (holdsStream(bytes, 'EncryptedPackage')) return 'locked';
  return holdsStream(bytes, 'WordDocument') ? 'oldText' : 'oldFile';
}

function readZip(bytes: Uint8Array): ReadFile {
  const book = readXlsx(bytes);
  if (book === 'tooBig') return refused(book);
  if (book !== null) {
    const read = found(book.sheets);
    return read.ok && book.hasPictures ? { ...read, hasPictures: true } : read;
  }
  const document = readDocx(bytes);
  if (typeof document === 'string') return refused(document);
  return document ? found([document]) : refused(zipTrouble(bytes));
}

/** By these a zip is known for an office file of another kind (.xlsb, .ods), or for a broken one. */
const OFFICE_PARTS = /^(?:xl\/workbook\.bin|mimetype)$/u;
const OWN_PARTS = /^(?:xl|word)\//u;

function zipTrouble(bytes: Uint8Array): FileTrouble {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return 'notTable';
  }
  if (names.some((name) => OFFICE_PARTS.test(name))) return 'oldFile';
  return names.length === 0 || names.some((name) => OWN_PARTS.test(name)) ? 'notTable' : 'packed';
}

function found(sheets: SheetTexts[]): ReadFile {
  const full = sheets.filter(({ rows }) => rows.some((line) => line.some((text) => text.trim() !== '')));
  return full.length > 0 ? { ok: true, sheets: full } : { ok: false, trouble: 'empty' };
}

// A file of Excel's in Chinese is in GBK and does not say so. What holds a zero is no text of these.
function decoded(bytes: Uint8Array, encodings: readonly string[]): string | null {
  if (encodings.length > 1 && bytes.includes(0)) return null;
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may be it.
    }
  }
  return null;
}

/** So many lines tell by what cells are divided. */
const LINES_LOOKED_AT = 50;

/**
 * The lines and cells of a text, by what divides most lines into the same number of cells: tabs, as in a block that
 * was copied in Excel or WPS, commas or semicolons. Line ends inside quotes are part of a cell.
 *
 * @example
 * readTableText('活动名称\t备注\r\n讲座\t"两\n行"') // → [['活动名称', '备注'], ['讲座', '两\n行']]
 */
export function readTableText(text: string): string[][] {
  const tabs = byTabs(text);
  const others = [',', ';'].map((delimiter) => Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false }).data);
  return others.reduce((best, rows) => (evenLines(rows) > evenLines(best) ? rows : best), tabs);
}

function evenLines(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows.slice(0, LINES_LOOKED_AT)) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

// A cell is quoted as a whole or not at all: a sign of its own (") is copied as it stands, and would begin a quote that
// swallows the lines below.
function byTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"\t]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*?))(\t|\r?\n|$)/gu,
  )) {
    rows[rows.length - 1]?.push(quoted === undefined ? bare : quoted.replace(/""/gu, '"'));
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}
