/** What `npm run push` says, in Chinese: where the program is to go, what stands in the way, and what comes next. */

export const pushZh = {
  usage: [
    '用法：npm run push -- [--to production|test] [--create | --script 地址] [--overwrite] [--skip-tests]',
    '  --to          production 是正式使用的（不写即是），test 是试用副本；各有各的脚本',
    '  --create      新建一个 Google 表格，程序放在其中',
    '  --script      已有表格的脚本编辑器地址，或脚本 ID',
    '  --overwrite   目标脚本中有不属于本程序的文件时，仍然覆盖（先在本机留一份）',
    '  --skip-tests  不先运行检查',
    '  --user        clasp 登录时起的名称，本机登录了几个账号时用',
    '  --help        显示本说明',
  ].join('\n'),
  targets: { production: '正式', test: '试用副本' },
  sheetNames: { production: '十场', test: '十场（试用副本）' },
  badTarget: (given: string): string => `--to 后面只能写 production（正式）或 test（试用副本），给出的是“${given}”。`,
  twoPlaces: '--create 和 --script 只能写一个。',
  placeKnown: (target: string, file: string): string =>
    `“${target}”已有脚本，没有改动。要换成另一个，请先删除 ${file}，再执行一次。`,
  badFile: (file: string): string => `${file} 不是可读的 JSON，没有改动。请更正它，或删除后再执行一次。`,
  noPlace: (target: string): string =>
    `“${target}”还没有指定脚本，这里又不能提问。请加上 --create（新建表格），或 --script 脚本编辑器地址。`,
  where: (target: string): string =>
    [
      `“${target}”还没有指定脚本。程序要放到哪里？`,
      '  1  新建一个 Google 表格，程序放在其中',
      '  2  已有表格：在表格中打开“扩展程序 › Apps 脚本”（Extensions › Apps Script），粘贴那一页的地址',
      '  回车  先不做',
      '请输入 1 或 2：',
    ].join('\n'),
  address: '脚本编辑器地址或脚本 ID：',
  title: (usual: string): string => `表格名称（直接回车则为“${usual}”）：`,
  addresses: {
    sheet:
      '这是表格的地址，不是脚本的。请在表格中打开“扩展程序 › Apps 脚本”（Extensions › Apps Script），复制那一页的地址。',
    deployment: '这是部署 ID，不是脚本 ID。请复制脚本编辑器那一页的地址，或“项目设置”中的脚本 ID（Script ID）。',
    none: (given: string): string =>
      `“${given}”中没有脚本 ID。请复制脚本编辑器那一页的地址，形如 https://script.google.com/home/projects/…/edit。`,
  },
  sameScript: (other: string): string => `这就是“${other}”的脚本。正式的和试用的要各用一个，没有改动。`,
  creating: (title: string): string => `正在新建表格“${title}”……`,
  created: (address: string): string => `表格已建好：${address}`,
  goesTo: (target: string, address: string): string => `将写入“${target}”：${address}`,
  looking: '正在查看目标脚本中现有的文件……',
  foreign: (files: string, copy: string): string =>
    `目标脚本中有不属于本程序的文件：${files}。写入后它们会消失。现在的内容已在本机留一份：${copy}`,
  overwrite: '仍然写入吗？输入 yes 写入，其他则停止：',
  notOverwritten: '没有写入，目标脚本保持原样。确要覆盖的，请核对地址后加上 --overwrite 再执行。',
  stopped: '没有做任何事。',
  login: '还没有登录 Google，或登录已失效。现在登录吗？将打开浏览器，请用保管表格的账号。输入 yes 登录，其他则停止：',
  testing: '先运行日常检查，要几分钟到一刻钟（未改动过的发布版本可用 --skip-tests 跳过）……',
  testsFailed: '检查没有通过，没有写入。',
  pushing: '正在写入……',
  pushed: (files: string): string => `已写入：${files}`,
  already: 'Google 上已是这个版本，不需要写入。',
  silent: (said: string): string =>
    `clasp 什么也没有写入，只说：${said}。请再执行一次；仍不成功的，改用手工粘贴（见部署手册）。`,
  partly: (pushed: string, wanted: string): string => `只写入了 ${pushed}，而应有 ${wanted}。请再执行一次。`,
  next: [
    '接着：',
    '  1  打开表格并刷新，等菜单栏出现本程序的菜单',
    '  2  菜单 › 初始化，同意全部权限，再点一次“初始化”（逐步说明见 docs/use/deploy.md）',
  ].join('\n'),
  refusals: {
    notLoggedIn: '本机还没有登录 Google。请执行 npx clasp login，用保管表格的账号登录，再执行一次。',
    loginExpired: '登录已失效或权限不足。请执行 npx clasp login 重新登录（同意全部权限），再执行一次。',
    apiOff:
      '这个账号没有打开 Apps Script API。请打开 https://script.google.com/home/usersettings，' +
      '把“Google Apps Script API”设为开启（On），等一两分钟再执行。',
    noRights:
      '登录的账号没有编辑这个脚本的权限。请核对地址；用保管表格的账号登录（npx clasp login），或请表格的所有者给编辑权限。',
    notFound:
      '没有这个脚本，或登录的账号看不到它。请核对脚本编辑器的地址；本机登录了几个账号的，用 --user 指明是哪一个。',
    quota: 'Google 说请求过多，这一会儿不再受理。请过几分钟再执行；没有写坏任何内容。',
    driveFull: '这个账号的 Google 云端硬盘已满，建不了表格。请清理空间，或换一个账号登录。',
    blocked: '单位的管理员不允许这个账号使用 clasp。请管理员放行，或改用手工粘贴（见部署手册）。',
    network: '连不上 Google。请检查网络（能否在浏览器中打开 script.google.com），再执行一次。',
    outage: 'Google 这一会儿出错了，与本机无关。请过几分钟再执行。',
    unknown: (said: string): string => `没有写成，clasp 说：${said}`,
  },
};

/** The keys and shapes that every language has. */
export type PushWords = typeof pushZh;
