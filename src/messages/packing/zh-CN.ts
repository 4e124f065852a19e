/** The words of the packing page, in Chinese. */

import type { PageNames } from '../../domain/campaign/page-names.ts';

/** An entry. */
interface Named {
  number: string;
  title: string;
}

const page = ({ noun }: PageNames) => ({
  title: `${noun}文件与打包`,
  lead: '文件只在这台电脑上查看和打包，不会上传。',
  unit: '打包对象',
  language: '语言',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: '正在读取……',
  retry: '重试',
  stop: '停止',
});

const choosing = ({ noun }: PageNames) => ({
  title: '一、选择文件',
  folder: '选择文件夹',
  files: '选择几个文件',
  hint: `请选择存放收到${noun}的文件夹，里面的各层文件夹会一并查看。按文件名、文件夹名中的编号和${noun}名称对应。`,
  phone: `手机上不能选择文件夹。收齐和打包${noun}请用电脑；这里可以先选几个文件核对。`,
  chosen: (about: { count: number }): string => `已选择${about.count}个文件。`,
  skipped: (about: { count: number }): string => `另有${about.count}个系统文件或临时文件，未列入。`,
  tooMany: (about: { count: number; most: number }): string =>
    `选中了${about.count}个文件，超过${about.most}个，没有查看。请选择只放${noun}的文件夹。`,
  none: '这个文件夹里没有文件。',
});

const jobs = {
  looking: '正在查看文件',
  hashing: '正在核对内容',
  recording: '正在登记',
  packing: '正在打包并检查',
};

const works = ({ goalNoun, measure, noun }: PageNames) => ({
  title: '二、逐件核对',
  none: `这里没有需要收文件的${noun}。`,
  states: { received: '已收', doubtful: '待核', missing: '未收', recorded: '已收', linked: '有链接' },
  counts: (about: { received: number; doubtful: number; missing: number }): string =>
    `${noun}：已收${about.received}${measure}，待核${about.doubtful}${measure}，未收${about.missing}${measure}。`,
  evidenceCount: (about: { received: number; all: number }): string =>
    `佐证材料：${about.all}项${goalNoun}中${about.received}项有照片。`,
  show: '显示',
  shown: { all: '全部', doubtful: '待核', missing: '未收', received: '已收' },
  noneShown: `没有这样的${noun}。`,
  evidence: '佐证材料',
  hasLink: '已报链接，可以没有文件。',
  isEvidence: '照片可以有几张；没有也不影响计数。',
  recordedBefore: (about: { name: string; size: string }): string =>
    `以前登记过：${about.name}（${about.size}）。打包时请一并选择。`,
  recordedOpen: (about: { name: string }): string => `以前登记过${about.name}，当时需要再核。`,
  accept: '收下',
  refuse: `不是这${measure}`,
  reopen: '重新核对',
  settled: '已由你核对收下。',
  caption: '照片说明',
  acceptFile: (about: Named & { name: string }): string => `收下：${about.name}（${about.number} ${about.title}）`,
  refuseFile: (about: Named & { name: string }): string =>
    `不是这${measure}：${about.name}（${about.number} ${about.title}）`,
  reopenFile: (about: { name: string }): string => `重新核对：${about.name}`,
  captionOf: (about: { name: string }): string => `照片说明：${about.name}`,
});

const loose = ({ measure, noun }: PageNames) => ({
  title: '没有对应上的文件',
  hint: `不会装入，也不会登记。属于某${measure}${noun}的，请指定。`,
  assign: `指定${noun}`,
  assignFile: (about: { name: string }): string => `指定${noun}：${about.name}`,
  choose: '请选择',
  confirm: '确定',
  confirmFile: (about: { name: string }): string => `确定：${about.name}`,
  more: (about: { count: number }): string => `还有${about.count}个未列出。`,
  copies: '内容重复的文件',
  copyOf: (about: { name: string }): string => `与${about.name}内容相同，只用一个。`,
});

const faults = {
  empty: '文件是空的（0字节），请重新索取。',
  truncated: '文件不完整，后面缺了一部分，请重新索取。',
  unreadable: '文件读不出来：选择之后被改动、移走或删除。请重新选择。',
  renamed: (about: { actual: string }): string => `扩展名与内容不符（实际为${about.actual}）。`,
  format: (about: { allowed: string; actual: string; isRenamed: boolean }): string =>
    `不是${about.allowed}格式（实际为${about.actual}${about.isRenamed ? '，仅改了扩展名' : ''}）。`,
  tooLong: (about: { length: string; limit: string }): string => `时长${about.length}，应短于${about.limit}。`,
  lengthUnknown: (about: { limit: string }): string => `看不出时长，请播放核对是否短于${about.limit}。`,
  tooBig: (about: { size: string; limit: string }): string => `${about.size}，应小于${about.limit}。`,
  clause: (about: { clause: string }): string => `依据：${about.clause}`,
  notHashed: '文件超过500 MB，没有计算SHA-256；按大小和CRC辨认重复。',
};

const doubts = ({ measure, noun }: PageNames) => ({
  severalWorks: `可能属于几${measure}${noun}，请选定一${measure}。`,
  severalFiles: `这${measure}${noun}对应了几个文件，请选定用哪个。`,
  otherChosen: `这${measure}${noun}已收下另一个文件。这个也要用就收下，不用请点“不是这${measure}”。`,
  folderOnly: `只有文件夹名称对得上，文件名里没有${noun}名称或编号。`,
  titleOnly: `只有${noun}名称对得上，而名称很短。`,
  otherFolder: `${noun}名称对得上，但放在另一位作者的文件夹里。`,
  sameContent: (about: { name: string }): string => `与${about.name}内容相同，可能同一${noun}报了两次。`,
});

const measures = {
  unknownFormat: '无法识别的格式',
  minutes: (about: { minutes: number; seconds: string }): string => `${about.minutes}分${about.seconds}秒`,
  seconds: (about: { seconds: number }): string => `${about.seconds}秒`,
  wholeMinutes: (about: { minutes: number }): string => `${about.minutes}分钟`,
  or: '或',
};

const recording = ({ noun }: PageNames) => ({
  title: '三、登记',
  place: '存放位置',
  placeHint: `如：办公室移动硬盘/${noun}/单位。只登记一次，各文件共用。`,
  record: '记录',
  nothing: '还没有可以登记的文件。',
  hint: (about: { count: number }): string => `将登记${about.count}个文件的名称、大小、格式、时长和SHA-256。`,
  done: (about: { count: number }): string => `已登记${about.count}个文件。`,
  partly: (about: { count: number }): string => `已登记${about.count}个文件后中断，其余没有登记；重新记录不会重复。`,
});

const packing = ({ measure, noun }: PageNames) => ({
  title: '四、打包',
  pack: '打包下载',
  hint: (about: { files: number; size: string }): string => `将装入${about.files}个文件，共${about.size}。`,
  open: (about: { count: number }): string => `有${about.count}${measure}待核，没有收下的不会装入。`,
  empty: '没有可以装入的文件。',
  done: (about: { name: string }): string => `已打包并逐个读回核对：${about.name}`,
  doneOpen: (about: { count: number }): string => `还有${about.count}处需要补齐或说明，见下。`,
  whole: '各项都齐了。',
  again: (about: { name: string }): string => `没有自动保存的，点此下载${about.name}`,
  failures: {
    changed: (about: { path: string }): string =>
      `打包时文件有变动或读不出来：${about.path}。请重新选择文件夹后再打包；没有生成文件。`,
    tooBig: '总大小超过4 GB，一个压缩包装不下。请分单位打包，或减少文件。',
    tooMany: '文件超过65535个，一个压缩包装不下。请分单位打包。',
    cancelled: '已停止，没有生成文件。',
  },
  points: {
    papers: (about: { count: number }): string => `表格和清单${about.count}份都在`,
    works: (about: { count: number }): string => `${about.count}${measure}${noun}都有文件或链接`,
    sizes: (about: { count: number }): string => `${about.count}个文件大小和内容与原件一致`,
    nothingElse: (about: { count: number }): string => `共${about.count}个文件，没有多余的`,
    rules: `${noun}文件符合通知要求`,
  },
  holds: '符合',
  fails: '不符合',
  gaps: {
    paperMissing: (about: { path: string }): string => `缺少${about.path}`,
    fileMissing: (about: { path: string }): string => `缺少${about.path}`,
    otherSize: (about: { path: string }): string => `${about.path}的大小与原件不同`,
    unexpected: (about: { path: string }): string => `多出${about.path}`,
    workMissing: (about: Named): string => `${about.number}《${about.title}》没有收到文件`,
    workOpen: (about: Named): string => `${about.number}《${about.title}》待核，没有装入`,
    workNotChosen: (about: Named): string => `${about.number}《${about.title}》登记过文件，这次没有选到`,
    againstRules: (about: Named): string => `${about.number}《${about.title}》的文件与通知要求不符，由你收下`,
  },
});

const troubles = ({ menu }: PageNames) => ({
  connection: '没有连上服务器，未作处理。请检查网络后重试；已选的文件和填写的内容都还在。',
  authorization: `需要授权。请在“${menu}”菜单中任选一项，按提示同意授权，再回到这里重试。`,
  wrongAccount: '账号不符或没有权限。请用只登录工作账号的窗口打开本表，再重试。',
  lockBusy: '有其他操作正在进行，请稍候一分钟再试。',
  timedOut: '用时过长，没有完成。请重试；已选的文件和填写的内容都还在。',
  refused: '未作处理。',
  unknown: '没有完成，请重试；已选的文件和填写的内容都还在。',
});

/** All the words of the page; the English ones have the same keys. */
export const packingZh = (names: PageNames) => ({
  page: page(names),
  choosing: choosing(names),
  jobs,
  works: works(names),
  loose: loose(names),
  faults,
  doubts: doubts(names),
  measures,
  recording: recording(names),
  packing: packing(names),
  troubles: troubles(names),
});

export type PackingWords = ReturnType<typeof packingZh>;
