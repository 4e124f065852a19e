/** Documents, other units' tables and files that are no tables, with what is said of them. */

import { strToU8, unzipSync, zipSync } from 'fflate';
import { cellOf, docxOf, paragraphOf, rowOf, tableOf } from '../importing/draw-docx.ts';
import {
  activity,
  book,
  compound,
  HEAD,
  HOST,
  LECTURE,
  type MailedTable,
  pasted,
  READ_LECTURE,
  utf8,
} from './mailed-table.ts';
import { makeXlsx } from './make-xlsx.ts';

const WIDTHS = [800, 3000, 2000, 1500, 1000];
const MEGABYTE = 1024 * 1024;
const small = () => makeXlsx([{ name: 'a', rows: [HEAD, LECTURE] }]);
const OTHER = '表中写的是另一个单位，未作处理';

/** Documents of Word or WPS, and tables that are not this unit's or this notice's. */
export const MAILED_DOCUMENTS: readonly MailedTable[] = [
  {
    habit: 'Annex 1 as a .docx: title and unit in paragraphs, the table torn in two, a host merged downwards',
    came: () =>
      docxOf(
        paragraphOf('线下活动', '情况统计表') +
          paragraphOf(`填报单位：${HOST}`) +
          tableOf(WIDTHS, [
            rowOf(HEAD),
            rowOf(['1', '网络安全|讲座', cellOf(HOST, '<w:vMerge w:val="restart"/>'), '2019.6.12', '120人']),
            rowOf(['2', '知识竞赛', cellOf('', '<w:vMerge/>'), '2019.6.20', '55']),
          ]) +
          paragraphOf('') +
          tableOf(WIDTHS, [
            rowOf(['3', '读书会', '', '2019.6.21', '30']),
            rowOf([cellOf('合计3场', '<w:gridSpan w:val="4"/>'), '205']),
          ]) +
          paragraphOf('联系人：王示例'),
      ),
    wanted: {
      rows: [READ_LECTURE, activity('知识竞赛', '', '2019.6.20', '55'), activity('读书会', '', '2019.6.21', '30')],
      passed: [8, 9],
      merged: [5],
    },
  },
  {
    habit: 'A .docx whose paragraph above the table names another unit',
    came: () => docxOf(paragraphOf('填报单位：汉沽街道总工会') + tableOf(WIDTHS, [rowOf(HEAD), rowOf(LECTURE)])),
    wanted: { refusal: 'otherUnit', words: OTHER },
  },
  {
    habit: 'A report in words, without a table (.docx)',
    came: () => docxOf(paragraphOf('今年共举办活动两场。')),
    wanted: { trouble: 'noTable', words: '文档里没有表格' },
  },
  {
    habit: 'One activity on a page, its labels down the side',
    came: pasted([
      ['活动名称', '网络安全讲座'],
      ['活动时间', '2019.6.12'],
      ['参与人数', '120'],
    ]),
    wanted: { refusal: 'noHeadings', words: '没有找到表头，未作处理' },
  },
  {
    habit: 'Another unit’s table, known by its title',
    came: book([['汉沽街道总工会线下活动情况统计表'], HEAD, LECTURE]),
    wanted: { refusal: 'otherUnit', words: OTHER },
  },
  {
    habit: 'One table of several units',
    came: pasted([
      ['单位', ...HEAD.slice(1)],
      [HOST, ...LECTURE.slice(1)],
      ['汉沽街道总工会', '读书会', '', '2019.6.21', '30'],
    ]),
    wanted: { refusal: 'otherUnit', words: OTHER },
  },
  {
    habit: 'Last year’s 登记表 of the program’s own making',
    came: book([['线下活动登记表', '', '', '', '#2018/activity/TG'], HEAD, LECTURE]),
    wanted: { refusal: 'otherNotice', words: '这是另一项主题活动的登记表，未作处理' },
  },
  {
    habit: '10,000 lines',
    came: book([HEAD, ...Array.from({ length: 10_000 }, (_, index) => [String(index), `讲座${index}`])]),
    wanted: { refusal: 'tableTooLarge', words: '一次最多1000行、100列' },
  },
];

/** Files that cannot be read: what the page says. */
export const MAILED_FILES: readonly MailedTable[] = [
  {
    habit: 'An .xlsx that a password locks',
    came: () => compound('EncryptedPackage'),
    wanted: { trouble: 'locked', words: '去掉密码后另存' },
  },
  {
    habit: 'An .xls, also one that was only renamed .xlsx; an .et of WPS',
    came: () => compound('Workbook'),
    wanted: { trouble: 'oldFile', words: '另存为 .xlsx' },
  },
  {
    habit: 'An .xls that is a web page, as office systems export it',
    came: () => utf8('\uFEFF<html><table><tr><td>活动名称</td><td>活动时间</td></tr></table></html>'),
    wanted: { trouble: 'oldFile', words: '另存为 .xlsx' },
  },
  {
    habit: 'An .xlsb',
    came: () => zipSync({ 'xl/workbook.bin': strToU8('a') }),
    wanted: { trouble: 'oldFile', words: '另存为 .xlsx' },
  },
  {
    habit: 'A .doc of Word, a .wps of WPS',
    came: () => compound('WordDocument'),
    wanted: { trouble: 'oldText', words: '另存为 .docx' },
  },
  {
    habit: 'A .rar',
    came: () => utf8('Rar!\u001a\u0007'),
    wanted: { trouble: 'packed', words: '请先解压' },
  },
  {
    habit: 'A .zip of several tables',
    came: () => zipSync({ '统计表.xlsx': small(), '照片/1.jpg': strToU8('a') }),
    wanted: { trouble: 'packed', words: '请先解压' },
  },
  {
    habit: 'A file of 50 MB',
    came: () => new Uint8Array(50 * MEGABYTE),
    wanted: { trouble: 'tooBig', words: '文件太大，没有读取' },
  },
  {
    habit: 'A zip bomb: a small file that unfolds to 61 MB',
    came: () =>
      zipSync({ ...unzipSync(small()), 'xl/worksheets/b.xml': strToU8(' '.repeat(61 * MEGABYTE)) }, { level: 9 }),
    wanted: { trouble: 'tooBig', words: '文件太大，没有读取' },
  },
  {
    habit: 'A photograph of the stamped table',
    came: () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
    wanted: { trouble: 'notTable', words: '照片、PDF 中的表请单位另发电子表格' },
  },
  {
    habit: 'An .xlsx of which half is missing',
    came: () => small().slice(0, 400),
    wanted: { trouble: 'notTable', words: '文件已损坏' },
  },
];
