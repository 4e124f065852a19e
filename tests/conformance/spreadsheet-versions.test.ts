/** File › Version history: what is kept of a spreadsheet, and what is put back. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { SpreadsheetFile } from '../../src/offline/spreadsheet/state/spreadsheet-state.ts';
import { Workspace } from '../../src/offline/workspace.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const STAFF = 'b@example.org';

const CODE = `function setUp() {
    const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];
    sheet.getRange('A1').setValue('甲').setNote('note').setBackground('#ff0000');
    sheet.hideRows(3); sheet.protect().setDescription('raw').setWarningOnly(true);
    const form = FormApp.create('申报'); form.addTextItem().setTitle('单位');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    PropertiesService.getScriptProperties().setProperty('kept', 'yes');
    ScriptApp.newTrigger('change').timeBased().everyDays(1).create();
    return form.getId() }
  function change() {
    const book = SpreadsheetApp.getActive(); const sheet = book.getSheetById(0);
    sheet.getRange('A1').setValue('乙').setNote('').setBackground(null); sheet.showRows(3); sheet.setName('新');
    sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove();
    book.insertSheet('更多'); PropertiesService.getScriptProperties().setProperty('later', 'yes') }
  function unlink(id) { FormApp.openById(id).removeDestination() }`;

interface Kept {
  readonly world: ScriptWorld;
  readonly workspace: Workspace;
  readonly book: string;
  readonly formId: string;
}

function opened(): Kept {
  const world = scriptWorld();
  const { book, workspace } = world;
  workspace.share(book, STAFF, 'editor');
  world.install(CODE);
  const made = world.run('setUp');
  const formId = String(made.ok && made.value);
  workspace.respond({ formId, answers: () => '塘沽' });
  return { world, workspace, book, formId };
}

const fileOf = (workspace: Workspace, id: string): SpreadsheetFile => {
  const file = workspace.parts.spreadsheets.files.get(id);
  if (file === undefined) throw new Error(`no spreadsheet ${id}`);
  return file;
};

describe('the version history', () => {
  const cell = (workspace: Workspace, book: string, sheet = 0) =>
    fileOf(workspace, book).sheets.find(({ id }) => id === sheet)?.rows[0]?.contents[0] ?? null;

  it('puts all sheets back, and neither properties nor forms nor triggers', () => {
    const { book, formId, workspace, world } = opened();
    const version = workspace.keepVersion(book);
    const before = structuredClone(fileOf(workspace, book).sheets);
    world.run('change');
    workspace.respond({ formId, answers: () => '大港' });
    expect(fileOf(workspace, book).sheets).not.toEqual(before);
    const kept = workspace.restoreVersion(book, version, { as: STAFF });
    expect(fileOf(workspace, book).sheets).toEqual(before);
    expect([version, kept]).toEqual([1, 2]);
    expect(workspace.parts.properties.content.script).toEqual({ kept: 'yes', later: 'yes' });
    expect(workspace.parts.forms.files.get(formId)?.responses).toHaveLength(2);
    expect(workspace.parts.triggers.content).toHaveLength(1);
    expect(fileOf(workspace, book).protections).toMatchObject([{ description: 'raw' }]);
    workspace.restoreVersion(book, kept, { as: STAFF });
    expect([cell(workspace, book), fileOf(workspace, book).sheets.map(({ name }) => name)]).toEqual([
      '乙',
      expect.arrayContaining(['新', '更多']),
    ]);
  });

  it('writes later responses behind those that came back, and does not link a form again', () => {
    const { book, formId, workspace, world } = opened();
    const version = workspace.keepVersion(book);
    workspace.respond({ formId, answers: () => '大港' });
    workspace.restoreVersion(book, version, { as: OWNER });
    expect(workspace.respond({ formId, answers: () => '汉沽' })).toMatchObject({ place: { row: 3 } });
    world.run('unlink', { args: [formId] });
    workspace.restoreVersion(book, version, { as: OWNER });
    expect(fileOf(workspace, book)).toMatchObject({ links: [], sheets: [{ formUrl: null }, { formUrl: null }] });
    expect(workspace.respond({ formId, answers: () => '汉沽' })).toMatchObject({ place: null });
  });

  it('is saved with the spreadsheet, restored by those who may edit, and only what there is', () => {
    const world = scriptWorld();
    const { book, workspace } = world;
    const folder = mkdtempSync(join(tmpdir(), 'versions-'));
    const typing = { as: OWNER, spreadsheetId: book, sheetId: 0, row: 1, column: 1 };
    workspace.type({ ...typing, values: [['一']] });
    const version = workspace.keepVersion(book);
    workspace.type({ ...typing, values: [['二']] });
    workspace.save(folder);
    const loaded = Workspace.load(folder);
    rmSync(folder, { recursive: true });
    expect(() => loaded.restoreVersion(book, version, { as: STAFF })).toThrow('b@example.org may not edit 十场');
    expect(() => loaded.restoreVersion(book, 9, { as: OWNER })).toThrow(`spreadsheet ${book} has no version 9`);
    loaded.restoreVersion(book, version, { as: OWNER });
    expect(cell(loaded, book)).toBe('一');
  });

  it('leaves nothing to undo behind', () => {
    const { book, workspace } = opened();
    const version = workspace.keepVersion(book);
    workspace.type({ as: OWNER, spreadsheetId: book, sheetId: 0, row: 1, column: 1, values: [['乙']] });
    workspace.restoreVersion(book, version, { as: OWNER });
    workspace.undo({ as: OWNER, spreadsheetId: book });
    workspace.redo({ as: OWNER, spreadsheetId: book });
    expect(cell(workspace, book)).toBe('甲');
  });

  it('does not come along with a copy', () => {
    const { book, workspace } = opened();
    workspace.keepVersion(book);
    const { id } = workspace.copySpreadsheet(book, { as: OWNER });
    expect(() => workspace.restoreVersion(id, 1, { as: OWNER })).toThrow('has no version 1');
  });
});
