/** Formulas: functions held against results known by hand, what is refused by name, and what moves a result. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/programs.mjs';
import { FORMULA_FUNCTIONS } from '../../src/offline/spreadsheet/formula/formula-functions.ts';
import { itInAll } from '../thoroughness.ts';
import { KNOWN, LEDGER } from './formula-cases.ts';
import { plain, type SpreadsheetWorld, spreadsheetWorld } from './spreadsheet-world.ts';

const read = (formula: string, call = 'getValue') => `other.getRange('H1').setFormula(${JSON.stringify(formula)});
  try { return other.getRange('H1').${call}(); } catch (error) { return error.message; }`;

/** What a formula gives on a sheet of its own beside the ledger. */
function answer(formula: string, call?: string): unknown {
  return spreadsheetWorld().run(LEDGER + read(formula, call));
}

describe('a formula that is read', () => {
  it.each(KNOWN)('%s', (formula, value) => {
    expect(plain(answer(formula))).toEqual(value);
  });

  it('has every function that is worked out among the known results', () => {
    const tried = KNOWN.filter(([, value]) => !String(value).startsWith('not emulated')).map(([formula]) => formula);
    const missing = FORMULA_FUNCTIONS.filter((name) => !tried.some((formula) => formula.includes(`${name}(`)));
    expect(missing).toEqual([]);
  });

  it('is worked out with the functions that the documentation names', () => {
    const page = readFileSync(join(ROOT, 'docs/offline-workspace.md'), 'utf8');
    const [, listed = ''] = /<!-- formulas: begin -->\n([A-Z ]+)\n<!-- formulas: end -->/.exec(page) ?? [];
    expect(listed.split(' ')).toEqual(FORMULA_FUNCTIONS);
  });

  it('is a Date where it gives a day, and shows as one', () => {
    const days: Record<string, [string, string]> = {
      '=TODAY()': ['2019-08-20', '2019/8/20'],
      '=TODAY()+1': ['2019-08-21', '2019/8/21'],
      '=DATE(2019,2,30)': ['2019-03-02', '2019/3/2'],
      '=线下活动台账!D2': ['2019-08-09', '2019/8/9'],
      '=MAX(线下活动台账!D:D)': ['2019-08-20', '2019/8/20'],
      '=IF(TRUE,线下活动台账!D2,"")': ['2019-08-09', '2019/8/9'],
      '=VLOOKUP("三厂",线下活动台账!A:D,4,FALSE)': ['2018-12-31', '2018/12/31'],
    };
    for (const [formula, [day, shown]] of Object.entries(days)) {
      const value = answer(formula) as Date;
      expect([formula, new Date(value.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)]).toEqual([formula, day]);
      expect([formula, answer(formula, 'getDisplayValue')]).toEqual([formula, shown]);
    }
  });

  it('reads NOW() from the clock of the execution', () => {
    const { clock, run } = spreadsheetWorld();
    const script = `${LEDGER} other.getRange('A1').setFormula('=NOW()'); return other.getRange('A1')`;
    expect((run(`${script}.getValue()`) as Date).getTime()).toBe(clock.nowMs);
    clock.nowMs += 86_400_000;
    expect(run(`return ss.getSheets()[1].getRange('A1').getDisplayValue()`)).toBe('2019/8/21 9:00:00');
  });

  it('is shown in the format of its cell', () => {
    const script = `other.getRange('A1:A2').setFormulas([['=1/3'], ['=43697']])
        .setNumberFormats([['0.0%'], ['yyyy-mm-dd']]);
      return [other.getRange('A1:A2').getDisplayValues().flat(), other.getRange('A2').getValue() instanceof Date];`;
    expect(plain(spreadsheetWorld().run(LEDGER + script))).toEqual([['33.3%', '2019-08-20'], true]);
  });

  it('keeps its own text for getFormulas', () => {
    expect(answer('=SUM(线下活动台账!C2:C)', 'getFormula')).toBe('=SUM(线下活动台账!C2:C)');
  });
});

describe('a formula that is not worked out', () => {
  const REFUSED: readonly (readonly [string, string])[] = [
    ['=QUERY(线下活动台账!A:C,"select A")', 'formula QUERY'],
    ['=ARRAYFORMULA(线下活动台账!A2:A3&"")', 'formula ARRAYFORMULA'],
    ['=IMPORTRANGE("a","b")', 'formula IMPORTRANGE'],
    ['=1+QUERY(线下活动台账!A:C)', 'formula QUERY'],
    ['=线下活动台账!A2:A3', 'formula with a range in place of one cell'],
    ['=SUM(IF(线下活动台账!C2:C5>50,1,0))', 'formula with a range in place of one cell'],
    ['={1,2}', 'formula with {'],
    ['=IF(TRUE,,1)', 'formula with ,'],
    ['=别名+1', 'formula with the name 别名'],
    ['=LEN("王🈴")', 'formula LEN of characters that may be counted otherwise'],
    ['=LEN(1/3)', 'formula LEN of characters that may be counted otherwise'],
    ['=线下活动台账!D2&"前"', 'formula with a date or a format as a text'],
    ['=SUM(线下活动台账!D:D)', 'formula SUM of dates'],
    ['=线下活动台账!D2*2', 'formula with a date and *'],
    ['="2019-08-20"+1', 'formula that needs a number of a text which may be a date'],
    ['=YEAR("2019/8/20")', 'formula that needs a number of a text which may be a date'],
    ['=LEFT("a1",2)+1', 'formula that needs a number of a made text'],
    ['=COUNTIF(线下活动台账!F:F,"12")', 'formula COUNTIF by numbers over numbers kept as texts'],
    ['=COUNTIF(线下活动台账!F:F,">"&线下活动台账!C2)', 'formula COUNTIF by numbers over numbers kept as texts'],
    ['=COUNTIF(线下活动台账!A:A,"2019-08-20")', 'formula COUNTIF with a criterion that may be a date'],
    ['=SUMIF(线下活动台账!A:A,">=8月1日",线下活动台账!C:C)', 'formula SUMIF with a criterion that may be a date'],
    ['=COUNTIF(线下活动台账!A:A,"TRUE")', 'formula COUNTIF with a truth value as a text'],
    ['=IF(线下活动台账!F1>=10,1,2)', 'formula that compares a text with a number'],
    ['=VLOOKUP("一厂工会",线下活动台账!A:C,3)', 'formula VLOOKUP without an exact match'],
    ['=MATCH(35,线下活动台账!C:C)', 'formula MATCH with 2 arguments'],
    ['=TEXT(线下活动台账!D2,"mmm d")', 'formula TEXT with a format that was not tried'],
    ['=SUMIF(线下活动台账!C:C,">9")', 'formula SUMIF with 2 arguments'],
    ['=IF(线下活动台账!C2>1,线下活动台账!D2,7)', 'formula that may give a date or a number'],
    ['=Z2000', 'formula with Z2000, outside of its sheet'],
  ];

  it.each(REFUSED)('%s says so by name', (formula, what) => {
    expect(answer(formula)).toBe(`not emulated: ${what}`);
  });

  it('stops no other formula but those that refer to it', () => {
    const script = `other.getRange('A1:A3').setFormulas([['=QUERY(B1:C2)'], ['=A1&"x"'], ['=LEN("ab")']]);
      const values = ['A2', 'A3', 'A1'].map((cell) => { try { return other.getRange(cell).getValue(); }
        catch (error) { return error.message; } }); return values;`;
    const refused = 'not emulated: formula QUERY';
    expect(plain(spreadsheetWorld().run(LEDGER + script))).toEqual([refused, 2, refused]);
  });

  it('shows no format that Google may have inferred from formatted numbers, and still has a value', () => {
    const script = `sheet.getRange('C2').setNumberFormat('0.00');
      const cell = other.getRange('A1').setFormula('=线下活动台账!C2*2');
      return [cell.getValue(), thrown(() => cell.getDisplayValue())];`;
    const refused = 'Error: not emulated: the number format of a formula over formatted numbers';
    expect(plain(spreadsheetWorld().run(LEDGER + script))).toEqual([240, refused]);
  });
});

describe('what moves a result', () => {
  const LINES = `sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1').setFormula('=SUM(A1:A3)');
    sheet.getRange('B2').setFormula('=B1*2'); const both = () => sheet.getRange('B1:B2').getValues().flat();`;

  it('follows every change of a cell, a sheet, a line, and a write that was lost', () => {
    const world = spreadsheetWorld();
    const script = `${LINES} const all = [both()]; sheet.getRange('A3').setValue(10); all.push(both());
      sheet.insertRowBefore(2); sheet.getRange('A2').setValue(5); all.push([sheet.getRange('B1').getValue()]);
      sheet.deleteRow(4); all.push([sheet.getRange('B1').getValue()]);
      ss.insertSheet('前', 0); all.push(both()); return all;`;
    expect(plain(world.run(script))).toEqual([[6, 12], [13, 26], [18], [8], [8, '']]);
    const lost = world.execution();
    lost.run(`ss.getSheets()[1].getRange('A1').setValue(1000)`);
    lost.loseWrites();
    expect(world.run(`return ss.getSheets()[1].getRange('B1').getValue()`)).toBe(8);
  });

  it('reads the cells of a named range', () => {
    const script = `${LINES} ss.setNamedRange('人数', sheet.getRange('A1:A2'));
      sheet.getRange('C1').setFormula('=SUM(人数)');
      return sheet.getRange('C1').getValue();`;
    expect(spreadsheetWorld().run(script)).toBe(3);
  });

  it('is #REF! where formulas go in circles, and for those that refer to them', () => {
    const script = `sheet.getRange('A1:A3').setFormulas([['=A2'], ['=A1+1'], ['=A2+1']]);
      sheet.getRange('C1').setFormula('=SUM(C:C)'); return sheet.getRange('A1:C3').getValues();`;
    expect(plain(spreadsheetWorld().run(script))).toEqual([
      ['#REF!', '', '#REF!'],
      ['#REF!', '', ''],
      ['#REF!', '', ''],
    ]);
  });

  it('sorts rows, repeats and copied values by results', () => {
    const script = `sheet.getRange('A1:A3').setValues([[3], [1], [2]]);
      sheet.getRange('B1:B3').setFormulas([['=5-2'], ['=1*1'], ['=2+0']]);
      sheet.getRange('A1:B3').sort(2);
      sheet.getRange('B1:B3').copyTo(sheet.getRange('D1'), { contentsOnly: true });
      return [sheet.getRange('A1:D3').getValues(), sheet.getRange('D1').getFormula()];`;
    const rows = [1, 2, 3].map((each) => [each, each, '', each]);
    expect(plain(spreadsheetWorld().run(script))).toEqual([rows, '']);
  });

  it('reads a whole sheet with getSheetValues, formulas among it', () => {
    expect(plain(spreadsheetWorld().run(`${LINES} return ss.getSheets()[0].getSheetValues(1, 1, -1, -1)`))).toEqual([
      [1, 6],
      [2, 12],
      [3, ''],
    ]);
  });

  itInAll('works out a running total of two thousand rows from its last row, and a change of the first', () => {
    const script = `const lines = Array.from({ length: 1999 }, (_, index) => index);
      sheet.insertRowsAfter(1, 1000); sheet.getRange('A1:A2000').setValue(0.5); sheet.getRange('B1').setFormula('=A1');
      sheet.getRange('B2:B2000').setFormulas(lines.map((index) => ['=B' + (index + 1) + '+A' + (index + 2)]));
      const all = [sheet.getRange('B2000').getValue()]; sheet.getRange('A1').setValue(1);
      return [...all, sheet.getRange('B2000').getValue()];`;
    expect(plain(spreadsheetWorld().run(script))).toEqual([1000, 1000.5]);
  });

  itInAll('works out a column that is filled down a thousand rows', () => {
    const world: SpreadsheetWorld = spreadsheetWorld();
    const script = `const lines = Array.from({ length: 1000 }, (_, index) => index);
      sheet.getRange(1, 1, 1000, 6).setValues(lines.map((index) => [index % 7, 'x', 1, 2, 3, 4]));
      sheet.getRange(1, 7, 1000, 1).setFormulas(lines.map((index) => ['=COUNTIF(A:A,A' + (index + 1) + ')']));
      return sheet.getRange(1, 7, 1000, 1).getValues().reduce((sum, [each]) => sum + each, 0);`;
    // Seven kinds in a thousand rows: six of 143 and one of 142.
    expect(world.run(script)).toBe(6 * 143 * 143 + 142 * 142);
  });
});
