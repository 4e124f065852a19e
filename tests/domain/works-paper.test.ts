/** The table of works (作品汇总表): by project, in the roster's order. */

import { describe, expect, it } from '@jest/globals';
import { worksPaper } from '../../src/domain/paper/works-paper.ts';
import { cellTexts, paperFacts, TANGGU, work, XINHE } from './paper-world.ts';

const SERIES = { track: 'series', kind: '', fileFormat: 'MP4', durationSeconds: '100', sizeMegabytes: '10' };

describe('worksPaper', () => {
  it('gives works by project in the notice’s order, within it by the roster, stories and topics behind', () => {
    const facts = paperFacts(
      [
        work(1),
        work(2, { ...SERIES, subproject: 'song', link: 'https://example.org/1', submittedElsewhere: '是' }),
        work(3, { ...SERIES, subproject: 'microVideo', unit: XINHE.name }),
        work(4, { ...SERIES, subproject: 'microVideo', unit: TANGGU.name, createdOn: '' }),
        work(5, { ...SERIES, subproject: 'microVideo', unit: XINHE.name, authorName: '乙示例' }),
      ],
      { roster: [XINHE, TANGGU] },
    );
    const made = worksPaper(facts);
    const texts = made ? cellTexts(made.paper) : [];
    expect(texts).toEqual([
      ['序号', '作品名称', '作品类型', '作者', '推荐单位', '创作时间', '链接地址', '是否已在承办单位平台投稿', '备注'],
      ['网络正能量微视频征集（3件）'],
      ['1', '作品3', '视频', '甲示例', '新河街道总工会', '2019年3月1日', '', '否', ''],
      ['2', '作品5', '视频', '乙示例', '新河街道总工会', '2019年3月1日', '', '否', ''],
      ['3', '作品4', '视频', '甲示例', '塘沽街道总工会', '', '', '否', ''],
      ['网络正能量歌曲征集（1件）'],
      ['1', '作品2', '音乐', '甲示例', '塘沽街道总工会', '2019年3月1日', 'https://example.org/1', '是', ''],
      ['故事作品类（1件）'],
      ['1', '作品1', '故事', '甲示例', '塘沽街道总工会', '2019年3月1日', '', '', ''],
    ]);
    expect(made?.entries).toEqual(['w3', 'w5', 'w4', 'w2', 'w1']);
  });

  it('keeps the heading of a project with its first work', () => {
    const made = worksPaper(paperFacts([work(1)]));
    const table = made?.paper.sections[0]?.blocks.find((block) => block.is === 'table');
    expect(table?.is === 'table' ? table.rows.map(({ keepsNext = false }) => keepsNext) : []).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('says that there is nothing, and what is left out', () => {
    const made = worksPaper(paperFacts([work(1)], { open: ['w1'] }));
    expect(made ? cellTexts(made.paper)[1] : []).toEqual(['（无）']);
    expect(made?.leftOut).toEqual([{ entry: 'w1', number: 'ZP-2019-0001', why: 'notApproved' }]);
  });

  it('holds no telephone, mailbox or home address', () => {
    expect(JSON.stringify(worksPaper(paperFacts([work(1)])))).not.toMatch(
      /13800000200|示例路|@example|65301206|乔示范/,
    );
  });
});
