/** What is not as the program needs it, in English, by code. */

import { pagesDifferEn as pagesDiffer } from './pages-differ-en.ts';
import type { ProblemWords } from './zh-CN.ts';

export const problemsEn: ProblemWords = {
  notSetUp:
    'Nothing is set up yet. The owner opens “Running the program” from the menu and goes through “Putting to work”.',
  copiedWorkbook:
    'This is a copy of another workbook; nothing is done here. ' +
    'Open the sidebar and choose: an archive, or a new workbook.',
  archivedWorkbook: 'This copy is an archive: it can be read, and does nothing. Please work in the original.',
  tableMissing: 'A table is missing, deleted or altered. Choose “Set up” in the menu to make it again.',
  lockBusy: 'Something else is being written. Please try again in a minute.',
  campaignChanged:
    'The campaign in the settings sheet was altered or is missing. The owner sets up again to restore it.',
  seasonClosed:
    'This season was sealed: nothing more is taken in or done. If something is still to be done, the owner can ' +
    'unseal it under Running the program › Year’s end.',
  otherCampaign:
    'This workbook is another campaign’s. Seal and purge it under Running the program › Year’s end to begin the next ' +
    'one, or begin in a new workbook.',
  badCampaign: 'The campaign file has faults; nothing was changed. Mend what is listed, then set up again.',
  newerProgram:
    'A newer release of the program has kept this workbook, and the one installed now is older: nothing was done, ' +
    'so that nothing is spoilt. The owner installs the release named here, or a later one; everything is still there.',
  notOwner: 'Only the person who set up this workbook can do this.',
  notStaff: 'This account is not among the staff. The owner adds it in the settings.',
  notAllowed:
    'This account lacks the right named below; nothing was done. The owner, or whoever may set up and assign, ' +
    'confirms or changes it under Running the program › Staff.',
  formMissing:
    'A form cannot be opened, perhaps deleted. Restore it from the bin, or the owner sets up again; ' +
    'a new form has new links.',
  becameFormula: 'A text was taken for a formula and could not be kept as written. Please check the cells listed.',
  storeRefused:
    'The program could not reach its own records just now. This usually passes; if it stays, tell the owner.',
  lockMissing: 'Google gave no lock for sending. No mail is lost: the clock sends it.',
  zonesDiffer:
    'The time zone is not the campaign’s: what comes on the day of a deadline may be counted a day off. Set the zone ' +
    'behind the arrow in Extensions › Apps Script › Project Settings and in File › Settings, then set up again.',
  pagesDiffer,
  unknown: 'This did not finish; the log has it. Please try again, and tell the owner if it fails again.',
};
