/** A day's mail quota of any size on a digest morning: what is left goes out the next day, the returned first. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { callBundle } from '../../src/season/call-bundle.ts';
import { rowOf } from '../../src/season/season-run.ts';
import { bundle, type KeptWorld, keep, OWNER, reopen, rowsOf, type World } from '../flows/open-world.ts';
import { on } from '../oracle/tiny-season.ts';
import { firstMorning, weeklyFlow } from './flows.ts';
import { violations } from './invariants.ts';

/** One returned entry, three digests of units, and the district's to two reviewers. */
const RECIPIENTS = 6;

/** Of a day of 1,500 the last ten recipients are for what was returned (contract: Caps). */
const KEPT_BACK = 10;

let monday: KeptWorld;

beforeAll(async () => {
  const { start } = weeklyFlow(keep(firstMorning(await bundle())), reopen);
  const world = reopen(start);
  const { number = '', version = '', stateKey = '' } = rowOf(world.run, 'r1')?.cells ?? {};
  const seen = { version: Number(version), state: stateKey };
  callBundle(world.run.book, OWNER, 'reviewEntry', { number, decision: 'return', code: '', reason: '请补充', seen });
  monday = keep(world);
}, 60_000);

function mailsOf(world: World): { kinds: string[]; recipients: number } {
  const keyOf = (to: string, subject: string) =>
    rowsOf(world, 'dispatches').find(({ cells }) => cells.to === to && cells.subject === subject)?.cells.key ?? '';
  const today = world.workspace.mailbox.filter(({ at }) => Date.parse(at) >= monday.nowMs);
  const kinds = today.map(({ to, subject }) => keyOf(to.join(', '), subject).split('/')[0] ?? '');
  return { kinds, recipients: today.reduce((sum, { to }) => sum + to.length, 0) };
}

describe('the weekly digest when the quota is nearly spent', () => {
  it.each(Array.from({ length: KEPT_BACK + RECIPIENTS + 1 }, (_, left) => ({ left })))(
    'sends what $left recipients allow, the returned first, the last ten for it alone, and the rest once the next day',
    ({ left }) => {
      const world = reopen(monday);
      const { clock, faults } = world.workspace;
      faults.setMailQuotaLeft(left);
      world.workspace.run({ as: OWNER, call: 'weeklyDigest', surface: 'editor' });
      clock.advanceTo(on('08-26', '23:30'));
      const first = mailsOf(world);
      expect(first.recipients).toBeLessThanOrEqual(left);
      expect(first.kinds).toEqual(['returned', 'digest', 'digest', 'digest', 'districtDigest'].slice(0, mostOf(left)));
      clock.advanceTo(on('08-27', '12:00'));
      expect(violations(world, 0)).toEqual([]);
      expect(mailsOf(world)).toEqual({
        kinds: ['returned', 'digest', 'digest', 'digest', 'districtDigest'],
        recipients: RECIPIENTS,
      });
    },
  );
});

// Each but the returned one goes while more than ten are left, the district's digest to two at once.
function mostOf(left: number): number {
  return Math.min(left, 1) + Math.min(Math.max(left - 1 - KEPT_BACK, 0), 4);
}
