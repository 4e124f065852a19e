/** Annex 1 (线下活动情况统计表) of a unit and of the district, cell for cell. */

import { describe, expect, it } from '@jest/globals';
import { districtActivities, unitActivities } from '../../src/domain/paper/activity-papers.ts';
import { activity, cellTexts, lineTexts, paperFacts, TANGGU, XINHE } from './paper-world.ts';

const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数', '备注'];
const CONTACT = '滨海新区总工会宣网部联系人：何样例，联系电话：022-65300000，电子邮箱：xwb@example.org';

describe('unitActivities', () => {
  it('gives the unit’s approved activities with days and numbers in one spelling (附件1)', () => {
    const facts = paperFacts([
      activity(1, { participants: '１,２00人次', heldOn: '2019-06-03', heldUntil: '2019.6.7' }),
      activity(2, { heldOn: '2019年6月30日至7月2日', host: '塘沽街道总工会、新河街道总工会', note: '网上直播' }),
      activity(3, { heldOn: '2019/8/9 14:00', host: '  ' }),
      activity(4, { unit: XINHE.name }),
    ]);
    const { paper, entries } = unitActivities(facts, TANGGU);
    expect(cellTexts(paper)).toEqual([
      HEAD,
      ['1', '第1场', '塘沽街道总工会', '2019年6月3日—7日', '1200', ''],
      ['2', '第2场', '塘沽街道总工会、新河街道总工会', '2019年6月30日—7月2日', '120', '网上直播'],
      ['3', '第3场', '塘沽街道总工会', '2019年8月9日', '120', ''],
    ]);
    expect(lineTexts(paper)).toEqual(['附件1', '线下活动情况统计表', '报送单位：塘沽街道总工会', CONTACT]);
    expect([paper.name, paper.day, entries]).toEqual([
      '线下活动情况统计表（塘沽街道总工会）',
      '2019-08-20',
      ['a1', 'a2', 'a3'],
    ]);
  });

  it('lists what is left out with the first reason, and nothing that was rejected', () => {
    const facts = paperFacts([activity(1), activity(2), activity(3, { title: '第1场' })], { open: ['a2'] });
    const { entries, leftOut } = unitActivities(facts, TANGGU);
    expect(entries).toEqual(['a1']);
    expect(leftOut).toEqual([
      { entry: 'a2', number: 'HD-2019-0002', why: 'notApproved' },
      { entry: 'a3', number: 'HD-2019-0003', why: 'hasErrors' },
    ]);
    const rejected = facts.verdicts.map((verdict) => ({ ...verdict, state: 'rejected' as const }));
    expect(unitActivities({ ...facts, verdicts: rejected }, TANGGU).leftOut).toEqual([]);
  });

  it('says plainly that there is nothing, and leaves parts of the contact line out that nobody filled in', () => {
    const facts = { ...paperFacts([]), office: { contact: '何样例', phone: '', email: '' } };
    const { paper } = unitActivities(facts, TANGGU);
    expect(cellTexts(paper)).toEqual([HEAD, ['（无）']]);
    expect(lineTexts(paper).at(-1)).toBe('滨海新区总工会宣网部联系人：何样例');
    expect(paper.day).toBe('2019-08-19');
  });
});

describe('districtActivities', () => {
  it('stands in the roster’s order, a joint activity once, with the totals in the last row', () => {
    const joint = { title: '联合义诊', host: '塘沽街道总工会、新河街道总工会' };
    const facts = paperFacts(
      [
        activity(1, { unit: TANGGU.name, participants: '2000' }),
        activity(2, { unit: XINHE.name, ...joint, participants: '300' }),
        activity(3, { unit: TANGGU.name, ...joint, participants: '300' }),
        activity(4, { unit: XINHE.name, participants: '45' }),
      ],
      { roster: [XINHE, TANGGU] },
    );
    const { paper, leftOut } = districtActivities(facts);
    expect(cellTexts(paper).slice(1)).toEqual([
      ['1', '联合义诊', '塘沽街道总工会、新河街道总工会', '2019年6月12日', '300', ''],
      ['2', '第4场', '新河街道总工会', '2019年6月12日', '45', ''],
      ['3', '第1场', '塘沽街道总工会', '2019年6月12日', '2000', ''],
      ['合计：3场，2345人次'],
    ]);
    expect(lineTexts(paper).slice(2)).toEqual(['报送单位：滨海新区总工会', CONTACT]);
    expect(leftOut).toEqual([{ entry: 'a3', number: 'HD-2019-0003', why: 'joint' }]);
    expect(paper.name).toBe('线下活动情况统计表');
  });

  it('is the same value for the same facts, and another one when anything in it changes', () => {
    const facts = paperFacts([activity(1), activity(2)]);
    const changed = paperFacts([activity(1), activity(2, { participants: '121' })]);
    expect(districtActivities(facts)).toEqual(districtActivities(paperFacts([activity(1), activity(2)])));
    expect(districtActivities(changed)).not.toEqual(districtActivities(facts));
  });

  it('holds no telephone, mailbox or name of a unit’s contact', () => {
    const text = JSON.stringify(districtActivities(paperFacts([activity(1)])).paper);
    expect(text).not.toMatch(/65301206|tg@example|乔示范/);
  });
});
