/** Looks at one chosen file, and works out what tells its content from any other. */

import { sumOf, type Watch } from './crc32.ts';
import type { ChosenFile } from './match-files.ts';
import { type FileFacts, probeFile } from './probe-file.ts';

/** What the page reads of a file that a person chose. */
export type Chosen = Blob & { readonly name: string; readonly lastModified: number };

export interface LookedFile extends ChosenFile {
  name: string;
  /** Goes with the path: another one is another file, whose matter is open again. */
  stamp: string;
  file: Chosen;
  facts: FileFacts;
  /** It was changed, moved or taken away since it was chosen. */
  isUnreadable: boolean;
  /** Its SHA-256 is left out, since browsers work it out of the whole file in memory. */
  isTooBigToHash: boolean;
}

/** A file is hashed whole and in memory; above this a page may be killed for it (PLATFORM G). */
const MOST_HASHED = 500 * 1024 * 1024;

const UNREAD: FileFacts = {
  format: '',
  milliseconds: null,
  width: null,
  height: null,
  codec: '',
  isEmpty: false,
  isTruncated: false,
  isRenamed: false,
};

/**
 * Reads what a file is; of a film whose boxes do not say how long it is, `askPlayer` is asked.
 *
 * @param path from the chosen folder
 * @example
 * await lookAtFile('收到/巧手.mp4', file, lengthByPlayer) // → { format: 'MP4', facts: { milliseconds: 179000, … }, … }
 */
export async function lookAtFile(
  path: string,
  file: Chosen,
  askPlayer: (file: Blob) => Promise<number | null>,
): Promise<LookedFile> {
  const looked = {
    path,
    name: file.name,
    stamp: `${path} ${file.size} ${file.lastModified}`,
    file,
    bytes: file.size,
    format: '',
    identity: '',
    sha256: '',
    facts: UNREAD,
    isUnreadable: false,
    isTooBigToHash: file.size > MOST_HASHED,
  };
  try {
    const facts = await probeFile(file.name, file);
    const isOpen = ['MP4', 'MOV'].includes(facts.format) && facts.milliseconds === null && !facts.isTruncated;
    const milliseconds = isOpen ? await askPlayer(file) : facts.milliseconds;
    return { ...looked, format: facts.format, facts: { ...facts, milliseconds } };
  } catch {
    return { ...looked, isUnreadable: true };
  }
}

/**
 * Adds the SHA-256, or for a very large file size and CRC, by which equal files are found; null where it was stopped.
 *
 * @example
 * (await identifyFile(looked))?.sha256 // → 'ba7816bf…'
 */
export async function identifyFile(looked: LookedFile, watch?: Watch): Promise<LookedFile | null> {
  if (watch?.isStopped()) return null;
  if (looked.identity !== '' || looked.isUnreadable || looked.bytes === 0) return looked;
  try {
    const sha256 = looked.isTooBigToHash ? '' : await hashOf(looked.file, watch);
    if (sha256 !== '') return { ...looked, sha256, identity: sha256 };
    const sum = await sumOf(looked.file, watch);
    return sum === null ? null : { ...looked, identity: `${sum.bytes} ${sum.crc}` };
  } catch {
    return { ...looked, isUnreadable: true };
  }
}

/** '' where the browser offers no hashing, as outside of https. */
async function hashOf(file: Blob, watch?: Watch): Promise<string> {
  const { subtle } = globalThis.crypto ?? {};
  if (subtle === undefined) return '';
  const hash = await subtle.digest('SHA-256', await file.arrayBuffer());
  watch?.read(file.size);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
