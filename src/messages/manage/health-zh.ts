/** The words of the tab 检查, in Chinese: the list of checks. */

const counted = (count: number): string => `${count}项`;

export const healthTabZh = {
  title: '检查',
  hint: '逐项查看程序依靠的东西是否都好。查看不会改动任何内容；每个按钮多点一次也没有妨碍。',
  notRunning: '本表还没有启用，没有可检查的内容。',
  again: '重新检查',
  states: { good: '好', note: '注意', act: '要处理' },
  allGood: '各项都好。',
  summary: (about: { act: number; note: number; good: number }): string =>
    `要处理${counted(about.act)}，注意${counted(about.note)}，好${counted(about.good)}。`,
  good: (about: { good: number }): string => `好的${counted(about.good)}`,
  repairing: '正在修复……',
  repaired: (about: { label: string }): string => `“${about.label}”已办理，下面是重新检查的结果。`,
  repairNamed: (about: { label: string; name: string }): string => `${about.label}（${about.name}）`,
};

export type HealthTabWords = typeof healthTabZh;
