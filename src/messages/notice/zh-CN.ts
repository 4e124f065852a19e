/** The words of the page 主题活动, in Chinese. */

const page = {
  title: '主题活动',
  lead: '通知有变化时在这里更换：先看改动和影响，再采用。已发出的回执和工作提示不变。',
  language: '语言',
  languages: { 'zh-CN': '中文', en: 'English' },
  loading: '正在读取……',
  retry: '重试',
};

const standing = {
  title: '一、现行的主题活动',
  id: (id: string): string => `文件编号：${id}`,
};

const choosing = {
  title: '二、更换为',
  builtIn: '程序自带的新版',
  builtInIs: {
    same: '程序自带的文件与现行的相同。',
    changed: '程序自带的文件与现行的不同，可以采用。',
    other: '程序自带的是另一项主题活动，请新建工作簿使用。',
  },
  file: '选择文件（.json）',
  places: '只改常变的几处',
  placesHint: '截止时间、目标、选项和文字可以在这里逐项改，其他内容不变。',
  placesRead: '查看这些改动',
  paste: '或把文件内容粘贴在这里',
  read: '查看改动',
  chosen: (name: string): string => `已读取：${name}`,
  unreadable: '文件没有读出来，可能在选择后被改动或移走。请重新选择。',
  tooBig: '文件太大，不像是主题活动文件，没有读取。',
};

const result = {
  title: '三、改动和影响',
  faults: (count: number): string => `文件有${count}处需要更正，不能采用：`,
  none: '与现行的内容相同，不需要采用。',
  changes: '改动',
  effects: '对已有报送的影响',
  dropped: '请确认取消（打勾）：',
  take: '采用',
  ownerOnly: (owner: string): string => `采用要由负责人（${owner}）进行，因为表单属于该账号。可以把文件交给负责人。`,
  taken: '已采用。表单、台账和下拉选项已随之更新。',
  moved: '截止时间有变动：可在工作栏“设置”中给各单位发一次【时间调整】。',
  undone: '已采用，但有几步没有完成，会在“设置”中列出并自动重试：',
};

const faults = {
  connection: '没有连上。请检查网络后重试。',
  authorization: '需要授权。请在菜单中重新打开本页，按提示同意授权。',
  wrongAccount: '当前账号没有权限。请换用有编辑权限的账号打开。',
  lockBusy: '其他操作正在进行。请稍候再试。',
  timedOut: '时间太长，没有等到结果。请稍候在“设置”中查看，再决定是否重试。',
  refused: '没有办理。',
  unknown: '出现意外情况，没有办理。请重试；再次出现的请告知负责人。',
};

export const noticeZh = { page, standing, choosing, result, faults };

export type NoticeWords = typeof noticeZh;
