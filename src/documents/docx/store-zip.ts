/** Packs files into a zip without compressing them (APPNOTE 6.3), the same bytes for the same files. */

import { assert } from '../../domain/assert.ts';
import type { Day } from '../../domain/calendar.ts';
import { utf8Bytes } from './utf8-bytes.ts';

export interface StoredFile {
  /** With / between folders. */
  name: string;
  bytes: Uint8Array;
}

interface Packed {
  name: Uint8Array;
  bytes: Uint8Array;
  check: number;
}

/** Names are UTF-8, as Windows believes only where this bit is set. */
const NAMES_ARE_UTF8 = 0x0800;
/** Made by Unix, with the rights of a plain file: without them unzip garbles names or unpacks files nobody may read. */
const MADE_BY_UNIX = (3 << 8) | 20;
const PLAIN_FILE = 0o100644 * 0x10000;
const VERSION_NEEDED = 20;

const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * Gives the bytes of a zip that holds `files` in their order, all dated `day` at midnight.
 *
 * Sizes and checks stand before the bytes of each file, since readers of streams refuse stored files without them.
 * More than 65,535 files or 4 GB would need another format and are a bug of the caller.
 *
 * @example
 * storeZip([{ name: '推荐表.docx', bytes }], '2019-08-23') // → Uint8Array that begins with PK
 */
export function storeZip(files: readonly StoredFile[], day: Day): Uint8Array {
  assert(files.length <= MOST_FILES, 'a zip of this format holds at most 65535 files');
  const table = checkTable();
  const date = dosDate(day);
  const packed = files.map(({ name, bytes }) => ({ name: utf8Bytes(name), bytes, check: checkOf(bytes, table) }));
  const length = packed.reduce((sum, { name, bytes }) => sum + 76 + 2 * name.length + bytes.length, 22);
  assert(length <= MOST_BYTES, 'a zip of this format holds at most 4 GB');
  const out = writer(length);
  // What stands before a file's bytes and again in the list at the end.
  const describe = ({ name, bytes, check }: Packed) => {
    out.twos(VERSION_NEEDED, NAMES_ARE_UTF8, 0, 0, date);
    out.fours(check, bytes.length, bytes.length);
    out.twos(name.length, 0);
  };
  const offsets = packed.map((file) => {
    const offset = out.at();
    out.fours(0x04034b50);
    describe(file);
    out.bytes(file.name);
    out.bytes(file.bytes);
    return offset;
  });
  const start = out.at();
  packed.forEach((file, index) => {
    out.fours(0x02014b50);
    out.twos(MADE_BY_UNIX);
    describe(file);
    out.twos(0, 0, 0);
    out.fours(PLAIN_FILE, offsets[index] ?? 0);
    out.bytes(file.name);
  });
  const size = out.at() - start;
  out.fours(0x06054b50);
  out.twos(0, 0, packed.length, packed.length);
  out.fours(size, start);
  out.twos(0);
  return out.whole;
}

/** Writes numbers with their lowest byte first. */
function writer(length: number) {
  const whole = new Uint8Array(length);
  let next = 0;
  const number = (value: number, size: number) => {
    for (let shift = 0; shift < size; shift += 1) whole[next++] = Math.floor(value / 2 ** (8 * shift)) & 0xff;
  };
  return {
    whole,
    at: () => next,
    twos: (...values: number[]) => {
      for (const value of values) number(value, 2);
    },
    fours: (...values: number[]) => {
      for (const value of values) number(value, 4);
    },
    bytes: (bytes: Uint8Array) => {
      whole.set(bytes, next);
      next += bytes.length;
    },
  };
}

/** A day as DOS writes it, which begins in 1980. */
function dosDate(day: Day): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? 0x21 : ((year - 1980) << 9) | (month << 5) | date;
}

/** The remainders of CRC-32 for each byte. Made for each zip, so that loading the program costs nothing. */
function checkTable(): Int32Array {
  return new Int32Array(256).map((_, byte) => {
    let rest = byte;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
    return rest;
  });
}

function checkOf(bytes: Uint8Array, table: Int32Array): number {
  let rest = -1;
  for (const byte of bytes) rest = (rest >>> 8) ^ (table[(rest ^ byte) & 0xff] ?? 0);
  return ~rest >>> 0;
}
