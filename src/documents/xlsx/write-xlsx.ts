/** Writes a workbook as an .xlsx file, at once and without anything of a browser or of Node. */

import { assert } from '../../domain/assert.ts';
import type { TableBook, TableSheet } from '../../domain/registration/table-book.ts';
import { contentTypesPart, corePart, packageRelations, type Relation, relations } from '../docx/office-package.ts';
import { storeZip } from '../docx/store-zip.ts';
import { utf8Bytes } from '../docx/utf8-bytes.ts';
import { foreignPart, RELATIONS } from '../docx/xml.ts';
import { stylesPart } from './book-styles.ts';
import { cellText } from './cell-text.ts';
import { MAIN } from './namespaces.ts';
import { sheetPart } from './sheet-part.ts';

const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The type of the file, as mails and downloads name it. */
export const XLSX = `${SHEETS}.sheet`;

/**
 * Gives the bytes of `book` as an .xlsx: the same book gives the same bytes. Texts stand in their cells and are typed
 * as texts, so that none is a formula.
 *
 * Choices are looked for in its hidden sheet. A book without a sheet that is seen is none, and a bug of the caller.
 *
 * @example
 * writeXlsx(registrationBook(facts, unit, words)) // → Uint8Array that begins with PK
 */
export function writeXlsx(book: TableBook): Uint8Array {
  const { sheets } = book;
  const seen = sheets.findIndex(({ isHidden }) => !isHidden);
  assert(seen >= 0, 'a workbook has a sheet that is seen');
  const names = sheetNames(sheets);
  const quoted = names.map((name) => `'${name.replace(/'/g, "''")}'`);
  const choices = quoted[sheets.findIndex(({ isHidden }) => isHidden)] ?? '';
  const own: readonly (readonly [path: string, type: string, xml: string])[] = [
    ['xl/workbook.xml', `${SHEETS}.sheet.main+xml`, bookPart(sheets, names, quoted, seen)],
    ['xl/styles.xml', `${SHEETS}.styles+xml`, stylesPart(book.typeface)],
    ...sheets.map((sheet, index) => {
      const xml = sheetPart(sheet, choices, index === seen);
      return [`xl/worksheets/sheet${index + 1}.xml`, `${SHEETS}.worksheet+xml`, xml] as const;
    }),
  ];
  const parts = [
    // Readers that look at the first file alone tell the kind of the package by it.
    ['[Content_Types].xml', contentTypesPart(own.map(([path, type]) => [path, type]))],
    ['_rels/.rels', packageRelations('xl/workbook.xml')],
    ['docProps/core.xml', corePart(book)],
    ...own.map(([path, , xml]) => [path, xml] as const),
    ['xl/_rels/workbook.xml.rels', relations(relationsOf(sheets))],
  ] as const;
  return storeZip(
    parts.map(([name, xml]) => ({ name, bytes: utf8Bytes(xml) })),
    book.day,
  );
}

const idOf = (index: number): string => `rId${index + 1}`;

function relationsOf(sheets: readonly TableSheet[]): Relation[] {
  return [
    ...sheets.map((_, index): Relation => [idOf(index), `${RELATIONS}/worksheet`, `worksheets/sheet${index + 1}.xml`]),
    [idOf(sheets.length), `${RELATIONS}/styles`, 'styles.xml'],
  ];
}

function bookPart(sheets: readonly TableSheet[], names: readonly string[], quoted: readonly string[], seen: number) {
  const listed = sheets.map(({ isHidden }, index) => {
    const state = isHidden ? ' state="hidden"' : '';
    return `<sheet name="${cellText(names[index] ?? '')}" sheetId="${index + 1}"${state} r:id="${idOf(index)}"/>`;
  });
  // The line of headings is printed on every page.
  const titles = sheets.flatMap(({ frozen: { rows } }, index) => {
    if (rows === 0) return [];
    const lines = cellText(`${quoted[index] ?? ''}!$${rows}:$${rows}`);
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${lines}</definedName>`;
  });
  const defined = titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '';
  return foreignPart(
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView activeTab="${seen}"/></bookViews>` +
      `<sheets>${listed.join('')}</sheets>${defined}</workbook>`,
  );
}

/** Excel takes no longer name, and none with one of these signs. */
const MOST_NAME = 31;
const FORBIDDEN = /[\p{Cc}\p{Cs}\\/?*[\]:]/gu;

// No two sheets are called alike, whatever the campaign calls its entries.
function sheetNames(sheets: readonly TableSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = name
      .replace(FORBIDDEN, ' ')
      .replace(/^[\s']+|[\s']+$/gu, '')
      .slice(0, MOST_NAME)
      .trim();
    const own =
      clean === '' || taken.has(clean.toLowerCase()) ? `${clean.slice(0, MOST_NAME - 4)} ${index + 1}`.trim() : clean;
    taken.add(own.toLowerCase());
    return own;
  });
}
