/** What people and forms do to a spreadsheet: typing, responses, and what a page shows of it. */

import { describe, expect, it } from '@jest/globals';
import { addRows, typeCells } from '../../src/offline/spreadsheet/person-acts/type-cells.ts';
import { describeSheet } from '../../src/offline/spreadsheet/state/describe-sheet.ts';
import { linkedResponseSheets } from '../../src/offline/spreadsheet/state/linked-sheets.ts';
import { plain, type SpreadsheetWorld, spreadsheetWorld } from './spreadsheet-world.ts';

const type = (world: SpreadsheetWorld, row: number, values: string[][]) =>
  typeCells(world.store, { spreadsheetId: 'book', sheetId: 0, row, column: 1, values, nowMs: world.clock.nowMs });

describe('typeCells', () => {
  it.each([
    ['=1+1', '=1+1'],
    ['007', '007'],
    ["'x", "'x"],
    ['TRUE', 'TRUE'],
    [' x ', ' x '],
  ])('in a plain-text cell %j stays as it is (SEASON "paste and edit")', (text, value) => {
    const world = spreadsheetWorld();
    world.run("sheet.getRange('A1').setNumberFormat('@');");
    expect(type(world, 1, [[text]])).toEqual({ value, row: 1, column: 1, numRows: 1, numColumns: 1 });
    expect(world.run("return sheet.getRange('A1').getValue();")).toBe(value);
    expect(world.run("return sheet.getRange('A1').getFormula();")).toBe('');
  });

  it.each([
    ['120', '120', 120],
    ['true', 'TRUE', true],
    ['=SUM(1,2)', '=SUM(1,2)', 3],
    ["'007", '007', '007'],
  ])('elsewhere %j is read as Google reads it', (text, value, read) => {
    const world = spreadsheetWorld();
    expect(type(world, 1, [[text]]).value).toBe(value);
    expect(world.run("return sheet.getRange('A1').getValue();")).toBe(read);
  });

  it('tells the old value of a single cell, and no value where a cell was emptied', () => {
    const world = spreadsheetWorld();
    type(world, 1, [['a']]);
    expect(type(world, 1, [['b']])).toMatchObject({ value: 'b', oldValue: 'a' });
    expect(type(world, 1, [['']])).toEqual({ oldValue: 'b', row: 1, column: 1, numRows: 1, numColumns: 1 });
    expect(type(world, 1, [['x', 'y']])).toEqual({ row: 1, column: 1, numRows: 1, numColumns: 2 });
  });

  it('grows nothing: outside the grid it throws, until rows are added', () => {
    const world = spreadsheetWorld();
    expect(() => type(world, 1001, [['x']])).toThrow('outside the grid');
    addRows(world.store, { spreadsheetId: 'book', sheetId: 0, count: 1 });
    type(world, 1001, [['x']]);
    expect(world.run('return sheet.getLastRow();')).toBe(1001);
  });
});

describe('linkedResponseSheets', () => {
  const form = { id: 'f', title: '活动', url: 'https://docs.google.com/forms/d/f/viewform' };
  const linked = (world: SpreadsheetWorld) => {
    const sheets = linkedResponseSheets(world.store);
    const columns = [
      { itemId: 1, title: '单位' },
      { itemId: 2, title: '人数' },
    ];
    return { sheets, id: sheets.link('book', { ...form, columns }) };
  };
  const response = (id: string, ...texts: string[]) => ({
    responseId: id,
    timestampMs: Date.UTC(2019, 7, 20, 1, 12, 3, 456),
    answers: texts.map((text, index) => ({ itemId: index + 1, text })),
  });

  it.each([
    ['zh_CN', '第 1 张表单回复', '时间戳记'],
    ['en_US', 'Form Responses 1', 'Timestamp'],
  ])('in %s a sheet "%s" with the timestamp and the questions in form order (PLATFORM E)', (locale, name, stamp) => {
    const world = spreadsheetWorld(locale);
    const { id } = linked(world);
    const script = `const s = ss.getSheetById(${id}); return [s.getName(), s.getFormUrl(),
      s.getDataRange().getValues()];`;
    expect(plain(world.run(script))).toEqual([name, form.url, [[stamp, '单位', '人数']]]);
  });

  it('inserts each response behind the last one, and rewrites the row of an edited one', () => {
    const world = spreadsheetWorld();
    const { sheets, id } = linked(world);
    expect(sheets.write('f', response('r1', '甲', '120'))).toEqual({ spreadsheetId: 'book', sheetId: id, row: 2 });
    world.run(`ss.getSheetById(${id}).getRange('A3').setValue('below');`);
    expect(sheets.write('f', response('r2', '乙', '=1+1'))?.row).toBe(3);
    expect(sheets.write('f', response('r1', '甲', ''))?.row).toBe(2);
    const script = `const s = ss.getSheetById(${id}); return [s.getRange('A2:C4').getDisplayValues(),
      s.getRange('C3').getFormula()];`;
    const stamp = '2019/8/20 9:12:03';
    expect(plain(world.run(script))).toEqual([
      [
        [stamp, '甲', ''],
        [stamp, '乙', '=1+1'],
        ['below', '', ''],
      ],
      '',
    ]);
  });

  it('follows rows and columns that people inserted or deleted', () => {
    const world = spreadsheetWorld();
    const { sheets, id } = linked(world);
    sheets.write('f', response('r1', '甲'));
    sheets.write('f', response('r2', '乙'));
    world.run(`const s = ss.getSheetById(${id}); s.insertRowBefore(2); s.insertColumnBefore(2); s.deleteRow(3);`);
    expect(sheets.write('f', response('r2', '丙'))?.row).toBe(3);
    expect(sheets.write('f', response('r3', '丁'))?.row).toBe(4);
    expect(plain(world.run(`return ss.getSheetById(${id}).getRange('C3:C4').getValues().flat();`))).toEqual([
      '丙',
      '丁',
    ]);
  });

  it('a question that comes later has its column at the right end, a renamed one a new header', () => {
    const world = spreadsheetWorld();
    const { sheets, id } = linked(world);
    world.run(`ss.getSheetById(${id}).getRange('D1').setValue('our own');`);
    sheets.columnAdded('f', { itemId: 3, title: '链接' });
    sheets.columnRenamed('f', 1, '报送单位');
    sheets.write('f', response('r1', '甲', '1', 'https://example.org'));
    const script = `return ss.getSheetById(${id}).getRange('B1:E2').getValues();`;
    expect(plain(world.run(script))).toEqual([
      ['报送单位', '人数', 'our own', '链接'],
      ['甲', 1, '', 'https://example.org'],
    ]);
  });

  it('cannot be deleted while linked; unlinked, it stays and nothing is written any more', () => {
    const world = spreadsheetWorld();
    const { sheets, id } = linked(world);
    const message = 'You cannot delete a sheet with a linked form. Please unlink the form first.';
    expect(world.run(`return thrown(() => ss.deleteSheet(ss.getSheetById(${id})));`)).toBe(message);
    sheets.unlink('f');
    expect(sheets.write('f', response('r1', '甲'))).toBeNull();
    expect(world.run(`return ss.getSheetById(${id}).getFormUrl();`)).toBeNull();
    expect(() => sheets.link('nosuch', { ...form, columns: [] })).toThrow('Illegal spreadsheet id or key: nosuch');
  });
});

describe('describeSheet', () => {
  it('gives what is seen, conditional colours laid over', () => {
    const world = spreadsheetWorld();
    world.run(`sheet.getRange('A1:B2').setValues([['状态', new Date(2019, 7, 9)], ['待审核', '=A1']]);
      sheet.getRange('A1').setNote('n').setFontWeight('bold'); sheet.setFrozenRows(1); sheet.hideColumns(3);
      sheet.setColumnWidth(1, 200);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .whenTextEqualTo('待审核').setBackground('#ffeeee')
        .setRanges([sheet.getRange('A:A')]).build()]);`);
    expect(describeSheet(world.file, 0)).toMatchObject({
      name: '工作表1',
      frozenRows: 1,
      hiddenColumns: [3],
      columnWidths: { 1: 200 },
      lastRow: 2,
      cells: [
        { row: 1, column: 1, text: '状态', note: 'n', fontWeight: 'bold' },
        { row: 1, column: 2, text: '2019/8/9', format: 'yyyy/m/d' },
        { row: 2, column: 1, text: '待审核', background: '#ffeeee' },
        { row: 2, column: 2, text: '=A1', formula: '=A1' },
      ],
    });
  });

  it.each([
    ["whenFormulaSatisfied('=A1>1').setBackground('#ffeeee')", 'CUSTOM_FORMULA'],
    ['whenDateBefore(SpreadsheetApp.RelativeDate.TODAY).setBold(true)', 'DATE_BEFORE_RELATIVE'],
    ["setGradientMinpoint('#ffffff').setGradientMaxpoint('#ff0000')", 'by scale'],
  ])('does not take a condition for unmet that nobody judges here: %s', (condition, named) => {
    const world = spreadsheetWorld();
    world.run(`sheet.getRange('A1').setValue(1);
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule()
        .${condition}.setRanges([sheet.getRange('A1')]).build()]);`);
    expect(() => describeSheet(world.file, 0)).toThrow(`not emulated: conditional format ${named}`);
    world.run('sheet.clearConditionalFormatRules()');
    expect(describeSheet(world.file, 0)).toMatchObject({ cells: [{ column: 1, text: '1' }] });
  });
});
