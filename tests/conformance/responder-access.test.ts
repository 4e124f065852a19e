/** Who may respond to a form: a permission that Drive keeps, by the kind of account (guide on publishing forms). */

import { describe, expect, it } from '@jest/globals';
import type { WorkspaceOptions } from '../../src/offline/workspace.ts';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

const MAKE = `const made = Drive.Files.create({ name: '申报', mimeType: MimeType.GOOGLE_FORMS });
  FormApp.openById(made.id).setAllowResponseEdits(true).setPublished(true).addTextItem().setTitle('单位');
  return made.id`;
const OPEN = (id: string) =>
  `return Drive.Permissions.create({ type: 'anyone', view: 'published', role: 'reader' }, '${id}').role`;
const LIST = (id: string) => `return Drive.Permissions.list('${id}',
  { includePermissionsForView: 'published', fields: 'permissions(type,role,view)' }).permissions`;
const OWNERS = { type: 'user', role: 'owner' };
const ANYONE = { type: 'anyone', role: 'reader', view: 'published' };
const DOMAIN = { type: 'domain', role: 'reader', view: 'published' };

function formIn(options: Partial<WorkspaceOptions>): { world: ScriptWorld; id: string } {
  const world = scriptWorld({ newForms: 'organisation', ...options });
  return { world, id: String(world.answer(MAKE)) };
}

function sent({ id, world }: { world: ScriptWorld; id: string }, by: string, responseId?: string): unknown {
  const edit = responseId === undefined ? {} : { responseId };
  const result = world.workspace.respond({ formId: id, by, answers: () => '塘沽', ...edit });
  return result.ok ? 'sent' : 'why' in result ? result.why : result.refused;
}

describe('a published form', () => {
  it.each([
    ['of a Workspace whose administrator opens new forms', { newForms: 'anyone' }, OWNER],
    ['of a consumer', { account: 'consumer' }, OWNER],
    ["of a Workspace's guest at gmail.com", { account: 'workspace', owner: 'a@gmail.com' }, 'a@gmail.com'],
  ] as const)('%s is open to anyone', (_title, options, owner) => {
    const world = scriptWorld({ newForms: 'organisation', ...options });
    world.workspace.share(world.book, owner, 'editor');
    world.install(`function main() { ${MAKE} }`);
    const made = world.run('main', { as: owner });
    const id = String(made.ok && made.value);
    expect(['', 'x@gmail.com', 'x@other.org'].map((by) => sent({ world, id }, by))).toEqual(['sent', 'sent', 'sent']);
  });

  it('of a Workspace is open to its organisation alone, with an edit link too, until access is granted', () => {
    const form = formIn({ account: 'workspace' });
    expect(form.world.answer(LIST(form.id))).toEqual([OWNERS, DOMAIN]);
    const all = ['', 'x@gmail.com', 'x@other.org', 'x@EXAMPLE.org', OWNER];
    expect(all.map((by) => sent(form, by))).toEqual(['noAccess', 'noAccess', 'noAccess', 'sent', 'sent']);
    const [first] = form.world.workspace.parts.forms.files.get(form.id)?.responses ?? [];
    expect(sent(form, '', first?.id)).toBe('noAccess');
    expect(form.world.answer(OPEN(form.id))).toBe('reader');
    expect(form.world.answer(LIST(form.id))).toEqual([OWNERS, DOMAIN, ANYONE]);
    expect([sent(form, ''), sent(form, '', first?.id)]).toEqual(['sent', 'sent']);
  });

  it('can be granted to one account, and taken away again', () => {
    const form = formIn({ account: 'workspace' });
    const grant = `const to = { type: 'user', view: 'published', role: 'reader', emailAddress: 'x@other.org' };`;
    const id = form.world.answer(`${grant} return Drive.Permissions.create(to, '${form.id}', { fields: 'id' }).id`);
    expect(['x@other.org', 'y@other.org'].map((by) => sent(form, by))).toEqual(['sent', 'noAccess']);
    form.world.answer(`Drive.Permissions.remove('${form.id}', '${id}')`);
    expect(sent(form, 'x@other.org')).toBe('noAccess');
    expect(form.world.answer(`Drive.Permissions.remove('${form.id}', 'nope')`)).toBe(
      'API call to drive.permissions.delete failed with error: Permission not found: nope.',
    );
  });

  it('is told of its responders only with includePermissionsForView, and grants twice as once', () => {
    const form = formIn({ account: 'consumer' });
    form.world.answer(OPEN(form.id));
    expect(form.world.answer(`return Drive.Permissions.list('${form.id}').permissions.length`)).toBe(1);
    expect(form.world.answer(LIST(form.id))).toEqual([OWNERS, ANYONE]);
  });

  it('that is not published, or does not accept, says so to those who may open it', () => {
    const form = formIn({ account: 'workspace' });
    form.world.answer(`FormApp.openById('${form.id}').setAcceptingResponses(false)`);
    expect([sent(form, OWNER), sent(form, '')]).toEqual(['notAccepting', 'noAccess']);
    form.world.answer(`FormApp.openById('${form.id}').setPublished(false)`);
    expect([sent(form, OWNER), sent(form, '')]).toEqual(['notPublished', 'notPublished']);
  });
});

describe('an organisation that keeps its forms to itself', () => {
  const form = () => formIn({ account: 'workspace', outsideResponders: 'forbidden' });

  it("refuses anyone, in the words of Drive's refusals, and grants nothing", () => {
    const made = form();
    expect(made.world.answer(OPEN(made.id))).toBe(
      'API call to drive.permissions.create failed with error: Bad Request. User message: ""',
    );
    expect(made.world.answer(LIST(made.id))).toEqual([OWNERS, DOMAIN]);
  });

  it('lets its own people be named; how it refuses others by name nobody knows', () => {
    const made = form();
    const named = (email: string) => `return Drive.Permissions.create(
      { type: 'user', view: 'published', role: 'reader', emailAddress: '${email}' }, '${made.id}').type`;
    expect(made.world.answer(named('x@example.org'))).toBe('user');
    expect(made.world.answer(named('x@other.org'))).toMatch(
      /^Error: not emulated: Drive\.Permissions\.create for user/,
    );
  });
});

describe('the kind of account', () => {
  it('decides the quotas too, the mail quota if none is named', () => {
    const left = (options: Partial<WorkspaceOptions>) =>
      scriptWorld(options).answer('return MailApp.getRemainingDailyQuota()');
    expect([left({ account: 'consumer' }), left({ account: 'workspace' })]).toEqual([100, 1500]);
    expect(left({ account: 'consumer', mailQuota: 7 })).toBe(7);
  });
});
