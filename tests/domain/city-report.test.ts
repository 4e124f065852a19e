/** The report to the city (情况报告): sentence for sentence, and what stays open. */

import { describe, expect, it } from '@jest/globals';
import { cityReport } from '../../src/domain/paper/city-report.ts';
import type { PaperFacts } from '../../src/domain/paper/paper-facts.ts';
import { openParts } from '../../src/messages/documents/open-parts.ts';
import { activity, lineTexts, paperFacts, selections, work, XINHE } from './paper-world.ts';

const SONG = { track: 'series', subproject: 'song', kind: '' };
const PHOTO = { track: 'series', subproject: 'photography', kind: '', original: '是' };
const WRITTEN = { addressee: '天津市总工会宣教部：', signer: '区总', practice: '甲\n乙', problems: '丙', plans: '丁' };

/** Sixteen activities of 2345 people in all. */
const sixteen = () => [
  activity(1, { participants: '545' }),
  ...Array.from({ length: 15 }, (_, index) =>
    activity(index + 2, { unit: index === 0 ? XINHE.name : '塘沽街道总工会' }),
  ),
];

const report = (given: Partial<PaperFacts> = {}, entries = sixteen()) =>
  cityReport({ ...paperFacts(entries), asOf: '2019-09-18T18:00:00+08:00', ...given });

describe('cityReport', () => {
  it('fills in the facts and leaves the rest open, plainly marked', () => {
    const { paper } = report();
    expect(lineTexts(paper)).toEqual([
      '代拟稿',
      '滨海新区总工会\n2019年“网聚职工正能量 争做中国好网民”\n主题活动阶段情况报告',
      '天津市总工会：',
      '现将我区开展2019年“网聚职工正能量 争做中国好网民”主题活动有关情况报告如下。',
      '一、基本情况',
      '截至9月18日，全区开展线下活动16场，参与2345人次，完成“不少于10场”的目标任务。',
      '全区2家基层工会报送了活动或作品。',
      '二、主要做法',
      '【请补充】',
      '三、特色亮点',
      '【请补充】',
      '四、存在问题',
      '【请补充】',
      '五、下一步打算',
      '【请补充】',
    ]);
    expect([paper.name, openParts(paper), paper.day]).toEqual(['阶段情况报告（代拟稿）', 4, '2019-09-18']);
    const others = paper.sections[0]?.blocks.filter(({ is }) => is !== 'line');
    expect(others).toEqual([
      { is: 'attachments', label: '附件：', names: ['线下活动情况统计表'] },
      { is: 'signature', signer: '滨海新区总工会', date: '2019年　月　日', sealed: false },
    ]);
  });

  it('says below the goal what is done and that the rest is under way', () => {
    expect(lineTexts(report({}, [activity(1)]).paper)).toContain(
      '截至9月18日，全区线下活动已开展1场，参与120人次，其余正在组织核实。',
    );
  });

  it('counts units of the roster, and none for an entry that names no unit', () => {
    expect(lineTexts(report({}, [activity(1), activity(2, { unit: '某某厂' })]).paper)).toContain(
      '全区1家基层工会报送了活动或作品。',
    );
  });

  it('counts works by project in their own measures, and names the annexes by their titles', () => {
    const works = [work(1, SONG), work(2, PHOTO), work(3, PHOTO), work(4), work(5, SONG)];
    const { paper } = report({ selections: selections({ w5: { isSelected: false } }) }, [...sixteen(), ...works]);
    expect(lineTexts(paper)).toContain(
      '推荐作品4件，其中：网络正能量摄影作品2幅（组）、网络正能量歌曲1首、故事作品类1件。',
    );
    const names = paper.sections[0]?.blocks.flatMap((block) => (block.is === 'attachments' ? block.names : []));
    expect(names).toEqual(['线下活动情况统计表', '作品汇总表', '报送市总工会素材目录（按项目）']);
  });

  it('takes what staff have written, and the letterhead', () => {
    const { paper } = report({ letterhead: WRITTEN });
    const lines = lineTexts(paper);
    expect(lines).toContain('天津市总工会宣教部：');
    expect(lines.slice(7)).toEqual([
      '二、主要做法',
      '甲',
      '乙',
      '三、特色亮点',
      '【请补充】',
      '四、存在问题',
      '丙',
      '五、下一步打算',
      '丁',
    ]);
    expect([openParts(paper), paper.author]).toEqual([1, '区总']);
  });

  it('tells three to five highlights by rank', () => {
    const marked = (...ids: string[]) =>
      selections(Object.fromEntries(ids.map((id, index) => [id, { isHighlight: true, rank: ids.length - index }])));
    const linesOf = (chosen: PaperFacts['selections']) => {
      const lines = lineTexts(report({ selections: chosen }).paper);
      return lines.slice(lines.indexOf('三、特色亮点') + 1, lines.indexOf('四、存在问题'));
    };
    expect(linesOf(marked('a1', 'a3'))).toEqual([
      '1.第3场（塘沽街道总工会）。',
      '2.第1场（塘沽街道总工会）。',
      '【请补充】',
    ]);
    expect(linesOf(marked('a1', 'a3', 'a4'))).toHaveLength(3);
    expect(linesOf(marked('a1', 'a3', 'a4', 'a5', 'a6', 'a7')).map((line) => line.slice(2, 5))).toEqual([
      '第7场',
      '第6场',
      '第5场',
      '第4场',
      '第3场',
    ]);
  });

  it('tells of a work by its summary', () => {
    const facts = { selections: selections({ w1: { isHighlight: true } }) };
    const { paper } = report(facts, [...sixteen(), work(1, { summary: '讲述\n网络安全' })]);
    expect(lineTexts(paper)).toContain('1.作品1（塘沽街道总工会）。讲述网络安全');
  });

  it('is the last report from November on, in the next year too', () => {
    const nameAt = (asOf: string) => report({ asOf: `${asOf}T09:00:00+08:00` }).paper.name;
    expect(['2019-10-31', '2019-11-01', '2020-01-05'].map(nameAt)).toEqual([
      '阶段情况报告（代拟稿）',
      '总结报告（代拟稿）',
      '总结报告（代拟稿）',
    ]);
  });

  it('uses no commas in thousands and no percentages', () => {
    const many = report({}, [activity(1, { participants: '123456' })]).paper;
    expect(lineTexts(many).join()).toContain('参与123456人次');
    expect(JSON.stringify([many, report().paper].map(({ sections }) => sections))).not.toMatch(/%|％|\d,\d{3}/);
  });
});
