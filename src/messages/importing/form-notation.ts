/** What is written into a drawn form beside tags: Chinese in any language, since official papers are. */

/** Words before the colon of `{如有：…}`; the first of each is what the program writes itself. */
export const FORM_MARKS = {
  /** The row is shown only where the tag stands for something, or only where it stands for nothing. */
  shown: ['如有', '有时'],
  hidden: ['如无', '无时'],
  /** What a cell says where nothing was filled in. */
  empty: ['未填时', '为空时'],
  /** What stands in place of rows for each of a list that is empty. */
  none: ['没有时'],
  /** The list that the rows are repeated for. */
  each: ['每条'],
} as const;

export const FORM_SIGNS = {
  box: '□',
  boxes: /[□■☐☑☒▢◻◼√]/,
  /** A line that marks an annex. */
  mark: /^附件\s*[0-9０-９一二三四五六七八九十]*\s*[:：]?$/,
  /** A row that stands where there is nothing to list. */
  none: /^[（(]?无[）)]?$/,
  /** A remark behind a tag that is told only while nothing is filled in. */
  hint: /[（(][^（()）]*(?:没有|不填|选填|如无|若无)[^（()）]*[）)]$/,
  headingFace: /黑体|SimHei|Heiti/i,
};

/** What stands for tags in a preview, by the type of their field; other tags show their names. */
export const FORM_SAMPLES: Readonly<Record<string, (year: number) => string>> = {
  day: (year) => `${year}年9月18日`,
  dayOrMonth: (year) => `${year}年9月`,
  count: () => '120',
  phone: () => '022-00000000',
  email: () => 'shili@example.org',
  links: () => 'https://example.org/shili',
};

/** What the tags are called that no form asks for; people may write these names, or the tags themselves. */
export const OWN_TAG_NAMES: Readonly<Record<string, readonly string[]>> = {
  campaign: ['主题活动'],
  year: ['年份'],
  organiser: ['组织单位', '区总工会'],
  officeName: ['承办部门'],
  district: ['各单位合称'],
  superior: ['上级称谓'],
  noun: ['报送内容统称', '活动统称'],
  measure: ['计量单位'],
  worksNoun: ['推荐内容统称'],
  worksMeasure: ['推荐内容计量单位'],
  peopleLabel: ['人数栏名称'],
  goal: ['目标数'],
  contact: ['承办部门联系人', '区总工会联系人', '联系人'],
  phone: ['承办部门电话', '区总工会电话', '联系电话'],
  email: ['承办部门邮箱', '区总工会邮箱', '电子邮箱'],
  order: ['序号'],
  count: ['合计数量', '数量'],
  people: ['合计人次', '参与人次'],
  peopleSaid: ['人数小计'],
  views: ['线上观看合计'],
  viewsSaid: ['线上人数小计'],
  newCount: ['新增数量'],
  newPeople: ['新增人次'],
  newPeopleSaid: ['新增人数小计'],
  group: ['项目名称', '项目'],
  number: ['编号'],
  unit: ['单位', '报送单位'],
  author: ['作者'],
  title: ['名称'],
  mark: ['推荐类别'],
  link: ['链接地址'],
  material: ['材料'],
  asOf: ['数据截至'],
  picture: ['目标图示'],
  goalMet: ['完成目标'],
  moreGoals: ['其他目标'],
  others: ['其他报送'],
  due: ['截止时间'],
  waiting: ['待审核数'],
  returned: ['待更正数'],
  silent: ['未报送单位数'],
  kind: ['单位类别'],
  units: ['单位数'],
  reported: ['已报送单位数'],
  works: ['推荐内容通过数', '通过作品数'],
  track: ['报送类别'],
  until: ['报送时间'],
  received: ['已报送数'],
  approved: ['审核通过数'],
  sent: ['已上报数', '已报市总数'],
  person: ['联络人'],
  personPhone: ['联络人电话', '联系电话'],
  called: ['最近联系情况'],
  numbers: ['待更正编号'],
  have: ['已报数'],
  target: ['本单位目标'],
  silentCount: ['未报送家数'],
  partlyCount: ['部分报送家数'],
  returnedCount: ['退回未更正家数'],
  zeroCount: ['无可报送家数', '无活动家数'],
  batch: ['报送批次'],
  change: ['变动情况'],
};
