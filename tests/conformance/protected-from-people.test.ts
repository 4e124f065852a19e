/** Who may do what in a Sheet by hand: protections keep people out as they keep their scripts out. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { OWNER, RUN_BODY, type ScriptWorld, scriptWorld, valueOfBody, valuesRung } from './script-world.ts';

const COLLEAGUE = 'colleague@example.org';
const CODE = `function setUp() {
    const book = SpreadsheetApp.getActive();
    ScriptApp.newTrigger('onAny').forSpreadsheet(book).onChange().create();
    book.getSheets()[0].getRange('A1:D5').setValues([['编号', '名称', '人数', 'id'], ['1', '乙', 30, 'b'],
      ['2', '甲', 10, 'a'], ['3', '丙', 20, 'c'], ['4', '', '', 'd']]);
    book.insertSheet('其他');
  }
  function onAny(e) { return e.changeType }
  ${RUN_BODY}`;

let world: ScriptWorld;
let here: { as: string; spreadsheetId: string; sheetId: number };

beforeEach(() => {
  world = scriptWorld();
  world.install(CODE);
  world.workspace.share(world.book, COLLEAGUE, 'editor');
  world.run('setUp');
  here = { as: OWNER, spreadsheetId: world.book, sheetId: 0 };
});

const script = (body: string) => valueOfBody(world, body);

describe('a protection', () => {
  const PROTECTED = 'You are trying to edit a protected cell or object.';
  const lock = (range: string) =>
    script(`const lock = ${range}.protect(); lock.removeEditors(lock.getEditors()); return lock.getEditors().length`);
  const acts = {
    type: () => world.workspace.type({ ...here, as: COLLEAGUE, row: 3, column: 2, values: [['x']] }),
    insert: () => world.workspace.insertRows({ ...here, as: COLLEAGUE, before: 4 }),
    remove: () => world.workspace.deleteRows({ ...here, as: COLLEAGUE, from: 3 }),
    sort: () => world.workspace.sortRows({ ...here, as: COLLEAGUE, column: 1 }),
    paste: () => world.workspace.copyRow({ ...here, as: COLLEAGUE, from: 2, to: 4, mode: 'over' }),
    fill: () => world.workspace.fillDown({ ...here, as: COLLEAGUE, row: 2, rows: 2 }),
    clear: () => world.workspace.clearFormats({ ...here, as: COLLEAGUE, row: 3 }),
    drop: () => world.workspace.deleteSheet({ ...here, as: COLLEAGUE }),
  };

  it.each(Object.keys(acts) as (keyof typeof acts)[])('keeps other editors from: %s', (act) => {
    lock("sheet.getRange('A3:D4')");
    expect(acts[act]).toThrow(PROTECTED);
  });

  it('lets its owner through, and everybody where it only warns', () => {
    lock("sheet.getRange('A3:D4')");
    world.workspace.deleteRows({ ...here, from: 3 });
    script('sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].setWarningOnly(true)');
    expect(Object.values(acts).map((act) => Array.isArray(act()))).toEqual(Object.keys(acts).map(() => true));
  });

  it('lets others insert beside a locked range, and not into a locked sheet', () => {
    lock("sheet.getRange('A3:D4')");
    expect(valuesRung(world.workspace.insertRows({ ...here, as: COLLEAGUE, before: 3 }))).toEqual(['INSERT_ROW']);
    lock('sheet');
    expect(() => world.workspace.insertRows({ ...here, as: COLLEAGUE, after: 9 })).toThrow(PROTECTED);
    expect(() => world.workspace.renameSheet({ ...here, as: COLLEAGUE, name: 'x' })).toThrow(PROTECTED);
  });

  it('asks nobody who may not edit the file at all', () => {
    expect(() => world.workspace.insertRows({ ...here, as: 'else@example.org', before: 1 })).toThrow('may not edit');
  });
});
