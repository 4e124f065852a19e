/** File › Make a copy: the sheets, the forms, and a script project of its own. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SpreadsheetFile } from '../../src/offline/spreadsheet/state/spreadsheet-state.ts';
import type { Workspace } from '../../src/offline/workspace.ts';
import { DRIVE, OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const STAFF = 'b@example.org';
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const SCOPES = ['drive.file', 'forms', 'script.scriptapp', 'script.send_mail', 'spreadsheets.currentonly'].map(scope);

const CODE = `function setUp() {
    const book = SpreadsheetApp.getActive(); const sheet = book.getSheets()[0];
    sheet.getRange('A1').setValue('甲').setNote('note').setBackground('#ff0000');
    sheet.hideRows(3); sheet.protect().setDescription('raw').setWarningOnly(true);
    const form = FormApp.create('申报'); form.addTextItem().setTitle('单位');
    form.setDestination(FormApp.DestinationType.SPREADSHEET, book.getId());
    PropertiesService.getScriptProperties().setProperty('kept', 'yes');
    CacheService.getScriptCache().put('cached', 'yes');
    hang(form.getId());
    return [form.getId(), Drive.Files.create({ name: 'f' }).id] }
  function hang(formId) {
    ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
    ScriptApp.newTrigger('onForm').forForm(formId).onFormSubmit().create();
    ScriptApp.newTrigger('onForm').forSpreadsheet(SpreadsheetApp.getActive()).onFormSubmit().create() }
  function hangChange() {
    ScriptApp.newTrigger('onForm').forSpreadsheet(SpreadsheetApp.getActive()).onChange().create() }
  function tick() { MailApp.sendEmail('a@example.org', SpreadsheetApp.getActive().getName(), 'b') }
  function onForm() { return SpreadsheetApp.getActive().getName() }
  function onEdit(e) { return e.source.getName() }
  function onOpen() { SpreadsheetApp.getUi().createMenu('菜单').addItem('a', 'tick').addToUi() }
  function state() { return [SpreadsheetApp.getActive().getName(),
    PropertiesService.getScriptProperties().getKeys().length, CacheService.getScriptCache().get('cached'),
    ScriptApp.getProjectTriggers().length, LockService.getScriptLock().tryLock(0), ScriptApp.getScriptId()] }
  function file(id) { return Drive.Files.get(id).name }
  function formName(id) { return FormApp.openById(id).getItems()[0].getTitle() }
  function holdAnd() { LockService.getScriptLock().waitLock(0); Utilities.getUuid();
    PropertiesService.getScriptProperties().getKeys() }`;

interface Copied {
  readonly world: ScriptWorld;
  readonly copy: Workspace;
  readonly copyId: string;
  readonly formId: string;
  readonly fileId: string;
}

function copied(as = OWNER): Copied {
  const world = scriptWorld();
  world.workspace.share(world.book, STAFF, 'editor');
  world.install(CODE, { manifest: { ...DRIVE, oauthScopes: SCOPES } });
  const made = world.run('setUp');
  const [formId = '', fileId = ''] = made.ok ? (made.value as string[]) : [];
  world.workspace.respond({ formId, answers: () => '塘沽' });
  const { id: copyId, workspace: copy } = world.workspace.copySpreadsheet(world.book, { as, name: '副本' });
  return { world, copy, copyId, formId, fileId };
}

const run = (workspace: Workspace, call: string, as = OWNER, ...args: unknown[]) => {
  const result = workspace.run({ as, call, args, surface: 'menu' });
  return result.ok ? result.value : result.error.message;
};
const fileOf = (workspace: Workspace, id: string): SpreadsheetFile => {
  const file = workspace.parts.spreadsheets.files.get(id);
  if (file === undefined) throw new Error(`no spreadsheet ${id}`);
  return file;
};
const done = (workspace: Workspace): string[] => {
  const names: string[] = [];
  workspace.onExecution(({ functionName, outcome }) => {
    names.push(`${functionName} ${outcome.ok ? outcome.value : outcome.error.message}`);
  });
  return names;
};

describe('a copy of a spreadsheet', () => {
  it('has the sheets with their ids, cells, notes, looks, hidden rows and protections, and an owner of its own', () => {
    const { copy, copyId, world } = copied(STAFF);
    const [original, made] = [fileOf(world.workspace, world.book), fileOf(copy, copyId)];
    const plain = (file: SpreadsheetFile) => file.sheets.map(({ formUrl: _, ...sheet }) => sheet);
    expect(plain(made)).toEqual(plain(original));
    expect(made.styles).toEqual(original.styles);
    expect(made.protections).toMatchObject([{ description: 'raw', warningOnly: true, editors: [] }]);
    expect([made.id === original.id, made.name, made.owner, made.editors]).toEqual([false, '副本', STAFF, []]);
    expect(() =>
      copy.type({ as: OWNER, spreadsheetId: copyId, sheetId: 0, row: 1, column: 1, values: [['x']] }),
    ).toThrow('owner@example.org may not edit 副本');
  });

  it('is called as the dialog proposes, and is made by those who may edit', () => {
    const { workspace, book } = copied().world;
    expect(fileOf(workspace, workspace.copySpreadsheet(book, { as: STAFF }).id).name).toBe('Copy of 十场');
    expect(() => workspace.copySpreadsheet(book, { as: 'c@gmail.com' })).toThrow('c@gmail.com may not edit 十场');
  });

  it('shares no cell with the original', () => {
    const { copy, copyId, world } = copied();
    copy.type({ as: OWNER, spreadsheetId: copyId, sheetId: 0, row: 1, column: 1, values: [['乙']] });
    const texts = [fileOf(world.workspace, world.book), fileOf(copy, copyId)].map(
      (file) => file.sheets.find(({ id }) => id === 0)?.rows[0]?.contents[0],
    );
    expect(texts).toEqual(['甲', '乙']);
  });

  it('brings a script along that remembers nothing, has no triggers, and another id', () => {
    const { copy, world } = copied();
    const [one, other] = [run(world.workspace, 'state'), run(copy, 'state')] as [unknown[], unknown[]];
    expect(one.slice(0, 5)).toEqual(['十场', 1, 'yes', 3, true]);
    expect(other.slice(0, 5)).toEqual(['副本', 0, null, 0, true]);
    expect(one[5]).not.toBe(other[5]);
  });

  it('has locks of its own', () => {
    const { copy, world } = copied();
    const seen: unknown[] = [];
    const act = () => seen.push((run(copy, 'state') as unknown[])[4], (run(world.workspace, 'state') as unknown[])[4]);
    world.workspace.faults.arm({ kind: 'meanwhile', when: 'before', call: 2, act });
    run(world.workspace, 'holdAnd');
    expect(seen).toEqual([true, false]);
  });

  it('has menus of its own, and its edits ring its own script, wherever they are typed', () => {
    const { copy, copyId, world } = copied();
    copy.open({ as: OWNER });
    expect([copy.screen(OWNER).menus.length, world.workspace.screen(OWNER).menus.length]).toEqual([1, 0]);
    const typing = { as: OWNER, sheetId: 0, row: 2, column: 2, values: [['x']] };
    for (const workspace of [copy, world.workspace]) {
      expect(workspace.type({ ...typing, spreadsheetId: copyId })).toMatchObject([{ value: '副本' }]);
      expect(workspace.type({ ...typing, spreadsheetId: world.book })).toMatchObject([{ value: '十场' }]);
    }
  });

  it('is worked by hand from either side: its own change triggers ring, and an act is undone from either', () => {
    const { copy, copyId, world } = copied();
    run(copy, 'hangChange');
    const there = { as: OWNER, spreadsheetId: copyId, sheetId: 0 };
    expect(world.workspace.insertRows({ ...there, before: 1 })).toMatchObject([{ value: '副本' }]);
    const top = () => fileOf(copy, copyId).sheets.find(({ id }) => id === 0)?.rows[0]?.contents[0] ?? null;
    expect(top()).toBe(null);
    expect(copy.undo(there)).toMatchObject([{ value: '副本' }]);
    expect(top()).toBe('甲');
  });

  it('takes rows that are pasted over from the original', () => {
    const { copy, copyId, world } = copied();
    const from = { as: OWNER, spreadsheetId: world.book, sheetId: 0, from: 1, to: 5, mode: 'over' } as const;
    expect(copy.copyRow({ ...from, into: { spreadsheetId: copyId, sheetId: 0 } })).toMatchObject([{ value: '副本' }]);
    expect(fileOf(copy, copyId).sheets.find(({ id }) => id === 0)?.rows[4]?.contents[0]).toBe('甲');
  });

  it('may be copied again, from either side', () => {
    const { copy, copyId, world } = copied();
    const third = world.workspace.copySpreadsheet(copyId, { as: OWNER, name: '第三' });
    expect(run(third.workspace, 'state')).toEqual(expect.arrayContaining(['第三', 0, null]));
    run(third.workspace, 'hang', OWNER, '');
    world.workspace.clock.advanceTo('2019-08-20T01:00:00+08:00');
    expect(copy.mailbox.map(({ subject }) => subject)).toEqual(['十场', '第三']);
  });
});

describe("a copy's forms", () => {
  it('are copies with the same items, empty, unpublished, that write into the copy', () => {
    const { copy, copyId, formId, world } = copied();
    const forms = [...copy.parts.forms.files.values()];
    const [original, made] = forms;
    expect(forms).toHaveLength(2);
    expect(made?.items).toEqual(original?.items);
    expect([made?.id === formId, made?.responses, made?.published, made?.fileName]).toEqual([
      false,
      [],
      false,
      'Copy of 申报',
    ]);
    const links = fileOf(copy, copyId).links;
    expect(links.map((link) => link.formId)).toEqual([made?.id]);
    expect(fileOf(copy, copyId).sheets.map(({ formUrl }) => formUrl?.includes(made?.id ?? '?') ?? null)).toEqual([
      true,
      null,
    ]);
    expect(fileOf(world.workspace, world.book).links.map((link) => link.formId)).toEqual([formId]);
    expect(run(copy, 'formName', OWNER, made?.id)).toBe('单位');
  });

  it('put their responses behind the rows that came along', () => {
    const { copy, copyId } = copied();
    const made = [...copy.parts.forms.files.values()][1];
    if (made === undefined) throw new Error('no form was copied');
    Object.assign(made, { published: true, accepting: true });
    const result = copy.respond({ formId: made.id, answers: () => '大港' });
    expect(result).toMatchObject({ ok: true, place: { spreadsheetId: copyId, row: 3 } });
  });

  it('stay behind where the copier may not edit them, and the sheet is a plain one', () => {
    const { copy, copyId } = copied(STAFF);
    expect(copy.parts.forms.files.size).toBe(1);
    expect(fileOf(copy, copyId)).toMatchObject({ links: [], sheets: [{ formUrl: null }, { formUrl: null }] });
  });
});

describe('an original and its copy', () => {
  let both: Copied;
  let told: { original: string[]; copy: string[] };

  beforeEach(() => {
    both = copied();
    told = { original: done(both.world.workspace), copy: done(both.copy) };
  });

  it('ring together by the one clock, and mail from the one account', () => {
    run(both.copy, 'hang', OWNER, both.formId);
    both.copy.clock.advanceTo('2019-08-20T02:00:00+08:00');
    expect(both.world.workspace.mailbox.map(({ subject }) => subject)).toEqual(['十场', '副本', '十场', '副本']);
    expect(both.world.workspace.clock.now()).toBe(both.copy.clock.now());
    expect([told.original, told.copy.slice(1)]).toEqual(Array(2).fill(['tick undefined', 'tick undefined']));
  });

  it("hang on the original's form together: one response rings both, and stands in the original's sheet", () => {
    run(both.copy, 'hang', OWNER, both.formId);
    told.copy.length = 0;
    both.copy.respond({ formId: both.formId, answers: () => '大港' });
    expect(told).toEqual({ original: ['onForm 十场', 'onForm 十场'], copy: ['onForm 副本'] });
  });

  it('lose and repeat an event together', () => {
    run(both.copy, 'hang', OWNER, both.formId);
    told.copy.length = 0;
    both.world.workspace.faults.loseEvent(1);
    both.world.workspace.faults.repeatEvent(1);
    const counts = [1, 2, 3].map(() => {
      const before = told.original.length + told.copy.length;
      both.world.workspace.respond({ formId: both.formId, answers: () => '大港' });
      return told.original.length + told.copy.length - before;
    });
    expect(counts).toEqual([0, 6, 3]);
  });

  it("are two scripts to Drive: the copy's does not reach what the original's has made", () => {
    expect(run(both.world.workspace, 'file', OWNER, both.fileId)).toBe('f');
    expect(run(both.copy, 'file', OWNER, both.fileId)).toMatch(/File not found/);
  });

  it('are authorized one by one, and their triggers disabled one by one', () => {
    run(both.copy, 'hang', OWNER, both.formId);
    both.copy.revoke(OWNER, SCOPES);
    expect(both.copy.disableTriggers('nothing')).toBe(0);
    both.world.workspace.clock.advanceTo('2019-08-20T01:00:00+08:00');
    expect(told.original).toEqual(['tick undefined']);
    expect(told.copy.at(-1)).toMatch(/^tick Authorization is required/);
  });

  it('cannot be saved, neither of them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copies-'));
    for (const workspace of [both.copy, both.world.workspace]) {
      expect(() => workspace.save(folder)).toThrow('a Workspace with copies of a spreadsheet cannot be saved');
    }
    rmSync(folder, { recursive: true });
  });
});
