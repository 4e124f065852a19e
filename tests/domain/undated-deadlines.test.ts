/** Inner dates by project (区级时间): nobody is told of one before the district has set it, and nobody is chased then. */

import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { tracksOf } from '../../src/domain/campaign/tracks.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { deadlinesAhead } from '../../src/domain/post/deadlines.ts';
import { deadlineDays, movedDeadlines } from '../../src/domain/post/moved-deadlines.ts';
import { reminderPoints } from '../../src/domain/post/reminder-points.ts';
import { unitDigest } from '../../src/domain/post/unit-digest.ts';
import { campaign, entry, unit } from '../factories.ts';
import { changedCampaign } from './changed-campaign.ts';

const UNDATED = campaign();
const LABEL = '网络正能量微视频征集（区级时间，以便汇总报市总工会）';

/** 2019 as the district has set 15 October for micro-videos. */
const DATED = changedCampaign((file) => {
  for (const rule of file.forms.flatMap(({ rules }) => rules)) {
    if (rule.check === 'deadline' && rule.key === 'microVideo') rule.until = '2019-10-15';
  }
});

const work = (subproject: string, day: string) =>
  entry({
    form: 'work',
    handedInAt: `2019-${day}T09:00:00+08:00`,
    cells: { track: 'series', subproject, kind: '', fileFormat: 'MP4', durationSeconds: '90', sizeMegabytes: '30' },
  });

const isLate = (whole: typeof DATED, one: ReturnType<typeof work>) =>
  judge({ campaign: whole, roster: [unit()], entries: [one], decisions: [] }).flatMap(({ issues }) =>
    issues.filter(({ code }) => code === 'late').map(({ facts }) => facts.limit),
  );

describe('a deadline without a day', () => {
  it('stands in 2019 for each of the seven projects', () => {
    const rules = formOf(UNDATED, 'work').rules.flatMap((rule) => (rule.check === 'deadline' ? [rule] : []));
    expect(rules.filter(({ until }) => until === null).map(({ key }) => key)).toEqual([
      'microVideo',
      'specialActivity',
      'photography',
      'servicePlatform',
      'recitation',
      'song',
      'microLesson',
    ]);
  });

  it('is none: not ahead, not of a track, not told', () => {
    const days = ['2019-08-23', '2019-09-18', '2019-10-31'];
    expect(deadlinesAhead(UNDATED, '').map(({ until }) => until)).toEqual(days);
    const series = tracksOf(UNDATED).find(({ key }) => key === 'work.series');
    expect(series?.deadlines.map(({ until }) => until)).toEqual(['2019-10-31']);
    expect(Object.values(deadlineDays(UNDATED)).sort()).toEqual(days);
  });

  it.each<[string, typeof DATED, string, string, string[]]>([
    ['after a day that is not set', UNDATED, 'microVideo', '10-20', []],
    ['after the day of its project', DATED, 'microVideo', '10-16', ['2019-10-15']],
    ['on the day of its project', DATED, 'microVideo', '10-15', []],
    ['after the day of another project', DATED, 'song', '10-16', []],
    ['after both, by the one that came last', DATED, 'microVideo', '11-01', ['2019-10-31']],
  ])('makes nothing late until it is set: %s', (_, whole, subproject, day, limits) => {
    expect(isLate(whole, work(subproject, day))).toEqual(limits);
  });

  it('is told once it is set, at the end of the digest; nobody is reminded, and no mail says that it has moved', () => {
    const facts = { campaign: DATED, roster: [unit()], verdicts: [], decisions: [], zeroReports: [] };
    const asked = { unit: unit(), monday: '2019-10-07', since: '2019-09-30T08:00:00+08:00' };
    const { deadlines } = unitDigest(facts, { ...asked, asOf: '2019-10-07T08:00:00+08:00' });
    expect(deadlines.map(({ label, rule }) => [label['zh-CN'], rule.optional])).toContainEqual([LABEL, true]);
    expect(reminderPoints(DATED)).toEqual(reminderPoints(UNDATED));
    expect(movedDeadlines(DATED, deadlineDays(UNDATED))).toEqual([]);
  });
});
