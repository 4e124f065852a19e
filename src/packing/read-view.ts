/** Reads a piece of a file that lies on the reader's own disk; the rest of it is never in memory. */

/** What a file and a piece of one have in common; tests hand in a Blob. */
export type Bytes = Pick<Blob, 'size' | 'slice'>;

/**
 * Gives up to `length` bytes from `start`; fewer where the file ends before.
 *
 * Fails where the file was changed, moved or taken away since it was chosen: browsers then refuse to read it.
 *
 * @example
 * (await readView(file, 4, 4)).getUint32(0) // → 0x66747970 for an MP4
 */
export async function readView(file: Bytes, start: number, length: number): Promise<DataView> {
  return new DataView(await file.slice(start, Math.min(file.size, start + length)).arrayBuffer());
}

/**
 * Gives the letters at a place of a piece, each byte one letter; '' beyond its end.
 *
 * @example
 * lettersAt(view, 4, 4) // → 'ftyp'
 */
export function lettersAt(view: DataView, index: number, length: number): string {
  if (index < 0 || index + length > view.byteLength) return '';
  return String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + index, length));
}
