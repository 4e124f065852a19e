/** Annex 1 and its like as units fill and mail it, with what is read, told and refused, worked out by hand. */

import { activity, book, HEAD, HOST, LECTURE, type MailedTable, pasted, READ_LECTURE } from './mailed-table.ts';
import { makeXlsx } from './make-xlsx.ts';

const TITLE = ['线下活动情况统计表'];
const QUIZ = ['2', '知识竞赛', HOST, '2019.6.20', '55'];
const READ_QUIZ = activity('知识竞赛', HOST, '2019.6.20', '55');
const COPIED = ['3', '读书会', HOST, '2019.6.21', '30'];
const READ_COPIED = activity('读书会', HOST, '2019.6.21', '30');

const badDate = (text: string, likely = '') =>
  `活动时间“${text}”读不出确切日期。请写明年月日，年份写四位数${likely && `，例如 ${likely}`}（区级规定）。`;
const badNumber = (text: string, likely = '') =>
  `参与人数“${text}”不是数字。请只填数字${likely && `，例如 ${likely}`}（区级规定）。`;
const missing = (label: string) => `“${label}”没有填写。此项必须填写，请补填（《通知》“二、（一）”）。`;
const unclear = (label: string, text: string) => `“${label}”写的是“${text}”，会照原样录入。请单位写明，或录入后更正。`;

/** Tables of activities. */
export const MAILED_TABLES: readonly MailedTable[] = [
  {
    habit: 'Annex 1 as the notice prints it: titles across, serials, `120人`, a line left blank, 合计, 联系人',
    came: book(
      [
        ['附件1'],
        TITLE,
        [`填报单位（盖章）：${HOST}　　填报时间：2019年8月16日`],
        HEAD,
        [1, ...LECTURE.slice(1)],
        [2, '知识竞赛', HOST, '2019.6.20', 55],
        [3],
        ['合计', '2场', '', '', '175'],
        ['联系人：王示例　　联系电话：022-65301206'],
      ],
      ['A2:E2', 'A3:E3', 'A9:E9'],
    ),
    wanted: { rows: [READ_LECTURE, READ_QUIZ], passed: [8, 9] },
  },
  {
    habit: 'Headings in two lines with merged cells',
    came: book(
      [TITLE, ['序号', '线下活动', '', '', '参与人数'], ['', '名称', '主办单位', '时间', ''], LECTURE],
      ['A1:E1', 'A2:A3', 'B2:D2', 'E2:E3'],
    ),
    wanted: { rows: [READ_LECTURE] },
  },
  {
    habit: 'People online and people present under one merged heading, the online ones first',
    came: book(
      [
        ['序号', '活动名称', '活动时间', '参与人数', ''],
        ['', '', '', '线上', '线下'],
        ['1', '网络安全讲座', '2019.6.12', '3000', '120'],
      ],
      ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'],
    ),
    wanted: { rows: [{ title: '网络安全讲座', heldOn: '2019.6.12', participants: '120' }], unread: ['线上'] },
  },
  {
    habit: 'A day of beginning and one of ending, men, women and all of them, each under a merged heading',
    came: book(
      [
        ['序号', '活动名称', '活动时间', '', '参与人数', '', ''],
        ['', '', '开始', '结束', '男', '女', '合计'],
        ['1', '网络安全讲座', '2019.6.12', '2019.6.13', '70', '50', '120'],
      ],
      ['A1:A2', 'B1:B2', 'C1:D1', 'E1:G1'],
    ),
    wanted: {
      rows: [{ title: '网络安全讲座', heldOn: '2019.6.12', participants: '120' }],
      unread: ['结束', '男', '女'],
    },
  },
  {
    habit: 'How to write it in a line of its own below the headings, the columns numbered, an example left in',
    came: pasted([
      HEAD,
      ['', '', '（全称）', '（年月日）', '（人）'],
      ['1', '2', '3', '4', '5'],
      ['例', '五一读书会', '××街道总工会', '2019.5.1', '100'],
      LECTURE,
    ]),
    wanted: { rows: [READ_LECTURE], passed: [3, 4] },
  },
  {
    habit: 'Name and host merged over three lines, one for each day',
    came: book(
      [HEAD, LECTURE, ['2', '', '', '2019.6.20', '55'], ['3', '', '', '2019.6.21', '30'], COPIED],
      ['B2:B4', 'C2:C4'],
    ),
    wanted: {
      rows: [READ_LECTURE, activity('', '', '2019.6.20', '55'), activity('', '', '2019.6.21', '30'), READ_COPIED],
      merged: [3, 4],
      told: { 2: [missing('线下活动名称')], 3: [missing('线下活动名称')] },
    },
  },
  {
    habit: '同上 and 〃 for what stands above',
    came: pasted([
      HEAD,
      LECTURE,
      ['2', '知识竞赛', '同上', '同上', '〃'],
      ['3', '〃', '"', '2019.6.21', '30'],
      ['4', '同上一堂网络课', '', '2019.6.22', '9'],
    ]),
    wanted: {
      rows: [
        READ_LECTURE,
        activity('知识竞赛', '同上', '同上', '〃'),
        activity('〃', '"', '2019.6.21', '30'),
        activity('同上一堂网络课', '', '2019.6.22', '9'),
      ],
      told: {
        2: [unclear('主办单位名称', '同上'), badDate('同上'), badNumber('〃')],
        3: [unclear('线下活动名称', '〃'), unclear('主办单位名称', '"')],
      },
    },
  },
  {
    habit: 'Several sessions in one line',
    came: book([
      HEAD,
      ['1', '网络安全讲座', HOST, '6月12日、6月20日', '120人'],
      ['2', '知识竞赛（3场）', HOST, '2019.6.20', '每场60人'],
    ]),
    wanted: {
      rows: [
        activity('网络安全讲座', HOST, '6月12日、6月20日', '120人'),
        activity('知识竞赛（3场）', HOST, '2019.6.20', '每场60人'),
      ],
      told: {
        1: [badDate('6月12日、6月20日')],
        2: [
          badNumber('每场60人'),
          '文字中写有“3场”。一行计1场，分场举办的请分行填写；只举办1场的不必更改（区级规定）。',
        ],
      },
    },
  },
  {
    habit: 'Days as dates of Excel, as bare serial numbers, without a year, without a day',
    came: book([
      HEAD,
      ['1', '网络安全讲座', '', { xml: '<c r="{r}" s="2"><v>43628</v></c>' }, 120],
      ['2', '知识竞赛', '', 43636, 55],
      ['3', '读书会', '', '8月9日', 30],
      ['4', '春游', '', '2019年4月', 30],
    ]),
    wanted: {
      rows: [
        activity('网络安全讲座', '', '2019-06-12', '120'),
        activity('知识竞赛', '', '43636', '55'),
        activity('读书会', '', '8月9日', '30'),
        activity('春游', '', '2019年4月', '30'),
      ],
      told: { 2: [badDate('43636', '2019-06-20')], 3: [badDate('8月9日', '2019-08-09')], 4: [badDate('2019年4月')] },
    },
  },
  {
    habit: 'Counts with words around them',
    came: pasted([
      HEAD,
      ['1', '网络安全讲座', '', '2019.6.12', '1,200 人'],
      ['2', '知识竞赛', '', '2019.6.20', '约200'],
      ['3', '读书会', '', '2019.6.21', '120（其中女职工60）'],
      ['4', '春游', '', '2019.4.2', '60人×2场'],
    ]),
    wanted: {
      rows: [
        activity('网络安全讲座', '', '2019.6.12', '1,200 人'),
        activity('知识竞赛', '', '2019.6.20', '约200'),
        activity('读书会', '', '2019.6.21', '120（其中女职工60）'),
        activity('春游', '', '2019.4.2', '60人×2场'),
      ],
      told: {
        2: [badNumber('约200', '200')],
        3: [badNumber('120（其中女职工60）', '120')],
        4: [badNumber('60人×2场')],
      },
    },
  },
  {
    habit: '无 or / in each cell, for there was nothing; 无 for a name',
    came: pasted([HEAD, ['1', '无', '/', '—', '0'], ['2', '无', '', '2019.6.12', '9'], QUIZ]),
    wanted: {
      rows: [activity('无', '', '2019.6.12', '9'), READ_QUIZ],
      passed: [2],
      told: { 1: [unclear('线下活动名称', '无')] },
    },
  },
  {
    habit: 'Formulas, links and their failures in cells',
    came: book([
      HEAD,
      [
        { xml: '<c r="{r}"><f>ROW()-1</f><v>1</v></c>' },
        { xml: '<c r="{r}" t="str"><f>HYPERLINK("https://example.org","网络安全讲座")</f><v>网络安全讲座</v></c>' },
        HOST,
        { xml: '<c r="{r}" s="1"><f>DATE(2019,6,12)</f><v>43628</v></c>' },
        { xml: '<c r="{r}"><f>100+20</f><v>120</v></c>' },
      ],
      ['2', '知识竞赛', { xml: '<c r="{r}" t="e"><f>A99</f><v>#REF!</v></c>' }, '2019.6.20', '55'],
      ['3', '读书会', '', '2019.6.21', { xml: '<c r="{r}"><f>SUM(G1:G9)</f></c>' }],
    ]),
    wanted: {
      rows: [
        activity('网络安全讲座', HOST, '2019-06-12', '120'),
        activity('知识竞赛', '#REF!', '2019.6.20', '55'),
        activity('读书会', '', '2019.6.21', '=SUM(G1:G9)'),
      ],
      told: { 2: [unclear('主办单位名称', '#REF!')], 3: [badNumber('=SUM(G1:G9)')] },
    },
  },
  {
    habit: 'A workbook of several sheets: a guide first, a hidden one, then the table',
    came: () =>
      makeXlsx([
        { name: '填表说明', rows: [['一、请如实填写。']] },
        { name: '选项', rows: [['讲座']], state: 'hidden' },
        { name: '统计表', rows: [HEAD, LECTURE] },
      ]),
    sheet: 1,
    wanted: { rows: [READ_LECTURE] },
  },
  {
    habit: 'The unit in a merged first column, halves of the year with 小计',
    came: book(
      [
        ['单位', ...HEAD.slice(1)],
        ['上半年'],
        [HOST, ...LECTURE.slice(1)],
        ['', ...QUIZ.slice(1)],
        ['小计', '2场', '', '', '175'],
        ['下半年'],
        ['', ...COPIED.slice(1)],
      ],
      ['A3:A4'],
    ),
    wanted: {
      rows: [
        { unit: HOST, ...READ_LECTURE },
        { unit: '', ...READ_QUIZ },
        { unit: '', ...READ_COPIED },
      ],
      passed: [2, 5, 6],
      merged: [4],
    },
  },
  {
    habit: 'The activities, and below them on the same sheet a list of works',
    came: book([
      ['一、线下活动'],
      HEAD,
      LECTURE,
      ['二、作品'],
      ['序号', '作品名称', '作品类型', '姓名', '创作时间'],
      ['1', '我和网络', '故事', '王示例', '2019.3'],
    ]),
    wanted: { rows: [READ_LECTURE], passed: [4, 5, 6] },
  },
  {
    habit: 'The headings printed again on each page, on the second one in another order',
    came: pasted([
      HEAD,
      LECTURE,
      ['序号', '线下活动名称', '参与人数', '活动时间'],
      ['2', '知识竞赛', '55', '2019.6.20'],
    ]),
    wanted: {
      rows: [READ_LECTURE, { title: '知识竞赛', heldOn: '2019.6.20', participants: '55' }],
      passed: [3],
    },
  },
  {
    habit: 'A numbering of the unit’s own, headed 编号',
    came: pasted([
      ['编号', ...HEAD.slice(1)],
      ['TG-01', ...LECTURE.slice(1)],
      ['TG-02', ...QUIZ.slice(1)],
    ]),
    wanted: { rows: [READ_LECTURE, READ_QUIZ] },
  },
  {
    habit: 'Last year’s form filled in again, with last year’s activities',
    came: book([['2018年线下活动情况统计表'], HEAD, ['1', '网络安全讲座', HOST, '2018.6.12', '120人']]),
    wanted: {
      rows: [activity('网络安全讲座', HOST, '2018.6.12', '120人')],
      told: {
        1: [
          '活动时间 2018.6.12 不在 2019-01-01 至 2019-12-31 之间。' +
            '请核对日期；2018年的线下活动不予计入（《通知》“二、（一）”）。',
        ],
      },
    },
  },
];
