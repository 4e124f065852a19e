/** Reads a form that somebody has drawn: its table with spans, heights and texts, and the lines around it. */

import type { Align, Orientation } from '../domain/paper/paper.ts';
import { isOn, type LookOf } from './form-styles.ts';
import { type FormSigns, formText, textRunOf } from './form-text.ts';
import { childrenOf, elementAt, readXml, type XmlElement } from './read-xml.ts';

export interface DrawnLine {
  text: string;
  align: Align;
  size: number;
}

export interface DrawnCell extends DrawnLine {
  span: number;
  down: number;
  isLabel: boolean;
}

export interface DrawnRow {
  cells: DrawnCell[];
  isHead: boolean;
  keepsNext: boolean;
  /** In millimetres; null where the row is as high as its text. */
  height: number | null;
}

/** A drawn form, and what of the file a layout cannot hold. */
export interface DrawnForm {
  orientation: Orientation;
  /** Of the columns, in millimetres. */
  widths: number[];
  rows: DrawnRow[];
  above: DrawnLine[];
  below: DrawnLine[];
  /** How many tables the file has, and which of them is read, from 1: the one with most tags. */
  tables: number;
  taken: number;
  /** Rows, from 1, with a table inside, and rows that did not fill the columns and were mended. */
  nested: number[];
  uneven: number[];
}

const MILLIMETRES_OF_TWIP = 25.4 / 1440;

/**
 * Reads the main part of a .docx; null where it holds no table.
 *
 * @example
 * readForm(documentXml, looks, signs)?.widths // → [12, 66, 56, 53, 22, 38]
 */
export function readForm(document: string, looks: LookOf, signs: FormSigns): DrawnForm | null {
  const body = elementAt(readXml(document) ?? undefined, 'body');
  const blocks = body ? flat(body) : [];
  const tables = blocks.filter(({ name }) => name === 'tbl');
  const tagsIn = (table: XmlElement) => formText(table, signs).split(/[{｛]/).length;
  const table = [...tables].sort((one, other) => tagsIn(other) - tagsIn(one))[0];
  if (table === undefined) return null;
  const position = blocks.indexOf(table);
  const next = blocks.findIndex(({ name }, index) => index > position && name === 'tbl');
  const linesOf = (some: readonly XmlElement[]): DrawnLine[] =>
    some.filter(({ name }) => name === 'p').map((paragraph) => lineOf(paragraph, looks, signs));
  return {
    orientation: orientationAt(blocks.slice(position)),
    ...readTable(table, looks, signs),
    above: linesOf(blocks.slice(0, position)),
    below: linesOf(blocks.slice(position + 1, next < 0 ? undefined : next)),
    tables: tables.length,
    taken: tables.indexOf(table) + 1,
  };
}

/** Paragraphs, tables and sections in order, those inside controls and marks of revision too. */
export function flat(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string' || child.name === 'del') return [];
    return ['sdt', 'sdtContent', 'ins', 'customXml', 'smartTag'].includes(child.name) ? flat(child) : [child];
  });
}

/** The page of a section is told at its end: by the last paragraph in it, or the last element of all. */
function orientationAt(blocks: readonly XmlElement[]): Orientation {
  const section = blocks
    .map((block) => (block.name === 'sectPr' ? block : elementAt(block, 'pPr', 'sectPr')))
    .find((found) => found !== undefined);
  const { h = '0', orient = '', w = '0' } = elementAt(section, 'pgSz')?.attributes ?? {};
  return orient === 'landscape' || Number(w) > Number(h) ? 'landscape' : 'portrait';
}

function lineOf(paragraph: XmlElement, looks: LookOf, signs: FormSigns): DrawnLine {
  const { align, size } = looks(paragraph, textRunOf(paragraph));
  return { text: formText(paragraph, signs).trim(), align, size };
}

type Table = Pick<DrawnForm, 'widths' | 'rows' | 'nested' | 'uneven'>;

function readTable(table: XmlElement, looks: LookOf, signs: FormSigns): Table {
  const lines = flat(table).filter(({ name }) => name === 'tr');
  const widths = widthsOf(table, lines);
  const nested: number[] = [];
  const uneven: number[] = [];
  const reaching = new Map<number, DrawnCell>();
  const rows = lines.map((line, index) => {
    const cells = flat(line).filter(({ name }) => name === 'tc');
    if (cells.some((cell) => flat(cell).some(({ name }) => name === 'tbl'))) nested.push(index + 1);
    const drawn = cells.map((cell) => cellOf(cell, looks, signs));
    const before = numberAt(elementAt(line, 'trPr', 'gridBefore'));
    const padded = before > 0 ? [{ cell: blank(before), reach: null, keepsNext: true }, ...drawn] : drawn;
    const { kept, isEven } = laid(padded, widths.length, reaching);
    if (!isEven) uneven.push(index + 1);
    const height = elementAt(line, 'trPr', 'trHeight')?.attributes;
    return {
      cells: kept,
      isHead: isOn(elementAt(line, 'trPr', 'tblHeader')),
      keepsNext: drawn.length > 0 && drawn.every(({ keepsNext }) => keepsNext),
      height: Number(height?.val) > 0 ? millimetres(Number(height?.val)) : null,
    };
  });
  return { widths, rows, nested, uneven };
}

/** Some programs leave the columns out, or write them as wide as nothing; the cells of the fullest row tell then. */
function widthsOf(table: XmlElement, lines: readonly XmlElement[]): number[] {
  const grid = childrenOf(elementAt(table, 'tblGrid'), 'gridCol').map(({ attributes }) => Number(attributes.w) || 0);
  const cells = lines.map((line) => flat(line).filter(({ name }) => name === 'tc'));
  const columns = cells.map((some) => some.reduce((sum, cell) => sum + spanOf(cell), 0));
  const most = Math.max(grid.length, ...columns);
  if (grid.length === most && grid.every((width) => width > 0)) return grid.map(millimetres);
  const fullest = cells.find((some) => some.length === most) ?? [];
  const told = fullest.map((cell) => Number(elementAt(cell, 'tcPr', 'tcW')?.attributes.w) || 0);
  const isTold = told.length === most && told.every((width) => width > 0);
  return isTold ? told.map(millimetres) : Array.from({ length: most }, () => Math.round(1560 / most) / 10);
}

interface ReadCell {
  cell: DrawnCell;
  /** Whether it begins a cell that reaches down, goes on with one, or is its own. */
  reach: 'begins' | 'goesOn' | null;
  keepsNext: boolean;
}

function cellOf(cell: XmlElement, looks: LookOf, signs: FormSigns): ReadCell {
  const paragraphs = flat(cell).filter(({ name }) => name === 'p');
  const spoken = paragraphs.find((paragraph) => textRunOf(paragraph) !== undefined) ?? paragraphs[0];
  const look = spoken ? looks(spoken, textRunOf(spoken)) : { align: 'left' as const, size: 0, isLabel: false };
  const merge = elementAt(cell, 'tcPr', 'vMerge');
  const text = paragraphs.map((paragraph) => formText(paragraph, signs).trim()).join('\n');
  const { align, isLabel, size } = look;
  return {
    cell: { text: text.replace(/^\n+|\n+$/g, ''), align, isLabel, size, span: spanOf(cell), down: 1 },
    reach: merge === undefined ? null : merge.attributes.val === 'restart' ? 'begins' : 'goesOn',
    keepsNext: paragraphs.length > 0 && paragraphs.every((one) => looks(one, undefined).keepsNext),
  };
}

/** Puts the cells of a row into its columns. A row that ends too soon or too late is mended at its last cell. */
function laid(cells: readonly ReadCell[], columns: number, reaching: Map<number, DrawnCell>) {
  const kept: DrawnCell[] = [];
  let column = 0;
  for (const { cell, reach } of cells) {
    const above = reaching.get(column);
    if (reach === 'goesOn' && above?.span === cell.span) above.down += 1;
    else {
      kept.push(cell);
      for (let index = column; index < column + cell.span; index += 1) reaching.delete(index);
      if (reach === 'begins') reaching.set(column, cell);
    }
    column += cell.span;
  }
  const last = kept[kept.length - 1];
  const missing = columns - column;
  if (missing > 0 && last !== undefined && cells[cells.length - 1]?.cell === last) last.span += missing;
  else if (missing > 0) kept.push(blank(missing));
  return { kept, isEven: missing === 0 };
}

const blank = (span: number): DrawnCell => ({ text: '', align: 'left', size: 0, isLabel: false, span, down: 1 });

/** How many columns a cell of a table is wide. */
export const spanOf = (cell: XmlElement): number => Math.max(1, numberAt(elementAt(cell, 'tcPr', 'gridSpan')));

const numberAt = (element: XmlElement | undefined): number => Number(element?.attributes.val) || 0;

/** To a tenth, which hides what is lost where a program counts in hundredths of a millimetre. */
const millimetres = (twips: number): number => Math.round(twips * MILLIMETRES_OF_TWIP * 10) / 10;
