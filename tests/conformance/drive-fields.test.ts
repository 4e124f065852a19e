/** What Drive tells of files: fields that tell of bytes, properties of the app, and lists by them. */

import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { answer, CODE, DOCX_BYTES, failed, suppose } from './drive-world.ts';
import { DRIVE, scriptWorld } from './script-world.ts';

describe('fields that tell of bytes', () => {
  const FIELDS = "{ fields: 'size,md5Checksum,version,headRevisionId' }";

  it('of a file: its size as a text, its checksum, its version, its head revision', () => {
    const md5 = createHash('md5').update(DOCX_BYTES).digest('hex');
    expect(answer(`return Drive.Files.get(make('a.docx', docx()), ${FIELDS})`)).toEqual({
      size: String(DOCX_BYTES.length),
      md5Checksum: md5,
      version: '1',
      headRevisionId: expect.stringMatching(/^0B[\w-]{40}$/),
    });
  });

  it.each([
    ["makeDoc(html('<p>'))", { version: '1' }],
    ["make('材料', null, MimeType.FOLDER)", { version: '1' }],
    ["make('表', null, MimeType.GOOGLE_FORMS)", { version: '1' }],
  ])('of %s, which has no bytes: its version alone', (made, value) => {
    expect(answer(`return Drive.Files.get(${made}, ${FIELDS})`)).toEqual(value);
  });

  it('of a document: a size too where that is supposed, and none of a folder', () => {
    const body = `const ids = [makeDoc(html('<p>一')), make('材料', null, MimeType.FOLDER)];
      return ids.map((id) => Drive.Files.get(id, { fields: 'size' }))`;
    expect(answer(body, suppose({ documentSizes: 'told' }))).toEqual([{ size: '6' }, {}]);
  });

  it('new content under the same id has another checksum and revision; a new name another version alone', () => {
    const body = `const id = make('a.zip', bytes(1));
      const seen = [Drive.Files.get(id, ${FIELDS})];
      Drive.Files.update({ name: 'b.zip' }, id); seen.push(Drive.Files.get(id, ${FIELDS}));
      Drive.Files.update({}, id, bytes(2)); seen.push(Drive.Files.get(id, ${FIELDS}));
      const [made, renamed, replaced] = seen;
      return [Drive.Files.list().files.length, seen.map(({ version }) => version),
        renamed.md5Checksum === made.md5Checksum, renamed.headRevisionId === made.headRevisionId,
        replaced.md5Checksum === made.md5Checksum, replaced.headRevisionId === made.headRevisionId]`;
    expect(answer(body)).toEqual([1, ['1', '2', '3'], true, true, false, false]);
  });

  it('others say that they are not emulated', () => {
    expect(answer("Drive.Files.get(make('a'), { fields: 'sha256Checksum' })")).toBe(
      'Error: not emulated: Drive.Files with fields sha256Checksum',
    );
  });
});

describe('appProperties', () => {
  const TOO_LONG =
    'Properties and app properties are limited to 124 bytes in UTF-8 encoding, counting both the key and the value.';
  const read = (id: string) => `Drive.Files.get(${id}, { fields: 'appProperties' })`;

  it.each([
    [
      'are added to, and taken away by null',
      `const { id } = Drive.Files.create({ appProperties: { a: '1', b: '2' } });
      Drive.Files.update({ appProperties: { b: null, c: 3 } }, id); return ${read('id')}`,
      { appProperties: { a: '1', c: '3' } },
    ],
    ['are left out where there are none', `return ${read("make('a')")}`, {}],
    [
      'of 124 bytes are taken',
      `return ${read("Drive.Files.create({ appProperties: { k: '汉'.repeat(41) } }).id")}.appProperties.k.length`,
      41,
    ],
    [
      'of 125 bytes are refused',
      "Drive.Files.create({ appProperties: { ke: '汉'.repeat(41) } })",
      failed('create', TOO_LONG),
    ],
    [
      'are held to that by update too',
      "Drive.Files.update({ appProperties: { k: 'x'.repeat(124) } }, make('a'))",
      failed('update', TOO_LONG),
    ],
    [
      'are no more than 30',
      `const many = Array.from({ length: 31 }, (_, index) => ['k' + index, '1']);
      Drive.Files.create({ appProperties: Object.fromEntries(many) })`,
      failed('create', 'propertyCountLimitExceeded'),
    ],
    [
      'leave nothing behind where they are refused',
      `try { Drive.Files.create({ name: 'a', appProperties: { k: 'x'.repeat(124) } }) } catch {}
      return Drive.Files.list().files.length`,
      0,
    ],
  ])('%s', (_title, body, value) => {
    expect(answer(body)).toEqual(value);
  });
});

describe('Drive.Files.list', () => {
  const MADE = `for (const [name, unit] of [['a', 'TG'], ['b', 'HG'], ['c', 'TG'], ['d', 'TG']]) {
      Drive.Files.create({ name, appProperties: { unit, "it's": 'and' } }, bytes(1)) }
    const Q = "appProperties has { key='unit' and value='TG' } and trashed = false";`;

  it('finds by properties, leaves out what lies in the bin, and pages with the fields that are asked for', () => {
    const body = `${MADE}
      const [first] = Drive.Files.list({ q: Q }).files;
      Drive.Files.update({ trashed: true }, first.id);
      const fields = 'nextPageToken,files(id,name,md5Checksum,appProperties,webViewLink,parents)';
      const page = Drive.Files.list({ q: Q, fields, pageSize: 1 });
      const rest = Drive.Files.list({ q: Q, fields, pageSize: 1, pageToken: page.nextPageToken });
      const names = [page, rest].map(({ files }) => files[0].name);
      return [Object.keys(page).sort(), Object.keys(page.files[0]), ...names, Object.keys(rest)]`;
    expect(answer(body)).toEqual([
      ['files', 'nextPageToken'],
      ['id', 'name', 'md5Checksum', 'appProperties', 'webViewLink', 'parents'],
      'c',
      'd',
      ['files'],
    ]);
  });

  it.each([
    [
      'a quote and an and in a property',
      `${MADE} return Drive.Files.list({ q: "appProperties has { key='it\\\\'s' and value='and' }" }).files.length`,
      4,
    ],
    [
      'no token of a next page that was not asked for',
      `${MADE} return Drive.Files.list({ pageSize: 1, fields: 'files(name)' })`,
      { files: [{ name: 'a' }] },
    ],
    [
      'no page of more than a thousand',
      'Drive.Files.list({ pageSize: 1001 })',
      failed('list', "Invalid value '1001'. Values must be within the range: [1, 1000]"),
    ],
    ['no token that it never gave', "Drive.Files.list({ pageToken: 'x' })", failed('list', 'Invalid Value')],
  ])('knows %s', (_title, body, value) => {
    expect(answer(body)).toEqual(value);
  });
});

it('a saved workspace keeps versions and revisions', () => {
  const world = scriptWorld();
  world.install(
    `${CODE} function main() { return make('a.zip', bytes(1)) }
    function change(id) { return Drive.Files.update({}, id, bytes(2), { fields: 'version,headRevisionId' }) }`,
    { manifest: DRIVE },
  );
  const made = world.run('main');
  const args = [made.ok ? made.value : ''];
  const { drive } = world.workspace.parts;
  drive.restore(JSON.parse(JSON.stringify(drive.read())));
  expect(world.run('change', { args })).toMatchObject({ value: { version: '2' } });
});
