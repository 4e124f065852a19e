/** What a script's value becomes in a cell, and what is read back: typing, dates, formulas. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld().run(script));

describe('Range.setValue', () => {
  const typed = (value: string, format = 'null'): unknown =>
    run(`const cell = sheet.getRange('A1'); cell.setNumberFormat(${format}).setValue(${value});
      return [cell.getFormula(), cell.getFormula() === '' ? cell.getValue() : null,
      cell.getDisplayValue === undefined];`);
  const value = (text: unknown): unknown => ['', text, false];

  it.each([
    ['"007"', 7],
    ['"2.000"', 2],
    ['"1,234.5"', 1234.5],
    ['"10%"', 0.1],
    ['"TRUE"', true],
    ['"true"', true],
    ['"120人"', '120人'],
    ['"１２０"', '１２０'],
    ['"\'=1+1"', '=1+1'],
    ['"\'007"', '007'],
    // Leading spaces make a text of it, which a trim does not turn into a formula (F33).
    ['"   =SUM(1,2)"', '   =SUM(1,2)'],
    ['"="', '='],
    ['"+86"', 86],
    ['"-5"', -5],
    ['"-x"', '-x'],
    ['"@x"', '@x'],
    ['""', ''],
  ])('reads %s as if typed: %j (F34)', (text, read) => {
    expect(typed(text)).toEqual(value(read));
  });

  it.each([
    ['"007"', '007'],
    ['"2019-08-09"', '2019-08-09'],
    ['"+86 138"', '+86 138'],
    ['"TRUE"', 'TRUE'],
    ['" x "', ' x '],
    ['"\'x"', 'x'],
    ['5', '5'],
    ['true', 'TRUE'],
    ['new Date(2019, 7, 9)', '2019/8/9'],
  ])('keeps %s as text in a plain-text cell: %j (PLATFORM E)', (text, read) => {
    expect(typed(text, '"@"')).toEqual(value(read));
  });

  it.each([
    ['"=1+1"', 'null', '=1+1'],
    ['"=1+1"', '"@"', '=1+1'],
    ['"+86 138"', 'null', '=+86 138'],
  ])('%s under format %s is the formula %s', (text, format, formula) => {
    expect(typed(text, format)).toEqual([formula, null, false]);
  });

  it.each(['({})', '[1]', 'NaN', 'new Date(NaN)'])('does not pretend to know what Google makes of %s', (odd) => {
    expect(run(`return thrown(() => sheet.getRange('A1').setValue(${odd}));`)).toMatch(/not emulated|don't match/);
  });
});

describe('dates in cells', () => {
  it('come back as the same moment, as a Date of the script, in the zone of the spreadsheet', () => {
    const script = `sheet.getRange('A1').setValue(new Date('2019-08-20T01:12:03Z'));
      const back = sheet.getRange('A1').getValue();
      return [back instanceof Date, back.toISOString(), sheet.getRange('A1').getDisplayValue()];`;
    expect(run(script)).toEqual([true, '2019-08-20T01:12:03.000Z', '2019/8/20 9:12:03']);
  });

  it.each([
    ['2019/8/9', '2019-08-08T16:00:00.000Z', '2019/8/9'],
    ['2019-08-09', '2019-08-08T16:00:00.000Z', '2019-08-09'],
    ['2019年8月9日', '2019-08-08T16:00:00.000Z', '2019年8月9日'],
    ['8月9日', '2019-08-08T16:00:00.000Z', '8月9日'],
    ['3-4', '2019-03-03T16:00:00.000Z', '3-4'],
    ['1/2', '2019-01-01T16:00:00.000Z', '1/2'],
    ['2019/8/9 9:12', '2019-08-09T01:12:00.000Z', '2019/8/9 9:12'],
  ])('%s is typed into a date, of the virtual year where none is named', (text, moment, shown) => {
    const script = `sheet.getRange('A1').setValue('${text}');
      return [sheet.getRange('A1').getValue().toISOString(), sheet.getRange('A1').getDisplayValue()];`;
    expect(run(script)).toEqual([moment, shown]);
  });

  it('are plain numbers under another number format', () => {
    expect(run("return sheet.getRange('A1').setValue('2019/8/9').setNumberFormat('0').getValue();")).toBe(43686);
  });

  it('a text that is no date stays a text', () => {
    expect(run("return sheet.getRange('A1').setValue('2019-02-29').getValue();")).toBe('2019-02-29');
  });
});

describe('formulas', () => {
  it.each([
    ['=HYPERLINK("https://example.org","看")', '看'],
    ['=SUM(1,2)', 3],
    ['="a""b"', 'a"b'],
    ['=TRUE', true],
  ])('%s has the result %j', (formula, result) => {
    expect(run(`return sheet.getRange('A1').setValue('${formula}').getValue();`)).toBe(result);
  });

  it('one that is not emulated can be read all the same', () => {
    const script = `sheet.getRange('A1').setValue('=QUERY(A2:A)');
      return [sheet.getRange('A1:B1').getFormulas(), thrown(() => sheet.getRange('A1').getValue())];`;
    expect(run(script)).toEqual([[['=QUERY(A2:A)', '']], 'Error: not emulated: formula QUERY']);
  });

  it('setFormula on a block shifts relative references (F35)', () => {
    const script = `return sheet.getRange('C1:D2').setFormula('=A1+$A$1&"A1"').getFormulas();`;
    expect(run(script)).toEqual([
      ['=A1+$A$1&"A1"', '=B1+$A$1&"A1"'],
      ['=A2+$A$1&"A1"', '=B2+$A$1&"A1"'],
    ]);
  });

  it('references move along with inserted rows, of their own sheet only', () => {
    const script = `const other = ss.insertSheet('它');
      other.getRange('A1:A2').setFormulas([["=SUM('工作表1'!A2:A9)"], ['=A2']]);
      sheet.insertRowsAfter(2, 3); return other.getRange('A1:A2').getFormulas();`;
    expect(run(script)).toEqual([["=SUM('工作表1'!A2:A12)"], ['=A2']]);
  });
});

describe('dates in other languages than zh_CN and en_US', () => {
  it.each(['zh_TW', 'zh_HK', 'en_GB', 'ja'])('are not emulated in %s, while numbers and texts are', (locale) => {
    const script = `sheet.getRange('A1').setValue('a'); sheet.getRange('A2').setValue(2);
      return [sheet.getRange('A1:A2').getDisplayValues().flat().join(),
        thrown(() => sheet.getRange('A3').setValue(new Date(0)))];`;
    const refused = `Error: not emulated: dates in the locale ${locale}`;
    expect(plain(spreadsheetWorld(locale).run(script))).toEqual(['a,2', refused]);
  });
});
