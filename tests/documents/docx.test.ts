/** Papers as .docx: read back by two readers that are not ours, in Node and where nothing but the language exists. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeDocx } from '../../src/documents/docx/write-docx.ts';
import { paperText } from '../../src/documents/paper-text.ts';
import type { Paper } from '../../src/domain/paper/paper.ts';
import { everyNth, tries } from '../thoroughness.ts';
import { bareRealm } from './bare-realm.ts';
import { outOfOrder } from './element-orders.ts';
import { paperContent } from './paper-content.ts';
import { partsOf, readByMammoth, readDocx } from './read-docx.ts';
import { HARD_NAMES, letterPaper, tablePaper } from './sample-papers.ts';
import { elementsIn, everyElement, inside, textOf, xmlTree } from './xml-tree.ts';

let bareCall: Awaited<ReturnType<typeof bareRealm>>;

beforeAll(async () => {
  bareCall = await bareRealm('src/documents/docx/write-docx.ts');
});

const inBareRealm = (paper: Paper) => Uint8Array.from(bareCall('writeDocx', paper) as number[]);

describe('writeDocx', () => {
  it.each(everyNth([0, 1, 60, 200], 2))('is read back equal by two readers with %d rows', async (count) => {
    const paper = tablePaper(count);
    const bytes = writeDocx(paper);
    expect(readDocx(bytes)).toEqual(paperContent(paper));
    expect(await readByMammoth(bytes)).toEqual(paperContent(paper));
  });

  it('is read back equal with every kind of block', async () => {
    const bytes = writeDocx(letterPaper());
    expect(readDocx(bytes)).toEqual(paperContent(letterPaper()));
    expect(await readByMammoth(bytes)).toEqual(paperContent(letterPaper()));
  });

  it.each([letterPaper(), tablePaper(60)])('gives the same bytes in the bare realm, and each time', (paper) => {
    const bytes = writeDocx(paper);
    expect(Buffer.from(inBareRealm(paper)).equals(bytes)).toBe(true);
    expect(Buffer.from(writeDocx(paper)).equals(bytes)).toBe(true);
  });

  it('writes whatever people type as text, without what XML forbids', () => {
    const cell = fc.oneof(
      fc.constantFrom(...HARD_NAMES),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    );
    const halves = fc.constantFrom('\uD842', '\uDFB7', '\u0000', '\u000B', '\uFFFE', '\uFFFF', '\r\n', '\t', '𠮷');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, halves, cell), { maxLength: 5 }), (pairs) => {
        const texts = pairs.map((parts) => parts.join(''));
        const rows = texts.map((text) => ({ cells: [{ text }] }));
        const paper = {
          ...tablePaper(0),
          sections: [
            {
              orientation: 'portrait' as const,
              blocks: [{ is: 'table' as const, widths: [156], size: 12, height: 9, rows }],
            },
          ],
        };
        expect(readDocx(writeDocx(paper)).tables[0]?.map(([one]) => one?.text)).toEqual(texts.map(paperText));
      }),
      { numRuns: tries(200) },
    );
  });

  it('keeps to the schema’s order of elements', () => {
    for (const paper of [letterPaper(), tablePaper(3), { ...letterPaper(), isNumbered: false }]) {
      const faults = [...partsOf(writeDocx(paper))].flatMap(([name, part]) =>
        outOfOrder(part).map((fault) => `${name} ${fault}`),
      );
      expect(faults).toEqual([]);
    }
    expect(outOfOrder(xmlTree('<w:pPr><w:jc/><w:ind/></w:pPr>'))).toEqual(['w:pPr: ind behind jc']);
    expect(outOfOrder(xmlTree('<w:tr><w:tc/><w:trPr/></w:tr>'))).toEqual(['w:tr: trPr behind tc']);
    expect(outOfOrder(xmlTree('<w:body><w:sectPr/><w:p/></w:body>'))).toEqual(['w:body: p behind sectPr']);
  });

  it('puts a paragraph between two tables and behind the last one, as Word demands', () => {
    for (const paper of [letterPaper(), tablePaper(3)]) {
      const body = inside(partsOf(writeDocx(paper)).get('word/document.xml') ?? xmlTree('<none/>'), 'w:body');
      const names = body ? elementsIn(body).map(({ name }) => name) : [];
      expect(names).toContain('w:tbl');
      expect(names.filter((name, index) => name === 'w:tbl' && names[index + 1] !== 'w:p')).toEqual([]);
    }
  });

  it('names every part that it leans on, and leans on every part that it holds', () => {
    for (const paper of [letterPaper(), { ...letterPaper(), isNumbered: false }]) {
      const parts = partsOf(writeDocx(paper));
      const attributes = (name: string, key: string) =>
        everyElement(parts.get(name) ?? xmlTree('<none/>')).flatMap((element) => element.attributes[key] ?? []);
      const leant = [
        ...attributes('_rels/.rels', 'Target'),
        ...attributes('word/_rels/document.xml.rels', 'Target').map((target) => `word/${target}`),
      ];
      const typed = attributes('[Content_Types].xml', 'PartName').map((name) => name.slice(1));
      const held = [...parts.keys()].filter((name) => name !== '[Content_Types].xml' && !name.endsWith('.rels'));
      expect([leant.sort(), typed.sort()]).toEqual([held.sort(), held.sort()]);
    }
  });

  it('says every width in twentieths of a point at the table, its columns and its cells', () => {
    const document = partsOf(writeDocx(tablePaper(3))).get('word/document.xml') ?? xmlTree('<none/>');
    const widths = (name: string) =>
      everyElement(document)
        .filter((element) => element.name === name)
        .map(({ attributes }) => [attributes['w:type'], Number(attributes['w:w'])]);
    expect(widths('w:tblW')).toEqual([['dxa', 680 + 10205 + 3118]]);
    expect(widths('w:gridCol').map(([, width]) => width)).toEqual([680, 10205, 3118]);
    expect(widths('w:tcW').slice(0, 3)).toEqual([
      ['dxa', 680],
      ['dxa', 10205 + 3118],
      ['dxa', 680],
    ]);
    expect(widths('w:tcW').every(([type]) => type === 'dxa')).toBe(true);
  });

  it('says of each row whether it is a head, is kept whole, and is kept with the next', () => {
    const rowsOf = (paper: Paper) =>
      everyElement(partsOf(writeDocx(paper)).get('word/document.xml') ?? xmlTree('<none/>'))
        .filter(({ name }) => name === 'w:tr')
        .map((row) => everyElement(row).map(({ name }) => name))
        .map((names) => ['w:tblHeader', 'w:cantSplit', 'w:keepNext'].map((name) => names.includes(name)));
    expect(rowsOf(tablePaper(1))).toEqual([
      [true, true, false],
      [true, true, false],
      [false, true, false],
    ]);
    expect(rowsOf(letterPaper()).slice(0, 2)).toEqual([
      [false, true, true],
      [false, false, false],
    ]);
  });

  it('sets boxes in a Chinese typeface for every script, and all other texts in that of their style', () => {
    const document = partsOf(writeDocx(letterPaper())).get('word/document.xml') ?? xmlTree('<none/>');
    const runs = everyElement(document).filter(({ name }) => name === 'w:r');
    const facesOf = (sign: RegExp) =>
      runs
        .filter((run) => sign.test(textOf(run, 'w:br')))
        .map((run) => inside(run, 'w:rPr', 'w:rFonts')?.attributes ?? {});
    const face = '仿宋_GB2312';
    const all = { 'w:hint': 'eastAsia', 'w:ascii': face, 'w:hAnsi': face, 'w:eastAsia': face, 'w:cs': face };
    expect(facesOf(/[■□]/)).toEqual([all, all, all]);
    expect(new Set(facesOf(/^[^■□]+$/).map((each) => JSON.stringify(each)))).toEqual(
      new Set(['{"w:hint":"eastAsia"}']),
    );
  });

  it('begins a page where it is told, and turns the page across for a section', () => {
    const document = partsOf(writeDocx(letterPaper())).get('word/document.xml') ?? xmlTree('<none/>');
    const elements = everyElement(document);
    const starts = elements.filter((one) => one.name === 'w:p' && inside(one, 'w:pPr', 'w:pageBreakBefore'));
    expect(starts.map((one) => textOf(one, 'w:br'))).toEqual(['附件2']);
    const pages = elements.filter(({ name }) => name === 'w:pgSz').map(({ attributes }) => attributes);
    expect(pages).toEqual([
      { 'w:w': '11906', 'w:h': '16838' },
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
    ]);
  });

  it('takes the typefaces that it is given, with what stands in for them', () => {
    const faces = {
      title: '华文中宋',
      text: '方正仿宋_GBK',
      heading: '方正黑体_GBK',
      second: '方正楷体_GBK',
      number: '宋体',
      latin: 'Arial',
    };
    const fonts = partsOf(writeDocx(letterPaper(), faces)).get('word/fontTable.xml') ?? xmlTree('<none/>');
    const names = everyElement(fonts).flatMap(({ attributes, name }) =>
      name === 'w:font' ? attributes['w:name'] : [],
    );
    expect(names).toEqual(['华文中宋', '方正仿宋_GBK', '方正黑体_GBK', '方正楷体_GBK', '宋体', 'Arial']);
    // Word takes no name of 32 characters or more (MS-OI29500 2.1.88).
    expect(names.every((name = '') => name.length < 32)).toBe(true);
  });

  it('refuses a paper without pages and a table that does not fill its columns', () => {
    const table = (rows: Paper['sections'][0]['blocks'][0] & { is: 'table' }) => ({
      ...tablePaper(0),
      sections: [{ orientation: 'portrait' as const, blocks: [rows] }],
    });
    const shape = { is: 'table' as const, widths: [50, 50], size: 12, height: 9 };
    expect(() => writeDocx({ ...tablePaper(0), sections: [] })).toThrow('at least one section');
    expect(() => writeDocx(table({ ...shape, rows: [{ cells: [{ text: '甲' }] }] }))).toThrow('fills 2 columns');
    expect(() => writeDocx(table({ ...shape, rows: [{ cells: [{ text: '甲', span: 3 }] }] }))).toThrow(
      'fills 2 columns',
    );
    expect(() => writeDocx(table({ ...shape, rows: [{ cells: [{ text: '甲', span: 2, down: 2 }] }] }))).toThrow(
      'below the last row',
    );
    const late = [{ cells: [{ text: '甲', span: 2 }] }, { isHead: true, cells: [{ text: '乙', span: 2 }] }];
    expect(() => writeDocx(table({ ...shape, rows: late }))).toThrow('head rows stand first');
  });
});
