/** How sheets and spreadsheets behave: opening, rows, columns, sorting, copying, names. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld().run(script));

describe('a new spreadsheet', () => {
  it.each([
    ['en_US', 'Sheet1'],
    ['zh_CN', '工作表1'],
  ])('in %s has one sheet %s, id 0, 1000 by 26, empty (F1, F2, F3)', (locale, name) => {
    const script = `return [ss.getSheets().length, sheet.getName(), sheet.getSheetId(), sheet.getMaxRows(),
      sheet.getMaxColumns(),
      sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getValues()];`;
    expect(plain(spreadsheetWorld(locale).run(script))).toEqual([1, name, 0, 1000, 26, 0, 0, [['']]]);
  });

  it('create makes one of the size asked for (F1)', () => {
    const script = `const made = SpreadsheetApp.create('新', 5, 3); const first = made.getSheets()[0];
      return [made.getName(), first.getMaxRows(), first.getMaxColumns(),
      SpreadsheetApp.openById(made.getId()) === made];`;
    expect(run(script)).toEqual(['新', 5, 3, false]);
  });

  it.each([
    ['openById("")', 'Invalid argument: id'],
    ['openById("X")', 'Illegal spreadsheet id or key: X'],
    ['openById()', "The parameters () don't match the method signature for SpreadsheetApp.openById."],
    ['openByUrl("bad")', 'Invalid argument: url'],
    ['getUi()', 'Cannot call SpreadsheetApp.getUi() from this context.'],
  ])('SpreadsheetApp.%s is refused (F7, F8)', (call, message) => {
    expect(run(`return thrown(() => SpreadsheetApp.${call});`)).toBe(message);
  });

  it('the script is given arrays, dates and errors of its own', () => {
    const script = `sheet.getRange('A1').setValue(new Date());
      const values = sheet.getRange('A1').getValues(); let error;
      try { SpreadsheetApp.openById('X'); } catch (caught) { error = caught; }
      return [ss.getSheets() instanceof Array, values instanceof Array, values[0] instanceof Array,
        values[0][0] instanceof Date, error instanceof Error, error.name];`;
    expect(run(script)).toEqual([true, true, true, true, true, 'Exception']);
  });
});

describe('enumerations of SpreadsheetApp', () => {
  it('have objects for members, which carry their siblings (F66)', () => {
    const script = `const kinds = SpreadsheetApp.ProtectionType;
      return [String(kinds.SHEET), kinds.SHEET.name(), kinds.SHEET.toJSON(), kinds.SHEET.ordinal(),
        kinds.SHEET.compareTo(kinds.RANGE), kinds === kinds.RANGE, kinds.SHEET.RANGE === kinds.RANGE,
        kinds.SHEET === 'SHEET'];`;
    expect(run(script)).toEqual(['SHEET', 'SHEET', 'SHEET', 1, 1, true, true, false]);
  });
});

describe('inserting and deleting rows and columns', () => {
  const filled = "sheet.getRange('A1:C3').setValues([[1, 2, 3], [4, 5, 6], [7, 8, 9]]);";

  it('void methods give null, the singular ones the Sheet (F4, F5)', () => {
    const script = `${filled} return [String(sheet.deleteRow(1)), sheet.deleteRows(1, 1), String(sheet.deleteColumn(1)),
      sheet.deleteColumns(1, 1), String(sheet.insertRowAfter(1)), sheet.insertRows(1), SpreadsheetApp.flush(),
      sheet.setFrozenRows(1), sheet.hideRows(2)];`;
    expect(run(script)).toEqual(['Sheet', null, 'Sheet', null, 'Sheet', null, null, null, null]);
  });

  it('the grid grows and shrinks; blank rows below the data do not move its end (F5, F20, F21)', () => {
    const script = `${filled} const size = () => [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(),
      sheet.getLastColumn()];
      const sizes = [size()]; sheet.insertColumnAfter(2); sizes.push(size()); sheet.insertRowsAfter(3, 5);
      sizes.push(size());
      sheet.deleteRows(5, 10); sizes.push(size()); sheet.deleteColumn(3); sizes.push(size());
      return [sizes, sheet.getDataRange().getValues()];`;
    const sizes = [
      [1000, 26, 3, 3],
      [1000, 27, 3, 4],
      [1005, 27, 3, 4],
      [995, 27, 3, 4],
      [995, 26, 3, 3],
    ];
    expect(run(script)).toEqual([
      sizes,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ]);
  });

  it('moves along notes, hidden rows, sizes, merges, named ranges, protections and conditional formats', () => {
    const script = `${filled} const cell = sheet.getRange('B2'); cell.setNote('n').protect(); sheet.hideRows(2);
      sheet.setRowHeight(2, 50);
      sheet.getRange('B2:C2').merge(); ss.setNamedRange('x', cell);
      const empty = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([cell]).build();
      sheet.setConditionalFormatRules([empty]);
      sheet.insertRowsBefore(1, 2); sheet.insertColumnBefore(1);
      return [sheet.getRange('C4').getNote(), sheet.isRowHiddenByUser(4), sheet.isRowHiddenByUser(2),
      sheet.getRowHeight(4),
        sheet.getRange('C4').getMergedRanges()[0].getA1Notation(), ss.getRangeByName('x').getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation()];`;
    expect(run(script)).toEqual(['n', true, false, 50, 'C4:D4', 'C4', 'C4', 'C4']);
  });

  it('inserted rows look like the row they were inserted at', () => {
    const script = `sheet.getRange('A2').setNumberFormat('@'); sheet.insertRowAfter(2); sheet.insertRowAfter(1);
      return sheet.getRange('A1:A5').getNumberFormats().flat();`;
    const automatic = '0.###############';
    expect(run(script)).toEqual([automatic, automatic, '@', '@', automatic]);
  });

  it.each([
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet.deleteColumns(27, 1)', 'Those columns are out of bounds.'],
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    [
      '{ sheet.setFrozenRows(1); sheet.deleteRows(2, 999); }',
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    ['sheet.setFrozenRows(1000)', "You can't freeze all visible rows on the sheet."],
    ['sheet.deleteRow()', "The parameters () don't match the method signature for SpreadsheetApp.Sheet.deleteRow."],
  ])('%s is refused: %s', (call, message) => {
    expect(run(`return thrown(() => ${call});`)).toBe(message);
  });
});

describe('Sheet.appendRow', () => {
  it('writes below the last row with content and gives the Sheet (F19)', () => {
    const script = `const given = sheet.appendRow(['a', '007']); sheet.getRange('A5').setValue('x');
      sheet.appendRow(['b']);
      return [String(given), sheet.getLastRow(), sheet.getRange('A1:B1').getValues()];`;
    expect(run(script)).toEqual(['Sheet', 6, [['a', 7]]]);
  });

  it('counts the FALSE of a checkbox as content (PLATFORM E)', () => {
    expect(run("sheet.getRange('A1:A3').insertCheckboxes(); sheet.appendRow(['x']); return sheet.getLastRow();")).toBe(
      4,
    );
  });

  it('is one call that commits what is buffered before it', () => {
    const world = spreadsheetWorld();
    const execution = world.execution();
    execution.run("sheet.getRange('A1').setValue(1); sheet.appendRow([2]);");
    expect(execution.calls.map((each) => each.cost)).toEqual([
      'firstTouchActive',
      'Range.enqueueWrite',
      'Range.commit',
      'Sheet.appendRow',
    ]);
  });
});

describe('clearing', () => {
  const marked = `sheet.getRange('A1').setValue('x').setFontWeight('bold').setNote('n')
      .setDataValidation(SpreadsheetApp.newDataValidation().requireTextIsEmail().build());
    const left = () => { const r = sheet.getRange('A1');
      return [r.getValue(), r.getFontWeight(), r.getNote(), r.getDataValidation() === null]; };`;

  it.each([
    ['sheet.clear()', ['', 'normal', 'n', false]],
    ['sheet.clearContents()', ['', 'bold', 'n', false]],
    ['sheet.clearFormats()', ['x', 'normal', 'n', false]],
    ['sheet.clearNotes()', ['x', 'bold', '', false]],
    ["sheet.getRange('A1').clear()", ['', 'normal', 'n', false]],
    ["sheet.getRange('A1').clearContent()", ['', 'bold', 'n', false]],
    ["sheet.getRange('A1').clearDataValidations()", ['x', 'bold', 'n', true]],
    ["sheet.getRange('A1').clear({ contentsOnly: true })", ['', 'bold', 'n', false]],
  ])('%s leaves [value, weight, note, no rule] %j (F22, F23, F58)', (call, left) => {
    expect(run(`${marked} ${call}; return left();`)).toEqual(left);
  });
});

describe('sheets of a spreadsheet', () => {
  it('insertSheet counts from 0, getIndex from 1 and anew (F14)', () => {
    const script = `const b = ss.insertSheet('b', 0); const c = ss.insertSheet('c', 1); const d = ss.insertSheet();
      return [ss.getSheets().map((s) => s.getName()), b.getIndex(), sheet.getIndex(), ss.getActiveSheet().getName(),
      d.getIndex()];`;
    expect(run(script)).toEqual([['b', 'c', '工作表4', '工作表1'], 1, 4, '工作表4', 3]);
  });

  it('getSheetByName gives null for a name that is not there, getSheetById too', () => {
    expect(run("return [ss.getSheetByName('x'), ss.getSheetById(5), ss.getSheetById(0).getName()];")).toEqual([
      null,
      null,
      '工作表1',
    ]);
  });

  it.each([
    ["ss.insertSheet('工作表1')", 'A sheet with the name "工作表1" already exists. Please enter another name.'],
    [
      "{ ss.insertSheet('A'); sheet.setName('a'); }",
      'A sheet with the name "a" already exists. Please enter another name.',
    ],
    ['ss.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
    [
      "{ ss.insertSheet('A').hideSheet(); ss.deleteSheet(sheet); }",
      "You can't remove all the visible sheets in a document.",
    ],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    ["{ const a = ss.insertSheet('A'); ss.deleteSheet(a); a.getName(); }", /^Sheet \d+ not found$/],
  ])('%s is refused', (call, message) => {
    const answer = run(`return thrown(() => ${call});`);
    if (typeof message === 'string') expect(answer).toBe(message);
    else expect(answer).toMatch(message);
  });

  it('getSheetValues takes -1 for up to the last row or column (F12)', () => {
    const script = `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]); return sheet.getSheetValues(2, 1, -1, -1);`;
    expect(run(script)).toEqual([[3, 4]]);
  });

  it('getSheetValues refuses a range of no rows, and one outside the grid (F11)', () => {
    const none = 'The number of rows in the range must be at least 1.';
    expect(run('return thrown(() => sheet.getSheetValues(1, 1, -1, -1));')).toBe(none);
    const outside = 'The coordinates of the range are outside the dimensions of the sheet.';
    expect(run('return thrown(() => sheet.getSheetValues(1000, 1, 2, 1));')).toBe(outside);
  });

  it('named ranges are set, moved, renamed and removed (F25)', () => {
    const script = `ss.setNamedRange('x', sheet.getRange('A1')); const named = ss.getNamedRanges()[0];
      named.setRange(sheet.getRange('B2')).setName('y'); const before = [ss.getRangeByName('x'),
      ss.getRangeByName('y').getA1Notation()];
      named.remove(); return [before, ss.getRangeByName('y')];`;
    expect(run(script)).toEqual([[null, 'B2'], null]);
  });

  it('a second filter is refused (F26)', () => {
    const script = `const none = sheet.getFilter(); sheet.getRange('A1:B2').createFilter();
      return [none, thrown(() => sheet.getRange('A1').createFilter()), sheet.getFilter().remove(), sheet.getFilter()];`;
    const message = "You can't create a filter in a sheet that already has a filter.";
    expect(run(script)).toEqual([null, message, null, null]);
  });

  it('the active sheet and range are those of whoever clicked, and none in a trigger', () => {
    const world = spreadsheetWorld();
    world.run("ss.insertSheet('b');");
    const id = world.file.sheets[1]?.id ?? -1;
    const script = 'const r = ss.getActiveRange(); return [ss.getActiveSheet().getName(), r && r.getA1Notation()];';
    expect(plain(world.execution({ selection: { sheetId: id, a1: 'B2:C3' } }).run(script))).toEqual(['b', 'B2:C3']);
    expect(plain(world.execution().run(script))).toEqual(['工作表1', null]);
  });
});

describe('ten million cells', () => {
  const WORDS = 'This action would increase the number of cells in the workbook above the limit of 10000000 cells.';
  // 26 columns of 383,615 rows are 9,973,990 cells: one sheet more is 10 short of the limit.
  const FILL = 'sheet.insertRowsAfter(1, 382615);';

  it.each([
    ['a sheet', `${FILL} sheet.insertRowsAfter(1, 2); ss.insertSheet();`],
    ['rows', 'sheet.insertRowsAfter(1, 383616);'],
    ['columns', `${FILL} sheet.insertColumnAfter(1);`],
    ['a copy', `${FILL} sheet.copyTo(ss);`],
  ])('%s above them are refused in the words of live logs', (_what, script) => {
    expect(spreadsheetWorld().run(`return thrown(() => { ${script} });`)).toBe(WORDS);
  });

  it('may be had', () => {
    expect(spreadsheetWorld().run(`${FILL} ss.insertSheet(); return ss.getNumSheets();`)).toBe(2);
  });
});
