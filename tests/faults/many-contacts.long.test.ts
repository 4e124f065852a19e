/** A thousand units with five contacts each: the week's digests take several days' mail, and each goes once. */

import { describe, expect, it } from '@jest/globals';
import type { ExecutionRecord } from '../../src/offline/workspace.ts';
import { settings } from '../flows/ask-sidebar.ts';
import { twice } from '../flows/mail-world.ts';
import { bundle, keep, reopen, rowsOf } from '../flows/open-world.ts';
import { on } from '../oracle/tiny-season.ts';
import { openLarge, rosterOf, watched } from './large-world.ts';

const UNITS = 1000;
const CONTACTS = 5;
/** A day's mail of a Workspace account, and so of digests to five contacts each. */
const QUOTA = 1500;
/** So little mail is left that no digest goes; a few are kept back for what cannot wait. */
const LITTLE = 20;
const LONGEST_MS = 320_000;

const roster = rosterOf(UNITS).map((unit, index) => {
  return { ...unit, contacts: Array.from({ length: CONTACTS }, (_, of) => `unit${index}.${of}@example.org`) };
});

const late = (records: readonly ExecutionRecord[]) =>
  records.filter(({ outcome, virtualMs }) => !outcome.ok || virtualMs > LONGEST_MS).map((record) => record.virtualMs);

describe('a thousand units with five contacts each', () => {
  it.each(['p50', 'stress'] as const)(
    'on %s days get their digests over four days, each once, by runs that stop themselves',
    async (profile) => {
      const world = reopen(keep(openLarge(await bundle(), { roster, mailQuota: QUOTA, clockMinutes: 60 })), {
        profile,
      });
      world.workspace.clock.advanceTo(on('08-20', '00:35'));
      world.workspace.faults.triggersOff(Date.parse(on('08-26', '07:25')));
      const records = watched(world);
      world.workspace.clock.advanceTo(on('08-26', '23:50'));
      const first = world.workspace.mailbox.length;
      expect(first).toBeLessThanOrEqual(QUOTA / CONTACTS);
      const { health, waitingCounts } = settings(world);
      expect([waitingCounts.owed, (health.mailLeft ?? 0) < LITTLE]).toEqual([UNITS + 1 - first, true]);
      world.workspace.clock.advanceTo(on('08-29', '23:50'));
      const digests = rowsOf(world, 'dispatches').filter(({ cells }) => cells.key?.startsWith('digest/'));
      expect(digests).toHaveLength(UNITS);
      expect(digests.filter(({ cells }) => !cells.sentAt)).toEqual([]);
      expect([twice(world), late(records)]).toEqual([[], []]);
    },
    180_000,
  );
});
