/** Every sidebar call by name; what a page may send and what it gets are derived from these values. */

import type * as z from 'zod/mini';
import type { Refused } from '../answer-call.ts';
import type { Outcome } from '../call.ts';
import { adoptAlias } from './adopt-alias.ts';
import { approveMany, previewMany } from './approve-many.ts';
import { assignRights, readRoles } from './assign-rights.ts';
import { readBackup, storeBackup, switchBackup } from './back-up.ts';
import { beginNext, previewNext } from './begin-next.ts';
import { carryOut } from './carry-out.ts';
import { chooseCopy } from './choose-copy.ts';
import { archiveSeason, downloadArchive, purgeSeason, readClosing, sealSeason, unsealSeason } from './close-season.ts';
import { downloadExport } from './download-export.ts';
import { downloadRegistration } from './download-registration.ts';
import { forgetColumns } from './forget-columns.ts';
import { prepareHandover, readHandover, takeOver } from './hand-over.ts';
import { holdMails, holdNextDigests } from './hold-mails.ts';
import { importRows, previewImport } from './import-rows.ts';
import { keepNote } from './keep-note.ts';
import { keepPreferences } from './keep-preferences.ts';
import { registerMailed, takeMail, undoMailed } from './mail-by-hand.ts';
import { mendEntry } from './mend-entry.ts';
import { openImporting } from './open-importing.ts';
import { openManage, readManage } from './open-manage.ts';
import { openPacking } from './open-packing.ts';
import { openTableImport, readTableImport } from './open-table-import.ts';
import { downloadPaper, previewAllDigests, previewDigest, previewOpening, previewPaper } from './preview-papers.ts';
import { publishCount } from './publish-count.ts';
import { openCampaign, readCampaign } from './read-campaign.ts';
import { readEntry } from './read-entry.ts';
import { readHealth, repairHealth } from './read-health.ts';
import { readLayouts } from './read-layouts.ts';
import { readMaterials } from './read-materials.ts';
import { readPacking } from './read-packing.ts';
import { readList, readProgress } from './read-progress.ts';
import { readQueue } from './read-queue.ts';
import { readSelection } from './read-selection.ts';
import { readSetUp } from './read-set-up.ts';
import { readSettings } from './read-settings.ts';
import { readUnitPapers } from './read-unit-papers.ts';
import { recordContact } from './record-contact.ts';
import { recordWorkFiles } from './record-work-files.ts';
import { recordZeroReport } from './record-zero-report.ts';
import { registerBatch } from './register-batch.ts';
import { findPerson, removePerson } from './remove-person.ts';
import {
  dismissRescheduled,
  requestDigest,
  requestOpening,
  requestPapers,
  requestReminders,
  requestRescheduled,
} from './request-papers.ts';
import { beginRestore, endRestore, previewRestore, restoreBackup } from './restore-backup.ts';
import { restoreEntry } from './restore-entry.ts';
import { reviewEntry } from './review-entry.ts';
import { clearSelfTestAway, readSelfTest, runSelfTest } from './run-self-test.ts';
import { selectEntry } from './select-entry.ts';
import { sendSamples } from './send-samples.ts';
import { setUp, setUpNext } from './set-up.ts';
import { resendMail, settleMails } from './settle-mails.ts';
import { previewCampaign, takeCampaign } from './take-campaign.ts';
import { previewRoster, takeRoster } from './take-roster.ts';
import { undoDecision } from './undo-decision.ts';

export const CALLS = {
  readQueue,
  readEntry,
  reviewEntry,
  undoDecision,
  approveMany,
  previewMany,
  mendEntry,
  publishCount,
  restoreEntry,
  keepNote,
  readProgress,
  readList,
  recordZeroReport,
  readUnitPapers,
  readMaterials,
  previewPaper,
  downloadPaper,
  downloadExport,
  downloadRegistration,
  openPacking,
  openImporting,
  readLayouts,
  openTableImport,
  readTableImport,
  importRows,
  previewImport,
  forgetColumns,
  recordWorkFiles,
  readPacking,
  recordContact,
  selectEntry,
  registerBatch,
  readSelection,
  previewAllDigests,
  previewDigest,
  previewOpening,
  requestPapers,
  requestDigest,
  requestReminders,
  requestRescheduled,
  dismissRescheduled,
  requestOpening,
  carryOut,
  readSettings,
  keepPreferences,
  resendMail,
  holdMails,
  holdNextDigests,
  registerMailed,
  undoMailed,
  takeMail,
  adoptAlias,
  settleMails,
  chooseCopy,
  readCampaign,
  openCampaign,
  previewCampaign,
  takeCampaign,
  setUp,
  openManage,
  readManage,
  readClosing,
  sealSeason,
  unsealSeason,
  archiveSeason,
  downloadArchive,
  purgeSeason,
  findPerson,
  removePerson,
  previewNext,
  beginNext,
  readHandover,
  prepareHandover,
  takeOver,
  readBackup,
  storeBackup,
  switchBackup,
  previewRestore,
  restoreBackup,
  beginRestore,
  endRestore,
  readSetUp,
  setUpNext,
  previewRoster,
  takeRoster,
  sendSamples,
  readHealth,
  repairHealth,
  runSelfTest,
  readSelfTest,
  clearSelfTestAway,
  readRoles,
  assignRights,
};

type InputOf<Named> = Named extends { input: () => z.ZodMiniType<infer Input> } ? Input : never;

type AnswerOf<Named> = Named extends { answer: (...given: never[]) => infer Answer } ? Extract<Answer, Outcome> : never;

/** Input and answer of every call by name, as a page makes them: `call(name, input, language)`. */
export type Calls = {
  [Name in keyof typeof CALLS]: {
    input: InputOf<(typeof CALLS)[Name]>;
    answer: Extract<AnswerOf<(typeof CALLS)[Name]>, { ok: true }> | Refused;
  };
};
