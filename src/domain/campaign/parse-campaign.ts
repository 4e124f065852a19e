/** Reads a campaign file, and refuses one that could not be carried out as it is meant. */

import * as z from 'zod/mini';
import { campaignOf } from './campaign-file.ts';
import { type CampaignFault, type FoundFault, faultAt, namedPath } from './fault.ts';
import { goalFaults } from './faults/goal-faults.ts';
import { shapeFaults } from './faults/shape-faults.ts';
import { wholeFaults } from './faults/whole-faults.ts';
import { type Campaign, campaignSchema } from './schema.ts';

/**
 * Reads a campaign file: its shape, then that its parts fit each other: that every key, choice and type that it names
 * is there, that every rule can be met and can be broken, that some answer leads to every page.
 *
 * A file with faults is refused whole. All faults of the shape are told at once; all others once the shape is right.
 *
 * @example
 * parseCampaign({ format: 2 })
 * // → { ok: false, faults: [{ path: 'format', code: 'unknownWord', facts: { value: '2', allowed: ['1'] } }, …] }
 */
export function parseCampaign(
  input: unknown,
): { ok: true; campaign: Campaign } | { ok: false; faults: CampaignFault[] } {
  const hidden = hiddenKeys(input, []);
  if (hidden.length > 0) return { ok: false, faults: named(hidden, input) };
  const parsed = z.safeParse(campaignSchema(), input, { jitless: true });
  if (!parsed.success) return { ok: false, faults: named(shapeFaults(parsed.error.issues, input), input) };
  const campaign = campaignOf(parsed.data);
  const found = [...goalFaults(parsed.data), ...wholeFaults(campaign)];
  return found.length === 0 ? { ok: true, campaign } : { ok: false, faults: named(found, input) };
}

function named(found: readonly FoundFault[], input: unknown): CampaignFault[] {
  return found.map(({ path, code, facts }) => ({ path: namedPath(path, input), code, facts }));
}

// A key that every object has is passed over where objects are read: what it was to say would silently not hold.
function hiddenKeys(input: unknown, path: readonly PropertyKey[]): FoundFault[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) =>
    key === '__proto__' ? [faultAt(path, 'reservedKey', { value: key })] : hiddenKeys(value, [...path, key]),
  );
}
