/** The note beside an entry: kept for colleagues, never over one that was not seen. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, COLLEAGUE, type KeptWorld, keep, printOf, reopen } from '../../flows/open-world.ts';
import { ask, entryFrom, refusalFrom, reviewMorning, valueFrom } from '../../flows/review-world.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

describe('keepNote', () => {
  const NOTE = { number: 'HD-2019-0001', text: '=照片已收到', before: '' };

  it('keeps the note beside the entry, and changes nothing else', () => {
    const world = reopen(morning);
    const before = entryFrom(world, 'HD-2019-0001');
    const { answer, calls } = ask(world, 'keepNote', NOTE);
    expect(answer).toEqual({ ok: true, value: { ...before, note: '=照片已收到' } });
    expect(entryFrom(world, 'HD-2019-0001')).toEqual({ ...before, note: '=照片已收到' });
    // One looks again at what might have become a formula, two note that something is changed.
    expect(calls).toBe(15);
  });

  it('does not write over what somebody else has noted since, and brings it', () => {
    const world = reopen(morning);
    valueFrom(world, 'keepNote', { ...NOTE, text: '待回电' }, { as: COLLEAGUE });
    const before = printOf(world);
    expect(refusalFrom(world, 'keepNote', NOTE)).toMatchObject({
      refusal: 'stale',
      stale: { entry: { note: '待回电' } },
    });
    expect(refusalFrom(world, 'keepNote', { ...NOTE, text: '待回电', before: '待回电' }).refusal).toBe(
      'nothingChanged',
    );
    expect(printOf(world)).toBe(before);
  });
});
