/** The workspace on disk: the same bytes for the same seed, and everything there after loading. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Workspace } from '../../src/offline/workspace.ts';
import { DRIVE, OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const CODE = `function setUp() {
    const form = FormApp.create('申报'); form.addTextItem().setTitle('单位');
    ScriptApp.newTrigger('onForm').forForm(form).onFormSubmit().create();
    ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
    return form.getId(); }
  function onForm(e) { PropertiesService.getScriptProperties().setProperty(e.response.getId(), Utilities.getUuid()) }
  function tick() {
    SpreadsheetApp.getActive().getActiveSheet().appendRow([new Date(), Math.random()]);
    CacheService.getScriptCache().put('a', 'x');
    MailApp.sendEmail('a@example.org', 's', Drive.Files.create({ name: 'f' }).id) }
  function count() { return [
    SpreadsheetApp.getActive().getActiveSheet().getLastRow(), ScriptApp.getProjectTriggers().length,
    PropertiesService.getScriptProperties().getKeys().length] }`;

const folders: string[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(made);
  return made;
}

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

function played(seed: number): ScriptWorld {
  const world = scriptWorld({ seed });
  world.install(CODE);
  const made = world.run('setUp');
  world.workspace.clock.advanceTo('2019-08-20T03:00:00+08:00');
  world.workspace.respond({ formId: String(made.ok && made.value), answers: () => '塘沽' });
  return world;
}

const bytes = (path: string) =>
  readdirSync(path)
    .sort()
    .map((name) => [name, readFileSync(join(path, name), 'utf8')]);

describe('Workspace.save', () => {
  it('writes the same bytes for the same seed, and others for another', () => {
    const saved = [1, 1, 2].map((seed) => {
      const path = folder();
      played(seed).workspace.save(path);
      return bytes(path);
    });
    expect(saved[0]).toEqual(saved[1]);
    expect(saved[0]).not.toEqual(saved[2]);
  });

  it('writes one file for each part, and only what has changed', () => {
    const path = folder();
    const { workspace } = played(1);
    workspace.save(path);
    const names = readdirSync(path).sort();
    expect(names.map((name) => name.replace(/-[\w-]{44}/, '-id'))).toEqual(
      [
        'caches',
        'drive',
        'form-id',
        'grants',
        'mailbox',
        'properties',
        'quotas',
        'spreadsheet-id',
        'suspended',
        'triggers',
      ]
        .map((name) => `${name}.1.json`)
        .concat('workspace.json'),
    );
    workspace.run({ as: OWNER, call: 'count', surface: 'menu' });
    workspace.faults.setMailQuotaLeft(3);
    workspace.save(path);
    expect(readdirSync(path).filter((name) => !names.includes(name))).toEqual(['mailbox.2.json', 'quotas.2.json']);
    expect(readdirSync(path)).toHaveLength(names.length);
  });
});

describe('the folder of a saved workspace', () => {
  const OWN = ['budget.2019.json', 'mailbox.7.json', 'caches.2.json', 'notes.txt', 'Mailbox.1.txt'];
  const change = (world: ScriptWorld) => world.workspace.run({ as: OWNER, call: 'tick', surface: 'menu' });

  it('keeps every file of a person’s own, even one that is called as a part is', () => {
    const path = folder();
    for (const name of OWN) writeFileSync(join(path, name), 'mine');
    const world = played(1);
    for (let save = 0; save < 4; save += 1) {
      change(world);
      world.workspace.save(path);
    }
    expect(OWN.filter((name) => readFileSync(join(path, name), 'utf8') !== 'mine')).toEqual([]);
    expect(Workspace.load(path).mailbox).toEqual(world.workspace.mailbox);
  });

  it('is rid of what an earlier save named, and of what one left that came to no end', () => {
    const path = folder();
    const world = played(1);
    world.workspace.save(path);
    const before = readdirSync(path).length;
    // As a process leaves it that dies between its parts and the manifest.
    writeFileSync(join(path, 'workspace.saving.json'), '["caches.2.json", "../outside.1.json"]');
    writeFileSync(join(path, 'caches.2.json'), '{');
    const outside = join(path, '../outside.1.json');
    writeFileSync(outside, 'mine');
    try {
      const loaded = Workspace.load(path);
      change(world);
      loaded.save(path);
      expect(readdirSync(path)).toHaveLength(before);
      // Another workspace into the same folder: nothing of the first is left.
      played(2).workspace.save(path);
      expect(readdirSync(path)).toHaveLength(before);
      expect(readFileSync(outside, 'utf8')).toBe('mine');
    } finally {
      rmSync(outside);
    }
  });

  it('is left alone when a manifest leads out of it, or is somebody else’s file', () => {
    const path = folder();
    played(1).workspace.save(path);
    const place = join(path, 'workspace.json');
    const manifest = JSON.parse(readFileSync(place, 'utf8'));
    writeFileSync(place, JSON.stringify({ ...manifest, parts: { ...manifest.parts, mailbox: '../../victim.json' } }));
    expect(() => Workspace.load(path)).toThrow('"../../victim.json" is no file of a part');
    const other = folder();
    writeFileSync(join(other, 'workspace.json'), '{ "projects": {} }');
    expect(() => played(1).workspace.save(other)).toThrow('is no manifest of an offline Workspace');
    expect(bytes(other)).toEqual([['workspace.json', '{ "projects": {} }']]);
  });
});

describe('Workspace.load', () => {
  it('goes on where it stopped', () => {
    const path = folder();
    const world = played(1);
    world.workspace.save(path);
    const loaded = Workspace.load(path);
    const files = { 'Code.gs': CODE, 'appsscript.json': JSON.stringify(DRIVE) };
    loaded.install({ files, boundTo: world.book });
    for (const workspace of [world.workspace, loaded]) workspace.clock.advanceTo('2019-08-20T05:00:00+08:00');
    for (const workspace of [world.workspace, loaded]) {
      expect(workspace.run({ as: OWNER, call: 'count', surface: 'menu' })).toMatchObject({ value: [5, 2, 1] });
    }
    expect(loaded.mailbox).toEqual(world.workspace.mailbox);
    const [one, other] = [folder(), folder()];
    world.workspace.save(one);
    loaded.save(other);
    const plain = (where: string) => bytes(where).map(([name, text]) => [name, name === 'workspace.json' ? '' : text]);
    expect(plain(other)).toEqual(plain(one));
  });

  it('opens what was saved before access to forms was an option: forms are open, all is usual', () => {
    const path = folder();
    const world = played(1);
    world.workspace.save(path);
    const [formFile = ''] = readdirSync(path).filter((name) => name.startsWith('form-'));
    const without = (name: string, change: (content: Record<string, unknown>) => void) => {
      const content = JSON.parse(readFileSync(join(path, name), 'utf8'));
      change(content);
      writeFileSync(join(path, name), JSON.stringify(content));
    };
    without(formFile, (form) => {
      delete form.responders;
      delete form.madeFor;
    });
    without('workspace.json', (manifest) => {
      const { now, seed, owner, mailQuota } = (manifest.header as { options: Record<string, unknown> }).options;
      const old = { now, zone: 'Asia/Shanghai', locale: 'zh_CN', seed, owner, mailQuota, sharpClocks: true };
      manifest.header = { ...(manifest.header as object), options: { ...old, elapse: false, profile: 'p50' } };
    });
    const loaded = Workspace.load(path);
    const [form] = loaded.parts.forms.files.values();
    expect([form?.madeFor, form?.responders.map(({ type }) => type)]).toEqual([null, ['anyone']]);
    expect(loaded.faults.doubts).toEqual(world.workspace.faults.doubts);
    expect(loaded.respond({ formId: form?.id ?? '', answers: () => '大港' })).toMatchObject({ ok: true });
  });

  it('refuses a folder without a workspace, and a format that it does not know', () => {
    const path = folder();
    expect(() => Workspace.load(path)).toThrow(`no offline Workspace in ${path}: workspace.json is missing`);
    writeFileSync(join(path, 'workspace.json'), '{ "version": 99 }');
    expect(() => Workspace.load(path)).toThrow(`the offline Workspace in ${path} has format 99; this program knows 2`);
  });
});

describe('openWorkspace', () => {
  it('lets a script reckon by the zone of its manifest, else of the accounts, and the process by its own', () => {
    const world = scriptWorld({ zone: 'America/Lima' });
    const hours = 'function main() { return [new Date(0).getHours(), Session.getScriptTimeZone()] }';
    world.install(hours);
    expect(world.run('main')).toMatchObject({ value: [19, 'America/Lima'] });
    world.install(hours, { manifest: { timeZone: 'Asia/Tokyo' } });
    expect(world.run('main')).toMatchObject({ value: [9, 'Asia/Tokyo'] });
    expect(new Date(0).getHours()).toBe(8);
  });

  it('refuses a project whose zone nobody knows', () => {
    const world = scriptWorld();
    expect(() => world.install('', { manifest: { timeZone: 'Asia/Nowhere' } })).toThrow(RangeError);
  });
});
