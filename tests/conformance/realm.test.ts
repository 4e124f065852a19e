/** What a script sees of its world: bare ECMAScript, its own constructors, the virtual clock. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

describe('the realm of an execution', () => {
  it.each([
    ['an array of keys', 'PropertiesService.getScriptProperties().getKeys()', 'Array'],
    ['properties', 'PropertiesService.getScriptProperties().getProperties()', 'Object'],
    ['cached texts', "CacheService.getScriptCache().getAll(['a'])", 'Object'],
    ['bytes', "Utilities.base64Decode('YQ==')", 'Array'],
    ['a digest', "Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'a')", 'Array'],
    ['bytes of a blob', "Utilities.newBlob('a').getBytes()", 'Array'],
    ['rows of a table', "Utilities.parseCsv('a,b')", 'Array'],
    ['a row of a table', "Utilities.parseCsv('a,b')[0]", 'Array'],
    ['triggers', 'ScriptApp.getProjectTriggers()', 'Array'],
    ['meta tags', "HtmlService.createHtmlOutput('').getMetaTags()", 'Array'],
    ['found files', 'Drive.Files.list().files', 'Array'],
    ['a file', "Drive.Files.create({ name: 'a' })", 'Object'],
    ['cells', 'SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).getValues()', 'Array'],
    ['a row of cells', 'SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).getValues()[0]', 'Array'],
    ['sheets', 'SpreadsheetApp.getActive().getSheets()', 'Array'],
    ["Google's errors", '(() => { try { Utilities.sleep(-1) } catch (error) { return error } })()', 'Error'],
    ['now', 'new Date()', 'Date'],
  ])('%s belong to the script', (_title, expression, maker) => {
    expect(scriptWorld().answer(`return ${expression} instanceof ${maker}`)).toBe(true);
  });

  it('Dates read from cells belong to the script', () => {
    const body = `const cell = SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1);
      cell.setValue(new Date(2019, 7, 20)); return cell.getValue() instanceof Date`;
    expect(scriptWorld().answer(body)).toBe(true);
  });

  it.each([
    'URL',
    'setTimeout',
    'fetch',
    'TextEncoder',
    'process',
    'require',
    'structuredClone',
    'atob',
    'performance',
  ])('%s is not there (PLATFORM I)', (name) => {
    expect(scriptWorld().answer(`return typeof ${name}`)).toBe('undefined');
  });

  it('the clock is virtual, and Date stays one constructor', () => {
    const body = `const made = new Date(); return [made.toISOString(), Date.now() === +made, made.constructor === Date,
      new Date(2019, 0, 2, 3).getHours(), new (class extends Date {})() instanceof Date, typeof Date()]`;
    expect(scriptWorld().answer(body)).toEqual(['2019-08-19T16:00:00.000Z', true, true, 3, true, 'string']);
  });

  it('sleep moves the clock', () => {
    expect(scriptWorld().answer('const from = Date.now(); Utilities.sleep(1500); return Date.now() - from')).toBe(1500);
  });

  it('nothing of one execution is left for the next (F110)', () => {
    const world = scriptWorld();
    world.install('let count = 0; function main() { count += 1; Array.prototype.extra = 1; return count }');
    expect([world.run('main'), world.run('main')].map((result) => result.ok && result.value)).toEqual([1, 1]);
  });

  it.each([
    ['a constant arrow function (F110)', 'const main = () => 7', 'main', 7],
    ['an async function is awaited (F110)', 'async function main() { await null; return 5 }', 'main', 5],
    ['a method', 'const menu = { item: function () { return this === menu } }', 'menu.item', true],
  ])('a menu reaches %s', (_title, code, call, value) => {
    const world = scriptWorld();
    world.install(code);
    expect(world.run(call)).toMatchObject({ ok: true, value });
  });

  it.each([
    ['a missing function', 'const other = 1', { name: 'Exception', message: 'Script function not found: main' }],
    ['a thrown object (F110)', 'function main() { throw {} }', { name: 'Error', message: '[object Object]' }],
    ['a thrown text', "function main() { throw 'no' }", { name: 'Error', message: 'no' }],
    ['an error', "function main() { throw new TypeError('no') }", { name: 'TypeError', message: 'no' }],
    [
      "Google's own (F6)",
      'function main() { Utilities.sleep(-1) }',
      { name: 'Exception', message: 'Invalid argument' },
    ],
    ['an error while the files load', "throw new Error('at load')", { name: 'Error', message: 'at load' }],
  ])('%s ends the execution', (_title, code, error) => {
    const world = scriptWorld();
    world.install(code);
    expect(world.run('main')).toMatchObject({ ok: false, killed: false, error });
  });

  it('a stack names the script and nothing of this machine', () => {
    expect(scriptWorld().answer("return new Error('x').stack")).toBe('Error: x\n    at main (Code:1:26)');
  });

  it('what Google has and we lack says so', () => {
    expect(scriptWorld().answer("DriveApp.createFile('a', 'b')")).toBe('Error: not emulated: DriveApp.createFile');
  });
});
