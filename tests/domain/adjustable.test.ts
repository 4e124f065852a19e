/** What staff can change of a campaign by a cell, and what such a cell may say. */

import { describe, expect, it } from '@jest/globals';
import campaign2019 from '../../src/campaigns/2019.json' with { type: 'json' };
import { adjust, adjustables } from '../../src/domain/campaign/adjustable.ts';
import { campaignOf, fileOf } from '../../src/domain/campaign/campaign-file.ts';
import { differences } from '../../src/domain/campaign/difference.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { differenceSentence } from '../../src/messages/difference/difference-sentence.ts';
import { GOALS, withDeadlines, withGoals } from './changed-campaign.ts';

const read = parseCampaign(campaign2019);
if (!read.ok) throw new Error('the campaign of 2019 has faults');
const { campaign } = read;

const placeOf = (what: string, label?: string) =>
  adjustables(campaign).find((place) => place.what === what && (label === undefined || place.of?.['zh-CN'] === label));

function keyOf(what: string, label?: string): string {
  const place = placeOf(what, label);
  if (!place) throw new Error(`no ${what}`);
  return place.key;
}

function said(texts: Record<string, string>): string[] {
  const changed = adjust(campaign, texts);
  if (!changed.ok) throw new Error(JSON.stringify(changed.faults));
  const read = parseCampaign(changed.file);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return differences(campaign, read.campaign).map((one) => differenceSentence(one, 'zh-CN'));
}

describe('adjustables', () => {
  it('names each place once', () => {
    const keys = adjustables(campaign).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has every deadline, window and limit of the campaign', () => {
    const rules = campaign.forms.flatMap(({ rules }) => rules);
    const days = rules.flatMap((rule) => (rule.check === 'deadline' ? [rule.until ?? ''] : []));
    const found = adjustables(campaign).filter(({ what }) => what === 'deadline');
    expect(found.map(({ text }) => text)).toEqual(days);
    expect(adjustables(campaign).filter(({ what }) => what === 'limit').length).toBeGreaterThan(0);
  });

  it('changes nothing when every cell says what it said', () => {
    const texts = Object.fromEntries(adjustables(campaign).map(({ key, text }) => [key, text]));
    expect(adjust(campaign, texts)).toEqual({ ok: true, file: fileOf(campaign) });
  });
});

describe('adjust', () => {
  it('moves a deadline', () => {
    expect(said({ [keyOf('deadline', '线下活动情况统计表')]: '2019-09-25' })).toEqual([
      '“线下活动情况统计表”报送截止：9月18日 → 9月25日',
    ]);
  });

  it('sets the day of a project that the district has not set yet, moves it, and takes it away again', () => {
    const key = keyOf('deadline', '网络正能量微视频征集（区级时间，以便汇总报市总工会）');
    expect(adjustables(campaign).find((place) => place.key === key)).toMatchObject({ kind: 'dayOrNone', text: '' });
    const [line] = said({ [key]: '2019-10-15' });
    expect(line).toBe('“网络正能量微视频征集（区级时间，以便汇总报市总工会）”报送截止：新增，2019-10-15');
    const set = adjust(campaign, { [key]: '2019-10-15' });
    if (!set.ok) throw new Error('it can be set');
    const dated = campaignOf(set.file);
    expect(adjust(dated, { [key]: '' })).toEqual({ ok: true, file: fileOf(campaign) });
    expect(adjust(campaign, { [key]: '10月15日' })).toEqual({ ok: false, faults: [{ key, fault: 'noDay' }] });
  });

  it('leaves no deadline that binds without a day', () => {
    const key = keyOf('deadline', '线下活动情况统计表');
    expect(adjust(campaign, { [key]: '' })).toEqual({ ok: false, faults: [{ key, fault: 'noDay' }] });
  });

  it('takes a goal and the open days, with white space around them', () => {
    expect(said({ 'goal.count': ' 12 ', 'open.until': '2019-12-31\n' })).toEqual([
      '目标：10场 → 12场',
      '主题活动期间：2019-08-19至2019-11-30 → 2019-08-19至2019-12-31',
    ]);
  });

  it('gives a name that the file does not say, changes one, and goes back to the usual word', () => {
    expect(said({ short: '十场', title: '十场活动' })).toEqual(['说明文字改动2处']);
    const { short: _, ...unnamed } = campaign;
    const named = adjust(unnamed, { short: ' 十场 ' });
    expect(named.ok && named.file.short).toEqual({ 'zh-CN': '十场' });
    expect(adjust(unnamed, { short: '' })).toEqual({ ok: true, file: fileOf(unnamed) });
    expect(said({ short: '', district: '' })).toEqual(['简称有改动', '全部单位的叫法有改动']);
  });

  it('keeps the key of a choice whose line stands, and gives a new line its own words for a key', () => {
    const place = placeOf('choices', '线下活动内容');
    if (!place) throw new Error('no choices');
    const lines = place.text.split('\n');
    expect(said({ [place.key]: ['人工智能素养', ...lines.slice(1)].join('\n') })).toEqual([
      `“线下活动内容”取消选项“${lines[0]}”`,
      '“线下活动内容”新增选项“人工智能素养”',
    ]);
  });

  it.each([
    ['a day without a year', 'open.until', '12月31日', 'noDay'],
    ['a goal in words', 'goal.count', '十场', 'noAmount'],
    ['half a goal', 'goal.count', '10.5', 'noAmount'],
    ['no goal', 'goal.count', '0', 'noAmount'],
    ['an eighth day of the week', 'digest.weekday', '8', 'noWeekday'],
    ['the 24th hour', 'digest.hour', '24', 'noHour'],
    ['a text taken away', 'title', ' ', 'noText'],
    ['a place that there is not', '__proto__.x', '1', 'unknown'],
  ])('refuses %s', (_, key, text, fault) => {
    expect(adjust(campaign, { [key]: text })).toEqual({ ok: false, faults: [{ key, fault }] });
  });

  describe('goals and the parts of deadlines', () => {
    const INTERIM = { key: 'interim', until: '2019-06-20', hour: 17, coversUntil: '2019-06-15', least: 2 };
    const whole = withGoals(GOALS, withDeadlines('activity', INTERIM));
    const place = (end: string) =>
      adjustables(whole).find(
        ({ key, what }) => what === 'deadline' && key.startsWith('forms.0.') && key.endsWith(end),
      );
    const turned = (texts: Record<string, string>) => {
      const made = adjust(whole, texts);
      return made.ok
        ? differences(whole, campaignOf(made.file)).map((one) => differenceSentence(one, 'zh-CN'))
        : made.faults;
    };

    it('are offered, goals by their names', () => {
      const goals = adjustables(whole).filter(({ what }) => what === 'goal');
      expect(goals.map(({ key, of, text }) => [key, of?.['zh-CN'], text])).toEqual([
        ['goals.0.count', '线下活动', '10'],
        ['goals.1.count', '参与人次', '500'],
        ['goals.2.count', '作品', '2'],
      ]);
      expect(['.until', '.hour', '.coversUntil', '.least'].map((end) => place(end)?.text)).toEqual([
        '2019-06-20',
        '17',
        '2019-06-15',
        '2',
      ]);
      expect(adjustables(campaign).filter(({ key }) => /\.(?:hour|coversUntil|least)$/.test(key))).toEqual([
        expect.objectContaining({ key: 'digest.hour' }),
      ]);
    });

    it.each([
      ['.hour', '17:30', ['“线下活动情况统计表”报送截止：6月20日17:00 → 6月20日17:30']],
      ['.hour', '9', ['“线下活动情况统计表”报送截止：6月20日17:00 → 6月20日09:00']],
      ['.hour', '17:00', []],
      ['.hour', '24', 'noTime'],
      ['.hour', '9:30', 'noTime'],
      ['.hour', '', 'noTime'],
      ['.coversUntil', '2019-06-16', ['“线下活动情况统计表”只含此日及以前开展的：2019-06-15 → 2019-06-16']],
      ['.coversUntil', '6月16日', 'noDay'],
      ['.least', '3', ['“线下活动情况统计表”每个单位至少报送项数：2 → 3']],
      ['.least', '0', 'noCount'],
    ])('takes %s = %j', (end, text, expected) => {
      const key = place(end)?.key ?? '';
      const wanted = typeof expected === 'string' ? [{ key, fault: expected }] : expected;
      expect(turned({ [key]: text }).filter((each) => !String(each).startsWith('线下活动改动'))).toEqual(wanted);
    });

    it('keep the first goal of a list on top', () => {
      const made = adjust(whole, { 'goals.0.count': '20', 'goals.1.count': 'targets' });
      if (!made.ok) throw new Error(JSON.stringify(made.faults));
      expect(made.file).not.toHaveProperty('goal');
      const campaign = { goal: { count: 20 }, goals: [{ count: 20 }, { count: 'targets' }, {}] };
      expect(parseCampaign(made.file)).toMatchObject({ ok: true, campaign });
    });
  });

  it('tells all that cannot be taken at once', () => {
    const made = adjust(campaign, { 'goal.count': 'x', 'open.from': 'y', 'digest.hour': '8' });
    expect(made).toMatchObject({ ok: false, faults: [{ key: 'goal.count' }, { key: 'open.from' }] });
  });

  it('refuses a choice that is there twice', () => {
    const place = placeOf('choices', '线下活动内容');
    expect(adjust(campaign, { [place?.key ?? '']: '甲\n甲' })).toMatchObject({ faults: [{ fault: 'doubledChoice' }] });
  });
});
