/** The sheets of a .docx: how large each is, and which blocks stand on it. */

import { childOf, childrenOf, type DocxElement, elementsOf, isOn, numberOf } from './docx-parts.ts';

/** A run of blocks that begins on a new page. */
export interface DocxSheet {
  /** In points. */
  width: number;
  height: number;
  margins: readonly [top: number, right: number, bottom: number, left: number];
  blocks: DocxElement[];
}

const TWIPS = 20;
/** A4 with Word's own margins, for a file that says nothing. */
const USUAL = { width: 11906, height: 16838, margin: 1440 };
// What only holds other blocks.
const WRAPPERS = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo', 'smartTag']);

/** The blocks of a body, an annotated cell or a note, with those in wrappers among them. */
export function blocksIn(element: DocxElement | null): DocxElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'p' || child.name === 'tbl') return [child];
    return WRAPPERS.has(child.name) ? blocksIn(child) : [];
  });
}

/**
 * The sheets in order. A new one begins with a section, and where a page is said to break; where a text fills more than
 * one page, its sheet is as long as all of them.
 */
export function sheetsOf(body: DocxElement | null): DocxSheet[] {
  const sections: { end: DocxElement | null; blocks: DocxElement[] }[] = [{ end: null, blocks: [] }];
  for (const block of blocksIn(body)) {
    const last = sections.at(-1);
    last?.blocks.push(block);
    const end = childOf(block, 'pPr', 'sectPr');
    if (end === null || last === undefined) continue;
    last.end = end;
    sections.push({ end: null, blocks: [] });
  }
  const last = sections.at(-1);
  if (last !== undefined) last.end = childOf(body, 'sectPr');
  const sheets: DocxSheet[] = [];
  for (const { blocks, end } of sections) {
    const size = sizeOf(end);
    const pages = pagesOf(blocks);
    const above = sheets.at(-1);
    const goesOn = childOf(end, 'type')?.attributes.val === 'continuous' && above?.width === size.width;
    if (goesOn) above.blocks.push(...(pages.shift() ?? []));
    for (const page of pages) sheets.push({ ...size, blocks: page });
  }
  return sheets.filter(({ blocks }, index) => blocks.length > 0 || (index === 0 && sheets.length === 1));
}

function pagesOf(blocks: readonly DocxElement[]): DocxElement[][] {
  const pages: DocxElement[][] = [[]];
  for (const block of blocks) {
    const starts = isOn(childOf(block, 'pPr', 'pageBreakBefore')) && (pages.at(-1)?.length ?? 0) > 0;
    if (starts) pages.push([]);
    pages.at(-1)?.push(block);
    // A break stands at the end of its paragraph wherever Word or a writer has put it.
    if (block.name === 'p' && breaksPage(block)) pages.push([]);
  }
  return pages.filter((page, index) => index === 0 || page.length > 0);
}

function breaksPage(paragraph: DocxElement): boolean {
  return childrenOf(paragraph, 'r').some((run) =>
    childrenOf(run, 'br').some(({ attributes }) => attributes.type === 'page'),
  );
}

function sizeOf(section: DocxElement | null): Omit<DocxSheet, 'blocks'> {
  const [size, margin] = [childOf(section, 'pgSz'), childOf(section, 'pgMar')];
  const across = size?.attributes.orient === 'landscape';
  const sides = [numberOf(size, 'w') ?? USUAL.width, numberOf(size, 'h') ?? USUAL.height];
  const [width = USUAL.width, height = USUAL.height] = across ? sides.sort((a, b) => b - a) : sides;
  const points = (name: string): number => Math.max(0, numberOf(margin, name) ?? USUAL.margin) / TWIPS;
  return {
    width: width / TWIPS,
    height: height / TWIPS,
    margins: [points('top'), points('right'), points('bottom'), points('left')],
  };
}
