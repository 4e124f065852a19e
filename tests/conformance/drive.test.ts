/** The advanced Drive service under drive.file. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

const DOCUMENT = `const html = (text) => Utilities.newBlob(text, 'text/html', 'a.html');
  const made = Drive.Files.create({ name: '汇总表', mimeType: MimeType.GOOGLE_DOCS }, html('<p>一</p>'));`;
const FOLDER = "const folder = Drive.Files.create({ name: '材料', mimeType: MimeType.FOLDER });";

describe('Drive.Files', () => {
  it.each([
    ['create answers with four fields', `${DOCUMENT} return Object.keys(made)`, ['kind', 'id', 'name', 'mimeType']],
    [
      'update keeps the id',
      `${DOCUMENT} return Drive.Files.update({ name: '新' }, made.id, html('<p>二</p>')).id === made.id`,
      true,
    ],
    [
      'get answers with the fields that are asked for',
      `${DOCUMENT} return Drive.Files.get(made.id, { fields: 'name,trashed' })`,
      { name: '汇总表', trashed: false },
    ],
    [
      'a file goes into a folder',
      `${FOLDER} const file = Drive.Files.create({ name: 'f', parents: [folder.id] });
      return Drive.Files.get(file.id, { fields: 'parents' }).parents[0] === folder.id`,
      true,
    ],
    [
      'a parent that is no folder is refused',
      `${DOCUMENT} Drive.Files.create({ name: 'f', parents: [made.id] })`,
      'API call to drive.files.create failed with error: The specified parent is not a folder.',
    ],
    [
      'parents move by addParents and removeParents',
      `${FOLDER} ${DOCUMENT}
      const root = Drive.Files.get(made.id, { fields: 'parents' }).parents[0];
      Drive.Files.update({}, made.id, null, { addParents: folder.id, removeParents: root });
      return Drive.Files.get(made.id, { fields: 'parents' }).parents.length`,
      1,
    ],
    [
      'list finds by name, parent and trash',
      `${FOLDER} Drive.Files.create({ name: "it's", parents: [folder.id] });
      const find = (q) => Drive.Files.list({ q }).files.map((file) => file.name);
      return [find("name = 'it\\\\'s' and trashed = false"), find("'" + folder.id + "' in parents"), find("name = 'x'"),
        find("mimeType = 'application/vnd.google-apps.folder'")]`,
      [["it's"], ["it's"], [], ['材料']],
    ],
    [
      'list gives pages',
      `for (const name of ['a', 'b', 'c']) Drive.Files.create({ name });
      const first = Drive.Files.list({ pageSize: 2 });
      const second = Drive.Files.list({ pageSize: 2, pageToken: first.nextPageToken });
      return [first.files.length, second.files.length, second.nextPageToken === undefined]`,
      [2, 1, true],
    ],
    [
      'a trashed file is still there',
      `${DOCUMENT} Drive.Files.update({ trashed: true }, made.id);
      return Drive.Files.get(made.id, { fields: 'trashed' }).trashed`,
      true,
    ],
    [
      'a removed file is not',
      `${DOCUMENT} Drive.Files.remove(made.id);
      return Drive.Files.list({ q: 'trashed = false' }).files.length`,
      0,
    ],
    [
      'a missing file',
      "Drive.Files.get('nope')",
      'API call to drive.files.get failed with error: File not found: nope.',
    ],
    [
      'sharing',
      `${DOCUMENT} Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'b@example.org' }, made.id);
      const fields = 'permissions(role,emailAddress)';
      return [Drive.Permissions.list(made.id, { fields }).permissions.map((each) => [each.role, each.emailAddress]),
        Drive.Permissions.list(made.id).permissions.map((each) => Object.keys(each).join())]`,
      [
        [
          ['owner', 'owner@example.org'],
          ['reader', 'b@example.org'],
        ],
        // Without fields the API tells no addresses.
        ['kind,id,type,role', 'kind,id,type,role'],
      ],
    ],
    [
      'a search that is not emulated says so',
      'Drive.Files.list({ q: "fullText contains \'x\'" })',
      "Error: not emulated: Drive.Files.list with q: fullText contains 'x'",
    ],
  ])('%s', (_title, body, value) => {
    expect(scriptWorld().answer(body)).toEqual(value);
  });

  it('keeps the html of a converted document, and charges the conversion', () => {
    const world = scriptWorld();
    world.install(`function main() { ${DOCUMENT} return made.id }`);
    const result = world.run('main');
    const id = result.ok ? String(result.value) : '';
    expect(world.workspace.parts.drive.get(id)?.content).toEqual({ contentType: 'text/html', text: '<p>一</p>' });
    expect(result.calls.map((line) => line.cost)).toEqual(['Drive.Files.create/update (HTML converted to a Doc)']);
  });

  it('charges an update by what the file is, and plain HTML as a plain file', () => {
    const world = scriptWorld();
    world.install(`function main() { ${DOCUMENT}
      Drive.Files.update({}, made.id, html('<p>二</p>'));
      Drive.Files.update({ name: '新' }, made.id);
      return Drive.Files.create({ name: 'a.html' }, html('<p>')).mimeType }`);
    const result = world.run('main');
    const [converted, plain] = [
      'Drive.Files.create/update (HTML converted to a Doc)',
      'Drive.Files.create/update (plain, folder, metadata)',
    ];
    expect(result).toMatchObject({ value: 'text/html' });
    expect(result.calls.map((line) => line.cost)).toEqual([converted, converted, plain, plain]);
  });

  it('is not seen by another account: drive.file goes by account', () => {
    const world = scriptWorld();
    world.workspace.share(world.book, 'b@example.org', 'editor');
    const scopes = ['https://www.googleapis.com/auth/drive.file'];
    const manifest = {
      oauthScopes: scopes,
      dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
    };
    world.install(
      `function make() { return Drive.Files.create({ name: 'a' }).id }
       function get(id) { return Drive.Files.get(id).name }`,
      { manifest },
    );
    const made = world.run('make');
    const args = [made.ok ? made.value : ''];
    expect(world.run('get', { args })).toMatchObject({ value: 'a' });
    expect(world.run('get', { args, as: 'b@example.org' })).toMatchObject({
      error: { message: `API call to drive.files.get failed with error: File not found: ${args[0]}.` },
    });
  });

  it('is not there unless the manifest switches it on', () => {
    const world = scriptWorld();
    world.install('function main() { return typeof Drive }', { manifest: {} });
    expect(world.run('main')).toMatchObject({ value: 'undefined' });
  });
});
