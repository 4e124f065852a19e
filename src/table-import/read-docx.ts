/** Reads the tables of a .docx as lines of texts, with what is written above, between and below them. */

import { formText } from '../importing/form-text.ts';
import { openDocx } from '../importing/open-docx.ts';
import { flat, spanOf } from '../importing/read-form.ts';
import { elementAt, readXml, type XmlElement } from '../importing/read-xml.ts';
import { MOST_ROWS, type SheetTexts } from './read-xlsx.ts';

/**
 * All lines of a document in one sheet: a paragraph is a line of one cell, so that a unit named above the table is
 * seen, and a table that somebody has torn into two is one. `tooBig` where it fills more than a table ever does,
 * `noTable` where it holds none, null where the bytes are no document.
 *
 * A merged cell's text stands in its first cell, as in a workbook.
 *
 * @example
 * readDocx(bytes) // → { name: '', rows: [['统计表'], ['序号', '线下活动名称', …]] }
 */
export function readDocx(bytes: Uint8Array): SheetTexts | 'tooBig' | 'noTable' | null {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened.trouble === 'tooBig' ? 'tooBig' : null;
  const body = elementAt(readXml(opened.parts.document) ?? undefined, 'body');
  const blocks = body ? flat(body) : [];
  if (!blocks.some(({ name }) => name === 'tbl')) return 'noTable';
  const rows: string[][] = [];
  const mergedLines: number[] = [];
  for (const block of blocks) {
    if (block.name === 'p') rows.push([textOf(block)]);
    if (block.name !== 'tbl') continue;
    for (const line of flat(block).filter(({ name }) => name === 'tr')) {
      const cells = flat(line).filter(({ name }) => name === 'tc');
      rows.push([...Array<string>(numberAt(line, 'trPr', 'gridBefore')).fill(''), ...cells.flatMap(cellTexts)]);
      if (cells.some(goesOn)) mergedLines.push(rows.length);
    }
  }
  return { name: '', rows: rows.slice(0, MOST_ROWS), ...(mergedLines.length > 0 ? { mergedLines } : {}) };
}

function cellTexts(cell: XmlElement): string[] {
  const lines = flat(cell).flatMap((child) => (child.name === 'p' ? [textOf(child)] : []));
  const text = goesOn(cell) ? '' : lines.join('\n').trim();
  return [text, ...Array<string>(spanOf(cell) - 1).fill('')];
}

// A cell that reaches down is written again in each line, and begins where it says so.
function goesOn(cell: XmlElement): boolean {
  const merge = elementAt(cell, 'tcPr', 'vMerge');
  return merge !== undefined && merge.attributes.val !== 'restart';
}

// A picture of a box is no text; the box or tick that is drawn by a letter is one.
const textOf = (paragraph: XmlElement): string => formText(paragraph, { box: '□', tick: '☑' }).trim();

const numberAt = (element: XmlElement, ...path: string[]): number =>
  Number(elementAt(element, ...path)?.attributes.val) || 0;
