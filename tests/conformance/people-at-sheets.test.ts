/** What people do in a Sheet by hand: rows and columns, sorting, copying, formats, sheets; and what it rings. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { OWNER, RUN_BODY, type ScriptWorld, scriptWorld, valueOfBody, valuesRung } from './script-world.ts';

const CODE = `function setUp() {
    const book = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('onCells').forSpreadsheet(book).onEdit().create();
    ScriptApp.newTrigger('onAny').forSpreadsheet(book).onChange().create();
    const sheet = book.getSheets()[0];
    sheet.getRange('A1:D4').setNumberFormat('@'); sheet.getRange('C2:C4').setNumberFormat('0');
    sheet.getRange('A1:D5').setValues([['编号', '名称', '人数', 'id'], ['1', '乙', 30, 'b'], ['2', '甲', 10, 'a'],
      ['3', '丙', 20, 'c'], ['4', '', '', 'd']]);
    sheet.setFrozenRows(1); sheet.hideColumns(4);
    sheet.getRange('B3').setNote('看这里').setBackground('#ffeeee');
    book.insertSheet('其他');
  }
  function onCells(e) { return 'edit ' + e.range.getA1Notation() + ' ' + e.value }
  function onAny(e) { return e.changeType }
  function cells(a1) { return SpreadsheetApp.getActive().getSheets()[0].getRange(a1).getDisplayValues() }
  ${RUN_BODY}`;

let world: ScriptWorld;
let here: { as: string; spreadsheetId: string; sheetId: number };

beforeEach(() => {
  world = scriptWorld();
  world.install(CODE);
  world.run('setUp');
  here = { as: OWNER, spreadsheetId: world.book, sheetId: 0 };
});

const script = (body: string) => valueOfBody(world, body);

const rows = (a1: string): string[] =>
  (script(`return sheet.getRange('${a1}').getDisplayValues()`) as string[][]).map((line) => line.join('|'));

describe('Workspace.insertRows and deleteRows', () => {
  it('insert rows that look like the row they were asked for at, and ring a change alone', () => {
    expect(valuesRung(world.workspace.insertRows({ ...here, before: 3, count: 2 }))).toEqual(['INSERT_ROW']);
    expect(rows('A2:D6')).toEqual(['1|乙|30|b', '|||', '|||', '2|甲|10|a', '3|丙|20|c']);
    expect(script("return [sheet.getRange('A4').getNumberFormat(), sheet.getRange('B5').getNote()]")).toEqual([
      '@',
      '看这里',
    ]);
    world.workspace.insertRows({ ...here, after: 1 });
    expect(rows('A1:A3')).toEqual(['编号', '', '1']);
  });

  it('move formulas, validations, rules, merges, protections and names as a script does', () => {
    script(`sheet.getRange('F2').setFormula('=SUM(C2:C4)'); sheet.getRange('A10:B10').merge();
      sheet.getRange('A4').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['3']).build());
      sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('甲')
        .setBold(true).setRanges([sheet.getRange('B2:B4')]).build()]);
      sheet.getRange('A4:D4').protect().setWarningOnly(true); book.setNamedRange('人数', sheet.getRange('C2:C4'));`);
    world.workspace.insertRows({ ...here, before: 3 });
    expect(
      script(`return [sheet.getRange('F2').getFormula(), sheet.getRange('A11').isPartOfMerge(),
        sheet.getRange('A5').getDataValidation() !== null,
        sheet.getConditionalFormatRules()[0].getRanges()[0].getA1Notation(),
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].getRange().getA1Notation(),
        book.getRangeByName('人数').getA1Notation()]`),
    ).toEqual(['=SUM(C2:C5)', true, true, 'B2:B5', 'A5:D5', 'C2:C5']);
  });

  it('delete rows with what is in them, and ring a change alone', () => {
    expect(valuesRung(world.workspace.deleteRows({ ...here, from: 2, count: 2 }))).toEqual(['REMOVE_ROW']);
    expect(rows('A1:D3')).toEqual(['编号|名称|人数|id', '3|丙|20|c', '4|||d']);
  });

  it.each([
    [1, 1000, "You can't delete all the rows on the sheet."],
    [2, 999, 'Sorry, it is not possible to delete all non-frozen rows.'],
    [1001, 1, 'outside the grid of 1000 rows and 26 columns'],
  ])('refuses to delete from %s so many as %s rows', (from, count, words) => {
    expect(() => world.workspace.deleteRows({ ...here, from, count })).toThrow(words);
  });
});

describe('Workspace.insertColumns and deleteColumns', () => {
  it('move hidden columns along, and ring a change alone', () => {
    expect(valuesRung(world.workspace.insertColumns({ ...here, after: 1, count: 2 }))).toEqual(['INSERT_COLUMN']);
    expect(rows('A2:F2')).toEqual(['1|||乙|30|b']);
    expect(script('return [sheet.isColumnHiddenByUser(6), sheet.isColumnHiddenByUser(4)]')).toEqual([true, false]);
    expect(valuesRung(world.workspace.deleteColumns({ ...here, from: 2, count: 3 }))).toEqual(['REMOVE_COLUMN']);
    expect(rows('A2:C2')).toEqual(['1|30|b']);
  });
});

describe('Workspace.sortRows', () => {
  it('sorts all below the frozen rows by a column, with hidden cells, looks and notes, and rings no edit', () => {
    expect(valuesRung(world.workspace.sortRows({ ...here, column: 3 }))).toEqual(['OTHER']);
    expect(rows('A1:D5')).toEqual(['编号|名称|人数|id', '2|甲|10|a', '3|丙|20|c', '1|乙|30|b', '4|||d']);
    expect(script("return [sheet.getRange('B2').getNote(), sheet.getRange('B2').getBackground()]")).toEqual([
      '看这里',
      '#ffeeee',
    ]);
    world.workspace.sortRows({ ...here, column: 3, ascending: false });
    expect(rows('A2:A5')).toEqual(['1', '3', '2', '4']);
  });

  it('sorts a range with the header in it when that is what is selected', () => {
    world.workspace.sortRows({ ...here, from: 1, to: 4, firstColumn: 1, lastColumn: 2, column: 1, ascending: false });
    expect(rows('A1:D2')).toEqual(['编号|名称|人数|id', '3|丙|30|b']);
    world.workspace.sortRows({ ...here, from: 1, to: 4, column: 1 });
    expect(rows('A1:A4')).toEqual(['1', '2', '3', '编号']);
  });

  it('lets formulas read as at their new place, and does not sort merged cells', () => {
    script("sheet.getRange('E2:E4').setFormulas([['=LEN(B2)'], ['=LEN(B3)'], ['=LEN($B$4)']])");
    world.workspace.sortRows({ ...here, column: 3 });
    expect(script("return sheet.getRange('E2:E4').getFormulas().flat()")).toEqual([
      '=LEN(B2)',
      '=LEN($B$4)',
      '=LEN(B4)',
    ]);
    expect(script("return sheet.getRange('E2:E4').getValues().flat()")).toEqual([1, 1, 1]);
    script("sheet.getRange('A3:A4').merge()");
    expect(() => world.workspace.sortRows({ ...here, column: 3 })).toThrow('not emulated: sorting merged cells');
  });
});

describe('Workspace.sortRows by a column of formulas', () => {
  beforeEach(() => {
    script("sheet.getRange('E2:E5').setFormulas([['=-C2'], ['=-C3'], ['=-C4'], ['=TODAY()']])");
  });

  it('compares what they give at the moment, and undo brings the rows back with their formulas', () => {
    world.workspace.sortRows({ ...here, column: 5 });
    expect(rows('A2:A5')).toEqual(['1', '3', '2', '4']);
    expect(script("return sheet.getRange('E2:E5').getFormulas().flat()")).toEqual(['=-C2', '=-C3', '=-C4', '=TODAY()']);
    expect(script("return sheet.getRange('E2:E4').getValues().flat()")).toEqual([-30, -20, -10]);
    world.workspace.undo(here);
    expect(script("return sheet.getRange('E2:E4').getValues().flat()")).toEqual([-30, -10, -20]);
  });

  it('leaves everything where it is when one of them is not worked out', () => {
    script("sheet.getRange('E3').setFormula('=QUERY(C2:C4)')");
    expect(() => world.workspace.sortRows({ ...here, column: 5 })).toThrow('not emulated: formula QUERY');
    expect(rows('A2:A5')).toEqual(['1', '2', '3', '4']);
  });
});

describe('Workspace.copyRow and cutRow', () => {
  it('paste a copy over another row with hidden cells, formats and notes, and ring one edit without a value', () => {
    const results = world.workspace.copyRow({ ...here, from: 3, to: 5, mode: 'over' });
    expect(valuesRung(results)).toEqual(['edit A5:Z5 undefined', 'EDIT']);
    expect(rows('A3:D5')).toEqual(['2|甲|10|a', '3|丙|20|c', '2|甲|10|a']);
    expect(
      script("const c = sheet.getRange('B5'); return [c.getNote(), c.getBackground(), c.getNumberFormat()]"),
    ).toEqual(['看这里', '#ffeeee', '@']);
  });

  it('insert a copied row: room is made first, and the copied row is found again below it', () => {
    const results = world.workspace.copyRow({ ...here, from: 3, to: 2, mode: 'insert' });
    expect(valuesRung(results)).toEqual(['INSERT_ROW', 'edit A2:Z2 undefined', 'EDIT']);
    expect(rows('A1:D4')).toEqual(['编号|名称|人数|id', '2|甲|10|a', '1|乙|30|b', '2|甲|10|a']);
  });

  it('cut a row: an empty row stays', () => {
    world.workspace.cutRow({ ...here, from: 2, to: 6, mode: 'over' });
    expect(rows('A2:D2')).toEqual(['|||']);
    expect(rows('A6:D6')).toEqual(['1|乙|30|b']);
    expect(script("return sheet.getRange('A2').getNumberFormat()")).not.toBe('@');
  });

  it('paste a block elsewhere, also on another sheet; of a cut one nothing stays', () => {
    const into = { ...here, sheetId: Number(script("return book.getSheetByName('其他').getSheetId()")) };
    const copied = world.workspace.copyCells({
      ...here,
      row: 3,
      column: 2,
      rows: 2,
      columns: 2,
      to: { row: 7, column: 5 },
    });
    expect([valuesRung(copied), rows('E7:F8')]).toEqual([
      ['edit E7:F8 undefined', 'EDIT'],
      ['甲|10', '丙|20'],
    ]);
    world.workspace.cutCells({ ...here, row: 3, column: 2, rows: 1, columns: 1, to: { row: 1, column: 1 }, into });
    expect(script("const c = book.getSheetByName('其他').getRange('A1'); return [c.getValue(), c.getNote()]")).toEqual([
      '甲',
      '看这里',
    ]);
    expect(script("const c = sheet.getRange('B3'); return [c.getValue(), c.getNote()]")).toEqual(['', '']);
  });

  it('let conditional formats reach the copy as they reached the row, and leave them where they did', () => {
    script(`const rule = (text, a1) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBold(true)
      .setRanges([sheet.getRange(a1)]).build();
      sheet.setConditionalFormatRules([rule('甲', 'B2:B9'), rule('乙', 'B3'), rule('丙', 'B4:B7')])`);
    world.workspace.copyRow({ ...here, from: 3, to: 5, mode: 'over' });
    const ranges = script(`return sheet.getConditionalFormatRules().map((rule) =>
      rule.getRanges().map((each) => each.getA1Notation()))`);
    expect(ranges).toEqual([['B2:B9'], ['B3', 'B5'], ['B4', 'B6:B7']]);
  });

  it('paste into a copy of the workbook with the looks of the row, without a validation by a range', () => {
    const other = world.workspace.createSpreadsheet({ name: '副本', as: OWNER });
    script(`sheet.getRange('A3').setDataValidation(SpreadsheetApp.newDataValidation()
      .requireValueInRange(sheet.getRange('B2:B4')).build())`);
    const into = { spreadsheetId: other, sheetId: 0 };
    expect(world.workspace.copyRow({ ...here, from: 3, to: 2, mode: 'over', into })).toEqual([]);
    const { sheets, styles } = world.workspace.parts.spreadsheets.files.get(other) ?? { sheets: [], styles: [] };
    const row = sheets[0]?.rows[1];
    expect(row?.contents).toEqual(['2', '甲', 10, 'a']);
    expect(row?.styles.map((style) => styles[style]).slice(0, 2)).toEqual([
      { format: '@' },
      { format: '@', background: '#ffeeee' },
    ]);
  });

  it('paste into a narrower sheet what is in the row, and refuse what does not fit', () => {
    script("book.getSheetByName('其他').deleteColumns(5, 22)");
    const into = { ...here, sheetId: Number(script("return book.getSheetByName('其他').getSheetId()")) };
    world.workspace.copyRow({ ...here, from: 2, to: 1, mode: 'over', into });
    expect(script("return book.getSheetByName('其他').getRange('A1:D1').getDisplayValues()[0]")).toEqual([
      '1',
      '乙',
      '30',
      'b',
    ]);
    script("sheet.getRange('E2').setValue('x')");
    expect(() => world.workspace.copyRow({ ...here, from: 2, to: 1, mode: 'over', into })).toThrow('outside the grid');
  });

  it.each([
    ['copyRow', { from: 4, to: 2 }, 'not emulated: copying or pasting over a part of merged cells'],
    ['copyRow', { from: 2, to: 1000, count: 2 }, 'outside the grid'],
    ['cutRow', { from: 2, to: 6 }, 'not emulated: cutting cells that formulas may refer to'],
  ] as const)('%s %j says what it does not do', (act, what, words) => {
    script("sheet.getRange('A4:A5').merge(); sheet.getRange('F2').setFormula('=C2+1')");
    expect(() => world.workspace[act]({ ...here, ...what, mode: 'over' })).toThrow(words);
  });
});

describe('Workspace.fillDown, clearFormats and mergeCells', () => {
  it('fill with the first row: formulas move, nothing is counted on', () => {
    script("sheet.getRange('E2').setFormula('=C2*2')");
    const filled = world.workspace.fillDown({ ...here, row: 2, column: 3, rows: 3, columns: 3 });
    expect(valuesRung(filled)).toEqual(['edit C3:E4 undefined', 'EDIT']);
    expect(rows('C2:D4')).toEqual(['30|b', '30|b', '30|b']);
    expect(script("return sheet.getRange('E3:E4').getFormulas().flat()")).toEqual(['=C3*2', '=C4*2']);
  });

  it('clear formats: the plain-text format goes too, contents, notes and validations stay', () => {
    expect(valuesRung(world.workspace.clearFormats(here))).toEqual(['FORMAT']);
    world.workspace.type({ ...here, row: 3, column: 1, values: [['007']] });
    expect(
      script(
        "const c = sheet.getRange('B3'); return [sheet.getRange('A3').getValue(), c.getNote(), c.getBackground()]",
      ),
    ).toEqual([7, '看这里', '#ffffff']);
  });

  it('merge cells into the first of them, as a title line has it', () => {
    world.workspace.insertRows({ ...here, before: 1 });
    world.workspace.type({ ...here, row: 1, column: 1, values: [['2019年台账', 'x']] });
    expect(valuesRung(world.workspace.mergeCells({ ...here, row: 1, rows: 1, columns: 4 }))).toEqual(['OTHER']);
    expect(rows('A1:B2')).toEqual(['2019年台账|', '编号|名称']);
    expect(script("return sheet.getRange('A1').getMergedRanges()[0].getA1Notation()")).toBe('A1:D1');
  });
});

describe('Workspace.deleteSheet and renameSheet', () => {
  it('ring a change alone', () => {
    expect(valuesRung(world.workspace.renameSheet({ ...here, name: '登记' }))).toEqual(['OTHER']);
    expect(valuesRung(world.workspace.deleteSheet(here))).toEqual(['REMOVE_GRID']);
    expect(script('return book.getSheets().map((each) => each.getName())')).toEqual(['其他']);
    expect(() => world.workspace.deleteSheet(here)).toThrow('no sheet 0');
  });

  it("refuse in Google's words", () => {
    expect(() => world.workspace.renameSheet({ ...here, name: '其他' })).toThrow(
      'A sheet with the name "其他" already exists',
    );
    script("book.deleteSheet(book.getSheetByName('其他'))");
    expect(() => world.workspace.deleteSheet(here)).toThrow("You can't remove all the sheets in a document.");
  });
});
