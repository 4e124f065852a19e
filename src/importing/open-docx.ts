/** Takes the parts that a form is read from out of a .docx, or says why there is no form in the file. */

import { strFromU8, unzipSync } from 'fflate';
import { holdsStream, isCompound } from './compound-file.ts';

/** No form is larger; reading more would stop the page. */
export const MOST_MEGABYTES = 20;

/** Why a file cannot be read as a form. */
export type FileTrouble = 'tooBig' | 'oldDoc' | 'encrypted' | 'notDocx' | 'broken' | 'noTable';

/** The main part and, where there are some, the styles. */
export interface DocxParts {
  document: string;
  styles: string;
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

/** Unpacked, a part may be this large: more is no form, or made to fill the memory. */
const MOST_UNPACKED = 40 * 1024 * 1024;

/** A locked .docx lies in an older file, in a stream of this name. */
const LOCKED = 'EncryptedPackage';

/**
 * The parts of the .docx in `bytes`.
 *
 * @example
 * openDocx(bytesOfOldWord) // → { ok: false, trouble: 'oldDoc' }
 */
export function openDocx(bytes: Uint8Array): { ok: true; parts: DocxParts } | { ok: false; trouble: FileTrouble } {
  const told = (trouble: FileTrouble) => ({ ok: false as const, trouble });
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return told('tooBig');
  if (isCompound(bytes)) return told(holdsStream(bytes, LOCKED) ? 'encrypted' : 'oldDoc');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return told('notDocx');
  let isTooBig = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== DOCUMENT && name !== STYLES) return false;
        isTooBig ||= originalSize > MOST_UNPACKED;
        return !isTooBig;
      },
    });
    if (isTooBig) return told('tooBig');
    const { [DOCUMENT]: document, [STYLES]: styles } = files;
    if (document === undefined) return told('notDocx');
    return { ok: true, parts: { document: strFromU8(document), styles: styles ? strFromU8(styles) : '' } };
  } catch {
    return told('broken');
  }
}
