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
  it.each(Array.from({ length: RECIPIENTS + 1 }, (_, left) => ({ left })))(
    'sends what $left recipients allow, the returned first, and the rest once the next day',
    ({ left }) => {
      const world = reopen(monday);
      const { clock, faults } = world.workspace;
      faults.setMailQuotaLeft(left);
      world.workspace.run({ as: OWNER, call: 'weeklyDigest', surface: 'editor' });
      clock.advanceTo(on('08-26', '23:30'));
      const first = mailsOf(world);
      expect(first.recipients).toBeLessThanOrEqual(left);
      // The district's digest has two recipients: with one left it waits.
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

function mostOf(left: number): number {
  return left === RECIPIENTS ? 5 : Math.min(left, 4);
}
