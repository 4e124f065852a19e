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
      try { Utilities.sleep(360001) } catch (error) {}
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
    ['Session.getActiveUser()', 'Session.getActiveUser', scope('userinfo.email')],
    ["FormApp.create('t')", 'FormApp.create', scope('forms')],
    ["Drive.Files.get('x')", 'Drive.Files.get', `(${scope('drive.file')} || ${scope('drive')})`],
  ])('%s needs its scope in the manifest (PLATFORM B)', (code, method, scopes) => {
    const world = scriptWorld();
    const manifest = {
      oauthScopes: [],
      ...{ dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] } },
    };
    world.install(`function main() { ${code} }`, { manifest });
    expect(world.run('main')).toMatchObject({
      error: { message: `Specified permissions are not sufficient to call ${method}. Required permissions: ${scopes}` },
    });
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
