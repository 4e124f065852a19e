/** Gives the words of a face in a language. A face that has no other language yet speaks Chinese. */

import type { PageNames } from '../domain/campaign/page-names.ts';
import { campaignEn } from './campaign/en.ts';
import { type CampaignWords, campaignZh } from './campaign/zh-CN.ts';
import { differenceEn } from './difference/en.ts';
import { type DifferenceWords, differenceZh } from './difference/zh-CN.ts';
import { type DocumentWords, documentsZh } from './documents/zh-CN.ts';
import { issuesEn } from './issues/en.ts';
import { type IssueWords, issuesZh } from './issues/zh-CN.ts';
import { mailEn } from './mail/en.ts';
import { type MailWords, mailZh } from './mail/zh-CN.ts';
import { namesEn } from './names/en.ts';
import { namesZh, type UsualNames } from './names/zh-CN.ts';
import { type PacketCheckWords, packetsZh } from './packets/zh-CN.ts';
import { panelsEn } from './panels/en.ts';
import { type PanelWords, panelsZh } from './panels/zh-CN.ts';
import { problemsEn } from './problems/en.ts';
import { type ProblemWords, problemsZh } from './problems/zh-CN.ts';
import { refusalsEn } from './refusals/en.ts';
import { type RefusalWords, refusalsZh } from './refusals/zh-CN.ts';
import { reviewEn } from './review/en.ts';
import { type ReviewWords, reviewZh } from './review/zh-CN.ts';
import { sheetEn } from './sheet/en.ts';
import { type SheetWords, sheetZh } from './sheet/zh-CN.ts';
import { type WorkbookWords, workbookZh } from './tables/workbook-zh.ts';
import { type TableWords, tablesZh } from './tables/zh-CN.ts';

export type Language = 'zh-CN' | 'en';

/** The faces by name. Each one's Chinese words are its shape. */
interface Faces {
  campaign: CampaignWords;
  difference: DifferenceWords;
  documents: DocumentWords;
  issues: IssueWords;
  mail: MailWords;
  names: UsualNames;
  packets: (names: PageNames) => PacketCheckWords;
  panels: PanelWords;
  problems: ProblemWords;
  refusals: RefusalWords;
  review: ReviewWords;
  sheet: SheetWords;
  tables: TableWords;
  workbook: WorkbookWords;
}

export const FACES: { readonly [Name in keyof Faces]: { 'zh-CN': Faces[Name]; en?: Faces[Name] } } = {
  difference: { 'zh-CN': differenceZh, en: differenceEn },
  campaign: { 'zh-CN': campaignZh, en: campaignEn },
  documents: { 'zh-CN': documentsZh },
  issues: { 'zh-CN': issuesZh, en: issuesEn },
  mail: { 'zh-CN': mailZh, en: mailEn },
  names: { 'zh-CN': namesZh, en: namesEn },
  packets: { 'zh-CN': packetsZh },
  panels: { 'zh-CN': panelsZh, en: panelsEn },
  problems: { 'zh-CN': problemsZh, en: problemsEn },
  refusals: { 'zh-CN': refusalsZh, en: refusalsEn },
  review: { 'zh-CN': reviewZh, en: reviewEn },
  sheet: { 'zh-CN': sheetZh, en: sheetEn },
  tables: { 'zh-CN': tablesZh },
  workbook: { 'zh-CN': workbookZh },
};

/**
 * The words of `face`.
 *
 * @example
 * say('sheet').states.returned // → '退回修改'
 */
export function say<Name extends keyof Faces>(face: Name, language: Language = 'zh-CN'): Faces[Name] {
  return FACES[face][language] ?? FACES[face]['zh-CN'];
}
