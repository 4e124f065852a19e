// Tables as units really mail them: where the headings are, which lines are data, and whose table it is.
import { describe, expect, it } from '@jest/globals';
import { formOf } from '../../src/domain/campaign/fields.ts';
import { namedOtherUnit } from '../../src/domain/import/read-named-unit.ts';
import { readTable } from '../../src/domain/import/read-table.ts';
import { campaign, unit } from '../factories.ts';

const activity = formOf(campaign(), 'activity');
const work = formOf(campaign(), 'work');

const HEAD = ['序号', '线下活动名称', '主办单位名称', '活动时间', '参与人数'];
const LECTURE = { title: '网络安全讲座', host: '', heldOn: '2019.6.12', participants: '120人' };
const lecture = ['1', '网络安全讲座', '', '2019.6.12', '120人'];
const quiz = ['2', '知识竞赛', '塘沽街道总工会', '6月20日', '５５'];
const QUIZ = { title: '知识竞赛', host: '塘沽街道总工会', heldOn: '6月20日', participants: '５５' };

describe('readTable', () => {
  it.each<[string, string[][], object[]]>([
    ['with the official headings alone', [HEAD, lecture, quiz], [LECTURE, QUIZ]],
    ['below a title', [['线下活动情况统计表'], HEAD, lecture], [LECTURE]],
    [
      'below a title, a unit and blank lines',
      [[], ['附件1'], ['统计表'], ['', ''], ['填报单位：塘沽'], HEAD, lecture],
      [LECTURE],
    ],
    [
      'with blank lines and prefilled serials',
      [HEAD, lecture, ['2', '', '', '', ''], [], ['3'], quiz],
      [LECTURE, QUIZ],
    ],
    ['with a sum', [HEAD, lecture, quiz, ['合计', '', '', '', '175']], [LECTURE, QUIZ]],
    ['with a sum in the column of names', [HEAD, lecture, ['', '合　计', '2场', '', '175']], [LECTURE]],
    ['with a part sum between', [HEAD, lecture, ['小计', '1场'], quiz, ['总计：2场']], [LECTURE, QUIZ]],
    [
      'with the line of contacts',
      [HEAD, lecture, ['滨海新区总工会宣网部联系人：王示例，联系电话：022-65301206']],
      [LECTURE],
    ],
    ['with the contacts in cells', [HEAD, lecture, ['联系人', '王示例', '', '电话', '65301206']], [LECTURE]],
    [
      'with signatures',
      [HEAD, lecture, ['填表人：李示例', '', '', '填表日期：9月16日'], ['单位（盖章）：', '塘沽']],
      [LECTURE],
    ],
    ['with remarks', [HEAD, lecture, ['注：人数为现场人数。'], ['备注：线上另计', '', '', '', '']], [LECTURE]],
    ['with the headings printed again', [HEAD, lecture, HEAD, quiz], [LECTURE, QUIZ]],
    ['with titles of parts', [HEAD, ['一、上半年'], lecture, ['二、下半年', '', ''], quiz], [LECTURE, QUIZ]],
    [
      'with columns in another order',
      [
        ['参与人数', '活动时间', '活动名称'],
        ['120人', '2019.6.12', '网络安全讲座'],
      ],
      [{ participants: '120人', heldOn: '2019.6.12', title: '网络安全讲座' }],
    ],
    ['with near names', [['序 号', '活动主题', '举办单位', '举办日期', '参加职工人数（人）'], lecture], [LECTURE]],
    [
      'with line ends inside headings',
      [['序\n号', '线下活动\n名称', '主办单位\n名称', '活动\n时间', '参与\n人数'], lecture],
      [LECTURE],
    ],
    [
      'with columns that nobody knows',
      [
        [...HEAD, '经费（元）', '备注'],
        [...lecture, '500', '雨天改室内'],
      ],
      [{ ...LECTURE, note: '雨天改室内' }],
    ],
    [
      'with headings in two lines, merged',
      [['序号', '线下活动', '', '', '参与人数'], ['', '名称', '主办单位', '时间', ''], lecture],
      [LECTURE],
    ],
    [
      'with a merged heading over two counts',
      [
        ['序号', '活动名称', '活动时间', '参与情况', ''],
        ['', '', '', '参与人数', '线上观看人次'],
        ['1', '网络安全讲座', '2019.6.12', '120人', '3万'],
      ],
      [{ title: '网络安全讲座', heldOn: '2019.6.12', participants: '120人', onlineViews: '3万' }],
    ],
    [
      'whose lines are of other lengths',
      [
        ['活动名称', '活动时间', '参与人数', ''],
        ['网络安全讲座', '2019.6.12'],
        ['知识竞赛', '', '55', '', ''],
      ],
      [
        { title: '网络安全讲座', heldOn: '2019.6.12', participants: '' },
        { title: '知识竞赛', heldOn: '', participants: '55' },
      ],
    ],
    [
      'with a row of one name alone',
      [
        ['活动名称', '活动时间'],
        ['网络安全讲座', ''],
        ['知识竞赛', '2019.6.1'],
      ],
      [
        { title: '网络安全讲座', heldOn: '' },
        { title: '知识竞赛', heldOn: '2019.6.1' },
      ],
    ],
    [
      'with names that only begin like a sum',
      [
        ['活动名称', '活动时间'],
        ['累计百万步健步走', '2019.5.1'],
        ['共计一本书', '2019.5.2'],
      ],
      [
        { title: '累计百万步健步走', heldOn: '2019.5.1' },
        { title: '共计一本书', heldOn: '2019.5.2' },
      ],
    ],
    [
      'with a unit on each line',
      [
        ['单位', '活动名称', '时间', '人数'],
        ['塘沽街工会', '讲座', '6.12', '9'],
      ],
      [{ unit: '塘沽街工会', title: '讲座', heldOn: '6.12', participants: '9' }],
    ],
  ])('reads a table %s', (_, rows, wanted) => {
    const read = readTable(activity, rows);
    expect(read?.rows.map(({ cells }) => cells)).toEqual(wanted);
    expect(read?.rows.map(({ n }) => n)).toEqual(wanted.map((__, index) => index + 1));
  });

  it('knows the number of an entry from the serial of a line', () => {
    const read = readTable(activity, [
      ['序号', '编号', '参与人数'],
      ['7', ' HD-2019-0003 ', '130'],
    ]);
    expect(read?.rows).toEqual([{ n: 1, index: 1, number: 'HD-2019-0003', cells: { participants: '130' } }]);
  });

  it('reads a table of works, with the person before it for a telephone', () => {
    const head = ['推荐单位', '类别', '类型', '作品名称', '创作日期', '作者', '联系电话', '联系人', '联系电话', '链接'];
    const line = ['塘沽', '故事作品类', '故事', '我和网络', '2019.3', '甲示例', '138', '乔示范', '022', 'http://a.cn'];
    expect(readTable(work, [['推荐汇总表'], head, line])?.rows[0]?.cells).toEqual({
      unit: '塘沽',
      track: '故事作品类',
      kind: '故事',
      title: '我和网络',
      createdOn: '2019.3',
      authorName: '甲示例',
      authorPhone: '138',
      contactName: '乔示范',
      contactPhone: '022',
      link: 'http://a.cn',
    });
  });

  it('tells what it passed over, above and below the headings', () => {
    const read = readTable(activity, [['统计表', ''], HEAD, lecture, ['合计', '', '', '', '120'], ['9']]);
    expect(read?.above).toEqual([{ index: 0, text: '统计表' }]);
    expect(read?.passed).toEqual([{ index: 3, text: '合计 120' }]);
  });

  it.each<[string, string[][]]>([
    ['nothing', []],
    ['blank lines', [[], ['', '']]],
    ['data alone', [lecture, quiz]],
    ['a title alone', [['线下活动情况统计表'], ['活动名称']]],
    [
      'labels down the side',
      [
        ['活动名称', '网络安全讲座'],
        ['活动时间', '2019.6.12'],
        ['参与人数', '120'],
      ],
    ],
    [
      'headings of another table',
      [
        ['姓名', '职务', '手机'],
        ['王示例', '主席', '138'],
      ],
    ],
  ])('finds no headings in %s', (_, rows) => {
    expect(readTable(activity, rows)).toBeNull();
  });
});

describe('namedOtherUnit', () => {
  const tanggu = unit({ aliases: ['塘沽街工会'] });
  const roster = [
    tanggu,
    unit({ id: 'HG', name: '汉沽街道总工会' }),
    unit({ id: 'DG', name: '大港街道总工会', aliases: ['大港'] }),
    unit({ id: 'JX', name: '新河街道总工会', active: false }),
    unit({ id: 'XT', name: '新塘沽街道总工会' }),
  ];
  const named = (...rows: string[][]) => {
    const table = readTable(activity, rows);
    return table && namedOtherUnit({ campaign: campaign(), roster }, tanggu, 'unit', table);
  };
  const units = (...names: string[]) => [['单位', '活动名称', '时间'], ...names.map((name) => [name, '讲座', '6.12'])];

  it.each<[string, string[][], string | null]>([
    ['none', [HEAD, lecture], null],
    ['its own in the column', units('塘沽街道总工会', ' 塘沽街工会', ''), null],
    ['its own, as likely as a suggestion', units('滨海新区塘沽街道总工会（盖章）'), null],
    ['a branch that is no unit', units('塘沽街道新城家园社区工会'), null],
    ['another one on one line', units('塘沽街道总工会', '汉沽街道总工会'), '汉沽街道总工会'],
    ['another one by alias', units('大港'), '大港'],
    ['another one, as likely as a suggestion', units('汉沽街总工会'), '汉沽街总工会'],
    ['one that has left', units('新河街道总工会'), '新河街道总工会'],
    [
      'another one in a line above',
      [['填报单位（盖章）：汉沽街道总工会  填报时间：9月'], HEAD, lecture],
      '汉沽街道总工会',
    ],
    ['another one in two cells above', [['报送单位：', '汉沽街道总工会'], HEAD, lecture], '汉沽街道总工会'],
    ['another one below', [HEAD, lecture, ['报送单位：汉沽街道总工会']], '汉沽街道总工会'],
    ['its own in a line above', [['填报单位：塘沽街道总工会'], HEAD, lecture], null],
    ['another one as the host alone', [HEAD, ['1', '讲座', '汉沽街道总工会', '6.12', '9']], null],
    ['another one as the host above', [['主办单位：汉沽街道总工会'], HEAD, lecture], null],
    ['another one in the title', [['汉沽街道总工会线下活动情况统计表'], HEAD, lecture], '汉沽街道总工会'],
    ['its own in the title', [['塘沽街道总工会线下活动情况统计表'], HEAD, lecture], null],
    ['another one whose name holds its own', [['新塘沽街道总工会统计表'], HEAD, lecture], '新塘沽街道总工会'],
    ['two in the title, one its own', [['塘沽街道总工会、汉沽街道总工会联合活动'], HEAD, lecture], null],
    ['a short alias in the title', [['大港地区活动表'], HEAD, lecture], null],
    ['the district in the title', [['滨海新区总工会线下活动情况统计表'], HEAD, lecture], null],
  ])('in a table that names %s', (_, rows, wanted) => {
    expect(named(...rows)).toBe(wanted);
  });
});
