/** How ranges behave: where they are, what they read and write, and in which words they refuse. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld().run(script));

describe('Sheet.getRange', () => {
  it.each([
    ['"$aa$11"', 'AA11', 'dollar signs are set aside (F15)'],
    ['"C5:B2"', 'B2:C5', 'corners are put in order (F15)'],
    ['"5:7"', '5:7', 'whole rows keep their form (F15)'],
    ['"D:F"', 'D:F', 'whole columns keep their form (F15)'],
    ['"D:B"', 'B:D', 'and are put in order (F15)'],
    ['"R5C3"', 'C5', 'R1C1 is read (F17)'],
    ['"r1c1:r2c2"', 'A1:B2', 'in either letter case (F17)'],
    ['"r2c2:r1c1"', 'A1:B2', 'and inverted (F17)'],
    ['2, 28, 1, 2', 'AB2:AC2', 'numbers count from 1'],
    ['3, 2', 'B3', 'two numbers are one cell'],
  ])('%s is %s: %s', (address, a1) => {
    expect(run(`sheet.insertColumnsAfter(26, 10); return sheet.getRange(${address}).getA1Notation();`)).toBe(a1);
  });

  it('"RC1" is a cell of column RC, outside a grid of 26 columns (F17)', () => {
    const message = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(run('return thrown(() => sheet.getRange("RC1"));')).toBe(message);
  });

  it.each([
    ['"bad"', 'Range not found'],
    ['"No such!A1"', 'Range not found'],
    ['0, 1', 'The starting row of the range is too small.'],
    ['1, 0', 'The starting column of the range is too small.'],
    ['1, 1, 0, 1', 'The number of rows in the range must be at least 1.'],
    ['1, 1, 1, 0', 'The number of columns in the range must be at least 1.'],
    ['1001, 1', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['1, 1, 1, 27', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['', "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    ['"A", 2', "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [
      '1, 1, 1, undefined',
      "The parameters (number,number,number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ['NaN, 1', 'Cannot convert NaN to int.'],
  ])("refuses (%s) with Google's words (F10, F11)", (address, message) => {
    expect(run(`return thrown(() => sheet.getRange(${address}));`)).toBe(message);
  });

  it('tells which sides an address left open (F16)', () => {
    const bounds = `const b = (r) => [r.isStartRowBounded(), r.isEndRowBounded(),
        r.isStartColumnBounded(), r.isEndColumnBounded()];`;
    expect(
      run(`${bounds} return [b(sheet.getRange('5:7')), b(sheet.getRange('D:F')), b(sheet.getRange('A1'))];`),
    ).toEqual([
      [true, true, false, false],
      [false, false, true, true],
      [true, true, true, true],
    ]);
  });

  it('finds other sheets and named ranges by their names', () => {
    const script = `const other = ss.insertSheet("它's"); ss.setNamedRange('目标', other.getRange('B2:C3'));
      return [ss.getRange("'它''s'!A1").getSheet().getName(), sheet.getRange('目标').getA1Notation()];`;
    expect(run(script)).toEqual(["它's", 'B2:C3']);
  });
});

describe('Range.getCell and Range.offset', () => {
  it.each([
    ['sheet.getRange("B2:C3").getCell(1, 2).getA1Notation()', 'C2'],
    ['sheet.getRange("B2:C3").offset(1, 1).getA1Notation()', 'C3:D4'],
    ['sheet.getRange("B2:C3").offset(0, 0, 1, 5).getA1Notation()', 'B2:F2'],
    ['thrown(() => sheet.getRange("B2:C3").getCell(0, 1))', 'Cell reference out of range'],
    ['thrown(() => sheet.getRange("B2:C3").getCell(3, 1))', 'Cell reference out of range'],
    ['thrown(() => sheet.getRange("B2").offset(0, 0, 0, 1))', 'The number of rows in the range must be at least 1.'],
    ['thrown(() => sheet.getRange("B2").offset(0, 0, 1, 0))', 'The number of columns in the range must be at least 1.'],
  ])('%s is %s (F13, F18)', (script, result) => {
    expect(run(`return ${script};`)).toBe(result);
  });
});

describe('Range.setValues', () => {
  const refused = (data: string): unknown =>
    run(`return [thrown(() => sheet.getRange('A1:B2').setValues(${data})), sheet.getRange('A1:B2').getValues()];`);
  const rows = (count: number): string =>
    'The number of rows in the data does not match the number of rows in the range. ' +
    `The data has ${count} but the range has 2.`;
  const columns = (count: number): string =>
    'The number of columns in the data does not match the number of columns in the range. ' +
    `The data has ${count} but the range has 2.`;
  const empty = [
    ['', ''],
    ['', ''],
  ];

  it.each([
    ['[]', rows(0), empty],
    ['[["x", "y"]]', rows(1), empty],
    ['[[1, 2, 3], [1, 2, 3]]', columns(3), empty],
    // Ragged data: the rows above are written, then it throws (F32).
    [
      '[["x", "y"], ["z"]]',
      columns(1),
      [
        ['x', 'y'],
        ['', ''],
      ],
    ],
  ])('refuses %s (F30, F31, F32)', (data, message, left) => {
    expect(refused(data)).toEqual([message, left]);
  });

  it.each([
    ['"x"', '(String)'],
    ['["x", "y"]', '(number[])'],
    ['null', '(null)'],
    ['sheet.getRange("A1")', '(SpreadsheetApp.Range)'],
  ])('refuses %s as %s', (data, types) => {
    const message = `The parameters ${types} don't match the method signature for SpreadsheetApp.Range.setValues.`;
    expect(refused(data)).toEqual([message, empty]);
  });

  it('gives another Range, and setValue fills every cell (F29)', () => {
    const script = `const range = sheet.getRange('A1:B2'); const given = range.setValue('x');
      return [given === range, String(given), given.getA1Notation(), range.getValues()];`;
    expect(run(script)).toEqual([
      false,
      'Range',
      'A1:B2',
      [
        ['x', 'x'],
        ['x', 'x'],
      ],
    ]);
  });

  it('keeps the types of numbers, truth values and texts, and an empty cell is "" (F27, F28)', () => {
    const script = `sheet.getRange('A1:D1').setValues([[1.5, true, 'a', null]]);
      return sheet.getRange('A1:D1').getValues()[0].map((v) => [typeof v, v]);`;
    expect(run(script)).toEqual([
      ['number', 1.5],
      ['boolean', true],
      ['string', 'a'],
      ['string', ''],
    ]);
  });

  it('refuses a text of more than 50,000 characters (PLATFORM D)', () => {
    const message = 'Your input contains more than the maximum of 50000 characters in a single cell.';
    expect(run("return thrown(() => sheet.getRange('A1').setValue('x'.repeat(50001)));")).toBe(message);
    expect(
      run("sheet.getRange('A1').setValue('x'.repeat(50000)); return sheet.getRange('A1').getValue().length;"),
    ).toBe(50000);
  });
});

describe('Range formats', () => {
  it("have Google's defaults (F45, F46)", () => {
    const script = `const r = sheet.getRange('A1'); return [r.getBackground(), r.getFontColor(), r.getFontSize(),
      r.getFontFamily(),
      r.getHorizontalAlignment(), r.getVerticalAlignment(), r.getWrap(), String(r.getWrapStrategy()),
      r.getNumberFormat(),
      r.getFontWeight(), r.getFontLine(), r.getNote()];`;
    const defaults = ['#ffffff', '#000000', 10, 'Arial', 'general', 'bottom', true, 'OVERFLOW', '0.###############'];
    expect(run(script)).toEqual([...defaults, 'normal', 'none', '']);
  });

  it.each([
    ["setBackground('#F00').getBackground()", '#ff0000'],
    ["setBackground('Red').getBackground()", '#ff0000'],
    ["setBackground('red').setBackground(null).getBackground()", '#ffffff'],
    ["setFontWeight('bold').setFontWeight(null).getFontWeight()", 'normal'],
    ["setFontLine('underline').setFontLine(null).getFontLine()", 'none'],
    ["setNumberFormat('general').getNumberFormat()", '0.###############'],
    ["setNumberFormat('@').getNumberFormat()", '@'],
    ['setNote(25).getNote()', '25'],
    ['setNotes([[25]]).getNote()', '25.0'],
    ["setNote('x').setNote(null).getNote()", ''],
    ['setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP).getWrap()', false],
    ["setVerticalAlignment('middle').setVerticalAlignment(null).getVerticalAlignment()", 'bottom'],
  ])('%s is %s (F47 to F51)', (script, result) => {
    expect(run(`return sheet.getRange('A1').${script};`)).toBe(result);
  });

  it('setNotes of a text is a signature error (F50)', () => {
    const message = "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setNotes.";
    expect(run("return thrown(() => sheet.getRange('A1').setNotes('foo'));")).toBe(message);
  });

  it('a colour that is none is not emulated', () => {
    expect(run("return thrown(() => sheet.getRange('A1').setBackground('nosuch'));")).toBe(
      'Error: not emulated: colour nosuch',
    );
  });
});

describe('sorting', () => {
  it('puts numbers before texts before truth values, empty cells last (F38)', () => {
    const script = `sheet.getRange('A1:A6').setValues([['b'], [true], [''], [2], ['a'], [1]]);
      sheet.sort(1); const up = sheet.getRange('A1:A6').getValues().flat();
      sheet.sort(1, false); return [up, sheet.getRange('A1:A6').getValues().flat()];`;
    expect(run(script)).toEqual([
      [1, 2, 'a', 'b', true, ''],
      [true, 'b', 'a', 2, 1, ''],
    ]);
  });

  it('Range.sort counts columns on the sheet (F37); looks and notes go along', () => {
    const script = `sheet.getRange('B1:C3').setValues([['x', 3], ['y', 1], ['z', 2]]);
      sheet.getRange('C2').setNote('n').setBackground('red');
      sheet.getRange('B1:C3').sort({ column: 3, ascending: true });
      return [sheet.getRange('B1:C3').getValues(), sheet.getRange('C1').getNote(),
      sheet.getRange('C1').getBackground()];`;
    expect(run(script)).toEqual([
      [
        ['y', 1],
        ['z', 2],
        ['x', 3],
      ],
      'n',
      '#ff0000',
    ]);
  });

  it('an empty sheet is sorted without an error (F3), a frozen header stays', () => {
    const script = `sheet.sort(1); sheet.getRange('A1:A3').setValues([[9], [2], [1]]); sheet.setFrozenRows(1);
      sheet.sort(1);
      return sheet.getRange('A1:A3').getValues().flat();`;
    expect(run(script)).toEqual([9, 1, 2]);
  });
});

describe('Range.copyTo', () => {
  it.each([
    [
      'E1',
      'E1:F2',
      [
        [1, 2],
        [3, 4],
      ],
      'a smaller target takes the whole source',
    ],
    [
      'E1:I2',
      'E1:I2',
      [
        [1, 2, 1, 2, ''],
        [3, 4, 3, 4, ''],
      ],
      'a larger one whole multiples of it',
    ],
  ])('into %s fills %s: %j, %s (F40)', (target, seen, values) => {
    const script = `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).copyTo(sheet.getRange('${target}'));
      return sheet.getRange('${seen}').getValues();`;
    expect(run(script)).toEqual(values);
  });

  it.each(['', '"x"'])('(%s) is a signature error (F41)', (given) => {
    expect(run(`return thrown(() => sheet.getRange('A1').copyTo(${given}));`)).toMatch(
      /don't match the method signature/,
    );
  });
});

describe('what is not emulated', () => {
  it.each([
    'Range.setBorder',
    'Range.getRichTextValues',
    'Sheet.getCharts',
    'Spreadsheet.getBlob',
    'SpreadsheetApp.newChart',
  ])('%s says so', (path) => {
    const [owner, method] = path.split('.');
    const objects = `{ Range: sheet.getRange('A1'), Sheet: sheet, Spreadsheet: ss, SpreadsheetApp }`;
    expect(run(`return thrown(() => (${objects}).${owner}.${method}());`)).toBe(`Error: not emulated: ${path}`);
  });

  it('objects show nothing of themselves', () => {
    expect(run("return [JSON.stringify(sheet.getRange('A1')), String(sheet), String(ss)];")).toEqual([
      '{}',
      'Sheet',
      'Spreadsheet',
    ]);
  });
});
