/** Shows tables one below the other on a page that needs nothing else: to be read, searched and printed. */

import { escapeHtml } from './escape-html.ts';

/** A table as people see it: its labels first. */
export interface ShownTable {
  title: string;
  lines: readonly (readonly string[])[];
}

const LOOKS = `body{font:14px/1.5 sans-serif;margin:24px}table{border-collapse:collapse;margin:0 0 32px}
th,td{border:1px solid #999;padding:2px 6px;text-align:left;vertical-align:top}th{background:#eee}
@media print{@page{size:A3 landscape}table{font-size:9px}h2{break-before:page}thead{display:table-header-group}}`;

/**
 * The page.
 *
 * @example
 * tablesHtml('年度存档', [{ title: '单位名录', lines: [['单位'], ['塘沽']] }], 'zh-CN') // → '<!doctype html>…'
 */
export function tablesHtml(title: string, tables: readonly ShownTable[], language: string): string {
  const parts = tables.map(({ lines: [labels = [], ...rows], title: own }) => {
    const head = labels.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('');
    const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`).join('\n');
    return `<h2>${escapeHtml(own)}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
  });
  const name = escapeHtml(title);
  const head = `<meta charset="utf-8"><title>${name}</title><style>${LOOKS}</style>`;
  const body = `<h1>${name}</h1>\n${parts.join('\n')}\n`;
  return `<!doctype html>\n<html lang="${language}"><head>${head}</head><body>${body}</body></html>\n`;
}
