/** Several goals of one campaign, by hand: what each is made of, and what the first one stays. */

import { describe, expect, it } from '@jest/globals';
import { tallyTable } from '../../src/app/tables/staff-tables.ts';
import { goalColumns, tallyColumns } from '../../src/app/tables/tally-columns.ts';
import { tallyRows } from '../../src/app/tables/tally-rows.ts';
import { campaignFileText, fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { goalsOf } from '../../src/domain/campaign/goal.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { amountWanted, goalStandings, isReached } from '../../src/domain/count/goals.ts';
import { judge } from '../../src/domain/count/judge.ts';
import { progressLists } from '../../src/domain/count/progress.ts';
import { districtTally, tally } from '../../src/domain/count/tally.ts';
import type { Entry, Unit } from '../../src/domain/intake/entry.ts';
import { districtDigest } from '../../src/domain/post/district-digest.ts';
import { districtDigestMail } from '../../src/messages/mail/district-digest-mail.ts';
import { campaign, decision, entry, unit } from '../factories.ts';
import { changedCampaign, GOALS, withGoals } from './changed-campaign.ts';

const TG = unit({ target: 3 });
const HZD = unit({ id: 'HZD', name: '杭州道街道总工会', target: 2 });
const GONE = unit({ id: 'GONE', name: '已撤销工会', target: 9, active: false });
const ROSTER: readonly Unit[] = [TG, HZD, GONE];
const HOST = `${TG.name}、${HZD.name}`;

const ENTRIES: readonly Entry[] = [
  entry({ id: 'a1', number: 'HD-2019-0001', cells: { participants: '120' } }),
  entry({ id: 'a2', number: 'HD-2019-0002', cells: { title: '联合讲座', host: HOST, participants: '80' } }),
  entry({
    id: 'a3',
    number: 'HD-2019-0003',
    handedInAt: '2019-08-21T09:00:00+08:00',
    cells: { unit: HZD.name, title: '联合讲座', host: HOST, participants: '90' },
  }),
  entry({ id: 'a4', number: 'HD-2019-0004', cells: { title: '待审核', participants: '1000' } }),
  entry({ id: 'w1', form: 'work', number: 'ZP-2019-0001' }),
  entry({ id: 'w2', form: 'work', number: 'ZP-2019-0002', cells: { title: '另一篇' } }),
];
const DECISIONS = ['a1', 'a2', 'a3', 'w1'].map((id) => decision({ id: `d-${id}`, entry: id }));
const verdictsOf = (whole: ReturnType<typeof campaign>) =>
  judge({ campaign: whole, roster: ROSTER, entries: ENTRIES, decisions: DECISIONS });

describe('goals', () => {
  const whole = withGoals();
  const verdicts = verdictsOf(whole);

  it('are entries that count, a joint one once, the people of those, and what is approved of another form', () => {
    const standings = goalStandings(whole, ROSTER, verdicts);
    expect(standings.map(({ reached, wanted }) => [reached, wanted])).toEqual([
      [2, 10],
      [200, 500],
      [1, 2],
    ]);
    expect(standings.map(({ label, measure }) => [label['zh-CN'], measure?.['zh-CN']])).toEqual([
      ['线下活动', '场'],
      ['参与人次', '人次'],
      ['作品', '件'],
    ]);
    expect(standings.map(({ entries }) => entries.map((one) => one.entry.id))).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2'],
      ['w1'],
    ]);
  });

  it('leave the first one what it is: the district’s', () => {
    expect(districtTally(whole, ROSTER, verdicts)).toEqual(tally(campaign(), ROSTER, verdictsOf(campaign())).district);
  });

  it('of which each has the list that its number is made of', () => {
    const lists = progressLists({ campaign: whole, roster: ROSTER, verdicts });
    const idsOf = (key: string) => lists.get(key)?.verdicts.map((one) => one.entry.id);
    expect([idsOf('goals.1'), idsOf('goals.2'), idsOf('goals.0'), idsOf('goals.3')]).toEqual([
      ['a1', 'a2'],
      ['w1'],
      undefined,
      undefined,
    ]);
  });

  it('stand in the count: in the district’s line, and in a column but for the people, who have one', () => {
    const settings = { campaign: whole, roster: ROSTER } as never;
    const [district, ...units] = tallyRows(settings, verdicts, []);
    expect(district?.unit).toBe(
      '滨海新区总工会：目标任务10场，已计入2场，待审核1场；参与人次目标500人次，已完成200人次；作品目标2件，已完成1件',
    );
    expect(goalColumns(whole).map(({ key }) => key)).toEqual(['goal.work.entries']);
    expect(tallyTable(whole).columns.at(-1)).toMatchObject({ key: 'goal.work.entries', label: '作品（件）' });
    expect([district, ...units].map((row) => row?.['goal.work.entries'])).toEqual(['1', '1', '0']);
  });

  it('give each unit its share of what it held with others', () => {
    const seats = { ...GOALS[1], of: 'onlineViews', label: { 'zh-CN': '观看' } } as (typeof GOALS)[number];
    const watched = withGoals([...GOALS, seats]);
    const seen = ENTRIES.map((one) => ({ ...one, cells: { ...one.cells, onlineViews: '7' } }));
    const judged = judge({ campaign: watched, roster: ROSTER, entries: seen, decisions: DECISIONS });
    const rows = tallyRows({ campaign: watched, roster: ROSTER } as never, judged, []);
    expect(rows.map((row) => row['goal.activity.onlineViews'])).toEqual(['14', '14', '7']);
  });

  it('are told to the district’s office, each behind the first', () => {
    const facts = { campaign: whole, roster: ROSTER, verdicts, decisions: DECISIONS, zeroReports: [] };
    const asked = { monday: '2019-08-26', asOf: '2019-08-26T08:00:00+08:00', dispatches: [] };
    const office = { contact: '于示例', phone: '65305678', email: 'office@example.org' };
    const told = (language: 'zh-CN' | 'en') =>
      JSON.stringify(districtDigestMail(districtDigest(facts, asked), { campaign: whole, office, language }).body);
    expect(told('zh-CN')).toContain('["参与人次","目标500人次，已完成200人次"],["作品","目标2件，已完成1件"]');
    expect(told('en')).toContain('["People","200 of 500 people"]');
  });
});

describe('a goal that is the sum of the units’ targets', () => {
  const whole = changedCampaign(({ goal }) => Object.assign(goal ?? {}, { count: 'targets' }));

  it.each([
    ['active units alone', ROSTER, 5],
    ['nobody has one', ROSTER.map((each) => ({ ...each, target: null })), 0],
    ['no unit', [], 0],
  ])('counts %s', (_, roster, wanted) => {
    expect(amountWanted(whole.goal, roster)).toBe(wanted);
    expect(tally(whole, roster, []).district.goal).toBe(wanted);
  });

  it.each([
    [0, 0, false],
    [3, 0, false],
    [4, 5, false],
    [5, 5, true],
    [6, 5, true],
  ])('with %d of %d is reached: %s', (reached, wanted, expected) => {
    expect(isReached({ reached, wanted })).toBe(expected);
  });
});

describe('a file', () => {
  it('of one goal has one, and one of several its first on top', () => {
    expect(goalsOf(campaign())).toEqual([campaign().goal]);
    expect(campaign().goals).toBeUndefined();
    expect(withGoals().goal).toMatchObject(GOALS[0] ?? {});
    expect(goalsOf(withGoals())).toHaveLength(3);
  });

  it('that was read and written again is taken as it stands', () => {
    const whole = withGoals();
    expect(fileOf(whole)).not.toHaveProperty('goal');
    expect(fileOf(campaign())).not.toHaveProperty('goals');
    expect(parseCampaign(JSON.parse(campaignFileText(whole)))).toEqual({ ok: true, campaign: whole });
  });
});

describe('the columns of the count', () => {
  const COLUMNS = [
    { key: 'unit', label: '单位', owner: 'derived' as const },
    { key: 'target', label: '目标数', owner: 'derived' as const },
    { key: 'works', label: '其他报送合计', owner: 'derived' as const },
  ];

  it.each([
    ['two forms', changedCampaign((file) => file.forms.splice(2)), '作品合计'],
    ['three forms', campaign(), '其他报送合计'],
    ['one form', changedCampaign((file) => file.forms.splice(1)), undefined],
  ])('name what is beside the goal’s form, of %s', (_, whole, label) => {
    expect(tallyColumns(whole, COLUMNS).find(({ key }) => key === 'works')?.label).toBe(label);
    const [row] = tallyRows({ campaign: whole, roster: ROSTER } as never, [], []);
    expect(row?.works === undefined).toBe(label === undefined);
  });
});
