/** The zip of files that are not held in memory: the bytes of storeZip, read back, and refused where it must be. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { storeZip } from '../../src/documents/docx/store-zip.ts';
import { blobZip } from '../../src/packing/blob-zip.ts';
import { sumOf } from '../../src/packing/crc32.ts';
import { checkZip, readZip } from '../../src/packing/read-zip.ts';
import { letters } from './make-files.ts';

const DAY = '2019-08-23';

async function zipOf(files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[]): Promise<Blob> {
  const made = await blobZip(
    files.map(({ bytes, name }) => ({ path: name, content: new Blob([bytes]) })),
    DAY,
  );
  if (!made.ok) throw new Error(made.why);
  return made.zip;
}

/** A file whose size and content are not what they were when it was chosen. */
function unlike(whole: Blob, size: number, slice: Blob['slice'] = whole.slice.bind(whole)): Blob {
  return Object.defineProperties(new Blob([]), { size: { value: size }, slice: { value: slice } }) as Blob;
}

describe('blobZip', () => {
  it('gives the very bytes that storeZip gives', async () => {
    const file = fc.record({
      name: fc.string({ unit: 'grapheme', maxLength: 20 }),
      bytes: fc.uint8Array({ maxLength: 99 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(file, { maxLength: 5 }), async (files) => {
        const given = files.map(({ bytes, name }) => ({
          name: name,
          bytes: Uint8Array.from(bytes),
        }));
        const bytes = new Uint8Array(await (await zipOf(given)).arrayBuffer());
        expect(Buffer.compare(bytes, storeZip(given, DAY))).toBe(0);
      }),
    );
  });

  it('refuses more than 65,535 files or 4 GB before it reads anything', async () => {
    const content = new Blob([]);
    const many = Array.from({ length: 65_536 }, (_, index) => ({ path: String(index), content }));
    expect(await blobZip(many, DAY)).toEqual({ ok: false, why: 'tooMany', path: '' });
    const never = () => {
      throw new Error('it was read');
    };
    const big = [{ path: 'a', content: unlike(content, 4 * 1024 ** 3, never) }];
    expect(await blobZip(big, DAY)).toEqual({ ok: false, why: 'tooBig', path: '' });
  });

  it('tells a file that is shorter by now, or cannot be read', async () => {
    const shorter = unlike(new Blob([letters('abc')]), 10);
    expect(await blobZip([{ path: 'a/b.mp4', content: shorter }], DAY)).toEqual({
      ok: false,
      why: 'changed',
      path: 'a/b.mp4',
    });
    const gone = unlike(new Blob([]), 10, () => {
      throw new Error('NotReadableError');
    });
    expect(await blobZip([{ path: 'a/b.mp4', content: gone }], DAY)).toMatchObject({ why: 'changed' });
  });

  it('stops when it is told to', async () => {
    const watch = { read: () => undefined, isStopped: () => true };
    expect(await blobZip([{ path: 'a', content: new Blob(['a']) }], DAY, watch)).toMatchObject({ why: 'cancelled' });
  });
});

describe('a zip that is opened again', () => {
  const files = [
    { name: '王示例+塘沽街道总工会/推荐表.docx', bytes: letters('one') },
    { name: '𠮷.mp4', bytes: letters('') },
  ];

  it('lists what went in, and every byte is right', async () => {
    const zip = await zipOf(files);
    const listed = await readZip(zip);
    expect(listed?.map(({ bytes, path }) => [path, bytes])).toEqual([
      ['王示例+塘沽街道总工会/推荐表.docx', 3],
      ['𠮷.mp4', 0],
    ]);
    expect(await checkZip(zip, listed ?? [])).toEqual({ isStopped: false, broken: null });
  });

  it('names the file of which one byte is another', async () => {
    const bytes = new Uint8Array(await (await zipOf(files)).arrayBuffer());
    const index = Buffer.from(bytes).indexOf('one');
    bytes[index] = 0x4f;
    const zip = new Blob([bytes]);
    expect(await checkZip(zip, (await readZip(zip)) ?? [])).toMatchObject({ broken: files[0]?.name });
  });

  it('is no zip where its end is missing', async () => {
    const zip = await zipOf(files);
    expect(await readZip(zip.slice(0, zip.size - 1))).toBeNull();
    expect(await readZip(new Blob([]))).toBeNull();
    const bytes = new Uint8Array(await zip.arrayBuffer());
    bytes[bytes.length - 12] = 3;
    expect(await readZip(new Blob([bytes]))).toBeNull();
  });
});

describe('sumOf', () => {
  it('gives the known sum, and the same in slices as at once', async () => {
    expect(await sumOf(new Blob(['123456789']))).toEqual({ crc: 0xcbf43926, bytes: 9 });
    const big = new Blob([new Uint8Array(9 * 1024 * 1024 + 3).fill(7)]);
    const slices: number[] = [];
    const sum = await sumOf(big, { read: (bytes) => slices.push(bytes), isStopped: () => false });
    expect(slices).toEqual([4_194_304, 4_194_304, 1_048_579]);
    // zlib.crc32 of Python.
    expect(sum?.crc).toBe(SUM_OF_SEVENS);
  });
});

const SUM_OF_SEVENS = 755_725_665;
