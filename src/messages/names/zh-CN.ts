/** The usual words, in Chinese, for what a campaign gives no name of its own. */

/** The names that sentences are made of. */
export interface Names {
  /** What menu, sidebar and sender are called: 好网民. */
  short: string;
  /** What clauses stand in: 《通知》. */
  notice: string;
  /** What a rule rests on that stands in no notice: 区级规定. */
  ownRule: string;
  /** All units together, in a count: 全区. */
  district: string;
  /** To whom the district reports: 市总工会. */
  superior: string;
}

export const namesZh = {
  short: '主题活动',
  notice: '通知',
  ownRule: '填报要求',
  district: '合计',
  superior: '上级',
  /** One entry, and what entries are counted in, where no campaign can be asked. */
  noun: '报送内容',
  measure: '项',
  /** So many people, by what the form calls their number: 参与人数 gives 参与2345人次. */
  people: (label: string, amount: string): string =>
    /人[数次]$/.test(label) ? `${label.replace(/总?人[数次]$/, '')}${amount}人次` : `${label}${amount}`,
};

export type UsualNames = typeof namesZh;
