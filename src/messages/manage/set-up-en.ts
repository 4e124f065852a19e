/** The words of the tab Putting to work, in English. */

import type { SetUpWords } from './set-up-zh.ts';

export const setUpEn: SetUpWords = {
  lead: 'Step by step from top to bottom. Each step can be interrupted; when the page is opened again it goes on.',
  states: { done: 'Done', todo: 'To do', stuck: 'Needs a look' },
  notYours: ({ owner }) => `This workbook belongs to ${owner}, who takes the steps below.`,
  copy:
    'This workbook is a copy. Choose in the sidebar whether it is an archive or a new workbook, then come ' +
    'back here.',
  archive: 'This workbook is an archive and cannot be put to work.',
  account: {
    title: '1 Account and permissions',
    who: ({ account }) =>
      `Your account is ${account}. Forms, files, mail and clocks will belong to it, and the mails of ` +
      'every day are sent from it.',
    unnamed:
      'Google did not name your account. See that the browser is signed in with the office’s account ' +
      'alone, and open this page again.',
    all: 'All permissions that are needed have been given.',
    unknown:
      'Google does not tell which permissions were given. If a page asks for them when you begin, agree ' +
      'to all and click once more.',
    missing: ({ count }) => `Permissions that were not given (${count}), without which it cannot work:`,
    cure:
      'Follow the link below, or close this page and open it from the menu again, and tick all permissions. ' +
      'After agreeing come back, check again, and click the same button once more.',
    link: 'Open the page of permissions',
    again: 'Check again',
    scopes: {
      'spreadsheets.currentonly': 'Read and write this workbook (and no other)',
      forms: 'Make and mend the forms',
      'drive.file': 'Make and mend the program’s own files (it sees no others)',
      'script.send_mail': 'Send mail from this account (it cannot read any)',
      'script.scriptapp': 'Set up the clocks',
      'script.container.ui': 'Show the menu, the sidebar and this page',
      'userinfo.email': 'Know who is working with it',
    },
  },
  campaign: {
    title: '2 Campaign',
    standing: 'The campaign of this workbook:',
    builtIn: 'The campaign that the program brings along:',
    fromFile: ({ name }) => `The campaign from the file “${name}”:`,
    file: 'Use a campaign file instead',
    back: 'Use the built-in one after all',
    faults: ({ count }) => `Faults in this file, which cannot be used: ${count}. Mend them and choose it again:`,
    tooBig: 'The file is too large to be a campaign file.',
    unreadable: 'The file could not be read. Choose it again.',
    later: 'What changes after that is changed in the settings, under the campaign.',
  },
  roster: {
    title: '3 Units',
    lead:
      'Copy the office’s own list from Excel, Word or WPS and paste it, or choose an .xlsx or .csv file. ' +
      'Columns may stand in any order. The name of the unit is needed; contact, telephone, e-mail, short ' +
      'name, kind and target are taken along.',
    keeps:
      'Of units that are there only what the list says is updated; none is deleted, none comes twice. ' +
      'Paste it again whenever the list changes.',
    paste: 'Paste the list',
    file: 'Choose a file',
    chosen: ({ name }) => `“${name}” was read.`,
    sheet: 'Sheet',
    troubles: {
      tooBig: 'The file is larger than 10 MB. Keep the list alone and choose it again.',
      oldFile: 'This is a table of an older kind. Save it as .xlsx and choose it again.',
      oldText: 'This is a document of an older kind. Save it as .docx, or copy the list and paste it.',
      locked: 'The file has a password. Take it off and choose the file again.',
      packed: 'This is an archive. Unpack it and choose the table.',
      notTable: 'The file could not be read. Copy the list and paste it.',
      noTable: 'There is no table in the file. Copy the list and paste it.',
      empty: 'The file is empty.',
      unreadable: 'The file could not be read. Choose it again.',
    },
    tooMany: ({ most }) => `The list has more than ${most} lines. Paste it in parts.`,
    replaces: 'E-mail addresses as in the list (otherwise those that are there stay, and the list’s are added)',
    look: 'Check the list',
    take: 'Put it into the roster',
    waits:
      'When the list is right, take step 4: the list is put into the roster once the sheets are there. ' +
      'What was pasted is not kept when this page is closed.',
    counts: ({ added, changed, doubled, same, skipped }) =>
      `${[
        `New: ${added}`,
        `updated: ${changed}`,
        `unchanged: ${same}`,
        ...(doubled > 0 ? [`repeated lines: ${doubled}`] : []),
        ...(skipped > 0 ? [`lines that cannot be taken: ${skipped}`] : []),
      ].join(', ')}.`,
    taken: 'The roster has been updated. The units offered in the forms follow with the next run of the clock.',
    columns: 'What each column was taken for',
    columnAs: ({ heading, meaning }) => `“${heading}”: ${meaning}`,
    unread: 'not used',
    findings: ({ count }) => `Please look at these (${count}); other lines are not affected:`,
    row: ({ row, text }) => `Line ${row}: ${text}`,
    more: ({ count }) => `Not listed: ${count} more. Mend those above first.`,
    units: 'Units that are new or updated',
    isNew: ({ name }) => `${name} (new)`,
    becomes: ({ label, now, was }) => `${label} “${was}” becomes “${now}”`,
    passed: 'Lines that were not taken for units',
    meanings: {
      serial: 'serial number, not used',
      id: 'code',
      name: 'name of the unit',
      aliases: 'short name',
      kind: 'kind',
      contacts: 'e-mail',
      phone: 'telephone of the person before it',
      liaison: 'contact',
      liaisonPhone: 'telephone',
      deputy: 'second contact',
      deputyPhone: 'telephone of the second contact',
      leader: 'person in charge',
      leaderPhone: 'telephone of the person in charge',
      target: 'target',
      remark: 'remark',
    },
    codes: {
      noName: ({ value }) => `“${value}” is no name of a unit and was left out.`,
      sameName: ({ other, value }) => `“${value}” is in line ${other} already; its addresses go there.`,
      alike: ({ other, value }) => `“${value}” looks much like “${other}”. Are they the same unit?`,
      badContact: ({ value }) => `“${value}” is no address that can be written to.`,
      noContact: () => 'There is no e-mail address: this unit will get no receipts and no digests.',
      badTarget: ({ value }) => `The target “${value}” is no number and is not counted.`,
      severalUnits: ({ other, value }) =>
        `The code or name of “${value}” is that of “${other}” too: which unit it means is not certain, and it ` +
        'was left out. Check its code and full name.',
    },
  },
  making: {
    title: '4 Make sheets, forms and clocks',
    will: 'This will be made; no other file is touched:',
    has: 'This workbook should have:',
    sheets: 'Sheets',
    forms: 'Forms',
    folder: 'Folder in Drive',
    clocks: 'Clocks',
    clock: ({ hour, minutes, weekday }) =>
      `a check every ${minutes} minutes; the weekly digest on ${weekday} at ${hour}:00; at once when a ` +
      'register is edited or a form sent',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    comma: ', ',
    start: 'Begin',
    goOn: 'Go on',
    mend: 'Check all and mend',
    sure: 'It takes a minute or two. Keep this page open; if it is interrupted, it goes on next time.',
    parts: { tables: 'Sheets and clocks', clocks: 'Time zone and folder', rest: 'Everything else' },
    form: ({ title }) => `Form: ${title}`,
    running: ({ all, done }) => `Being made: ${done} of ${all} parts done …`,
    whole: 'Everything has been made.',
    undone: 'These were not done; nothing else is affected:',
  },
  samples: {
    title: '5 Send test mails to yourself',
    lead:
      'One mail of each kind (receipt, returned, weekly digest and so on) goes to your account, marked ' +
      '[TEST] and made of sample content. None goes to a unit, none is on record; they count as mail of the ' +
      'day.',
    send: 'Send them to me',
    sent: ({ count, kinds, left, to }) =>
      `Sent to ${to}: ${count} (${kinds}). Mails left today: ${left}. If they do not arrive, look among the spam.`,
    tooFew: ({ left }) =>
      `Only ${left} mails are left today and are kept for real mail; nothing was sent. Try again tomorrow.`,
    first: 'Possible when step 4 is done.',
  },
  rehearsal: {
    title: '6 Try it on a copy (if you like)',
    lead: 'For a rehearsal do not use the real workbook:',
    steps: [
      'Make a copy of this workbook by “File › Make a copy”, with “practice” in its name.',
      'Open the copy and write your own address in place of all others in the roster; else the units get its mails.',
      'In the copy’s sidebar choose to use it as a new workbook: it gets forms, a folder and clocks of ' +
        'its own, apart from the real ones.',
      'Hand in a few entries by the copy’s forms, review them, return one, and look at the mails and the registers.',
      'When you are done, delete the copy, its forms and its folder.',
    ],
  },
  live: {
    title: '7 Go live',
    contact: 'The office’s contact and telephone, with which mails end',
    staff: 'the list of staff',
    contacts: 'their addresses',
    forms: 'Who can open the forms',
    digests: ({ day, hour }) => `The next weekly digests go out on ${day} at ${hour}:00`,
    noDigests: 'There will be no more weekly digests: the campaign is over',
    units: ({ count }) => `Units in the roster: ${count}`,
    noUnits: 'There are no units in the roster yet: take step 3',
    opening: 'When all of this is right, the notice of the campaign can go to the units:',
    openingAsked: 'The notice of the campaign has been asked for and goes with the next run of the clock.',
    send: 'Send the notice of the campaign',
    sureSend: 'Yes, send it',
    cancel: 'Not now',
    none: 'There is no notice to send: all units have been told, or the roster has no addresses.',
    first: 'When step 4 is done, what is to be checked before going live is listed here.',
  },
};
