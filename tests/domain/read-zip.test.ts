/** The reader of a zip's list: what it tells, and what it refuses. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { storeZip } from '../../src/documents/docx/store-zip.ts';
import { readZip } from '../../src/domain/packet/read-zip.ts';
import { tries } from '../thoroughness.ts';

const FILES = [
  { name: '塘沽/𠮷😀.docx', bytes: Uint8Array.of(1, 2, 3) },
  { name: 'a.txt', bytes: new Uint8Array(0) },
];
const ZIP = storeZip(FILES, '2019-08-23');

const patched = (index: number, ...bytes: number[]) => {
  const copy = ZIP.slice();
  copy.set(bytes, index);
  return copy;
};
/** Where the list begins, as the end tells. */
const listAt = (ZIP.at(-6) ?? 0) + (ZIP.at(-5) ?? 0) * 256;

describe('readZip', () => {
  it('tells names, sizes, places, flags and ways of packing in the order of the list', () => {
    expect(readZip(ZIP)).toEqual({
      ok: true,
      entries: [
        { name: '塘沽/𠮷😀.docx', isUtf8: true, bytes: 3, packed: 3, offset: 0, flags: 2048, method: 0 },
        { name: 'a.txt', isUtf8: true, bytes: 0, packed: 0, offset: 53, flags: 2048, method: 0 },
      ],
    });
  });

  it('reads what another program packed', () => {
    const read = readZip(zipSync({ 'é/b.txt': [new Uint8Array(1000), { level: 9, comment: 'x' }] }));
    expect(read).toMatchObject({ ok: true, entries: [{ name: 'é/b.txt', bytes: 1000, method: 8 }] });
  });

  it('reads the list from the last bytes alone, wherever the rest is', () => {
    expect(readZip(ZIP.subarray(60), 60)).toEqual(readZip(ZIP));
    expect(readZip(ZIP.subarray(-22), ZIP.length - 22)).toEqual({ ok: false, code: 'truncated' });
  });

  it('says of a name without the flag that not every system reads it, and of ASCII that all do', () => {
    const copy = ZIP.slice();
    for (let index = 0; index < copy.length - 10; index += 1) {
      if (copy[index] === 0x50 && copy[index + 1] === 0x4b && copy[index + 2] === 1) copy.set([0, 0], index + 8);
    }
    const read = readZip(copy);
    expect(read.ok && read.entries.map(({ isUtf8, name }) => [name, isUtf8])).toEqual([
      ['塘沽/𠮷😀.docx', false],
      ['a.txt', true],
    ]);
  });

  it.each([[[0xcc, 0xc1]], [[0xc0, 0x80]], [[0xed, 0xa0, 0x80]], [[0xf5, 0x80, 0x80, 0x80]], [[0xe5, 0xa1]], [[0x80]]])(
    'takes the bytes %j for no UTF-8, whatever the flag says',
    (bytes) => {
      const made = storeZip([{ name: 'x'.repeat(bytes.length), bytes: new Uint8Array(0) }], '2019-08-23');
      made.set(bytes, 30);
      made.set(bytes, 30 + bytes.length + 46);
      const read = readZip(made);
      const name = bytes.map((byte) => String.fromCharCode(byte)).join('');
      expect(read).toMatchObject({ ok: true, entries: [{ name, isUtf8: false }] });
    },
  );

  it('refuses what is no zip', () => {
    for (const bytes of [[], [1], [0x4d, 0x5a, ...Array(40).fill(0)], Array(30).fill(0)]) {
      expect(readZip(Uint8Array.from(bytes))).toEqual({ ok: false, code: 'notZip' });
    }
  });

  it('refuses a zip of which anything is cut off at the end', () => {
    for (let length = 4; length < ZIP.length; length += 1) {
      expect(readZip(ZIP.subarray(0, length))).toEqual({ ok: false, code: 'truncated' });
    }
  });

  it('refuses a zip whose beginning or middle is gone', () => {
    expect(readZip(ZIP.slice(10)).ok).toBe(false);
    expect(readZip(Uint8Array.from([...ZIP.slice(0, 20), ...ZIP.slice(40)])).ok).toBe(false);
    expect(readZip(patched(53, 0)).ok).toBe(false);
  });

  it('refuses a list that tells of more than is there', () => {
    const end = ZIP.length - 22;
    expect(readZip(patched(end + 12, 0xff, 0xff))).toEqual({ ok: false, code: 'truncated' });
    expect(readZip(patched(end + 12, 0x10, 0))).toEqual({ ok: false, code: 'truncated' });
    // The packed size of the first file.
    expect(readZip(patched(listAt + 20, 0xff, 0))).toEqual({ ok: false, code: 'truncated' });
  });

  it('refuses a count that is not that of the list, and the format for more than 4 GB', () => {
    const end = ZIP.length - 22;
    expect(readZip(patched(end + 8, 1, 0, 1, 0))).toEqual({ ok: false, code: 'truncated' });
    expect(readZip(patched(end + 8, 0xff, 0xff, 0xff, 0xff))).toEqual({ ok: false, code: 'tooLarge' });
    expect(readZip(patched(end + 16, 0xff, 0xff, 0xff, 0xff))).toEqual({ ok: false, code: 'tooLarge' });
  });

  it('never fails on bytes of any kind', () => {
    const bytesOfAnyKind = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .array(fc.tuple(fc.nat(ZIP.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
        .map((changes) => changes.reduce((zip, [index, byte]) => zip.with(index, byte), ZIP)),
    );
    fc.assert(
      fc.property(bytesOfAnyKind, (bytes) => {
        expect(typeof readZip(bytes).ok).toBe('boolean');
      }),
      { numRuns: tries(2000) },
    );
  });
});
