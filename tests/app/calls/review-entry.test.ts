/** A decision by a click: refused where somebody was faster, and what it costs. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bundle, COLLEAGUE, type KeptWorld, keep, play, reopen } from '../../flows/open-world.ts';
import { ask, moment, RECEIVED, refusalFrom, reviewMorning } from '../../flows/review-world.ts';
import { decided, resubmitted } from '../../oracle/tiny-season.ts';

let morning: KeptWorld;

beforeAll(async () => {
  morning = keep(reviewMorning(await bundle()));
}, 60_000);

describe('reviewEntry', () => {
  const APPROVE = { number: 'HD-2019-0001', decision: 'approve' as const, code: '', reason: '', seen: RECEIVED };

  it('refuses a stale click and says what has changed and by whom', () => {
    const world = reopen(morning);
    play(
      world,
      decided('r1', 'return', { at: moment('11:00'), reason: '请核对人数', by: COLLEAGUE }),
      resubmitted('r1', { participants: '180' }, moment('11:30')),
    );
    const { refusal, message, stale } = refusalFrom(world, 'reviewEntry', APPROVE);
    expect({ refusal, message }).toEqual({ refusal: 'stale', message: expect.stringMatching(/已有变化/) });
    expect(stale?.entry).toMatchObject({ version: 2, state: 'resubmitted' });
    expect(stale?.since).toMatchObject([
      { what: '报送单位修改', detail: '参与人数：120 → 180' },
      { what: '退回修改', who: COLLEAGUE, detail: '请核对人数' },
    ]);
  });

  it('tells so too where the change is why it is refused otherwise', () => {
    const world = reopen(morning);
    play(world, decided('r1', 'reject', { at: moment('11:00'), reason: '与主题不符。', by: COLLEAGUE }));
    const { refusal, stale } = refusalFrom(world, 'reviewEntry', APPROVE, { language: 'en' });
    expect(refusal).toBe('wrongState');
    expect(stale?.since).toMatchObject([{ who: COLLEAGUE, what: 'Not counted' }]);
  });

  it('tells nothing of changes where there are none', () => {
    const refused = refusalFrom(reopen(morning), 'reviewEntry', { ...APPROVE, number: 'HD-2019-0002' });
    expect(refused.refusal).toBe('errorsStand');
    expect(refused).not.toHaveProperty('stale');
  });

  it('costs at most 26 calls, five of them for the tally sheet, which says the same at once', () => {
    expect(ask(reopen(morning), 'reviewEntry', APPROVE).calls).toBeLessThanOrEqual(26);
  });
});
