/** Lists of units as offices keep and paste them, and what is read of each. */

export interface PastedList {
  what: string;
  lines: readonly (readonly string[])[];
  /** Of each unit what is said, by the line in which it begins. */
  units: Readonly<Record<number, Readonly<Record<string, string>>>>;
  /** Lines that are passed over. */
  passed?: readonly number[];
}

const TG = '塘沽街道总工会';
const HG = '汉沽街道总工会';
const DG = '大港街道总工会';

export const PASTED_LISTS: readonly PastedList[] = [
  {
    what: 'plain columns',
    lines: [
      ['单位名称', '联系人', '联系电话', '邮箱'],
      [TG, '张三', '022-65300001', 'tg@example.org'],
      [HG, '李四', '13800000001', 'hg@example.org'],
    ],
    units: {
      2: { name: TG, liaison: '张三', liaisonPhone: '022-65300001', contacts: 'tg@example.org' },
      3: { name: HG, liaison: '李四', liaisonPhone: '13800000001', contacts: 'hg@example.org' },
    },
  },
  {
    what: 'columns in another order, with serials and remarks',
    lines: [
      ['备注', '电子邮箱', '手机', '联络员', '基层工会名称', '序号'],
      ['新换', 'tg@example.org', '13800000001', '张三', TG, '1'],
    ],
    units: {
      2: { name: TG, liaison: '张三', liaisonPhone: '13800000001', contacts: 'tg@example.org', remark: '新换' },
    },
  },
  {
    what: 'a title above, blank lines between, a sum and a signature below',
    lines: [
      ['滨海新区基层工会通讯录', '', ''],
      ['', '', ''],
      ['序号', '单位', '邮箱'],
      ['1', TG, 'tg@example.org'],
      ['', '', ''],
      ['2', HG, 'hg@example.org'],
      ['合　计', '2个', ''],
      ['填表人：王五', '', ''],
    ],
    units: { 4: { name: TG, contacts: 'tg@example.org' }, 6: { name: HG, contacts: 'hg@example.org' } },
    passed: [1, 7, 8],
  },
  {
    what: 'headings of two lines, merged',
    lines: [
      ['序号', '单位名称', '联系人', '', '分管领导', ''],
      ['', '', '姓名', '电话', '姓名', '电话'],
      ['1', TG, '张三', '65300001', '赵六', '65300009'],
    ],
    units: {
      3: { name: TG, liaison: '张三', liaisonPhone: '65300001', leader: '赵六', leaderPhone: '65300009' },
    },
  },
  {
    what: 'a kind in a merged cell',
    lines: [
      ['类别', '单位名称', '邮箱'],
      ['街道', TG, 'tg@example.org'],
      ['', HG, 'hg@example.org'],
      ['企业', '天津港集团工会', 'port@example.org'],
    ],
    units: {
      2: { name: TG, kind: '街道', contacts: 'tg@example.org' },
      3: { name: HG, kind: '街道', contacts: 'hg@example.org' },
      4: { name: '天津港集团工会', kind: '企业', contacts: 'port@example.org' },
    },
  },
  {
    what: 'kinds in lines of their own',
    lines: [
      ['单位名称', '联系人'],
      ['一、街道（2个）', ''],
      [TG, '张三'],
      [HG, '李四'],
      ['二、区属企业', ''],
      ['天津港集团工会', '王五'],
    ],
    units: {
      3: { name: TG, kind: '街道', liaison: '张三' },
      4: { name: HG, kind: '街道', liaison: '李四' },
      6: { name: '天津港集团工会', kind: '区属企业', liaison: '王五' },
    },
    passed: [2, 5],
  },
  {
    what: 'a unit over two lines, with two persons',
    lines: [
      ['单位名称', '联系人', '电话', '邮箱'],
      [TG, '张三', '65300001', 'a@example.org'],
      ['', '李四', '65300002', 'b@example.org'],
      [HG, '王五', '65300003', 'c@example.org'],
    ],
    units: {
      2: {
        name: TG,
        liaison: '张三',
        liaisonPhone: '65300001',
        deputy: '李四',
        deputyPhone: '65300002',
        contacts: 'a@example.org\nb@example.org',
      },
      4: { name: HG, liaison: '王五', liaisonPhone: '65300003', contacts: 'c@example.org' },
    },
  },
  {
    what: 'person and telephone in one cell',
    lines: [
      ['工会名称', '联系人及电话', '邮箱'],
      [TG, '张三 13800000001', 'tg@example.org'],
    ],
    // The heading speaks of the telephone last, and the cell of both.
    units: { 2: { name: TG, liaisonPhone: '张三 13800000001', contacts: 'tg@example.org' } },
  },
  {
    what: 'person with telephone under 联系人',
    lines: [
      ['工会名称', '联系人'],
      [TG, '张三（13800000001）'],
    ],
    units: { 2: { name: TG, liaison: '张三', liaisonPhone: '13800000001' } },
  },
  {
    what: 'a mailbox under 联系方式',
    lines: [
      ['单位全称', '联系方式'],
      [TG, 'tg@example.org'],
      [HG, '13800000001'],
    ],
    units: { 2: { name: TG, contacts: 'tg@example.org' }, 3: { name: HG, liaisonPhone: '13800000001' } },
  },
  {
    what: 'names alone',
    lines: [[TG], [HG], [DG]],
    units: { 1: { name: TG }, 2: { name: HG }, 3: { name: DG } },
  },
  {
    what: 'no headings: serial, name, mailbox',
    lines: [
      ['1', TG, 'tg@example.org'],
      ['2', HG, 'hg@example.org'],
    ],
    units: { 1: { name: TG, contacts: 'tg@example.org' }, 2: { name: HG, contacts: 'hg@example.org' } },
  },
  {
    what: 'numbered names with room between the letters',
    lines: [
      ['单位名称', '简称'],
      ['1. 塘 沽 街 道 总 工 会', '塘沽街工会、塘沽工会'],
      ['（2）汉沽街道总工会', ''],
    ],
    units: { 2: { name: TG, aliases: '塘沽街工会、塘沽工会' }, 3: { name: HG } },
  },
  {
    what: 'codes and targets',
    lines: [
      ['单位代码', '单位名称', '目标任务（场）'],
      ['TG', TG, '10场'],
      ['HG', HG, '８'],
      ['DG', DG, '若干'],
    ],
    units: {
      2: { id: 'TG', name: TG, target: '10' },
      3: { id: 'HG', name: HG, target: '8' },
      4: { id: 'DG', name: DG, target: '若干' },
    },
  },
  {
    what: 'headings printed again on the second page, serials of empty lines',
    lines: [
      ['序号', '单位名称', '邮箱'],
      ['1', TG, 'tg@example.org'],
      ['序号', '单位名称', '邮箱'],
      ['2', HG, 'hg@example.org'],
      ['3', '', ''],
      ['4', '', ''],
    ],
    units: { 2: { name: TG, contacts: 'tg@example.org' }, 4: { name: HG, contacts: 'hg@example.org' } },
    passed: [3],
  },
  {
    what: 'in English',
    lines: [
      ['No.', 'Unit', 'Short name', 'Contact person', 'Phone', 'E-mail', 'Target'],
      ['1', 'Tanggu Union', 'Tanggu', 'Ann Lee', '555 0100', 'tg@example.org', '10'],
      ['Total', '', '', '', '', '', '10'],
    ],
    units: {
      2: {
        name: 'Tanggu Union',
        aliases: 'Tanggu',
        liaison: 'Ann Lee',
        liaisonPhone: '555 0100',
        contacts: 'tg@example.org',
        target: '10',
      },
    },
    passed: [3],
  },
  {
    what: 'two mailboxes and two telephones of one person',
    lines: [
      ['街道（镇）', '联络人', '办公电话', '手机', '邮箱', '备用邮箱'],
      [TG, '张三', '65300001', '13800000001', 'a@example.org', 'b@example.org'],
    ],
    units: {
      2: { name: TG, liaison: '张三', liaisonPhone: '65300001\n13800000001', contacts: 'a@example.org\nb@example.org' },
    },
  },
  {
    what: 'formulas and tags, which stay texts',
    lines: [
      ['单位名称', '备注'],
      ['=HYPERLINK("http://x","塘沽")', '<img src=x onerror=alert(1)>'],
    ],
    units: { 2: { name: '=HYPERLINK("http://x","塘沽")', remark: '<img src=x onerror=alert(1)>' } },
  },
];
