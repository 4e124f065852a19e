/** Turns texts into UTF-8: Apps Script has no TextEncoder, and a library's stand-in for it mistakes 𠮷 and 😀. */

/** The first byte of a sign by how many follow it. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];

/**
 * Gives `text` as UTF-8; half of a character, which UTF-8 has no bytes for, as U+FFFD.
 *
 * @example
 * utf8Bytes('𠮷') // → the bytes F0 A0 AE B7
 */
export function utf8Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point > 0xffff) index += 1;
    if (point < 0x80) {
      bytes[length++] = point;
      continue;
    }
    const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
    bytes[length++] = (LEADS[more] ?? 0) | (point >> (6 * more));
    // Each that follows has six bits.
    for (let left = more - 1; left >= 0; left -= 1) bytes[length++] = 0x80 | ((point >> (6 * left)) & 0x3f);
  }
  return bytes.subarray(0, length);
}
