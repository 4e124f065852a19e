/** Bytes as scripts get and give them: signed, whole, and never rounded; archives that Google's reader takes. */

import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { storeZip } from '../../src/documents/docx/store-zip.ts';
import { DOCX_BYTES } from './drive-world.ts';
import { DRIVE, scriptWorld } from './script-world.ts';

const signed = (bytes: Uint8Array): string => JSON.stringify(Array.from(new Int8Array(bytes.buffer, 0, bytes.length)));
const answer = (body: string): unknown => scriptWorld().answer(body);

describe('bytes of blobs', () => {
  it.each([
    [
      'come back signed, in arrays of the script',
      `const bytes = Utilities.newBlob([0, 127, 128, 255, -1]).getBytes();
      return [bytes, bytes instanceof Array]`,
      [[0, 127, -128, -1, -1], true],
    ],
    ['may be given as a typed array', 'return Utilities.newBlob(new Uint8Array([200])).getBytes()', [-56]],
    ['may be set', "return Utilities.newBlob('a').setBytes([-61, -87]).getDataAsString()", 'é'],
    [
      'are no text',
      "Utilities.newBlob('a').setBytes('abc')",
      "The parameters (String) don't match the method signature for Blob.setBytes.",
    ],
    ['are not rounded', 'Utilities.newBlob([1.5])', 'Error: not emulated: bytes beyond -128 to 255: 1.5'],
    ['are not cut', 'Utilities.newBlob([256])', 'Error: not emulated: bytes beyond -128 to 255: 256'],
    [
      'are base64 either way',
      'return [[-1, -128], [255, 128]].map((bytes) => Utilities.base64Encode(bytes))',
      ['/4A=', '/4A='],
    ],
    [
      'of a blob are base64 and back',
      `const { 0: first, length } = Utilities.base64Decode(Utilities.base64Encode(
      Utilities.newBlob('𠮷', 'text/plain').getBytes())); return [first, length]`,
      [-16, 4],
    ],
    [
      'of an array of texts are none',
      "Utilities.newBlob(['a'])",
      expect.stringMatching(/^The parameters \(.*\) don't match/),
    ],
  ])('%s', (_title, body, value) => {
    expect(answer(body)).toEqual(value);
  });
});

describe('Utilities.unzip', () => {
  const PACKED = zipSync({ 'b.txt': strToU8('乙'), 1: strToU8('1'), 'a.txt': strToU8('') }, { level: 0 });
  const unzip = (bytes: Uint8Array, type = 'application/zip') =>
    answer(`const blob = Utilities.newBlob(${signed(bytes)}, '${type}', 'a.zip');
      return Utilities.unzip(blob).map((file) => [file.getName(), file.getBytes().length, file.getContentType()])`);

  it('opens our own archives, whose sizes stand in front', () => {
    const packed = storeZip([{ name: '塘沽/推荐表.docx', bytes: DOCX_BYTES }], '2019-09-18');
    expect(unzip(packed)).toEqual([
      ['塘沽/推荐表.docx', DOCX_BYTES.length, expect.stringContaining('wordprocessingml.document')],
    ]);
  });

  it('opens a .docx only when it is called a zip', () => {
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    expect(unzip(DOCX_BYTES, type)).toBe('Invalid argument');
    expect(unzip(DOCX_BYTES)).toContainEqual(['word/document.xml', expect.any(Number), null]);
  });

  it('refuses a file as it is whose size stands behind it, as Java’s reader does', () => {
    const behind = Uint8Array.from(PACKED);
    behind[6] = 8;
    expect(unzip(behind)).toBe('only DEFLATED entries can have EXT descriptor');
  });

  it('refuses half of an archive, and other bytes', () => {
    expect([unzip(PACKED.slice(0, 60)), unzip(strToU8('no zip'))]).toEqual(['Invalid argument', 'Invalid argument']);
  });

  it('keeps the order of the archive, also where names are numbers', () => {
    const files = ['b.txt', 'a.txt', '1'].map((name) => ({ name, bytes: strToU8(name) }));
    const names = unzip(storeZip(files, '2019-09-18')) as string[][];
    expect(names.map(([name]) => name)).toEqual(['b.txt', 'a.txt', '1']);
  });
});

describe('HtmlTemplate.getRawContent', () => {
  it('gives the text of the file as it was pushed, scriptlets and all', () => {
    const world = scriptWorld();
    const page = '<p><?= name ?></p>\r\n<!-- // 𠮷 -->{"a": "\\u00e9"}';
    world.install("function main() { return HtmlService.createTemplateFromFile('data/campaign').getRawContent() }", {
      pages: { 'data/campaign.html': page },
      manifest: DRIVE,
    });
    expect(world.run('main')).toMatchObject({ value: page });
  });

  it('says which file there is not', () => {
    expect(answer("HtmlService.createTemplateFromFile('none').getRawContent()")).toBe(
      'No HTML file named none was found.',
    );
  });
});
