/** The zip of papers and packets, opened by readers that are not ours. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { storeZip } from '../../src/documents/docx/store-zip.ts';
import { utf8Bytes } from '../../src/documents/docx/utf8-bytes.ts';
import { bareRealm } from './bare-realm.ts';

const FILES = [
  { name: '王示例+塘沽街道总工会/推荐表.docx', bytes: utf8Bytes('甲') },
  { name: '𠮷😀+𠮷街道总工会/空.txt', bytes: new Uint8Array(0) },
  { name: '每个字节.bin', bytes: Uint8Array.from({ length: 256 }, (_, byte) => byte) },
];

let folder = '';
let path = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-zip-'));
  path = join(folder, 'packet.zip');
  writeFileSync(path, storeZip(FILES, '2019-08-23'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The answer of another program; null, and a loud word, where the machine has none. */
function otherReader(program: string, parameters: readonly string[]): string | null {
  try {
    return execFileSync(program, parameters, { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      process.stderr.write(`SKIPPED: there is no ${program} on this machine to read a zip with\n`);
      return null;
    }
    throw error;
  }
}

describe('storeZip', () => {
  it('is read by fflate, names and bytes alike', () => {
    const read = Object.entries(unzipSync(readFileSync(path)));
    expect(read.map(([name, bytes]) => [name, [...bytes]])).toEqual(FILES.map((file) => [file.name, [...file.bytes]]));
  });

  it('is whole for unzip, which checks every byte, and unpacks to files that can be read', () => {
    const tested = otherReader('unzip', ['-t', path]);
    if (tested === null) return;
    expect(tested).toContain('No errors detected');
    otherReader('unzip', ['-q', path, '-d', folder]);
    for (const { name, bytes } of FILES) expect([...readFileSync(join(folder, name))]).toEqual([...bytes]);
  });

  it('is read by Python with UTF-8 names, a fixed day and the rights of plain files', () => {
    const script =
      'import json,sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);' +
      'print(json.dumps([z.testzip(),[[i.filename,i.flag_bits,i.create_system,oct(i.external_attr>>16),' +
      'list(i.date_time),i.compress_type] for i in z.infolist()]]))';
    const answer = otherReader('python3', ['-c', script, path]);
    if (answer === null) return;
    const rest = [2048, 3, '0o100644', [2019, 8, 23, 0, 0, 0], 0];
    expect(JSON.parse(answer)).toEqual([null, FILES.map(({ name }) => [name, ...rest])]);
  });

  it('is read by fflate for any names and bytes, the same twice', () => {
    const file = fc.record({ name: fc.string({ unit: 'grapheme', minLength: 1 }), bytes: fc.uint8Array() });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: ({ name }) => name, maxLength: 6 }), (files) => {
        const named = files.filter(({ name }) => name !== '__proto__');
        const bytes = storeZip(named, '2019-08-23');
        const read = unzipSync(bytes);
        for (const each of named) expect(Buffer.from(read[each.name] ?? []).equals(each.bytes)).toBe(true);
        expect(Object.keys(read)).toHaveLength(named.length);
        expect(Buffer.from(storeZip(named, '2019-08-23')).equals(bytes)).toBe(true);
      }),
    );
  });

  it('dates what is older than the format on its first day', () => {
    expect(storeZip([], '1970-01-01')).toHaveLength(22);
    const [low, high] = storeZip([{ name: 'a', bytes: new Uint8Array(0) }], '1970-01-01').slice(12, 14);
    expect([low, high]).toEqual([0x21, 0]);
  });
});

describe('utf8Bytes', () => {
  it('gives what TextEncoder gives for any text, halves of characters included', () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = String.fromCharCode(...codes);
        expect([...utf8Bytes(text)]).toEqual([...encoder.encode(text)]);
      }),
    );
    for (const text of ['𠮷㛃😀', '\u007F\u0080\u07FF\u0800\uFFFF', '\uD842', '甲\uDFB7乙']) {
      expect([...utf8Bytes(text)]).toEqual([...encoder.encode(text)]);
    }
  });

  it('is right where there is no TextEncoder', async () => {
    const bare = await bareRealm('src/documents/docx/utf8-bytes.ts');
    expect(bare('utf8Bytes', '𠮷😀')).toEqual([...new TextEncoder().encode('𠮷😀')]);
  });
});
