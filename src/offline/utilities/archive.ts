/** Zip archives of Utilities, on fflate. */

import { gunzipSync, gzipSync, unzipSync, type Zippable, zipSync } from 'fflate';
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

/** The files of a zip archive; it keeps no types, so their names tell them. */
export function unzipped(bytes: Uint8Array): BlobContent[] {
  return Object.entries(unzipSync(bytes)).map(([name, content]) => {
    return { bytes: content, contentType: typeFromExtension(name), name };
  });
}

/** The bytes compressed. The archive's own time is fixed, so that the same content gives the same bytes. */
export function gzipped(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { mtime: ZIP_TIME });
}

/** What was compressed. Throws fflate's error for bytes that are no gzip. */
export function gunzipped(bytes: Uint8Array): Uint8Array {
  return gunzipSync(bytes);
}
