/** Why an act is not possible now, in English, and what to do instead. */

import type { RefusalWords } from './zh-CN.ts';

export const refusalsEn: RefusalWords = {
  notStaff: 'This account is not among the staff; nothing was done. Please act as somebody listed in the settings.',
  unknownEntry: 'There is no such entry; nothing was done. Please refresh and try again.',
  reasonMissing: 'This needs a reason. Please write one and send again.',
  wrongState: 'The entry’s state does not allow this. Please refresh and look at its state.',
  secondPerson: 'You entered this row yourself, so a colleague has to approve it. Please ask one of them.',
  notWaivable: 'This is to be mended and cannot be set aside. Please return the entry, or correct it once confirmed.',
  errorsStand: 'Errors still stand. Please return the entry, or set each of them aside with a reason, then approve.',
  tooLate:
    'It can no longer be undone: its mail has gone, the content has changed, or 24 hours are over. Please decide anew.',
  stale: 'Content or state have changed since you opened it; nothing was done. Please look again, then decide.',
  badRequest: 'What was sent is not as expected; nothing was done. Shorten long texts, or reload the sidebar.',
  unknownCall: 'The program does not know this call; nothing was done. Please reload the sidebar.',
  unknownUnit: 'There is no such unit on the roster; nothing was done. Please refresh and try again.',
  unknownField: 'There is no such field; nothing was done. Please refresh and try again.',
  unknownList: 'There is no such list. Please refresh and try again.',
  unknownMail: 'There is no such mail, or it is no longer as it was; nothing was done. Please refresh and look again.',
  noEntrySelected: 'No entry is selected. Select a row with a number in a register, then try again.',
  notACopy: 'This workbook is no copy; there is nothing to choose. Please refresh the sidebar.',
  ownerChanged:
    'Somebody else has just taken over, so you have not. Please reload this page and see who the owner is now.',
  otherBook:
    'This backup is of another workbook, so nothing was restored. Choose one of this workbook; where that one is ' +
    'gone, restore into a new one that has not been set up.',
  otherBackup: 'This backup is of another campaign, so nothing was restored. Choose one of this campaign.',
  notABackup: 'The file is no backup of this program, so nothing was restored. The name of one ends in .json.',
  damagedBackup:
    'This backup is not whole, or was changed, so nothing was restored. Use another one, or download it again.',
  newerBackup: 'This backup was made by a newer program, so nothing was restored. Please update the program first.',
  backupTooLarge:
    'The backup is too large for a download (some 8,000 entries at most). Please have the owner press “Put one into ' +
    'the folder”: there it is stored as several files, whatever its size.',
  restoreUnfinished:
    'Restoring from the backup is not finished, so nothing was set up: entries that are not restored yet would be ' +
    'recorded anew, under other numbers. Please restore the other files of the backup, one by one, under “Handover ' +
    'and backup” of the management page; where they are gone for good, say so there, then go on.',
  heirNotStaff:
    'Only another member of staff can take over; nothing was done. Add the address to the staff in the settings first.',
  clockTooFast:
    'A clock of five minutes is for accounts that may send more than 100 mails a day. Please choose 10 or more.',
  nobodyToTell:
    'The unit is not on the roster, inactive or without a contact, so it cannot be told, and nothing was corrected. ' +
    'Save without telling it, or complete the roster first.',
  nothingToPrint: 'There is no such paper: the unit has left the roster, or nothing is approved yet. Please refresh.',
  notApproved: 'Only what is approved can be selected or honoured. Please review it first.',
  nothingToSend: 'There is nothing new to send of this track: all that is approved and selected has gone already.',
  noRoster:
    'No list of units was found in it. It needs a line of headings with the name of the unit and one ' +
    'more, such as “Unit, E-mail”, or the names alone.',
  allTold: 'Everybody has been told already, or the campaign is over, so there is no mail to send. Please refresh.',
  notApprovedYet: 'The leaders’ approval of this batch is not noted, so nothing was done. Please note it first.',
  changedSinceApproval: 'The content has changed since it was approved. Please have the new draft approved again.',
  openParts:
    'The report has parts still to be written, in brackets; it was not noted as sent. Write them in Settings, or ' +
    'leave it out.',
  undeclared:
    'An entry lacks its declaration, so nothing was noted as sent. Please ask, then write “yes” in the register.',
  tableTooLarge: 'The table is too large, so nothing was done: 1,000 rows and 100 columns at most. Import it in parts.',
  noHeadings:
    'No headings were found, so nothing was done. The table needs a column of names and one more; include that line.',
  unknownHeading:
    'The table has no such heading, or not so often, so nothing was done. Choose headings as they are printed there.',
  fieldTwice: 'Two columns were chosen for one field, so nothing was done. Leave one of them out.',
  otherUnit:
    'The table names another unit, so nothing was done. Check the unit; a table of several units is imported in parts.',
  otherForm: 'This table belongs to another register, named below, so nothing was done. Choose that one, or its sheet.',
  otherNotice:
    'This table of entries is of another campaign, so nothing was done. Ask for this campaign’s table. If its lines ' +
    'are of this one all the same, delete the text with # at its top right, and import it again.',
  seasonUnfinished:
    'Something is still to be done, so nothing was sealed. Finish what the page lists; for entries that nobody has ' +
    'decided on you may tick that you seal all the same.',
  wrongStage: 'The year’s end is at another step, so nothing was done. Reload the page and go on from there.',
  nameDiffers: 'What you typed is not the campaign’s name, so nothing was done. Type it as the page shows it.',
  mailsWait: 'Mails that speak of this person still wait, so nothing was done. Send or settle them in Settings first.',
  nobodyFound: 'Nothing about this person was found, so nothing was done. Check name, telephone and address.',
  sending: 'Mail is going out just now, so the self-test did not begin and nothing was changed. Try again in a minute.',
  nothingChanged: 'The text is the same as before; nothing was changed.',
  fieldHasData:
    'A question that entries have answered would go. Nothing was changed. Tick it in the list, then take the file.',
};
