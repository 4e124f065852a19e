/** Packs a packet and proves it: made, opened again, read through and held against the list before it is given out. */

import type { PackingView } from '../packing-view.ts';
import { blobZip, type ZipFailure } from './blob-zip.ts';
import { checkPacket, type PacketReport } from './check-packet.ts';
import type { Watch } from './crc32.ts';
import type { PlannedFile } from './plan-packet.ts';
import { checkZip, readZip } from './read-zip.ts';
import type { WorkLine } from './work-lines.ts';

export type PackResult = { ok: true; zip: Blob; report: PacketReport } | ZipFailure;

/**
 * Gives a zip whose every byte has been read twice alike; else nothing, and which file is to be chosen again.
 *
 * A disk that changes a file between the two readings would otherwise give a zip that breaks where it is unpacked.
 *
 * @example
 * await packPacket(view, lines, plan, watch) // → { ok: true, zip: Blob, report: { points: […], gaps: [] } }
 */
export async function packPacket(
  view: PackingView,
  lines: readonly WorkLine[],
  plan: readonly PlannedFile[],
  watch?: Watch,
): Promise<PackResult> {
  const made = await blobZip(plan, view.day, watch);
  if (!made.ok) return made;
  const listed = await readZip(made.zip).catch(() => null);
  if (listed === null) return { ok: false, why: 'changed', path: '' };
  const { broken, isStopped } = await checkZip(made.zip, listed, watch);
  if (isStopped) return { ok: false, why: 'cancelled', path: '' };
  if (broken !== null) return { ok: false, why: 'changed', path: broken };
  return { ok: true, zip: made.zip, report: checkPacket(view, lines, plan, listed) };
}
