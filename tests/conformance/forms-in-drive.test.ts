/** Forms as files: made by Drive, reached by it, thrown into the bin. What is unsure of it: docs/to-confirm.md. */

import { describe, expect, it } from '@jest/globals';
import type { WorkspaceOptions } from '../../src/offline/workspace.ts';
import { DRIVE, OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const MANIFEST = { ...DRIVE, oauthScopes: [scope('drive.file'), scope('forms')] };
const FORM = 'application/vnd.google-apps.form';
const NO_ITEM = 'No item with the given ID could be found, or you do not have permission to access it.';
const MADE = `const folder = Drive.Files.create({ name: '材料', mimeType: MimeType.FOLDER });
  const made = Drive.Files.create({ name: '申报', mimeType: '${FORM}', parents: [folder.id] });
  const form = FormApp.openById(made.id);`;

interface FormWorld extends ScriptWorld {
  /** What a function's body gives, under drive.file, or the message of what it throws. */
  told(body: string, as?: string): unknown;
}

function world(options: Partial<WorkspaceOptions> = {}): FormWorld {
  const made = scriptWorld(options);
  made.workspace.share(made.book, 'b@example.org', 'editor');
  const told = (body: string, as = OWNER): unknown => {
    made.install(`function main() { ${body} }`, { manifest: MANIFEST });
    const result = made.run('main', { as });
    return result.ok ? result.value : result.error.message;
  };
  return { ...made, told };
}

describe('a form that Drive makes', () => {
  it.each([
    ['is opened by FormApp', 'return form.getId() === made.id', true],
    ['has the file name and no title (F67)', 'return [made.name, made.mimeType, form.getTitle()]', ['申报', FORM, '']],
    ['is unpublished', 'return [form.isPublished(), form.isAcceptingResponses()]', [false, false]],
    [
      'lies in its folder, and is found there',
      `const q = "'" + folder.id + "' in parents and mimeType = '${FORM}' and trashed = false";
       return [Drive.Files.get(made.id, { fields: 'parents' }).parents[0] === folder.id,
         Drive.Files.list({ q }).files.map((file) => file.id === made.id)]`,
      [true, [true]],
    ],
    [
      'keeps its own title when its file is renamed, and has its link',
      `form.setTitle('T'); Drive.Files.update({ name: '新' }, made.id);
       const { name, webViewLink } = Drive.Files.get(made.id, { fields: 'name,webViewLink' });
       return [name, form.getTitle(), webViewLink.startsWith(form.getEditUrl())]`,
      ['新', 'T', true],
    ],
    ['is no form any more once it is removed', 'Drive.Files.remove(made.id); FormApp.openById(made.id)', NO_ITEM],
    [
      'is copied with its items, under a new id, without responses, unpublished',
      `form.addTextItem().setTitle('单位'); form.setPublished(true); form.createResponse().submit();
       const copy = FormApp.openById(Drive.Files.copy({ name: '副本' }, made.id).id);
       const [[item], [before]] = [copy.getItems(), form.getItems()];
       return [copy.getId() !== made.id, item.getTitle(), item.getId() === before.getId(),
         copy.getResponses().length, copy.isPublished(), copy.getPublishedUrl() !== form.getPublishedUrl()]`,
      [true, '单位', true, 0, false, true],
    ],
    [
      'takes no content',
      `Drive.Files.update({}, made.id, Utilities.newBlob('a'))`,
      'not emulated: Drive.Files.update of a form with content',
    ],
  ])('%s', (_title, body, value) => {
    expect(world().told(`${MADE} ${body}`)).toEqual(value);
  });

  it('is nothing to another account', () => {
    const made = world();
    const id = String(made.told(`${MADE} return made.id`));
    expect(made.told(`Drive.Files.get('${id}')`, 'b@example.org')).toBe(
      `API call to drive.files.get failed with error: File not found: ${id}.`,
    );
  });
});

describe('a form that FormApp makes, or a person', () => {
  const GET = `const form = FormApp.create('申报');
    return [Drive.Files.get(form.getId()).name, Drive.Files.list({ q: "mimeType = '${FORM}'" }).files.length]`;

  it('is not reached by Drive under drive.file, nor listed', () => {
    expect(world().told(GET)).toMatch(/^API call to drive\.files\.get failed with error: File not found: /);
    expect(world().told(`FormApp.create('a'); return Drive.Files.list().files.length`)).toBe(0);
  });

  it('is reached where formsReachedByDriveFile says so, if the script made it for the account', () => {
    const made = world({ formsReachedByDriveFile: true });
    expect(made.told(GET)).toEqual(['申报', 1]);
    const persons = made.workspace.createForm({ name: '别的', as: OWNER });
    expect(made.told(`Drive.Files.get('${persons}')`)).toMatch(/File not found/);
    expect(made.told(`return Drive.Files.list().files.length`, 'b@example.org')).toBe(0);
  });

  it('is reached by a script that asks for the whole of Drive, if it is the account’s', () => {
    const made = scriptWorld();
    expect(made.answer(GET)).toEqual(['申报', 1]);
    const others = made.workspace.createForm({ name: '别的', as: 'b@example.org' });
    expect(made.answer(`Drive.Files.get('${others}')`)).toMatch(/File not found/);
    expect(made.answer(`return FormApp.create('c').addEditor('b@example.org').getTitle()`)).toBe('');
    expect(made.answer(`return Drive.Files.list({ q: "mimeType = '${FORM}'" }).files.length`)).toBe(2);
  });
});

describe('a form in the bin', () => {
  const OPEN = (id: string) => `return FormApp.openById('${id}').getId() === '${id}'`;

  it('is opened by FormApp for thirty days, cannot be answered, and is gone then', () => {
    const { told, workspace } = world();
    const id = String(told(`${MADE} form.setPublished(true); return made.id`));
    expect(told(`return Drive.Files.update({ trashed: true }, '${id}').id === '${id}'`)).toBe(true);
    const times = `Drive.Files.get('${id}', { fields: '*' })`;
    expect(told(`return [${times}.trashed, ${times}.trashedTime]`)).toEqual([true, '2019-08-19T16:00:00.400Z']);
    expect(workspace.respond({ formId: id, answers: () => '' })).toMatchObject({ closed: true, why: 'inBin' });
    workspace.clock.advanceTo('2019-09-18T23:59:00+08:00');
    expect(told(OPEN(id))).toBe(true);
    workspace.clock.advanceTo('2019-09-19T00:01:00+08:00');
    expect(told(OPEN(id))).toBe(NO_ITEM);
    expect(told(`Drive.Files.get('${id}')`)).toMatch(/File not found/);
  });

  it('is not opened where trashedForms says so, until it is taken out again', () => {
    const { told, workspace } = world({ trashedForms: 'gone' });
    const id = String(told(`const form = FormApp.create('a', true); return form.getId()`));
    workspace.trash(id, { as: OWNER });
    expect(told(OPEN(id))).toBe(NO_ITEM);
    workspace.untrash(id, { as: OWNER });
    expect(told(OPEN(id))).toBe(true);
    expect(workspace.respond({ formId: id, answers: () => '' })).toMatchObject({ ok: true });
  });

  it('was put there by its owner, and nobody else', () => {
    const { told, workspace } = world();
    const id = String(told(`return FormApp.create('a').getId()`));
    expect(() => workspace.trash(id, { as: 'b@example.org' })).toThrow('b@example.org does not own a');
    expect(() => workspace.trash('nope', { as: OWNER })).toThrow('no form or file nope in Drive');
  });
});
