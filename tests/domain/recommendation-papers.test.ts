/** Annex 3 (推荐表): one for each author of track 3, one for a unit's topics and activities. */

import { describe, expect, it } from '@jest/globals';
import { recommendations } from '../../src/domain/paper/recommendation-papers.ts';
import { cellTexts, lineTexts, paperFacts, TANGGU, work, XINHE } from './paper-world.ts';

const TOPIC = { track: 'topic', authorName: '', authorAddress: '', authorPhone: '', authorEmail: '' };
const LINK = 'https://weibo.com/1/a';

const namesOf = (facts: ReturnType<typeof paperFacts>) =>
  recommendations(facts, TANGGU).papers.map(({ paper, entries }) => [paper.name, ...entries]);

describe('recommendations', () => {
  it('fills in the form as it is printed, with all works of the author (附件3)', () => {
    const facts = paperFacts([
      work(1, { createdOn: '2019年5月', summary: '第一段\n第二段' }),
      work(2, { kind: '图片', link: 'https://example.org/1 https://example.org/2', createdOn: '2018-01-17' }),
    ]);
    const { papers } = recommendations(facts, TANGGU);
    expect(papers).toHaveLength(1);
    const [{ paper }] = papers as [(typeof papers)[0]];
    expect(lineTexts(paper)).toEqual(['附件3', '中国好网民优秀故事及作品征集展示\n推荐表']);
    expect(cellTexts(paper)).toEqual([
      ['推荐单位：塘沽街道总工会'],
      ['作者信息'],
      ['姓名：甲示例', '联系地址：天津市滨海新区示例路1号'],
      ['联系方式：13800000200', '电子邮箱：zuozhe00@example.org'],
      ['作品信息'],
      ['作品类型：■故事 □图片 □视频 □音乐 □话题 □活动'],
      ['作品名称：作品1', '创作时间：2019年5月'],
      ['链接地址：（没有可不填写）'],
      ['作品简介：第一段\n第二段'],
      ['作品类型：□故事 ■图片 □视频 □音乐 □话题 □活动'],
      ['作品名称：作品2', '创作时间：2018年1月17日'],
      ['链接地址：https://example.org/1\nhttps://example.org/2'],
      ['作品简介：（可不填写）'],
      ['如有更多作品，可继续向下填写。'],
      [
        '备注：\n1、每位作者填写一份推荐表，将此推荐表和作品整理成以“作者+推荐单位”命名的文件夹，最终以推荐单位为单位压缩发至报名邮箱。\n' +
          '2、如报送“话题活动类”，可不填写作者信息栏。请推荐单位将参评的“话题活动类”填写在一张推荐表上。',
      ],
    ]);
  });

  it('keeps the rows of one work together', () => {
    const { papers } = recommendations(paperFacts([work(1), work(2)]), TANGGU);
    const table = papers[0]?.paper.sections[0]?.blocks.find((block) => block.is === 'table');
    const rows = table?.is === 'table' ? table.rows.slice(5, 13) : [];
    expect(rows.map(({ keepsNext = false }) => keepsNext)).toEqual([true, true, true, false, true, true, true, false]);
  });

  it('lets a row break that a long account makes tall, and no other', () => {
    const long = '讲述一名电焊工人十年如一日的故事。'.repeat(60);
    const { papers } = recommendations(paperFacts([work(1, { summary: long })]), TANGGU);
    const table = papers[0]?.paper.sections[0]?.blocks.find((block) => block.is === 'table');
    const tall = table?.is === 'table' ? table.rows.filter(({ mayBreak }) => mayBreak) : [];
    expect(tall.map(({ cells }) => cells[0]?.text)).toEqual([`作品简介：${long}`]);
  });

  it('takes two people of one name for two authors, and one with a telephone in two spellings for one', () => {
    const facts = paperFacts([
      work(1, { authorName: '王示例' }),
      work(2, { authorName: '王 示例', authorPhone: '138-0000-0200', authorEmail: '' }),
      work(3, { authorName: '王示例', authorPhone: '13800000999', authorEmail: 'other@example.org' }),
      work(4, { authorName: '王示例', authorPhone: '', authorEmail: 'Other@example.org' }),
      work(5, { authorName: '王示例、李示例' }),
    ]);
    expect(namesOf(facts)).toEqual([
      ['推荐表（王示例+塘沽街道总工会）', 'w1', 'w2'],
      ['推荐表（王示例（2）+塘沽街道总工会）', 'w3', 'w4'],
      ['推荐表（王示例、李示例+塘沽街道总工会）', 'w5'],
    ]);
  });

  it('puts topics and activities on one form of the unit with the author part empty (附件3 备注2)', () => {
    const facts = paperFacts([
      work(1, { ...TOPIC, kind: '话题', title: '#好网民#在行动', link: LINK }),
      work(2),
      work(3, { ...TOPIC, kind: '活动', authorName: '误填', authorPhone: '13800000201' }),
      work(4, { ...TOPIC, kind: '活动', unit: XINHE.name }),
    ]);
    expect(namesOf(facts)).toEqual([
      ['推荐表（甲示例+塘沽街道总工会）', 'w2'],
      ['推荐表（话题活动类+塘沽街道总工会）', 'w1', 'w3'],
    ]);
    const last = recommendations(facts, TANGGU).papers[1];
    const texts = last ? cellTexts(last.paper) : [];
    expect(texts.slice(2, 6)).toEqual([
      ['姓名：', '联系地址：'],
      ['联系方式：', '电子邮箱'],
      ['作品信息'],
      ['作品类型：□故事 □图片 □视频 □音乐 ■话题 □活动'],
    ]);
    expect(JSON.stringify(last)).not.toMatch(/误填|13800000201/);
  });

  it('never puts a topic or an activity on an author’s form, whatever track it came in', () => {
    const facts = paperFacts([work(1, { kind: '活动' })]);
    const approved = facts.verdicts.map((verdict) => ({ ...verdict, why: ['notAnActivity' as const] }));
    expect(namesOf({ ...facts, verdicts: approved })).toEqual([['推荐表（话题活动类+塘沽街道总工会）', 'w1']]);
  });

  it('leaves out what is not approved, with the reason, and says nothing of other tracks', () => {
    const series = { track: 'series', subproject: 'song', kind: '' };
    const facts = paperFacts([work(1), work(2), work(3, series)], { open: ['w2', 'w3'] });
    expect(recommendations(facts, TANGGU).leftOut).toEqual([
      { entry: 'w2', number: 'ZP-2019-0002', why: 'notApproved' },
    ]);
    expect(recommendations(facts, XINHE)).toEqual({ papers: [], leftOut: [] });
  });
});
