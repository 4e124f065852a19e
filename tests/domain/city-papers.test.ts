/** What goes to the city: what staff select, in their order, and after a batch only what is new (补报). */

import { describe, expect, it } from '@jest/globals';
import { districtActivities } from '../../src/domain/paper/activity-papers.ts';
import { worksPaper } from '../../src/domain/paper/works-paper.ts';
import { cityStanding } from '../../src/domain/selection/city-standing.ts';
import { activity, lastRow, lineTexts, paperFacts, selections, sentBatch, work, XINHE } from './paper-world.ts';

const SONG = { track: 'series', subproject: 'song', kind: '' };

describe('the papers for the city', () => {
  it('carry what is approved and not left out, ranked first, then by the roster', () => {
    const facts = {
      ...paperFacts([activity(1, { unit: XINHE.name }), activity(2), activity(3), activity(4), activity(5)], {
        open: ['a5'],
      }),
      selections: selections({ a3: { isSelected: false }, a1: { rank: 2 }, a4: { isSelected: true, rank: 1 } }),
    };
    const { entries, leftOut, paper } = districtActivities(facts);
    expect(entries).toEqual(['a4', 'a1', 'a2']);
    expect(leftOut).toEqual([
      { entry: 'a5', number: 'HD-2019-0005', why: 'notApproved' },
      { entry: 'a3', number: 'HD-2019-0003', why: 'notSelected' },
    ]);
    expect(lastRow(paper)).toEqual(['合计：3场，360人次']);
  });

  it('order works within their project by rank', () => {
    const facts = paperFacts([work(1, SONG), work(2, SONG), work(3), work(4, { ...SONG, unit: XINHE.name })]);
    const ranked = { ...facts, selections: selections({ w4: { rank: 1 }, w2: { rank: 2 }, w3: { rank: 1 } }) };
    expect(worksPaper(ranked)?.entries).toEqual(['w4', 'w2', 'w1', 'w3']);
  });

  it('carry only what is new once a batch was sent, and say both numbers (补报)', () => {
    const facts = paperFacts([activity(1), activity(2), activity(3, { participants: '45' }), work(1)]);
    const { entries, paper } = districtActivities({ ...facts, sent: [sentBatch([{ id: 'a1' }])] });
    expect(entries).toEqual(['a2', 'a3']);
    expect(lastRow(paper)).toEqual(['本次新增：2场，165人次；累计：3场，285人次']);
    const all = [sentBatch([{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }])];
    expect(lastRow(districtActivities({ ...facts, sent: all }).paper)).toEqual([
      '本次新增：0场，0人次；累计：3场，285人次',
    ]);
    // Another track's batch changes nothing.
    const works = [sentBatch([{ id: 'w1' }], { track: 'work.story' })];
    expect(lastRow(districtActivities({ ...facts, sent: works }).paper)).toEqual(['合计：3场，285人次']);
    const later = worksPaper({ ...facts, sent: works });
    expect([later?.entries, later ? lastRow(later.paper) : []]).toEqual([[], ['本次新增：0件；累计：1件']]);
  });

  it('tell those who only watched apart, and never add them', () => {
    const { paper } = districtActivities(paperFacts([activity(1, { onlineViews: '3000' }), activity(2)]));
    expect(lastRow(paper)).toEqual(['合计：2场，240人次']);
    expect(lineTexts(paper)).toContain('另：线上观看3000人次（不计入参与人数）');
    const without = districtActivities(paperFacts([activity(1, { onlineViews: '0' }), activity(2)]));
    expect(lineTexts(without.paper).join()).not.toContain('线上观看');
  });
});

describe('cityStanding', () => {
  const standing = (given: { sent?: ReturnType<typeof sentBatch>[]; isSelected?: boolean; open?: string[] }) => {
    const { verdicts, campaign: whole } = paperFacts([activity(1), activity(2)], { open: given.open ?? [] });
    const chosen = selections(given.isSelected === undefined ? {} : { a2: { isSelected: given.isSelected } });
    return verdicts.map((verdict) => cityStanding(given.sent ?? [], chosen, whole, verdict));
  };

  it('is sent for what is in a batch, and left out for what staff do not select', () => {
    expect(standing({})).toEqual([null, null]);
    expect(standing({ isSelected: true })).toEqual([null, null]);
    expect(standing({ isSelected: false })).toEqual([null, 'notSelected']);
    expect(standing({ sent: [sentBatch([{ id: 'a2' }])], isSelected: false, open: ['a2'] })).toEqual([
      'notSelected',
      'sent',
    ]);
  });

  it('leaves out what was there when a batch of its track went without it, not what came later', () => {
    const went = sentBatch([{ id: 'a1' }]);
    expect(standing({ sent: [went] })).toEqual(['sent', 'notSelected']);
    expect(standing({ sent: [went], open: ['a2'] })).toEqual(['sent', null]);
    expect(standing({ sent: [{ ...went, at: '2019-08-19T10:00:00+08:00' }] })).toEqual(['sent', null]);
    expect(standing({ sent: [{ ...went, track: 'work.story' }] })).toEqual(['sent', null]);
  });
});
