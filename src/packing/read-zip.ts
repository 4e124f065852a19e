/** Opens a finished zip again: what its list at the end says, and whether each file's bytes are as it says. */

import { sumOf, type Watch } from './crc32.ts';
import { readView } from './read-view.ts';

export interface ListedFile {
  path: string;
  bytes: number;
  crc: number;
  /** Of its head. */
  offset: number;
}

const END = 0x06054b50;
const LINE = 0x02014b50;
const HEAD = 0x04034b50;

/**
 * The list of a zip without a remark at its end, as ours are; null where there is no such list, or it is broken.
 *
 * @example
 * await readZip(zip) // → [{ path: '王示例+塘沽街道总工会/作品.mp4', bytes: 1024, crc: 3421780262, offset: 0 }]
 */
export async function readZip(zip: Blob): Promise<ListedFile[] | null> {
  const end = await readView(zip, Math.max(0, zip.size - 22), 22);
  if (end.byteLength < 22 || end.getUint32(0, true) !== END) return null;
  const view = await readView(zip, end.getUint32(16, true), end.getUint32(12, true));
  const decoder = new TextDecoder();
  const found: ListedFile[] = [];
  let index = 0;
  while (index + 46 <= view.byteLength && view.getUint32(index, true) === LINE) {
    const length = view.getUint16(index + 28, true);
    if (index + 46 + length > view.byteLength) return null;
    found.push({
      path: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + index + 46, length)),
      bytes: view.getUint32(index + 24, true),
      crc: view.getUint32(index + 16, true),
      offset: view.getUint32(index + 42, true),
    });
    index += 46 + length + view.getUint16(index + 30, true) + view.getUint16(index + 32, true);
  }
  return found.length === end.getUint16(10, true) ? found : null;
}

/** The first file of a zip whose bytes are not what the list says; `null` where all are. */
export type ZipCheck = { isStopped: boolean; broken: string | null };

/**
 * Reads every file of a zip through and compares it with its CRC.
 *
 * @example
 * await checkZip(zip, listed) // → { isStopped: false, broken: null }
 */
export async function checkZip(zip: Blob, listed: readonly ListedFile[], watch?: Watch): Promise<ZipCheck> {
  for (const file of listed) {
    const isWhole = await isSound(zip, file, watch).catch(() => false);
    if (isWhole === null) return { isStopped: true, broken: null };
    if (!isWhole) return { isStopped: false, broken: file.path };
  }
  return { isStopped: false, broken: null };
}

async function isSound(zip: Blob, { offset, bytes, crc }: ListedFile, watch?: Watch): Promise<boolean | null> {
  const head = await readView(zip, offset, 30);
  if (head.byteLength < 30 || head.getUint32(0, true) !== HEAD) return false;
  const start = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const sum = await sumOf(zip.slice(start, start + bytes), watch);
  return sum === null ? null : sum.bytes === bytes && sum.crc === crc;
}
