/** Undo and redo: a person's own acts, one after the other, whatever others have written elsewhere since. */

import { beforeEach, describe, expect, it } from '@jest/globals';
import { randomStream } from '../../src/offline/random.ts';
import { everyNth } from '../thoroughness.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const COLLEAGUE = 'colleague@example.org';
const CODE = `function run(body) { return new Function('book', 'sheet', body)(SpreadsheetApp.getActive(),
    SpreadsheetApp.getActive().getSheetByName('登记')) }
  function onAny(e) { return e.changeType }`;

let world: ScriptWorld;
let here: { as: string; spreadsheetId: string; sheetId: number };

beforeEach(() => {
  world = scriptWorld();
  world.install(CODE);
  world.workspace.share(world.book, COLLEAGUE, 'editor');
  here = { as: OWNER, spreadsheetId: world.book, sheetId: 0 };
  script(`sheet = book.getSheets()[0].setName('登记'); book.insertSheet('其他');
    sheet.getRange('A1:C5').setNumberFormat('@').setValues([['编号', '名称', 'id'],
      ['1', '乙', 'b'], ['2', '甲', 'a'], ['3', '丙', 'c'],
      ['4', '丁', 'd']]);
    sheet.setFrozenRows(1); sheet.hideColumns(3); sheet.setRowHeight(3, 60);
    sheet.getRange('B3').setNote('看这里'); sheet.getRange('A9:B9').merge();
    sheet.getRange('E2').setFormula('=LEN(B3)'); book.setNamedRange('名', sheet.getRange('B3'));
    sheet.getRange('A3:C3').protect().setWarningOnly(true);
    sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('甲').setBold(true)
      .setRanges([sheet.getRange('B2:B5')]).build()]);`);
});

function script(body: string): unknown {
  const result = world.run('run', { args: [body] });
  if (!result.ok) throw new Error(result.error.message);
  return JSON.parse(JSON.stringify(result.value ?? null));
}

const column = (letter: string, last = 6): string[] =>
  (script(`return sheet.getRange('${letter}1:${letter}${last}').getDisplayValues()`) as string[][]).flat();

/** All that a person can see of the workbook, rows without anything and looks by number aside. */
function state(): unknown {
  const file = world.workspace.parts.spreadsheets.files.get(world.book);
  if (file === undefined) throw new Error('no workbook');
  const { dirty: _dirty, sheets, styles, ...rest } = file;
  const seen = sheets.map(({ rows, ...sheet }) => {
    const cells = rows.flatMap((row, index) =>
      Array.from({ length: 12 }, (_, column) => {
        const own = [
          row?.contents[column] ?? null,
          styles[row?.styles[column] ?? 0] ?? {},
          row?.notes?.[String(column + 1)] ?? '',
        ];
        return JSON.stringify(own) === '[null,{},""]' ? [] : [[index + 1, column + 1, ...own]];
      }).flat(),
    );
    return { ...sheet, cells };
  });
  return JSON.parse(JSON.stringify({ ...rest, seen }));
}

const undo = (as = OWNER) => world.workspace.undo({ as, spreadsheetId: world.book });
const redo = (as = OWNER) => world.workspace.redo({ as, spreadsheetId: world.book });

const ACTS: Readonly<Record<string, () => unknown>> = {
  type: () =>
    world.workspace.type({
      ...here,
      row: 2,
      column: 1,
      values: [
        ['x', 'y'],
        ['', 'z'],
      ],
    }),
  addRows: () => world.workspace.addRows({ ...here, count: 5 }),
  insertRows: () => world.workspace.insertRows({ ...here, before: 3, count: 2 }),
  insertTop: () => world.workspace.insertRows({ ...here, before: 1 }),
  insertColumns: () => world.workspace.insertColumns({ ...here, after: 2 }),
  deleteRows: () => world.workspace.deleteRows({ ...here, from: 3 }),
  deleteHeader: () => world.workspace.deleteRows({ ...here, from: 1, count: 2 }),
  deleteColumns: () => world.workspace.deleteColumns({ ...here, from: 2, count: 2 }),
  sortRows: () => world.workspace.sortRows({ ...here, to: 5, column: 2 }),
  sortRange: () => world.workspace.sortRows({ ...here, from: 1, to: 5, lastColumn: 2, column: 2, ascending: false }),
  copyOver: () => world.workspace.copyRow({ ...here, from: 3, to: 5, mode: 'over' }),
  copyInto: () => world.workspace.copyRow({ ...here, from: 3, to: 2, mode: 'insert' }),
  copyAway: () =>
    world.workspace.copyRow({ ...here, from: 3, to: 2, mode: 'over', into: { ...here, sheetId: other() } }),
  fillDown: () => world.workspace.fillDown({ ...here, row: 2, rows: 3 }),
  clearFormats: () => world.workspace.clearFormats(here),
  mergeCells: () => world.workspace.mergeCells({ ...here, row: 2, rows: 1, columns: 3 }),
  renameSheet: () => world.workspace.renameSheet({ ...here, sheetId: other(), name: '别的' }),
  deleteSheet: () => world.workspace.deleteSheet({ ...here, sheetId: other() }),
};

const other = (): number => Number(script("return book.getSheetByName('其他').getSheetId()"));

describe('Workspace.undo and redo', () => {
  it.each(everyNth(Object.keys(ACTS), 3))('take %s back whole, and do it again', (name) => {
    const before = state();
    ACTS[name]?.();
    const after = state();
    expect(after).not.toEqual(before);
    undo();
    expect(state()).toEqual(before);
    redo();
    expect(state()).toEqual(after);
    undo();
    expect(state()).toEqual(before);
  });

  it('take one act after the other back, to the very first', () => {
    const names = ['insertRows', 'type', 'sortRows', 'deleteRows', 'copyInto', 'insertColumns', 'deleteColumns'];
    const states = names.map((name) => {
      const before = state();
      ACTS[name]?.();
      return before;
    });
    for (const before of states.reverse()) {
      undo();
      expect(state()).toEqual(before);
    }
    expect(undo()).toEqual([]);
    for (const _ of names) redo();
    for (const before of states) {
      undo();
      expect(state()).toEqual(before);
    }
  });

  it.each(
    everyNth(
      Array.from({ length: 12 }, (_, index) => index + 1),
      4,
    ),
  )('lead back and forth through acts in any order (seed %i)', (seed) => {
    const random = randomStream(seed);
    const names = Object.keys(ACTS);
    const states = [state()];
    const first = states[0];
    while (states.length < 9) {
      const name = names[Math.floor(random() * names.length)] ?? '';
      try {
        ACTS[name]?.();
        states.push(state());
      } catch (error) {
        expect(String(error)).toMatch(/not emulated|no sheet|must select all|outside the grid|of null/);
        // Rows are inserted before it shows that they cannot be pasted into; what else is refused changes nothing.
        if (name === 'copyInto') states.push(state());
        else expect(state()).toEqual(states.at(-1));
      }
    }
    for (const before of states.toReversed().slice(1)) {
      undo();
      expect(state()).toEqual(before);
    }
    expect(state()).toEqual(first);
    for (const after of states.slice(1)) {
      redo();
      expect(state()).toEqual(after);
    }
  });

  it('leave what a script has written into other cells since, and its note on the cell itself', () => {
    world.workspace.type({ ...here, row: 2, column: 2, values: [['丑']] });
    script("sheet.getRange('A2').setValue('9'); sheet.getRange('B2').setNote('n'); sheet.appendRow(['5', '戊', 'e'])");
    undo();
    expect([column('A'), column('B')]).toEqual([
      ['编号', '9', '2', '3', '4', '5'],
      ['名称', '乙', '甲', '丙', '丁', '戊'],
    ]);
    expect(script("return sheet.getRange('B2').getNote()")).toBe('n');
  });

  it('put deleted rows back where they belong after others have moved lines', () => {
    script(`book.removeNamedRange('名'); sheet.getRange('E2').clear();
      sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)[0].remove();`);
    world.workspace.deleteRows({ ...here, from: 3 });
    script("sheet.insertRowBefore(2); sheet.insertColumnBefore(1); sheet.getRange('B5').setValue('4*')");
    undo();
    expect(column('B', 7)).toEqual(['编号', '', '1', '2', '3', '4*', '']);
    expect(script("return [sheet.getRange('C4').getNote(), sheet.getRange('D4').getValue()]")).toEqual(['看这里', 'a']);
  });

  it('take inserted rows away and sorted rows back wherever they are by now', () => {
    script("sheet.getRange('E2').clear()");
    world.workspace.insertRows({ ...here, before: 3 });
    script("sheet.insertRowBefore(2); sheet.getRange('A3').setValue('1*')");
    undo();
    expect(column('A')).toEqual(['编号', '', '1*', '2', '3', '4']);
    world.workspace.sortRows({ ...here, from: 3, to: 6, column: 1, ascending: false });
    script("sheet.deleteRow(4); sheet.getRange('B5').setValue('甲*')");
    expect(column('A', 5)).toEqual(['编号', '', '4', '2', '1*']);
    undo();
    expect([column('A', 5), column('B', 5)]).toEqual([
      ['编号', '', '1*', '2', '4'],
      ['名称', '', '甲*', '甲', '丁'],
    ]);
  });

  it('leave an inserted row that somebody has filled since', () => {
    world.workspace.insertRows({ ...here, before: 3, count: 2 });
    script("sheet.getRange('A4').setValue('新')");
    undo();
    expect(column('A')).toEqual(['编号', '1', '新', '2', '3', '4']);
    redo();
    expect(column('A')).toEqual(['编号', '1', '', '新', '2', '3']);
  });

  it('find an inserted row again where a script has sorted it to', () => {
    script("sheet.getRange('E2').clear()");
    world.workspace.insertRows({ ...here, before: 3 });
    script("sheet.getRange('A2:C6').sort({ column: 1, ascending: false })");
    expect(column('A')).toEqual(['编号', '4', '3', '2', '1', '']);
    undo();
    expect([column('A'), script('return sheet.getMaxRows()')]).toEqual([['编号', '4', '3', '2', '1', ''], 1000]);
    world.workspace.insertRows({ ...here, before: 3 });
    script("sheet.getRange('A2:A6').sort({ column: 1, ascending: false })");
    expect(undo).toThrow('not emulated: undoing an insertion');
  });

  it('are each person’s own', () => {
    world.workspace.type({ ...here, row: 2, column: 2, values: [['一']] });
    world.workspace.type({ ...here, as: COLLEAGUE, row: 3, column: 2, values: [['二']] });
    undo();
    expect(column('B', 3)).toEqual(['名称', '乙', '二']);
    undo(COLLEAGUE);
    expect(column('B', 3)).toEqual(['名称', '乙', '甲']);
  });

  it('do nothing where there is nothing, and a new act forgets what was taken back', () => {
    expect([undo(), redo()]).toEqual([[], []]);
    world.workspace.type({ ...here, row: 2, column: 2, values: [['一']] });
    undo();
    world.workspace.type({ ...here, row: 3, column: 2, values: [['二']] });
    redo();
    expect(column('B', 3)).toEqual(['名称', '乙', '二']);
  });

  it('ring a change, and refuse what has been locked since', () => {
    script("ScriptApp.newTrigger('onAny').forSpreadsheet(book).onChange().create()");
    world.workspace.type({ ...here, as: COLLEAGUE, row: 2, column: 2, values: [['一']] });
    world.workspace.type({ ...here, row: 4, column: 2, values: [['四']] });
    expect(undo()).toMatchObject([{ value: 'OTHER' }]);
    script("const lock = sheet.getRange('B2').protect(); lock.removeEditors(lock.getEditors());");
    expect(() => undo(COLLEAGUE)).toThrow('You are trying to edit a protected cell or object.');
    expect(column('B', 2)).toEqual(['名称', '一']);
  });

  it('say what they do not do: formulas, or ranges that went with rows, after lines have moved', () => {
    world.workspace.deleteRows({ ...here, from: 3 });
    script('sheet.insertRowBefore(2)');
    expect(undo).toThrow('not emulated: undoing');
  });
});
