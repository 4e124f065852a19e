/** A .docx shown as its pages: every text once and in order, spans, sheets, and bytes that are none. */

import { describe, expect, it } from '@jest/globals';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { docxHtml } from '../../src/offline/offline-google.ts';
import { paperContent } from '../documents/paper-content.ts';
import { letterPaper, tablePaper } from '../documents/sample-papers.ts';
import { childrenOf, everyElement, textOf, type XmlElement, xmlTree } from '../documents/xml-tree.ts';

/** The body as a tree: the page closes all that html lets stand open but its void elements. */
function bodyOf(html: string): XmlElement {
  const [, body = ''] = /<body>([\s\S]*)<\/body>/.exec(html) ?? [];
  return xmlTree(`<body>${body.replace(/<(br|col)\b([^>]*)>/g, '<$1$2/>')}</body>`);
}

const isLine = ({ name }: XmlElement): boolean => name === 'p' || /^h\d$/.test(name);
const linesIn = (element: XmlElement): string[] =>
  everyElement(element)
    .filter(isLine)
    .map((line) => textOf(line, 'br'));

function tablesIn(body: XmlElement): object[][][] {
  const cells = (row: XmlElement): object[] =>
    everyElement(row)
      .filter(({ name }) => name === 'td' || name === 'th')
      .map((cell) => ({
        text: linesIn(cell).join('\n'),
        span: Number(cell.attributes.colspan ?? 1),
        down: Number(cell.attributes.rowspan ?? 1),
      }));
  return everyElement(body)
    .filter(({ name }) => name === 'table')
    .map((table) =>
      everyElement(table)
        .filter(({ name }) => name === 'tr')
        .map(cells),
    );
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A file that somebody else has written, with this inside its body. */
function foreignDocx(body: string, others: Record<string, string> = {}): Uint8Array {
  const document = `<w:document xmlns:w="${W}" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
  const files = { '[Content_Types].xml': TYPES, 'word/document.xml': document, ...others };
  const packed: Zippable = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(packed, { level: 6 });
}

const run = (text: string, look = ''): string => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;

describe('docxHtml', () => {
  it.each([
    ['no row', tablePaper(0)],
    ['a row', tablePaper(1)],
    ['200 rows', tablePaper(200)],
    ['a letter with an annex across', letterPaper()],
  ])('shows every text of a paper with %s, once and in order, in its cells', (_title, paper) => {
    const body = bodyOf(docxHtml(writeDocx(paper)));
    const { lines, tables } = paperContent(paper);
    const inTables = new Set(
      everyElement(body)
        .filter(({ name }) => name === 'table')
        .flatMap(everyElement),
    );
    const outside = everyElement(body).filter((each) => isLine(each) && !inTables.has(each));
    expect(outside.map((line) => textOf(line, 'br')).filter((line) => line !== '')).toEqual(lines);
    expect(tablesIn(body)).toEqual(tables);
  });

  it('repeats head rows, and keeps widths of columns and sheets', () => {
    const html = docxHtml(writeDocx(tablePaper(3)));
    const [table] = everyElement(bodyOf(html)).filter(({ name }) => name === 'table');
    const head = table && childrenOf(table, 'thead').flatMap((each) => childrenOf(each, 'tr'));
    expect(head).toHaveLength(2);
    const widths = [...html.matchAll(/<col class="(\w+)">/g)].map(([, name]) =>
      Number(new RegExp(`\\.${name}\\{width:([\\d.]+)pt\\}`).exec(html)?.[1]),
    );
    expect(widths.map((points) => Math.round((points * 25.4) / 72))).toEqual([12, 180, 55]);
    expect(html).toMatch(/<section class="sheet across/);
    expect(html).toMatch(/width:841\.\d+pt;min-height:595\.\d+pt/);
  });

  it('begins a sheet with each section and where a page breaks', () => {
    const shapes = [...docxHtml(writeDocx(letterPaper())).matchAll(/<section class="sheet (\w+)/g)];
    expect(shapes.map(([, shape]) => shape)).toEqual(['upright', 'across', 'across']);
  });

  it('takes typeface, size and place from styles, those under them, and the run itself', () => {
    const styles = `<w:styles xmlns:w="${W}"><w:style w:type="paragraph" w:styleId="A"><w:rPr>
      <w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/>
      <w:pPr><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>`;
    const place = '<w:pPr><w:pStyle w:val="B"/><w:jc w:val="center"/></w:pPr>';
    const text = `<w:p>${place}${run('甲')}${run('乙', '<w:b w:val="0"/><w:sz w:val="24"/>')}</w:p>`;
    const html = docxHtml(foreignDocx(text, { 'word/styles.xml': styles }));
    expect(html).toMatch(
      /text-align:center;text-indent:2em;font-family:"仿宋_GB2312", FangSong[^}]*font-size:16pt;font-weight:bold/,
    );
    expect(html).toMatch(/\{font-size:12pt;font-weight:normal\}/);
  });

  it('counts lists as Word does, each level under the one above', () => {
    const level = (depth: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="5">
      ${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '（%2）')}${level(2, 'upperRoman', '%2.%3')}
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num></w:numbering>`;
    const item = (depth: number, text: string, list = 1): string =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
    const items = [item(0, '甲'), item(1, '乙'), item(1, '丙'), item(2, '丁'), item(0, '戊'), item(1, '己')];
    const text = [...items, item(0, '无', 0), `<w:p>${run('平')}</w:p>`].join('');
    const lines = linesIn(bodyOf(docxHtml(foreignDocx(text, { 'word/numbering.xml': numbering }))));
    expect(lines).toEqual(['一、 甲', '（1） 乙', '（2） 丙', '2.I 丁', '二、 戊', '（1） 己', '无', '平']);
  });

  it('escapes what the file says, also in names of typefaces', () => {
    const look = '<w:rFonts w:eastAsia="x&quot;;}&lt;/style&gt;&lt;script&gt;"/>';
    const html = docxHtml(foreignDocx(`<w:p>${run('&lt;img src=x&gt;&amp;amp;', look)}</w:p>`));
    expect(html).toContain('&lt;img src=x&gt;&amp;amp;');
    expect(html).not.toMatch(/<img|<script|<\/style>[\s\S]*<\/style>/);
  });

  it('shows text in wrappers, boxes and fields, and none that is deleted, hidden or told twice', () => {
    const box = '<w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent>';
    const text = [
      `<w:p><w:ins>${run('加')}</w:ins><w:del>${run('删')}</w:del><w:hyperlink>${run('链')}</w:hyperlink>`,
      `${run('藏', '<w:vanish/>')}<w:r><w:instrText> PAGE </w:instrText></w:r>`,
      `<w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice>`,
      `<mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      `<w:sdt><w:sdtContent><w:p>${run('控件')}</w:p></w:sdtContent></w:sdt>`,
    ];
    const shown = textOf(bodyOf(docxHtml(foreignDocx(text.join('')))), 'br');
    expect(shown.replace(/\s/g, '')).toBe('加链框控件');
  });

  it.each([
    ['nothing', () => new Uint8Array()],
    ['other bytes', () => strToU8('%PDF-1.7')],
    ['half of a file', () => writeDocx(letterPaper()).slice(0, 4000)],
    ['another archive', () => zipSync({ 'a.txt': strToU8('a') })],
  ])('says in a sentence that %s is no .docx', (_title, bytes) => {
    expect(() => docxHtml(bytes())).toThrow(/^This is no \.docx: .+\.$/);
  });

  it('says which part of a file is damaged', () => {
    expect(() => docxHtml(foreignDocx('<w:p>'))).toThrow(
      'This .docx is damaged: word/document.xml is not well-formed.',
    );
  });
});
