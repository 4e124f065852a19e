/** What tests ask of packets in the bare realm, where no set and no function can be handed in or out. */

import { packetZip } from '../../src/documents/packet-zip.ts';
import { checkPacket, type PacketPoint } from '../../src/domain/packet/check-packet.ts';
import type { Packet } from '../../src/domain/packet/packet.ts';
import { readZip } from '../../src/domain/packet/read-zip.ts';
import { safeName } from '../../src/domain/packet/safe-name.ts';

/** A safe name of a .docx beside nothing else. */
export const bareName = (name: string): string => safeName(name, '.docx', new Set());

/** The bytes of a packet's zip. */
export const bareZip = (packet: Packet): Uint8Array => packetZip(packet);

/** The points that are not as they should be once the zip is opened again. */
export function bareCheck(packet: Packet): PacketPoint[] | null {
  const read = readZip(packetZip(packet));
  return read.ok ? checkPacket(packet, read.entries, 'elsewhere').filter(({ ok }) => !ok) : null;
}
