/** Knows the older Office files, which lie in a container of streams, and what a stream in one is called. */

const BEGINS = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether the bytes are such a container: the older files of Office and WPS, and those that a password locks. */
export const isCompound = (bytes: Uint8Array): boolean => BEGINS.every((byte, index) => bytes[index] === byte);

/**
 * Whether the container holds a stream of this name; names stand in it as UTF-16.
 *
 * @example
 * holdsStream(bytesOfLockedDocx, 'EncryptedPackage') // → true
 */
export function holdsStream(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const first = wide[0] ?? 0;
  for (let position = bytes.indexOf(first); position >= 0; position = bytes.indexOf(first, position + 1)) {
    if (wide.every((byte, index) => bytes[position + index] === byte)) return true;
  }
  return false;
}
