/** Packs the papers of a packet into a zip, as far as its bytes are on the server. */

import type { Packet } from '../domain/packet/packet.ts';
import type { Typefaces } from '../domain/paper/paper.ts';
import { storeZip } from './docx/store-zip.ts';
import { writeDocx } from './docx/write-docx.ts';
import { OFFICIAL_TYPEFACES } from './typefaces.ts';

/**
 * Gives the bytes of a zip with every paper of `packet` as a .docx at its path, dated by the packet's day: the same
 * packet gives the same bytes. Works are not in it.
 *
 * @example
 * packetZip(packet) // → Uint8Array that begins with PK
 */
export function packetZip(
  packet: Pick<Packet, 'files' | 'day'>,
  typefaces: Typefaces = OFFICIAL_TYPEFACES,
): Uint8Array {
  return storeZip(
    packet.files.map(({ path, paper }) => ({ name: path, bytes: writeDocx(paper, typefaces) })),
    packet.day,
  );
}
