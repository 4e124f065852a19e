/** The words of the tab 分工, in Chinese. */

export const rolesZh = {
  title: '分工',
  lead: '每位工作人员可以做什么。名单来自“主题活动设置”中的“工作人员邮箱”，增减人员请在那里录入。',
  fresh: '新录入的人员先只能查看，看不到个人信息；在这里勾选权限并保存后即可办理。',
  account: '工作人员',
  standings: { owner: '负责人，始终有全部权限', new: '新增，待确认' },
  you: '（当前账号）',
  /** A box of the table, for readers of the screen. */
  box: ({ account, right }: { account: string; right: string }): string => `${account}：${right}`,
  all: '给予全部权限',
  allFor: ({ account }: { account: string }): string => `给予全部权限：${account}`,
  save: '保存分工',
  undo: '取消改动',
  saved: '已保存，立即生效。',
  readOnly: '当前账号没有“启用与分工”权限，只能查看本页。',
  confirmed: ({ by, on }: { by: string; on: string }): string => `最近一次由 ${by} 于 ${on} 确认。`,
  taken: ({ on }: { on: string }): string => `${on}启用分工时，程序按当时的名单给予了全部权限。`,
  meanings: '各项权限',
  hands: '录入与审核',
  noHands: '没有由录入人自己审核通过的报送。',
  someHands: ({ count, numbers }: { count: number; numbers: string }): string =>
    `${count}项报送的录入与审核为同一人：${numbers}。可在工作栏“审核”中按“录入与审核为同一人”筛选。`,
  more: ({ numbers }: { numbers: string }): string => `${numbers}等`,
  refused: '本次活动要求由第二人审核：录入人不能审核通过自己录入的报送。',
  allowed: '本次活动允许录入人审核自己录入的报送；要改为须由第二人审核，请在主题活动文件中设置 fourEyes。',
  border: '这道界线在哪里',
  borders: [
    '分工由程序在工作栏、菜单和各页面的每一次操作中核对，保存在脚本属性中，在表格里打字改不了。',
    '但凡能编辑本表的人，都能看到台账中的姓名和电话，也能打开并修改脚本。分工管的是工作秩序，挡不住有意为之的人。',
    '因此，编辑权限只给确需办理的人；只需查看的，请共享为“查看者”，或另给一份只作存档的副本。',
  ],
  notHere: '初始化之后才有工作人员名单和分工。',
  notStaff: '当前账号不在工作人员名单中，看不到分工。请由负责人在“主题活动设置”中添加。',
};

export type RolesWords = typeof rolesZh;
