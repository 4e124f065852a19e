/** Texts where a number belongs: Google turns them into numbers, and refuses what is none. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

const SHEET = `const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  sheet.getRange('A1:B3').setValues([[1, 30], [2, 20], [3, 10]]);`;

/** What a body gives, or the message of what it throws. */
const answer = (body: string): unknown => scriptWorld().answer(`${SHEET} ${body}`);

describe('a text that is a number', () => {
  it.each([
    ['return sheet.getRange("2", 2).getValue();', 20],
    ['return sheet.getRange("2", "1", "2", "2").getA1Notation();', 'A2:B3'],
    ['return sheet.getRange("A1").offset("1", " 1 ").getA1Notation();', 'B2'],
    ['sheet.deleteRow("1"); return sheet.getRange("A1").getValue();', 2],
    ['return sheet.getSheetValues("1", "2", "1", "1")[0][0];', 30],
    ['sheet.sort("2"); return sheet.getRange("A1").getValue();', 3],
    ['sheet.getDataRange().sort({ column: "2", ascending: true }); return sheet.getRange("A1").getValue();', 3],
    ['return sheet.setRowHeight("1", "33").getRowHeight("1");', 33],
    ['return sheet.getRange("A1").setFontSize("12").getFontSize();', 12],
    ['return SpreadsheetApp.getActiveSpreadsheet().insertSheet("x", "0").getIndex();', 1],
    ['Utilities.sleep("5"); return "slept";', 'slept'],
    ['return LockService.getScriptLock().tryLock("10");', true],
    ['const cache = CacheService.getScriptCache(); cache.put("a", "1", "60"); return cache.get("a");', '1'],
    ['return ScriptApp.newTrigger("main").timeBased().everyMinutes("5").create().getHandlerFunction();', 'main'],
    [
      'return ScriptApp.newTrigger("main").timeBased().atHour("8").everyDays("1").create().getHandlerFunction();',
      'main',
    ],
    ['const form = FormApp.create("f"); form.addTextItem(); return form.deleteItem("0") ?? form.getItems().length;', 0],
    ['const item = FormApp.create("f").addScaleItem().setBounds("1", "7"); return item.getUpperBound();', 7],
    [
      `const validation = SpreadsheetApp.newDataValidation().requireNumberBetween("1", "2.5").build();
       return validation.getCriteriaValues().join();`,
      '1,2.5',
    ],
  ])('is one: %s', (body, value) => {
    expect(answer(body)).toBe(value);
  });
});

describe('what is no number', () => {
  const refused = (what: string) => `Cannot convert '${what}' to int.`;

  it.each([
    ['sheet.deleteRow("x");', refused('x')],
    ['sheet.deleteRow("");', refused('')],
    ['sheet.deleteRow([1, 2]);', refused('1,2')],
    // As a live log of January 2026 has it.
    ['sheet.sort([{ column: 1 }, { column: 2 }]);', refused('[object Object],[object Object]')],
    ['sheet.getRange("A1").offset("a", 1);', refused('a')],
    ['sheet.getRange(NaN, 1);', 'Cannot convert NaN to int.'],
    ['Utilities.sleep("long");', refused('long')],
    ['LockService.getScriptLock().waitLock("x");', refused('x')],
    ['CacheService.getScriptCache().put("a", "1", "x");', refused('x')],
    ['ScriptApp.newTrigger("main").timeBased().everyHours("x");', refused('x')],
    ['FormApp.create("f").getItemById("x");', refused('x')],
  ])('is told in the words of live logs: %s', (body, message) => {
    expect(answer(body)).toBe(message);
  });

  it.each([
    ['sheet.getRange("A", 2);', '(String,number)', 'SpreadsheetApp.Sheet.getRange'],
    ['sheet.deleteRow(null);', '(null)', 'SpreadsheetApp.Sheet.deleteRow'],
    ['sheet.deleteRow(true);', '(Boolean)', 'SpreadsheetApp.Sheet.deleteRow'],
    [
      'sheet.getRange("A1").copyValuesToRange("名", 1, 2, 1, 2);',
      '(String,number,number,number,number)',
      'SpreadsheetApp.Range.copyValuesToRange',
    ],
  ])('fits no form of a method that has several, and no other kind is turned into one: %s', (body, types, method) => {
    expect(answer(body)).toBe(`The parameters ${types} don't match the method signature for ${method}.`);
  });
});
