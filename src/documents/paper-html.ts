/** Renders an official paper as one html file: for a preview that looks like its pages, for mail, and for PDF. */

import type {
  Align,
  LineLook,
  Paper,
  PaperBlock,
  PaperCell,
  PaperRow,
  PaperSection,
  PaperTable,
  Typefaces,
} from '../domain/paper/paper.ts';
import { layCells } from '../domain/paper/table-cells.ts';
import { escapeHtml } from './escape-html.ts';
import { CELL_PADDING, cellLine, LINES, PAGES, pageOf, TEXT_SIZE } from './page-measures.ts';
import { cellRuns, paperText } from './paper-text.ts';
import { signaturePlace } from './signature-place.ts';
import { OFFICIAL_TYPEFACES, typefaceOf } from './typefaces.ts';

/**
 * Gives the whole html of `paper`; it says what the .docx says, sign for sign.
 *
 * Styles stand at the elements, since mail drops a style sheet; the sheet holds only what screens and printers know:
 * the page's size, and the look of paper on a screen.
 *
 * @example
 * paperHtml({ name: '统计表', author: '', day: '2019-09-18', isNumbered: true, sections: [{ orientation: 'portrait',
 *   blocks: [{ is: 'line', look: 'title', text: '<统计表>' }] }] })
 * // → '<!DOCTYPE html>…<h1 style="…">&lt;统计表&gt;</h1>…'
 */
export function paperHtml(paper: Paper, typefaces: Typefaces = OFFICIAL_TYPEFACES): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${HAN.test(paper.name) ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<title>${escaped(paper.name)}</title>`,
    `<style>${sheet(paper)}</style>`,
    '</head><body style="margin:0;color:#000000">',
    ...paper.sections.map((section, index) => sectionHtml(section, typefaces, index === 0)),
    '</body></html>',
    '',
  ].join('\n');
}

/** A paper in Chinese is called by a Chinese name. */
const HAN = /\p{Script=Han}/u;

function sheet({ isNumbered }: Paper): string {
  const pages = (['portrait', 'landscape'] as const).map((orientation) => {
    const { width, height, top, right, bottom, left } = PAGES[orientation];
    const number = isNumbered ? "@bottom-center{content:'— ' counter(page) ' —';font-size:14pt}" : '';
    return [
      `@page ${orientation}{size:${width}mm ${height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm;${number}}`,
      `.${orientation}{page:${orientation}}`,
      // On a narrower screen the page takes what there is.
      `@media screen and (min-width:${width}mm){.${orientation}{width:${width - left - right}mm;` +
        `min-height:${height - top - bottom}mm;padding:${top}mm ${right}mm ${bottom}mm ${left}mm}}`,
    ].join('');
  });
  return [
    '@media screen{body{background:#e8eaed}' +
      '.page{background:#ffffff;margin:16px auto;padding:4mm;box-shadow:0 1px 4px #9aa0a6}}',
    ...pages,
    'thead{display:table-header-group}',
  ].join('');
}

function sectionHtml(section: PaperSection, typefaces: Typefaces, isFirst: boolean): string {
  const page = pageOf(section);
  const wide = page.width - page.left - page.right;
  const start = isFirst ? '' : 'page-break-before:always;';
  const style = `${start}font-family:${faces(typefaces.text, typefaces)};font-size:${TEXT_SIZE}pt;max-width:${wide}mm`;
  const blocks = section.blocks.map((block) => blockHtml(block, typefaces));
  return [`<div class="page ${section.orientation}" style="${style}">`, ...blocks, '</div>'].join('\n');
}

function blockHtml(block: PaperBlock, typefaces: Typefaces): string {
  switch (block.is) {
    case 'line':
      return lineHtml(block, typefaces);
    case 'attachments':
      return block.names.map((_, index) => attachmentHtml(block, index)).join('\n');
    case 'signature':
      return signatureHtml(block);
    case 'pageBreak':
      return '<div style="page-break-before:always"></div>';
    case 'table':
      return tableHtml(block, typefaces);
  }
}

const ELEMENTS: Readonly<Partial<Record<LineLook, string>>> = { title: 'h1', heading1: 'h2', heading2: 'h3' };

function lineHtml({ look, text, align, size }: Extract<PaperBlock, { is: 'line' }>, typefaces: Typefaces): string {
  const element = ELEMENTS[look] ?? 'p';
  const { face, line, indent, before, after, ...usual } = LINES[look];
  const style = [
    `margin:${before}pt 0 ${after}pt;font-family:${faces(typefaces[face], typefaces)};font-weight:normal`,
    `font-size:${size ?? usual.size}pt;line-height:${line}pt;text-indent:${indent}em`,
    `text-align:${textAlign(align ?? usual.align)}`,
  ].join(';');
  return `<${element} style="${style}">${text === '' ? '&nbsp;' : escaped(text)}</${element}>`;
}

const TEXT_LINE = `margin:0;line-height:${LINES.text.line}pt`;

/** The turned lines of a name begin under its first sign. */
function attachmentHtml({ label, names }: Extract<PaperBlock, { is: 'attachments' }>, index: number): string {
  const text = `${index === 0 ? label : ''}${names.length > 1 ? `${index + 1}.` : ''}${names[index] ?? ''}`;
  const hanging = index === 0 ? 4 : 1;
  return `<p style="${TEXT_LINE};padding-left:6em;text-indent:-${hanging}em">${escaped(text)}</p>`;
}

function signatureHtml(block: Extract<PaperBlock, { is: 'signature' }>): string {
  const place = signaturePlace(block);
  const line = (text: string, signs: number) =>
    `<p style="${TEXT_LINE};text-align:right;padding-right:${signs}em">${escaped(text)}</p>`;
  return `${line(block.signer, place.signer)}\n${line(block.date, place.date)}`;
}

function tableHtml(table: PaperTable, typefaces: Typefaces): string {
  // A table that does not fill its columns is a bug here too, although browsers would show it.
  layCells(table);
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const columns = table.widths.map((width) => `<col style="width:${percent(width / whole)}">`);
  const rows = (some: readonly PaperRow[]) => some.map((row) => rowHtml(row, table, typefaces)).join('\n');
  const head = table.rows.filter((row) => row.isHead);
  return [
    `<table border="1" cellspacing="0" style="border-collapse:collapse;table-layout:fixed;width:100%;` +
      `font-size:${table.size}pt;line-height:${cellLine(table.size)}pt">`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length > 0 ? [`<thead>${rows(head)}</thead>`] : []),
    ...bodies(table).map((some) => `<tbody style="page-break-inside:avoid">${rows(some)}</tbody>`),
    '</table>',
  ].join('\n');
}

/** Rows that are never parted stand in one body, every other row in one of its own. */
function bodies({ rows }: PaperTable): PaperRow[][] {
  const groups: PaperRow[][] = [];
  let isOpen = false;
  for (const row of rows.filter((one) => !one.isHead)) {
    if (isOpen) groups[groups.length - 1]?.push(row);
    else groups.push([row]);
    isOpen = row.keepsNext === true;
  }
  return groups;
}

function rowHtml(row: PaperRow, table: PaperTable, typefaces: Typefaces): string {
  const style = `height:${row.height ?? table.height}mm${row.mayBreak ? '' : ';page-break-inside:avoid'}`;
  return `<tr style="${style}">${row.cells.map((cell) => cellHtml(cell, row, typefaces)).join('')}</tr>`;
}

function cellHtml(cell: PaperCell, row: PaperRow, typefaces: Typefaces): string {
  const { look = 'text', span = 1, down = 1, size } = cell;
  const element = row.isHead ? 'th' : 'td';
  const isText = look === 'text';
  const style = [
    `border:1px solid #000000;padding:${CELL_PADDING.end}mm ${CELL_PADDING.side}mm;vertical-align:middle`,
    'word-break:break-word;overflow-wrap:anywhere;font-weight:normal',
    `text-align:${cell.align ?? (isText ? 'left' : 'center')}`,
    ...(isText ? [] : [`font-family:${faces(typefaces.heading, typefaces)}`]),
    ...(size === undefined ? [] : [`font-size:${size}pt;line-height:${cellLine(size)}pt`]),
  ].join(';');
  const place = `${span > 1 ? ` colspan="${span}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
  const lines = cellRuns(cell).map((runs) => escapeHtml(runs.map(({ text }) => text).join('')));
  return `<${element}${place} style="${style}">${lines.join('<br>')}</${element}>`;
}

/** The face, what stands in for it, and at last what every machine has. Letters and digits come first. */
function faces(name: string, { latin }: Typefaces): string {
  const quoted = [latin, name, ...typefaceOf(name).standIns].map((each) => `'${each.replace(/['"\\<>;]/g, '')}'`);
  return `${quoted.join(',')},serif`;
}

const escaped = (text: string): string => escapeHtml(paperText(text));

const percent = (part: number): string => `${Math.round(part * 1000) / 10}%`;

const textAlign = (align: Align | 'both'): string => (align === 'both' ? 'justify' : align);
