/** The list of what is emulated, made from the objects themselves, is what the documentation says. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/programs.mjs';
import { offlineGoogle } from '../../src/offline/offline-google.ts';
import { SHANGHAI } from './script-world.ts';

const PAGE = join(ROOT, 'docs/offline-workspace.md');
const MARKS = ['<!-- classes: begin -->', '<!-- classes: end -->'] as const;

/** Expressions that give an object of each class. Globals are found by themselves. */
const OBJECTS = [
  'book',
  'sheet',
  'range',
  "sheet.getRangeList(['A1'])",
  'range.protect()',
  'range.createFilter()',
  "(book.setNamedRange('N', range), book.getNamedRanges()[0])",
  'SpreadsheetApp.getSelection()',
  'SpreadsheetApp.newDataValidation()',
  'SpreadsheetApp.newDataValidation().requireCheckbox().build()',
  'SpreadsheetApp.newConditionalFormatRule()',
  'rule',
  'rule.getBooleanCondition()',
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
  'FormApp.createParagraphTextValidation()',
  'FormApp.createGridValidation()',
  'FormApp.createCheckboxValidation()',
  'form.addGridItem()',
  'form.createResponse()',
  "text.createResponse('a')",
  'SpreadsheetApp.getUi()',
  "SpreadsheetApp.getUi().createMenu('m')",
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
  "HtmlService.createTemplate('')",
  "Utilities.newBlob('a')",
  'Session.getActiveUser()',
  "ContentService.createTextOutput('')",
  'Drive.Files',
  'Drive.Permissions',
];
/** Where an object's own text is not the name of its class. */
const NAMES: Readonly<Record<string, string>> = {
  'Session.getActiveUser()': 'User',
  'PropertiesService.getScriptProperties()': 'Properties',
  'Drive.Files': 'Drive.Files',
  'Drive.Permissions': 'Drive.Permissions',
};
const SETTING = `const book = SpreadsheetApp.getActiveSpreadsheet(), sheet = book.getSheets()[0];
  const range = sheet.getRange('A1:B2'), form = FormApp.create('f'), text = form.addTextItem();
  const rule = SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([range]).build();
  const trigger = ScriptApp.newTrigger('f').timeBased().everyHours(1).create();`;

/** Names by what an object answers with: methods that work, methods that throw, properties. */
function members(object: object): { methods: string[]; lacking: string[] } {
  const names = new Set<string>();
  for (let at: object | null = object; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  }
  const own = [...names].filter((name) => !['constructor', 'toString'].includes(name)).sort();
  const throws = (name: string): boolean => String(Reflect.get(object, name)).includes('NotEmulated');
  return { methods: own.filter((name) => !throws(name)), lacking: own.filter(throws) };
}

function table(): string {
  const { services } = offlineGoogle({
    now: '2019-08-20T09:00:00+08:00',
    ...SHANGHAI,
    locale: 'en_US',
    sharpClocks: true,
  });
  const rows = new Map<string, { methods: string[]; lacking: string[] }>();
  for (const [name, service] of Object.entries(services)) rows.set(name, members(service));
  const make = new Function(...Object.keys(services), `${SETTING}; return [${OBJECTS.join(', ')}]`);
  for (const [at, object] of make(...Object.values(services)).entries()) {
    const expression = OBJECTS[at] ?? '';
    rows.set(NAMES[expression] ?? String(object), members(object));
  }
  const lines = [...rows]
    .filter(([, { methods }]) => methods.length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { methods, lacking }]) => `| ${name} | ${methods.join(' ')} | ${lacking.join(' ')} |`);
  return ['| class | emulated | throws `not emulated` by name |', '| --- | --- | --- |', ...lines].join('\n');
}

describe('docs/offline-workspace.md', () => {
  it('lists the methods that are there (WRITE_DOCS=1 writes the list anew)', () => {
    const page = readFileSync(PAGE, 'utf8');
    const [before = '', rest = ''] = page.split(MARKS[0]);
    const [listed = '', after = ''] = rest.split(MARKS[1]);
    const now = table();
    if (process.env.WRITE_DOCS === '1') writeFileSync(PAGE, `${before}${MARKS[0]}\n${now}\n${MARKS[1]}${after}`);
    else expect(listed.trim()).toBe(now);
  });
});
