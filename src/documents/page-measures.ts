/** The measures of an official page (GB/T 9704-2012, 5 and 7.5), for every format alike. */

import type { Align, LineLook, Orientation, PaperSection, Typefaces } from '../domain/paper/paper.ts';

export interface PageMeasures {
  /** All in millimetres; `number` is how far the page number stands from the lower edge. */
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  number: number;
}

/** A4; the text of an upright page takes 156 × 225 mm, a table across takes 247 mm for its columns. */
export const PAGES: Readonly<Record<Orientation, PageMeasures>> = {
  portrait: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28, number: 24.8 },
  landscape: { width: 297, height: 210, top: 26, right: 25, bottom: 22, left: 25, number: 11.8 },
};

/** 三号 in points: the size of the text, and so of one sign. */
export const TEXT_SIZE = 16;

/** How a line looks by what it is for; sizes and lines in points. */
export interface LineMeasures {
  face: keyof Typefaces;
  size: number;
  line: number;
  align: Align | 'both';
  /** Signs by which the first line is set in. */
  indent: number;
  before: number;
  after: number;
  keepsNext: boolean;
  /** The rank of a heading, from 0; absent for what is none. */
  rank?: number;
}

/** 22 lines fill a page at this pitch. */
const PITCH = 28.95;

const plainLine = {
  size: TEXT_SIZE,
  line: PITCH,
  align: 'left',
  indent: 0,
  before: 0,
  after: 0,
  keepsNext: false,
} as const;

export const LINES: Readonly<Record<LineLook, LineMeasures>> = {
  mark: { ...plainLine, face: 'heading', keepsNext: true },
  title: { ...plainLine, face: 'title', size: 22, line: 32, align: 'center', after: 14.5, keepsNext: true },
  addressee: { ...plainLine, face: 'text' },
  text: { ...plainLine, face: 'text', align: 'both', indent: 2 },
  heading1: { ...plainLine, face: 'heading', indent: 2, keepsNext: true, rank: 0 },
  heading2: { ...plainLine, face: 'second', indent: 2, keepsNext: true, rank: 1 },
  note: { ...plainLine, face: 'text', size: 12, line: 20, before: 3 },
  gap: { ...plainLine, face: 'text' },
};

/** The least height of a line in a table by the size of its text, both in points: 16 for the usual size. */
export function cellLine(size: number): number {
  return Math.min(16, (size * 4) / 3);
}

/** White around a cell's text, in millimetres. */
export const CELL_PADDING = { side: 1.5, end: 0.6 };

/** The page that a section is set on. */
export function pageOf({ orientation }: PaperSection): PageMeasures {
  return PAGES[orientation];
}
