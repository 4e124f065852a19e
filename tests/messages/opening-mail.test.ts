/** The mail 【活动通知】 in words: what is asked for, until when, toward what, how, and whom to ask. */

import { describe, expect, it } from '@jest/globals';
import safety2025 from '../../src/campaigns/2025-safety.json' with { type: 'json' };
import { renderMailHtml, renderMailText } from '../../src/documents/mail-body.ts';
import { parseCampaign } from '../../src/domain/campaign/parse-campaign.ts';
import { openingOf } from '../../src/domain/post/opening.ts';
import { openingMail } from '../../src/messages/mail/opening-mail.ts';
import type { Language } from '../../src/messages/say.ts';
import { campaign, unit } from '../factories.ts';
import { ownWordsShown } from '../tidy/own-words.ts';

const OFFICE = { contact: '何样例', phone: '022-65300000', email: 'xwb@example.org' };

interface Given {
  language?: Language;
  day?: string;
  units?: readonly ReturnType<typeof unit>[];
  hasLinks?: boolean;
  whole?: ReturnType<typeof campaign>;
}

function mailOf({
  language = 'zh-CN',
  day = '2019-08-20',
  units = [unit()],
  hasLinks = true,
  whole = campaign(),
}: Given) {
  const asOf = `${day}T09:00:00+08:00`;
  const context = { campaign: whole, office: OFFICE, language, isMailOnly: !hasLinks };
  return openingMail(openingOf(whole, units, units, asOf), context, asOf, (form) =>
    hasLinks ? `https://docs.google.com/forms/d/e/${form}/viewform` : '',
  );
}

const textOf = (given: Given = {}) => renderMailText(mailOf(given).body);

describe('openingMail', () => {
  it('is headed by the campaign’s own title', () => {
    expect(mailOf({}).subject).toBe('【活动通知】2019年“网聚职工正能量 争做中国好网民”主题活动：报送内容、时间和办法');
    expect(mailOf({ language: 'en' }).subject).toBe(
      '[Opening] The 2019 campaign “Be a good netizen of China”: what to report, when and how',
    );
  });

  it.each([
    '滨海新区总工会组织开展2019年',
    '- 线下活动：活动时间须为2019年1月1日至12月31日（《通知》“二、（一）”）',
    '- 故事作品类：创作时间须为2018年1月1日以来（《通知》“二、（三）1”）',
    '- 话题活动类：创作时间须为2019年1月1日至12月31日，限“活动”（《通知》“二、（三）2”）',
    '- 线下活动：各单位合计不少于10场（《通知》“二、（一）”）',
    '- 线下活动情况统计表：9月18日（含）前报送（《通知》“二、（一）”）',
    '10月31日（含）前报送（区级规定），自愿报送',
    '报送线下活动\nhttps://docs.google.com/forms/d/e/activity/viewform',
    '附上填好的《线下活动情况统计表》，或写明线下活动名称、主办单位名称、活动时间、参与人数',
    '有疑问请回复本邮件',
    '联系电话：022-65300000',
  ])('tells: %s', (part) => {
    expect(textOf()).toContain(part);
  });

  it('speaks of no file that is not there: what is to go with it is data alone', () => {
    const { body } = mailOf({});
    expect(body[body.length - 1]).toMatchObject({
      is: 'files',
      files: expect.arrayContaining(['registration']),
    });
    for (const text of [renderMailText(body), renderMailHtml(body)]) {
      expect(text).not.toMatch(/附件：|登记表|填报说明|registration|undefined|[!！](?!doctype)/iu);
    }
    expect(renderMailHtml(body)).toContain('border-top');
  });

  it('has no link for whoever opens none, and tells them how to answer', () => {
    const text = textOf({ hasLinks: false });
    expect(text).not.toMatch(/https?:/u);
    expect(text).toContain('直接回复本邮件，附上填好的');
  });

  it('says of what has passed that it is taken in late', () => {
    expect(textOf({ day: '2019-09-01' })).toContain(
      '推荐表：已于8月23日截止（《通知》“二、（三）”），补报的照常登记，注明逾期',
    );
  });

  it('tells the unit its own target, and whoever serves several units which', () => {
    const units = [unit({ target: 3 }), unit({ id: 'HG', name: '汉沽街道总工会', target: 2 })];
    expect(textOf({ units: units.slice(0, 1) })).toContain('- 你单位目标3场');
    const text = textOf({ units });
    expect(text).toContain('你负责联络的单位有塘沽街道总工会、汉沽街道总工会，请各单位分别报送。');
    expect(text).toContain('- 汉沽街道总工会目标2场');
  });

  it('is made of another campaign’s own words: several goals, an hour, an interim deadline', () => {
    const read = parseCampaign(safety2025);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const given = { whole: read.campaign, day: '2025-06-01', units: [unit({ name: '开发区企业协会' })] };
    const text = textOf(given);
    for (const part of [
      '活动时间须为2025年6月1日至6月30日，“安全宣传咨询日”除外（《方案》“一”）',
      '活动时间须为6月16日，限“安全宣传咨询日”',
      '- 参加人次：各单位合计不少于5000人次（《方案》“一”）',
      '6月20日（含）前报送（《方案》“四”），只报6月15日及以前的，每个单位不少于1场',
      '7月5日17:00前报送',
    ]) {
      expect(text).toContain(part);
    }
    expect(ownWordsShown([mailOf(given).subject, text], JSON.stringify(safety2025))).toEqual([]);
  });

  it('speaks English', () => {
    const text = textOf({ language: 'en', units: [unit({ target: 3 })] });
    for (const part of [
      '- Offline activity: Date held 1 Jan 2019 to 31 Dec 2019 (notice, “二、（一）”)',
      '- Offline activity: at least 10 events, all units together (notice, “二、（一）”)',
      '- Your unit’s target: 3 events',
      '- Activities: by 18 Sept inclusive',
      'by 31 Oct inclusive (district rule), as you wish',
    ]) {
      expect(text).toContain(part);
    }
    expect(text.replace(/“二[^”]*”/gu, '').replace('何样例', '')).not.toMatch(/\p{Script=Han}/u);
  });
});
