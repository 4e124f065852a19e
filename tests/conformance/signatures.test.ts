/** Every method of every object stands in the table of its class, and is held to it in the same words. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT } from '../../scripts/programs.mjs';
import { kindNameOf } from '../../src/offline/base/object-kind.ts';
import { serviceClasses } from '../../src/offline/base/service-class.ts';
import { guarded } from '../../src/offline/service.ts';
import { everyObject, unsigned } from './every-object.ts';
import { scriptWorld } from './script-world.ts';

const { globals, objects } = everyObject();
// Services that are not there at all, and MimeType, which is nothing but texts, are of no class.
const signed = [...globals.values(), ...objects].filter((object) => kindNameOf(object) !== null);
const TOO_MANY = Array.from({ length: 12 }, () => 0);

/** Each method of each class once: its full name, the object that it was found on, and whether it takes any number. */
const methods = new Map(
  signed.flatMap((object) => {
    const className = kindNameOf(object) ?? '';
    const signatures = [...(serviceClasses().get(className)?.signatures ?? [])];
    return signatures.map(([name, forms]) => [`${className}.${name}`, { forms, name, object }] as const);
  }),
);

function refusalOf(object: object, name: string): string {
  try {
    Reflect.get(object, name)(...TOO_MANY);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing thrown';
}

describe('the tables of signatures', () => {
  it('name every method of every object', () => {
    expect(signed.flatMap((object) => unsigned(object).map((name) => `${kindNameOf(object)}.${name}`))).toEqual([]);
  });

  it('are those of all classes: an object of each is looked at', () => {
    const classes = new Set(signed.map(kindNameOf));
    expect([...serviceClasses().keys()].filter((name) => !classes.has(name))).toEqual([]);
  });

  it('leave out globals alone that are not there, and what is nothing but texts', () => {
    const others = [...globals].filter(([, object]) => kindNameOf(object) === null);
    const present = others.filter(([, object]) => Object.getOwnPropertyNames(object).length > 1);
    expect(present.map(([name]) => name)).toEqual(['MimeType']);
  });

  it.each([
    ['added to an object', Object.assign(everyObject().globals.get('Logger') ?? {}, { shout: () => null }), 'shout'],
    ['of an object that is of no class', guarded('Extra', { play: () => null }), 'play'],
  ])('would miss a method %s', (_how, object, name) => {
    expect(unsigned(object)).toEqual([name]);
  });

  it('are what every method is held to, in the same words', () => {
    const refused = [...methods].filter(([, { forms }]) => !forms.some((form) => form.endsWith('...')));
    const wrong = refused.filter(([path, { name, object }]) => {
      const told = refusalOf(object, name);
      const types = TOO_MANY.map(() => 'number').join(',');
      const words = `The parameters (${types}) don't match the method signature for ${path}.`;
      return told !== (path.startsWith('Drive.') ? `not emulated: ${path} with 12 arguments` : words);
    });
    expect(refused.length).toBeGreaterThan(700);
    expect(wrong.map(([path]) => path)).toEqual([]);
  });

  it('let any number of values into those alone that print them', () => {
    const open = [...methods].filter(([, { forms }]) => forms.some((form) => form.endsWith('...')));
    const levels = ['log', 'info', 'warn', 'error', 'debug'].map((level) => `console.${level}`);
    expect(open.map(([path]) => path).sort()).toEqual(['Logger.log', 'Utilities.formatString', ...levels].sort());
  });

  it('are the one way: no other file makes objects of Google’s, or the words in which arguments are refused', () => {
    const folder = join(ROOT, 'src/offline');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    const using = (piece: RegExp): string[] =>
      files.filter((path) => piece.test(readFileSync(join(folder, path), 'utf8'))).sort();
    expect(using(/new Proxy\(/)).toEqual(['base/service-class.ts', 'realm.ts', 'service.ts']);
    expect(using(/\bguarded\(/)).toEqual(['script/services.ts', 'service.ts']);
    expect(using(/don't match the method signature/)).toEqual(['base/signature.ts']);
  });
});

describe('what fits no form of a method', () => {
  it.each([
    // A word where every form of the method has a number: a number cannot be made of it.
    ['sheet.getRange("A1").copyValuesToRange(sheet, "x", 1, 1, 1)', "Cannot convert 'x' to int."],
    ['sheet.getRange("A1").offset(1, "x")', "Cannot convert 'x' to int."],
    ['FormApp.create("f").moveItem(0, "x")', "Cannot convert 'x' to int."],
    ['FormApp.create("f").getItemById(NaN)', 'Cannot convert NaN to int.'],
    ['FormApp.create("f").addScaleItem().setBounds(0, [1, 2])', "Cannot convert '1,2' to int."],
    // A word where some form has something else, or beside something that fits none: the types.
    ['sheet.getRange(1, "B")', /^The parameters \(number,String\) .* SpreadsheetApp\.Sheet\.getRange\.$/],
    ['FormApp.create("f").deleteItem("x")', /^The parameters \(String\) .* FormApp\.Form\.deleteItem\.$/],
    ['sheet.setRowHeight("x", null)', /^The parameters \(String,null\) .* SpreadsheetApp\.Sheet\.setRowHeight\.$/],
    // A null in Forms, which tells the parameter's name; elsewhere it is a type like others.
    ['FormApp.create("f").setTitle(null)', 'Invalid argument: title'],
    ['FormApp.create("f").moveItem(0, null)', 'Invalid argument: to'],
    ['sheet.setName(null)', /^The parameters \(null\) .* SpreadsheetApp\.Sheet\.setName\.$/],
    // Objects are named by their class, whichever service it is of.
    ['sheet.setName(Utilities.newBlob("a"))', /^The parameters \(Blob\) /],
    [
      'CacheService.getScriptCache().put(sheet)',
      /^The parameters \(SpreadsheetApp\.Sheet\) .* CacheService\.Cache\.put\.$/,
    ],
    ['Session.getActiveUser(sheet)', /^The parameters \(SpreadsheetApp\.Sheet\) .* Session\.getActiveUser\.$/],
  ])('%s', (call, words) => {
    const message = scriptWorld().answer(`const sheet = SpreadsheetApp.getActive().getSheets()[0]; ${call};`);
    if (typeof words === 'string') expect(message).toBe(words);
    else expect(message).toMatch(words);
  });
});

describe('a method taken off its object', () => {
  it('still belongs to it', () => {
    const body = `const { getRange } = SpreadsheetApp.getActive().getSheets()[0]; const { log } = Logger;
      log('a'); return getRange('B2').getA1Notation()`;
    expect(scriptWorld().answer(body)).toBe('B2');
  });
});
