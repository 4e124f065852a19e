/** Content of files in Drive: what alt=media gives, exports of documents, and a .docx that becomes one. */

import { describe, expect, it } from '@jest/globals';
import type { Doubts } from '../../src/offline/doubts.ts';
import { answer, DOCX_BYTES, failed, SIGNED, suppose } from './drive-world.ts';
import { scriptWorld } from './script-world.ts';

const NO_BYTES = failed('get', 'Only files with binary content can be downloaded. Use Export with Docs Editors files.');
const NEEDS_MEDIA = failed('export', 'Export requires alt=media to download the exported content.');

describe("Drive.Files.get with alt: 'media'", () => {
  it.each([
    ['gives signed bytes', "return Drive.Files.get(make('a.zip', bytes(80, 75, -1, 200)), MEDIA)", [80, 75, -1, -56]],
    ['gives the bytes of a text', "return textOf(Drive.Files.get(make('a', html('<p>𠮷')), MEDIA))", '<p>𠮷'],
    [
      'keeps bytes that are no UTF-8',
      `const gbk = Utilities.newBlob([-78, -24], 'text/csv', 'a.csv');
      return Drive.Files.get(make('a.csv', gbk), MEDIA)`,
      [-78, -24],
    ],
    ['gives nothing of an empty file', "return Drive.Files.get(make('a'), MEDIA)", []],
    ['gives metadata for json', "return Drive.Files.get(make('a'), { alt: 'json', fields: 'name' })", { name: 'a' }],
    ['refuses a document', "Drive.Files.get(makeDoc(html('<p>')), MEDIA)", NO_BYTES],
    ['refuses a folder', "Drive.Files.get(make('材料', null, MimeType.FOLDER), MEDIA)", NO_BYTES],
    ['says what is not there', "Drive.Files.get('nope', MEDIA)", failed('get', 'File not found: nope.')],
    [
      'does not know other formats',
      "Drive.Files.get(make('a'), { alt: 'proto' })",
      'Error: not emulated: Drive.Files with alt proto',
    ],
  ])('%s', (_title, body, value) => {
    expect(answer(body)).toEqual(value);
  });

  it('gives back a .docx byte for byte, charged by its size', () => {
    const world = scriptWorld();
    expect(answer("return Drive.Files.get(make('表.docx', docx()), MEDIA)", world)).toEqual(JSON.parse(SIGNED));
    const { calls } = world.run('main');
    expect(calls.map(({ cost, units }) => [cost, units])).toEqual([
      ['Drive.Files.create/update (plain, folder, metadata)', 1],
      ['Drive.Files.get (content)', Math.ceil(DOCX_BYTES.length / 1024)],
    ]);
  });

  it.each<[Doubts['driveContent'], unknown]>([
    ['bytes', [true, true]],
    ['textWhereText', ['string', true]],
    ['blob', ['Blob', 'Blob']],
  ])('comes as %s where that is supposed', (driveContent, value) => {
    const body = `const named = (content) => (typeof content === 'string' ? 'string' : String(content));
      const kind = (content) => Array.isArray(content) || named(content);
      return [make('a.html', html('<p>')), make('a.zip', bytes(1))].map((id) => kind(Drive.Files.get(id, MEDIA)))`;
    expect(answer(body, suppose({ driveContent }))).toEqual(value);
  });
});

describe('Drive.Files.export', () => {
  it.each([
    [
      'html of what was html',
      "return textOf(Drive.Files.export(makeDoc(html('<p>一</p>')), 'text/html', MEDIA))",
      '<p>一</p>',
    ],
    [
      'plain text, as Windows writes it',
      `const id = makeDoc(html('<style>p{}</style><p>一 &amp; 二</p><table><tr><td>a</td><td>b</td></tr></table>'));
      return textOf(Drive.Files.export(id, 'text/plain', MEDIA))`,
      '\ufeff一 & 二\r\na\tb',
    ],
    ['the .docx that was uploaded', 'return Drive.Files.export(makeDoc(docx()), DOCX, MEDIA)', JSON.parse(SIGNED)],
    [
      'plain text of a .docx',
      "return textOf(Drive.Files.export(makeDoc(docx()), 'text/plain', MEDIA)).split('\\r\\n').slice(0, 2)",
      ['\ufeff滨海新区总工会', '关于主题活动情况的报告'],
    ],
    [
      'html of a .docx',
      "return textOf(Drive.Files.export(makeDoc(docx()), 'text/html', MEDIA)).includes('截至9月18日')",
      true,
    ],
  ])('gives %s', (_title, body, value) => {
    expect(answer(body)).toEqual(value);
  });

  it.each([
    ['without alt', "Drive.Files.export(makeDoc(html('<p>')), 'text/html')", NEEDS_MEDIA],
    [
      'without a format',
      "Drive.Files.export(makeDoc(html('<p>')))",
      'Invalid number of arguments provided. Expected 2-3 only',
    ],
    [
      'of a file of bytes',
      "Drive.Files.export(make('a', docx()), 'application/pdf', MEDIA)",
      failed('export', 'Export only supports Docs Editors files.'),
    ],
    [
      'of a folder',
      "Drive.Files.export(make('材料', null, MimeType.FOLDER), 'text/html', MEDIA)",
      failed('export', 'Export only supports Docs Editors files.'),
    ],
    [
      'of a form',
      "Drive.Files.export(make('表', null, MimeType.GOOGLE_FORMS), 'application/pdf', MEDIA)",
      failed('export', 'The requested conversion is not supported.'),
    ],
    [
      'to a format that there is not',
      "Drive.Files.export(makeDoc(html('<p>')), 'image/png', MEDIA)",
      failed('export', 'The requested conversion is not supported.'),
    ],
    [
      'to one that is not emulated',
      "Drive.Files.export(makeDoc(html('<p>')), 'application/rtf', MEDIA)",
      'Error: not emulated: Drive.Files.export to application/rtf',
    ],
    [
      'to .docx of what was html',
      "Drive.Files.export(makeDoc(html('<p>')), DOCX, MEDIA)",
      expect.stringMatching(/^Error: not emulated: Drive.Files.export to .+ of a document made of text\/html$/),
    ],
    [
      'to PDF where nothing prints',
      "Drive.Files.export(makeDoc(html('<p>')), 'application/pdf', MEDIA)",
      'Error: not emulated: Drive.Files.export to application/pdf without a printer',
    ],
    [
      'of more than 10 MB',
      "Drive.Files.export(makeDoc(html('x'.repeat(10485761))), 'text/html', MEDIA)",
      failed('export', 'This file is too large to be exported.'),
    ],
    [
      'of what is not there',
      "Drive.Files.export('nope', 'text/html', MEDIA)",
      failed('export', 'File not found: nope.'),
    ],
  ])('is refused %s', (_title, body, message) => {
    expect(answer(body)).toEqual(message);
  });

  it('costs as a conversion does, of the day and of the quota', () => {
    const world = scriptWorld();
    answer("return textOf(Drive.Files.export(makeDoc(html('<p>一</p>')), 'text/html', MEDIA))", world);
    const { calls } = world.run('main');
    expect(calls.map(({ cost }) => cost)).toEqual([
      'Drive.Files.create/update (HTML converted to a Doc)',
      'File.getAs(PDF)',
    ]);
    world.workspace.faults.setQuotaLeft('conversions', 1);
    expect(world.run('main')).toMatchObject({
      error: { message: 'Service invoked too many times for one day: conversion.' },
    });
  });
});

describe('a .docx that becomes a document', () => {
  it('is charged as html is', () => {
    const world = scriptWorld();
    expect(answer('return Drive.Files.get(makeDoc(docx())).mimeType', world)).toBe(
      'application/vnd.google-apps.document',
    );
    expect(world.run('main').calls[0]?.cost).toBe('Drive.Files.create/update (HTML converted to a Doc)');
  });

  it.each([
    ['half of one', "makeDoc(Utilities.newBlob([80, 75, 3, 4], DOCX, 'a.docx'))", failed('create', 'Bad Request')],
    [
      'a zip',
      'makeDoc(bytes(1))',
      failed('create', 'Conversion of the uploaded content to the requested output type is not supported.'),
    ],
    [
      'a picture',
      "makeDoc(Utilities.newBlob([1], 'image/png', 'a.png'))",
      'Error: not emulated: Drive.files.create converting image/png to a document',
    ],
  ])('is none of %s', (_title, body, message) => {
    expect(answer(body)).toBe(message);
  });
});
