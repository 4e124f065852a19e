/** Scripts that are bound to a form: add-ons for whoever edits it. */

import { describe, expect, it } from '@jest/globals';
import { offlineGoogle } from '../../src/offline/offline-google.ts';
import { SHANGHAI } from './script-world.ts';

const OWNER = 'owner@example.org';
const FILES = {
  'Code.gs': `
    function onOpen(e) {
      Logger.log(String(e.authMode) + ' ' + e.source.getId());
      FormApp.getUi().createAddonMenu().addItem('通知', 'showSettings').addToUi();
    }
    function showSettings() { FormApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Settings')); }
    function save(settings) {
      PropertiesService.getDocumentProperties().setProperties(settings);
      const form = FormApp.getActiveForm();
      const known = ScriptApp.getUserTriggers(form)
        .filter((trigger) => trigger.getEventType() === ScriptApp.EventType.ON_FORM_SUBMIT);
      if (settings.notify && known.length === 0) {
        ScriptApp.newTrigger('tell').forForm(form).onFormSubmit().create();
      }
      if (!settings.notify) known.forEach((trigger) => ScriptApp.deleteTrigger(trigger));
      return known.length;
    }
    function tell(e) {
      const form = FormApp.getActiveForm();
      const item = form.getItemById(Number(PropertiesService.getDocumentProperties().getProperty('item')));
      const page = HtmlService.createTemplateFromFile('Mail');
      page.lines = ['谢谢', e.response.getResponseForItem(item).getResponse(), form.getResponses().length];
      MailApp.sendEmail(Session.getEffectiveUser().getEmail(), form.getTitle(), '', {
        htmlBody: page.evaluate().getContent() });
    }
    function uis() {
      const said = (act) => { try { return String(act()); } catch (error) { return error.message; } };
      return [said(() => SpreadsheetApp.getUi()), said(() => SpreadsheetApp.getActiveSpreadsheet()),
        said(() => FormApp.getUi())];
    }`,
  'Settings.html': '<p>设置</p>',
  'Mail.html': '<? for (const line of lines) { ?><p><?= line ?></p><? } ?>',
};

function formWorld() {
  const google = offlineGoogle({ now: '2019-08-20T09:00:00+08:00', ...SHANGHAI });
  const formId = google.workspace.createForm({ name: '报名', as: OWNER });
  const program = `function make() {
    return FormApp.openById('${formId}').setTitle('报名表').addTextItem().setTitle('姓名').getId(); }`;
  const item = google.run({ files: { 'Make.gs': program }, call: 'make' });
  const run = (call: string, args: unknown[] = []) =>
    google.run({ files: FILES, call, args, boundTo: formId, surface: 'sidebar' });
  google.workspace.install({ files: FILES, boundTo: formId });
  return { google, formId, item: item.ok ? Number(item.value) : 0, run };
}

describe('a script bound to a form', () => {
  it('gets onOpen with the form as source, and shows its menu and pages to the editor of the form', () => {
    const { google, formId, run } = formWorld();
    expect(google.workspace.open({ as: OWNER })).toMatchObject([{ ok: true, log: [`LIMITED ${formId}`] }]);
    expect(google.workspace.screen(OWNER).menus).toMatchObject([
      { items: [{ caption: '通知', call: 'showSettings' }] },
    ]);
    run('showSettings');
    expect(google.workspace.screen(OWNER).sidebar?.html).toBe('<p>设置</p>');
  });

  it('has its form as the active one, its own document properties, and triggers of the form', () => {
    const { google, formId, item, run } = formWorld();
    expect(run('save', [{ notify: true, item }])).toMatchObject({
      ok: true,
      value: 0,
      triggers: [{ handler: 'tell', event: 'ON_FORM_SUBMIT', source: 'FORMS', sourceId: formId, next: null }],
    });
    google.workspace.respond({ formId, answers: () => '王<b>' });
    expect(google.mailbox).toMatchObject([
      { to: [OWNER], subject: '报名表', html: '<p>谢谢</p><p>王&lt;b&gt;</p><p>1</p>' },
    ]);
    expect(run('save', [{ notify: false, item }])).toMatchObject({ value: 1, triggers: [] });
  });

  it('has no spreadsheet, and no Ui of the Spreadsheet service', () => {
    const { google, formId } = formWorld();
    expect(google.run({ files: FILES, call: 'uis', boundTo: formId, surface: 'menu' })).toMatchObject({
      value: ['Cannot call SpreadsheetApp.getUi() from this context.', 'null', 'Ui'],
      sheets: {},
    });
    expect(google.run({ files: FILES, call: 'uis', surface: 'menu' })).toMatchObject({
      value: ['Ui', 'Spreadsheet', 'Cannot call FormApp.getUi() from this context.'],
    });
  });

  it('is run only by the editors of the form, whom a script may add and remove', () => {
    const { formId, google } = formWorld();
    const other = 'else@example.org';
    const open = () => google.workspace.open({ as: other });
    expect(open).toThrow('else@example.org may not edit 报名');
    const editors = (act: string) => ({
      'Code.gs': `function act() { return FormApp.openById('${formId}')${act}.getEditors().map(String) }`,
    });
    const run = (act: string) => google.run({ files: editors(act), call: 'act' });
    expect(run(`.addEditors(['${other}', '${OWNER}'])`)).toMatchObject({ value: [OWNER, other] });
    google.workspace.install({ files: FILES, boundTo: formId });
    expect(open()).toMatchObject([{ ok: true }]);
    expect(run(`.removeEditor('${other}').addEditor(Session.getActiveUser())`)).toMatchObject({ value: [OWNER] });
    const message = "The parameters (number[]) don't match the method signature for FormApp.Form.addEditor.";
    expect(run('.addEditor([1])')).toMatchObject({ error: { message } });
  });
});
