/** The words of progress, documents and settings that the server tells the sidebar, in Chinese. */

import type { RosterFinding, RosterFindingCode } from '../../domain/intake/roster-findings.ts';
import type { SentEntry } from '../../domain/paper/sent-batch.ts';
import type { StepKey } from '../../domain/set-up-step.ts';

/** An entry as it was sent, and as it stands now; null where it stands no longer. */
interface Change {
  was: SentEntry;
  now: SentEntry | null;
}

const roster: Readonly<Record<RosterFindingCode, (about: Pick<RosterFinding, 'value' | 'other'>) => string>> = {
  noName: () => '没有单位名称，这一行不作为单位。请补上名称。',
  noCode: () => '没有单位代码，暂以名称代替；名称一改，以前的零报告和材料就对不上。请补上代码。',
  sameCode: ({ value, other }) => `单位代码“${value}”与${other}相同，两个单位会混在一起。请改为不同的代码。`,
  sameName: ({ value, other }) => `“${value}”与${other}的名称或别名相同，报送会记到${other}名下。请改为不同的写法。`,
  noContact: () => '没有联络人邮箱，收不到回执、退回通知和每周工作提示。请补上邮箱。',
  badContact: ({ value }) => `联络人邮箱“${value}”不是完整的邮箱地址，发不到。请核对。`,
  badTarget: ({ value }) => `目标数“${value}”不是数字，未采用。请只填数字，例如 3。`,
};

/** What a step of set-up is called when it was not done, and what to do. */
export interface StepWords {
  text: string;
  cure: string;
}

const AGAIN = '请稍后再点“初始化”；仍不成功的，请把说明告知技术人员。';
const BY_HAND = '请打开表单编辑页，点“发布”，把“回复者”设为“知道链接的任何人”';

const steps: Readonly<Record<StepKey, StepWords>> = {
  settings: { text: '“主题活动设置”的内容有缺失或改动，现按初始化时的内容办理。', cure: '请由负责人点“初始化”恢复。' },
  lostTable: { text: '这张表不见了，已新建空表。', cure: '请在“文件”›“版本记录”中核对原来的内容。' },
  lostColumns: { text: '这些栏不见了，已在最右边补上空栏。', cure: '请在“文件”›“版本记录”中核对原来的内容。' },
  clocks: { text: '定时任务没有建好，不会自动办理。', cure: AGAIN },
  looks: { text: '表格的列宽、颜色和下拉选项没有设好，不影响使用。', cure: AGAIN },
  protection: { text: '系统填写的栏没有加上修改提醒，不影响使用。', cure: AGAIN },
  scriptZone: {
    text: '脚本按另一个时区计日，截止当天的报送可能算错一天。',
    cure: '请在“扩展程序”›“Apps 脚本”›“项目设置”中改为箭头后面的时区，再点“初始化”。',
  },
  zone: {
    text: '工作簿的时区没有改为主题活动的时区，粘贴的日期可能差一天。',
    cure: '请在“文件”›“设置”中改为这个时区。',
  },
  folder: { text: '没有建好存放材料的文件夹，暂不能生成材料。', cure: `请确认云端硬盘未满。${AGAIN}` },
  form: { text: '表单没有建好，单位暂不能填报。', cure: AGAIN },
  formClock: { text: '表单提交后不会立即办理，要等定时核对。', cure: AGAIN },
  formSettings: {
    text: '表单可能要求登录、收集邮箱或限填一次。',
    cure: '请打开表单编辑页，在“设置”中关闭“收集电子邮件地址”和“仅限回复一次”，再点“初始化”。',
  },
  formChecks: { text: '表单没有加上填写检查，收到后由程序核对。', cure: AGAIN },
  publishing: { text: '表单没有发布，单位暂不能填报。', cure: '请打开表单编辑页点“发布”，再点“初始化”。' },
  responders: {
    text: '未能把表单对外开放，外单位可能打不开。',
    cure: `${BY_HAND}。所在组织不允许对外开放的，请管理员放开，或改用允许的账号新建工作簿。`,
  },
  responseSheet: { text: '表单没有连到本工作簿，原始记录表暂缺，报送仍会收到。', cure: AGAIN },
  sheetPlace: { text: '原始记录表没有改名、移到最后或加上提醒，不影响使用。', cure: AGAIN },
  time: { text: '时间不够，还有几步没有做完。', cure: '请再点一次“初始化”，将接着做。' },
};

/** What the office's line is made of, by the key of its row. */
const LINE: Readonly<Record<string, string>> = { officeContact: '联系人', officePhone: '联系电话' };

export const panelsZh = {
  steps: { ...steps, about: (text: string, about: string): string => `${about}：${text}` },
  pace: {
    reached: (goal: number, counted: number, measure: string): string =>
      `目标任务${goal}${measure}已完成，已计入${counted}${measure}`,
    ahead: (day: string, days: number): string => `距${day}截止还有${days}天`,
    today: (day: string): string => `今天（${day}）截止`,
    past: (day: string): string => `报送已于${day}截止`,
    short: (count: number, measure: string): string => `还差${count}${measure}`,
    comma: '，',
    /** The goal is the sum of the units' targets, and none is set. */
    noTargets: '目标为各单位目标之和，单位名录中还没有填写目标',
    waiting: (waiting: number, missing: number, measure: string): string =>
      missing === 0
        ? `待审核${waiting}${measure}，全部通过后即可完成`
        : `待审核${waiting}${measure}全部通过后还差${missing}${measure}`,
  },
  goals: {
    ofTargets: '各单位目标之和',
    amount: (count: number, measure: string): string => `${count}${measure}`,
  },
  /** Behind a deadline's day. */
  deadlines: {
    covers: (day: string): string => `只含${day}及以前开展的`,
    least: (count: number, measure: string): string => `每个单位不少于${count}${measure}`,
    optional: '自愿，不催报',
  },
  lists: {
    furtherGoal: (label: string): string => `${label}：计入目标的报送`,
    goal: {
      counted: (noun: string): string => `已计入的${noun}`,
      waiting: (noun: string): string => `待审核的${noun}`,
      returned: (noun: string): string => `退回修改的${noun}`,
    },
    participants: (label: string, noun: string): string => `${label}（${noun}）`,
    content: {
      reported: (label: string): string => `${label}：已报送`,
      counted: (label: string): string => `${label}：已计入`,
    },
    cell: {
      received: (unit: string, track: string): string => `${unit} · ${track}：已收到`,
      onTime: (unit: string, track: string): string => `${unit} · ${track}：按时报送`,
      counted: (unit: string, track: string): string => `${unit} · ${track}：已计入或审核通过`,
    },
    unit: (unit: string): string => `${unit}：全部报送`,
    people: (count: number): string => `${count}人`,
    noPeople: (label: string): string => `${label}未能读出`,
  },
  handover: {
    past: (at: string, from: string, to: string): string => `${at}，${to}从${from}接手`,
    cannotShare: (what: string): string =>
      `${what}：Google没有允许把编辑权给接手人。请打开它，用“共享”添加接手人为编辑者。`,
    folder: '材料文件夹',
  },
  requests: {
    everyUnit: '全部单位',
  },
  selection: {
    change: ({ now, was }: Change): string => {
      const name = `${was.number}《${was.title}》（${was.unit}）`;
      if (now === null) return `${name}：已报送，现已不再通过或计入`;
      const told = [
        ...(now.title === was.title ? [] : [`名称现为《${now.title}》`]),
        ...(now.unit === was.unit ? [] : [`单位现为${now.unit}`]),
        ...(now.people === was.people ? [] : [`报送时${was.people ?? 0}人，现为${now.people ?? 0}人`]),
      ];
      return `${name}：${told.join('，')}`;
    },
  },
  clock: {
    next: (minutes: number, left: number): string =>
      left === 0 ? `每${minutes}分钟自动办理一次，即将办理` : `每${minutes}分钟自动办理一次，约${left}分钟后办理`,
    never: '尚未自动核对过',
    last: (moment: string): string => `上次自动核对：${moment}`,
    late: (told: string, minutes: number, owner: string): string =>
      `${told}。本应每${minutes}分钟一次，自动办理似乎已停。请负责人（${owner}）打开本工作簿，点“立即核对”；仍不恢复的，再点“初始化”。`,
  },
  previews: {
    title: (name: string): string => `预览：${name}`,
    print: '打印',
    allDigests: '每周工作提示（全部单位）',
    to: (addresses: readonly string[]): string => `收件：${addresses.join('、') || '（没有可用的邮箱）'}`,
    digestsShown: ({ count, total }: { count: number; total: number }): string =>
      `以下是按目前情况将发出的每周工作提示：先是工作人员收到的周报，再是各单位的，共${total}个单位` +
      `${count < total ? `，只显示前${count}个` : ''}。这里只是预览，没有发出任何邮件。`,
    packing: (noun: string): string => `${noun}文件与打包`,
    importing: '导入表格版式',
    campaign: '主题活动',
    manage: '运行管理',
    tableImport: '导入单位来表',
  },
  settings: {
    open: (from: string, until: string): string => `${from}—${until}`,
    moved: (label: string, was: string, now: string): string => `${label}：${was} → ${now}`,
    goal: (noun: string, count: number, measure: string, basis: string): string =>
      `${noun}不少于${count}${measure}（${basis}）`,
    rosterRow: (row: number): string => `第${row}行`,
    formNotMade: '表单尚未建好。请由负责人点“初始化”。',
    formNotOpen: {
      restricted: `表单尚未对外开放，外单位打不开这个链接。${BY_HAND}，再点“初始化”核对。`,
      unknown: `表单尚未对外开放，或未能核实。发链接前请用未登录的浏览器试开；打不开的，${BY_HAND}。`,
    },
    formMadeAnew: (day: string): string => `原表单已被删除，这是${day}新建的。原链接已失效，请把新链接发给各单位。`,
    roster,
    renamed: ({ name, entries }: { name: string; entries: number }): string =>
      `原名“${name}”，还有${entries}项报送写的是原名，现在没有单位，不计入。请把原名设为别名。`,
    addresses: {
      staff: ({ value }: { value: string }): string =>
        `工作人员名单中的“${value}”读不出确定的邮箱地址，未采用：这位人员不能审核，也收不到周报。请在“主题活动设置”中核对。`,
      office: ({ value }: { value: string }): string =>
        `电子邮箱“${value}”不是完整的邮箱地址，对方的回复会发到负责人的邮箱。请在“主题活动设置”中核对。`,
      /** The rows of the settings sheet that are empty, by their keys. */
      line: (keys: readonly string[]): string =>
        `落款不完整：${keys.map((key) => LINE[key]).join('、')}没有填写，材料和邮件末尾印不出来。请在“主题活动设置”中填写。`,
    },
  },
  opening: {
    first: (units: number, mails: number): string =>
      `还没有发过【活动通知】。将由负责人账号发给${units}个单位的${mails}个联络人邮箱，写明报送内容、时间和办法；每个邮箱只发一次。`,
    untold: (count: number, names: string): string => `有${count}个联络人邮箱还没有收到【活动通知】：${names}。`,
    contact: (units: readonly string[], address: string): string => `${units.join('、')} ${address}`,
    names: (names: readonly string[], more: number): string =>
      `${names.join('、')}${more > 0 ? `，另有${more}个` : ''}`,
    days: (days: number): string =>
      `按账号每天的发信额度，至少要${days}天发完；退回通知、回执和提醒先发，并为退回通知留有余量。`,
    mute: (count: number, names: string): string => `${count}个单位没有联络人邮箱，请另行通知：${names}。`,
    sure: (count: number): string => `将发出${count}封邮件，发出后不能收回；已收到过的邮箱不会重发。`,
  },
  resend: {
    /** Kept with the mail: what had become of it when somebody asked for another attempt. */
    history: (about: { state: string; at: string; note: string; by: string; askedAt: string }): string =>
      `${about.at}${about.state}${about.note === '' ? '' : `（${about.note}）`}；${about.askedAt}由${about.by}重新发送`,
  },
};

export type PanelWords = typeof panelsZh;
