/** What the district decides on an approved entry beyond approving it, and when that is refused. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, reopen, type World } from '../../flows/open-world.ts';
import { lineOf, NOTHING, ONE, THREE, trackOf, twoApproved } from './selection-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = twoApproved(await bundle());
}, 120_000);

function reopenEntry(world: World, number = ONE): void {
  const seen = { version: 1, state: 'approved' };
  const wish = { number, decision: 'reopen', code: '', reason: '重新核对', seen };
  expect(ask(world, 'reviewEntry', wish)).toMatchObject({ ok: true });
}

describe('selectEntry', () => {
  it('keeps all of a choice, and what is left out does not go', () => {
    const world = reopen(first);
    const wish = { ...NOTHING, isSelected: false, rank: 3, isHighlight: true, honour: '好活动', outcome: '推荐全总' };
    expect(ask(world, 'selectEntry', wish, { as: COLLEAGUE })).toMatchObject({ ok: true, value: null });
    expect(lineOf(world, ONE)).toMatchObject(wish);
    expect(trackOf(world)?.next).toBe(1);
    expect(refusalOf(world, 'selectEntry', wish)).toBe('nothingChanged');
    expect(ask(world, 'selectEntry', NOTHING)).toMatchObject({ ok: true });
    expect([lineOf(world, ONE), trackOf(world)?.next]).toMatchObject([NOTHING, 2]);
  });

  it('refuses what is not approved, or no longer is since the panel was read; that can still be cleared', () => {
    const world = reopen(first);
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, number: THREE, isSelected: true })).toBe('notApproved');
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, number: 'HD-2019-9999' })).toBe('unknownEntry');
    ask(world, 'selectEntry', { ...NOTHING, isSelected: true });
    reopenEntry(world);
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, isSelected: true, rank: 1 })).toBe('notApproved');
    expect(ask(world, 'selectEntry', NOTHING)).toMatchObject({ ok: true });
  });

  it('writes over no choice of a colleague that was not seen', () => {
    const world = reopen(first);
    const { number: _, ...seen } = NOTHING;
    ask(world, 'selectEntry', { ...NOTHING, rank: 2, seen });
    expect(refusalOf(world, 'selectEntry', { ...NOTHING, isSelected: true, seen })).toBe('stale');
    expect(lineOf(world, ONE)).toMatchObject({ isSelected: null, rank: 2 });
    const now = { ...seen, rank: 2 };
    expect(ask(world, 'selectEntry', { ...NOTHING, ...now, isSelected: true, seen: now })).toMatchObject({ ok: true });
    expect(lineOf(world, ONE)).toMatchObject({ isSelected: true, rank: 2 });
  });

  it.each([
    ['a rank of nothing', { rank: 0 }],
    ['a rank that is a text', { rank: '1' }],
    ['half a choice', { isSelected: undefined }],
    ['a result without end', { outcome: '长'.repeat(201) }],
  ])('refuses %s', (_, change) => {
    expect(refusalOf(reopen(first), 'selectEntry', { ...NOTHING, ...change })).toBe('badRequest');
  });
});
