/** Gives the words of a face in a language. */

import type { PageNames } from '../domain/campaign/page-names.ts';
import type { PacketWords } from '../domain/packet/packet.ts';
import type { PaperWords } from '../domain/paper/entry-texts.ts';
import { campaignEn } from './campaign/en.ts';
import { type CampaignWords, campaignZh } from './campaign/zh-CN.ts';
import { closingEn } from './closing/en.ts';
import { type ClosingWords, closingZh } from './closing/zh-CN.ts';
import { differenceEn } from './difference/en.ts';
import { type DifferenceWords, differenceZh } from './difference/zh-CN.ts';
import { documentsEn } from './documents/en.ts';
import { packetWordsZh } from './documents/packet-words.ts';
import { packetWordsEn } from './documents/packet-words-en.ts';
import { PAPER_WORDS } from './documents/paper-words.ts';
import { paperWordsEn } from './documents/paper-words-en.ts';
import { type DocumentWords, documentsZh } from './documents/zh-CN.ts';
import { exportEn } from './export/en.ts';
import { type ExportWords, exportZh } from './export/zh-CN.ts';
import { healthEn } from './health/en.ts';
import { type HealthWords, healthZh } from './health/zh-CN.ts';
import { issuesEn } from './issues/en.ts';
import { type IssueWords, issuesZh } from './issues/zh-CN.ts';
import { mailEn } from './mail/en.ts';
import { type MailWords, mailZh } from './mail/zh-CN.ts';
import { namesEn } from './names/en.ts';
import { namesZh, type UsualNames } from './names/zh-CN.ts';
import { packetsEn } from './packets/en.ts';
import { type PacketCheckWords, packetsZh } from './packets/zh-CN.ts';
import { panelsEn } from './panels/en.ts';
import { type PanelWords, panelsZh } from './panels/zh-CN.ts';
import { problemsEn } from './problems/en.ts';
import { type ProblemWords, problemsZh } from './problems/zh-CN.ts';
import { refusalsEn } from './refusals/en.ts';
import { type RefusalWords, refusalsZh } from './refusals/zh-CN.ts';
import { registrationEn } from './registration/en.ts';
import type { RegistrationFace } from './registration/registration-face.ts';
import { registrationZh } from './registration/zh-CN.ts';
import { reviewEn } from './review/en.ts';
import { type ReviewWords, reviewZh } from './review/zh-CN.ts';
import { selfTestEn } from './self-test/en.ts';
import { type SelfTestWords, selfTestZh } from './self-test/zh-CN.ts';
import { sheetEn } from './sheet/en.ts';
import { type SheetWords, sheetZh } from './sheet/zh-CN.ts';
import { staffEn } from './staff/en.ts';
import { type StaffWords, staffZh } from './staff/zh-CN.ts';
import { tablesEn } from './tables/en.ts';
import { workbookEn } from './tables/workbook-en.ts';
import { type WorkbookWords, workbookZh } from './tables/workbook-zh.ts';
import { type TableWords, tablesZh } from './tables/zh-CN.ts';

export type Language = 'zh-CN' | 'en';

/** The faces by name. Each one's Chinese words are its shape. */
interface Faces {
  campaign: CampaignWords;
  closing: ClosingWords;
  difference: DifferenceWords;
  documents: DocumentWords;
  export: ExportWords;
  health: HealthWords;
  issues: IssueWords;
  mail: MailWords;
  names: UsualNames;
  packetPapers: (names: PageNames) => PacketWords;
  packets: (names: PageNames) => PacketCheckWords;
  panels: PanelWords;
  papers: PaperWords;
  problems: ProblemWords;
  refusals: RefusalWords;
  registration: RegistrationFace;
  review: ReviewWords;
  selfTest: SelfTestWords;
  sheet: SheetWords;
  staff: StaffWords;
  tables: TableWords;
  workbook: WorkbookWords;
}

export const FACES: { readonly [Name in keyof Faces]: Readonly<Record<Language, Faces[Name]>> } = {
  difference: { 'zh-CN': differenceZh, en: differenceEn },
  campaign: { 'zh-CN': campaignZh, en: campaignEn },
  closing: { 'zh-CN': closingZh, en: closingEn },
  documents: { 'zh-CN': documentsZh, en: documentsEn },
  export: { 'zh-CN': exportZh, en: exportEn },
  health: { 'zh-CN': healthZh, en: healthEn },
  issues: { 'zh-CN': issuesZh, en: issuesEn },
  mail: { 'zh-CN': mailZh, en: mailEn },
  names: { 'zh-CN': namesZh, en: namesEn },
  packetPapers: { 'zh-CN': packetWordsZh, en: packetWordsEn },
  packets: { 'zh-CN': packetsZh, en: packetsEn },
  panels: { 'zh-CN': panelsZh, en: panelsEn },
  papers: { 'zh-CN': PAPER_WORDS, en: paperWordsEn },
  problems: { 'zh-CN': problemsZh, en: problemsEn },
  refusals: { 'zh-CN': refusalsZh, en: refusalsEn },
  registration: { 'zh-CN': registrationZh, en: registrationEn },
  review: { 'zh-CN': reviewZh, en: reviewEn },
  selfTest: { 'zh-CN': selfTestZh, en: selfTestEn },
  sheet: { 'zh-CN': sheetZh, en: sheetEn },
  staff: { 'zh-CN': staffZh, en: staffEn },
  tables: { 'zh-CN': tablesZh, en: tablesEn },
  workbook: { 'zh-CN': workbookZh, en: workbookEn },
};

/**
 * The words of `face`.
 *
 * @example
 * say('sheet', 'zh-CN').states.returned // → '退回修改'
 */
export function say<Name extends keyof Faces>(face: Name, language: Language): Faces[Name] {
  return FACES[face][language];
}
