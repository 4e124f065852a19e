/** Reads the list at the end of a zip: what is in it, as any other program would see it. */

/** One file or folder of a zip as its list tells it. */
export interface ZipEntry {
  /** As UTF-8 where that is possible, else byte by byte. */
  name: string;
  /** Whether every system reads the name as it is: it is UTF-8, and says so where it is more than ASCII. */
  isUtf8: boolean;
  /** Unpacked and packed. */
  bytes: number;
  packed: number;
  /** Of the file's own header from the beginning of the zip. */
  offset: number;
  flags: number;
  /** 0 for stored, 8 for deflated. */
  method: number;
}

/** Why a zip cannot be read: it is none, a part of it is not there, or it is of the format for more than 4 GB. */
export type ZipFault = 'notZip' | 'truncated' | 'tooLarge';

const FILE_SIGN = 0x04034b50;
const LIST_SIGN = 0x02014b50;
const END_SIGN = 0x06054b50;
/** Lengths of the fixed parts. */
const FILE_LENGTH = 30;
const LIST_LENGTH = 46;
const END_LENGTH = 22;
const MOST_COMMENT = 0xffff;
const NAMES_ARE_UTF8 = 0x0800;

type Answer = { ok: true; entries: ZipEntry[] } | { ok: false; code: ZipFault };

/**
 * Gives what is in a zip, in the order of its list (APPNOTE 6.3, 4.3.12 and 4.3.16).
 *
 * Where the whole zip is given, every file's own header is looked at too, and whether its bytes are all there.
 *
 * @param bytes the zip, or its last bytes with all of the list.
 * @param skipped how many bytes stand before them.
 * @example
 * readZip(storeZip([{ name: '甲.txt', bytes }], '2019-08-23')) // → { ok: true, entries: [{ name: '甲.txt', … }] }
 * readZip(new Uint8Array(30))                                  // → { ok: false, code: 'notZip' }
 */
export function readZip(bytes: Uint8Array, skipped = 0): Answer {
  const two = (index: number): number => (bytes[index] ?? 0) + (bytes[index + 1] ?? 0) * 0x100;
  const four = (index: number): number => two(index) + two(index + 2) * 0x10000;
  const fault = (code: ZipFault): Answer => ({ ok: false, code });
  const end = endOf(bytes, four, two);
  if (end < 0) return fault(skipped === 0 && four(0) !== FILE_SIGN ? 'notZip' : 'truncated');
  const [count, size, start] = [two(end + 10), four(end + 12), four(end + 16)];
  if (count === 0xffff || start === 0xffffffff) return fault('tooLarge');
  let position = start - skipped;
  if (position < 0 || position + size !== end || two(end + 8) !== count) return fault('truncated');
  const entries: ZipEntry[] = [];
  for (
    ;
    position < end;
    position = position + LIST_LENGTH + two(position + 28) + two(position + 30) + two(position + 32)
  ) {
    if (four(position) !== LIST_SIGN || position + LIST_LENGTH + two(position + 28) > end) return fault('truncated');
    const named = bytes.subarray(position + LIST_LENGTH, position + LIST_LENGTH + two(position + 28));
    const flags = two(position + 8);
    const [packed, length, offset] = [four(position + 20), four(position + 24), four(position + 42)];
    entries.push({ ...nameOf(named, flags), bytes: length, packed, offset, flags, method: two(position + 10) });
    const behind = offset + FILE_LENGTH + two(offset + 26) + two(offset + 28) + packed;
    if (skipped === 0 && (four(offset) !== FILE_SIGN || behind > start)) return fault('truncated');
  }
  return position === end && entries.length === count ? { ok: true, entries } : fault('truncated');
}

/** Where the end of the list is told; -1 where nothing tells it. A comment may stand behind it, and nothing else. */
function endOf(bytes: Uint8Array, four: (index: number) => number, two: (position: number) => number): number {
  const last = bytes.length - END_LENGTH;
  for (let index = last; index >= Math.max(0, last - MOST_COMMENT); index -= 1) {
    if (four(index) === END_SIGN && index + END_LENGTH + two(index + 20) === bytes.length) return index;
  }
  return -1;
}

function nameOf(bytes: Uint8Array, flags: number): Pick<ZipEntry, 'name' | 'isUtf8'> {
  const text = utf8Text(bytes);
  if (text === null) return { name: [...bytes].map((byte) => String.fromCharCode(byte)).join(''), isUtf8: false };
  return { name: text, isUtf8: (flags & NAMES_ARE_UTF8) !== 0 || bytes.every((byte) => byte < 0x80) };
}

/** The smallest sign that may be written with so many bytes. */
const LEAST = [0, 0, 0x80, 0x800, 0x10000];

/**
 * Gives the text that `bytes` are as UTF-8, or null where they are none.
 *
 * @example
 * utf8Text(new Uint8Array([0xf0, 0xa0, 0xae, 0xb7])) // → '𠮷'
 */
function utf8Text(bytes: Uint8Array): string | null {
  let text = '';
  for (let index = 0; index < bytes.length; ) {
    const lead = bytes[index] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
    if (length === 0 || index + length > bytes.length) return null;
    let point = length === 1 ? lead : lead & (0x7f >> length);
    for (let more = 1; more < length; more += 1) {
      const byte = bytes[index + more] ?? 0;
      if (byte >> 6 !== 2) return null;
      point = (point << 6) | (byte & 0x3f);
    }
    if (point < (LEAST[length] ?? 0) || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null;
    text += String.fromCodePoint(point);
    index += length;
  }
  return text;
}
