// A filled 推荐表: its labels in the cells, one author, works in blocks, the kind by its ticked box.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { namedOtherUnit } from '../../src/domain/import/read-named-unit.ts';
import { readRecommendation } from '../../src/domain/import/read-recommendation.ts';
import { readTicks } from '../../src/domain/import/read-ticks.ts';
import { campaign, unit } from '../factories.ts';
import { layouts } from './paper-world.ts';

const work = formOf(campaign(), 'work');
const read = (rows: string[][]) => readRecommendation(work, layouts(), rows);
const cellsOf = (rows: string[][]) => read(rows)?.rows.map(({ cells }) => cells);

const AUTHOR = [
  ['推荐单位：塘沽街道总工会', ''],
  ['作者信息', ''],
  ['姓名：王示例', '联系地址：塘沽示例路1号'],
  ['联系方式：13800138000', '电子邮箱 wang@example.org'],
  ['作品信息', ''],
];
const NO_AUTHOR = [
  ['推荐单位：塘沽街道总工会'],
  ['作者信息'],
  ['姓名：', '联系地址：'],
  ['联系方式：', '电子邮箱'],
  ['作品信息'],
];
const NOTES = [
  ['如有更多作品，可继续向下填写。', ''],
  [
    '备注：\n1、每位作者填写一份推荐表，将此推荐表和作品整理成以“作者+推荐单位”命名的文件夹，最终以推荐单位为单位压缩发至报名邮箱。\n' +
      '2、如报送“话题活动类”，可不填写作者信息栏。请推荐单位将参评的“话题活动类”填写在一张推荐表上。',
    '',
  ],
];
const STORY = [
  ['作品类型：■故事 □图片 □视频 □音乐 □话题 □活动', ''],
  ['作品名称：我和网络', '创作时间：2019.3'],
  ['链接地址：（没有可不填写）', ''],
  ['作品简介：讲述一名职工的故事。', ''],
];
const PICTURE = [
  ['作品类型：□故事 ☑图片 □视频 □音乐 □话题 □活动', ''],
  ['作品名称：网上练兵', '创作时间：2019年4月'],
  ['链接地址：http://www.example.org/1', ''],
  ['作品简介：（可不填写）', ''],
];
const BLANK = [
  ['作品类型：□故事 □图片 □视频 □音乐 □话题 □活动', ''],
  ['作品名称：', '创作时间：'],
  ['链接地址：（没有可不填写）', ''],
  ['作品简介：（可不填写）', ''],
];
const kinds = (text: string) => [[`作品类型：${text}`], ...STORY.slice(1)];

const HEAD = {
  unit: '塘沽街道总工会',
  authorName: '王示例',
  authorAddress: '塘沽示例路1号',
  authorPhone: '13800138000',
  authorEmail: 'wang@example.org',
};
const READ_STORY = {
  track: '故事作品类',
  kind: '故事',
  title: '我和网络',
  createdOn: '2019.3',
  link: '',
  summary: '讲述一名职工的故事。',
};
const READ_PICTURE = {
  track: '故事作品类',
  kind: '图片',
  title: '网上练兵',
  createdOn: '2019年4月',
  link: 'http://www.example.org/1',
  summary: '',
};
const NOBODY = { unit: '塘沽街道总工会', authorName: '', authorAddress: '', authorPhone: '', authorEmail: '' };

describe('readRecommendation', () => {
  it('gives a row for each work of one author, and where it begins', () => {
    const table = read([['附件3'], ...AUTHOR, ...STORY, ...PICTURE, ...NOTES]);
    expect(table?.rows).toEqual([
      { n: 1, index: 6, number: '', cells: { ...HEAD, ...READ_STORY } },
      { n: 2, index: 10, number: '', cells: { ...HEAD, ...READ_PICTURE } },
    ]);
    expect(table?.passed).toEqual([]);
    expect(table?.above).toEqual([]);
    expect(table?.columns.map(({ heading }) => heading)).toEqual([
      '推荐单位',
      '姓名',
      '联系地址',
      '联系方式',
      '电子邮箱',
      '作品类型',
      '作品名称',
      '创作时间',
      '链接地址',
      '作品简介',
    ]);
  });

  it.each<[string, string[][], object[]]>([
    [
      'topics without an author',
      [...NO_AUTHOR, ...kinds('□故事 □图片 □视频 □音乐 ■话题 □活动'), ...NOTES],
      [{ ...NOBODY, ...READ_STORY, track: '话题活动类', kind: '话题' }],
    ],
    [
      'no tick: the kind stays open, the track is the author’s',
      [...AUTHOR, ...kinds('□故事 □图片 □视频 □音乐 □话题 □活动')],
      [{ ...HEAD, ...READ_STORY, kind: '' }],
    ],
    [
      'no tick and no author: nothing tells the track',
      [...NO_AUTHOR, ...kinds('□故事 □图片 □视频 □音乐 □话题 □活动')],
      [{ ...NOBODY, ...READ_STORY, track: '', kind: '' }],
    ],
    [
      'two ticks: neither is chosen',
      [...AUTHOR, ...kinds('■故事 ■图片 □视频 □音乐 □话题 □活动')],
      [{ ...HEAD, ...READ_STORY, kind: '■故事 ■图片' }],
    ],
    [
      'two ticks of different tracks',
      [...AUTHOR, ...kinds('■故事 □图片 □视频 □音乐 ■话题 □活动')],
      [{ ...HEAD, ...READ_STORY, track: '', kind: '■故事 ■话题' }],
    ],
    ['a blank second work', [...AUTHOR, ...STORY, ...BLANK, ...NOTES], [{ ...HEAD, ...READ_STORY }]],
    [
      'labels with other spacing and width',
      [
        ['推荐单位:塘沽街道总工会'],
        ['作 者 信 息'],
        ['姓　名 : 王示例', '联系地址∶塘沽示例路1号'],
        ['联系 方式:13800138000', '电子邮箱：wang@example.org'],
        ['作品类型 :■ 故事 □ 图片 □ 视频'],
        ['作品\n名称：我和网络', '创作时间 2019.3'],
        ['链接地址:（没有可不填写）'],
        ['作品简介 ：讲述一名职工的故事。'],
      ],
      [{ ...HEAD, ...READ_STORY }],
    ],
    [
      'answers in the cells behind the labels',
      [
        ['推荐单位', '塘沽街道总工会'],
        ['姓名', '王示例', '联系地址', '塘沽示例路1号'],
        ['联系方式', '13800138000', '电子邮箱', 'wang@example.org'],
        ['作品类型', '√故事 □图片'],
        ['作品名称', '我和网络', '创作时间', '2019.3'],
        ['链接地址', '（没有可不填写）'],
        ['作品简介', '讲述一名职工的故事。'],
      ],
      [{ ...HEAD, ...READ_STORY }],
    ],
    [
      'several labels in one cell, a long answer in several lines',
      [
        ['推荐单位：塘沽街道总工会'],
        ['姓名：王示例  联系地址：塘沽示例路1号'],
        ['联系方式：13800138000\n电子邮箱：wang@example.org'],
        ['作品类型：■故事 □图片'],
        ['作品名称：我和网络   创作时间：2019.3'],
        ['链接地址：'],
        ['作品简介：讲述一名'],
        ['职工的故事。'],
      ],
      [{ ...HEAD, ...READ_STORY, summary: '讲述一名\n职工的故事。' }],
    ],
    [
      'the forms of two authors, one below the other',
      [...AUTHOR, ...STORY, ...NOTES, ...AUTHOR.slice(1, 2), ['姓名：李示例'], ...PICTURE],
      [
        { ...HEAD, ...READ_STORY },
        { unit: '塘沽街道总工会', authorName: '李示例', ...READ_PICTURE },
      ],
    ],
  ])('reads %s', (_, rows, wanted) => expect(cellsOf(rows)).toEqual(wanted));

  it('tells what stands on the form and is no answer', () => {
    const rows = [...AUTHOR, ...STORY, ['推荐理由：好'], ['备注：作者已授权'], ['经办人：李示例']];
    expect(read(rows)?.passed).toEqual([
      { index: 9, text: '推荐理由:好' },
      { index: 10, text: '作者已授权' },
      { index: 11, text: '经办人:李示例' },
    ]);
  });

  it('lets another unit be known by its 推荐单位', () => {
    const table = read([['推荐单位：汉沽街道总工会'], ...AUTHOR.slice(1), ...STORY]);
    const [own, other] = [unit(), unit({ id: 'HG', name: '汉沽街道总工会' })];
    const settings = { campaign: campaign(), roster: [own, other] };
    expect(table && namedOtherUnit(settings, own, 'unit', table)).toBe('汉沽街道总工会');
    expect(table && namedOtherUnit(settings, other, 'unit', table)).toBeNull();
  });

  it.each<[string, string[][]]>([
    [
      'a table with headings',
      [
        ['推荐单位：塘沽街道总工会'],
        ['作品类型', '作品名称', '姓名', '创作时间', '链接地址'],
        ['故事', '我和网络', '王示例', '2019.3', ''],
      ],
    ],
    [
      'its headings printed again',
      [
        ['作品名称', '作品类型'],
        ['我和网络', '故事'],
        ['作品类型', '作品名称'],
        ['图片', '练兵'],
      ],
    ],
    [
      'one activity on a page',
      [
        ['活动名称', '讲座'],
        ['活动时间', '2019.6.12'],
        ['参与人数', '120'],
      ],
    ],
    ['nothing', []],
  ])('leaves %s alone', (_, rows) => expect(read(rows)).toBeNull());

  it('reads none of a campaign without such forms', () => {
    const none = { authors: { tracks: [], kinds: [] }, topics: { tracks: [], kinds: [], as: '话题' } };
    expect(readRecommendation(work, { ...layouts(), recommendation: none }, [...AUTHOR, ...STORY])).toBeNull();
  });

  it('reads the form of another campaign by the labels of its own layout', () => {
    const annex3 = {
      ...layouts().papers.annex3,
      rows: [
        { cells: [{ text: '主创' }, { text: '{authorName}' }] },
        {
          each: 'works',
          rows: [{ cells: [{ text: '形式：', ticks: 'kind' }] }, { cells: [{ text: '题目：{title}' }] }],
        },
      ],
    };
    const rows = [['主创', '王示例'], ['形式：□故事 ■视频'], ['题目：网上练兵']];
    expect(readRecommendation(work, { ...layouts(), papers: { annex3 } }, rows)?.rows[0]?.cells).toEqual({
      authorName: '王示例',
      track: '故事作品类',
      kind: '视频',
      title: '网上练兵',
    });
  });
});

describe('readTicks', () => {
  const choices = ['故事', '图片', '视频'].map((key) => ({ key, labels: [key] }));
  it.each<[string, string]>([
    ['□故事 ■图片 □视频', '图片'],
    ['□ 故事 ☑ 图片 □ 视频', '图片'],
    ['□故事■图片□视频', '图片'],
    ['故事□ 图片√ 视频□', '图片'],
    ['故事□图片✓视频□', '图片'],
    ['故事（）图片（√）视频（ ）', '图片'],
    ['□故事 □√图片 □视频', '图片'],
    ['□故事 □图片√ □视频', '图片'],
    ['故事 √图片 视频', '图片'],
    ['☐故事 ☒图片 ☐视频', '图片'],
    ['○故事 ▣图片 ○视频', '图片'],
    ['图片', '图片'],
    ['微电影', '微电影'],
    ['故事 图片 视频', ''],
    ['□故事 □图片 □视频', ''],
    ['故事 √ 图片 视频', ''],
    ['□故事√□图片', ''],
    ['■故事 □图片 ■视频', '■故事 ■视频'],
  ])('reads %s as %j', (text, wanted) => expect(readTicks(text, choices).text).toBe(wanted));
});
