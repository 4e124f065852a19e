/** The columns of the tally that a campaign decides: one for each track, and one for each goal behind the first. */

import { describe, expect, it } from '@jest/globals';
import { tallyTable } from '../../../src/app/tables/staff-tables.ts';
import { goalColumns, reportedKey, tallyColumns } from '../../../src/app/tables/tally-columns.ts';
import { campaignOf, fileOf } from '../../../src/domain/campaign/campaign-file.ts';
import { campaign } from '../../factories.ts';

const WHOLE = campaign();
const [ACTIVITY] = fileOf(WHOLE).forms;
const { goal, ...REST } = fileOf(WHOLE);
const EVENTS = { form: 'activity', of: 'entries', count: 10, clause: '二', source: 'notice' } as const;
const keysOf = (given = WHOLE) => tallyTable(given).columns.map(({ key }) => key);

describe('tallyColumns', () => {
  it('has a column for each track behind the target, and one total of what does not count toward the goal', () => {
    const keys = keysOf();
    const first = keys.indexOf('target') + 1;
    const tracks = ['activity', 'work.story', 'work.topic', 'work.series'].map(reportedKey);
    expect(keys.slice(first, first + tracks.length)).toEqual(tracks);
    expect(keys).toContain('works');
  });

  it('has no total of other forms where there is none', () => {
    expect(ACTIVITY).toBeDefined();
    const one = campaignOf({ ...fileOf(WHOLE), forms: ACTIVITY ? [ACTIVITY] : [] });
    expect(keysOf(one)).not.toContain('works');
    expect(tallyColumns(one, []).map(({ key }) => key)).toEqual([reportedKey('activity')]);
  });
});

describe('goalColumns', () => {
  it.each([
    ['one goal', [EVENTS], []],
    ['people of the goal’s own entries, who stand there anyway', [EVENTS, { ...EVENTS, of: 'participants' }], []],
    ['views of them', [EVENTS, { ...EVENTS, of: 'onlineViews' }], ['goal.activity.onlineViews']],
    ['another form', [EVENTS, { ...EVENTS, form: 'work' }], ['goal.work.entries']],
  ])('of %s', (_, goals, keys) => {
    expect(goal?.form).toBe('activity');
    expect(goalColumns(campaignOf({ ...REST, goals })).map(({ key }) => key)).toEqual(keys);
  });
});
