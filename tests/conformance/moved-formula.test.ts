/** References of formulas when rows and columns come and go. */

import { describe, expect, it } from '@jest/globals';
import { movedFormula } from '../../src/offline/spreadsheet/formula/moved-formula.ts';
import { scriptWorld } from './script-world.ts';

const sheet = { target: 'S', own: 'S' };
const rows = (first: number, change: number) => ({ ...sheet, axis: 'rows' as const, first, change });
const columns = (first: number, change: number) => ({ ...sheet, axis: 'columns' as const, first, change });

describe('movedFormula', () => {
  it.each([
    ['=SUM(A2:A9)', rows(3, 1), '=SUM(A2:A10)'],
    ['=SUM(A2:A9)', rows(2, 2), '=SUM(A4:A11)'],
    ['=SUM(A2:A9)', rows(10, 1), '=SUM(A2:A9)'],
    ['=$A$5+B$5', rows(5, 1), '=$A$6+B$6'],
    ['=SUM(5:7)+SUM($5:7)', rows(6, 1), '=SUM(5:8)+SUM($5:8)'],
    ['=ArrayFormula(D2:D+I2:I)', columns(4, 1), '=ArrayFormula(E2:E+J2:J)'],
    ['=SUM(D:F)', columns(5, 2), '=SUM(D:H)'],
    ['=Z1', columns(1, 1), '=AA1'],
    ['="A5"&A5', rows(1, 1), '="A5"&A6'],
    ['=Other!A5+S!A5', rows(1, 1), '=Other!A5+S!A6'],
    ["='My ''S'''!A5", rows(1, 1), "='My ''S'''!A5"],
    ['=LOG10(A5)+A5_x', rows(1, 1), '=LOG10(A6)+A5_x'],
  ])('moves what stands behind inserted lines: %s', (formula, lines, moved) => {
    expect(movedFormula(formula, lines)).toBe(moved);
  });

  it.each([
    ['=A5', rows(5, -1), '=#REF!'],
    ['=A6', rows(5, -1), '=A5'],
    ['=SUM(A2:A9)', rows(4, -2), '=SUM(A2:A7)'],
    ['=SUM(A2:A9)', rows(1, -3), '=SUM(A1:A6)'],
    ['=SUM(A2:A9)', rows(8, -5), '=SUM(A2:A7)'],
    ['=SUM(A2:A9)', rows(2, -8), '=SUM(#REF!)'],
    ['=SUM(D2:D)', columns(4, -1), '=SUM(#REF!)'],
    ['=SUM(C:E)', columns(3, -1), '=SUM(C:D)'],
    ['=SUM(A3:A)', rows(2, -3), '=SUM(A2:A)'],
  ])('moves what stands behind deleted lines, and loses what was deleted: %s', (formula, lines, moved) => {
    expect(movedFormula(formula, lines)).toBe(moved);
  });
});

describe('Sheet.insertColumnAfter', () => {
  it('moves the references of every sheet, and deleteRow those of the rows below', () => {
    const world = scriptWorld();
    expect(
      world.answer(`const book = SpreadsheetApp.getActive(); const sheet = book.getActiveSheet();
        sheet.getRange('D4').setFormula('=B2*C2'); sheet.getRange('D5').setFormula('=B2');
        const other = book.insertSheet('Other'); other.getRange('A1').setFormula("='" + sheet.getName() + "'!C2");
        sheet.insertColumnAfter(1); sheet.deleteRow(1);
        return [sheet.getRange('E3').getFormula(), sheet.getRange('E4').getFormula(),
          other.getRange('A1').getFormula().slice(-2)];`),
    ).toEqual(['=C1*D1', '=C1', 'D1']);
  });
});
