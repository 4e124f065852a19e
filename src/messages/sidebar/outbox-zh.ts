/** The sidebar's own words for mail that is still to go out, in Chinese. */

/** A count of something. */
interface Count {
  count: number;
}

/** A day in words, and the hour of it. */
interface When {
  day: string;
  hour: number;
}

export const outboxZh = {
  title: '待发邮件',
  none: '没有等待发送的邮件。',
  counts: (about: { owed: number; held: number }): string =>
    `等待发送${about.owed}封${about.held > 0 ? `，暂不发送${about.held}封` : ''}。等待发送的随下一次定时办理发出。`,
  shown: (about: { count: number; total: number }): string => `下面是等得最久的${about.count}封，共${about.total}封。`,
  since: (about: { time: string }): string => `${about.time}起等待`,
  isHeld: '暂不发送',
  hold: '暂不发送',
  letGo: '恢复发送',
  holdAll: '全部暂不发送',
  letGoAll: '全部恢复发送',
  held: ({ count }: Count): string => `${count}封暂不发送，恢复之前不会发出。`,
  wentOn: ({ count }: Count): string => `${count}封恢复发送，将随下一次定时办理发出；内容已经过时的不再发。`,
  take: '下载邮件文件',
  taken: '已下载，这封邮件暂不自动发送。请用本部门邮箱打开、核对并发出，发出后点“已由本部门邮箱发出”。',
  mailed: '已由本部门邮箱发出',
  mailedSure:
    '确认这封邮件已从本部门邮箱发出？登记后，系统不会再发这一封；登记错了，一天内可以撤销。没有发出的，请点“恢复发送”，由系统发送。',
  mailedDone: '已登记：由本部门邮箱发出。',
  mailedHeading: '一天内登记为“已由本部门邮箱发出”的',
  mailedAt: (about: { time: string }): string => `${about.time}登记`,
  undoMailed: '撤销登记',
  undoneMailed: '已撤销登记，这封邮件回到“暂不发送”，不会自动发出。',
  nextDigests: ({ day, hour }: When): string => `下一期每周工作提示：${day}${hour}时发给各单位。`,
  heldDigests: ({ day, hour }: When): string =>
    `下一期每周工作提示（${day}${hour}时）已定为暂不发送：届时写好，等你在这里恢复后才发给各单位。`,
  noDigests: '活动期内已没有待发的每周工作提示。',
  seeAll: '查看全部单位的内容',
  holdDigests: '下一期先不发给各单位',
  letGoDigests: '下一期照常发送',
  digestsHeld: '下一期每周工作提示将先不发送。',
  digestsLetGo: '下一期每周工作提示照常发送。',
};

export type OutboxWords = typeof outboxZh;
