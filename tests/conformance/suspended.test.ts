/** A suspended account, and a form that somebody else may edit: triggers and files belong to accounts. */

import { describe, expect, it } from '@jest/globals';
import { openWorkspace } from '../../src/offline/workspace.ts';

const OWNER = 'owner@example.org';
const HEIR = 'heir@example.org';

const CODE = `
  function make() {
    const form = FormApp.create('报名');
    form.addTextItem().setTitle('单位');
    ScriptApp.newTrigger('tick').timeBased().everyHours(1).create();
    ScriptApp.newTrigger('told').forForm(form).onFormSubmit().create();
    return form.getId();
  }
  function share(id) { FormApp.openById(id).addEditor('${HEIR}'); }
  function open(id) { return FormApp.openById(id).getTitle() === '' ? 'open' : 'other'; }
  function bells() { return ScriptApp.getProjectTriggers().length; }
  function tick() { PropertiesService.getScriptProperties().setProperty('ticked', 'yes'); }
  function told() {}
`;

function opened() {
  const workspace = openWorkspace({
    now: '2019-08-20T09:00:00+08:00',
    zone: 'Asia/Shanghai',
    locale: 'zh_CN',
    account: 'workspace',
    newForms: 'anyone',
    owner: OWNER,
  });
  const bookId = workspace.createSpreadsheet({ name: '表', as: OWNER });
  workspace.share(bookId, HEIR, 'editor');
  workspace.install({ files: { 'Code.js': CODE }, boundTo: bookId });
  const run = (as: string, call: string, ...args: readonly unknown[]) => {
    const result = workspace.run({ as, call, args, surface: 'editor' });
    return result.ok ? result.value : result.error.message;
  };
  return { workspace, run, id: String(run(OWNER, 'make')) };
}

describe('a form of another account', () => {
  it('opens for whoever is its editor, and nobody sees another account’s triggers', () => {
    const { id, run } = opened();
    expect([run(HEIR, 'open', id), run(HEIR, 'bells')]).toEqual([
      expect.stringContaining('No item with the given ID'),
      0,
    ]);
    run(OWNER, 'share', id);
    expect([run(HEIR, 'open', id), run(OWNER, 'bells'), run(HEIR, 'bells')]).toEqual(['open', 2, 0]);
  });
});

describe('a suspended account', () => {
  it('does nothing, and nothing of its rings; its editors still open its form', () => {
    const { id, run, workspace } = opened();
    run(OWNER, 'share', id);
    workspace.suspend(OWNER);
    expect(workspace.clock.advanceTo('2019-08-20T12:00:00+08:00')).toEqual([]);
    expect(() => run(OWNER, 'bells')).toThrow('owner@example.org is suspended');
    expect(workspace.respond({ formId: id, answers: () => '塘沽' }).ok).toBe(true);
    expect(run(HEIR, 'open', id)).toBe('open');
    workspace.unsuspend(OWNER);
    expect(workspace.clock.advanceTo('2019-08-20T13:00:00+08:00').length).toBeGreaterThan(0);
  });

  it('may take its forms along: nobody opens or answers them', () => {
    const { id, run, workspace } = opened();
    run(OWNER, 'share', id);
    workspace.suspend(OWNER, 'gone');
    expect(run(HEIR, 'open', id)).toContain('No item with the given ID');
    expect(workspace.respond({ formId: id, answers: () => '塘沽' })).toMatchObject({ ok: false, why: 'inBin' });
  });
});
