/** Moving, copying and tidying cells, formulas by relative position, and where data ends. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld('en_US').run(script));
const GRID = `const grid = sheet.getRange('A1:D4');
  grid.setValues([1, 2, 3, 4].map((row) => ['A', 'B', 'C', 'D'].map((letter) => letter + row)));`;
const SOURCE = `const source = sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]).setBackground('#ff0000');`;

describe('Range.moveTo', () => {
  it('takes values and looks along and leaves nothing behind, also onto itself (F42)', () => {
    const script = `${SOURCE} source.setNote('n'); const given = source.moveTo(sheet.getRange('B1'));
      return [given, sheet.getRange('A1:C2').getValues(), sheet.getRange('A1:C1').getBackgrounds()[0],
        sheet.getRange('A1:C1').getNotes()[0]]`;
    const values = [
      ['', 'a', 'b'],
      ['', 'c', 'd'],
    ];
    expect(run(script)).toEqual([null, values, ['#ffffff', '#ff0000', '#ff0000'], ['', 'n', 'n']]);
  });

  it('is not emulated where a formula of the sheet may refer to what moves', () => {
    const script = `${SOURCE} sheet.getRange('D9').setFormula('=A1'); source.moveTo(sheet.getRange('F1'))`;
    expect(() => run(script)).toThrow('not emulated: Range.moveTo of cells that formulas may refer to');
  });
});

describe('copying', () => {
  it.each([
    ['values only', 'source.copyValuesToRange(sheet, 4, 7, 1, 4)', [['a', 'b', 'a', 'b'], '#ffffff']],
    ['looks only', 'source.copyFormatToRange(sheet.getSheetId(), 4, 5, 1, 2)', [['', '', '', ''], '#ff0000']],
    [
      'transposed',
      "source.copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, true)",
      [['a', 'c', '', ''], '#ffffff'],
    ],
    [
      'a paste type without `transposed` is taken for options, and pastes all',
      "source.copyTo(sheet.getRange('D1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES)",
      [['a', 'b', '', ''], '#ff0000'],
    ],
  ])('%s (F40)', (_rule, call, expected) => {
    const script = `${SOURCE} ${call}; const row = sheet.getRange('D1:G1');
      return [row.getValues()[0], row.getBackground()]`;
    expect(run(script)).toEqual(expected);
  });
});

describe('Range.insertCells and Range.deleteCells', () => {
  it.each([
    [
      'deleteCells along the rows fills from the right',
      "sheet.getRange('B2:C2').deleteCells(D.COLUMNS)",
      ['A2', 'D2', '', ''],
      ['A3', 'B3', 'C3', 'D3'],
    ],
    [
      'deleteCells along the columns fills from below',
      "sheet.getRange('B2:C3').deleteCells(D.ROWS)",
      ['A2', 'B4', 'C4', 'D2'],
      ['A3', '', '', 'D3'],
    ],
    [
      'insertCells pushes to the right',
      "sheet.getRange('B2:C2').insertCells(D.COLUMNS)",
      ['A2', '', '', 'B2'],
      ['A3', 'B3', 'C3', 'D3'],
    ],
    [
      'insertCells pushes down',
      "sheet.getRange('B2').insertCells(D.ROWS)",
      ['A2', '', 'C2', 'D2'],
      ['A3', 'B2', 'C3', 'D3'],
    ],
  ])('%s', (_rule, call, second, third) => {
    const script = `${GRID} const D = SpreadsheetApp.Dimension; ${call}; return grid.getValues().slice(1, 3)`;
    expect(run(script)).toEqual([second, third]);
  });
});

describe('Range.getNextDataCell', () => {
  it.each([
    ['B1', 'DOWN', 'B2'],
    ['B2', 'DOWN', 'B5'],
    ['D2', 'DOWN', 'D4'],
    ['B5', 'DOWN', 'B1000'],
    ['B2', 'UP', 'B1'],
    ['D4', 'UP', 'D2'],
    ['A1', 'UP', 'A1'],
    ['A2', 'NEXT', 'B2'],
    ['B2', 'NEXT', 'D2'],
    ['D2', 'NEXT', 'Z2'],
    ['D2', 'PREVIOUS', 'B2'],
  ])('from %s %s it is %s (F43)', (from, direction, to) => {
    const script = `sheet.getRange('B2').setValue(1); sheet.getRange('B5').setValue(1);
      sheet.getRange('D2:D4').setValue(1);
      return sheet.getRange('${from}').getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation()`;
    expect(run(script)).toBe(to);
  });
});

describe('Range.getDataRegion', () => {
  it.each([
    ['C3', '', 'B2:D4'],
    ['A1', '', 'A1'],
    ['B1', '', 'B1:D4'],
    ['E3', '', 'B2:E4'],
    ['C3', 'SpreadsheetApp.Dimension.ROWS', 'C2:C4'],
    ['C3', 'SpreadsheetApp.Dimension.COLUMNS', 'B3:D3'],
  ])('around %s (%s) it is %s', (from, dimension, region) => {
    const script = `sheet.getRange('B2:D4').setValue(1);
      return sheet.getRange('${from}').getDataRegion(${dimension}).getA1Notation()`;
    expect(run(script)).toBe(region);
  });
});

describe('tidying', () => {
  it('trimWhitespace leaves a text a text, even one that now begins like a formula (F33)', () => {
    const script = `const range = sheet.getRange('A1:C1').setValues([[' a  b ', '   =SUM(1,2)', 3]]);
      range.trimWhitespace(); return [range.getValues()[0], range.getFormulas()[0]]`;
    expect(run(script)).toEqual([
      ['a b', '=SUM(1,2)', 3],
      ['', '', ''],
    ]);
  });

  it('removeDuplicates counts columns on the sheet and gives what is left (F39)', () => {
    const script = `const range = sheet.getRange('C2:D5').setValues([['x', 1], ['y', 1], ['x', 1], ['z', 2]]);
      const all = range.removeDuplicates(); const first = [all.getA1Notation(), all.getValues()];
      const byColumn = all.removeDuplicates([4]);
      return [first, byColumn.getA1Notation(), range.getValues().map((row) => row.join())]`;
    const kept = [
      ['x', 1],
      ['y', 1],
      ['z', 2],
    ];
    expect(run(script)).toEqual([['C2:D4', kept], 'C2:D3', ['x,1', 'z,2', ',', ',']]);
  });
});

describe('formulas in R1C1', () => {
  it.each([
    ['G7', '=R[-1]C[-1]+R1C1*R[1]C[1]', '=F6+$A$1*H8', '=R[-1]C[-1]+R1C1*R[1]C[1]'],
    [
      'H15',
      '=R[-1]C & " R1C1 is no reference"',
      '=H14 & " R1C1 is no reference"',
      '=R[-1]C[0] & " R1C1 is no reference"',
    ],
    ['B3', '=SUM(R1C1:R2C)', '=SUM($A$1:B$2)', '=SUM(R1C1:R2C[0])'],
    ['A1', '=R[-1]C', '=#REF!', '=#REF!'],
    ['A1', 'Value', '=Value', '=Value'],
  ])('in %s %s is %s, and reads back as %s (F36)', (cell, given, a1, back) => {
    const script = `const range = sheet.getRange('${cell}').setFormulaR1C1(${JSON.stringify(given)});
      return [range.getFormula(), range.getFormulaR1C1()]`;
    expect(run(script)).toEqual([a1, back]);
  });
});
