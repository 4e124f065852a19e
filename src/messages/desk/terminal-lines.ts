/** What the terminal says, in Chinese, while the desk is opened. */

/** The lines by what they are about; each takes what it needs to be told. */
export const terminalLines = {
  usage: [
    '用法：npm start -- [--port 端口] [--season 季节文件] [--until 时刻] [--data 文件夹] [--fresh]',
    '  --until 写成 2019-09-11T12:00:00+08:00；--fresh 从头开始，原来的内容不保留。',
  ].join('\n'),
  badOption: {
    port: (given: string): string => `--port 应为1至65535的整数，给出的是“${given}”。`,
    until: (given: string): string => `--until 应为带时区的时刻，如 2019-09-11T12:00:00+08:00，给出的是“${given}”。`,
    usage: (given: string): string => `选项有误：${given}`,
  },
  noSeason: (about: { path: string }): string => `读不到季节文件：${about.path}`,
  portTaken: (about: { port: number | null }): string =>
    about.port === null ? '没有找到空闲的端口。请用 --port 指定一个。' : `端口${about.port}已被占用。请换一个端口。`,
  notKept: (about: { folder: string; why: string }): string =>
    `${about.folder} 中保存的内容不能打开：${about.why}\n加上 --fresh 可从头开始（原来的内容不保留）。`,
  notOurs: (about: { folder: string }): string =>
    `${about.folder} 中有不属于本程序的文件，没有清空。请用 --data 另指定文件夹。`,
  goesOn: (about: { folder: string; now: string }): string => `接着上次的内容：${about.now}（${about.folder}）`,
  goesOnIgnores: '已有保存的内容，--season 和 --until 没有使用；加上 --fresh 可从头开始。',
  playing: (about: { done: number; all: number; day: string }): string =>
    `演练中 ${about.done}/${about.all}  ${about.day}`,
  played: (about: { now: string; seconds: string }): string => `演练到 ${about.now}，用时${about.seconds}秒。`,
  bundling: '正在准备页面……',
  openAt: (about: { address: string }): string => `工作台：${about.address}`,
};
