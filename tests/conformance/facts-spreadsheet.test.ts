/** Facts of the Spreadsheet service by their numbers, where no other test of this folder states them. */

import { describe, expect, it } from '@jest/globals';
import { plain, spreadsheetWorld } from './spreadsheet-world.ts';

const run = (script: string): unknown => plain(spreadsheetWorld().run(script));
const FILLED = `sheet.getRange('A1:C4').setValues([['n', 'k', 'x'], [3, 'b', 1], [1, 'a', 2], [2, 'a', 3]]);`;

describe('SpreadsheetApp.openById', () => {
  it('gives an object of its own each time, never the same one (F9)', () => {
    const script = `const [one, other] = [1, 2].map(() => SpreadsheetApp.openById(ss.getId()));
      return [one === other, one.getId() === other.getId(),
        SpreadsheetApp.getActive() === SpreadsheetApp.getActive()];`;
    expect(run(script)).toEqual([false, true, false]);
  });
});

describe('sorting and moving', () => {
  it('Sheet.sort counts from 1, ascending by default, and takes the header along (F24)', () => {
    const script = `${FILLED} sheet.sort(1); const up = sheet.getRange('A1:A4').getValues().flat();
      sheet.sort(1, false); return [up, sheet.getRange('A1:A4').getValues().flat()];`;
    expect(run(script)).toEqual([
      [1, 2, 3, 'n'],
      ['n', 3, 2, 1],
    ]);
  });

  it('removeDuplicates counts columns on the sheet, keeps the first and gives the shrunk range (F39)', () => {
    const script = `${FILLED} const left = sheet.getRange('B2:C4').removeDuplicates([2]);
      return [left.getA1Notation(), sheet.getRange('B2:C4').getValues()];`;
    expect(run(script)).toEqual([
      'B2:C3',
      [
        ['b', 1],
        ['a', 2],
        ['', ''],
      ],
    ]);
  });

  it('moveTo leaves nothing of values, background and weight behind (F42)', () => {
    const script = `sheet.getRange('A1').setValue('x').setBackground('red').setFontWeight('bold');
      sheet.getRange('A1').moveTo(sheet.getRange('C3'));
      return ['A1', 'C3'].map((address) => sheet.getRange(address))
        .map((cell) => [cell.getValue(), cell.getBackground(), cell.getFontWeight()]);`;
    expect(run(script)).toEqual([
      ['', '#ffffff', 'normal'],
      ['x', '#ff0000', 'bold'],
    ]);
  });

  it.each([
    ['A1', 'DOWN', 'A4', 'to the end of the data'],
    ['A2', 'NEXT', 'C2', 'to the end of the row of data'],
    ['C2', 'NEXT', 'Z2', 'to the edge of the sheet when nothing follows'],
    ['A4', 'DOWN', 'A1000', 'also downwards'],
    ['A9', 'UP', 'A4', 'over empty cells to the data'],
    ['A1', 'PREVIOUS', 'A1', 'nowhere at the edge'],
  ])('getNextDataCell from %s %s is %s: %s (F43)', (from, direction, to) => {
    const script = `${FILLED} return sheet.getRange('${from}')
      .getNextDataCell(SpreadsheetApp.Direction.${direction}).getA1Notation();`;
    expect(run(script)).toBe(to);
  });

  it('mergeAcross merges each row, and what is shown is the value at the left (F44)', () => {
    const script = `${FILLED} const range = sheet.getRange('A1:B2'); range.mergeAcross();
      return [range.getMergedRanges().map((each) => each.getA1Notation()), range.getDisplayValues()];`;
    expect(run(script)).toEqual([
      ['A1:B1', 'A2:B2'],
      [
        ['n', ''],
        ['3', ''],
      ],
    ]);
  });
});

describe('formulas', () => {
  it('getFormula is "" where there is none (F36)', () => {
    expect(run("sheet.getRange('A1').setValue('x'); return sheet.getRange('A1:B1').getFormulas();")).toEqual([
      ['', ''],
    ]);
  });

  it.each([
    ['A1', '"R[1]C[0]"', '=A2', '=R[1]C[0]'],
    ['B2', '"=R[-1]C[-1]"', '=A1', '=R[-1]C[-1]'],
  ])('setFormulasR1C1 at %s of %s is %s, and reads back canonically (F36)', (address, given, formula, back) => {
    const script = `const cell = sheet.getRange('${address}').setFormulasR1C1([[${given}]]);
      return [cell.getFormula(), cell.getFormulaR1C1()];`;
    expect(run(script)).toEqual([formula, back]);
  });
});

describe('looks', () => {
  it.each([
    ["setFontWeight('bold').setFontWeight(null).getFontWeight()", 'normal'],
    ["setFontLine('line-through').setFontLine(null).getFontLine()", 'none'],
    ["setVerticalAlignment('top').setVerticalAlignment(null).getVerticalAlignment()", 'bottom'],
  ])('%s is %s (F48)', (script, value) => {
    expect(run(`return sheet.getRange('A1').${script};`)).toBe(value);
  });

  it.each([
    ['cornflowerblue', '#6495ed'],
    ['DarkSlateGrey', '#2f4f4f'],
    ['GRAY', '#808080'],
    ['#ABCDEF', '#abcdef'],
  ])('the colour %s reads as %s, whatever its letters (F49)', (colour, hex) => {
    expect(run(`return sheet.getRange('A1').setBackground('${colour}').getBackground();`)).toBe(hex);
  });

  it('borders are not emulated, and say so instead of the null that a new sheet gives (F52)', () => {
    expect(run("try { return sheet.getRange('A1').getBorder() } catch (error) { return String(error) }")).toBe(
      'Error: not emulated: Range.getBorder',
    );
  });
});

describe('data validation', () => {
  it('requireValueInRange keeps the range and the arrow (F55)', () => {
    const script = `const rule = SpreadsheetApp.newDataValidation()
        .requireValueInRange(sheet.getRange('B1:B9')).build();
      const [range, arrow] = rule.getCriteriaValues();
      return [String(rule.getCriteriaType()), range.getA1Notation(), arrow];`;
    expect(run(script)).toEqual(['VALUE_IN_RANGE', 'B1:B9', true]);
  });

  it.each([
    ['requireCheckbox()', 'CHECKBOX', []],
    ["requireCheckbox('A')", 'CHECKBOX', ['A']],
    ["requireCheckbox('A', 'B')", 'CHECKBOX', ['A', 'B']],
  ])('%s is %s with %j (F55)', (call, name, values) => {
    const script = `const rule = SpreadsheetApp.newDataValidation().${call}.build();
      return [String(rule.getCriteriaType()), rule.getCriteriaValues()];`;
    expect(run(script)).toEqual([name, values]);
  });

  it.each([
    ['requireTextIsEmail()', 'TEXT_IS_VALID_EMAIL'],
    ['requireDate()', 'DATE_IS_VALID_DATE'],
    ['requireNumberBetween(1, 2)', 'NUMBER_BETWEEN'],
    ["requireFormulaSatisfied('=A1>0')", 'CUSTOM_FORMULA'],
  ])('%s has the criteria %s (F56)', (call, name) => {
    expect(run(`return String(SpreadsheetApp.newDataValidation().${call}.build().getCriteriaType());`)).toBe(name);
  });
});

describe('protections', () => {
  it('take another range, are listed by kind, and can be removed (F65)', () => {
    const script = `const { RANGE } = SpreadsheetApp.ProtectionType; const seen = [];
      const see = () => seen.push(ss.getProtections(RANGE).map((each) => each.getRange().getA1Notation()));
      const made = sheet.getRange('A1').protect(); see();
      made.setRange(sheet.getRange('B2:C3')); see();
      ss.getProtections(RANGE)[0].remove(); see(); return seen;`;
    expect(run(script)).toEqual([['A1'], ['B2:C3'], []]);
  });
});

describe('limits of a spreadsheet (PLATFORM D, E)', () => {
  it('a text that an apostrophe kept is a number once a script writes back what it read', () => {
    const script = `const cell = sheet.getRange('A1'); cell.setValue("'007"); const first = cell.getValue();
      cell.setValue(first); return [first, cell.getValue()];`;
    expect(run(script)).toEqual(['007', 7]);
  });

  it.each(['null', '""', 'undefined'])('%s empties a cell', (nothing) => {
    const script = `const cell = sheet.getRange('A1'); cell.setValue('x'); cell.setValues([[${nothing}]]);
      return [cell.getValue(), sheet.getLastRow()];`;
    expect(run(script)).toEqual(['', 0]);
  });
});
