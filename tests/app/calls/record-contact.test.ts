/** Calls that the office has made to units: who, whom, what came of it. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, refusalOf } from '../../flows/ask-sidebar.ts';
import { bundle, COLLEAGUE, type KeptWorld, reopen, rowsOf } from '../../flows/open-world.ts';
import { twoApproved } from './selection-world.ts';

let first: KeptWorld;

beforeAll(async () => {
  first = twoApproved(await bundle());
}, 120_000);

describe('recordContact', () => {
  const CALLED = { unit: 'DG', result: '已答应报送', until: '2019-09-16' };

  it('notes who has called whom, what came of it and until when', () => {
    const world = reopen(first);
    expect(ask(world, 'recordContact', CALLED)).toMatchObject({ ok: true, value: null });
    expect(rowsOf(world, 'contactNotes').map(({ cells }) => cells)).toMatchObject([
      { by: COLLEAGUE, result: '已答应报送', until: '2019-09-16' },
    ]);
  });

  it.each([
    [{ ...CALLED, unit: 'XX' }, 'unknownUnit'],
    [{ ...CALLED, result: '' }, 'badRequest'],
    [{ ...CALLED, until: '下周' }, 'badRequest'],
  ])('%j is refused as %s', (wish, refusal) => {
    const world = reopen(first);
    expect(refusalOf(world, 'recordContact', wish)).toBe(refusal);
    expect(rowsOf(world, 'contactNotes')).toEqual([]);
  });
});
