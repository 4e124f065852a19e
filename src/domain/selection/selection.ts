/** What the district has decided about an entry beyond approving it: whether it goes to the city, and as what. */

export interface Selection {
  /** Whether it goes to the city; null where nobody has decided, and then it goes. */
  isSelected: boolean | null;
  /** Its place among those of its project, from 1; null where none was given. Never shown to units. */
  rank: number | null;
  /** 好作品, 好活动 or 好故事 as the campaign lists them; '' for none. */
  honour: string;
  /** The label of the project that it is recommended under, where that is not its own; '' else. */
  project: string;
  /** Whether the report to the city tells of it. */
  isHighlight: boolean;
  /** What city and nation have decided, as typed: 推荐全总, 今日头条展示 …; '' while nothing is known. */
  outcome: string;
}

/** Of an entry that nobody has decided about. */
export const UNDECIDED: Selection = {
  isSelected: null,
  rank: null,
  honour: '',
  project: '',
  isHighlight: false,
  outcome: '',
};
