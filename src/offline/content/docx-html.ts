/** A .docx as html that looks like its pages: A4 sheets on a grey ground, with every text once and in its order. */

import { type DocxLooks, docxLooks } from './docx-looks.ts';
import { type ListNumbers, listNumbers } from './docx-numbers.ts';
import { childOf, type DocxElement, docxParts, elementsOf, isOn } from './docx-parts.ts';
import { blocksIn, type DocxSheet, sheetsOf } from './docx-sheets.ts';
import { tableHtml } from './docx-table-html.ts';

/**
 * The page. Nothing in it runs, and nothing of the file is markup.
 *
 * @throws Error with a plain sentence for bytes that are no .docx, and for a damaged one.
 * @example
 * docxHtml(bytes)  // '<!doctype html><html lang="zh-CN">…<section class="sheet …"><p class="…">附件1</p>…'
 */
export function docxHtml(bytes: Uint8Array): string {
  const parts = docxParts(bytes);
  const classes = new Map<string, string>();
  const classOf = (css: string): string => {
    if (css === '') return 'as-is';
    const known = classes.get(css) ?? `l${classes.size + 1}`;
    classes.set(css, known);
    return known;
  };
  const looks = docxLooks(parts);
  const writer: Writer = { looks, classOf, numbers: listNumbers(parts.numbering) };
  const sheets = sheetsOf(childOf(parts.document, 'body')).map((sheet) => sheetHtml(sheet, writer));
  const notes = [parts.footnotes, parts.endnotes].flatMap((part) => notesHtml(part, writer));
  const body = `${sheets.join('\n')}${notes.length > 0 ? `<section class="notes">${notes.join('')}</section>` : ''}`;
  const rules = [...classes].map(([css, name]) => `.${name}{${css}}`);
  const language = /\p{Script=Han}/u.test(body) ? 'zh-CN' : 'en';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(parts.title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank">',
    `<style>${BASE}${rules.join('\n')}</style></head><body>${body}</body></html>`,
  ].join('\n');
}

interface Writer {
  looks: DocxLooks;
  numbers: ListNumbers;
  classOf(css: string): string;
}

function sheetHtml({ blocks, height, margins, width }: DocxSheet, writer: Writer): string {
  const css = `width:${width}pt;min-height:${height}pt;padding:${margins.map((each) => `${each}pt`).join(' ')}`;
  const shape = width > height ? 'across' : 'upright';
  return `<section class="sheet ${shape} ${writer.classOf(css)}">${blocksHtml(blocks, writer)}</section>`;
}

function blocksHtml(blocks: readonly DocxElement[], writer: Writer): string {
  return blocks
    .map((block) => (block.name === 'p' ? paragraphHtml(block, writer) : ownTable(block, writer)))
    .join('\n');
}

function ownTable(table: DocxElement, writer: Writer): string {
  return tableHtml(table, {
    classOf: writer.classOf,
    blocks: (cell) => blocksHtml(blocksIn(cell), writer),
    styleBorders: writer.looks.tableBorders,
  });
}

const HEADINGS = 6;

function paragraphHtml(paragraph: DocxElement, writer: Writer): string {
  const { looks } = writer;
  const own = childOf(paragraph, 'pPr');
  const [place, text] = [looks.paragraph(own), looks.textIn(own)];
  const name = writer.classOf(looks.paragraphCss(place, text));
  const level = Number(place.get('outlineLvl')?.attributes.val ?? '9') + 1;
  const tag = level <= HEADINGS ? `h${level}` : 'p';
  const number = writer.numbers.next(place.get('numPr'));
  const mark = number === '' ? '' : `<span class="mark">${escaped(number)} </span>`;
  return `<${tag} class="${name}">${mark}${runsHtml(paragraph, own, writer)}</${tag}>`;
}

// What is not shown, or is shown by something else: deleted text, codes of fields, the older twin of a drawing.
const UNSEEN = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText', 'Fallback', 'pPr', 'rPr', 'rt']);

function runsHtml(element: DocxElement, paragraph: DocxElement | null, writer: Writer): string {
  return elementsOf(element)
    .map((child) => {
      if (UNSEEN.has(child.name)) return '';
      return child.name === 'r' ? runHtml(child, paragraph, writer) : inlineHtml(child, paragraph, writer);
    })
    .join('');
}

function runHtml(run: DocxElement, paragraph: DocxElement | null, writer: Writer): string {
  const { looks } = writer;
  const look = looks.run(childOf(run, 'rPr'), paragraph);
  if (isOn(look.get('vanish') ?? null)) return '';
  const html = runsHtml(run, paragraph, writer);
  const css = looks.runCss(look, looks.textIn(paragraph));
  return html === '' || css === '' ? html : `<span class="${writer.classOf(css)}">${html}</span>`;
}

function inlineHtml(element: DocxElement, paragraph: DocxElement | null, writer: Writer): string {
  const { attributes, name } = element;
  switch (name) {
    case 't':
      return escaped(element.children.filter((child) => typeof child === 'string').join(''));
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return attributes.type === 'page' || attributes.type === 'column' ? '' : '<br>';
    case 'cr':
      return '<br>';
    case 'noBreakHyphen':
      return '\u2011';
    case 'sym':
      return symbol(attributes);
    case 'footnoteReference':
    case 'endnoteReference':
      return `<sup>${escaped(attributes.id ?? '')}</sup>`;
    case 'docPr':
      return picture(attributes);
    case 'txbxContent':
      return `<span class="box">${blocksIn(element)
        .map((block) => inBox(block, writer))
        .join('')}</span>`;
    default:
      return runsHtml(element, paragraph, writer);
  }
}

// A paragraph cannot hold blocks: what stands in a box of text is a line of its own.
function inBox(block: DocxElement, writer: Writer): string {
  if (block.name === 'tbl')
    return elementsOf(block)
      .map((row) => runsHtml(row, null, writer))
      .join('<br>');
  return `<span class="line">${runsHtml(block, childOf(block, 'pPr'), writer)}</span>`;
}

// Word keeps signs of symbol typefaces where Unicode has none; these four are boxes to tick.
const TICKS: Readonly<Record<string, string>> = { F052: '☑', F0FE: '☑', F0A3: '☐', F0A8: '☐' };

function symbol({ char = '' }: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(char, 16);
  return TICKS[char.toUpperCase()] ?? (code > 0 && code < 0xd800 ? escaped(String.fromCodePoint(code)) : '\ufffd');
}

function picture({ descr = '', title = '' }: Readonly<Record<string, string>>): string {
  const about = descr === '' ? title : descr;
  return about === '' ? '' : `<span class="picture" role="img" aria-label="${escaped(about)}"></span>`;
}

function notesHtml(part: DocxElement | null, writer: Writer): string[] {
  return elementsOf(part)
    .filter(({ attributes }) => attributes.type === undefined || attributes.type === 'normal')
    .map((note) => `<div><sup>${escaped(note.attributes.id ?? '')}</sup>${blocksHtml(blocksIn(note), writer)}</div>`);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

const BASE = `
*{box-sizing:border-box}
body{margin:0;padding:16px;background:#d9dde3;color:#000}
.sheet{margin:0 auto 16px;background:#fff;box-shadow:0 1px 4px rgb(0 0 0/25%)}
.notes{max-width:595pt;margin:0 auto;background:#fff;padding:16px}
p,h1,h2,h3,h4,h5,h6{margin:0;font-weight:inherit;font-size:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
p:empty::before{content:"\\00a0"}
table{border-collapse:collapse;table-layout:fixed}
td,th{padding:0 5.4pt;vertical-align:top;font-weight:inherit;text-align:left}
td.free{border:0}
.box,.line{display:block}
.picture{display:inline-block;width:3em;height:2em;border:1px dashed #777}
@media screen and (max-width:1180px){.across{zoom:.8}}
@media screen and (max-width:960px){.across{zoom:.66}}
@media screen and (max-width:820px){
body{padding:8px}
.sheet.sheet.sheet{zoom:1;width:auto;min-height:0;padding:20px 16px}
.scrolls{overflow-x:auto;zoom:.7}
.sheet>p,.sheet>h1,.sheet>h2,.sheet>h3{zoom:.7}
}
@page{margin:0}
@media print{body{padding:0;background:none}.sheet{margin:0;box-shadow:none;break-after:page}tr{break-inside:avoid}}
`;
