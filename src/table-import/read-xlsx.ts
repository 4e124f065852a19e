/** Reads the sheets of an .xlsx as texts, as its reader sees them: days as days, a merged cell's text in its first. */

import { strFromU8, unzipSync } from 'fflate';
import { readXml, type XmlElement } from '../importing/read-xml.ts';
import { serialDay } from './serial-day.ts';

/** A sheet that holds anything and is not hidden. */
export interface SheetTexts {
  name: string;
  rows: string[][];
  /** Lines, from 1, into which a cell reaches down from the line above; its text is in the first line alone. */
  mergedLines?: number[];
  /** Lines, from 1, that a filter or a person has hidden; they are read as the others are. */
  hiddenLines?: number[];
}

/** Unpacked, all parts together may be this large: more is no unit's table, or made to fill the memory. */
const MOST_UNPACKED = 60 * 1024 * 1024;

/** Lines and columns beyond these are not read: formats that were set to the end of a sheet fill it with cells. */
export const MOST_ROWS = 3000;
const MOST_COLUMNS = 200;

/** What was read of a workbook. */
export interface BookTexts {
  sheets: SheetTexts[];
  /** It holds pictures, which no row can tell of. */
  hasPictures: boolean;
}

/**
 * The sheets of a workbook in their order; `tooBig` where they fill more than a table ever does, null where the bytes
 * are none.
 *
 * @example
 * readXlsx(bytes)
 * // → { sheets: [{ name: 'Sheet1', rows: [['统计表'], ['序号', '线下活动名称', …]] }], hasPictures: false }
 */
export function readXlsx(bytes: Uint8Array): BookTexts | 'tooBig' | null {
  const parts = partsOf(bytes);
  if (parts === 'tooBig') return parts;
  const part = parts?.part;
  const book = part?.('xl/workbook.xml');
  if (!part || !book) return null;
  const targets = new Map(
    all(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  const look: Look = {
    shared: all(part('xl/sharedStrings.xml'), 'si').map(textOf),
    isDay: dayStyles(part('xl/styles.xml')),
    shift: all(book, 'workbookPr').some(({ attributes }) => /^(?:1|true)$/u.test(attributes.date1904 ?? '')) ? 1462 : 0,
  };
  const sheets = all(book, 'sheet')
    .filter(({ attributes }) => (attributes.state ?? 'visible') === 'visible')
    .map(({ attributes }) => sheetOf(attributes.name ?? '', part(targets.get(attributes.id ?? '') ?? ''), look))
    .filter(({ rows }) => rows.some((line) => line.some((text) => text !== '')));
  return { sheets, hasPictures: parts.hasPictures };
}

interface Look {
  shared: readonly string[];
  /** Whether numbers of this style are days. */
  isDay: readonly boolean[];
  /** Days between the calendar of 1904, where the workbook has it, and that of 1900. */
  shift: number;
}

interface BookParts {
  part: (name: string) => XmlElement | null;
  hasPictures: boolean;
}

function partsOf(bytes: Uint8Array): BookParts | 'tooBig' | null {
  let size = 0;
  let hasPictures = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        hasPictures ||= name.startsWith('xl/media/');
        if (!/^xl\/(?:workbook|sharedStrings|styles|worksheets\/[^/]+|_rels\/workbook)\.xml/u.test(name)) return false;
        size += originalSize;
        return size <= MOST_UNPACKED;
      },
    });
    // Without one of its parts a sheet would be read with cells empty that are not.
    if (size > MOST_UNPACKED) return 'tooBig';
    const texts = new Map(Object.entries(files).map(([name, file]) => [name, strFromU8(file)]));
    if (![...texts.values()].every(isWhole)) return null;
    const part = (name: string) => {
      const text = texts.get(name);
      return text === undefined ? null : readXml(text);
    };
    return { part, hasPictures };
  } catch {
    return null;
  }
}

// A part that is cut off would be read as if the rest had never been there.
function isWhole(text: string): boolean {
  const [, root = ''] = /<([A-Za-z][\w:.-]*)/.exec(text) ?? [];
  const end = text.slice(-200).trimEnd();
  return end.endsWith(`</${root}>`) || (end.endsWith('/>') && !text.includes('</'));
}

/** All elements of a name, wherever they stand inside. */
function all(element: XmlElement | null, name: string): XmlElement[] {
  if (!element) return [];
  const inside = element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name)));
  return element.name === name ? [element, ...inside] : inside;
}

// Readings beside a text (rPh) are no part of it.
function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (typeof child === 'string' ? '' : child.name === 't' ? plainText(child) : partText(child)))
    .join('');
}

function partText(child: XmlElement): string {
  return child.name === 'r' || child.name === 'is' ? textOf(child) : '';
}

function plainText({ children }: XmlElement): string {
  const text = children.filter((child) => typeof child === 'string').join('');
  // What XML cannot hold stands under a name: _x000D_ is the half of a line end (ECMA-376, ST_Xstring).
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Formats of days that every program knows by number, those of Chinese programs included. */
const DAY_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

function dayStyles(styles: XmlElement | null): boolean[] {
  const own = new Map(
    all(styles, 'numFmt').map(({ attributes }) => [Number(attributes.numFmtId), attributes.formatCode ?? '']),
  );
  const [cells] = all(styles, 'cellXfs');
  return all(cells ?? null, 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId);
    const code = (own.get(id) ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
    return DAY_FORMATS.has(id) || /[yd]/iu.test(code);
  });
}

function sheetOf(name: string, sheet: XmlElement | null, look: Look): SheetTexts {
  const mergedLines = all(sheet, 'mergeCell').flatMap(({ attributes }) => linesBelowFirst(attributes.ref ?? ''));
  const hiddenLines = all(sheet, 'row')
    .filter(({ attributes }) => /^(?:1|true)$/u.test(attributes.hidden ?? ''))
    .map(({ attributes }) => Number(attributes.r));
  return {
    name,
    rows: rowsOf(sheet, look),
    ...(mergedLines.length > 0 ? { mergedLines } : {}),
    ...(hiddenLines.length > 0 ? { hiddenLines } : {}),
  };
}

/** The lines of a range below its first. @example linesBelowFirst('B4:B6') // → [5, 6] */
function linesBelowFirst(range: string): number[] {
  const [first = 0, last = first] = (range.match(/\d+/gu) ?? []).map(Number);
  return Array.from({ length: Math.max(0, Math.min(last, MOST_ROWS) - first) }, (_, down) => first + down + 1);
}

function rowsOf(sheet: XmlElement | null, look: Look): string[][] {
  const rows: string[][] = [];
  for (const row of all(sheet, 'row')) {
    const index = row.attributes.r === undefined ? rows.length : Number(row.attributes.r) - 1;
    if (!(index >= 0 && index < MOST_ROWS)) continue;
    while (rows.length <= index) rows.push([]);
    const line = rows[index] ?? [];
    for (const cell of all(row, 'c')) {
      const column = cell.attributes.r === undefined ? line.length : columnAt(cell.attributes.r);
      if (column >= MOST_COLUMNS) continue;
      while (line.length < column) line.push('');
      line[column] = cellText(cell, look);
    }
  }
  while (rows.length > 0 && rows[rows.length - 1]?.every((text) => text === '')) rows.pop();
  return rows;
}

/** The place of a column by its letters, from 0. @example columnAt('AB12') // → 27 */
function columnAt(reference: string): number {
  const letters = /^[A-Z]*/u.exec(reference)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, { isDay, shared, shift }: Look): string {
  const { s = '0', t = 'n' } = cell.attributes;
  if (t === 'inlineStr') return textOf(cell);
  const [first] = all(cell, 'v');
  const [formula] = all(cell, 'f');
  // A program that is no spreadsheet leaves the result out; a blank cell would hide that.
  if (!first && formula) return `=${plainText(formula)}`;
  const value = first ? plainText(first) : '';
  if (t === 's') return shared[Number(value)] ?? '';
  if (t === 'b') return value === '1' ? 'TRUE' : 'FALSE';
  if (t === 'd') return value.slice(0, 10);
  if (t !== 'n' || value === '') return value;
  const day = isDay[Number(s)] ? serialDay(Number(value) + shift) : null;
  // 0.1 + 0.2 is kept as 0.30000000000000004, and nobody sees it so.
  return day ?? String(Number(Number(value).toPrecision(15)));
}
