/** Time, limits, permissions and the death of executions. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

describe('an execution', () => {
  it('is charged for each call from the latency model, and for its start apart', () => {
    const world = scriptWorld();
    world.install("function main() { PropertiesService.getScriptProperties().getProperty('a') }");
    const result = world.run('main');
    expect(result.calls).toEqual([
      {
        method: 'Properties.getProperty',
        cost: 'Properties.getProperty',
        units: 1,
        ms: 30,
        atMs: Date.UTC(2019, 7, 19, 16),
      },
    ]);
    expect(Math.round(result.virtualMs)).toBe(530);
  });

  it.each([
    ['p50', 'editor', 100, 530],
    ['p50', 'sidebar', 100, 730],
    ['p50', 'editor', 174, 552],
    ['stress', 'editor', 174, 2174],
  ] as const)('with %s from the %s, %i KB of code, begins after %i ms (RELIABILITY 2)', (profile, surface, kb, ms) => {
    const world = scriptWorld({ profile });
    const code = 'function main() { return Date.now() } //';
    world.install(code + '.'.repeat(kb * 1024 - code.length));
    const told: unknown[] = [];
    world.workspace.onExecution(({ leadMs, virtualMs }) => {
      told.push([leadMs, virtualMs]);
    });
    // The script itself does not see the time that it took to start.
    expect(world.run('main', { surface })).toMatchObject({ value: world.workspace.clock.now(), virtualMs: ms });
    expect(told).toEqual([[ms, ms]]);
  });

  it('does not move the workspace clock in a rehearsal, and does with elapse', () => {
    const moved = [false, true].map((elapse) => {
      const world = scriptWorld({ elapse });
      const from = world.workspace.clock.now();
      world.answer('Utilities.sleep(1000)');
      return world.workspace.clock.now() - from;
    });
    expect(moved).toEqual([0, 1500]);
  });

  it('dies after six minutes, whatever it catches', () => {
    const world = scriptWorld();
    world.install(`function main() {
      try { Utilities.sleep(300000); Utilities.sleep(60001) } catch (error) {}
      finally { try { MailApp.sendEmail('a@example.org', 's', 'b') } catch (error) {} }
      console.log('later'); return 1 }`);
    expect(world.run('main')).toMatchObject({
      ok: false,
      killed: true,
      error: { message: 'Exceeded maximum execution time' },
      log: [],
    });
    expect(world.workspace.mailbox).toEqual([]);
  });

  it('a loop that only watches the clock comes to its end', () => {
    expect(scriptWorld().answer('for (;;) Date.now()')).toBe('Exceeded maximum execution time');
  });

  it('of a simple trigger dies after 30 seconds', () => {
    const world = scriptWorld();
    world.install('function onOpen() { Utilities.sleep(30001) }');
    expect(world.workspace.open({ as: 'owner@example.org' })).toMatchObject([{ ok: false, killed: true }]);
  });

  it('of somebody who may not edit the spreadsheet does not happen', () => {
    const world = scriptWorld();
    world.install('function main() {}');
    expect(() => world.run('main', { as: 'b@example.org' })).toThrow('b@example.org may not edit 十场');
    world.workspace.share(world.book, 'b@example.org', 'editor');
    expect(world.run('main', { as: 'b@example.org' }).ok).toBe(true);
  });
});

describe('permissions', () => {
  const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;

  it.each([
    ["MailApp.sendEmail('a@example.org', 's', 'b')", 'MailApp.sendEmail', scope('script.send_mail')],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', scope('script.scriptapp')],
    ["ScriptApp.newTrigger('tick')", 'ScriptApp.newTrigger', scope('script.scriptapp')],
    ['Session.getActiveUser()', 'Session.getActiveUser', scope('userinfo.email')],
    ["FormApp.create('t')", 'FormApp.create', scope('forms')],
    ["Drive.Files.get('x')", 'Drive.Files.get', `(${scope('drive.file')} || ${scope('drive')})`],
  ])('%s needs its scope in the manifest (PLATFORM B)', (code, method, scopes) => {
    const world = scriptWorld();
    const manifest = {
      oauthScopes: [],
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
    };
    world.install(`function main() { ${code} }`, { manifest });
    expect(world.run('main')).toMatchObject({
      error: { message: `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes}` },
    });
  });

  it.each([
    [
      'forForm(form).onFormSubmit().create()',
      'TriggerBuilder.forForm',
      ['script.scriptapp'],
      ['forms.currentonly', 'forms'],
    ],
    [
      'forSpreadsheet(book).onEdit().create()',
      'TriggerBuilder.forSpreadsheet',
      ['script.scriptapp'],
      ['spreadsheets.currentonly', 'spreadsheets'],
    ],
  ])('a trigger %s needs the scope of what it is for, too (PLATFORM B)', (builder, method, granted, required) => {
    const world = scriptWorld();
    world.install(
      `const [form, book] = ['form', 'book']; function main() { ScriptApp.newTrigger('tick').${builder} }`,
      {
        manifest: { oauthScopes: granted.map(scope) },
      },
    );
    const message =
      `Specified permissions are not sufficient to call ${method}. ` +
      `Required permissions: (${required.map(scope).join(' || ')})`;
    expect(world.run('main')).toMatchObject({ error: { message } });
  });

  it('an item that a trigger hands over needs the scope of its form (PLATFORM B)', () => {
    const world = scriptWorld();
    const code = `function setUp() { const form = FormApp.create('a'); form.addTextItem();
        ScriptApp.newTrigger('told').forForm(form).onFormSubmit().create(); return form.getId() }
      function told(e) { e.source.getItems()[0].asTextItem().setTitle('x') }`;
    world.install(code);
    const made = world.run('setUp');
    world.install(code, { manifest: { oauthScopes: [scope('script.scriptapp')] } });
    const ended: unknown[] = [];
    world.workspace.onExecution(({ outcome }) => {
      ended.push(outcome.ok || outcome.error.message);
    });
    world.workspace.respond({ formId: String(made.ok && made.value), answers: () => 'x' });
    expect(ended).toEqual([
      'Specified permissions are not sufficient to call TextItem.setTitle. ' +
        `Required permissions: (${scope('forms.currentonly')} || ${scope('forms')})`,
    ]);
  });

  it('with drive.file in the manifest Drive answers', () => {
    const world = scriptWorld();
    world.install("function main() { return Drive.Files.create({ name: 'a' }).name }", {
      manifest: {
        oauthScopes: [scope('drive.file')],
        dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
      },
    });
    expect(world.run('main')).toMatchObject({ ok: true, value: 'a' });
  });

  it.each([
    ["MailApp.sendEmail('a@example.org', 's', 'b')", false],
    ['ScriptApp.getProjectTriggers()', false],
    ["SpreadsheetApp.openById('x')", false],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(''))", false],
    ["SpreadsheetApp.getUi().createMenu('m').addToUi()", true],
    ["SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1).setValue('x')", true],
    ["PropertiesService.getDocumentProperties().setProperty('a', '1')", true],
  ])('a simple trigger with %s: %s (PLATFORM A)', (code, ok) => {
    const world = scriptWorld();
    world.install(`function onOpen() { ${code} }`);
    expect(world.workspace.open({ as: 'owner@example.org' }).map((result) => result.ok)).toEqual([ok]);
  });
});
