/** Papers to write and read back: each kind of block, and tables of any size with names that are hard to write. */

import type { Paper, PaperRow } from '../../src/domain/paper/paper.ts';

/** Names that writers of files go wrong at: signs beyond 16 bits, marks of XML, quotation marks, line ends. */
export const HARD_NAMES = [
  '𠮷野家𠮷',
  '㛃',
  '😀👨‍👩‍👧',
  '<b>&amp;"甲\'乙</b>',
  '“网聚职工正能量 争做中国好网民”——第一场…①',
  '第一行\n第二行\n\n第四行',
  '  两边有空格  ',
  ']]>',
  '长'.repeat(300),
];

/** A paper across with `count` rows under a head of two rows, the last column of the first three rows joined. */
export function tablePaper(count: number): Paper {
  const rows = Array.from({ length: count }, (_, index): PaperRow => {
    const name = HARD_NAMES[index % HARD_NAMES.length] ?? '';
    const joined =
      index === 0 && count >= 3 ? [{ text: '合并', down: 3 }] : index < 3 && count >= 3 ? [] : [{ text: '' }];
    return { cells: [{ text: String(index + 1), align: 'center' }, { text: name }, ...joined] };
  });
  const head: PaperRow[] = [
    {
      isHead: true,
      cells: [
        { text: '序号', look: 'label', down: 2 },
        { text: '活动', look: 'band', span: 2 },
      ],
    },
    { isHead: true, cells: ['名称', '备注'].map((text) => ({ text, look: 'label' as const })) },
  ];
  return {
    name: '线下活动情况统计表',
    author: '塘沽街道总工会',
    day: '2019-09-18',
    isNumbered: true,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          { is: 'line', look: 'mark', text: '附件1' },
          { is: 'line', look: 'title', text: '线下活动\n情况统计表' },
          { is: 'line', look: 'note', text: '报送单位：𠮷街道总工会' },
          { is: 'table', widths: [12, 180, 55], size: 12, height: 9, rows: [...head, ...rows] },
        ],
      },
    ],
  };
}

/** A letter with an annex across: every kind of block, boxes, two tables one behind the other, a page's end. */
export function letterPaper(): Paper {
  const ticks = [
    { label: '故事', ticked: true },
    { label: '图片', ticked: false },
  ];
  const form: PaperRow[] = [
    { cells: [{ text: '作品类型：', ticks, span: 2, size: 10.5 }], keepsNext: true },
    { cells: [{ text: '作品名称：𠮷' }, { text: '创作时间：2019年5月', align: 'right' }], mayBreak: true, height: 20 },
  ];
  const table = { is: 'table', widths: [78, 78], size: 12, height: 11, rows: form } as const;
  return {
    name: '报告',
    author: '滨海新区总工会',
    day: '2019-09-20',
    isNumbered: true,
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          { is: 'line', look: 'title', text: '滨海新区总工会\n关于主题活动情况的报告' },
          { is: 'line', look: 'gap', text: '' },
          { is: 'line', look: 'addressee', text: '天津市总工会：' },
          { is: 'line', look: 'text', text: '截至9月18日，全区开展线下活动16场，参与2345人次。' },
          { is: 'line', look: 'heading1', text: '一、基本情况' },
          { is: 'line', look: 'heading2', text: '（一）线下活动', align: 'left', size: 15 },
          { is: 'attachments', label: '附件：', names: ['线下活动情况统计表', '作品汇总表'] },
          { is: 'signature', signer: '滨海新区总工会', date: '2019年9月20日', sealed: false },
        ],
      },
      {
        orientation: 'landscape',
        blocks: [table, table, { is: 'pageBreak' }, { is: 'line', look: 'mark', text: '附件2' }, table],
      },
    ],
  };
}
