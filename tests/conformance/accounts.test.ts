/** Who runs a script, what each account has granted, and what one account sees of another. */

import { describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/script/script-run.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const STAFF = 'b@example.org';
const STRANGER = 'c@gmail.com';
const UNAUTHORIZED = 'Authorization is required to perform that action. Please run the script again to authorize it.';
const scope = (name: string) => `https://www.googleapis.com/auth/${name}`;
const MANIFEST = { oauthScopes: ['script.send_mail', 'script.scriptapp', 'spreadsheets.currentonly'].map(scope) };

function world(code: string, manifest: object = MANIFEST): ScriptWorld {
  const made = scriptWorld();
  for (const email of [STAFF, STRANGER]) made.workspace.share(made.book, email, 'editor');
  made.install(code, { manifest });
  return made;
}

const CLOCK = `function setUp() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
  function tick() { MailApp.sendEmail('a@example.org', 's', 'b') }
  function onOpen() { return String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()) }
  function info() {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    return [String(info.getAuthorizationStatus()), typeof info.getAuthorizationUrl(), info.getAuthorizedScopes()] }`;

describe('an account that has taken its authorization back', () => {
  it.each([
    ['all of it', null],
    ['one scope', [scope('script.send_mail')]],
  ])(
    '(%s) has triggers that do not run, and says so (PLATFORM B: granular consent, later scopes)',
    (_title, scopes) => {
      const { run, workspace } = world(CLOCK);
      run('setUp');
      const records: ExecutionRecord[] = [];
      workspace.onExecution((record) => {
        records.push(record);
      });
      workspace.revoke(OWNER, scopes);
      expect(workspace.clock.advanceTo('2019-08-20T01:00:00+08:00')).toMatchObject([
        { ok: false, error: { name: 'Exception', message: UNAUTHORIZED }, calls: [], virtualMs: 0 },
      ]);
      expect(records).toMatchObject([{ functionName: 'tick', cause: 'clock', as: OWNER, calls: 0 }]);
      expect(workspace.open({ as: OWNER })).toMatchObject([{ value: 'REQUIRED' }]);
      workspace.authorize(OWNER, scopes);
      expect(workspace.clock.advanceTo('2019-08-20T02:00:00+08:00')).toMatchObject([{ ok: true }]);
      expect([workspace.open({ as: OWNER }), workspace.mailbox.length]).toMatchObject([[{ value: 'NOT_REQUIRED' }], 1]);
    },
  );

  it('entirely cannot start anything itself; another account can', () => {
    const { run, workspace } = world(CLOCK);
    workspace.revoke(OWNER);
    for (const surface of ['menu', 'sidebar', 'editor'] as const) {
      expect(run('info', { surface })).toMatchObject({ ok: false, error: { message: UNAUTHORIZED } });
    }
    expect(run('info', { as: STAFF })).toMatchObject({
      value: ['NOT_REQUIRED', 'object', MANIFEST.oauthScopes],
    });
  });

  it('in part can start, and calls that need the scope fail as without it in the manifest', () => {
    const { run, workspace } = world(CLOCK);
    workspace.revoke(OWNER, [scope('script.send_mail')]);
    expect(run('info')).toMatchObject({ value: ['REQUIRED', 'string', MANIFEST.oauthScopes.slice(1)] });
    expect(run('tick')).toMatchObject({
      error: {
        message:
          'Specified permissions are not sufficient to call MailApp.sendEmail. ' +
          `Required permissions: ${MANIFEST.oauthScopes[0]}`,
      },
    });
  });

  it.each([
    ['requireAllScopes(ScriptApp.AuthMode.FULL)', true],
    [`requireScopes(ScriptApp.AuthMode.FULL, ['${scope('script.send_mail')}'])`, true],
    [`requireScopes(ScriptApp.AuthMode.FULL, ['${scope('script.scriptapp')}'])`, false],
  ])('meets its end at ScriptApp.%s: %s, whatever the script catches', (call, ends) => {
    const { run, workspace } = world(`function main() { try { ScriptApp.${call} } catch (error) {} return 'went on' }`);
    expect(run('main')).toMatchObject({ ok: true, value: 'went on' });
    workspace.revoke(OWNER, [scope('script.send_mail')]);
    expect(run('main')).toMatchObject(
      ends ? { ok: false, killed: true, error: { message: UNAUTHORIZED } } : { value: 'went on' },
    );
  });

  it('a scope that the script does not use cannot be required (reference of requireScopes)', () => {
    const { run } = world(`function main() { ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['x']) }`);
    expect(run('main')).toMatchObject({ error: { message: 'Invalid argument: x' } });
  });
});

describe('an account that has ticked only some of what it was asked for', () => {
  const CODE = `function begin() {
      ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL);
      PropertiesService.getScriptProperties().setProperty('begun', 'yes') }
    function send() {
      PropertiesService.getScriptProperties().setProperty('sent', 'not yet');
      MailApp.sendEmail('a@example.org', 's', 'b') }
    function hang() { ScriptApp.newTrigger('send').timeBased().everyHours(1).create() }
    function granted() {
      const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [String(info.getAuthorizationStatus()), info.getAuthorizedScopes()] }`;
  const TICKED = MANIFEST.oauthScopes.slice(1);
  const REFUSED =
    'Specified permissions are not sufficient to call MailApp.sendEmail. ' +
    `Required permissions: ${MANIFEST.oauthScopes[0]}`;

  function half(): ScriptWorld {
    const made = world(CODE);
    made.workspace.revoke(OWNER);
    made.workspace.authorize(OWNER, TICKED);
    return made;
  }

  const kept = ({ workspace }: ScriptWorld) => workspace.parts.properties.content.script ?? {};

  it('is told so, scope by scope', () => {
    expect(half().run('granted')).toMatchObject({ value: ['REQUIRED', TICKED] });
  });

  it.each(['menu', 'sidebar'] as const)('runs from the %s up to the first call that needs the rest', (surface) => {
    const made = half();
    expect(made.run('send', { surface })).toMatchObject({ ok: false, killed: false, error: { message: REFUSED } });
    expect(kept(made)).toEqual({ sent: 'not yet' });
  });

  it.each(['menu', 'sidebar'] as const)(
    'is ended by requireAllScopes from the %s before anything happens',
    (surface) => {
      const made = half();
      expect(made.run('begin', { surface })).toMatchObject({ killed: true, error: { message: UNAUTHORIZED } });
      expect(kept(made)).toEqual({});
      made.workspace.authorize(OWNER, MANIFEST.oauthScopes.slice(0, 1));
      expect(made.run('begin', { surface })).toMatchObject({ ok: true });
      expect(kept(made)).toEqual({ begun: 'yes' });
    },
  );

  it('has triggers that do not start, or start and throw where granular consent is supposed to reach them', () => {
    const made = half();
    made.run('hang');
    expect(made.workspace.clock.advanceTo('2019-08-20T01:00:00+08:00')).toMatchObject([
      { ok: false, error: { message: UNAUTHORIZED }, calls: [] },
    ]);
    made.workspace.faults.suppose({ halfGrantedTriggers: 'run' });
    expect(made.workspace.clock.advanceTo('2019-08-20T02:00:00+08:00')).toMatchObject([
      { ok: false, error: { message: REFUSED } },
    ]);
    expect(kept(made)).toEqual({ sent: 'not yet' });
  });

  it('lacks what a later manifest asks for, and what is taken back', () => {
    const made = half();
    const manifest = { oauthScopes: [...TICKED, scope('forms')] };
    made.install(CODE, { manifest });
    expect(made.run('granted')).toMatchObject({ value: ['REQUIRED', TICKED] });
    made.workspace.authorize(OWNER, [scope('forms')]);
    expect(made.run('granted')).toMatchObject({ value: ['NOT_REQUIRED', manifest.oauthScopes] });
    made.workspace.revoke(OWNER, TICKED);
    expect(made.run('granted')).toMatchObject({ value: ['REQUIRED', [scope('forms')]] });
  });
});

describe('a person with two accounts', () => {
  const WHO = 'function who() { return [Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }';

  it('is to the sidebar whoever the browser signed in first (PLATFORM G)', () => {
    const { workspace } = world(WHO, {});
    const call = { as: OWNER, call: 'who', surface: 'sidebar' } as const;
    expect(workspace.run(call)).toMatchObject({ value: [OWNER, OWNER] });
    expect(workspace.run({ ...call, account: STRANGER })).toMatchObject({ value: [STRANGER, STRANGER] });
  });

  it('is refused when that account may not edit the file', () => {
    const { workspace } = world(WHO);
    expect(workspace.run({ as: OWNER, account: 'd@example.org', call: 'who', surface: 'sidebar' })).toMatchObject({
      ok: false,
      error: {
        name: 'ScriptError',
        message: "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
      },
    });
  });
});

describe('what a script is told of who is there', () => {
  const CODE = `function setUp() {
      ScriptApp.newTrigger('told').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create() }
    function onEdit(e) { return told(e) }
    function told(e) {
      return [e.user.getEmail(), Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()] }`;

  it.each([
    [STAFF, [STAFF, STAFF, STAFF], [STAFF, STAFF, OWNER]],
    [STRANGER, ['', '', ''], ['', '', OWNER]],
    [OWNER, [OWNER, OWNER, OWNER], [OWNER, OWNER, OWNER]],
  ])('%s: the simple trigger %j, the installable one, run as its creator, %j (PLATFORM C)', (as, simple, own) => {
    const { book, run, workspace } = world(CODE, {});
    run('setUp');
    const typing = { as, spreadsheetId: book, sheetId: 0, row: 1, column: 1, values: [['x']] };
    expect(workspace.type(typing)).toMatchObject([{ value: simple }, { value: own }]);
  });
});

describe('files of another account', () => {
  const CODE = `function make() { const form = FormApp.create('a'); return [form.getId(), form.getEditUrl()] }
    function byId(id) { FormApp.openById(id) }
    function byUrl(url) { FormApp.openByUrl(url) }
    function book(id) { return SpreadsheetApp.openById(id).getName() }`;

  it('forms cannot be opened, and the words do not tell whether there is one (PLATFORM D)', () => {
    const { run } = world(CODE, {});
    const made = run('make');
    const [id, url] = made.ok ? (made.value as string[]) : [];
    const message = 'No item with the given ID could be found, or you do not have permission to access it.';
    expect(run('byId', { args: [id] })).toMatchObject({ ok: true });
    expect(run('byId', { as: STAFF, args: [id] })).toMatchObject({ error: { message } });
    expect(run('byUrl', { as: STAFF, args: [url] })).toMatchObject({ error: { message } });
  });

  it('spreadsheets cannot be opened unless they are shared', () => {
    const { run, workspace } = world(CODE, {});
    const other = workspace.createSpreadsheet({ name: '别的', as: OWNER });
    const open = () => run('book', { as: STAFF, args: [other] });
    expect(open()).toMatchObject({
      error: { message: 'You do not have permission to access the requested document.' },
    });
    workspace.share(other, STAFF, 'editor');
    expect(open()).toMatchObject({ value: '别的' });
  });
});
