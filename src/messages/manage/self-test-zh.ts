/** The words of the self-test on the tab 检查, in Chinese. */

export const selfTestTabZh = {
  title: '自检',
  hint: '在临时建立的表、表单和文件上，逐条试出 Google 在本账号下是否与程序设想的一致，不动本次活动的任何内容，试完即清理。约需一两分钟，会给负责人自己发一封测试邮件。',
  ownersOnly: '自检只能由负责人运行；结果工作人员都可以查看。',
  keepForm: '保留自检表单，供下面的手工检查使用',
  run: '开始自检',
  refresh: '读取最新结果',
  clear: '清理自检留下的内容',
  running: '正在自检，请不要关闭本页……',
  done: '自检已完成。',
  cleared: '已清理。',
  never: '还没有运行过自检。',
  waiting: '定时运行的部分一分钟后开始，请稍后点“读取最新结果”。',
  states: { yes: '一致', no: '不一致', told: '已记录' },
  summary: (about: { yes: number; no: number; told: number }): string =>
    `一致${about.yes}项，不一致${about.no}项，已记录${about.told}项。`,
  others: (about: { count: number }): string => `其余${about.count}项`,
  form: '自检表单（请用无痕窗口打开，不登录）',
  left: '下面的内容没能清理，请手工删除：',
  hands: '手工检查',
  handsHint: '以下各项只有人能试。试过的请选结果，会写进报告。',
  untried: '未试',
  handLabel: (about: { name: string }): string => `结果：${about.name}`,
  report: '报告',
  reportHint: '请复制后发给技术人员。除账号所在的域名外，不含任何人的信息。',
  copy: '复制报告',
  copied: '报告已复制。',
  copyByHand: '未能自动复制，请选中上面的文字手工复制。',
  reportHead: (about: { at: string; domain: string }): string => `自检报告 ${about.at} ${about.domain}`,
};

export type SelfTestTabWords = typeof selfTestTabZh;
