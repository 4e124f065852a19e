/** Lists of works, what questionnaires export, and text files, with what is read of them, worked out by hand. */

import {
  activity,
  book,
  gbk,
  HEAD,
  HOST,
  LECTURE,
  type MailedTable,
  READ_LECTURE,
  utf8,
  utf16,
} from './mailed-table.ts';
import { makeXlsx } from './make-xlsx.ts';

const csv = (rows: readonly (readonly string[])[]): string => rows.map((line) => line.join(',')).join('\r\n');

/** What came by other programs than a spreadsheet, and works. */
export const MAILED_EXPORTS: readonly MailedTable[] = [
  {
    habit: 'A workbook in which a filter hides lines',
    came: () => makeXlsx([{ name: 'a', rows: [HEAD, ['0', '春游', '', '2019.4.2', '9'], LECTURE], hiddenLines: [2] }]),
    wanted: { rows: [activity('春游', '', '2019.4.2', '9'), READ_LECTURE], hidden: [2] },
  },
  {
    habit: 'A .csv that Excel in Chinese has saved (GBK)',
    came: () => gbk(csv([['统计表', '', '', '', ''], HEAD, LECTURE])),
    wanted: { rows: [READ_LECTURE] },
  },
  {
    habit: '「Unicode 文本」 of Excel: UTF-16 with tabs',
    came: () => utf16([HEAD, ['1', '"讲座,竞赛"', '', '2019.6.12', '9']].map((line) => line.join('\t')).join('\r\n')),
    wanted: { rows: [activity('讲座,竞赛', '', '2019.6.12', '9')] },
  },
  {
    habit: 'A block from WPS with line ends in cells and titles in quotation marks',
    came: () =>
      `${HEAD.join('\t')}\r\n1\t"网络安全讲座\n（第一期）"\t${HOST}\t2019.6.12\t120\r\n` +
      `2\t"网聚"主题读书会\t${HOST}\t2019.6.21\t30\r\n`,
    wanted: {
      rows: [
        activity('网络安全讲座\n（第一期）', HOST, '2019.6.12', '120'),
        activity('"网聚"主题读书会', HOST, '2019.6.21', '30'),
      ],
    },
  },
  {
    habit: 'An export of 问卷星: numbered questions, its own columns in front, viewers online before people present',
    came: () =>
      utf8(
        `\uFEFF${csv([
          [
            ...['序号', '提交答卷时间', '所用时间', '来源', '来自IP', '1、您的单位名称：', '2、请填写线下活动名称：'],
            ...['3、活动时间：', '4、参与人数（线上）：', '5、参与人数（现场）：', '6、联系人：', '7、联系电话：'],
          ],
          [
            ...['1', '2019/8/19 10:00:01', '120秒', '微信', '1.2.3.4(天津)', HOST, '网络安全讲座'],
            ...['2019-06-12', '3000', '120', '王示例', '022-65301206'],
          ],
        ])}`,
      ),
    wanted: {
      rows: [
        {
          unit: HOST,
          title: '网络安全讲座',
          heldOn: '2019-06-12',
          participants: '120',
          contactName: '王示例',
          contactPhone: '022-65301206',
        },
      ],
      unread: ['提交答卷时间', '所用时间', '来源', '来自IP', '4、参与人数（线上）：'],
    },
  },
  {
    habit: 'An export of 金数据: a tab before each telephone, which keeps Excel from rounding it',
    came: () =>
      utf8(
        csv([
          ['序号', '活动名称', '活动日期', '参加人数', '宣传链接', '联系人', '手机', '提交人', '提交时间', 'IP'],
          [
            '1',
            '网络安全讲座',
            '2019-06-12',
            '120',
            '',
            '王示例',
            '\t13800138000',
            '',
            '2019-08-19 10:00:00',
            '1.1.1.1',
          ],
          ['2', '知识竞赛', '2019-06-20', '55', '', '王示例', '\t13800138000', '', '2019-08-19 10:05:00', '1.1.1.1'],
        ]),
      ),
    wanted: {
      rows: [
        {
          title: '网络安全讲座',
          heldOn: '2019-06-12',
          participants: '120',
          links: '',
          contactName: '王示例',
          contactPhone: '\t13800138000',
        },
        {
          title: '知识竞赛',
          heldOn: '2019-06-20',
          participants: '55',
          links: '',
          contactName: '王示例',
          contactPhone: '\t13800138000',
        },
      ],
      unread: ['提交人', '提交时间', 'IP'],
    },
  },
  {
    habit: 'A 收集表 of 腾讯文档: what is compulsory said in brackets, a day of beginning and one of ending',
    came: book([
      [
        ...['提交者（自动）', '提交时间（自动）', '报送单位（必填）', '活动名称（必填）', '活动开始时间（必填）'],
        ...['活动结束时间', '参与人数（必填）', '活动照片（必填）'],
      ],
      ['王示例', '2019年8月19日 10:00', HOST, '网络安全讲座', '2019年6月12日', '', '120', 'a.jpg'],
    ]),
    wanted: {
      rows: [{ unit: HOST, title: '网络安全讲座', heldOn: '2019年6月12日', heldUntil: '', participants: '120' }],
      unread: ['提交者（自动）', '提交时间（自动）', '活动照片（必填）'],
    },
  },
  {
    habit: 'A 收集表 of 企业微信: a title across, who filled it in, questions numbered with a point',
    came: book([
      ['线下活动统计'],
      ['填写人', '填写时间', '所在部门', '1. 活动名称', '2. 活动时间', '3. 参与人数', '4. 主办单位'],
      ['王示例', '2019/8/19 10:00', '宣传部', '网络安全讲座', '2019/6/12', '120', HOST],
    ]),
    wanted: {
      rows: [{ title: '网络安全讲座', heldOn: '2019/6/12', participants: '120', host: HOST }],
      unread: ['填写人', '填写时间', '所在部门'],
    },
  },
  {
    habit: 'A list of works, taken in as works',
    form: 'work',
    came: book([
      ['推荐作品汇总表'],
      ['序号', '报送类别', '作品类型', '作品名称', '作者', '联系电话', '创作时间', '链接'],
      ['1', '故事作品类', '故事', '我和网络', '王示例', '13800138000', '2019.3', ''],
      ['2', '故事作品类', '同上', '网上练兵', '王示例', '同上', '2017.12', ''],
    ]),
    wanted: {
      rows: [
        {
          track: '故事作品类',
          kind: '故事',
          title: '我和网络',
          authorName: '王示例',
          authorPhone: '13800138000',
          createdOn: '2019.3',
          link: '',
        },
        {
          track: '故事作品类',
          kind: '同上',
          title: '网上练兵',
          authorName: '王示例',
          authorPhone: '同上',
          createdOn: '2017.12',
          link: '',
        },
      ],
      told: {
        2: [
          '作品类型“同上”不在可选范围内。请从这些选项中选择：故事、图片、视频、音乐、话题、活动（区级规定）。',
          '创作时间 2017.12 早于 2018-01-01。请核对日期；2017年的作品不予推荐（《通知》“二、（三）1”）。',
          '“同上”不是完整的电话号码。请填7至12位数字，可带区号和分机，多个号码用顿号分开（区级规定）。',
        ],
      },
    },
  },
  {
    habit: 'A list of works, to be taken in as activities',
    came: book([
      ['序号', '作品名称', '作品类型', '作者', '创作时间'],
      ['1', '我和网络', '故事', '王示例', '2019.3'],
    ]),
    wanted: { refusal: 'otherForm', words: '这张表是另一类报送的，未作处理' },
  },
];
