/** Makes a zip of files of any size without holding them: a Blob of heads and files, in the layout of storeZip. */

import { sumOf, type Watch } from './crc32.ts';

export interface ZipEntry {
  /** With / between folders. */
  path: string;
  content: Blob;
}

/** Why there is no zip. `path` is the file's that is to blame, or ''. */
export interface ZipFailure {
  ok: false;
  why: 'tooBig' | 'tooMany' | 'changed' | 'cancelled';
  path: string;
}

export type ZipResult = { ok: true; zip: Blob } | ZipFailure;

interface Summed {
  name: Uint8Array;
  content: Blob;
  crc: number;
  offset: number;
}

const NAMES_ARE_UTF8 = 0x0800;
/** With the rights of a plain file: without them unzip garbles names or unpacks files nobody may read. */
const MADE_BY_UNIX = (3 << 8) | 20;
const PLAIN_FILE = 0o100644 * 0x10000;
const VERSION_NEEDED = 20;
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * Packs files into a zip, stored, with CRC and sizes in front of each; `day` dates all of them.
 *
 * Each file is read once for its CRC, and again only when the zip itself is read. One that can no longer be read, or
 * is shorter than it was, gives `changed`. More than 4 GB or 65,535 files are refused before anything is read.
 *
 * @example
 * await blobZip([{ path: '王示例+塘沽街道总工会/作品.mp4', content: file }], '2019-08-23')
 * // → { ok: true, zip: Blob }
 */
export async function blobZip(entries: readonly ZipEntry[], day: string, watch?: Watch): Promise<ZipResult> {
  const encoder = new TextEncoder();
  const named = entries.map(({ path, content }) => ({ path, content, name: encoder.encode(path) }));
  if (named.length > MOST_FILES) return { ok: false, why: 'tooMany', path: '' };
  const length = named.reduce((sum, { name, content }) => sum + 76 + 2 * name.length + content.size, 22);
  if (length > MOST_BYTES) return { ok: false, why: 'tooBig', path: '' };
  const date = dosDate(day);
  const parts: BlobPart[] = [];
  const summed: Summed[] = [];
  let offset = 0;
  for (const { path, content, name } of named) {
    const sum = await sumOf(content, watch).catch(() => ({ crc: 0, bytes: -1 }));
    if (sum === null) return { ok: false, why: 'cancelled', path };
    if (sum.bytes !== content.size) return { ok: false, why: 'changed', path };
    const file = { name, content, crc: sum.crc, offset };
    summed.push(file);
    parts.push(headOf(file, date), content);
    offset += 30 + name.length + content.size;
  }
  parts.push(...listOf(summed, date, offset));
  return { ok: true, zip: new Blob(parts, { type: 'application/zip' }) };
}

type BlobPart = Blob | Uint8Array<ArrayBuffer>;

/** Numbers as bytes, the lowest first; `twos` of two bytes and `fours` of four take turns as they are given. */
function bytesOf(...numbers: readonly (readonly [value: number, size: 2 | 4])[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [, size]) => sum + size, 0)));
  let index = 0;
  for (const [value, size] of numbers) {
    if (size === 2) view.setUint16(index, value, true);
    else view.setUint32(index, value, true);
    index += size;
  }
  return new Uint8Array(view.buffer);
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let index = 0;
  for (const piece of pieces) {
    whole.set(piece, index);
    index += piece.length;
  }
  return whole;
}

/** What stands before a file's bytes and again in the list at the end. */
function described({ name, content, crc }: Summed, date: number): Uint8Array {
  return bytesOf(
    [VERSION_NEEDED, 2],
    [NAMES_ARE_UTF8, 2],
    [0, 2],
    [0, 2],
    [date, 2],
    [crc, 4],
    [content.size, 4],
    [content.size, 4],
    [name.length, 2],
    [0, 2],
  );
}

function headOf(file: Summed, date: number): Uint8Array<ArrayBuffer> {
  return joined(bytesOf([0x04034b50, 4]), described(file, date), file.name);
}

function listOf(files: readonly Summed[], date: number, start: number): Uint8Array<ArrayBuffer>[] {
  const lines = files.map((file) =>
    joined(
      bytesOf([0x02014b50, 4], [MADE_BY_UNIX, 2]),
      described(file, date),
      bytesOf([0, 2], [0, 2], [0, 2], [PLAIN_FILE, 4], [file.offset, 4]),
      file.name,
    ),
  );
  const size = lines.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = bytesOf([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2]);
  return [...lines, end];
}

/** A day as DOS writes it, which begins in 1980. */
function dosDate(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? 0x21 : ((year - 1980) << 9) | (month << 5) | date;
}
