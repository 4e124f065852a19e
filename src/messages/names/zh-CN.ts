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

/** Every name but the campaign's own, which is cut from its title. */
export type UsualNames = Readonly<Omit<Names, 'short'>>;

export const namesZh: UsualNames = {
  notice: '通知',
  ownRule: '填报要求',
  district: '合计',
  superior: '上级',
};
