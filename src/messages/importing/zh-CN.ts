/** The words of the importer, in Chinese. */

import type { PageNames } from '../../domain/campaign/page-names.ts';

const page = {
  title: '导入表格版式',
  lead: '在 Word 或 WPS 中画好的表格，在这里变成主题活动文件里的版式。文件只在这台电脑上读取，不会上传。',
  language: '语言',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: '正在读取……',
  retry: '重试',
};

const paper = ({ district, goalTable, noun }: PageNames) => ({
  title: '一、选择文书',
  label: '要更换版式的文书',
  kinds: {
    annex1: `${goalTable}（单位）`,
    districtAnnex1: `${goalTable}（${district}）`,
    annex3: '推荐表',
    worksTable: `${noun}汇总表`,
    catalogue: '报送素材目录',
    brief: '工作进展情况（一页）',
    callList: '报送情况联系单',
    correction: '更正说明',
  },
  begin: '下载现行版式（.docx）',
  beginHint: '建议从现行版式改起：下载后在 Word 或 WPS 中修改、保存为 .docx，再在下面选择。',
  tags: '这份文书可用的标签',
  tagsHint: '写在花括号里，中文名称和英文键名都可以，如 {序号} 或 {order}。',
  list: (about: { list: string }): string => `每条重复的行（${about.list}）`,
  marks:
    '另可写：{如有：标签}、{如无：标签}，该行只在标签有内容或没有内容时出现；{未填时：文字}，没有填写时显示的文字；{没有时：文字}，一条也没有时显示的整行；{每条：列表}，指明这一行按哪个列表重复。',
});

const choosing = {
  title: '二、选择画好的表格',
  choose: '选择 .docx 文件',
  chosen: (about: { name: string }): string => `已读取：${about.name}`,
};

const troubles = {
  tooBig: '文件太大，没有读取。画好的表格一般不超过几百 KB，请去掉其中的图片后重试。',
  oldDoc: '这是旧格式的文件（.doc 或 .wps）。请在 Word 或 WPS 中另存为 .docx，再选择。',
  encrypted: '文件设有密码，读不出来。请在 Word 或 WPS 中取消密码后重新保存，再选择。',
  notDocx: '这不是 Word 文档（.docx）。请选择在 Word 或 WPS 中保存的 .docx 文件。',
  broken: '文件不完整或已损坏，读不出来。请在 Word 或 WPS 中打开，重新保存后再选择。',
  noTable: '文件里没有表格。请把要填写的内容画成一个表格。',
  unreadable: '文件没有读出来，可能在选择后被改动或移走。请重新选择。',
};

const result = {
  title: '三、核对',
  good: '标签都已识别，可以使用。',
  poor: (about: { count: number }): string => `有${about.count}处需要处理。处理好之前，主题活动文件不会被接受。`,
  notes: '请留意',
  cell: (about: { row: number; column: number }): string => `第${about.row}行第${about.column}格`,
  line: (about: { line: string }): string => `表格外“${about.line}”`,
  unknownTag: (about: { place: string; text: string }): string => `${about.place}：没有名为“${about.text}”的标签。`,
  near: (about: { names: string[] }): string => `是否要用：${about.names.join('、')}`,
  guessedTag: (about: { place: string; text: string; name: string }): string =>
    `${about.place}：“${about.text}”认作“${about.name}”。`,
  unclosed: (about: { place: string; text: string }): string =>
    `${about.place}：花括号没有成对：“${about.text}”。请补上缺少的“{”或“}”。`,
  unknownBoxes: (about: { place: string; text: string }): string =>
    `${about.place}：方框后的选项（${about.text}）与表单中的选项对不上，按普通文字处理，不会自动勾选。`,
  severalTables: (about: { count: number; taken: number }): string =>
    `文件里有${about.count}个表格，用的是第${about.taken}个（标签最多的）。`,
  nestedTable: (about: { row: number }): string => `第${about.row}行的格子里还有一个表格，里面的内容没有读取。`,
  uneven: (about: { row: number }): string => `第${about.row}行没有排满各列，已把最后一格补齐。请看预览是否合适。`,
  noTitle: '表格上方没有标题，沿用现行标题。',
  tooWide: (about: { room: number }): string => `表格比页面宽，各列已按比例缩小到共${about.room}毫米。`,
  fault: (about: { path: string; reason: string }): string => `程序检查出（${about.path}）：${about.reason}`,
  preview: '预览（示例内容）',
  previewHint: '只在某项没有内容时才出现的行，预览中不显示。',
};

const taking = {
  title: '四、取用',
  where: (about: { kind: string }): string =>
    `把下面这段内容放到主题活动文件的 papers.papers.${about.kind} 处，替换原有内容，再由维护人员用这份文件重新初始化。`,
  json: '版式内容',
  copy: '复制',
  copied: '已复制。',
  notCopied: '没有复制成功。请在框中全选后自行复制。',
  download: '下载',
};

const faults = ({ menu }: PageNames) => ({
  connection: '没有连上服务器。请检查网络后重试。',
  authorization: `需要授权。请在“${menu}”菜单中任选一项，按提示同意授权，再回到这里重试。`,
  wrongAccount: '账号不符或没有权限。请用只登录工作账号的窗口打开本表，再重试。',
  lockBusy: '有其他操作正在进行，请稍候一分钟再试。',
  timedOut: '用时过长，没有完成。请重试。',
  refused: '未作处理。',
  unknown: '没有完成，请重试。',
});

/** All the words of the page; the English ones have the same keys. */
export const importingZh = (names: PageNames) => ({
  page,
  paper: paper(names),
  choosing,
  troubles,
  result,
  taking,
  faults: faults(names),
});

export type ImportingWords = ReturnType<typeof importingZh>;
