/** Reads the html of a paper back, by a strict parser that is not ours. */

import type { ReadDocx } from './read-docx.ts';
import { childrenOf, elementsIn, everyElement, textOf, type XmlElement, xmlTree } from './xml-tree.ts';

/** The tree of our html, whose elements without an end are closed first: it must be well-formed but for these. */
export function htmlTree(html: string): XmlElement {
  const closed = html.replace('<!DOCTYPE html>', '').replace(/<(br|col|meta)\b([^>]*)>/g, '<$1$2/>');
  return xmlTree(closed.replaceAll('&nbsp;', '').trim());
}

/** The lines and tables of the html, as the readers of .docx give them. */
export function readHtml(html: string): ReadDocx {
  const blocks = everyElement(htmlTree(html))
    .filter(({ name, attributes }) => name === 'div' && attributes.class?.startsWith('page '))
    .flatMap(elementsIn);
  const rows = (table: XmlElement) => elementsIn(table).flatMap((part) => childrenOf(part, 'tr'));
  return {
    lines: blocks
      .filter(({ name }) => name !== 'table')
      .map((line) => textOf(line, 'br'))
      .filter((text) => text !== ''),
    tables: blocks
      .filter(({ name }) => name === 'table')
      .map((table) =>
        rows(table).map((row) =>
          elementsIn(row).map((cell) => ({
            text: textOf(cell, 'br'),
            span: Number(cell.attributes.colspan ?? 1),
            down: Number(cell.attributes.rowspan ?? 1),
          })),
        ),
      ),
  };
}

const isLine = ({ name }: XmlElement): boolean => name === 'p' || /^h\d$/.test(name);

/** The lines and tables of the page that a rehearsal makes of a .docx, as the readers of .docx give them. */
export function readPage(html: string): ReadDocx {
  const [, inner = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
  const body = xmlTree(`<body>${inner.replace(/<(br|col)\b([^>]*)>/g, '<$1$2/>')}</body>`);
  const tables = everyElement(body).filter(({ name }) => name === 'table');
  const inTables = new Set(tables.flatMap(everyElement));
  const linesIn = (element: XmlElement) =>
    everyElement(element)
      .filter(isLine)
      .map((line) => textOf(line, 'br'));
  const cellsIn = (row: XmlElement) =>
    elementsIn(row).map((cell) => ({
      text: linesIn(cell).join('\n'),
      span: Number(cell.attributes.colspan ?? 1),
      down: Number(cell.attributes.rowspan ?? 1),
    }));
  return {
    lines: everyElement(body)
      .filter((each) => isLine(each) && !inTables.has(each))
      .map((line) => textOf(line, 'br'))
      .filter((text) => text !== ''),
    tables: tables.map((table) =>
      everyElement(table)
        .filter(({ name }) => name === 'tr')
        .map(cellsIn),
    ),
  };
}
