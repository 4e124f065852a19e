/** Archives of Utilities: zip on fflate, gzip on node:zlib. */

import { gunzipSync, gzipSync } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type BlobContent, typeFromExtension } from './blob.ts';

/** Google writes the time of zipping; ours is fixed, so that the same content gives the same bytes. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * A zip archive of `files`, in their order.
 *
 * @throws Error for a name that occurs twice or is missing: the caller gives Google's words.
 */
export function zipped(files: readonly BlobContent[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of files) {
    if (file.name === null || Object.hasOwn(entries, file.name)) throw new Error(`zip: name ${file.name}`);
    entries[file.name] = [file.bytes, { mtime: ZIP_TIME }];
  }
  return zipSync(entries);
}

/** The files of a zip archive, in its order; it keeps no types, so their names tell them. Throws for a damaged one. */
export function unzipped(bytes: Uint8Array): BlobContent[] {
  const names: string[] = [];
  const files = unzipSync(bytes, { filter: ({ name }) => names.push(name) > 0 });
  return [...new Set(names)].map((name) => {
    return { bytes: files[name] ?? new Uint8Array(), contentType: typeFromExtension(name), name };
  });
}

const LOCAL_HEAD = 0x04034b50;
const DESCRIBED_BEHIND = 8;

/**
 * Whether the first file of an archive lies in it as it is and says its size only behind itself: whoever reads from
 * front to back, as Java's ZipInputStream, cannot tell where it ends.
 */
export function endsUnseen(bytes: Uint8Array): boolean {
  if (bytes.length < 10) return false;
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const isFile = head.getUint32(0, true) === LOCAL_HEAD;
  return isFile && (head.getUint16(6, true) & DESCRIBED_BEHIND) > 0 && head.getUint16(8, true) === 0;
}

/** The bytes compressed. The archive says no time, so that the same content gives the same bytes. */
export function gzipped(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes);
}

/** What was compressed. Throws zlib's error for bytes that are no gzip. */
export function gunzipped(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}
