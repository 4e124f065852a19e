/** The words of the page of tables, in Chinese. */

import type { PageNames } from '../../domain/campaign/page-names.ts';

const page = {
  title: '导入单位来表',
  lead: '单位用邮件、微信报来的统计表，在这里逐行核对后录入台账。文件只在这台电脑上读取，不会上传；录入的是表中的文字。',
  language: '语言',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: '正在读取……',
  busy: '正在办理……',
  retry: '重试',
  close: '知道了',
};

const whose = {
  title: '一、谁报来的',
  unit: '单位',
  unitNone: '请选择',
  form: '录入到',
  source: '报送渠道',
  receivedOn: '收到日期',
  origin: '表格来自（可不填）',
  origins: ['企业微信收集表', '腾讯文档', '问卷星', '金数据'],
  hint:
    '一张表只能是一个单位的。收到日期用来判断是否逾期，按单位报来的那一天填。' +
    '“表格来自”可选可填，同一来源、表头相同的表会按上次选定的栏目读取。',
};

const table = {
  title: '二、表格',
  pasted: '在 WPS 或 Excel 中选中表格（连同表头），复制后粘贴到这里',
  choose: '或选择文件（.xlsx、.csv、.docx）',
  chosen: (about: { name: string }): string => `已读取：${about.name}`,
  pictures: '文件里有图片，没有读取。请另存照片，或请单位作为单独的附件发来。',
  sheet: '工作表',
  look: '逐行核对',
  unitFirst: '请先选择单位。',
  troubles: {
    tooBig: '文件太大，没有读取。统计表一般只有几十KB，请去掉图片后再选。',
    oldFile: '这是旧格式或别的软件的表格（.xls、.et、.xlsb、.ods）。请在 WPS 或 Excel 中打开，另存为 .xlsx，再选择。',
    oldText: '这是旧格式的文档（.doc、.wps）。请在 WPS 或 Word 中另存为 .docx 再选择，或复制其中的表格粘贴到上面。',
    locked: '文件加了密码，没有读取。请用密码打开，去掉密码后另存，再选择。',
    packed: '这是压缩包（.rar、.zip、.7z）。请先解压，再选择里面的表格。',
    notTable: '这不是表格文件，或者文件已损坏。请选择 .xlsx、.csv 或 .docx 文件；照片、PDF 中的表请单位另发电子表格。',
    noTable: '文档里没有表格。请选择带表格的 .docx，或把内容填进统计表再导入。',
    empty: '文件里没有内容。',
    unreadable: '没有读到文件，可能选择之后被改动或移走了。请重新选择。',
  },
};

const columns = {
  title: '表头对应的栏目',
  hint: '每一栏读作什么列在下面，不对的请改选；改选后会重新核对。同一个栏目只取一栏，后选的为准。',
  leave: '不取',
  places: { number: '编号（更正用）', serial: '序号', state: '审核状态' },
  recalled: '已按上次的对应关系读取。不对的请改选，或不再沿用。',
  kept: '已记住这次的对应关系：以后同一来源、表头相同的表会照此读取。',
  forget: '不再沿用',
  forgotten: '已不再沿用。以后表头相同的表按表头自动识别。',
  line: '没有找到表头。请选择表头是哪一行，再为各栏选择栏目（至少要有名称和另外一栏），然后点“逐行核对”',
  lineNone: '请选择',
  lineOf: (about: { line: number; text: string }): string => `第${about.line}行：${about.text}`,
};

const deeds = { new: '新录入', changed: '更改', nothing: '没有变化', closed: '不作更改' };

const verdicts = {
  title: '三、核对',
  takenTitle: '三、已录入',
  counts: (about: { unit: string; fresh: number; changed: number; same: number; closed: number }): string => {
    const closed = about.closed > 0 ? `，不作更改${about.closed}行（审核未通过或已撤回）` : '';
    return `${about.unit}：新录入${about.fresh}行，更改${about.changed}行，没有变化${about.same}行${closed}。`;
  },
  unread: (about: { names: readonly string[] }): string =>
    `没有读取的栏目：${about.names.join('、')}。需要的请在上面选择对应的栏目，或录入后补填。`,
  passed: (about: { lines: readonly number[] }): string =>
    `没有当作数据的行（合计、联系人、备注等）：第${about.lines.join('、')}行。`,
  merged: (about: { lines: readonly number[] }): string =>
    `有上下合并的单元格：第${about.lines.join('、')}行。合并的内容只读在第一行，没有替下面的行填写，请核对后补填。`,
  hidden: (about: { lines: readonly number[] }): string =>
    `文件中隐藏或被筛选掉的行也已读取：第${about.lines.join('、')}行。不要录入的，请在文件中删去后再选。`,
  unclear: (about: { label: string; text: string }): string =>
    `“${about.label}”写的是“${about.text}”，会照原样录入。请单位写明，或录入后更正。`,
  near: (about: { number: string; title: string; day: string }): string =>
    `与 ${about.number}“${about.title}”${about.day === '' ? '' : `（${about.day}）`}相近，这一行是`,
  nearAnswers: { '': '请选择', correction: '更正原项', new: '新增' },
  nearOpen: '有相近的行还没有选“更正原项”或“新增”，选好后再录入。',
  deeds,
  repeated: (about: { n: number }): string => `与第${about.n}条相同`,
  row: (about: { line: number; title: string; number: string }): string => {
    const title = about.title === '' ? '（未填名称）' : about.title;
    return `第${about.line}行 ${title}${about.number === '' ? '' : `（${about.number}）`}`;
  },
  change: (about: { label: string; before: string; after: string }): string =>
    `${about.label}：${about.before || '（空）'} → ${about.after || '（空）'}`,
  take: '录入台账',
  hint: '“更改”算作单位自己的修改：已审核通过、退回修改的会转为已重新报送，并通知单位。同一张表再次导入不会重复录入。',
  takenHint: '可以继续粘贴或选择下一张表。',
};

const faults = ({ menu }: PageNames) => ({
  connection: '没有连上服务器。请检查网络后重试；已录入的不会重复录入。',
  authorization: `需要授权。请在“${menu}”菜单中任选一项，按提示同意授权，再回到这里重试。`,
  wrongAccount: '账号不符或没有权限。请用只登录工作账号的窗口打开本表，再重试。',
  lockBusy: '有其他操作正在进行，请稍候一分钟再试。',
  timedOut: '用时过长，没有完成。请重试；已录入的不会重复录入。',
  refused: '未作处理。',
  unknown: '没有完成，请重试；已录入的不会重复录入。',
});

/** All the words of the page; the English ones have the same keys. */
export const tableImportZh = (names: PageNames) => ({ page, whose, table, columns, verdicts, faults: faults(names) });

export type TableImportWords = ReturnType<typeof tableImportZh>;
