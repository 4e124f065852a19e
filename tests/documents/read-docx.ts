/** Two readers of .docx that know nothing of our writer: one by unzip and XML parser, one by mammoth. */

import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { childrenOf, elementsIn, everyElement, inside, textOf, type XmlElement, xmlTree } from './xml-tree.ts';

export interface ReadCell {
  text: string;
  span: number;
  down: number;
}

/** The tables of a file, row by row, and the lines that stand outside of them. */
export interface ReadDocx {
  lines: string[];
  tables: ReadCell[][][];
}

/** The parts of a package by their names, as trees; each must be well-formed. */
export function partsOf(bytes: Uint8Array): Map<string, XmlElement> {
  const files = Object.entries(unzipSync(bytes));
  return new Map(files.map(([name, part]) => [name, xmlTree(new TextDecoder('utf-8', { fatal: true }).decode(part))]));
}

/** Reads by the elements themselves: w:p, w:tbl, w:gridSpan, w:vMerge. Lines without text are left out. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const body = inside(partsOf(bytes).get('word/document.xml') ?? missing('word/document.xml'), 'w:body');
  const children = body ? elementsIn(body) : [];
  return {
    lines: children
      .filter(({ name }) => name === 'w:p')
      .map(paragraphText)
      .filter((text) => text !== ''),
    tables: children.filter(({ name }) => name === 'w:tbl').map(readTable),
  };
}

/** Reads by mammoth: its html, taken apart by the same strict parser. Empty lines are left out, as mammoth does. */
export async function readByMammoth(bytes: Uint8Array): Promise<ReadDocx> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { ignoreEmptyParagraphs: false });
  const top = xmlTree(`<body>${value}</body>`);
  const rowsOf = (table: XmlElement) => everyElement(table).filter(({ name }) => name === 'tr');
  const cellsOf = (row: XmlElement) => elementsIn(row).filter(({ name }) => name === 'td' || name === 'th');
  return {
    lines: elementsIn(top)
      .filter(({ name }) => name !== 'table')
      .map((each) => textOf(each, 'br'))
      .filter((text) => text !== ''),
    tables: childrenOf(top, 'table').map((table) =>
      rowsOf(table).map((row) =>
        cellsOf(row).map((cell) => ({
          text: elementsIn(cell)
            .map((each) => textOf(each, 'br'))
            .join('\n'),
          span: Number(cell.attributes.colspan ?? 1),
          down: Number(cell.attributes.rowspan ?? 1),
        })),
      ),
    ),
  };
}

const paragraphText = (paragraph: XmlElement): string => textOf(paragraph, 'w:br');

interface Started {
  cell: ReadCell;
  column: number;
  /** Whether it was begun as one that goes on below. */
  reaches: boolean;
}

function readTable(table: XmlElement): ReadCell[][] {
  let above: Started[] = [];
  return childrenOf(table, 'w:tr').map((row) => {
    let column = 0;
    const now: Started[] = [];
    const cells = childrenOf(row, 'w:tc').flatMap((element) => {
      const span = Number(inside(element, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
      const merge = inside(element, 'w:tcPr', 'w:vMerge');
      const index = column;
      column += span;
      const begins = merge?.attributes['w:val'] === 'restart';
      const reaching = merge && !begins ? above.find((one) => one.column === index && one.reaches) : null;
      if (merge && !begins && !reaching) throw new Error('a cell goes on that never began');
      if (reaching) {
        reaching.cell.down += 1;
        now.push(reaching);
        return [];
      }
      const cell = { text: childrenOf(element, 'w:p').map(paragraphText).join('\n'), span, down: 1 };
      now.push({ cell, column: index, reaches: begins });
      return [cell];
    });
    above = now;
    return cells;
  });
}

function missing(name: string): never {
  throw new Error(`the package has no ${name}`);
}
