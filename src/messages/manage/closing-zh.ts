/** The words of the tab 年度收尾, in Chinese. */

export const closingZh = {
  stages: {
    open: '本年度工作正在进行，尚未封存。',
    sealed: '本年度工作已封存：表单已关闭，不再收取报送，也不再发送邮件。',
    purging: '清除个人信息还没有做完。请再次点击“清除个人信息”，从停下的地方继续。',
    purged: '个人信息已清除。统计和不含个人信息的材料仍可查看。',
    beginning: '下一项主题活动正在启用，还没有做完。请选择同一份活动文件，再次点击“开始下一项活动”。',
  },
  onlyOwner: (about: { owner: string }): string => `封存、清除和开始下一项活动只能由负责人（${about.owner}）办理。`,
  seal: {
    title: '封存',
    lead: '封存后表单关闭，填报人会看到“报送已经结束”；台账、审核、邮件都停在当前状态。清除个人信息之前可以解除封存。',
    waiting: '封存前还要办完：',
    mails: (about: { count: number }): string => `${about.count}封邮件还没有发出或办结（待发送、暂不发送、未确认）`,
    requests: (about: { count: number }): string => `${about.count}项办理请求还没有办结，请稍候或点击“立即核对”`,
    undecided: (about: { count: number }): string => `${about.count}项报送还没有审核完（待审核、已重新报送、退回修改）`,
    ready: '没有未办结的事项，可以封存。',
    despite: '未审核完的报送照原样封存，并记录在存档说明中',
    act: '封存本年度',
    sealedBy: (about: { at: string; by: string }): string => `${about.at}由${about.by}封存。`,
    late: (about: { count: number }): string =>
      `封存后表单里又有${about.count}份填报，没有录入台账，可在 Google 表单的“回复”中查看；需要录入的请解除封存。`,
    undo: '解除封存',
  },
  archive: {
    title: '存档',
    lead: '存档是一个压缩文件，不需要本程序就能查看：各工作表、可打印的网页、公文、统计和每个文件的校验值。',
    withPersons: '现在生成的存档含有姓名、电话等个人信息。请只交主办部门留存；要不含个人信息的，请先清除再生成。',
    write: '生成存档到云端硬盘',
    download: '下载存档',
    kept: (about: { at: string; name: string }): string => `${about.at}生成：${about.name}`,
    persons: { yes: '含个人信息', no: '不含个人信息' },
    open: '打开',
    hash: 'SHA-256',
  },
  purge: {
    title: '清除个人信息',
    lead: '从台账、填报原始记录、邮件记录、存底、材料和表单回复中清除填报人与作者的姓名、电话、地址和邮箱。报送数量、审核结果和统计不变。单位名录保留，供下一年度使用。',
    beware: '清除后不能恢复。需要留存含个人信息的存档的，请先下载。',
    confirm: (about: { title: string }): string => `请完整输入活动名称以确认：${about.title}`,
    act: '清除个人信息',
    done: (about: { at: string }): string => `${about.at}完成清除。`,
    byHand: '程序清除不到的，请人工处理：',
    hands: [
      '已经发到各单位信箱的邮件；',
      '本工作簿“文件”›“版本记录”中的旧版本：Google 不提供清除的办法，只能删除整个文件，因此建议下一年度另建工作簿；',
      '工作人员自行下载、复制、另存的文件，以及改名留存的材料；',
      '云端硬盘回收站：请清空。',
    ],
    former: (about: { owner: string }): string =>
      `以前的负责人（${about.owner}）云端硬盘里的材料，和当时没有移交的旧表单：由该账号或单位的 Google 管理员删除。`,
    day: '开始清除后，直到全部完成，请不要关闭本页。',
  },
  next: {
    title: '开始下一项活动',
    lead: '单位名录、别名、设置和工作人员沿用；上一项活动的工作表改名为“存档……”留在本工作簿中，不再使用；表单、文件夹和定时任务重新建立。',
    fresh:
      '想从一份新的工作簿开始的：选择“文件”›“制作副本”，在副本中打开工作栏，选择“作为新的工作簿启用”，再到副本的本页开始下一项活动。',
    notYet: '须先封存并清除个人信息，才能在本工作簿中开始下一项活动。',
    file: '选择活动文件（.json）',
    builtIn: '用程序自带的活动文件',
    plan: (about: { id: string; title: string }): string => `将开始：${about.title}（${about.id}）`,
    setAside: '改名留存的工作表',
    stays: '沿用',
    forms: '新建的表单',
    act: '开始下一项活动',
    done: '已开始。请到“概况”核对，并把新表单的链接发给各单位。',
    undone: '还有没做成的步骤，请在菜单中再次选择“初始化”：',
  },
  person: {
    title: '按本人要求删除个人信息',
    lead:
      '有人要求删除自己的信息时，不必等到年末。先查找，看清在哪些地方，再删除：文字换成“已按本人要求删除”，报送和审核结果不变，填报人原来的回复一并删除，此后不能再从链接修改。同名的人会一并查到，请核对；' +
      '不能确定的请只用电话查找。',
    name: '姓名',
    phone: '电话',
    email: '邮箱',
    find: '查找',
    none: '没有查到。请核对写法，或改用电话、邮箱查找。',
    entries: '将删除的报送内容',
    sheets: '其他工作表',
    cells: (about: { count: number; title: string }): string => `${about.title}：${about.count}处`,
    mails: (about: { count: number }): string => `还有${about.count}封提到此人的邮件没有办结，须先发出或办结。`,
    reason: '理由（记入审核意见，请不要写姓名）',
    act: '删除此人的信息',
    done: '已删除。涉及的材料和以前的备份已从云端硬盘删除，需要时请重新生成。已发出的邮件和版本记录须人工处理。',
  },
};

export type ClosingTabWords = typeof closingZh;
