/** Renders a paper as one html file that Google Docs imports well: tables with borders, A4, no remote resource. */

import type { Document, DocumentBlock } from './document.ts';
import { escapeHtml } from './escape-html.ts';

// The typefaces of official papers first, then what stands in for them on other machines.
const BODY = "FangSong_GB2312,FangSong,仿宋,STFangsong,'Noto Serif CJK SC',serif";
const TITLE = "方正小标宋简体,FZXiaoBiaoSong-B05S,STZhongsong,华文中宋,SimSun,'Noto Serif CJK SC',serif";
const HEADING = "SimHei,黑体,STHeiti,'Noto Sans CJK SC',sans-serif";

const TITLE_STYLE = `font-family:${TITLE};font-size:20pt;font-weight:normal;text-align:center;margin:0 0 4pt`;
const HEADING_STYLE = `font-family:${HEADING};font-size:14pt;font-weight:normal;margin:14pt 0 6pt`;
const CELL =
  'border:1px solid #000000;padding:3pt 4pt;vertical-align:middle;word-break:break-word;overflow-wrap:anywhere';

/**
 * Gives the whole html of `document`.
 *
 * Styles stand at the elements, because the import drops most of a style sheet; texts are escaped.
 *
 * @example
 * renderHtml({ name: '甲', language: 'zh-CN', page: 'portrait', blocks: [{ is: 'title', text: '<甲>' }] })
 * // → '<!DOCTYPE html>…<h1 style="…">&lt;甲&gt;</h1>…'
 */
export function renderHtml(document: Document): string {
  const size = document.page === 'landscape' ? 'A4 landscape' : 'A4';
  const margin = document.page === 'landscape' ? '20mm 18mm' : '25mm 22mm';
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(document.language)}"><head><meta charset="utf-8">`,
    `<title>${escapeHtml(document.name)}</title>`,
    `<style>@page{size:${size};margin:${margin}}tr{page-break-inside:avoid}thead{display:table-header-group}</style>`,
    `</head><body style="font-family:${BODY};font-size:12pt;line-height:1.5;color:#000000">`,
    ...document.blocks.map(blockHtml),
    '</body></html>',
    '',
  ].join('\n');
}

function blockHtml(block: DocumentBlock): string {
  switch (block.is) {
    case 'title':
      return `<h1 style="${TITLE_STYLE}">${escapeHtml(block.text)}</h1>`;
    case 'heading':
      return `<h2 style="${HEADING_STYLE}">${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p style="margin:0 0 6pt">${escapeHtml(block.text)}</p>`;
    case 'footnote':
      return `<p style="font-size:10.5pt;margin:6pt 0 0">${escapeHtml(block.text)}</p>`;
    case 'facts':
      return block.facts
        .map(([label, value]) => `<p style="margin:0 0 3pt">${escapeHtml(withColon(label))}${escapeHtml(value)}</p>`)
        .join('\n');
    case 'table':
      return tableHtml(block);
  }
}

/**
 * A label with the colon of its own script.
 *
 * @example
 * withColon('编号')   // → '编号：'
 * withColon('Number') // → 'Number: '
 */
export function withColon(label: string): string {
  return /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”]$/u.test(label) ? `${label}：` : `${label}: `;
}

function tableHtml({ header, rows, widths, empty }: Extract<DocumentBlock, { is: 'table' }>): string {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const percent = header.map((_, at) => Math.round(((widths[at] ?? 1) / (whole || header.length)) * 1000) / 10);
  const cells = (row: readonly string[], tag: 'td' | 'th', style: string) =>
    row.map((text, at) => `<${tag} style="${CELL}${style};width:${percent[at] ?? 0}%">${escapeHtml(text)}</${tag}>`);
  const lines =
    rows.length === 0
      ? [`<td colspan="${header.length}" style="${CELL};text-align:center">${escapeHtml(empty)}</td>`]
      : rows.map((row) => cells(row, 'td', '').join(''));
  const head = cells(header, 'th', `;font-family:${HEADING};font-weight:normal;text-align:center`).join('');
  return [
    '<table border="1" cellspacing="0" cellpadding="4" ' +
      'style="border-collapse:collapse;width:100%;table-layout:fixed;font-size:10.5pt;line-height:1.3">',
    `<thead><tr>${head}</tr></thead>`,
    `<tbody>${lines.map((line) => `<tr>${line}</tr>`).join('\n')}</tbody>`,
    '</table>',
  ].join('\n');
}
