/** What the year's end writes into forms, cells and archives, in Chinese. */

import type { SavedFigures } from './saved-figures.ts';

export const closingZh = {
  /** What a form says once it is closed. */
  closedForm: (about: { title: string; office: string }): string =>
    `“${about.title}”的报送已经结束，本表单不再接收填报，也不能再修改。如有需要补报或更正的，请与${about.office}联系。`,
  /** In place of what was removed at somebody's own request; the first of a workbook bears no number. */
  erased: (n: number): string => (n <= 1 ? '【已按本人要求删除】' : `【已按本人要求删除（${n}）】`),
  /** In place of what was purged at the end of the season: the same text bears the same mark. */
  purged: (code: string): string => `【个人信息已清除·${code}】`,
  /** How such marks begin. */
  marks: ['【已按本人要求删除', '【个人信息已清除'],
  archive: {
    name: (title: string, day: string): string => `${title}（年度存档${day}）`,
    readMe: '说明.txt',
    page: '全部表格（打开即可查看和打印）.html',
    figures: '统计.json',
    campaign: '主题活动文件.json',
    papers: '材料',
    files: '云端硬盘文件清单.csv',
    manifest: '校验清单.csv',
    manifestHead: ['文件', '字节数', 'SHA-256'],
    filesHead: ['名称', '类别与单位', '链接', '文件编号', 'MD5'],
    mailKey: '邮件编号',
    about: (about: SavedFigures): string =>
      [
        `${about.title} 年度存档`,
        '',
        `封存时间：${about.sealedAt}`,
        `封存人：${about.sealedBy}`,
        `报送：${about.entries}项；计入：${about.counted}场；参与人数：${about.participants}人次`,
        about.undecided === 0
          ? '封存时报送均已审核。'
          : `封存时尚有${about.undecided}项报送未审核，负责人确认照样封存。`,
        about.hasPersons
          ? '本存档含有姓名、电话等个人信息，只供主办部门留存，不得对外提供。'
          : '本存档不含填报人和作者的个人信息：姓名、电话、地址、邮箱均已清除。',
        '',
        '不需要本程序即可查看：',
        '·“全部表格”用浏览器打开，可查看，可打印；',
        '· 各 .csv 文件用电子表格软件打开，与工作簿中的各工作表相同；邮件记录中的收件地址已遮盖；',
        '·“材料”文件夹是按封存时的内容生成的公文（.docx）；',
        '·“统计.json”列出每一项报送是否计入及理由，各项合计由此得出；',
        '·“校验清单”列出每个文件的 SHA-256，可用来核对文件没有改动。',
        ...(about.left === 0 ? [] : [`有${about.left}份公文因时间不够没有放入，请从云端硬盘的文件夹下载。`]),
        '',
      ].join('\r\n'),
  },
};

export type ClosingWords = typeof closingZh;
