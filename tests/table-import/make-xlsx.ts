/** Makes small .xlsx files as offices save them: shared and inline texts, numbers, days, hidden sheets. */

import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, or what is written out as XML, with {r} for its reference. */
export type MadeCell = string | number | { xml: string };

/** A sheet by its name; the hidden one has `state`. */
export interface MadeSheet {
  name: string;
  rows: readonly (readonly MadeCell[])[];
  state?: 'hidden';
  /** Lines, from 1, that a filter has hidden. */
  hiddenLines?: readonly number[];
  /** Ranges that are one cell. */
  merges?: readonly string[];
}

const STYLES =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="177" formatCode="0.0&quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>';

/** The bytes of the workbook. */
export function makeXlsx(sheets: readonly MadeSheet[], is1904 = false): Uint8Array {
  const shared: string[] = [];
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, index) => `<sheet name="${name}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, shared);
  });
  parts['xl/sharedStrings.xml'] = `<sst>${shared
    .map((text) => `<si><r><t>${text}</t></r><rPh><t>PINYIN</t></rPh></si>`)
    .join('')}</sst>`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

function sheetXml({ hiddenLines = [], merges = [], rows }: MadeSheet, shared: string[]): string {
  const lines = rows.map((cells, down) => {
    const made = cells.map((cell, right) => {
      const reference = `${String.fromCharCode(65 + right)}${down + 1}`;
      if (typeof cell === 'object') return cell.xml.replace('{r}', reference);
      if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
      // An empty cell has no element.
      return cell === '' ? '' : `<c r="${reference}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
    });
    const hidden = hiddenLines.includes(down + 1) ? ' hidden="1"' : '';
    return `<row r="${down + 1}"${hidden}>${made.join('')}</row>`;
  });
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`;
}
