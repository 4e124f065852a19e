/** Makes .docx files as people draw them, for tests of what is read from them. */

import { strToU8, zipSync } from 'fflate';

/** A .docx whose body is this XML. */
export function docxOf(body: string, styles = ''): Uint8Array {
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const around = (name: string, inside: string) =>
    `<?xml version="1.0"?><w:${name} xmlns:w="${space}">${inside}</w:${name}>`;
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(around('document', `<w:body>${body}<w:sectPr/></w:body>`)),
    ...(styles === '' ? {} : { 'word/styles.xml': strToU8(around('styles', styles)) }),
  });
}

/** A paragraph, each piece a run of its own, as Word leaves them behind. */
export function paragraphOf(...pieces: string[]): string {
  return `<w:p>${pieces.map((piece) => `<w:r><w:t xml:space="preserve">${piece}</w:t></w:r>`).join('')}</w:p>`;
}

/** A cell; `properties` are elements of its own. */
export function cellOf(text: string, properties = ''): string {
  const lines = text.split('\n').map((line) => paragraphOf(...line.split('|')));
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.join('')}</w:tc>`;
}

/** A row of cells that are written already, or of texts. */
export function rowOf(cells: readonly string[], properties = ''): string {
  const all = cells.map((cell) => (cell.startsWith('<w:tc>') ? cell : cellOf(cell)));
  return `<w:tr><w:trPr>${properties}</w:trPr>${all.join('')}</w:tr>`;
}

/** A table of columns in twips. */
export function tableOf(widths: readonly number[], rows: readonly string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
