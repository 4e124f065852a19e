/** Deadlines that have moved since units were told: by day, by hour, each of several of one form by itself. */

import { describe, expect, it } from '@jest/globals';
import { deadlineDays, movedDeadlines } from '../../src/domain/post/moved-deadlines.ts';
import { withDeadlines } from './changed-campaign.ts';

const INTERIM = { key: 'interim', until: '2019-06-20', coversUntil: '2019-06-15' };
const campaignOf = (interim: object, final: object) =>
  withDeadlines('activity', { ...INTERIM, ...interim }, { key: 'final', until: '2019-07-05', ...final });
const TOLD = deadlineDays(campaignOf({}, {}));

describe('movedDeadlines', () => {
  it.each([
    ['nothing', {}, {}, []],
    ['the interim one', { until: '2019-06-21' }, {}, ['2019-06-20  → 2019-06-21 ']],
    ['the last one', {}, { until: '2019-07-12' }, ['2019-07-05  → 2019-07-12 ']],
    ['an hour of the same day', {}, { hour: 18 }, ['2019-07-05  → 2019-07-05 18:00']],
    ['what it covers, which is no day to be told', { coversUntil: '2019-06-16' }, {}, []],
  ])('tells of %s', (_, interim, final, expected) => {
    const moved = movedDeadlines(campaignOf(interim, final), TOLD);
    expect(moved.map(({ time, until, was }) => `${was.until} ${was.time} → ${until} ${time}`)).toEqual(expected);
  });

  it('tells of an hour that was given up', () => {
    const told = deadlineDays(campaignOf({}, { hour: '17:30' }));
    const [one] = movedDeadlines(campaignOf({}, {}), told);
    expect([one?.was, one?.time]).toEqual([{ until: '2019-07-05', time: '17:30' }, '']);
  });
});
