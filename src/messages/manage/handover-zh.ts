/** The words of the tab 交接与备份, in Chinese. */

/** Of the two sections on backups. */
const backup = {
  title: '备份',
  lead: '把整本工作簿（台账、审核意见、邮件发送记录、名录、设置）和程序记住的编号等，存成一个文件；报送特别多的（约8000项以上），存成几个文件。文件是文字，用记事本可以打开看。其中有作者的姓名和电话，请妥善保管。',
  download: '下载备份',
  store: '存入材料文件夹',
  stored: ({ count }: { count: number }): string =>
    `已存入材料文件夹${count > 1 ? `，这份备份共${count}个文件，恢复时都要用到` : ''}。保留最近4份备份。`,
  open: '打开',
  weekly: '每周自动备份一次，存入材料文件夹',
  ownersOnly: '存入材料文件夹和每周自动备份，由负责人办理。',
};

const restore = {
  title: '恢复',
  lead: '从备份恢复：本表缺少的补回来，本表更新的保留不动，已经发过的邮件不会再发。',
  apart:
    '只是几行被误删或改乱的，等下一次自动办理就会补回，不必恢复。“文件 › 制作副本”做的是另一本表，“版本记录”退回的是整本表，都不是这里的恢复。',
  fresh:
    '原来的工作簿已经没有了的，可以在这本还没有初始化的新表中，从备份恢复。请用原负责人的账号办理，表单才能接着用。',
  choose: '选择备份文件',

  notOurs: '选的文件不是本程序的备份。请选“备份”开头、以.json结尾的文件。',
  cut: '这份备份不完整，后面少了一截，未作恢复。请换一份，或重新下载。',
  made: ({ day, file, of, title }: { day: string; title: string; file: number; of: number }) =>
    `${title}，${day}的备份${of > 1 ? `，第${file}份，共${of}份` : ''}`,
  several: ({ of }: { of: number }) =>
    `这份备份共有${of}个文件，这是其中一个。其余的也要逐个选择、恢复，先后不限，内容才完整。`,
  head: {
    table: '表',
    same: '相同',
    missing: '补回',
    behind: '更新',
    differing: '不同，保留本表',
    newer: '本表新增，保留',
  },
  nothing: '本表不缺什么，不需要恢复。',
  nothingOfThis: '这个文件里的内容，本表都不缺。请再看其余的文件。',
  act: '恢复',
  begin: '在这本新表中恢复',
  working: ({ done, of }: { done: number; of: number }) => `正在恢复，第${done}段，共${of}段。请不要关闭本页。`,
  done: '已恢复。审核状态和计数在下一次自动办理后更新。',
  doneFresh: '内容已恢复。请在上面点“接着做完”，建立定时任务和表单；发送情况不明的邮件，请到侧边栏“设置”处理。',
  left: ({ files }: { files: readonly number[] }) =>
    `这个文件已恢复。请再选择这份备份的其余文件（第${files.join('、')}份），逐个恢复。审核状态和计数在下一次自动办理后更新。`,
  leftFresh: ({ files }: { files: readonly number[] }) =>
    `这个文件已恢复。请再选择这份备份的其余文件（第${files.join('、')}份），逐个恢复；全部恢复后，上面才能“接着做完”。`,
  due: ({ files }: { files: readonly number[] }) =>
    `这份备份还有第${files.join('、')}份文件没有恢复。请在本页下面选择文件，逐个恢复，再接着做完：现在就做，没有恢复的报送会被重新登记、另编新号。`,
  goneSure: '我已核对：这些文件都没有了，不再恢复',
  gone: '不再恢复',
  ownersOnly: '恢复由负责人办理。',
};

export const handoverZh = {
  backup,
  restore,
  title: '负责人',
  lead: '表单、定时任务、材料文件夹和发出的邮件都属于负责人的账号。负责人换人时，在这里交接。',
  owner: '现负责人',
  clock: '自动办理',
  heir: '已准备由谁接手',
  history: '以往交接',
  onlyStaff: '只有工作人员可以办理交接。请由“主题活动设置”中列出的人员打开本页。',
  refresh: '刷新',
  forms: {
    title: '接手以后，各表单怎么办',
    own: '属于当前账号',
    open: '可以接手，单位手里的链接不变',
    closed: '当前账号没有编辑权：接手后将另建新表单，单位须换用新链接',
    missing: '还没有建立',
    line: ({ state, title }: { title: string; state: string }) => `${title}：${state}`,
  },
  left: {
    title: '旧表单',
    lead: '下列表单没有能够接手，已另建新表单。旧表单里已收到的报送都在台账中，仍然有效；之后填到旧表单的，程序读不到。',
    none: '交接后没有收到新的填写。',
    later: ({ count }: { count: number }) =>
      `交接后又收到${count}份填写或修改。请打开工作簿末尾的原始记录表核对，由工作人员录入台账，或请单位用新链接重报。`,
  },
  prepare: {
    title: '我是负责人，准备交给同事',
    lead: '先把各表单和材料文件夹的编辑权给接手人，单位手里的链接就不用更换。此时还没有换人，一切照常办理；再请接手人打开本页点“接手”。',
    to: '接手人',
    choose: '请选择',
    nobody: '工作人员名单中还没有别人。请先在“主题活动设置”的工作人员一行加上接手人的邮箱。',
    act: '把编辑权给接手人',
    done: ({ heir }: { heir: string }) => `已准备好。请${heir}打开本页，点“接手”。`,
  },
  take: {
    title: '我来接手',
    lead: '原负责人在岗、离岗、账号已停用，都可以接手。接手后由当前账号自动办理和发信；原账号的定时任务不再起作用。已经发出的邮件不会再发。',
    warning: '还没有准备好编辑权。原负责人还在的，请先请对方打开本页点“把编辑权给接手人”，免得更换表单。',
    confirm: ({ owner }: { owner: string }) => `我已核对：从${owner}接手`,
    act: '接手',
    sure: '请先在上面打勾，确认从谁接手。',
    done: ({ owner }: { owner: string }) => `已接手。现负责人是${owner}。`,
    madeAnew: ({ titles }: { titles: string }) =>
      `已另建新表单：${titles}。请到侧边栏“设置”发出通知，把新链接告诉各单位，并请原负责人关闭旧表单。`,
    undone: '还有几步没有做完：',
    finish: '接手还没有做完：当前账号是负责人，但还没有定时任务。',
    finishAct: '接着做完',
  },
};

export type HandoverWords = typeof handoverZh;
