/** An object of every class that is emulated, made as a script makes it. */

import { kindNameOf } from '../../src/offline/base/object-kind.ts';
import { serviceClasses } from '../../src/offline/base/service-class.ts';
import { offlineGoogle } from '../../src/offline/offline-google.ts';
import { OWNER, SHANGHAI } from './script-world.ts';

/** Expressions that give an object of each class. Globals are found by themselves. */
const OBJECTS = [
  'book',
  'sheet',
  'range',
  "sheet.getRangeList(['A1'])",
  'range.protect()',
  'range.createFilter()',
  'range.getTextStyle()',
  'range.getTextRotation()',
  "(book.setNamedRange('N', range), book.getNamedRanges()[0])",
  'SpreadsheetApp.getSelection()',
  'SpreadsheetApp.newDataValidation()',
  'SpreadsheetApp.newDataValidation().requireCheckbox().build()',
  'SpreadsheetApp.newConditionalFormatRule()',
  'rule',
  'rule.getBooleanCondition()',
  "SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('red').getGradientCondition()",
  'SpreadsheetApp.newColor()',
  'colour',
  'colour.asRgbColor()',
  'SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build().asThemeColor()',
  'SpreadsheetApp.newTextStyle()',
  'form',
  'text',
  'form.addListItem()',
  'form.addCheckboxItem()',
  'form.addMultipleChoiceItem()',
  'form.addParagraphTextItem()',
  'form.addDateItem()',
  'form.addScaleItem()',
  'form.addPageBreakItem()',
  'form.addSectionHeaderItem()',
  'form.getItems()[0]',
  "form.addListItem().createChoice('a')",
  'FormApp.createTextValidation()',
  'FormApp.createTextValidation().build()',
  'FormApp.createParagraphTextValidation()',
  'FormApp.createParagraphTextValidation().build()',
  'FormApp.createGridValidation()',
  'FormApp.createGridValidation().build()',
  'FormApp.createCheckboxValidation()',
  'FormApp.createCheckboxValidation().build()',
  'form.addGridItem()',
  'form.createResponse()',
  "text.createResponse('a')",
  'SpreadsheetApp.getUi()',
  "SpreadsheetApp.getUi().createMenu('m')",
  "SpreadsheetApp.getUi().prompt('p')",
  'trigger',
  "ScriptApp.newTrigger('f')",
  "ScriptApp.newTrigger('f').timeBased()",
  "ScriptApp.newTrigger('f').forForm(form)",
  "ScriptApp.newTrigger('f').forSpreadsheet(book)",
  'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  'PropertiesService.getScriptProperties()',
  'CacheService.getScriptCache()',
  'LockService.getScriptLock()',
  "HtmlService.createHtmlOutput('')",
  "HtmlService.createHtmlOutput('').addMetaTag('viewport', 'a').getMetaTags()[0]",
  "HtmlService.createTemplate('')",
  "Utilities.newBlob('a')",
  'Session.getActiveUser()',
  "ContentService.createTextOutput('')",
  'Drive.Files',
  'Drive.Permissions',
];
const SETTING = `const book = SpreadsheetApp.getActiveSpreadsheet(), sheet = book.getSheets()[0];
  const range = sheet.getRange('A1:B2'), form = FormApp.create('f'), text = form.addTextItem();
  const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([range]).build();
  const colour = SpreadsheetApp.newColor().setRgbColor('red').build();
  const trigger = ScriptApp.newTrigger('f').timeBased().everyHours(1).create();`;

/** Gives the globals by their names, and an object of each class; what is none of ours, `MimeType`, as well. */
export function everyObject(): { globals: ReadonlyMap<string, object>; objects: readonly object[] } {
  const { services, workspace } = offlineGoogle({
    now: '2019-08-20T09:00:00+08:00',
    ...SHANGHAI,
    locale: 'en_US',
    sharpClocks: true,
  });
  workspace.screen(OWNER).answerNext({ button: 'OK' });
  const make = new Function(...Object.keys(services), `${SETTING}; return [${OBJECTS.join(', ')}]`);
  return { globals: new Map(Object.entries(services)), objects: make(...Object.values(services)) };
}

/** The methods of an object that stand in no table of its class: neither with a signature nor as not emulated. */
export function unsigned(object: object): string[] {
  const known = serviceClasses().get(kindNameOf(object) ?? '');
  const isKnown = (name: string): boolean =>
    known?.signatures.has(name) === true || known?.lacking.includes(name) === true;
  return methodsOf(object).filter((name) => !isKnown(name));
}

/** The names of the functions that an object answers with, but for what every object has. */
function methodsOf(object: object): string[] {
  const names = new Set<string>();
  for (
    let each: object | null = object;
    each !== null && each !== Object.prototype;
    each = Object.getPrototypeOf(each)
  ) {
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  }
  return [...names].filter(
    (name) => !['constructor', 'toString'].includes(name) && typeof Reflect.get(object, name) === 'function',
  );
}
