/** What a page over the workbook is told of names when it is opened, before it has asked anything. */

import type { CampaignLanguage } from './languages.ts';

/** How the campaign calls things, in one language. */
export interface PageNames {
  /** What the menu of the workbook is called, whatever language the page speaks. */
  menu: string;
  /** What the campaign is called: 好网民. */
  short: string;
  /** To whom the district reports: 市总工会. */
  superior: string;
  /** One entry of the form for works, and what entries of it are counted in: 作品, 件; in English one and several. */
  noun: string;
  measure: string;
  /** The same of the form that counts toward the goal, by its short noun: 活动, 场. */
  goalNoun: string;
  goalMeasure: string;
  /** The official table of that form: 线下活动情况统计表. */
  goalTable: string;
  /** All units together: 全区. */
  district: string;
}

export type NamesByLanguage = Readonly<Record<CampaignLanguage, PageNames>>;
