/** What the page 运行管理 is answered with, as types: plain JSON all of it. */

import type { Lacks, SpokenLanguage } from './views.ts';

/** How far this workbook is: nobody has set it up, it runs, it is a copy without a choice, or an archive. */
export type Stage = 'new' | 'running' | 'copy' | 'archive';

/** What every tab of the page goes by. */
export interface ManageView {
  language: SpokenLanguage;
  stage: Stage;
  /** Title of the campaign that runs; '' before set-up. */
  campaign: string;
  /** Whom forms, clocks, files and mail belong to; '' before set-up. */
  owner: string;
  /** Who has opened the page; '' where Google does not say. */
  caller: string;
  isOwner: boolean;
  isStaff: boolean;
  /** None before set-up, when there is no list of staff. */
  lacks: Lacks;
}
