/** Tables as .xlsx: read back by other code than the writer's, in Node and where nothing but the language exists. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { cellText, columnLetters } from '../../src/documents/xlsx/cell-text.ts';
import { writeXlsx } from '../../src/documents/xlsx/write-xlsx.ts';
import type { TableBook, TableSheet } from '../../src/domain/registration/table-book.ts';
import { wellFormed } from '../../src/domain/well-formed.ts';
import { readTableFile } from '../../src/table-import/read-table-file.ts';
import { tries } from '../thoroughness.ts';
import { bareRealm } from './bare-realm.ts';
import { bookOf, HOSTILE, sampleEntries } from './sample-registration.ts';
import { childrenOf, elementsIn, everyElement, type XmlElement, xmlTree } from './xml-tree.ts';

/** The order of the schema (ECMA-376, sml.xsd); what is not listed is a fault too. */
const ORDERS: Readonly<Record<string, string>> = {
  workbook: 'bookViews sheets definedNames',
  worksheet: 'sheetPr sheetViews sheetFormatPr cols sheetData dataValidations pageMargins pageSetup headerFooter',
  sheetView: 'pane selection',
  c: 'v is',
  dataValidation: 'formula1 formula2',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles',
  font: 'b sz color name family',
  border: 'left right top bottom diagonal',
};

const book = bookOf(sampleEntries());

let bareCall: Awaited<ReturnType<typeof bareRealm>>;

beforeAll(async () => {
  bareCall = await bareRealm('src/documents/xlsx/write-xlsx.ts');
});

const partsOf = (of: TableBook): Map<string, XmlElement> =>
  new Map(Object.entries(unzipSync(writeXlsx(of))).map(([name, bytes]) => [name, xmlTree(strFromU8(bytes))]));

const part = (of: TableBook, name: string): XmlElement => {
  const found = partsOf(of).get(name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};

/** A book of one column of these texts. */
const columnOf = (texts: readonly string[], more: Partial<TableSheet> = {}): TableBook => ({
  ...book,
  sheets: [
    {
      name: '表',
      isHidden: false,
      widths: [20],
      rows: texts.map((value) => [{ value, look: 'text' }]),
      frozen: { rows: 0, columns: 0 },
      checks: [],
      ...more,
    },
  ],
});

function textsIn(of: TableBook): string[] {
  const read = readTableFile(writeXlsx(of));
  return read.ok ? (read.sheets[0]?.rows ?? []).map(([text = '']) => text) : [];
}

describe('writeXlsx', () => {
  it('has every part that its types and relations name, and none besides', () => {
    const parts = partsOf(book);
    const types = everyElement(part(book, '[Content_Types].xml'));
    const named = types.flatMap(({ attributes, name }) => (name === 'Override' ? [attributes.PartName?.slice(1)] : []));
    const rest = [...parts.keys()].filter((name) => !name.endsWith('.rels') && name !== '[Content_Types].xml');
    expect([...named].sort()).toEqual([...rest].sort());
    const targets = elementsIn(part(book, 'xl/_rels/workbook.xml.rels')).map(({ attributes }) => attributes.Target);
    expect(targets.filter((target) => !parts.has(`xl/${target}`))).toEqual([]);
    const ids = childrenOf(elementsIn(part(book, 'xl/workbook.xml'))[1] ?? part(book, 'xl/workbook.xml'), 'sheet');
    expect(ids.map(({ attributes }) => [attributes.name, attributes.state ?? 'visible'])).toEqual([
      ['线下活动', 'visible'],
      ['作品', 'visible'],
      ['填写说明', 'visible'],
      ['可选内容', 'hidden'],
    ]);
  });

  it('has its elements in the order of the schema', () => {
    const wrong = [...partsOf(book).values()].flatMap(everyElement).flatMap((element) => {
      const order = ORDERS[element.name]?.split(' ');
      if (!order) return [];
      const places = elementsIn(element).map(({ name }) => order.indexOf(name));
      const isRight = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
      return isRight
        ? []
        : [
            `${element.name}: ${elementsIn(element)
              .map(({ name }) => name)
              .join(' ')}`,
          ];
    });
    expect(wrong).toEqual([]);
  });

  it('has styles for all that its cells name, and counts them rightly', () => {
    const styles = part(book, 'xl/styles.xml');
    const lists = elementsIn(styles).map((list) => [list.attributes.count, String(elementsIn(list).length)]);
    for (const [count, found] of lists) expect(count).toBe(found);
    const formats = elementsIn(childrenOf(styles, 'cellXfs')[0] ?? styles);
    const sizes = ['fonts', 'fills', 'borders'].map((name) => elementsIn(childrenOf(styles, name)[0] ?? styles).length);
    for (const { attributes } of formats) {
      const named = [attributes.fontId, attributes.fillId, attributes.borderId].map(Number);
      expect(named.every((index, which) => index < (sizes[which] ?? 0))).toBe(true);
    }
    const used = everyElement(part(book, 'xl/worksheets/sheet1.xml')).flatMap(({ attributes, name }) =>
      name === 'c' ? [Number(attributes.s)] : [],
    );
    expect(Math.max(...used)).toBeLessThan(formats.length);
  });

  it('has no formula in any cell, and gives back every text sign for sign', () => {
    for (const index of [1, 2, 3, 4]) {
      const cells = everyElement(part(book, `xl/worksheets/sheet${index}.xml`));
      expect(cells.filter(({ name }) => name === 'f')).toEqual([]);
    }
    expect(textsIn(columnOf(HOSTILE))).toEqual(HOSTILE);
  });

  it('gives back whatever people type', () => {
    const cell = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constant('\r\n\t'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (texts) => {
        const ends = [...texts, '末'];
        expect(textsIn(columnOf(ends))).toEqual(ends.map(wellFormed));
      }),
      { numRuns: tries(200) },
    );
  });

  it.each([book, columnOf(HOSTILE)])('gives the same bytes each time, and in the bare realm', (of) => {
    const bytes = Buffer.from(writeXlsx(of));
    expect(bytes.equals(writeXlsx(structuredClone(of)))).toBe(true);
    expect(bytes.equals(Uint8Array.from(bareCall('writeXlsx', of) as number[]))).toBe(true);
  });

  it('gives other bytes where one cell is another', () => {
    expect(Buffer.from(writeXlsx(columnOf(['甲']))).equals(writeXlsx(columnOf(['乙'])))).toBe(false);
  });

  it.each<[string, string[], string[]]>([
    ['signs that Excel forbids', ['a/b\\c?*[d]:e', "'引'"], ['a b c   d  e', '引']],
    ['nothing and doubles', ['', '表', '表', '表'], ['1', '表', '表 3', '表 4']],
    ['long names', ['长'.repeat(40), '长'.repeat(40)], ['长'.repeat(31), `${'长'.repeat(27)} 2`]],
  ])('names its sheets as Excel takes them: %s', (_, names, expected) => {
    const [sheet] = columnOf(['甲']).sheets;
    const of = { ...book, sheets: names.flatMap((name) => (sheet ? [{ ...sheet, name }] : [])) };
    const read = readTableFile(writeXlsx(of));
    expect(read.ok && read.sheets.map(({ name }) => name)).toEqual(expected);
  });

  it('writes what is checked: choices of the hidden sheet, days as numbers, whole numbers', () => {
    const checks: TableSheet['checks'] = [
      { column: 0, rule: { is: 'choice', column: 1, count: 3, several: false }, help: '选一项' },
      { column: 1, rule: { is: 'choice', column: 0, count: 2, several: true }, help: '' },
      { column: 2, rule: { is: 'day', from: '2019-01-01', until: '2019-12-31' }, help: '长'.repeat(300) },
      { column: 3, rule: { is: 'day', from: null, until: null }, help: '' },
      { column: 4, rule: { is: 'day', from: '2019-06-12', until: null }, help: '' },
      { column: 5, rule: { is: 'whole', least: 0 }, help: '' },
      { column: 6, rule: null, help: '' },
      { column: 27, rule: null, help: '写明' },
    ];
    const [seen] = columnOf(['甲'], { checks, frozen: { rows: 4, columns: 2 } }).sheets;
    const [hidden] = columnOf(['是'], { isHidden: true, name: "选'项" }).sheets;
    const of = { ...book, sheets: [seen, hidden].flatMap((sheet) => sheet ?? []) };
    const written = everyElement(part(of, 'xl/worksheets/sheet1.xml')).filter(({ name }) => name === 'dataValidation');
    const told = written.map(({ attributes: { errorStyle, prompt, sqref, type }, nodes }) => [
      sqref,
      type,
      errorStyle,
      prompt?.length,
      ...nodes.map((node) => (typeof node === 'string' ? node : node.nodes.join(''))),
    ]);
    expect(told).toEqual([
      ['A5:A1000', 'list', 'warning', 3, "'选''项'!$B$1:$B$3"],
      ['B5:B1000', 'list', undefined, undefined, "'选''项'!$A$1:$A$2"],
      ['C5:C1000', 'date', 'warning', 255, '43466', '43830'],
      ['D5:D1000', 'date', 'warning', undefined, '0'],
      ['E5:E1000', 'date', 'warning', undefined, '43628'],
      ['F5:F1000', 'whole', 'warning', undefined, '0'],
      ['AB5:AB1000', undefined, undefined, 2],
    ]);
    const [pane] = everyElement(part(of, 'xl/worksheets/sheet1.xml')).filter(({ name }) => name === 'pane');
    expect(pane?.attributes).toEqual({
      xSplit: '2',
      ySplit: '4',
      topLeftCell: 'C5',
      activePane: 'bottomRight',
      state: 'frozen',
    });
  });

  it('is a bug without a sheet that is seen', () => {
    expect(() => writeXlsx({ ...book, sheets: book.sheets.filter(({ isHidden }) => isHidden) })).toThrow('seen');
  });
});

describe('cellText', () => {
  it.each([
    ['a<b\u0007 _x0041_', 'a&lt;b_x0007_ _x005F_x0041_'],
    ['_x004_ _X0041_ \r\n\t', '_x004_ _X0041_ _x000D_\n\t'],
    ['\uD83D', '\uFFFD'],
    ['"&\uffff', '&quot;&amp;_xFFFF_'],
  ])('%j is written as %j', (text, written) => {
    expect(cellText(text)).toBe(written);
  });
});

it.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('columnLetters(%i) is %s', (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});
